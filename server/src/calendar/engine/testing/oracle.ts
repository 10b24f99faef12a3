/*
 * The judge of the engine, written from the specification alone and importing nothing from the engine: it looks
 * at every minute of a window, asks Temporal what the clock on the wall shows, and counts minutes one by one.
 * It knows only what lies in its window; where the window ends before the answer, the answer is undefined.
 */

interface Span {
  readonly start: number
  readonly end: number
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** The definition as the specification words it; structurally the engine's own. */
export interface OracleDefinition {
  readonly zone: string
  readonly weekly: readonly {
    readonly from: string | null
    readonly spans: readonly (Span & { readonly weekday: number })[]
  }[]
  readonly shifts?: readonly { readonly date: string; readonly spans: readonly Span[] }[]
  readonly holidays?: readonly { readonly date: string; readonly start?: number; readonly end?: number }[]
  readonly timeOff?: readonly Stretch[]
}

const MINUTE = 60_000
const MINUTES_A_DAY = 1440
// A span may reach a week past its day, and two days more cover zones that skip or repeat a date.
const PAD_BEFORE = 10 * MINUTES_A_DAY
const PAD_AFTER = 3 * MINUTES_A_DAY

/** Minute-by-minute answers about one definition within a window of UTC instants. */
export class Oracle {
  private readonly definition: OracleDefinition
  private readonly from: number
  private readonly walls: Int32Array
  private readonly open: Uint8Array
  private readonly last: number
  private minutes: Stretch[] | null = null

  constructor(definition: OracleDefinition, from: number, to: number) {
    this.definition = definition
    this.from = Math.floor(from / MINUTE) - PAD_BEFORE
    this.last = Math.ceil(to / MINUTE)
    this.walls = wallClock(definition.zone, this.from, this.last + PAD_AFTER)
    this.open = new Uint8Array(this.walls.length)
    this.paintRoster()
    for (const part of definition.holidays ?? []) {
      this.paint(part.date, { start: part.start ?? 0, end: part.end ?? MINUTES_A_DAY }, 0)
    }
  }

  isOpen(t: number): boolean {
    return this.openParts(Math.floor(t / MINUTE)).some((part) => part.start <= t && t < part.end)
  }

  openFrom(t: number): number | undefined {
    return this.isOpen(t) ? t : this.nextOpening(t)
  }

  nextOpening(t: number): number | undefined {
    let end = -Infinity
    for (const part of this.parts()) {
      if (part.start > t && part.start !== end) return part.start
      end = part.end
    }
    return undefined
  }

  nextClosing(t: number): number | undefined {
    let end = -Infinity
    for (const part of this.parts()) {
      if (part.start !== end && end > t) return end
      end = part.end
    }
    // The last opening may go on behind the window.
    return end > t && end < this.last * MINUTE ? end : undefined
  }

  addClosing(t: number, ms: number): number | undefined {
    if (ms === 0) return this.openFrom(t)
    let left = ms
    for (const part of this.parts()) {
      const start = Math.max(part.start, t)
      if (start >= part.end) continue
      if (left <= part.end - start) return start + left
      left -= part.end - start
    }
    return undefined
  }

  addOpening(t: number, ms: number): number | undefined {
    const end = this.addClosing(t, ms)
    return end === undefined ? undefined : this.openFrom(end)
  }

  subtract(t: number, ms: number): number | undefined {
    let left = ms
    for (const part of this.parts().toReversed()) {
      const end = Math.min(part.end, t)
      if (part.start >= end) continue
      if (ms === 0) return end
      if (left <= end - part.start) return end - left
      left -= end - part.start
    }
    return undefined
  }

  between(a: number, b: number): number {
    if (b < a) return -this.between(b, a)
    let sum = 0
    for (const part of this.parts()) sum += Math.max(0, Math.min(part.end, b) - Math.max(part.start, a))
    return sum
  }

