/** Finds tickets by number or by words of their subject, along indexes alone. */
import { plainRows, type Query } from '../platform/store/index.ts'
import { TICKET, type TicketRowView } from './tickets.queries.ts'

/** A common word stands in one of so many of the newest; a rarer one is found by the index of words. */
const NEWEST = 20_000
const RAREST = 2_000

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 8)

/** The ticket of this number first, then those whose subject has all the words or their beginnings, the newest first. */
export async function searchTickets(query: Query, text: string, limit: number): Promise<TicketRowView[]> {
  const words = wordsOf(text)
  const byNumber = await query<{ id: string }>(
    `select id::text from ticket
      where source = any(array(select source from ticket_source)) and external_id = $1 limit $2`,
    [text.trim(), limit],
  )
  const isWorthAsking = words.some((word) => word.length >= 3 || /[^\p{Script=Latin}\p{N}]/u.test(word))
  const bySubject = isWorthAsking ? await withWords(query, words, limit) : []
  const ids = [...new Set([...byNumber.map((row) => row.id), ...bySubject])].slice(0, limit)
  if (ids.length === 0) return []
  const rows = plainRows(
    await query<TicketRowView & Record<string, unknown>>(
      `select ${TICKET} from ticket t where t.id = any($1::uuid[])`,
      [ids],
    ),
  )
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

async function withWords(query: Query, words: readonly string[], limit: number): Promise<string[]> {
  const newest = await query<{ id: string }>(
    `select ticket_id::text as id from (
       select ticket_id, subject from ticket_subject order by ticket_id desc limit ${NEWEST}) newest
      where lower(subject) like all($1::text[]) order by ticket_id desc limit $2`,
    [words.map((word) => `%${word}%`), limit],
  )
  if (newest.length >= limit) return newest.map((row) => row.id)
  const all = await query<{ id: string }>(
    `select ticket_id::text as id from (
       select ticket_id from ticket_subject where to_tsvector('simple', subject) @@ to_tsquery('simple', $1)
        limit ${RAREST}) found
      order by ticket_id desc limit $2`,
    [words.map((word) => `${word}:*`).join(' & '), limit],
  )
  return [...newest, ...all].map((row) => row.id)
}
