/** The demo's pods, and a rota that follows the sun since a few days. */
import { insertPodMembers, insertPods } from '../../absences/api.ts'
import { insertOverrides, insertRota, makeShifts, putLayers } from '../../coverage/api.ts'
import { manualClock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { ASES, DIRECTOR, REGIONS, SUPPORT, type RegionCode } from '../plan/people-names.ts'
import { personOf } from '../plan/people.ts'
import type { DemoPlan } from '../plan/plan.ts'
import { ROTA_SINCE_DAYS } from '../plan/settings.ts'
import { seededIds, seededRandom } from '../plan/random.ts'

const DAY = 86_400_000
const POD_SIZE = 3
/** Days since which the members of a pod are there, in order. */
const SINCE = [640, 295, 110]

/** Inserts them, in the caller's transaction; ids of their own, so that all else keeps its ids. */
export async function insertPodsAndOnCall(tx: Tx, plan: DemoPlan, seed: number): Promise<void> {
  const newId = seededIds(seededRandom(seed + 5), plan.now)
  for (const region of REGIONS) await insertPodsOf(tx, plan, region.code, newId)
  const since = manualClock(plan.now - ROTA_SINCE_DAYS * DAY)
  const rotaId = newId()
  await insertRota(tx, { id: rotaId, name: 'Follow the sun', createdBy: DIRECTOR }, since.now())
  const layers = REGIONS.map(({ code, zone }) => layerOf(plan, code, zone, newId()))
  await putLayers(tx, rotaId, layers)
  await makeShifts(tx, since, rotaId, DIRECTOR)
  await insertOverrides(tx.query, [{ ...swapOf(plan, rotaId, newId()), layerId: layers[1]!.id }])
  await makeShifts(tx, manualClock(plan.now), rotaId, DIRECTOR)
}

async function insertPodsOf(tx: Tx, plan: DemoPlan, code: RegionCode, newId: () => string): Promise<void> {
  const region = plan.regions.find((one) => one.code === code)!
  const here = ASES.filter((ase) => ase.region === code && ase.leftDaysAgo === undefined)
    .map(({ name }) => personOf(plan, name))
    .toSorted((a, b) => offsetOf(plan, a.timeZone) - offsetOf(plan, b.timeZone))
  const pods = Array.from({ length: Math.ceil(here.length / POD_SIZE) }, (_, n) =>
    here.slice(n * POD_SIZE, (n + 1) * POD_SIZE),
  )
  const recorded = {
    recordedAt: Temporal.Instant.fromEpochMilliseconds(plan.now - 640 * DAY).toString(),
    recordedBy: DIRECTOR,
  }
  for (const [n, people] of pods.entries()) {
    const podId = newId()
    const row = { id: newId(), podId, name: `${code} ${n + 1}`, regionId: region.id, zone: region.timeZone }
    await insertPods(tx.query, [{ ...row, covers: 'high_priority', ...recorded }])
    const members = people.map(({ id: personId }, position) => ({
      ...{ id: newId(), podId, personId, position, valid: `[${dateBefore(plan, SINCE[position]!)},)` },
      ...recorded,
    }))
    await insertPodMembers(tx.query, members)
  }
}

/** From morning to the next region's morning: together they go round the clock, in summer and winter. */
const HOURS: Readonly<Record<RegionCode, readonly [start: number, end: number]>> = {
  AMER: [480, 1020],
  EMEA: [480, 1020],
  APAC: [600, 1020],
}

function layerOf(plan: DemoPlan, code: RegionCode, zone: string, id: string) {
  const [startMinute, endMinute] = HOURS[code]
  return {
    ...{ id, name: code, zone, startMinute, endMinute, startsOn: dateBefore(plan, ROTA_SINCE_DAYS + 1) },
    ...{ weekdays: [1, 2, 3, 4, 5, 6, 7], turnWeekdays: [1], everyTurns: 1 },
    members: SUPPORT.filter((one) => one.region === code).map((one) => personOf(plan, one.name).id),
  }
}

/** Lena takes a colleague’s day of the week after next. */
function swapOf(plan: DemoPlan, rotaId: string, id: string) {
  const midnight = (days: number): string => `${dateBefore(plan, -days)}T00:00:00Z`
  const createdAt = Temporal.Instant.fromEpochMilliseconds(plan.now - DAY).toString()
  const during = `[${midnight(9)},${midnight(10)})`
  const personId = personOf(plan, 'Lena Haas').id
  return { id, rotaId, personId, during, createdAt, createdBy: 'Lena Haas' }
}

function dateBefore(plan: DemoPlan, days: number): string {
  return Temporal.Instant.fromEpochMilliseconds(plan.now - days * DAY)
    .toString()
    .slice(0, 10)
}

function offsetOf(plan: DemoPlan, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(plan.now).toZonedDateTimeISO(zone).offsetNanoseconds
}
