/** One list of holidays, day by day. */
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem } from '../api/problem.ts'
import { useMay } from '../app/may.ts'
import { CheckField, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form, Refused } from '../ui/fields/form.tsx'
import { Empty, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { plainDate } from '../ui/time/words.ts'
import type { HolidaySet } from './holidays-page.tsx'
import { ImportHolidays } from './import-holidays.tsx'
import { useHolidaySets, useSetHolidays } from './queries.ts'
import { SettingsFrame } from './settings-frame.tsx'
import css from './settings.module.css'
import { minutesOf, spanWords } from './weekly.ts'

const route = getRouteApi('/settings/holidays/$setId')
type Day = HolidaySet['days'][number]

/** The screen. */
export function HolidaySetPage() {
  const { setId } = route.useParams()
  const sets = useHolidaySets()
  const set = sets.data?.items.find(({ id }) => id === setId)
  return (
    <SettingsFrame
      title={set?.name ?? 'Holidays'}
      answer={set ? `${set.name}: ${set.days.length} days` : 'Holidays'}
    >
      {sets.isPending && <PageSkeleton />}
      {sets.isError && <ErrorState problem={asProblem(sets.error)} onRetry={() => void sets.refetch()} />}
      {sets.data && !set && <Empty title="This list is not there.">Look among the lists of holidays.</Empty>}
      {set && <Days set={set} />}
    </SettingsFrame>
  )
}

function Days({ set }: { set: HolidaySet }) {
  const mayChange = useMay('calendar.change')
  const save = useSetHolidays()
  const [doing, setDoing] = useState<'add' | 'import' | null>(null)
  const keep = (days: readonly Day[], onSuccess?: () => void): void =>
    save.mutate(
      { params: { path: { id: set.id } }, body: { days: [...days] } },
      onSuccess ? { onSuccess } : {},
    )
  const years = Map.groupBy(set.days, ({ day }) => day.slice(0, 4))
  return (
    <>
      {mayChange && doing === null && (
        <Buttons>
          <button type="button" className="btn" onClick={() => setDoing('add')}>
            Add a day
          </button>
          <button type="button" className="btn quiet" onClick={() => setDoing('import')}>
            Take a country’s over
          </button>
        </Buttons>
      )}
      {doing === 'add' && (
        <AddDay
          error={save.error}
          isSaving={save.isPending}
          onAdd={(day) => keep([...set.days, day], () => setDoing(null))}
          onCancel={() => setDoing(null)}
        />
      )}
      {doing === 'import' && <ImportHolidays set={set} onDone={() => setDoing(null)} />}
      {doing === null && save.isError && <Refused error={save.error} />}
      {set.days.length === 0 && <Empty title="No day yet.">Add days, or take a country’s over.</Empty>}
      {[...years]
        .toSorted(([a], [b]) => (a < b ? 1 : -1))
        .map(([year, days]) => (
          <section key={year} className={css.group} aria-label={year}>
            <h2>{year}</h2>
            <ul className={css.days}>
              {days.map((day) => (
                <DayRow
                  key={`${day.day} ${String(day.startMinute)}`}
                  day={day}
                  onRemove={mayChange ? () => keep(set.days.filter((one) => one !== day)) : null}
                />
              ))}
            </ul>
          </section>
        ))}
    </>
  )
}

function DayRow({ day, onRemove }: { day: Day; onRemove: (() => void) | null }) {
  const { startMinute, endMinute, name } = day
  const part = startMinute !== null && endMinute !== null
  return (
    <li>
      <span>{plainDate(day.day)}</span>
      <b className="clip">{name}</b>
      <span className="muted">{part ? spanWords({ start: startMinute, end: endMinute }) : 'whole day'}</span>
      {onRemove && (
        <button
          type="button"
          className="btn small quiet"
          onClick={onRemove}
          aria-label={`Remove ${name}, ${day.day}`}
        >
          Remove
        </button>
      )}
    </li>
  )
}

interface AddDayProps {
  readonly error: unknown
  readonly isSaving: boolean
  readonly onAdd: (day: Day) => void
  readonly onCancel: () => void
}

function AddDay({ error, isSaving, onAdd, onCancel }: AddDayProps) {
  const [draft, setDraft] = useState({ day: '', name: '', isWhole: true, from: '12:00', to: '18:00' })
  const [isChecked, setChecked] = useState(false)
  const set = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part })
  const { day, name, isWhole, from, to } = draft
  const add = (): void => {
    setChecked(true)
    if (day === '' || name.trim() === '') return
    const part = isWhole
      ? { startMinute: null, endMinute: null }
      : { startMinute: minutesOf(from), endMinute: minutesOf(to) }
    onAdd({ day, name: name.trim(), ...part })
  }
  return (
    <div className={css.panel}>
      <h2>Add a day</h2>
      <Form onSubmit={add} error={error}>
        <TextField
          label="Day"
          type="date"
          value={day}
          onChange={(next) => set({ day: next })}
          error={isChecked && day === '' ? 'Choose a day.' : errorAt(error, 'days')}
        />
        <TextField
          label="Name"
          value={name}
          onChange={(next) => set({ name: next })}
          error={isChecked && name.trim() === '' ? 'Say what it is.' : undefined}
        />
        <CheckField label="The whole day" isChecked={isWhole} onChange={(next) => set({ isWhole: next })} />
        {!isWhole && (
          <>
            <TextField
              label="From"
              type="time"
              isShort
              value={from}
              onChange={(next) => set({ from: next })}
            />
            <TextField label="To" type="time" isShort value={to} onChange={(next) => set({ to: next })} />
          </>
        )}
        <Buttons>
          <button type="submit" className="btn primary" disabled={isSaving}>
            Add the day
          </button>
          <button type="button" className="btn quiet" onClick={onCancel}>
            Leave it
          </button>
        </Buttons>
      </Form>
    </div>
  )
}
