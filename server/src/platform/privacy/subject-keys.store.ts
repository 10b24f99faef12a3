/** The keys of people, contacts and accounts: made when first needed, gone when they are erased. */
import { randomBytes } from 'node:crypto'
import type { Tx } from '../db/index.ts'
import type { Query } from '../store/index.ts'
import { SUBJECT_KINDS, type PrivateSubject, type SubjectKind } from './ports.ts'

/** How a subject is named where several are listed: `person:0197…`. */
export function refOf({ kind, id }: PrivateSubject): string {
  return `${kind}:${id}`
}

/** Whether rows about such a thing are about somebody who can be erased. */
export function isSubjectKind(kind: string): kind is SubjectKind {
  return (SUBJECT_KINDS as readonly string[]).includes(kind)
}

/** The keys there are, by reference; of who was erased there is none. */
export async function keysOf(query: Query, refs: readonly string[]): Promise<Map<string, Buffer>> {
  if (refs.length === 0) return new Map()
  const rows = await query<{ ref: string; key: Buffer }>(
    `select kind || ':' || subject_id as ref, key from subject_key
      where (kind, subject_id) in (select * from unnest($1::text[], $2::text[]))`,
    columns(refs),
  )
  return new Map(rows.map(({ ref, key }) => [ref, key]))
}

/** The keys of all of these, made where there are none yet. */
export async function keysFor(
  tx: Tx,
  refs: readonly string[],
  now: Temporal.Instant,
): Promise<Map<string, Buffer>> {
  const known = await keysOf(tx.query, refs)
  // In one order, so that two transactions that make the same keys do not wait for each other.
  const missing = refs.filter((ref) => !known.has(ref)).sort()
  if (missing.length === 0) return known
  const keys = missing.map(() => randomBytes(32))
  await tx.query(
    `insert into subject_key (kind, subject_id, key, made_at)
     select kind, subject_id, key, $4 from unnest($1::text[], $2::text[], $3::bytea[]) as new (kind, subject_id, key)
     on conflict do nothing`,
    [...columns(missing), keys, now],
  )
  return keysOf(tx.query, refs)
}

/** Destroys the key: what it sealed cannot be read again. */
export async function destroyKey(tx: Tx, subject: PrivateSubject): Promise<void> {
  await tx.query('delete from subject_key where kind = $1 and subject_id = $2', [subject.kind, subject.id])
}

function columns(refs: readonly string[]): [string[], string[]] {
  const parts = refs.map((ref) => [ref.slice(0, ref.indexOf(':')), ref.slice(ref.indexOf(':') + 1)] as const)
  return [parts.map(([kind]) => kind), parts.map(([, id]) => id)]
}