  /** The open parts of each minute of the window, in order. */
  private parts(): readonly Stretch[] {
    if (this.minutes === null) {
      this.minutes = []
      for (let minute = this.from + PAD_BEFORE; minute < this.last; minute++) {
        this.minutes.push(...this.openParts(minute))
      }
    }
    return this.minutes
  }

  /** What is open of one minute: all, nothing, or what time off leaves of it. */
  private openParts(minute: number): Stretch[] {
    if (this.open[minute - this.from] !== 1) return []
    let parts = [{ start: minute * MINUTE, end: (minute + 1) * MINUTE }]
    for (const off of this.definition.timeOff ?? []) parts = parts.flatMap((part) => without(part, off))
    return parts
  }

  private paintRoster(): void {
    const first = Math.floor(this.walls.at(0)! / MINUTES_A_DAY)
    const last = Math.floor(this.walls.at(-1)! / MINUTES_A_DAY)
    for (let day = first; day <= last; day++) {
      const date = new Date(day * MINUTES_A_DAY * MINUTE).toISOString().slice(0, 10)
      for (const span of this.spansOn(date)) this.paint(date, span, 1)
    }
  }

  private spansOn(date: string): readonly Span[] {
    const shift = this.definition.shifts?.find((one) => one.date === date)
    if (shift) return shift.spans
    const rules = this.definition.weekly.filter((rule) => rule.from === null || rule.from <= date)
    const rule = rules.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)).at(-1)
    const weekday = Temporal.PlainDate.from(date).dayOfWeek
    return rule?.spans.filter((span) => span.weekday === weekday) ?? []
  }

  /** From the first minute that shows the start (or a later time) to the last that shows the end. */
  private paint(date: string, span: Span, value: 0 | 1): void {
    const midnight = Date.parse(`${date}T00:00:00Z`) / MINUTE
    const start = this.walls.findIndex((wall) => wall >= midnight + span.start)
    const end = this.endOf(midnight + span.end)
    if (start >= 0 && start < end) this.open.fill(value, start, end)
  }

  private endOf(wall: number): number {
    // 24:00 is no time the clock shows: a day ends after its last minute.
    if (wall % MINUTES_A_DAY === 0) return this.walls.findLastIndex((shown) => shown < wall) + 1
    const shown = this.walls.lastIndexOf(wall)
    if (shown >= 0) return shown
    const after = this.walls.findIndex((later) => later >= wall)
    return after >= 0 ? after : this.walls.length
  }
}

function without(part: Stretch, off: Stretch): Stretch[] {
  const before = { start: part.start, end: Math.min(part.end, off.start) }
  const after = { start: Math.max(part.start, off.end), end: part.end }
  if (off.start >= off.end) return [part]
  return [before, after].filter((one) => one.start < one.end)
}

/** What the wall clock shows at each UTC minute, as minutes since 1970-01-01T00:00 local. */
function wallClock(zone: string, from: number, to: number): Int32Array {
  const walls = new Int32Array(to - from)
  for (let hour = from; hour < to; hour += 60) {
    const same = offsetAt(zone, hour) === offsetAt(zone, hour + 60)
    let offset = offsetAt(zone, hour)
    for (let minute = hour; minute < Math.min(hour + 60, to); minute++) {
      // Only an hour in which the clock changes has to be asked about minute by minute.
      if (!same) offset = offsetAt(zone, minute)
      walls[minute - from] = minute + offset
    }
  }
  return walls
}

const offsets = new Map<string, Map<number, number>>()

/** Minutes to add to UTC for local time at a UTC minute (kept, because tests ask about the same hours often). */
function offsetAt(zone: string, minute: number): number {
  let ofZone = offsets.get(zone)
  if (ofZone === undefined) offsets.set(zone, (ofZone = new Map()))
  let offset = ofZone.get(minute)
  if (offset === undefined) {
    const local = Temporal.Instant.fromEpochMilliseconds(minute * MINUTE).toZonedDateTimeISO(zone)
    const shown = local.toPlainDateTime().toZonedDateTime('UTC').epochMilliseconds / MINUTE
    offset = shown - minute
    ofZone.set(minute, offset)
  }
  return offset
}
