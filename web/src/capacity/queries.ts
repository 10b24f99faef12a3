/** What the capacity screens ask the server, and what they change. */
import { keepPreviousData } from '@tanstack/react-query'
import { api, queryClient } from '../api/client.ts'
import type { paths } from '../api/schema.gen.ts'
import { toast } from '../ui/toast.tsx'

type Get<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Answer } } } }
}
  ? Answer
  : never

export type Load = Get<'/api/v1/capacity'>['items'][number]
export type Week = Get<'/api/v1/capacity/weeks'>['items'][number]
export type Quarter = Get<'/api/v1/capacity/forecast'>['quarters'][number]
export type Prospect = Get<'/api/v1/prospects/{id}'>

/** How full every ASE is today. */
export function useCapacity() {
  return api.useQuery('get', '/api/v1/capacity')
}

/** Hours sold and there to give, for so many weeks. */
export function useWeeks(weeks: number, regionId: string | undefined) {
  const query = { weeks, ...(regionId ? { regionId } : {}) }
  return api.useQuery(
    'get',
    '/api/v1/capacity/weeks',
    { params: { query } },
    { placeholderData: keepPreviousData },
  )
}

/** Room and need in the coming quarters. */
export function useForecast(quarters: number, regionId: string | undefined) {
  const query = { quarters, ...(regionId ? { regionId } : {}) }
  return api.useQuery(
    'get',
    '/api/v1/capacity/forecast',
    { params: { query } },
    { placeholderData: keepPreviousData },
  )
}

/** Every prospect that is neither won nor lost. */
export function useOpenProspects() {
  return api.useQuery('get', '/api/v1/prospects', { params: { query: { open: 'true', limit: 500 } } })
}

/** One prospect. */
export function useProspect(id: string) {
  return api.useQuery('get', '/api/v1/prospects/{id}', { params: { path: { id } } })
}

function refresh(): void {
  const starts = ['/api/v1/prospects', '/api/v1/capacity', '/api/v1/accounts']
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => starts.some((start) => String(queryKey[1]).startsWith(start)),
  })
}

const told = (words: string) => ({
  onSuccess: () => {
    refresh()
    void toast({ words })
  },
})

export const useAddProspect = () => api.useMutation('post', '/api/v1/prospects', told('Prospect noted.'))
export const useChangeProspect = () =>
  api.useMutation('patch', '/api/v1/prospects/{id}', told('Prospect changed.'))
export const useBecomeAccount = () =>
  api.useMutation('post', '/api/v1/prospects/{id}/become-account', told('The prospect is an account now.'))
