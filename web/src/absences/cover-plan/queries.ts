/** What the screens of time off and cover ask the server, and what they change. */
import { api, queryClient } from '../../api/client.ts'
import type { paths } from '../../api/schema.gen.ts'
import { toast, toastProblem } from '../../ui/toast.tsx'

type Get<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer A } } } }
}
  ? A
  : never
export type Plan = Get<'/api/v1/absence-plans/{id}'>
export type PlanRow = Get<'/api/v1/absence-plans'>['items'][number]
export type CoverRequest = Plan['requests'][number]
export type Asked = Get<'/api/v1/cover-asks'>['items'][number]
export type Return = Get<'/api/v1/absence-plans/{id}/return'>
export type Preview =
  paths['/api/v1/absence-plans/preview']['post']['responses'][200]['content']['application/json']
export type Affected = Preview['accounts'][number]
export type Candidate = Affected['candidates'][number]
export interface Stretch {
  readonly start: string
  readonly end: string
}

const EVERY_MS = 30_000

/** One absence; asked again now and then, should a live update be missed. */
export const usePlan = (id: string) =>
  api.useQuery(
    'get',
    '/api/v1/absence-plans/{id}',
    { params: { path: { id } } },
    { refetchInterval: EVERY_MS },
  )

/** Plans of one's own, or those that wait for oneself as manager. */
export const usePlans = (of: 'me' | 'mine_to_decide', enabled = true) =>
  api.useQuery('get', '/api/v1/absence-plans', { params: { query: { of, limit: 100 } } }, { enabled })

/** Of one’s own plans it is told how far they are. */
const LIVE: readonly PlanRow['state'][] = ['waiting', 'asking', 'confirmed']

/** One’s own absence that runs; undefined: not known yet, null: none. */
export function useRunning(enabled = true): PlanRow | null | undefined {
  const { data, isError } = usePlans('me', enabled)
  if (isError) return null
  return data && (data.items.find((plan) => plan.phase === 'away' && LIVE.includes(plan.state)) ?? null)
}

/** What one is asked to cover, and what one has taken. */
export const useAsked = (enabled = true) => api.useQuery('get', '/api/v1/cover-asks', {}, { enabled })

const STARTS = ['/api/v1/absence-plans', '/api/v1/cover-asks', '/api/v1/tasks', '/api/v1/time-off']

function refresh(): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => STARTS.some((start) => String(queryKey[1]).startsWith(start)),
  })
}

/** What was taken, and what it leaves open, in the server's words. */
const saying = {
  onSuccess: ({ taken }: { readonly taken: { readonly sentence: string } }) => {
    refresh()
    void toast({ words: taken.sentence })
  },
  onError: (error: unknown) => {
    refresh()
    void toastProblem(error)
  },
}

const told = (words: string) => ({
  onSuccess: () => {
    refresh()
    void toast({ words })
  },
  onError: (error: unknown) => {
    refresh()
    void toastProblem(error)
  },
})

export const useSend = () => api.useMutation('post', '/api/v1/absence-plans', { onSuccess: refresh })
export const useAccept = () => api.useMutation('post', '/api/v1/cover-asks/{id}/accept', saying)
export const useDecline = () =>
  api.useMutation('post', '/api/v1/cover-asks/{id}/decline', told('Declined. Whoever asked knows.'))
export const useStepBack = () =>
  api.useMutation(
    'post',
    '/api/v1/cover-asks/{id}/withdraw',
    told('Given back. Whoever has to know was told.'),
  )
export const useAskMore = () =>
  api.useMutation('post', '/api/v1/absence-plans/{id}/requests/{requestId}/asks', told('Asked.'))
export const useAssign = () =>
  api.useMutation('post', '/api/v1/absence-plans/{id}/requests/{requestId}/assign', saying)
export const useLeaveOpen = () =>
  api.useMutation(
    'post',
    '/api/v1/absence-plans/{id}/requests/{requestId}/leave-open',
    told('Left open: the account’s own fallback answers.'),
  )
export const useApprove = () =>
  api.useMutation('post', '/api/v1/absence-plans/{id}/approve', told('Approved. The questions go out now.'))
export const useRefuse = () =>
  api.useMutation('post', '/api/v1/absence-plans/{id}/refuse', told('Refused. They were told.'))
export const useChangeDates = () =>
  api.useMutation('put', '/api/v1/absence-plans/{id}/dates', told('Dates changed. Whoever covers was told.'))
export const useWithdrawPlan = () =>
  api.useMutation(
    'post',
    '/api/v1/absence-plans/{id}/withdraw',
    told('Withdrawn. Everybody concerned was told.'),
  )
export const useClose = () => api.useMutation('post', '/api/v1/absence-plans/{id}/close', told('Closed.'))
export const useTick = () => api.useMutation('post', '/api/v1/tasks/{id}/complete', told('Done.'))
