/** Whoever gets or loses hours on call by somebody else's hand is told, once, in their own zone. */
import {
  cityOf,
  clockTime,
  dayName,
  mergeIntervals,
  subtractIntervals,
  type Interval,
} from '../../calendar/api.ts'
import { planNotices, type NoticePlan } from '../../notify/api.ts'
import type { Actor } from '../../platform/auth/index.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { plainRows } from '../../platform/store/index.ts'
import { lockShiftsOf, type StoredShift } from './shifts.store.ts'

/** More stretches than these are counted: nobody reads on. */
const LISTED = 5

/** One change of the shifts of a source; `key` names it. */
export interface ShiftsChange {
  readonly key: string
  readonly source: string
  readonly actor: Actor
}

/** Does the change, and tells whose hours from now on became others by it; whoever did it knows. */
export async function tellingChanged(
  tx: Tx,
  clock: Clock,
  { key, source, actor }: ShiftsChange,
  work: () => Promise<void>,
): Promise<void> {
  const now = clock.nowMs()
  const before = hoursOf(await lockShiftsOf(tx, source, now), now)
  await work()
  const after = hoursOf(await lockShiftsOf(tx, source, now), now)
  const got = byPerson(before, after)
  const lost = byPerson(after, before)
  const zones = await zonesOf(tx, [...got.keys(), ...lost.keys()])
  const notices = (what: 'got' | 'lost', hours: ReadonlyMap<string, Interval[]>): NoticePlan[] =>
    [...hours].flatMap(([personId, of]) => {
      if (personId === actor.id) return []
      const said = of.map((one) => period(one, zones.get(personId) ?? 'UTC'))
      const more = said.length - LISTED
      const words = said.slice(0, LISTED).join('; ') + (more > 0 ? `; and ${more} more` : '')
      return [
        {
          ...{ key: `on-call-changed:${key}:${what}:${personId}`, kind: 'on_call_changed', personId },
          title: `${what === 'got' ? 'You are on call' : 'You are on call no more'}, ${said[0]!}`,
          body: `${actor.name} changed it. ${what === 'got' ? 'Yours now' : 'No longer yours'}: ${words}. Not right? Have it swapped under On call.`,
          dueAt: now,
        },
      ]
    })
  await planNotices(tx, clock, [...notices('got', got), ...notices('lost', lost)])
}

/** By person and layer: who takes a second layer at the same hours gets something too. */
function hoursOf(shifts: readonly StoredShift[], now: number): Map<string, Interval[]> {
  const ms = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds
  const hours = new Map<string, Interval[]>()
  for (const { personId, externalId, start, end } of shifts) {
    const post = `${personId} ${externalId?.slice(0, 36) ?? ''}`
    const shift = { start: Math.max(ms(start), now), end: ms(end) }
    hours.set(post, [...(hours.get(post) ?? []), shift])
  }
  return new Map([...hours].map(([post, of]) => [post, mergeIntervals(of)]))
}

/** What stands in `after` and not in `before`, of people who have some. */
function byPerson(
  before: ReadonlyMap<string, readonly Interval[]>,
  after: ReadonlyMap<string, readonly Interval[]>,
): Map<string, Interval[]> {
  const found = new Map<string, Interval[]>()
  for (const [post, hours] of after) {
    const personId = post.slice(0, 36)
    const fresh = subtractIntervals(hours, before.get(post) ?? [])
    if (fresh.length > 0) found.set(personId, mergeIntervals([...(found.get(personId) ?? []), ...fresh]))
  }
  return found
}

async function zonesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = plainRows(
    await tx.query<{ id: string; zone: string }>(
      'select id::text, time_zone as zone from person where id = any($1::uuid[])',
      [ids],
    ),
  )
  return new Map(rows.map(({ id, zone }) => [id, zone]))
}

function period({ start, end }: Interval, zone: string): string {
  const at = (instant: number): string => `${dayName(instant, zone)} ${clockTime(instant, zone)}`
  return `${at(start)} to ${at(end)} ${cityOf(zone)}`
}
