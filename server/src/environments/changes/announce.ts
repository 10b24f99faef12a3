/** Who hears of a planned change beforehand, and when. Pure. */
import type { EpochMs } from '../../calendar/api.ts'
import {
  dateAt,
  dayEnd,
  dayStart,
  firstToTell,
  mayKnow,
  onCallFor,
  runningAssignments,
  subjectOf,
  type Account,
  type Facts,
} from '../../coverage/api.ts'

/** A change as it stands, instants in epoch milliseconds. */
export interface PlannedChange {
  readonly id: string
  readonly revision: number
  readonly start: EpochMs
  readonly end: EpochMs
  readonly risk: 'low' | 'medium' | 'high'
  readonly state: 'planned' | 'withdrawn'
}

export type Reader = { readonly personId: string } | { readonly channel: string }

/** Somebody is told, once per key. */
export interface Announcement {
  readonly key: string
  readonly to: Reader
  readonly at: EpochMs
  /** beforehand: it is planned · shift: the reader's shift holds some of it · changed, withdrawn: what they heard is no more so. */
  readonly why: 'beforehand' | 'shift' | 'changed' | 'withdrawn'
}

/**
 * What has to have been said by `now`. Whoever is on call in the window hears it the working day before and again when a
 * shift of theirs begins; Global Support's channel the working day before. Whoever heard of an earlier revision hears of
 * the new one at once. Nothing is said once the window is over. Of a guarded account only cleared people hear, and instead of
 * the channel its ASEs and who manages: a channel is read by anybody.
 */
export function announcements(
  facts: Facts,
  account: Account,
  change: PlannedChange,
  heard: readonly Reader[],
  now: EpochMs,
): Announcement[] {
  if (now >= change.end) return []
  const { settings } = facts.settings(now)
  const key = (to: Reader, what: string): string =>
    `planned-change:${change.id}:${change.revision}:${idOf(to)}:${what}`
  const isAnnounced =
    change.state === 'planned' && settings.plannedChanges.announcedRisks.includes(change.risk)
  const again = heard.filter(mayHear(facts, account)).map((to): Announcement => {
    const why = change.state === 'planned' ? 'changed' : 'withdrawn'
    return { key: key(to, 'before'), to, at: now, why }
  })
  if (!isAnnounced) return unique(again)
  const before = beforehand(facts, account, change.start, settings.plannedChanges.hoursBefore)
  const people = onCallIn(facts, account, change)
  const readers: Reader[] = [
    ...people.map(({ personId }) => ({ personId })),
    ...(isGuarded(facts, account)
      ? ofTheAccount(facts, account, change.start, now)
      : [{ channel: settings.supportChannel }]),
  ]
  const first = readers.map((to): Announcement => ({
    key: key(to, 'before'),
    to,
    at: before,
    why: 'beforehand',
  }))
  const shifts = people.flatMap(({ personId, shiftStart }): Announcement[] =>
    shiftStart === null || shiftStart <= before
      ? []
      : [{ key: key({ personId }, `shift:${shiftStart}`), to: { personId }, at: shiftStart, why: 'shift' }],
  )
  return unique([...again, ...first, ...shifts].filter(({ at }) => at <= now))
}

/** The beginning of the region's last working day before the day on which the window opens; or so many hours before. */
function beforehand(facts: Facts, account: Account, start: EpochMs, hours: number | null): EpochMs {
  if (hours !== null) return start - hours * HOUR
  const region = facts.region(account.row.regionId)
  const zone = region?.zone ?? account.row.zone
  const schedule = facts.schedule(region?.scheduleId ?? null)
  const day = Temporal.PlainDate.from(dateAt(start, zone))
  for (let back = 1; back <= 14; back++) {
    const date = day.subtract({ days: back }).toString()
    const [open] = schedule.intervals(dayStart(date, zone), dayEnd(date, zone))
    if (open) return open.start
  }
  return start - 24 * HOUR
}

const HOUR = 3_600_000

/** Who is on call for some of the window, and when their shift begins; of a guarded account only who is cleared. */
function onCallIn(
  facts: Facts,
  account: Account,
  { start, end }: PlannedChange,
): { personId: string; shiftStart: EpochMs | null }[] {
  const shifts = facts.shifts(start, end).map(({ personId, start: shiftStart }) => ({ personId, shiftStart }))
  const alone = onCallFor(facts, account.row.id, start)
  const named =
    alone === null || shifts.some(({ personId }) => personId === alone)
      ? []
      : [{ personId: alone, shiftStart: null }]
  return [...named, ...shifts].filter(
    ({ personId }) => facts.person(personId) !== null && mayKnow(facts, account.row.id, personId),
  )
}

const isGuarded = (facts: Facts, { row }: Account): boolean => subjectOf(facts, row.id)?.isGuarded ?? false

/** Whoever heard of an account that is guarded by now hears no more of it, unless cleared. */
const mayHear =
  (facts: Facts, account: Account) =>
  (to: Reader): boolean =>
    !isGuarded(facts, account) ||
    ('personId' in to &&
      ((facts.person(to.personId)?.row.roles.includes('director') ?? false) ||
        mayKnow(facts, account.row.id, to.personId)))

/** Its ASEs when the window opens, and the first of region's leader and the ASE's manager who may know; else directors. */
function ofTheAccount(facts: Facts, account: Account, start: EpochMs, now: EpochMs): Reader[] {
  const ases = runningAssignments(account, start).map(({ row }) => row.personId)
  const managers = ases.map((id) => facts.person(id)?.row.managerId ?? null)
  const line = [...managers, facts.region(account.row.regionId)?.leaderId ?? null]
  const cleared = ases.filter(
    (id) => mayKnow(facts, account.row.id, id) && now < (facts.person(id)?.gone ?? now),
  )
  const people = new Set([...cleared, ...firstToTell(facts, account.row.id, line, now)])
  return [...people].map((personId) => ({ personId }))
}

const idOf = (to: Reader): string => ('personId' in to ? to.personId : to.channel)

/** The first of each key: who hears of a change does not hear of it beforehand as well. */
function unique(all: readonly Announcement[]): Announcement[] {
  return [...new Map([...all].reverse().map((one) => [one.key, one])).values()].reverse()
}
