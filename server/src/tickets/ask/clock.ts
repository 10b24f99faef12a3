/**
 * A question's clock (domain.md 3): unanswered after so many working hours of whoever is asked it goes on, to the backup, then
 * to the manager; nobody comes after them. Pure.
 */
import type { EpochMs } from '../../calendar/api.ts'
import { presenceAt, type Account, type Facts, type Person } from '../../coverage/api.ts'
import { chainOf, type AskedRole } from './chain.ts'

/** Who is asked from now on; `dueAt` null: it goes on to nobody. */
export interface Step {
  readonly role: AskedRole | 'nobody'
  readonly personId: string | null
  readonly dueAt: EpochMs | null
}

export interface Standing {
  readonly role: AskedRole | 'nobody'
  readonly personId: string | null
  /** Since when this one is asked. */
  readonly at: EpochMs
  /** Everybody who was asked so far, and who asks: nobody is asked twice, nobody their own question. */
  readonly notAgain: readonly string[]
}

export type Clocked =
  | { readonly kind: 'waits'; readonly dueAt: EpochMs | null }
  | { readonly kind: 'goes_on'; readonly step: Step }

const HOUR = 3_600_000
const ORDER: readonly Step['role'][] = ['ase', 'backup', 'manager']

/** Who is asked first: the ASE; while they are away for longer than the clock runs, whoever comes next. */
export function firstStep(facts: Facts, account: Account, asker: string, at: EpochMs, hours: number): Step {
  return nextOf(facts, account, [asker], -1, at, hours) ?? { role: 'nobody', personId: null, dueAt: null }
}

/** Whether an open question waits for whoever is asked, or goes on; asked again and again it says the same. */
export function clockOf(
  facts: Facts,
  account: Account,
  standing: Standing,
  now: EpochMs,
  hours: number,
): Clocked {
  const { role, at } = standing
  const person = standing.personId === null ? null : facts.person(standing.personId)
  const dueAt = person && dueOf(person, role, at, hours)
  const isHere =
    person !== null && (role === 'manager' ? now < person.gone : comesBack(person, now, at, hours))
  if (isHere && (role === 'manager' || dueAt === null || now < dueAt)) return { kind: 'waits', dueAt }
  // A manager who left is followed by another manager: there is nobody else.
  const from = role === 'nobody' ? -1 : ORDER.indexOf(role) - (role === 'manager' ? 1 : 0)
  const step = nextOf(facts, account, standing.notAgain, from, now, hours)
  return step ? { kind: 'goes_on', step } : { kind: 'waits', dueAt: null }
}

/**
 * Whether somebody who is asked since `asked` is there, or back before so many of their rostered hours have passed: an hour off
 * and a holiday stop their clock, an illness of a week is not waited for.
 */
function comesBack(person: Person, now: EpochMs, asked: EpochMs, hours: number): boolean {
  const presence = presenceAt(person, now)
  if (presence.kind === 'left') return false
  if (presence.kind !== 'away') return true
  const latest = person.roster.addClosing(asked, hours * HOUR)
  return latest !== null && presence.until < latest
}

function nextOf(
  facts: Facts,
  account: Account,
  notAgain: readonly string[],
  after: number,
  at: EpochMs,
  hours: number,
): Step | null {
  const next = chainOf(facts, account, at, (person) => comesBack(person, at, at, hours)).find(
    ({ role, person }) => ORDER.indexOf(role) > after && !notAgain.includes(person.row.id),
  )
  if (!next) return null
  const { role, person } = next
  return { role, personId: person.row.id, dueAt: dueOf(person, role, at, hours) }
}

/** So many hours of their own duty, time off and holidays left out. */
function dueOf(person: Person, role: Step['role'], at: EpochMs, hours: number): EpochMs | null {
  return role === 'manager' ? null : person.duty.addClosing(at, hours * HOUR)
}
