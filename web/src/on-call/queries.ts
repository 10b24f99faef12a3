/** What the screens of on-call ask the server, and what they change. */
import { keepPreviousData } from '@tanstack/react-query'
import { api, queryClient } from '../api/client.ts'
import type { paths } from '../api/schema.gen.ts'
import { toast, toastProblem } from '../ui/toast.tsx'

type Get<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Answer } } } }
}
  ? Answer
  : never

export type OnCall = Get<'/api/v1/on-call'>
export type Shifts = Get<'/api/v1/on-call/shifts'>
export type Layer = Shifts['layers'][number]
export type Shift = Layer['shifts'][number]

export type Rota = Get<'/api/v1/on-call/rotas/{id}'>

export type Feed = Get<'/api/v1/on-call/feeds'>['items'][number]

export const useOnCall = () => api.useQuery('get', '/api/v1/on-call', {}, { refetchInterval: 60_000 })
export const useShifts = (from: number, days: number) =>
  api.useQuery(
    'get',
    '/api/v1/on-call/shifts',
    { params: { query: { from: new Date(from).toISOString(), days } } },
    { placeholderData: keepPreviousData },
  )
export const useWatch = () => api.useQuery('get', '/api/v1/on-call/watch', {})
export const useRotas = () => api.useQuery('get', '/api/v1/on-call/rotas', {})
export const useFeeds = () => api.useQuery('get', '/api/v1/on-call/feeds', {}, { refetchInterval: 30_000 })

const STARTS = ['/api/v1/on-call', '/api/v1/now', '/api/v1/who', '/api/v1/accounts']

function refreshOnCall(): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => STARTS.some((start) => String(queryKey[1]).startsWith(start)),
  })
}

const told = (words: string) => ({
  onSuccess: () => {
    refreshOnCall()
    void toast({ words })
  },
})
const toldOrNot = (words: string) => ({
  ...told(words),
  onError: (error: unknown) => void toastProblem(error),
})

export const useSwap = () => api.useMutation('post', '/api/v1/on-call/overrides', told('Shift swapped.'))
export const useUnswap = () =>
  api.useMutation('delete', '/api/v1/on-call/overrides/{id}', toldOrNot('Swap taken back.'))
export const useEnterShift = () => api.useMutation('post', '/api/v1/on-call/shifts', told('Shift entered.'))
export const useDropShift = () =>
  api.useMutation('delete', '/api/v1/on-call/shifts/{id}', toldOrNot('Shift taken back.'))
export const useMakeRota = () => api.useMutation('post', '/api/v1/on-call/rotas', told('Rota made.'))
export const useChangeRota = () => api.useMutation('put', '/api/v1/on-call/rotas/{id}', told('Rota changed.'))
export const useEndRota = () =>
  api.useMutation('post', '/api/v1/on-call/rotas/{id}/end', toldOrNot('Rota ended.'))
export const useAddFeed = () => api.useMutation('post', '/api/v1/on-call/feeds', told('Feed added.'))
export const useChangeFeed = () => api.useMutation('put', '/api/v1/on-call/feeds/{id}', told('Feed changed.'))
export const useReadFeed = () =>
  api.useMutation('post', '/api/v1/on-call/feeds/{id}/read', toldOrNot('Feed read.'))
export const useRemoveFeed = () =>
  api.useMutation('delete', '/api/v1/on-call/feeds/{id}', toldOrNot('Feed removed.'))
export const useSayWho = () =>
  api.useMutation('put', '/api/v1/on-call/feeds/{id}/people', toldOrNot('Noted; shifts follow.'))
