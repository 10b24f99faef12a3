/** Somebody's coming weeks with planned days laid onto them: dragged as a whole or by an end, or with the arrow keys. */
import { useMediaQuery } from '@mantine/hooks'
import { useRef, useState, type PointerEvent } from 'react'
import { calendarBars, calendarSentence } from '../../people/calendar-bars.ts'
import { useDays } from '../../people/queries.ts'
import { placeOf, type TimeWindow } from '../../ui/strip/geometry.ts'
import { Strip } from '../../ui/strip/strip.tsx'
import { useNow } from '../../ui/time/clock.ts'
import { addDays, dateStart, mondayOf } from '../../ui/time/dates.ts'
import { dayStarts } from '../../ui/time/zone.ts'
import { dateWords } from '../../ui/time/words.ts'
import { DragBox, type Held } from './drag-box.tsx'
import { shifted, type Days } from './plan.ts'
import type { Named } from './use-plan.ts'
import css from './what-if.module.css'

interface StripProps {
  readonly personId: string
  readonly person: Named
  readonly days: Days
  /** What is planned, in words. */
  readonly label: string
  readonly onChange: (days: Days) => void
}

interface Drag {
  readonly held: Held
  readonly x: number
  readonly from: Days
  /** What stood before, for a drag that is broken off. */
  readonly before: Days
}

/** Some weeks from the Monday before the planned days; they stay where they are while a hand moves over them. */
export function DragStrip(props: StripProps) {
  const { person, days } = props
  const isPhone = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  const weeks = isPhone ? 3 : 6
  const [start, setStart] = useState(() => mondayOf(days.first))
  const [drag, setDrag] = useState<Drag | null>(null)
  const isOutside = days.first < start || days.last > addDays(start, 7 * weeks - 1)
  if (isOutside && drag === null && mondayOf(days.first) !== start) setStart(mondayOf(days.first))
  const window = {
    from: dateStart(start, person.zone),
    to: dateStart(addDays(start, 7 * weeks), person.zone),
  }
  return (
    <div className={css.timeline}>
      <Weeks start={start} weeks={weeks} zone={person.zone} window={window} />
      <Track {...props} {...{ start, window, drag, setDrag }} length={7 * weeks} />
      <p className="faint meta">
        Drag the box or its ends, or over free days. With the keyboard: Tab to the box or an end, then the
        arrow keys.
      </p>
    </div>
  )
}

interface TrackProps extends StripProps {
  readonly start: string
  /** In days. */
  readonly length: number
  readonly window: TimeWindow
  readonly drag: Drag | null
  readonly setDrag: (drag: Drag | null) => void
}

/** A hand that only scrolls past moves less than this sideways. */
const SLACK_PX = 6

function Track(props: TrackProps) {
  const { personId, person, days, label, onChange, start, length, window, drag, setDrag } = props
  const { zone } = person
  const track = useRef<HTMLDivElement>(null)
  const { data } = useDays(personId, window.from, length)
  const bars = data ? calendarBars(data, window) : []
  const width = (): number => track.current?.getBoundingClientRect().width ?? 1
  const dayUnder = (x: number): string =>
    addDays(start, Math.floor(((x - (track.current?.getBoundingClientRect().left ?? 0)) / width()) * length))
  const begin = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const held = (event.target as HTMLElement).closest<HTMLElement>('[data-held]')?.dataset['held']
    const day = dayUnder(event.clientX)
    // On free days a new stretch begins under the pointer, as soon as it moves along them.
    setDrag({
      ...{ held: (held as Held | undefined) ?? 'new', x: event.clientX, before: days },
      from: held ? days : { first: day, last: day },
    })
  }
  const move = (event: PointerEvent<HTMLElement>): void => {
    if (!drag || (drag.held === 'new' && Math.abs(event.clientX - drag.x) < SLACK_PX)) return
    const next =
      drag.held === 'new'
        ? spanned(drag.from.first, dayUnder(event.clientX))
        : shifted(drag.from, drag.held, Math.round(((event.clientX - drag.x) / width()) * length))
    if (next.first !== days.first || next.last !== days.last) onChange(next)
  }
  const isBrokenOff = (): void => {
    if (drag) onChange(drag.before)
    setDrag(null)
  }
  return (
    <div
      ref={track}
      className={css.track}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={() => setDrag(null)}
      onPointerCancel={isBrokenOff}
    >
      {dayStarts(window.from, window.to, zone).map((at, n) => (
        <i
          key={at}
          className={n % 7 === 0 ? css.monday : css.day}
          style={{ left: `${placeOf(at, window)}%` }}
        />
      ))}
      <Strip window={window} bars={bars} label={calendarSentence(person.name, bars, window, zone)} />
      <DragBox {...{ days, label, window, zone, onChange }} isDragged={drag !== null} />
    </div>
  )
}

const spanned = (one: string, other: string): Days =>
  one <= other ? { first: one, last: other } : { first: other, last: one }

interface WeeksProps {
  readonly start: string
  readonly weeks: number
  readonly zone: string
  readonly window: TimeWindow
}

function Weeks({ start, weeks, zone, window }: WeeksProps) {
  const now = useNow()
  return (
    <div className={css.weeks} aria-hidden="true">
      {Array.from({ length: weeks }, (_, n) => dateStart(addDays(start, 7 * n), zone)).map((at) => (
        <span key={at} style={{ left: `${placeOf(at, window)}%` }}>
          {dateWords(at, zone, now).replace(/^\w+ | \d{4}$/g, '')}
        </span>
      ))}
    </div>
  )
}
