/** Finds tickets by number or by words of their subject, along indexes alone. */
import type { Visible } from '../platform/auth/index.ts'
import { Conditions, plainRows, type Query } from '../platform/store/index.ts'
import { TICKET, type TicketRowView } from './tickets.queries.ts'

/** A common word stands in one of so many of the newest; a rarer one is found by the index of words. */
const NEWEST = 20_000
const RAREST = 2_000
const LONG = 3

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 8)

/** At the beginning of a word; scripts that write without blanks have none. */
const beginning = (word: string): string => (/^[\p{Script=Latin}\p{N}]/u.test(word) ? `\\m${word}` : word)

/** The ticket of this number first, then those whose subject has all the words or their beginnings, the newest first. */
export async function searchTickets(
  query: Query,
  text: string,
  limit: number,
  visible: Visible,
): Promise<TicketRowView[]> {
  const words = wordsOf(text)
  const byNumber = await query<{ id: string }>(
    `select id::text from ticket
      where source = any(array(select source from ticket_source)) and external_id = $1 limit $2`,
    [text.trim(), limit],
  )
  const isWorthAsking = words.some((word) => word.length >= LONG || /[^\p{Script=Latin}\p{N}]/u.test(word))
  const bySubject = isWorthAsking ? await withWords(query, words, limit, visible) : []
  const ids = [...new Set([...byNumber.map((row) => row.id), ...bySubject])].slice(0, limit)
  if (ids.length === 0) return []
  const { where, values } = new Conditions()
    .add('t.id = any($::uuid[])', ids)
    .visible(visible, 't.account_id', 't.organization_id')
  const sql = `select ${TICKET} from ticket t where ${where.join(' and ')}`
  const rows = plainRows(await query<TicketRowView & Record<string, unknown>>(sql, values))
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

async function withWords(
  query: Query,
  words: readonly string[],
  limit: number,
  visible: Visible,
): Promise<string[]> {
  const within = words.map((word) => `%${word}%`)
  const near = seen(visible, [within, words.map(beginning), limit])
  const newest = await query<{ id: string }>(
    `select ticket_id::text as id from (
       select ticket_id, subject from ticket_subject order by ticket_id desc limit ${NEWEST}) newest
      where lower(subject) like all($1::text[]) and lower(subject) ~ all($2::text[]) and ${near.sql}
      order by ticket_id desc limit $3`,
    near.values,
  )
  if (newest.length >= limit) return newest.map((row) => row.id)
  // Beginnings of one or two letters stand in most subjects: the index is asked for the longer words.
  const long = words.filter((word) => word.length >= LONG)
  const indexed = (long.length > 0 ? long : words).map((word) => `${word}:*`).join(' & ')
  const far = seen(visible, [indexed, words.map(beginning), limit])
  const all = await query<{ id: string }>(
    `select ticket_id::text as id from (
       select ticket_id from ticket_subject
        where to_tsvector('simple', subject) @@ to_tsquery('simple', $1) and lower(subject) ~ all($2::text[])
        limit ${RAREST}) found
      where ${far.sql} order by ticket_id desc limit $3`,
    far.values,
  )
  return [...newest, ...all].map((row) => row.id)
}

/** Whether the ticket of a `ticket_id` may be seen, with parameters behind these. */
function seen(visible: Visible, before: readonly unknown[]): { sql: string; values: unknown[] } {
  const conditions = new Conditions()
  conditions.values.push(...before)
  const { where, values } = conditions.visible(visible, 't.account_id', 't.organization_id')
  if (where.length === 0) return { sql: 'true', values }
  return { sql: `exists (select from ticket t where t.id = ticket_id and ${where.join(' and ')})`, values }
}
