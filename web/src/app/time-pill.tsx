/** The clock in the top bar: whether the screen is live, and at which moment it is looked at. */
import { useClickOutside, useHotkeys } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { lazy, Suspense, useId, useState } from 'react'
import { useLive } from '../api/live.ts'
import { usePresent } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { clockTime, dateWords } from '../ui/time/words.ts'
import { cityOf, type Instant } from '../ui/time/zone.ts'
import { useAsOf, useAsOfWords } from './as-of.tsx'
import css from './time-pill.module.css'

const TimePanel = lazy(() => import('./time-panel.tsx').then((module) => ({ default: module.TimePanel })))

/** Opens the choice of another moment. Escape, a press outside and the focus leaving close it. */
export function TimePill() {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const at = useAsOf()
  const box = useClickOutside<HTMLDivElement>(() => setOpen(false), ['mousedown', 'touchstart', 'focusin'])
  const close = (): void => {
    setOpen(false)
    document.getElementById(id)?.focus()
  }
  useHotkeys([['Escape', () => isOpen && close(), { preventDefault: false }]], [])
  return (
    <div ref={box} className={css.box}>
      <button
        id={id}
        type="button"
        className={at === null ? css.pill : `${css.pill} ${css.other}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        title="Look at another time"
        onClick={() => setOpen(!isOpen)}
      >
        {at === null ? <Live /> : <Other at={at} />}
        <IconChevronDown size={13} stroke={1.8} aria-hidden="true" />
      </button>
      {isOpen && (
        <div role="dialog" aria-label="Look at another time" className={css.panel}>
          <Suspense>
            <TimePanel onDone={close} />
          </Suspense>
        </div>
      )}
    </div>
  )
}

function Live() {
  const now = usePresent()
  const zone = useReaderZone()
  if (useLive() === 'lost')
    return (
      <span className={css.lost} role="status">
        <span className={css.full}>Live updates stopped, trying again</span>
        <span className={css.short}>Not live</span>
      </span>
    )
  return (
    <>
      <i className="acute" />
      <b>Live</b>
      <span className={css.full}>
        {dateWords(now, zone, now)} {clockTime(now, zone)} {cityOf(zone)}
      </span>
      <span className={css.short}>{clockTime(now, zone)}</span>
    </>
  )
}

function Other({ at }: { at: Instant }) {
  const { here } = useAsOfWords(at)
  const zone = useReaderZone()
  return (
    <>
      <span className={css.full}>
        As of <b>{here}</b>
      </span>
      <b className={css.short}>
        <span className="hidden">As of </span>
        {here.split(' ').slice(0, 3).join(' ').replace(/^\w+ /, '')} {clockTime(at, zone)}
      </b>
    </>
  )
}
