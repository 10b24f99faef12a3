/** Coverage as it is drawn: segments of the API as bars, and gaps where ground has no name. */
import type { ApiSegment, Lane, Stretch } from '../api/types.ts'
import { without, type Bar, type BarKind, type Span } from '../ui/strip/geometry.ts'
import { firstName } from './people.ts'

/** A stretch of the API in epoch milliseconds. */
export function spanOf({ start, end }: Stretch): Span {
  return { start: Date.parse(start), end: Date.parse(end) }
}

const NAMED: Readonly<Partial<Record<ApiSegment['kind'], BarKind>>> = {
  ase: 'on',
  backup: 'backup',
  pod: 'backup',
  night_contact: 'backup',
}

/**
 * Who answers, with a gap wherever ground is not covered by a name: ground without figure is by definition a gap.
 * An ASE who is on duty and busy is there, so that stretch is a lower bar and no gap.
 */
export function answerBars(
  segments: readonly ApiSegment[],
  ground: readonly Stretch[],
  labels = false,
): Bar[] {
  const bars = segments.flatMap((segment): Bar[] => {
    const kind = NAMED[segment.kind] ?? (segment.presence === 'busy' ? 'busy' : undefined)
    if (!kind) return []
    const label = labels && segment.personName ? firstName(segment.personName) : undefined
    return [{ ...spanOf(segment), kind, label }]
  })
  return [...merged(bars), ...gapsOf(bars, ground)]
}

/** Bars that follow on each other and say the same, as one: a cut in the facts is none in the answer. */
function merged(bars: readonly Bar[]): Bar[] {
  const result: Bar[] = []
  for (const bar of bars) {
    const last = result.at(-1)
    if (last && last.end === bar.start && last.kind === bar.kind && last.label === bar.label)
      result[result.length - 1] = { ...last, end: bar.end }
    else result.push(bar)
  }
  return result
}

function gapsOf(bars: readonly Bar[], ground: readonly Stretch[]): Bar[] {
  return without(ground.map(spanOf), bars).map((gap) => ({ ...gap, kind: 'gap' }))
}

const LANE_KINDS: Readonly<Partial<Record<Lane['segments'][number]['kind'], BarKind>>> = {
  ase: 'on',
  on_duty: 'working',
  backup: 'backup',
  pod: 'backup',
  night_contact: 'backup',
  away: 'away',
  on_call: 'on_call',
}

/** One lane of an account's timeline. An ASE's own duty is solid; a backup's, when not covering, a thin line. */
export function laneBars(lane: Lane, ground: readonly Stretch[]): Bar[] {
  const bars = lane.segments.flatMap((segment): Bar[] => {
    const own = lane.role === 'ase' && segment.kind === 'on_duty'
    const busy = segment.presence === 'busy' ? 'busy' : undefined
    const kind = own ? 'on' : (LANE_KINDS[segment.kind] ?? busy)
    if (!kind) return []
    const label = lane.role === 'who_answers' && segment.label ? firstName(segment.label) : undefined
    return [{ ...spanOf(segment), kind, label }]
  })
  return lane.role === 'who_answers' ? [...merged(bars), ...gapsOf(bars, ground)] : merged(bars)
}
