/** What the pages of operations ask the server, and what they change. */
import { api, fetcher, queryClient } from '../api/client.ts'
import { usePages } from '../api/pages.ts'
import type { paths } from '../api/schema.gen.ts'
import { toast, toastProblem } from '../ui/toast.tsx'

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

export type Connection = Answer<'/api/v1/connections/help-desk'>
export type TicketSource = Answer<'/api/v1/ticket-sources'>['items'][number]
export type FailedJob = Answer<'/api/v1/jobs/failed'>['jobs'][number]
export type OpenWrite = Answer<'/api/v1/writes/open'>[number]
export type ParkedEvent = Answer<'/api/v1/parked-events'>['items'][number]
export type ParkedDetail = Answer<'/api/v1/parked-events/{parkedId}'>
export type Replay = Answer<'/api/v1/replays/{replayId}'>
export type Difference = Answer<'/api/v1/replays/{replayId}/differences'>['items'][number]
export type ImportRun = Answer<'/api/v1/imports'>['items'][number]
export type ImportDetail = Answer<'/api/v1/imports/{importId}'>
export type UnknownOrganization = Answer<'/api/v1/unknown-organizations'>[number]
export type Shadow = Answer<'/api/v1/accounts/{accountId}/shadow'>

/** What waits is looked at again by itself: jobs come and go without an event. */
const SOON = { refetchInterval: 5_000 } as const

export const useConnection = () => api.useQuery('get', '/api/v1/connections/help-desk', {}, SOON)
export const useSources = () => api.useQuery('get', '/api/v1/ticket-sources', {}, { refetchInterval: 15_000 })
export const useJobs = () => api.useQuery('get', '/api/v1/jobs', {}, SOON)
export const useOpenWrites = () => api.useQuery('get', '/api/v1/writes/open', {}, SOON)
export const useUnknownOrganizations = () => api.useQuery('get', '/api/v1/unknown-organizations')

const stale = (...starts: string[]): void =>
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => starts.some((start) => String(queryKey[1]).startsWith(start)),
  })

/** Failed jobs, page after page. */
export function useFailedJobs() {
  return usePages<FailedJob>('/api/v1/jobs/failed', {}, async (cursor) => {
    const { data, error } = await fetcher.GET('/api/v1/jobs/failed', {
      params: { query: { limit: 50, ...cursor } },
    })
    return data ? { data: { items: data.jobs, nextCursor: data.next } } : { error }
  })
}

const JOBS = ['/api/v1/jobs', '/api/v1/writes', '/api/v1/tickets', '/api/v1/connections'] as const

const jobDone = (words: string) => ({
  onSuccess: () => {
    stale(...JOBS)
    void toast({ words })
  },
  onError: (error: unknown) => {
    stale(...JOBS)
    void toastProblem(error)
  },
})
export const useRetryJob = () =>
  api.useMutation('post', '/api/v1/jobs/{id}/retry', jobDone('It is tried again now.'))
export const useSkipJob = () =>
  api.useMutation('post', '/api/v1/jobs/{id}/skip', jobDone('Given up. What waited behind it goes on.'))

const PARKED = ['/api/v1/parked-events', '/api/v1/ticket-sources', '/api/v1/tickets'] as const

/** Parked events, page after page; settled ones too where `all`. */
export function useParkedEvents(all: boolean) {
  const query = { limit: 100, ...(all ? { all: 'true' as const } : {}) }
  return usePages('/api/v1/parked-events', query, (cursor) =>
    fetcher.GET('/api/v1/parked-events', { params: { query: { ...query, ...cursor } } }),
  )
}
export const useParkedEvent = (parkedId: string) =>
  api.useQuery('get', '/api/v1/parked-events/{parkedId}', { params: { path: { parkedId } } })
export const useRetryParked = () =>
  api.useMutation('post', '/api/v1/parked-events/{parkedId}/retry', {
    onSuccess: ({ taken, decisions }) => {
      stale(...PARKED)
      const words =
        decisions.length > 0 ? `Taken in: ${decisions.length} decided.` : `Taken in: ${taken} new.`
      void toast({ words })
    },
    onError: () => stale('/api/v1/parked-events'),
  })
export const useDiscardParked = () =>
  api.useMutation('post', '/api/v1/parked-events/{parkedId}/discard', {
    onSuccess: () => {
      stale(...PARKED)
      void toast({ words: 'Discarded. It stays to be looked at among the settled ones.' })
    },
    onError: (error) => void toastProblem(error),
  })

export const useTurnStopSwitch = () =>
  api.useMutation('put', '/api/v1/stop-switch', {
    onSuccess: ({ outsideWrites }) => {
      stale('/api/v1/stop-switch', ...JOBS)
      const words =
        outsideWrites === 'stopped'
          ? 'Stopped: nothing is written outside. What is decided waits.'
          : 'Writes are allowed again: what waited goes out now.'
      void toast({ words })
    },
  })

export const useReplays = () =>
  usePages('/api/v1/replays', { limit: 50 }, (cursor) =>
    fetcher.GET('/api/v1/replays', { params: { query: { limit: 50, ...cursor } } }),
  )
export const useReplay = (replayId: string) =>
  api.useQuery(
    'get',
    '/api/v1/replays/{replayId}',
    { params: { path: { replayId } } },
    { refetchInterval: ({ state }) => (state.data?.state === 'running' ? 1_000 : false) },
  )
export function useDifferences(replayId: string, state: string) {
  const path = { replayId }
  return usePages(`/api/v1/replays/{replayId}/differences`, { replayId, state }, (cursor) =>
    fetcher.GET('/api/v1/replays/{replayId}/differences', {
      params: { path, query: { limit: 100, ...cursor } },
    }),
  )
}
export const useStartReplay = () =>
  api.useMutation('post', '/api/v1/replays', { onSuccess: () => stale('/api/v1/replays') })

export const useImports = () =>
  usePages('/api/v1/imports', { limit: 50 }, (cursor) =>
    fetcher.GET('/api/v1/imports', { params: { query: { limit: 50, ...cursor } } }),
  )
export const useImport = (importId: string) =>
  api.useQuery(
    'get',
    '/api/v1/imports/{importId}',
    { params: { path: { importId } } },
    { refetchInterval: ({ state }) => (state.data?.state === 'running' ? 2_000 : false) },
  )
export function useRejections(importId: string) {
  const path = { importId }
  return usePages('/api/v1/imports/{importId}/rejections', { importId }, (cursor) =>
    fetcher.GET('/api/v1/imports/{importId}/rejections', {
      params: { path, query: { limit: 100, ...cursor } },
    }),
  )
}

export const useShadow = (accountId: string, days: number) =>
  api.useQuery('get', '/api/v1/accounts/{accountId}/shadow', {
    params: { path: { accountId }, query: { days } },
  })
export const useAccount = (id: string) =>
  api.useQuery('get', '/api/v1/accounts/{id}', { params: { path: { id } } })
export const useSetPolicy = (words: string) =>
  api.useMutation('put', '/api/v1/accounts/{id}/policy', {
    onSuccess: () => {
      stale('/api/v1/accounts', '/api/v1/now')
      void toast({ words })
    },
  })
export const useLinkOrganization = () =>
  api.useMutation('post', '/api/v1/accounts/{id}/organizations', {
    onSuccess: () => {
      stale('/api/v1/unknown-organizations', '/api/v1/accounts', '/api/v1/tickets')
      void toast({ words: 'Linked. Its tickets come over.' })
    },
  })
