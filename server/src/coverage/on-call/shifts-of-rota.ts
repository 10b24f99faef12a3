/**
 * The shifts of a rota: layers of people who take turns, and swaps laid over them. Where a hand-over falls into an hour that the
 * clock repeats or skips, the one who goes stays until its last occurrence and the one who comes is there from its first: an
 * overlap rather than a gap. Pure; local times of the layer's zone in, instants out.
 */
import type { EpochMs, Interval } from '../../calendar/api.ts'
import { dateAt } from '../local-days.ts'

/** People who take turns at the same hours. */
export interface RotaLayer {
  readonly id: string
  readonly zone: string
  /** The local date from which on the first member's turn runs. */
  readonly startsOn: string
  /** ISO days on which the hours begin: 1 Monday … 7 Sunday. */
  readonly weekdays: readonly number[]
  /** Local minutes; an end not after the start is on the next day, the same is a whole day. */
  readonly startMinute: number
  readonly endMinute: number
  /** ISO days on which the next turn begins, and how many of them a turn lasts. */
  readonly turnWeekdays: readonly number[]
  readonly everyTurns: number
  /** In the order of their turns. */
  readonly members: readonly string[]
}

/** Somebody takes a stretch instead of whose turn it is; a later one of the list goes before an earlier. */
export interface RotaOverride extends Interval {
  readonly id: string
  /** null: every layer. */
  readonly layerId: string | null
  readonly personId: string
}

export interface RotaShift extends Interval {
  readonly layerId: string
  readonly personId: string
  /** The same for the same shift, whenever it is asked for. */
  readonly externalId: string
  /** The swap by which it is theirs. */
  readonly overrideId: string | null
}

/** When somebody is here no more; Infinity while here. */
export type GoneAt = (personId: string) => EpochMs

/** A turn lasts four weeks at most. */
const LONGEST_TURN_DAYS = 29

/** Shifts that hold some of [from, to), whole ones, by layer and start. */
export function shiftsOfRota(
  layers: readonly RotaLayer[],
  overrides: readonly RotaOverride[],
  goneAt: GoneAt,
  from: EpochMs,
  to: EpochMs,
): RotaShift[] {
  return layers.flatMap((layer) => {
    const swaps = overrides.filter((one) => one.layerId === null || one.layerId === layer.id)
    return turnsOf(layer, goneAt, from, to)
      .flatMap((shift) => swaps.reduce(withSwap, [shift]))
      .filter((shift) => shift.start < to && shift.end > from)
  })
}

/** Every turn that touches [from, to), before swaps. */
function turnsOf(layer: RotaLayer, goneAt: GoneAt, from: EpochMs, to: EpochMs): RotaShift[] {
  if (layer.members.length === 0) return []
  const shifts: RotaShift[] = []
  let lastTurn = -1
  const first = Temporal.PlainDate.from(dateAt(from, layer.zone)).subtract({ days: LONGEST_TURN_DAYS })
  const begin = Temporal.PlainDate.from(layer.startsOn)
  let day = Temporal.PlainDate.compare(first, begin) < 0 ? begin : first
  const end = Temporal.PlainDate.from(dateAt(to, layer.zone)).add({ days: LONGEST_TURN_DAYS })
  for (; Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 })) {
    if (!layer.weekdays.includes(day.dayOfWeek)) continue
    const piece = pieceOn(layer, day)
    const turn = turnOn(layer, day)
    const personId = memberOf(layer, turn, piece, goneAt)
    if (personId === null) continue
    const last = shifts.at(-1)
    if (last && last.personId === personId && lastTurn === turn && last.end >= piece.start)
      shifts[shifts.length - 1] = { ...last, end: piece.end }
    else
      shifts.push({
        ...piece,
        layerId: layer.id,
        personId,
        externalId: `${layer.id}:${day.toString()}`,
        overrideId: null,
      })
    lastTurn = turn
  }
  return shifts
}

/** The hours that begin on a day: from their first occurrence to the last of their end. */
function pieceOn(layer: RotaLayer, day: Temporal.PlainDate): Interval {
  const lastDay = layer.endMinute > layer.startMinute ? day : day.add({ days: 1 })
  return {
    start: clockAt(day, layer.startMinute, layer.zone, 'earlier'),
    end: clockAt(lastDay, layer.endMinute, layer.zone, 'later'),
  }
}

/** A repeated time by its first or last occurrence; a skipped one by the clock before the change, or after it. */
function clockAt(
  day: Temporal.PlainDate,
  minute: number,
  zone: string,
  disambiguation: 'earlier' | 'later',
): EpochMs {
  const wall = day.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 })
  return wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds
}

/** How many turns have begun since the first, on a day. */
function turnOn(layer: RotaLayer, day: Temporal.PlainDate): number {
  const begin = Temporal.PlainDate.from(layer.startsOn)
  const days = begin.until(day, { largestUnit: 'days' }).days
  let handOvers = Math.floor(days / 7) * layer.turnWeekdays.length
  for (let over = 1; over <= days % 7; over++)
    if (layer.turnWeekdays.includes(((begin.dayOfWeek - 1 + over) % 7) + 1)) handOvers++
  return Math.floor(handOvers / layer.everyTurns)
}

/** Whose turn it is; of those who are here to the end the next in order. Null: nobody is. */
function memberOf({ members }: RotaLayer, turn: number, piece: Interval, goneAt: GoneAt): string | null {
  for (let step = 0; step < members.length; step++) {
    const personId = members[(turn + step) % members.length]!
    if (goneAt(personId) >= piece.end) return personId
  }
  return null
}

/** Cuts a swap out of shifts and puts who takes it in. */
function withSwap(shifts: readonly RotaShift[], swap: RotaOverride): RotaShift[] {
  return shifts.flatMap((shift) => {
    const start = Math.max(shift.start, swap.start)
    const end = Math.min(shift.end, swap.end)
    if (start >= end) return [shift]
    const name = (at: EpochMs): string =>
      at === shift.start ? shift.externalId : `${shift.externalId}@${at}`
    const parts: RotaShift[] = []
    if (shift.start < start) parts.push({ ...shift, end: start })
    parts.push({
      ...shift,
      start,
      end,
      personId: swap.personId,
      overrideId: swap.id,
      externalId: `${name(start)}!${swap.id}`,
    })
    if (end < shift.end) parts.push({ ...shift, start: end, externalId: name(end) })
    return parts
  })
}
