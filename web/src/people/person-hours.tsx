/** A person's working hours: the week drawn, what held before and what will, and the form that changes it. */
import { useState } from 'react'
import { personSubject, useMay } from '../app/may.ts'
import { api } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { WeekStrip } from '../settings/hours-editor.tsx'
import { HoursForm, type HoursDraft } from '../settings/hours-form.tsx'
import { hoursOf, spanWords } from '../settings/weekly.ts'
import { ErrorState, Skeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { addDays, isoDate } from '../ui/time/dates.ts'
import { plainDate } from '../ui/time/words.ts'
import { cityOf } from '../ui/time/zone.ts'
import { useHours, useIsMe, useRegions, useSetHours, type Hours, type Person } from './queries.ts'
import css from './people.module.css'

/** The section. */
export function PersonHours({ person }: { person: Person }) {
  const own = useHours(person.id)
  const region = useRegionHours(person.regionId)
  const today = isoDate(useNow(), person.timeZone)
  const mayDirectory = useMay('directory.change', personSubject(person))
  const isMe = useIsMe(person.id)
  const [isOpen, setOpen] = useState(false)
  const items = own.data?.items ?? []
  const current = items.find((row) => holdsOn(row, today))
  const shown = current ?? region?.hours.find((row) => holdsOn(row, today))
  return (
    <section aria-labelledby="hours">
      <div className="section-head">
        <h2 id="hours">Working hours</h2>
        {(mayDirectory || isMe) && !isOpen && (
          <button type="button" className="link meta" onClick={() => setOpen(true)}>
            Change
          </button>
        )}
      </div>
      {own.isPending && <Skeleton height={110} />}
      {own.isError && <ErrorState problem={asProblem(own.error)} onRetry={() => void own.refetch()} />}
      {own.data && shown && !isOpen && (
        <>
          <div className={css.drawn}>
            <WeekStrip weekly={shown.weekly} />
          </div>
          <p className={css.small}>
            {hoursOf(shown.weekly)} hours a week on the clock of {cityOf(shown.timeZone)},{' '}
            {current ? validity(current) : `the hours of ${region?.name ?? 'the region'}`}
          </p>
        </>
      )}
      {own.data && !shown && !isOpen && (
        <p className="warn meta">No hours are known: nobody can say when they work.</p>
      )}
      {isOpen && <ChangeHours person={person} shown={shown} onDone={() => setOpen(false)} />}
      {!isOpen && <Others items={items.filter((row) => row !== current)} today={today} />}
    </section>
  )
}

type Weekly = Pick<Hours, 'from' | 'until' | 'timeZone' | 'weekly' | 'holidaySetIds'>

const holdsOn = (row: Pick<Hours, 'from' | 'until'>, date: string): boolean =>
  (row.from === null || row.from <= date) && (row.until === null || date < row.until)

/** “from 1 Mar 2026 on”, “until 31 May 2026”. */
function validity({ from, until }: Pick<Hours, 'from' | 'until'>): string {
  const last = until === null ? null : plainDate(addDays(until, -1))
  if (from === null) return last === null ? 'always' : `until ${last}`
  return last === null ? `from ${plainDate(from)} on` : `${plainDate(from)} to ${last}`
}

function useRegionHours(regionId: string): { name: string; hours: readonly Weekly[] } | null {
  const region = useRegions().find(({ id }) => id === regionId)
  const { data } = api.useQuery('get', '/api/v1/schedules', {}, { staleTime: 300_000 })
  const schedule = data?.items.find(({ id }) => id === region?.scheduleId)
  return region && schedule ? { name: region.name, hours: schedule.hours } : null
}

/** Hours that come, and those that held before, which stay readable. */
function Others({ items, today }: { items: readonly Hours[]; today: string }) {
  if (items.length === 0) return null
  return (
    <ul className={css.rows}>
      {items.map((row) => (
        <li key={`${row.from}${row.until}`} className={css.pair}>
          <span>
            {row.from !== null && row.from > today ? 'Then' : 'Before'}: {hoursOf(row.weekly)} hours a week
            <span className={css.small}>
              {[...new Set(row.weekly.map(spanWords))].join(', ') || 'no hours'} in {cityOf(row.timeZone)}
            </span>
          </span>
          <span className="meta muted">{validity(row)}</span>
        </li>
      ))}
    </ul>
  )
}

interface ChangeProps {
  readonly person: Person
  readonly shown: Weekly | undefined
  readonly onDone: () => void
}

function ChangeHours({ person, shown, onDone }: ChangeProps) {
  const set = useSetHours()
  const tomorrow = addDays(isoDate(useNow(), person.timeZone), 1)
  const params = { path: { id: person.id } }
  const start: HoursDraft = {
    from: tomorrow,
    timeZone: shown?.timeZone ?? person.timeZone,
    weekly: [...(shown?.weekly ?? [])],
    holidaySetIds: [...(shown?.holidaySetIds ?? [])],
  }
  const save = ({ from, ...own }: HoursDraft): void =>
    set.mutate({ params, body: { from, own } }, { onSuccess: onDone })
  return (
    <>
      <HoursForm
        start={start}
        submit="Set hours"
        isSaving={set.isPending}
        error={set.error}
        path="own"
        onSave={save}
        onCancel={onDone}
      />
      <button
        type="button"
        className="btn small quiet"
        disabled={set.isPending}
        onClick={() => set.mutate({ params, body: { from: tomorrow, own: null } }, { onSuccess: onDone })}
      >
        Use the region’s hours from {plainDate(tomorrow)} on
      </button>
    </>
  )
}
