/** The sweep that makes digests: each once, at the start of somebody's working day, also after a pause. */
import { momentAt } from '../../calendar/api.ts'
import { subjectOf, type Facts, type Person } from '../../coverage/api.ts'
import { planNotices, type NoticePlan } from '../../notify/api.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { IntakeDeps } from '../intake/take-in.ts'
import { countNew, insertDigest, lastDigests } from './digest.store.ts'
import { digestDay, newSince, readersOf, type LastDigest, type NewSince } from './digest.ts'

/** Digests in one transaction: a whole region begins its day at once. */
const BATCH = 50

export type DigestDeps = Pick<IntakeDeps, 'transaction' | 'facts' | 'clock'>

/** Answers how many digests it made. Safe to run anywhere, any number of times. */
export async function makeDigests(deps: DigestDeps): Promise<number> {
  const facts = await deps.facts.current()
  const now = deps.clock.nowMs()
  const onDuty = facts.personIds.flatMap((id) => {
    const person = facts.person(id)
    return person && digestDay(person, null, now) !== null ? [person] : []
  })
  if (onDuty.length === 0) return 0
  const ids = onDuty.map(({ row }) => row.id)
  const last = await deps.transaction((tx) => lastDigests(tx.query, ids))
  const due = onDuty.flatMap((person) => {
    const day = digestDay(person, last.get(person.row.id) ?? null, now)
    return day === null ? [] : [{ person, day }]
  })
  const accounts = due.length === 0 ? new Map<string, string[]>() : accountsByReader(facts, now)
  let made = 0
  for (let from = 0; from < due.length; from += BATCH)
    made += await deps.transaction((tx) =>
      makeBatch(tx, deps, due.slice(from, from + BATCH), last, accounts, facts, now),
    )
  return made
}

interface Due {
  readonly person: Person
  readonly day: string
}

async function makeBatch(
  tx: Tx,
  deps: DigestDeps,
  due: readonly Due[],
  last: ReadonlyMap<string, LastDigest>,
  accounts: ReadonlyMap<string, readonly string[]>,
  facts: Facts,
  now: number,
): Promise<number> {
  let made = 0
  for (const { person, day } of due) {
    const { id: personId } = person.row
    const since = (accounts.get(personId) ?? []).map((accountId): NewSince => {
      const account = facts.account(accountId)!
      return { accountId, from: newSince(facts, account, personId, last.get(personId) ?? null, now) }
    })
    if (since.length === 0) continue
    const counts = await countNew(tx.query, since, now)
    const tickets = counts.reduce((sum, { count }) => sum + count, 0)
    if (!(await insertDigest(tx, { personId, day, until: now, tickets, accounts: since }))) continue
    if (tickets > 0)
      await planNotices(tx, deps.clock, [noticeOf(facts, person, day, since, counts, tickets, now)])
    made++
  }
  return made
}

function accountsByReader(facts: Facts, now: number): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const id of facts.accountIds) {
    const account = facts.account(id)
    for (const personId of account ? readersOf(facts, account, now) : [])
      found.set(personId, [...(found.get(personId) ?? []), id])
  }
  return found
}

function noticeOf(
  facts: Facts,
  person: Person,
  day: string,
  since: readonly NewSince[],
  counts: readonly { accountId: string; count: number }[],
  tickets: number,
  now: number,
): NoticePlan {
  const from = Math.min(...since.map((one) => one.from))
  const parts = counts.map(({ accountId, count }) => `${nameIn(facts, accountId)}: ${count}`)
  return {
    ...{ key: `new-tickets:${person.row.id}:${day}`, kind: 'new_tickets', personId: person.row.id },
    title: `${tickets} new ${tickets === 1 ? 'ticket' : 'tickets'} since ${momentAt(from, person.row.zone, now)}`,
    body: `${parts.sort().join(' · ')}. My day lists them.`,
    ...{ urgency: 'digest', dueAt: now },
  }
}

/** The notice is of many accounts, so no account's guard holds it back: a restricted one has no name in it. */
function nameIn(facts: Facts, accountId: string): string {
  if (subjectOf(facts, accountId)?.isGuarded) return 'a restricted account'
  return facts.account(accountId)?.row.name ?? 'an account'
}
