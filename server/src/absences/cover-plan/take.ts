/** Somebody takes hours of a request: by accepting, or because a manager assigns them. */
import { randomUUID } from 'node:crypto'
import type { Interval } from '../../calendar/api.ts'
import { makeTasks } from '../../tasks/api.ts'
import { conflict, invalid } from '../../platform/errors.ts'
import { takeHours } from './decide/hours.ts'
import { nameOf, type Step } from './flow.ts'
import { insertParts } from './parts.store.ts'
import { plansWithin } from './plans.store.ts'
import type { StoredRequest, Whole } from './rows.ts'
import { backedUp } from './checklists.ts'
import { period } from './wording.ts'

/**
 * Gives somebody the hours they name (null: all that is open) as far as they are there and nobody has them. The caller holds the
 * plan's row, so that the second of two finds what the first has left. Refused where nothing that is needed is left.
 */
export async function take(
  step: Step,
  whole: Whole,
  request: StoredRequest,
  personId: string,
  named: readonly Interval[] | null,
  how: 'accepted' | 'assigned',
): Promise<readonly Interval[]> {
  const { deps, tx, outlook } = step
  if (personId === whole.plan.personId || personId === request.absentPersonId)
    throw invalid([{ path: 'personId', message: 'is the one who is away' }])
  const plans = await plansWithin(tx.query, personId, request.stretch)
  const away = [...outlook.away(personId, request.stretch), ...plans]
  const parts = whole.parts.filter(({ requestId }) => requestId === request.id)
  const answer = takeHours(request, { parts }, named, away)
  if (answer.kind === 'none') throw conflict(nothingLeft(step, whole, request, away))
  const madeAt = deps.clock.now().toString()
  await insertParts(
    tx.query,
    answer.hours.map(({ start, end }) => ({
      ...{
        id: randomUUID(),
        requestId: request.id,
        accountId: request.accountId,
        personId,
        start,
        end,
        how,
      },
      ...{ coverId: null, replacesId: whole.plan.personId, madeAt },
    })),
  )
  await swapOnCall(step, request, personId)
  return answer.hours
}

function nothingLeft(
  { outlook }: Step,
  whole: Whole,
  request: StoredRequest,
  away: readonly Interval[],
): string {
  const [account] = backedUp(outlook, { ...whole, requests: [request] })
  if (account) return `${account.backups.map(({ name }) => name).join(' and ')} covers these hours already.`
  return away.length > 0
    ? 'They are away in these hours themselves: ask somebody else.'
    : 'None of these hours needs anybody: take a part of those that are open.'
}

/** With so many covers at once the backup's shift on call has to be swapped: their task, once a shift. */
async function swapOnCall(step: Step, request: StoredRequest, personId: string): Promise<void> {
  const { outlook, deps, tx } = step
  const now = deps.clock.nowMs()
  const covered = new Set([...outlook.accountsCovered(personId, request.stretch), request.accountId])
  const shifts = outlook.onCall(personId, request.stretch)
  if (covered.size < outlook.settings(now).cover.swapOnCallFrom || shifts.length === 0) return
  const zone = outlook.person(personId)?.zone ?? 'UTC'
  await makeTasks(
    tx,
    deps.clock,
    shifts.map((shift) => ({
      key: `absence:swap:${personId}:${shift.start}`,
      kind: 'on_call_swap',
      title: `Swap your shift on call, ${period(shift, zone)}`,
      detail: `You cover ${covered.size} accounts then, among them one for ${nameOf(outlook, request.absentPersonId)}: whoever covers so many is not on call.`,
      ownerId: personId,
      dueAt: Math.max(now, shift.start - 2 * DAY),
    })),
  )
}

const DAY = 86_400_000
