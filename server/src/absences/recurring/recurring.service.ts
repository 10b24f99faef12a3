/** What people do with days off that come back: see what they would mean, note them, end them. */
import { tooFarAhead } from '../../calendar/api.ts'
import { authorize, type Actor } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { conflict, invalid, notFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { changing, queryOn, recordChange, toIso, type Deps } from '../../platform/store/index.ts'
import { ABSENCE_CONSTRAINTS } from '../constraints.ts'
import { managerOf, nameOf } from '../cover-plan/flow.ts'
import { decides } from '../cover-plan/guard.ts'
import { inTurn } from '../cover-plan/in-turn.ts'
import { absenceChanged } from '../events.ts'
import { filing, mayFileFor } from '../filing.ts'
import type { AbsencesPorts, Outlook } from '../ports.ts'
import { insertRecurringOff } from '../rows.ts'
import { recurringAdmission } from './admission-now.ts'
import type { RecurringAdmission } from './admit.ts'
import { recurringIntervals } from './occurrences.ts'
import { minuteOf, type Recurring, type RecurringBody, type RecurringPreview } from './recurring.contract.ts'
import { findRecurring, listRecurring, supersedeRecurring, type StoredRecurring } from './recurring.store.ts'
import { tellTeamOfDays } from './tell-team.ts'
import { whatHappens, whyRefused } from './wording.ts'

export type RecurringService = ReturnType<typeof recurringService>

/** The service of days off that come back. */
export function recurringService(deps: Deps & Pick<AbsencesPorts, 'coverage'>) {
  const { clock } = deps
  const query = queryOn(deps.pool)
  const change = changing(deps, ABSENCE_CONSTRAINTS)

  const insert = (tx: Tx, actor: Actor, row: StoredRecurring): Promise<void> => {
    const { id: recurringOffId, ...rest } = row
    const recordedAt = clock.now().toString()
    return insertRecurringOff(tx.query, [
      { ...rest, id: newId(clock), recurringOffId, recordedAt, recordedBy: actor.name },
    ])
  }
  const record = (tx: Tx, actor: Actor, verb: string, { id, personId }: StoredRecurring, after: object) => {
    const about = [{ kind: 'person' as const, id: personId }]
    const subject = { kind: 'recurring_off', id }
    const payload = { what: 'recurring_off', id, personId, accountId: null }
    const entry = { actor, action: `absences.${verb}_recurring_off`, subject, after, about }
    return recordChange(tx, deps, entry, absenceChanged, payload)
  }

  return {
    /** A person's days off that come back. */
    async list(actor: Actor, personId: string): Promise<{ items: Recurring[] }> {
      authorize(actor, 'absences.read')
      return { items: (await listRecurring(query, personId)).map(told) }
    },
    /** What noting them would mean for the team; nothing is saved. */
    async preview(actor: Actor, body: RecurringBody): Promise<RecurringPreview> {
      const ability = await filing(deps, actor)
      const { timeZone } = await mayFileFor(query, ability, body.personId)
      const outlook = await deps.coverage.look()
      const rule = { id: newId(clock), ...ruleOf(body) }
      const now = clock.nowMs()
      refuseNone(rule, timeZone, now)
      const admission = await recurringAdmission(query, outlook, rule, now)
      const mayApprove = await decides(ability, query, actor, rule.personId)
      return previewOf(outlook, rule, admission, mayApprove, now)
    },
    /** Notes days off that come back: the person, or a manager; what a manager has to approve first, only who may. */
    async add(actor: Actor, body: RecurringBody): Promise<Recurring> {
      const ability = await filing(deps, actor)
      return inTurn(deps, change, async (tx, outlook) => {
        const { timeZone } = await mayFileFor(tx.query, ability, body.personId)
        const row = { id: newId(clock), ...ruleOf(body) }
        const now = clock.nowMs()
        refuseNone(row, timeZone, now)
        const admission = await recurringAdmission(tx.query, outlook, row, now)
        const { verdict, atOnce } = admission
        const isApproval = verdict === 'approved'
        if (isApproval && !(await decides(ability, tx.query, actor, row.personId)))
          throw conflict(whyRefused(outlook, row, admission, now))
        await insert(tx, actor, row)
        const { startsOn, endsOn } = row
        const after = { startsOn, endsOn, ...(isApproval && { approvedAwayAtOnce: atOnce }) }
        await record(tx, actor, 'add', row, after)
        await tellTeamOfDays({ deps, tx, outlook, actor }, row, admission)
        return told(row)
      })
    },
    /** Ends them with a local date; before the first one they are taken back. */
    async end(actor: Actor, id: string, lastOn: string): Promise<Recurring> {
      const ability = await filing(deps, actor)
      return change(async (tx) => {
        const before = await findRecurring(tx.query, id)
        if (!before) throw notFound('day off that comes back', id)
        await mayFileFor(tx.query, ability, before.personId)
        const row = { ...before, endsOn: lastOn < before.endsOn ? lastOn : before.endsOn }
        await supersedeRecurring(tx, id)
        if (row.endsOn >= row.startsOn) await insert(tx, actor, row)
        await record(tx, actor, 'end', row, { endsOn: row.endsOn })
        return told(row)
      })
    },
  }
}

/** The rule as it is kept. */
function ruleOf({ startTime, endTime, ...rest }: RecurringBody): Omit<StoredRecurring, 'id'> {
  const minutes = { startMinute: minuteOf(startTime), endMinute: minuteOf(endTime) }
  return { ...rest, weekdays: rest.weekdays.toSorted((a, b) => a - b), ...minutes }
}

/** What has passed stays as it was, and a day that never comes is a slip of the finger. */
function refuseNone(rule: StoredRecurring, zone: string, now: number): void {
  const far = tooFarAhead('endsOn', `${rule.endsOn}T00:00:00Z`, now)
  if (far.length > 0) throw invalid(far)
  const days = recurringIntervals([rule], zone)
  if (days.some(({ end }) => end > now)) return
  const message =
    days.length === 0
      ? 'none of these days comes until then: give a later end, or other days'
      : 'the last of these days has passed: give a later end'
  throw invalid([{ path: 'endsOn', message }])
}

const SHOWN = 50

function previewOf(
  outlook: Outlook,
  rule: StoredRecurring,
  admission: RecurringAdmission,
  approvesByNoting: boolean,
  now: number,
): RecurringPreview {
  const { verdict, atOnce, together } = admission
  const managerId = managerOf(outlook, rule.personId)
  return {
    ...{ verdict, atOnce, approvesByNoting },
    managerName: managerId === null ? null : nameOf(outlook, managerId),
    sentence: whatHappens(outlook, rule, admission, approvesByNoting, now),
    total: together.length,
    together: together.slice(0, SHOWN).map(({ start, end, personIds }) => ({
      ...{ start: toIso(start), end: toIso(end) },
      people: personIds.map((id) => ({ id, name: nameOf(outlook, id) })),
    })),
  }
}

function timeOf(minute: number | null): string | null {
  if (minute === null) return null
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

function told({ startMinute, endMinute, ...row }: StoredRecurring): Recurring {
  return { ...row, weekdays: [...row.weekdays], startTime: timeOf(startMinute), endTime: timeOf(endMinute) }
}
