/** The hourly look at the calendar: proposes each region's rotation in time and tells its leader, once. Safe to run anywhere. */
import { dateInWords } from '../../calendar/api.ts'
import { settingsAt } from '../../directory/api.ts'
import { planNotices } from '../../notify/api.ts'
import { systemActor, type Actor } from '../../platform/auth/index.ts'
import { transaction, type Tx } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids.ts'
import { recordChange, type Deps } from '../../platform/store/index.ts'
import { podChanged } from '../events.ts'
import { podFacts } from './pods.service.ts'
import { rotatingPods, type PodFacts } from './pods-view.ts'
import { proposeRotation, rotationDates } from './rotation.ts'
import { insertRotation, listRotations } from './rotation.store.ts'

/** It acts by itself: nobody's rights are asked. */
type WatchDeps = Omit<Deps, 'access'>

/** A rotation is proposed so many days before the half-year begins. */
export const PROPOSED_BEFORE_DAYS = 30
const AT_HOUR = '09:00'
const ACTOR = systemActor('absences.rotation-watch', 'Rotation watch')

/** One look; answers how many rotations were proposed. Another node that is looking makes this one do nothing. */
export function watchRotation(deps: WatchDeps): Promise<number> {
  return transaction(deps.pool, async (tx) => {
    const [lock] = await tx.query<{ mine: boolean }>(
      `select pg_try_advisory_xact_lock(hashtext('absences.rotation-watch')) as mine`,
    )
    if (!lock?.mine) return 0
    const now = deps.clock.nowMs()
    const facts = await podFacts(tx.query, now)
    const today = deps.clock.now().toString().slice(0, 10)
    const { fiscalYearStartMonth } = settingsAt(facts.directory.settings, now).settings
    const [startsOn] = rotationDates(today, fiscalYearStartMonth, 1)
    if (startsOn === undefined || addDays(startsOn, -PROPOSED_BEFORE_DAYS) > today) return 0
    const known = new Set(
      (await listRotations(tx.query, null))
        .filter((row) => row.startsOn === startsOn)
        .map((row) => row.regionId),
    )
    let proposed = 0
    for (const region of facts.directory.regions)
      if (!known.has(region.id) && (await proposeIn(tx, deps, facts, region.id, startsOn, ACTOR)) !== null)
        proposed++
    return proposed
  })
}

/** Stores the proposal of a region for a date and tells its leader; null: it has one already, or no pods. */
export async function proposeIn(
  tx: Tx,
  deps: WatchDeps,
  facts: PodFacts,
  regionId: string,
  startsOn: string,
  actor: Actor,
): Promise<string | null> {
  const pods = rotatingPods(facts, regionId, addDays(startsOn, -1))
  if (pods.length === 0) return null
  const { moves, stays } = proposeRotation(pods, startsOn)
  const id = newId(deps.clock)
  if (!(await insertRotation(tx, { id, regionId, startsOn, moves, stays }, deps.clock.now()))) return null
  await recordChange(
    tx,
    deps,
    {
      ...{
        actor,
        action: 'pods.propose_rotation',
        subject: { kind: 'pod_rotation', id },
        after: { startsOn, moves },
      },
      about: moves.map(({ personId }) => ({ kind: 'person' as const, id: personId })),
    },
    podChanged,
    { id },
  )
  const region = facts.directory.regions.find((one) => one.id === regionId)
  if (region?.leaderId)
    await tell(tx, deps, { ...region, leaderId: region.leaderId }, id, startsOn, moves.length)
  return id
}

async function tell(
  tx: Tx,
  deps: WatchDeps,
  region: { readonly code: string; readonly zone: string; readonly leaderId: string },
  id: string,
  startsOn: string,
  moves: number,
): Promise<void> {
  const today = deps.clock.now().toZonedDateTimeISO(region.zone).toPlainDate()
  const dueAt = today.toZonedDateTime({ timeZone: region.zone, plainTime: AT_HOUR }).epochMilliseconds
  await planNotices(tx, deps.clock, [
    {
      ...{ key: `pod-rotation:${id}`, kind: 'pod_rotation', personId: region.leaderId, dueAt },
      title: `Rotation of the pods of ${region.code} on ${dateInWords(startsOn)}`,
      body:
        moves === 0
          ? 'Nobody would move. Look at the reasons under Pods, then apply or skip it.'
          : `${moves} ${moves === 1 ? 'member moves' : 'members move'} to another pod. Change it, apply it or skip it under Pods, Rotation.`,
    },
  ])
}

function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}
