/** Schedules: the hours that regions and reply targets count by. */
import { useState } from 'react'
import { asProblem } from '../api/problem.ts'
import { useMay } from '../app/may.ts'
import { EmptyLine, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { fieldText } from '../ui/time/local.ts'
import { countWords, plainDate } from '../ui/time/words.ts'
import { browserZone, cityOf } from '../ui/time/zone.ts'
import { TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { WeekStrip } from './hours-editor.tsx'
import { HoursForm, type HoursDraft } from './hours-form.tsx'
import { useAddSchedule, useHolidaySets, useRenameSchedule, useSchedules, useSetHours } from './queries.ts'
import { SettingsFrame } from './settings-frame.tsx'
import css from './settings.module.css'
import { hoursOf, type Span } from './weekly.ts'

type Schedule = NonNullable<ReturnType<typeof useSchedules>['data']>['items'][number]
type Hours = Schedule['hours'][number]

const OFFICE: Span[] = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, start: 480, end: 1080 }))

/** The screen. */
export function SchedulesPage() {
  const schedules = useSchedules()
  const mayChange = useMay('calendar.change')
  const [isAdding, setAdding] = useState(false)
  const items = schedules.data?.items ?? []
  const answer = schedules.data
    ? items.length === 0
      ? 'There is no schedule yet.'
      : `${items.length === 1 ? 'One schedule says' : `${capital(countWords(items.length))} schedules say`} when regions work and reply targets count.`
    : 'Schedules'
  return (
    <SettingsFrame title="Schedules" answer={answer}>
      {mayChange && !isAdding && (
        <button type="button" className="btn" onClick={() => setAdding(true)}>
          Add a schedule
        </button>
      )}
      {isAdding && <NewSchedule onDone={() => setAdding(false)} />}
      {schedules.isPending && <PageSkeleton />}
      {schedules.isError && (
        <ErrorState problem={asProblem(schedules.error)} onRetry={() => void schedules.refetch()} />
      )}
      {schedules.data && items.length === 0 && (
        <EmptyLine>Regions need one: add it, then the region.</EmptyLine>
      )}
      {items.map((schedule) => (
        <ScheduleRow key={schedule.id} schedule={schedule} mayChange={mayChange} />
      ))}
    </SettingsFrame>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What holds on this day, by the schedule's own clock; else the last that there is. */
function currentHours(hours: readonly Hours[], now: number): Hours | undefined {
  const today = (zone: string): string => fieldText(now, zone).slice(0, 10)
  const holds = ({ from, until, timeZone }: Hours): boolean =>
    (from === null || from <= today(timeZone)) && (until === null || today(timeZone) < until)
  return hours.find(holds) ?? hours.at(-1)
}

type Doing = 'hours' | 'name' | null

function ScheduleRow({ schedule, mayChange }: { schedule: Schedule; mayChange: boolean }) {
  const [doing, setDoing] = useState<Doing>(null)
  const hours = currentHours(schedule.hours, useNow())
  const next = schedule.hours.filter(
    (one) => one !== hours && one.from !== null && (hours?.from ?? '') < one.from,
  )
  return (
    <section className={css.row} aria-label={schedule.name}>
      <div className={css.rowHead}>
        <h2>{schedule.name}</h2>
        {hours && (
          <span className="muted">
            {hoursOf(hours.weekly)} hours a week on the clock of {cityOf(hours.timeZone)}
          </span>
        )}
        {mayChange && doing === null && (
          <span className={css.doing}>
            <button type="button" className="btn small" onClick={() => setDoing('hours')}>
              Set hours
            </button>
            <button type="button" className="btn small quiet" onClick={() => setDoing('name')}>
              Rename
            </button>
          </span>
        )}
      </div>
      {hours && doing !== 'hours' && <WeekStrip weekly={hours.weekly} />}
      {hours && <Off ids={hours.holidaySetIds} />}
      {next.map((one) => (
        <p key={one.from} className="muted">
          From {plainDate(one.from ?? '')}: {hoursOf(one.weekly)} hours a week, {cityOf(one.timeZone)}.
        </p>
      ))}
      {doing === 'hours' && <SetHours schedule={schedule} hours={hours} onDone={() => setDoing(null)} />}
      {doing === 'name' && <Rename schedule={schedule} onDone={() => setDoing(null)} />}
    </section>
  )
}

function Off({ ids }: { ids: readonly string[] }) {
  const sets = useHolidaySets().data?.items ?? []
  const names = sets.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
  return (
    <p className={css.small}>
      {names.length === 0 ? 'No holidays.' : `Off on holidays of ${names.join(', ')}.`}
    </p>
  )
}

interface SetHoursProps {
  readonly schedule: Schedule
  readonly hours: Hours | undefined
  readonly onDone: () => void
}

function SetHours({ schedule, hours, onDone }: SetHoursProps) {
  const set = useSetHours()
  const now = useNow()
  const zone = hours?.timeZone ?? browserZone()
  const start: HoursDraft = {
    from: fieldText(now, zone).slice(0, 10),
    timeZone: zone,
    weekly: [...(hours?.weekly ?? OFFICE)],
    holidaySetIds: [...(hours?.holidaySetIds ?? [])],
  }
  return (
    <div className={css.panel}>
      <HoursForm
        start={start}
        submit="Set these hours"
        isSaving={set.isPending}
        error={set.error}
        onSave={(body) => set.mutate({ params: { path: { id: schedule.id } }, body }, { onSuccess: onDone })}
        onCancel={onDone}
      />
    </div>
  )
}

function NewSchedule({ onDone }: { onDone: () => void }) {
  const add = useAddSchedule()
  const [name, setName] = useState('')
  const start: HoursDraft = { from: null, timeZone: browserZone(), weekly: OFFICE, holidaySetIds: [] }
  return (
    <div className={css.panel}>
      <h2>A new schedule</h2>
      <HoursForm
        start={start}
        name={{ value: name, onChange: setName }}
        submit="Add the schedule"
        isSaving={add.isPending}
        error={add.error}
        path="hours"
        onSave={(hours) => add.mutate({ body: { name, hours } }, { onSuccess: onDone })}
        onCancel={onDone}
      />
    </div>
  )
}

function Rename({ schedule, onDone }: { schedule: Schedule; onDone: () => void }) {
  const rename = useRenameSchedule()
  const [name, setName] = useState(schedule.name)
  return (
    <div className={css.panel}>
      <Form
        error={rename.error}
        onSubmit={() =>
          rename.mutate({ params: { path: { id: schedule.id } }, body: { name } }, { onSuccess: onDone })
        }
      >
        <TextField label="Name" value={name} onChange={setName} error={errorAt(rename.error, 'name')} />
        <Buttons>
          <button type="submit" className="btn primary" disabled={rename.isPending}>
            Rename
          </button>
          <button type="button" className="btn quiet" onClick={onDone}>
            Leave it
          </button>
        </Buttons>
      </Form>
    </div>
  )
}
