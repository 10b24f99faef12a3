/** What the steps of the workflow share: what they are made with, and one transaction's view of the world. */
import type { EpochMs } from '../../calendar/api.ts'
import { planNotices, type NoticePlan } from '../../notify/api.ts'
import type { Actor } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { recordChange, type Deps } from '../../platform/store/index.ts'
import { absenceChanged } from '../events.ts'
import type { CoverageAhead, Outlook, TicketsMeanwhile } from '../ports.ts'
import { answerDue } from './decide/clocks.ts'
import type { StoredPlan } from './rows.ts'

/** What the workflow is made with. */
export interface FlowDeps extends Deps {
  readonly coverage: CoverageAhead
  readonly tickets: TicketsMeanwhile
}

/** One change: who does it, in which transaction, on which facts. */
export interface Step {
  readonly deps: Pick<FlowDeps, 'clock' | 'events'>
  readonly tx: Tx
  readonly outlook: Outlook
  readonly actor: Actor
}

/** Who decides about somebody: the leader of their team, their manager, who leads the region; null: they stand above themselves. */
export function managerOf(outlook: Outlook, personId: string): string | null {
  const person = outlook.person(personId)
  if (!person) return null
  const isManager = (id: string): boolean =>
    outlook.person(id)?.roles.some((role) => role === 'manager' || role === 'director') ?? false
  const above = [person.teamLeaderId, person.managerId, person.leaderId]
  return above.find((id) => id !== null && id !== personId && isManager(id)) ?? null
}

/**
 * Who is to decide about a plan now: the manager it names while here, else whoever manages the person today, else directors.
 * Of a guarded account only who is cleared, and directors. Empty: nobody may.
 */
export function decidersOf(
  outlook: Outlook,
  plan: { readonly personId: string; readonly managerId: string | null },
  now: number,
  account: { readonly isGuarded: boolean } | null = null,
): readonly string[] {
  const may = (id: string | null): id is string => {
    const person = id === null || id === plan.personId ? null : outlook.person(id)
    if (person === null || now >= person.gone) return false
    return !account?.isGuarded || person.isCleared || person.roles.includes('director')
  }
  const first = [plan.managerId, managerOf(outlook, plan.personId)].find(may)
  return first ? [first] : outlook.directors(now).filter(may)
}

/**
 * Held to the end of a transaction that changes plans: hours given back and requests of a chain reach into others' plans, so two
 * at once could wait for each other, or both be the second of a team to go away.
 */
export async function oneAtATime(tx: Tx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('absences.plans'))`)
}

/** Somebody's name; erased people have one too. */
export function nameOf(outlook: Outlook, personId: string): string {
  return outlook.person(personId)?.name ?? 'somebody'
}

/** Plans notices for now; each is told once, by its key. */
export function tell(step: Step, notices: readonly Omit<NoticePlan, 'dueAt'>[]): Promise<void> {
  const dueAt = step.deps.clock.nowMs()
  return planNotices(
    step.tx,
    step.deps.clock,
    notices.map((notice) => ({ ...notice, dueAt })),
  )
}

/**
 * Steps of which nobody else sees anything: that there was one would tell a plan from sick leave, or which clock ran out. Time off that
 * becomes a fact by one is an event of its own.
 */
const UNSEEN: readonly string[] = [
  'approve_plan',
  'hold_plan',
  'begin_plan',
  'confirm_plan',
  'escalate_cover',
]

/** Who hears of those: the person, and whoever may know why or decides. */
function readersOf({ outlook, deps }: Step, { personId, managerId }: PlanOf): string[] {
  const person = outlook.person(personId)
  const above = [managerId, person?.managerId ?? null, person?.leaderId ?? null]
  const named = [personId, ...above.filter((id) => id !== null)]
  return [...new Set([...named, ...outlook.directors(deps.clock.nowMs())])]
}

type PlanOf = Pick<StoredPlan, 'id' | 'personId' | 'managerId'>

/** Writes who did what with a plan: ids and dates, never why somebody is away. */
export function recordStep(
  step: Step,
  verb: string,
  plan: PlanOf,
  after: unknown,
  accountId: string | null = null,
): Promise<void> {
  const { id, personId } = plan
  const { tx, deps, actor } = step
  const heard = UNSEEN.includes(verb) ? { readerIds: readersOf(step, plan) } : {}
  return recordChange(
    tx,
    deps,
    {
      ...{ actor, action: `absences.${verb}`, subject: { kind: 'absence_plan', id }, accountId, after },
      about: [{ kind: 'person', id: personId }],
    },
    absenceChanged,
    { what: 'absence_plan', id, personId, accountId, ...heard },
  )
}

/** When a manager assigns what is asked for now. */
export function dueFor(
  outlook: Step['outlook'],
  kind: 'planned' | 'sick',
  now: EpochMs,
  needsFrom: EpochMs,
): EpochMs {
  return answerDue(kind, now, needsFrom, outlook.settings(now).absences)
}
