/*
 * The judge of the coverage proof, written from the specification alone: it imports nothing of what it judges, steps
 * through every minute of a window, asks the clock on the wall, and says of each what is wrong with it. Types only come in.
 */
import type { FactRows } from '../compile-facts.ts'

type Rows = FactRows
type AccountRow = Rows['accounts']['accounts'][number]
type PersonRow = Rows['directory']['people'][number]
type HoursRow = PersonRow['hours'][number]

const MINUTE = 60_000
const DAY = 1440

/** What is wrong with a minute; 0: nothing. */
export const ORACLE_CAUSES = [
  'none',
  'contract_without_ase',
  'time_off_without_backup',
  'backup_away_too',
  'backup_overloaded',
  'person_left',
  'no_overlap',
  'pod_too_thin',
] as const

interface PersonMinutes {
  readonly roster: Uint8Array
  readonly timeOff: Uint8Array
  /** Time off and holidays. */
  readonly away: Uint8Array
  readonly left: Uint8Array
}

/** Minute-by-minute answers on some rows between two instants on whole minutes. */
export class ProofOracle {
  private readonly rows: Rows
  private readonly first: number
  private readonly count: number
  private readonly walls = new Map<string, Int32Array>()
  private readonly people = new Map<string, PersonMinutes>()
  private readonly schedules = new Map<string, Uint8Array>()
  private readonly asking = new Map<string, readonly AccountRow[]>()

  constructor(rows: Rows, from: number, to: number) {
    this.rows = rows
    this.first = from / MINUTE
    this.count = (to - from) / MINUTE
  }

  /** For every minute the number of its cause in `ORACLE_CAUSES`, and 0 where nothing is wrong. */
  causes(accountId: string): Uint8Array {
    const account = this.rows.accounts.accounts.find(({ id }) => id === accountId)!
    const own = this.weekly([{ ...EVER, zone: account.zone, spans: account.ownHours ?? [] }])
    const region = this.schedule(account.regionId)
    const hasOwn = (account.ownHours ?? []).length > 0
    const dates = this.wallOf(account.zone)
    return Uint8Array.from({ length: this.count }, (_, minute) => {
      const date = dateOf(dates[minute + PAD]!)
      const contracts = account.contracts.filter((one) => one.startsOn <= date && date <= one.endsOn)
      if (contracts.length === 0) return 0
      const ases = running(account, date)
      const needed =
        (contracts.some(({ ownHoursCovered }) => ownHoursCovered) && own[minute] === 1) ||
        (ases.length === 0
          ? (hasOwn ? own : region)[minute] === 1
          : this.person(ases[0]!).roster[minute] === 1)
      return needed ? this.causeAt(account, ases, minute) : 0
    })
  }

  private causeAt(account: AccountRow, ases: readonly string[], minute: number): number {
    if (ases.length === 0) return 1
    if (ases.some((id) => this.onDuty(id, minute))) return 0
    const at = (this.first + minute) * MINUTE
    const primary = this.person(ases[0]!)
    const hasLeft = primary.left[minute] === 1
    const isAway = !hasLeft && primary.away[minute] === 1
    const policies = account.policies.filter(({ from, to }) => from <= at && at < to)
    if (!hasLeft && !isAway) {
      const helped = policies.some(
        ({ nightContactId: id }) =>
          id !== null && !ases.includes(id) && this.mayKnow(account, id) && this.onDuty(id, minute),
      )
      return helped ? 0 : 6
    }
    const backups = this.backups(account, ases, at).ids
    const there = backups.filter((id) => this.onDuty(id, minute))
    if (there.some((id) => this.load(id, minute) <= 2)) return 0
    const pod = policies.some(({ fallback }) => fallback[0] === 'pod') ? this.pod(account, ases, at) : []
    const members = pod.filter((id) => this.onDuty(id, minute))
    if (members.length >= 2) return 0
    if (there.length > 0) return 4
    if (members.length === 1) return 7
    if (isAway && backups.length === 0 && pod.length === 0) return 2
    const gone = (id: string): boolean =>
      this.person(id).away[minute] === 1 || this.person(id).left[minute] === 1
    if (backups.some(gone)) return 3
    if (hasLeft) return 5
    return backups.length > 0 ? 6 : 7
  }

  /** Whoever accepted cover, and the standing backup; `firm`: without a standing backup whose place is taken. */
  private backups(account: AccountRow, ases: readonly string[], at: number) {
    const accepted = this.rows.absences.covers
      .filter((cover) => cover.accountId === account.id && cover.start <= at && at < cover.end)
      .filter(({ absentId, backupId }) => ases.includes(absentId) && !ases.includes(backupId))
      .filter(({ backupId }) => this.mayKnow(account, backupId))
      .map(({ backupId }) => backupId)
    const standing = account.policies
      .filter(({ from, to }) => from <= at && at < to)
      .flatMap(({ standingBackupId: id }) =>
        id === null || ases.includes(id) || !this.mayKnow(account, id) ? [] : [id],
      )
    return { ids: [...accepted, ...standing], firm: accepted.length > 0 ? accepted : standing }
  }

