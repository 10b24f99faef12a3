/** What the screens of pods ask the server, and what they change. */
import { api, queryClient } from '../api/client.ts'
import type { paths } from '../api/schema.gen.ts'
import { toast, toastProblem } from '../ui/toast.tsx'

type Get<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Answer } } } }
}
  ? Answer
  : never

export type Pod = Get<'/api/v1/pods/{id}'>
export type Rotation = Get<'/api/v1/pod-rotations/{id}'>
export type Move = Rotation['moves'][number]

export const usePods = () => api.useQuery('get', '/api/v1/pods', {})
export const usePod = (id: string) => api.useQuery('get', '/api/v1/pods/{id}', { params: { path: { id } } })
export const useRotations = () => api.useQuery('get', '/api/v1/pod-rotations', {})
/** The pod of an account's primary ASE. */
export const usePodOf = (accountId: string) =>
  api.useQuery('get', '/api/v1/pods', { params: { query: { accountId } } })

const STARTS = ['/api/v1/pod', '/api/v1/now', '/api/v1/who', '/api/v1/accounts', '/api/v1/coverage']

function refreshPods(): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => STARTS.some((start) => String(queryKey[1]).startsWith(start)),
  })
}

const told = (words: string) => ({
  onSuccess: () => {
    refreshPods()
    void toast({ words })
  },
})
const toldOrNot = (words: string) => ({
  ...told(words),
  onError: (error: unknown) => void toastProblem(error),
})

export const useMakePod = () => api.useMutation('post', '/api/v1/pods', told('Pod made.'))
export const useChangePod = () => api.useMutation('patch', '/api/v1/pods/{id}', told('Pod changed.'))
export const useAddMember = () => api.useMutation('post', '/api/v1/pods/{id}/members', told('Member added.'))
export const useEndMember = () =>
  api.useMutation('post', '/api/v1/pods/{id}/members/{personId}/end', toldOrNot('Membership ended.'))
export const useOrder = () => api.useMutation('put', '/api/v1/pods/{id}/order', toldOrNot('Order changed.'))
export const useDissolve = () =>
  api.useMutation('post', '/api/v1/pods/{id}/dissolve', toldOrNot('Pod dissolved.'))
export const usePropose = () =>
  api.useMutation('post', '/api/v1/pod-rotations', toldOrNot('Rotation proposed.'))
export const useSetMoves = () =>
  api.useMutation('put', '/api/v1/pod-rotations/{id}/moves', toldOrNot('Moves changed.'))
export const useApply = () =>
  api.useMutation('post', '/api/v1/pod-rotations/{id}/apply', toldOrNot('Rotation applied.'))
export const useSkip = () =>
  api.useMutation('post', '/api/v1/pod-rotations/{id}/skip', toldOrNot('Rotation skipped: everybody stays.'))

/** A region as rights over its pods are asked about. */
export const regionSubject = (regionId: string) =>
  ({ kind: 'person', id: regionId, regionId, managerId: null }) as const
