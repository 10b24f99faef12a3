/** The hours above or below strips, the grid behind them, and the now line through them. */
import { clockTime, dayWords } from '../time/words.ts'
import { hourTicks, wallTime, HOUR, type Instant } from '../time/zone.ts'
import { placeOf, type TimeWindow } from './geometry.ts'
import css from './strip.module.css'

interface AxisProps {
  readonly window: TimeWindow
  readonly zone: string
  readonly step: number
  readonly now: Instant
}

/** Per cent of the width, from which on a centred word would run out of it on a phone. */
const LAST_CENTRED = 93

/** Hours on local clock time; midnight carries its day. What would run into the now line's time is left out. */
export function Axis({ window, zone, step, now }: AxisProps) {
  return (
    <div className={css.axis} aria-hidden="true">
      {hourTicks(window.from, window.to, zone, step)
        .filter((at) => isClear(at, now, window) && at - window.from > HOUR / 4)
        .map((at) => (
          <span
            key={at}
            className={`${css.tick} ${placeOf(at, window) > LAST_CENTRED ? css.tickEnd : ''}`}
            style={{ left: `${placeOf(at, window)}%` }}
          >
            {tickWords(at, zone, now)}
          </span>
        ))}
    </div>
  )
}

/** Far enough from the now line that both can be read. */
function isClear(at: Instant, now: Instant, window: TimeWindow): boolean {
  return Math.abs(at - now) > (window.to - window.from) / 18
}

function tickWords(at: Instant, zone: string, now: Instant): string {
  const hour = String(wallTime(at, zone).hour).padStart(2, '0')
  if (hour !== '00') return hour
  const day = dayWords(at, zone, now).split(' ')[0] ?? ''
  return `${day} 00`.trim()
}

/** Faint lines at the axis's hours, stronger at midnight. */
export function Grid({ window, zone, step, now }: AxisProps) {
  return hourTicks(window.from, window.to, zone, step)
    .filter((at) => isClear(at, now, window))
    .map((at) => (
      <i
        key={at}
        className={`${css.grid} ${wallTime(at, zone).hour === 0 ? css.gridDay : ''}`}
        style={{ left: `${placeOf(at, window)}%` }}
      />
    ))
}

interface NowLineProps {
  readonly window: TimeWindow
  readonly now: Instant
  readonly zone: string
  readonly veil?: boolean
}

/** The present moment through every row of a field of time: line, acute head, time, and the veil over the past. */
export function NowLine({ window, now, zone, veil = true }: NowLineProps) {
  if (now < window.from || now > window.to) return null
  const left = `${placeOf(now, window)}%`
  return (
    <div aria-hidden="true">
      {veil && <i className={css.veil} style={{ position: 'absolute', top: 0, bottom: 0, width: left }} />}
      <i className={css.line} style={{ left }}>
        <i className={css.head} />
        <span className={css.flag}>{clockTime(now, zone)}</span>
      </i>
    </div>
  )
}
