/** What an account's screen asks the server. */
import { api } from '../api/client.ts'
import { untilNext } from '../coverage/next-change.ts'
import { startOfDay, type Instant } from '../ui/time/zone.ts'

/** Facts about the account: contract, people, channels. */
export function useAccount(id: string) {
  return api.useQuery('get', '/api/v1/accounts/{id}', { params: { path: { id } } })
}

/** The name of the standing backup, once known; null: none. */
export function useBackup(personId: string | null): string | null {
  const path = { id: personId ?? '' }
  const { data } = api.useQuery(
    'get',
    '/api/v1/people/{id}',
    { params: { path } },
    { enabled: personId !== null },
  )
  return personId === null ? null : (data?.name ?? '…')
}

/** Who answers at this moment, and why; asked again when that changes. */
export function useAnswer(account: string, zone: string) {
  return api.useQuery(
    'get',
    '/api/v1/who',
    { params: { query: { account, zone } } },
    {
      refetchInterval: ({ state }) =>
        untilNext([state.data?.acting.until, state.data?.returnAt, state.data?.ase?.until]),
    },
  )
}

/** How many days an account's timeline draws. */
export const DAYS = 7

/** Who answers from the reader's midnight on. */
export function useTimeline(accountId: string, now: Instant, zone: string) {
  const from = new Date(startOfDay(now, zone)).toISOString()
  return api.useQuery('get', '/api/v1/accounts/{accountId}/timeline', {
    params: { path: { accountId }, query: { from, days: DAYS, zone } },
  })
}

/** Its open tickets, the ones due first. */
export function useOpenTickets(account: string, zone: string) {
  return api.useQuery('get', '/api/v1/tickets', {
    params: { query: { account, zone, status: 'open', sort: 'deadline', limit: 8 } },
  })
}

/** Its newest decisions. */
export function useAccountDecisions(account: string, zone: string) {
  return api.useQuery('get', '/api/v1/decisions', { params: { query: { account, zone, limit: 8 } } })
}
