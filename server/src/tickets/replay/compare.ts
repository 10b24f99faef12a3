/** One decision taken again, and how it differs. Pure. */
import type { Facts, Person } from '../../coverage/api.ts'
import type { Decision } from '../decide/decision.ts'
import { decide } from '../decide/decide.ts'
import { expectedAssignee } from '../record.ts'
import { unpackSnapshot, type PackedSnapshot } from '../snapshot.ts'
import { assignsOf } from '../row-values.ts'

/** What of a decision is compared. */
export interface Verdict {
  readonly rule: number | null
  readonly outcome: Decision['outcome']
  readonly fired: readonly number[]
  /** As the column: a help-desk user, '' for nobody, null for no change. */
  readonly assigns: string | null
}

export interface Compared {
  readonly after: Verdict
  readonly differs: boolean
  /** The assignee would have been another. */
  readonly moved: boolean
  /** A named person would have been on duty for half an hour before the deadline, and as it was none was. */
  readonly moreNamed: boolean
}

const HALF_HOUR = 30 * 60_000

/** Decides the stored input again under `facts`, at its own instant. */
export function compare(before: Verdict, packed: PackedSnapshot, at: number, facts: Facts): Compared {
  const { ticket, cause } = unpackSnapshot(packed)
  const decision = decide({ ticket, cause, facts, settings: facts.settings(at).settings, at })
  const after = {
    rule: decision.rule,
    outcome: decision.outcome,
    fired: decision.fired,
    assigns: assignsOf(decision),
  }
  const present = expectedAssignee(ticket)
  const holder = (assigns: string | null): string | null => (assigns === null ? present : assigns || null)
  const moved = holder(before.assigns) !== holder(after.assigns)
  const named = (userId: string | null): boolean =>
    onDutyBefore(facts, userId, at, decision.target?.deadline ?? null)
  return {
    after,
    differs:
      moved ||
      before.outcome !== after.outcome ||
      before.rule !== after.rule ||
      !same(before.fired, after.fired),
    moved,
    moreNamed: moved && named(holder(after.assigns)) && !named(holder(before.assigns)),
  }
}

const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((rule, i) => rule === b[i])

function onDutyBefore(facts: Facts, userId: string | null, at: number, deadline: number | null): boolean {
  const person: Person | null = userId === null ? null : facts.personByHelpDeskUser(userId)
  return person !== null && deadline !== null && person.duty.between(at, deadline) >= HALF_HOUR
}
