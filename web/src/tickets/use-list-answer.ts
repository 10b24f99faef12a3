/** The sentence over the list of tickets: whether something burns, and which reply is due next. */
import { api } from '../api/client.ts'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { COUNTED, listAnswer } from './list-answer.ts'

/** The sentence for what is shown; a plain name of it while the answers are under way. */
export function useListAnswer(
  show: string | undefined,
  account: string | undefined,
  name: string | null,
): string {
  const now = useNow()
  const zone = useReaderZone()
  const of = account ? { account } : {}
  const burning = useSome({ emergency: 'true', limit: COUNTED, ...of })
  const next = useSome({ sort: 'deadline', limit: 1, ...of })
  if (show === 'targets') return 'Replies due while nobody of theirs is there, the longest waiting first.'
  if (show === 'unknown') return 'No account claims these tickets.'
  if (!burning || !next) return name ? `Tickets of ${name}` : 'Tickets'
  return listAnswer(burning, next[0] ?? null, { name, now, zone })
}

function useSome(query: { emergency?: 'true'; sort?: 'deadline'; limit: number; account?: string }) {
  return api.useQuery('get', '/api/v1/tickets', { params: { query: { status: 'open', ...query } } }).data
    ?.items
}
