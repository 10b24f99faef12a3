/** On duty, but taking no more until a time. */
import { useState } from 'react'
import { personSubject, useMay } from '../app/may.ts'
import { EmptyLine } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { timeWords } from '../ui/time/words.ts'
import { HOUR } from '../ui/time/zone.ts'
import { useSetBusy, type Days, type Person } from './queries.ts'
import css from './people.module.css'

const CHOICES = [1, 2, 4] as const

/** The section: until when, and how to change it. */
export function PersonBusy({ person, days }: { person: Person; days: Days | undefined }) {
  const now = useNow()
  const zone = useReaderZone()
  const mayFile = useMay('absences.file', personSubject(person))
  const set = useSetBusy()
  const [isOpen, setOpen] = useState(false)
  const period = days?.busy.find(({ end }) => Date.parse(end) > now)
  if (!mayFile) return null
  const until = (at: number): void =>
    set.mutate(
      { body: { personId: person.id, until: new Date(at).toISOString() } },
      { onSuccess: () => setOpen(false) },
    )
  return (
    <section aria-labelledby="busy">
      <div className="section-head">
        <h2 id="busy">Busy</h2>
        {!isOpen && !period && (
          <button type="button" className="link meta" onClick={() => setOpen(true)}>
            Be busy
          </button>
        )}
      </div>
      {period ? (
        <div className={css.pair}>
          <span>Takes no more until {timeWords(Date.parse(period.end), zone, now)}</span>
          <button type="button" className="link meta" disabled={set.isPending} onClick={() => until(now)}>
            End it now
          </button>
        </div>
      ) : isOpen ? (
        <div className={css.actions}>
          {CHOICES.map((hours) => (
            <button
              key={hours}
              type="button"
              className="btn small"
              disabled={set.isPending}
              onClick={() => until(now + hours * HOUR)}
            >
              {hours} h
            </button>
          ))}
          <button type="button" className="btn small quiet" onClick={() => setOpen(false)}>
            Leave it
          </button>
        </div>
      ) : (
        <EmptyLine>Takes tickets while on duty.</EmptyLine>
      )}
    </section>
  )
}