  private pod(account: AccountRow, ases: readonly string[], at: number): string[] {
    for (const pod of this.rows.absences.pods) {
      const members = pod.members.filter(({ from, until }) => {
        const date = dateOf(this.shown(pod.zone, at / MINUTE))
        return from <= date && (until === null || date < until)
      })
      if (!members.some(({ personId }) => personId === ases[0])) continue
      if (pod.covers === 'high_priority' && account.priority > 2) return []
      return members
        .map(({ personId }) => personId)
        .filter((id) => !ases.includes(id) && this.mayKnow(account, id))
    }
    return []
  }

  /** Whoever is not cleared counts for no guarded account, wherever they are named. */
  private mayKnow(account: AccountRow, personId: string): boolean {
    const { guarded, cleared } = this.rows.access
    return !guarded.includes(account.id) || cleared.includes(personId)
  }

  /** How many accounts somebody covers at a minute, of ASEs on time off or gone. */
  private load(personId: string, minute: number): number {
    const at = (this.first + minute) * MINUTE
    return this.accountsAsking(personId).filter((account) => {
      const date = dateOf(this.shown(account.zone, this.first + minute))
      if (!account.contracts.some((one) => one.startsOn <= date && date <= one.endsOn)) return false
      const ases = running(account, date)
      if (ases.length === 0) return false
      const { timeOff, left } = this.person(ases[0]!)
      if (timeOff[minute] !== 1 && left[minute] !== 1) return false
      return this.backups(account, ases, at).firm.includes(personId)
    }).length
  }

  private accountsAsking(personId: string): readonly AccountRow[] {
    let known = this.asking.get(personId)
    if (!known) {
      const covered = new Set(
        this.rows.absences.covers.flatMap((one) => (one.backupId === personId ? [one.accountId] : [])),
      )
      known = this.rows.accounts.accounts.filter(
        ({ id, policies }) =>
          covered.has(id) || policies.some(({ standingBackupId }) => standingBackupId === personId),
      )
      this.asking.set(personId, known)
    }
    return known
  }

  private onDuty(personId: string, minute: number): boolean {
    const { roster, timeOff, left } = this.person(personId)
    return roster[minute] === 1 && timeOff[minute] === 0 && left[minute] === 0
  }

  private person(id: string): PersonMinutes {
    let known = this.people.get(id)
    if (!known) {
      const row = this.rows.directory.people.find((one) => one.id === id)!
      this.people.set(id, (known = this.readPerson(row)))
    }
    return known
  }

  private readPerson(row: PersonRow): PersonMinutes {
    const hours = row.hours.length > 0 ? row.hours : this.hoursOfRegion(row.regionId)
    const timeOff = new Uint8Array(this.count)
    for (const { start, end } of this.rows.absences.timeOff.filter((one) => one.personId === row.id))
      timeOff.fill(1, this.minuteOf(start), this.minuteOf(end))
    for (const rule of this.rows.absences.recurringOff.filter((one) => one.personId === row.id))
      this.paintRecurring(timeOff, rule, row.zone)
    const away = Uint8Array.from(timeOff)
    for (const own of hours) this.paintHolidays(away, own, 1)
    const walls = this.wallOf(row.zone)
    const left = Uint8Array.from({ length: this.count }, (_, minute) =>
      row.leftOn !== null && dateOf(walls[minute + PAD]!) > row.leftOn ? 1 : 0,
    )
    return { roster: this.weekly(hours), timeOff, away, left }
  }

  private paintRecurring(
    open: Uint8Array,
    rule: Rows['absences']['recurringOff'][number],
    zone: string,
  ): void {
    const begins = Temporal.PlainDate.from(rule.startsOn)
    const anchor = begins.subtract({ days: begins.dayOfWeek - 1 })
    for (const date of this.datesOf(zone)) {
      if (date < rule.startsOn || date > rule.endsOn) continue
      const day = Temporal.PlainDate.from(date)
      const weeks = Math.floor(anchor.until(day, { largestUnit: 'days' }).days / 7)
      if (weeks % rule.everyWeeks !== 0 || !rule.weekdays.includes(day.dayOfWeek)) continue
      this.paint(open, zone, date, rule.startMinute ?? 0, rule.endMinute ?? DAY, 1)
    }
  }

  private schedule(regionId: string): Uint8Array {
    let known = this.schedules.get(regionId)
    if (!known) this.schedules.set(regionId, (known = this.weekly(this.hoursOfRegion(regionId))))
    return known
  }

  private hoursOfRegion(regionId: string): readonly HoursRow[] {
    const { regions, schedules } = this.rows.directory
    return schedules.get(regions.find(({ id }) => id === regionId)?.scheduleId ?? '')?.hours ?? []
  }

