/** What the Now screen asks the server. */
import { keepPreviousData } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Now } from '../api/types.ts'
import { untilNext } from '../coverage/next-change.ts'

/** What is drawn around the present, in hours. One more on each side is asked for, so that the strip can move. */
export const BEFORE = 3
export const AFTER = 9
/** As many accounts as one answer holds. */
export const MOST = 500

interface Question {
  readonly zone: string
  readonly region?: string | undefined
  readonly q?: string | undefined
  readonly limit: number
}

/** Who answers for every account now; asked again when the next answer changes. */
export function useNowAnswer({ zone, region, q, limit }: Question) {
  const query = {
    zone,
    limit,
    before: BEFORE + 1,
    after: AFTER + 1,
    ...(region ? { region } : {}),
    ...(q ? { q } : {}),
  }
  return api.useQuery(
    'get',
    '/api/v1/now',
    { params: { query } },
    {
      placeholderData: keepPreviousData,
      refetchInterval: (last) => untilChange(last.state.data),
    },
  )
}

function untilChange(data: Now | undefined): number {
  return untilNext((data?.accounts ?? []).flatMap(({ acting, returnAt }) => [acting.until, returnAt]))
}

/** The newest decisions over all accounts. */
export function useRecentDecisions(zone: string) {
  return api.useQuery('get', '/api/v1/decisions', { params: { query: { zone, limit: 12 } } })
}
