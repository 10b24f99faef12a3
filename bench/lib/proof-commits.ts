/** Changes that are committed to PostgreSQL, each followed by the proof that a node makes of it: facts are read again as the product does. */
import type { Pool } from 'pg'
import { insertTimeOff } from '../../server/src/absences/api.ts'
import type { Proof } from '../../server/src/coverage/api.ts'
import { factsOn } from '../../server/src/coverage/module.ts'
import { createProofCache } from '../../server/src/coverage/proof/proof-cache.ts'
import { systemClock, type Clock } from '../../server/src/platform/clock.ts'
import { transaction } from '../../server/src/platform/db/index.ts'
import { newId } from '../../server/src/platform/ids.ts'
import type { Query } from '../../server/src/platform/store/index.ts'
import type { Seeded } from './seeded.ts'

const DAY = 86_400_000

export interface AfterCommit {
  /** From the end of the commit to the new proof. */
  readonly ms: number
  /** Accounts that were proven again. */
  readonly proven: number
}

/** Time off, an account that moves, a contract that ends, in turn; answers each one's time and the last proof. */
export async function proveAfterCommits(
  pool: Pool,
  now: number,
  count: number,
  random: Seeded,
): Promise<{ readonly each: readonly AfterCommit[]; readonly last: Proof }> {
  const clock: Clock = { ...systemClock, nowMs: () => now }
  const facts = factsOn(pool)
  const proofs = createProofCache(facts, clock)
  let last = await proofs.current()
  const each: AfterCommit[] = []
  for (let n = 0; n < count; n++) {
    const { personIds, accountIds } = last.facts
    const who = { personId: random.pick(personIds), accountId: random.pick(accountIds) }
    const start = new Date(now + random.int(1, 80) * DAY)
    await transaction(pool, (tx) => CHANGES[n % CHANGES.length]!(tx.query, who, start))
    const began = performance.now()
    facts.invalidate()
    last = await proofs.current()
    each.push({ ms: performance.now() - began, proven: last.proven })
  }
  return { each, last }
}

interface Who {
  readonly personId: string
  readonly accountId: string
}
type Change = (query: Query, who: Who, start: Date) => Promise<unknown>

const CHANGES: readonly Change[] = [
  (query, { personId }, start) =>
    insertTimeOff(query, [
      {
        ...{ id: newId(systemClock), timeOffId: newId(systemClock), personId, kind: 'planned' },
        during: `[${start.toISOString()},${new Date(start.getTime() + 7 * DAY).toISOString()})`,
        ...{ state: 'confirmed', recordedAt: new Date().toISOString(), recordedBy: 'bench' },
      },
    ]),
  (query, { accountId, personId }) =>
    revise(query, 'assignment', accountId, `jsonb_build_object('person_id', $2::uuid)`, personId),
  (query, { accountId }, start) =>
    revise(
      ...([query, 'contract', accountId] as const),
      `jsonb_build_object('ends_on', greatest(starts_on, $2::date))`,
      start.toISOString().slice(0, 10),
    ),
]

/** A new revision of the account's rows with other values. */
async function revise(query: Query, table: string, accountId: string, values: string, value: string) {
  await query(
    `update ${table} set superseded_in = facts_touch() where account_id = $1 and superseded_in is null`,
    [accountId],
  )
  await query(
    `insert into ${table} select (jsonb_populate_record(old, ${values} || jsonb_build_object(
         'id', gen_random_uuid(), 'recorded_in', facts_touch(), 'superseded_in', null))).*
       from ${table} old where account_id = $1 and superseded_in = facts_touch()`,
    [accountId, value],
  )
}
