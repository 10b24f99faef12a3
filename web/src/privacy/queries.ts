/** What the page of privacy asks the server, and what it changes. */
import { api, queryClient } from '../api/client.ts'
import type { paths } from '../api/schema.gen.ts'
import { toast } from '../ui/toast.tsx'
import type { EraseKind } from './routes.ts'

type Answer<P extends '/api/v1/retention' | '/api/v1/erasures' | '/api/v1/erasures/preview'> =
  paths[P]['get']['responses'][200]['content']['application/json']

export type Retention = Answer<'/api/v1/retention'>
export type Receipt = Answer<'/api/v1/erasures'>['items'][number]
export type Preview = Answer<'/api/v1/erasures/preview'>

/** How long each kind is kept, and the last runs. */
export function useRetention() {
  return api.useQuery('get', '/api/v1/retention')
}

/** Receipts, newest first. */
export function useReceipts() {
  return api.useQuery('get', '/api/v1/erasures', { params: { query: { limit: 50 } } })
}

/** What erasing would do; asked for when somebody is chosen. */
export function usePreview(kind: EraseKind, id: string | undefined) {
  return api.useQuery(
    'get',
    '/api/v1/erasures/preview',
    { params: { query: { kind, id: id ?? '' } } },
    { enabled: id !== undefined, staleTime: 0, gcTime: 0 },
  )
}

/** People whose last working day has passed. */
export function useLeavers() {
  return api.useQuery('get', '/api/v1/people', {
    params: { query: { active: 'false', limit: 500, sort: 'name' } },
  })
}

/** Erases; everything that shows names is asked again. */
export function useErase() {
  return api.useMutation('post', '/api/v1/erasures', {
    onSuccess: ({ kind }) => {
      void queryClient.invalidateQueries()
      void toast({ words: `The ${kind} was erased: the receipt is the first of the list.` })
    },
  })
}

/** Sets how long kinds of data are kept. */
export function useKeepFor() {
  return api.useMutation('put', '/api/v1/settings', {
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/retention'] })
      void queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/settings'] })
      void toast({ words: 'Kept that long from now on: the next run removes what is older.' })
    },
  })
}