  /** Hours minute by minute: each row on the dates of its own zone, its holidays out. */
  private weekly(hours: readonly HoursRow[]): Uint8Array {
    const all = new Uint8Array(this.count)
    for (const row of hours) {
      const open = new Uint8Array(this.count)
      for (const date of this.datesOf(row.zone)) {
        if (!holdsOn(row, date)) continue
        const weekday = Temporal.PlainDate.from(date).dayOfWeek
        for (const span of row.spans)
          if (span.weekday === weekday) this.paint(open, row.zone, date, span.start, span.end, 1)
      }
      this.paintHolidays(open, row, 0)
      open.forEach((value, minute) => (all[minute]! |= value))
    }
    return all
  }

  private paintHolidays(open: Uint8Array, row: HoursRow, value: 0 | 1): void {
    const days = row.holidaySetIds.flatMap((id) => this.rows.directory.holidays.get(id) ?? [])
    for (const { date, start, end } of days)
      if (holdsOn(row, date)) this.paint(open, row.zone, date, start ?? 0, end ?? DAY, value)
  }

  /** From the first minute that shows the start, or a later time, to the last that shows the end. */
  private paint(
    open: Uint8Array,
    zone: string,
    date: string,
    start: number,
    end: number,
    value: 0 | 1,
  ): void {
    const walls = this.wallOf(zone)
    const midnight = Date.parse(`${date}T00:00:00Z`) / MINUTE
    // No zone is further than a day from UTC, and no span longer than a week: elsewhere nothing has to be looked for.
    const near = midnight - this.first + PAD
    const low = Math.max(0, near + start - 2 * DAY)
    const high = Math.min(walls.length, near + end + 2 * DAY)
    let [from, to] = [-1, low]
    for (let i = low; i < high; i++) {
      if (from < 0 && walls[i]! >= midnight + start) from = i
      if (walls[i]! < midnight + end || (walls[i] === midnight + end && end % DAY !== 0)) to = i
    }
    // The minute that shows the end is no longer in; a day ends after its last minute.
    const last = walls[to] === midnight + end ? to : to + 1
    if (from >= 0 && from < last) open.fill(value, Math.max(0, from - PAD), Math.max(0, last - PAD))
  }

  private minuteOf(at: number): number {
    return Math.min(this.count, Math.max(0, at / MINUTE - this.first))
  }

  private shown(zone: string, minute: number): number {
    return this.wallOf(zone)[minute - this.first + PAD]!
  }

  private datesOf(zone: string): string[] {
    const walls = this.wallOf(zone)
    const days: string[] = []
    for (let day = Math.floor(walls[0]! / DAY); day <= Math.floor(walls.at(-1)! / DAY); day++)
      days.push(dateOf(day * DAY))
    return days
  }

  /** What the clock shows at each minute of the window and some days around it, as minutes since 1970 local. */
  private wallOf(zone: string): Int32Array {
    let walls = this.walls.get(zone)
    if (!walls) {
      walls = readWalls(zone, this.first - PAD, this.count + 2 * PAD)
      this.walls.set(zone, walls)
    }
    return walls
  }
}

/** Days around the window: a span may reach into it from before. */
const PAD = 10 * DAY
const EVER = { holidaySetIds: [], from: null, until: null }

const holdsOn = ({ from, until }: HoursRow, date: string): boolean =>
  (from === null || from <= date) && (until === null || date < until)

/** The account's ASEs on a date: the primary, then the others in their order. */
function running({ assignments }: AccountRow, date: string): string[] {
  const rank = (a: AccountRow['assignments'][number]): string =>
    `${a.isPrimary ? 0 : 1}-${String(a.position).padStart(6, '0')}-${a.id}`
  return assignments
    .filter(({ startsOn, endsOn }) => startsOn <= date && (endsOn === null || date <= endsOn))
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
    .map(({ personId }) => personId)
}

const dates = new Map<number, string>()

function dateOf(wall: number): string {
  const day = Math.floor(wall / DAY)
  let date = dates.get(day)
  if (date === undefined) dates.set(day, (date = new Date(day * DAY * MINUTE).toISOString().slice(0, 10)))
  return date
}

function readWalls(zone: string, first: number, count: number): Int32Array {
  const offset = (minute: number): number =>
    Temporal.Instant.fromEpochMilliseconds(minute * MINUTE).toZonedDateTimeISO(zone).offsetNanoseconds / 6e10
  const walls = new Int32Array(count)
  for (let hour = 0; hour < count; hour += 60) {
    const before = offset(first + hour)
    const isSteady = before === offset(first + hour + 60)
    for (let i = hour; i < Math.min(hour + 60, count); i++)
      walls[i] = first + i + (isSteady ? before : offset(first + i))
  }
  return walls
}
