/** A week of shifts, a lane a layer; hours with nobody in the gap pattern on top. A shift is opened by a click. */
import { useElementSize } from '@mantine/hooks'
import { firstName } from '../coverage/people.ts'
import { placeOf, placeSpan, type TimeWindow } from '../ui/strip/geometry.ts'
import { Strip } from '../ui/strip/strip.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { dateWords, timeWords } from '../ui/time/words.ts'
import { cityOf, dayStarts, type Instant } from '../ui/time/zone.ts'
import { laid } from './lane-layout.ts'
import type { Layer, Shift, Shifts } from './queries.ts'
import css from './on-call.module.css'

interface WeekLanesProps {
  readonly shifts: Shifts
  readonly from: Instant
  readonly to: Instant
  readonly chosen: string | null
  readonly onChoose: (shift: Shift) => void
}

/** The week. */
export function WeekLanes({ shifts, from, to, chosen, onChoose }: WeekLanesProps) {
  const now = useNow()
  const zone = useReaderZone()
  const window = { from, to }
  const gaps = shifts.gaps
    .map(({ start, end }) => ({ kind: 'gap' as const, start: Date.parse(start), end: Date.parse(end) }))
    .filter((gap) => gap.start < to && gap.end > from)
  const isNow = now >= from && now < to
  return (
    <div className={css.week}>
      <div className={css.row} aria-hidden="true">
        <span className="meta muted">{cityOf(zone)}</span>
        <span className={css.track}>
          {dayStarts(from, to, zone).map((start) => (
            <span key={start} className={css.day} style={{ left: `${placeOf(start, window)}%` }}>
              {dateWords(start, zone, start).split(' ').slice(0, 2).join(' ')}
            </span>
          ))}
        </span>
      </div>
      {gaps.length > 0 && (
        <div className={css.row}>
          <b className="danger">Nobody</b>
          <Strip
            window={window}
            bars={gaps}
            label={`Nobody is on call: ${gaps.map((gap) => `${timeWords(gap.start, zone, now)} to ${timeWords(gap.end, zone, now)}`).join('; ')}`}
          />
        </div>
      )}
      {shifts.layers.map((layer) => (
        <Lane key={layer.key} {...{ layer, window, chosen, onChoose, isNow, now, zone }} />
      ))}
    </div>
  )
}

interface LaneProps {
  readonly layer: Layer
  readonly window: TimeWindow
  readonly chosen: string | null
  readonly onChoose: (shift: Shift) => void
  readonly isNow: boolean
  readonly now: Instant
  readonly zone: string
}

/** What a finger can hit, in pixels. */
const LEAST = 24

function Lane({ layer, window, chosen, onChoose, isNow, now, zone }: LaneProps) {
  const { ref, width } = useElementSize<HTMLSpanElement>()
  const shown = layer.shifts
    .flatMap((shift) => {
      const span = { start: Date.parse(shift.start), end: Date.parse(shift.end) }
      const place = placeSpan(span, window)
      return place ? [{ shift, span, place }] : []
    })
    .sort((a, b) => a.span.start - b.span.start)
  const places = laid(
    shown.map(({ place }) => ({ left: (place.left * width) / 100, width: (place.width * width) / 100 })),
    width,
    LEAST,
  )
  return (
    <div className={css.row}>
      <span className={css.name} title={layer.name}>
        {layer.name}
      </span>
      <span ref={ref} className={`${css.track} ${css.lane}`}>
        {isNow && <i className={css.now} style={{ left: `${placeOf(now, window)}%` }} aria-hidden="true" />}
        {width > 0 &&
          shown.map(({ shift, span }, n) => {
            const when = `${timeWords(span.start, zone, now)} to ${timeWords(span.end, zone, now)}`
            const look = [
              css.shift,
              shift.id === chosen ? css.chosen : '',
              shift.overrideId ? css.swapped : '',
            ]
            return (
              <button
                key={shift.id}
                type="button"
                className={look.join(' ')}
                style={{ left: places[n]?.left, width: places[n]?.width }}
                title={`${shift.personName}, ${when}`}
                onClick={() => onChoose(shift)}
              >
                <span aria-hidden="true">{nameFor(shift.personName, places[n]?.width ?? 0)}</span>
                <span className="hidden">
                  {shift.personName}, {when}
                  {shift.overrideId && ', swapped'}
                </span>
              </button>
            )
          })}
      </span>
    </div>
  )
}

const LETTER_PX = 6.4
const PADDING_PX = 5

/** The first name, or the initials where it has no room. */
function nameFor(name: string, width: number): string {
  const first = firstName(name)
  if (first.length * LETTER_PX + PADDING_PX <= width) return first
  return name
    .split(' ')
    .map((part) => part.charAt(0))
    .join('')
}
