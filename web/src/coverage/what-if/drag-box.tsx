/** The planned days on a timeline: an ink outline with a handle at each end; each of the three takes the arrow keys. */
import type { KeyboardEvent } from 'react'
import { placeSpan, type TimeWindow } from '../../ui/strip/geometry.ts'
import { useNow } from '../../ui/time/clock.ts'
import { addDays, dateStart, isoDate } from '../../ui/time/dates.ts'
import { cityOf, DAY } from '../../ui/time/zone.ts'
import { dateWords } from '../../ui/time/words.ts'
import { shifted, type Days } from './plan.ts'
import css from './what-if.module.css'

/** What of the box a hand holds; `new`: none of it, days beside it. */
export type Held = 'whole' | 'first' | 'last' | 'new'

interface BoxProps {
  readonly days: Days
  /** What is planned, in words. */
  readonly label: string
  readonly window: TimeWindow
  readonly zone: string
  readonly isDragged: boolean
  readonly onChange: (days: Days) => void
}

const STEPS: Readonly<Record<string, number>> = {
  ...{ ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 },
  ...{ PageUp: 7, PageDown: -7 },
}

/** Sliders: what a key did is said by their values, the days in words. */
export function DragBox({ days, label, window, zone, isDragged, onChange }: BoxProps) {
  const now = useNow()
  const span = { start: dateStart(days.first, zone), end: dateStart(addDays(days.last, 1), zone) }
  const place = placeSpan(span, window)
  if (!place) return null
  const day = (date: string): string => dateWords(dateStart(date, zone), zone, now)
  const city = cityOf(zone)
  const keys = (held: Exclude<Held, 'new'>) => (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    if (by === undefined) return
    event.preventDefault()
    onChange(shifted(days, event.shiftKey && held === 'whole' ? 'last' : held, by))
  }
  const first = dayOf(days.first)
  const last = dayOf(days.last)
  const bounds = { 'aria-valuemin': dayOf(isoDate(now, zone)) - 366, 'aria-valuemax': last + 366 }
  return (
    <div
      className={`${css.box} ${isDragged ? css.dragged : ''}`}
      style={{ left: `${place.left}%`, width: `${place.width}%` }}
    >
      <span
        role="slider"
        tabIndex={0}
        data-held="whole"
        className={css.whole}
        aria-label={`${label}: move it`}
        aria-valuenow={first}
        aria-valuetext={`${day(days.first)} to ${day(days.last)}, ${city}`}
        {...bounds}
        onKeyDown={keys('whole')}
      />
      <span
        role="slider"
        tabIndex={0}
        data-held="first"
        className={css.handle}
        aria-label={`${label}: first day`}
        aria-valuenow={first}
        aria-valuetext={`${day(days.first)}, ${city}`}
        {...bounds}
        onKeyDown={keys('first')}
      />
      <span
        role="slider"
        tabIndex={0}
        data-held="last"
        className={`${css.handle} ${css.end}`}
        aria-label={`${label}: last day`}
        aria-valuenow={last}
        aria-valuetext={`${day(days.last)}, ${city}`}
        {...bounds}
        onKeyDown={keys('last')}
      />
    </div>
  )
}

/** Days since 1 January 1970. */
const dayOf = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY)
