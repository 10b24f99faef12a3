/** What the Now screen asks the server. */
import { keepPreviousData } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { paths } from '../api/schema.gen.ts'
import type { Now, State } from '../api/types.ts'
import { untilNext } from '../coverage/next-change.ts'

/** What is drawn around the present, in hours. One more on each side is asked for, so that the strip can move. */
export const BEFORE = 3
export const AFTER = 9
/** As many accounts as are shown in one piece; of more, so many of each state. */
export const PIECE = 100
export const OF_EACH = 15

interface Filter {
  readonly zone: string
  readonly region?: string | undefined
  readonly q?: string | undefined
}

/** One part of all accounts. */
interface Part {
  readonly state?: State
  readonly mine?: boolean
  readonly offset?: number
}

/** Who answers for every account now; asked again when the next answer changes. */
export function useNowAnswer(filter: Filter) {
  return useNow(filter, { perState: OF_EACH, limit: PIECE })
}

/** A part of the accounts with the same filter: of one state from a place on, or the reader's own. */
export function useNowPart(filter: Filter, { mine, ...part }: Part, isAsked = true) {
  return useNow(filter, { ...part, ...(mine ? { mine: 'true' as const } : {}), limit: PIECE }, isAsked)
}

type Query = NonNullable<paths['/api/v1/now']['get']['parameters']['query']>

function useNow({ zone, region, q }: Filter, part: Query, enabled = true) {
  const query = {
    ...{ ...part, zone, before: BEFORE + 1, after: AFTER + 1 },
    ...(region ? { region } : {}),
    ...(q ? { q } : {}),
  }
  return api.useQuery(
    'get',
    '/api/v1/now',
    { params: { query } },
    {
      enabled,
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
