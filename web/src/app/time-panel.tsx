/** Chooses the moment that everything is looked at. */
import { useState, type SyntheticEvent } from 'react'
import { fieldText, instantOf } from '../ui/time/local.ts'
import { useNow, usePresent } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { clockTime, dateWords } from '../ui/time/words.ts'
import { cityOf, DAY, HOUR, type Instant } from '../ui/time/zone.ts'
import { useAsOf, useLookAt } from './as-of.tsx'
import { usePlaceZone } from './place-zone.ts'
import { quickTimes } from './quick-times.ts'
import css from './time-panel.module.css'

const STEPS = [
  { label: '− 1 day', by: -DAY },
  { label: '− 1 h', by: -HOUR },
  { label: '+ 1 h', by: HOUR },
  { label: '+ 1 day', by: DAY },
] as const

/** Quick choices, steps, and a date and time on a clock of one's choice. */
export function TimePanel({ onDone }: { onDone: () => void }) {
  const present = usePresent()
  const reader = useReaderZone()
  const at = useAsOf()
  const look = useLookAt()
  const go = (to: Instant | null): void => {
    look(to)
    onDone()
  }
  return (
    <div className={css.panel}>
      <p className={css.about}>
        Who answers then, by what is known today. At another time nothing can be changed.
      </p>
      <div className={css.quick}>
        {at !== null && (
          <button type="button" className="btn small primary" onClick={() => go(null)}>
            Back to now
          </button>
        )}
        {quickTimes(present, reader).map(({ label, at: to }) => (
          <button key={label} type="button" className="btn small" onClick={() => go(to)}>
            {label}
          </button>
        ))}
      </div>
      <Steps onStep={look} />
      <Exactly onLook={go} />
    </div>
  )
}

function Steps({ onStep }: { onStep: (at: Instant) => void }) {
  const now = useNow()
  return (
    <div className={css.steps} role="group" aria-label="Step from the moment that is shown">
      {STEPS.map(({ label, by }) => (
        <button key={label} type="button" className="btn small quiet" onClick={() => onStep(now + by)}>
          {label}
        </button>
      ))}
    </div>
  )
}

function Exactly({ onLook }: { onLook: (at: Instant) => void }) {
  const now = useNow()
  const reader = useReaderZone()
  const place = usePlaceZone()
  const zones = [...new Set([reader, place ?? reader, 'UTC'])]
  const [zone, setZone] = useState(reader)
  const [text, setText] = useState(() => fieldText(now, reader))
  const at = instantOf(text, zone)
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (at !== null) onLook(at)
  }
  return (
    <form className={css.form} onSubmit={send}>
      <label>
        Date and time
        <input type="datetime-local" value={text} required onChange={(event) => setText(event.currentTarget.value)} />
      </label>
      <label>
        On the clock of
        <select value={zone} onChange={(event) => setZone(event.currentTarget.value)}>
          {zones.map((one) => (
            <option key={one} value={one}>
              {cityOf(one)}
              {one === place && one !== reader ? ', the account’s' : one === reader ? ', yours' : ''}
            </option>
          ))}
        </select>
      </label>
      <p className={css.means} role="status">
        {at !== null && zone !== reader && `${dateWords(at, reader, now)} ${clockTime(at, reader)} in ${cityOf(reader)}`}
      </p>
      <button type="submit" className="btn primary" disabled={at === null}>
        Look at that time
      </button>
    </form>
  )
} // prettier-ignore
