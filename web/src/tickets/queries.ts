/** What the ticket screens ask the server, and what they change. */
import { keepPreviousData } from '@tanstack/react-query'
import { api, fetcher, queryClient } from '../api/client.ts'
import { toast, toastProblem } from '../ui/toast.tsx'
import { DAY, HOUR, type Instant } from '../ui/time/zone.ts'

export interface TicketKey {
  readonly source: string
  readonly ticket: string
}

/** One ticket with everything that was decided and done. */
export function useTicket(path: TicketKey, zone: string) {
  return api.useQuery('get', '/api/v1/tickets/{source}/{ticket}', { params: { path, query: { zone } } })
}

/** Who answers for the ticket's account from `from` to `to`; asked by the hour, so that it is not asked each minute. */
export function useTicketCoverage(accountId: string | null, from: Instant, to: Instant, zone: string) {
  const start = Math.floor(from / HOUR) * HOUR
  const days = Math.min(Math.max(Math.ceil((to - start) / DAY), 1), 35)
  const query = { from: new Date(start).toISOString(), days, zone }
  return api.useQuery(
    'get',
    '/api/v1/accounts/{accountId}/timeline',
    { params: { path: { accountId: accountId ?? '' }, query } },
    { enabled: accountId !== null, placeholderData: keepPreviousData },
  )
}

function refresh(): void {
  for (const path of ['/api/v1/tickets', '/api/v1/decisions'])
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith(path) })
}

/** Assigns the ticket against the rules; the reason is kept with the decision. The way back is to lift the lock. */
export function useOverride(path: TicketKey, shadow: boolean) {
  return api.useMutation('post', '/api/v1/tickets/{source}/{ticket}/override', {
    onSuccess: (_answer, { body }) => {
      refresh()
      const isHeld = body.assignTo.kind === 'person'
      const action = { label: 'Let the rules decide again', act: () => void liftAgain(path) }
      void toast({ words: overrideWords(isHeld, shadow), ...(isHeld ? { action } : {}) })
    },
  })
}

function overrideWords(isHeld: boolean, shadow: boolean): string {
  if (shadow) return 'Override recorded. In shadow mode nothing is written and nobody is told.'
  return isHeld
    ? 'Override saved. The new assignee and the account’s engineer are told.'
    : 'Override saved. The account’s engineer is told.'
}

async function liftAgain(path: TicketKey): Promise<void> {
  const lifted = await fetcher.POST('/api/v1/tickets/{source}/{ticket}/lift-lock', { params: { path } })
  refresh()
  if (lifted.error) return toastProblem(lifted.error)
  await toast({ words: 'Override taken back. The rules decided again.' })
}

/** Takes back what a decision wrote, as far as nobody changed it since. */
export function useUndo() {
  return api.useMutation('post', '/api/v1/decisions/{decisionId}/undo', {
    onSuccess: ({ left }) => {
      refresh()
      const [kept] = left
      void toast({
        words: kept ? `Not undone: ${kept.why}` : 'Decision undone. What it wrote is taken back.',
      })
    },
  })
}

/** Records whom the customer of a ticket older than the ASE's service wants; it is carried out at once. */
export function useChoice() {
  return api.useMutation('post', '/api/v1/tickets/{source}/{ticket}/customers-choice', {
    onSuccess: () => {
      refresh()
      void toast({ words: 'Choice recorded. It is carried out now.' })
    },
    onError: (error) => void toastProblem(error),
  })
}

/** Lets the rules decide again about a ticket that a person had assigned. */
export function useLiftLock() {
  return api.useMutation('post', '/api/v1/tickets/{source}/{ticket}/lift-lock', {
    onSuccess: () => {
      refresh()
      void toast({ words: 'Lock lifted. The rules decide about this ticket again.' })
    },
    onError: (error) => void toastProblem(error),
  })
}
