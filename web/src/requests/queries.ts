/** What the request screens ask the server, and what they change. */
import { api, queryClient } from '../api/client.ts'
import type { paths } from '../api/schema.gen.ts'
import { toast, toastProblem } from '../ui/toast.tsx'

export type AseRequest =
  paths['/api/v1/ase-requests/{id}']['get']['responses'][200]['content']['application/json']
export type Step = AseRequest['steps'][number]
export type Kind = AseRequest['kind']
export type Review =
  paths['/api/v1/ase-requests/review']['post']['responses'][200]['content']['application/json']
export type Suggestion =
  paths['/api/v1/capacity/suggestions']['get']['responses'][200]['content']['application/json']['items'][number]

/** One request; while it is applied it is asked again, should a live update be missed. */
export function useRequest(id: string) {
  return api.useQuery(
    'get',
    '/api/v1/ase-requests/{id}',
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (state.data?.state === 'applying' ? 3000 : false) },
  )
}

/** An account's name; '…' until it is known, null for none. */
export function useAccountName(id: string): string
export function useAccountName(id: string | null): string | null
export function useAccountName(id: string | null): string | null {
  const options = { params: { path: { id: id ?? '' } } }
  const { data, isError } = api.useQuery('get', '/api/v1/accounts/{id}', options, {
    enabled: id !== null,
    staleTime: 300_000,
  })
  if (id === null) return null
  return data?.name ?? (isError ? 'an account that is gone' : '…')
}

function refresh(): void {
  const starts = [
    '/api/v1/ase-requests',
    '/api/v1/accounts',
    '/api/v1/capacity',
    '/api/v1/people',
    '/api/v1/now',
  ]
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => starts.some((start) => String(queryKey[1]).startsWith(start)),
  })
}

const said: Readonly<Record<AseRequest['state'], string>> = {
  waiting: 'Request filed. A director decides.',
  applying: 'Applied. The help desk is brought up to date now.',
  done: 'Applied.',
  failed: 'Not applied: look at what stands in the way.',
  refused: 'Request refused.',
  withdrawn: 'Request withdrawn.',
}

const tells = {
  onSuccess: ({ state }: AseRequest) => {
    refresh()
    void toast({ words: said[state] })
  },
  onError: (error: unknown) => void toastProblem(error),
}

export const useFile = () => api.useMutation('post', '/api/v1/ase-requests', { onSuccess: tells.onSuccess })
export const useApply = () => api.useMutation('post', '/api/v1/ase-requests/{id}/apply', tells)
export const useRefuse = () => api.useMutation('post', '/api/v1/ase-requests/{id}/refuse', tells)
export const useWithdraw = () => api.useMutation('post', '/api/v1/ase-requests/{id}/withdraw', tells)
