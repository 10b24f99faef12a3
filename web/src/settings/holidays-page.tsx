/** Lists of holidays: taken over from a country, or one's own. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem } from '../api/problem.ts'
import { useMay } from '../app/may.ts'
import { TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { EmptyLine, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { plainDate } from '../ui/time/words.ts'
import { ImportHolidays } from './import-holidays.tsx'
import { useAddHolidaySet, useHolidaySets } from './queries.ts'
import { SettingsFrame } from './settings-frame.tsx'
import css from './settings.module.css'

export type HolidaySet = NonNullable<ReturnType<typeof useHolidaySets>['data']>['items'][number]

/** The screen. */
export function HolidaysPage() {
  const sets = useHolidaySets()
  const mayChange = useMay('calendar.change')
  const [doing, setDoing] = useState<'import' | 'own' | null>(null)
  const items = sets.data?.items ?? []
  const today = new Date(useNow()).toISOString().slice(0, 10)
  return (
    <SettingsFrame title="Holidays" answer={sets.data ? headline(items, today) : 'Holidays'}>
      {mayChange && doing === null && (
        <Buttons>
          <button type="button" className="btn" onClick={() => setDoing('import')}>
            Take over a country’s
          </button>
          <button type="button" className="btn quiet" onClick={() => setDoing('own')}>
            Make an own list
          </button>
        </Buttons>
      )}
      {doing === 'import' && <ImportHolidays onDone={() => setDoing(null)} />}
      {doing === 'own' && <OwnList onDone={() => setDoing(null)} />}
      {sets.isPending && <PageSkeleton />}
      {sets.isError && <ErrorState problem={asProblem(sets.error)} onRetry={() => void sets.refetch()} />}
      {sets.data && items.length === 0 && (
        <EmptyLine>Take over a country’s public holidays; people’s hours then name the list.</EmptyLine>
      )}
      {items.map((set) => (
        <SetRow key={set.id} set={set} today={today} />
      ))}
    </SettingsFrame>
  )
}

const nextDay = (set: HolidaySet, today: string) =>
  set.days.filter(({ day }) => day >= today).toSorted((a, b) => (a.day < b.day ? -1 : 1))[0]

function headline(sets: readonly HolidaySet[], today: string): string {
  const next = sets
    .flatMap((set) => {
      const day = nextDay(set, today)
      return day ? [{ ...day, set: set.name }] : []
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))[0]
  if (sets.length === 0) return 'There is no list of holidays yet.'
  if (!next) return 'No holiday lies ahead: the lists end in the past.'
  return `The next holiday is ${next.name} on ${plainDate(next.day)}, ${next.set}.`
}

function SetRow({ set, today }: { set: HolidaySet; today: string }) {
  const next = nextDay(set, today)
  const last = set.days
    .map(({ day }) => day)
    .toSorted()
    .at(-1)
  return (
    <section className={css.row} aria-label={set.name}>
      <div className={css.rowHead}>
        <h2>
          <Link to="/settings/holidays/$setId" params={{ setId: set.id }} className="link">
            {set.name}
          </Link>
        </h2>
        <span className="faint">{[set.country, set.subdivision].filter(Boolean).join(' ') || 'own'}</span>
        <span className="muted">
          {set.days.length} days{last && `, to ${plainDate(last)}`}
        </span>
      </div>
      <p className={css.small}>
        {next ? (
          <>
            Next: <bdi>{next.name}</bdi>, {plainDate(next.day)}.
          </>
        ) : (
          <span className="warn">No day lies ahead: take the next years over.</span>
        )}
      </p>
    </section>
  )
}

function OwnList({ onDone }: { onDone: () => void }) {
  const add = useAddHolidaySet()
  const [name, setName] = useState('')
  return (
    <div className={css.panel}>
      <h2>An own list</h2>
      <Form
        error={add.error}
        onSubmit={() => add.mutate({ body: { name, days: [] } }, { onSuccess: onDone })}
      >
        <TextField label="Name" value={name} onChange={setName} error={errorAt(add.error, 'name')} />
        <Buttons>
          <button type="submit" className="btn primary" disabled={add.isPending}>
            Make the list
          </button>
          <button type="button" className="btn quiet" onClick={onDone}>
            Leave it
          </button>
        </Buttons>
      </Form>
    </div>
  )
}
