/** Somebody's coming weeks with planned days laid onto them: dragged as a whole or by an end, or with the arrow keys. */
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { calendarBars, calendarSentence } from '../../people/calendar-bars.ts'
import { useDays } from '../../people/queries.ts'
import { placeOf, placeSpan, type TimeWindow } from '../../ui/strip/geometry.ts'
import { Strip } from '../../ui/strip/strip.tsx'
import { useNow } from '../../ui/time/clock.ts'
import { addDays, dateStart, isoDate, mondayOf } from '../../ui/time/dates.ts'
import { cityOf, dayStarts } from '../../ui/time/zone.ts'
import { dateWords } from '../../ui/time/words.ts'
import { shifted, type Days } from './plan.ts'
import type { Named } from './use-plan.ts'
import css from './what-if.module.css'

const WEEKS = 6
const LENGTH = 7 * WEEKS

interface StripProps {
  readonly personId: string
  readonly person: Named
  readonly days: Days
  /** What is planned, in words. */
  readonly label: string
  readonly onChange: (days: Days) => void
}

interface Drag {
  readonly part: 'whole' | 'first' | 'last'
  readonly x: number
  readonly from: Days
}

/** Six weeks from the Monday before the planned days; they stay where they are while a hand moves over them. */
export function DragStrip({ personId, person, days, label, onChange }: StripProps) {
  const { zone } = person
  const [start, setStart] = useState(() => mondayOf(days.first))
  const [drag, setDrag] = useState<Drag | null>(null)
  const isOutside = days.first < start || days.last > addDays(start, LENGTH - 1)
  if (isOutside && drag === null) setStart(mondayOf(days.first))
  const window = { from: dateStart(start, zone), to: dateStart(addDays(start, LENGTH), zone) }
  return (
    <div className={css.timeline}>
      <Weeks start={start} zone={zone} window={window} />
      <Track {...{ personId, person, days, label, onChange, start, window, drag, setDrag }} />
      <p className="faint meta">
        Drag the box or its ends. With the keyboard: arrows move it, Shift with an arrow moves its end.
      </p>
    </div>
  )
}

interface TrackProps extends StripProps {
  readonly start: string
  readonly window: TimeWindow
  readonly drag: Drag | null
  readonly setDrag: (drag: Drag | null) => void
}

function Track(props: TrackProps) {
  const { personId, person, days, label, onChange, start, window, drag, setDrag } = props
  const { zone } = person
  const track = useRef<HTMLDivElement>(null)
  const { data } = useDays(personId, window.from, LENGTH)
  const bars = data ? calendarBars(data, window) : []
  const width = (): number => track.current?.getBoundingClientRect().width ?? 1
  const begin = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const part = (event.target as HTMLElement).dataset['part'] as Drag['part'] | undefined
    if (part) return setDrag({ part, x: event.clientX, from: days })
    // On free days a new stretch begins under the pointer.
    const left = track.current?.getBoundingClientRect().left ?? 0
    const day = addDays(start, Math.floor(((event.clientX - left) / width()) * LENGTH))
    const from = { first: day, last: day }
    onChange(from)
    setDrag({ part: 'last', x: event.clientX, from })
  }
  const move = (event: PointerEvent<HTMLElement>): void => {
    if (!drag) return
    const by = Math.round(((event.clientX - drag.x) / width()) * LENGTH)
    const next = shifted(drag.from, drag.part, by)
    if (next.first !== days.first || next.last !== days.last) onChange(next)
  }
  const end = (): void => setDrag(null)
  return (
    <div
      ref={track}
      className={css.track}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
    >
      {dayStarts(window.from, window.to, zone).map((at, n) => (
        <i
          key={at}
          className={n % 7 === 0 ? css.monday : css.day}
          style={{ left: `${placeOf(at, window)}%` }}
        />
      ))}
      <Strip window={window} bars={bars} label={calendarSentence(person.name, bars, window, zone)} />
      <Box {...{ days, label, window, zone, onChange }} isDragged={drag !== null} />
    </div>
  )
}

interface BoxProps {
  readonly days: Days
  readonly label: string
  readonly window: TimeWindow
  readonly zone: string
  readonly isDragged: boolean
  readonly onChange: (days: Days) => void
}

/** The planned days: an ink outline with handles. */
function Box({ days, label, window, zone, isDragged, onChange }: BoxProps) {
  const now = useNow()
  const span = { start: dateStart(days.first, zone), end: dateStart(addDays(days.last, 1), zone) }
  const place = placeSpan(span, window)
  if (!place) return null
  const keys = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    onChange(shifted(days, event.shiftKey ? 'last' : 'whole', by))
  }
  const last = dateWords(dateStart(isoDate(span.end - 1, zone), zone), zone, now)
  return (
    <button
      type="button"
      data-part="whole"
      className={`${css.box} ${isDragged ? css.dragged : ''}`}
      style={{ left: `${place.left}%`, width: `${place.width}%` }}
      aria-label={`${label}: ${dateWords(span.start, zone, now)} to ${last}, ${cityOf(zone)}. Arrow keys move it.`}
      onKeyDown={keys}
    >
      <i data-part="first" className={css.handle} />
      <i data-part="last" className={`${css.handle} ${css.end}`} />
    </button>
  )
}

function Weeks({ start, zone, window }: { start: string; zone: string; window: TimeWindow }) {
  const now = useNow()
  return (
    <div className={css.weeks} aria-hidden="true">
      {Array.from({ length: WEEKS }, (_, n) => dateStart(addDays(start, 7 * n), zone)).map((at) => (
        <span key={at} style={{ left: `${placeOf(at, window)}%` }}>
          {dateWords(at, zone, now).replace(/^\w+ | \d{4}$/g, '')}
        </span>
      ))}
    </div>
  )
}
