/** Noting time off, or changing it: whole days, parts of days, or from now on; on the person's own clock. */
import { useState } from 'react'
import { AreaField, CheckField, SelectField, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { useNow } from '../ui/time/clock.ts'
import { addDays, dateStart, isoDate } from '../ui/time/dates.ts'
import { clockTime } from '../ui/time/words.ts'
import { cityOf } from '../ui/time/zone.ts'
import { useAddTimeOff, useChangeTimeOff, type Person, type TimeOff } from './queries.ts'

interface Draft {
  readonly kind: 'planned' | 'sick'
  readonly first: string
  readonly last: string
  readonly isWhole: boolean
  readonly isFromNow: boolean
  readonly from: string
  readonly to: string
  readonly reason: string
}

interface PartProps {
  readonly draft: Draft
  readonly set: (part: Partial<Draft>) => void
  readonly error: unknown
  readonly zone: string
}

interface FormProps {
  readonly person: Person
  /** What is changed; absent: new time off. */
  readonly row?: TimeOff
  /** Away from this moment on. */
  readonly isFromNow?: boolean
  readonly onDone: () => void
}

/** The form. */
export function TimeOffForm({ person, row, isFromNow = false, onDone }: FormProps) {
  const now = useNow()
  const add = useAddTimeOff()
  const change = useChangeTimeOff()
  const [draft, setDraft] = useState(() =>
    row ? draftOf(row, person.timeZone) : newDraft(now, person, isFromNow),
  )
  const set = (part: Partial<Draft>): void => setDraft((old) => ({ ...old, ...part }))
  const { error, isPending } = row ? change : add
  const save = (): void => {
    const { kind, reason } = draft
    const body = { kind, reason: reason.trim() || null, ...whenOf(draft, now) }
    if (row) change.mutate({ params: { path: { id: row.id } }, body }, { onSuccess: onDone })
    else add.mutate({ body: { personId: person.id, ...body } }, { onSuccess: onDone })
  }
  const part = { draft, set, error, zone: person.timeZone }
  return (
    <Form onSubmit={save} error={error} label="Time off">
      <SelectField
        label="Kind"
        value={draft.kind}
        onChange={(value) => set({ kind: value === 'sick' ? 'sick' : 'planned' })}
        options={[
          { value: 'planned', label: 'Planned' },
          { value: 'sick', label: 'Sick' },
        ]}
        help="Seen by the person and their managers only; everybody else sees “away”."
      />
      {draft.isFromNow ? <Until {...part} /> : <Days {...part} />}
      <AreaField
        label="Reason"
        rows={2}
        value={draft.reason}
        onChange={(reason) => set({ reason })}
        error={errorAt(error, 'reason')}
      />
      <Buttons>
        <button
          type="submit"
          className="btn primary"
          disabled={isPending || draft.last < draft.first || draft.first === ''}
        >
          {row ? 'Change time off' : 'Note time off'}
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}

function newDraft(now: number, person: Person, isFromNow: boolean): Draft {
  const today = isoDate(now, person.timeZone)
  const first = isFromNow ? today : addDays(today, 1)
  return {
    ...{ kind: isFromNow ? 'sick' : 'planned', first, last: first, isWhole: true, isFromNow },
    ...{ from: '12:00', to: '18:00', reason: '' },
  }
}

/** What stands, as it was said: days where it begins and ends at midnight. */
function draftOf({ kind, start, end, reason }: TimeOff, zone: string): Draft {
  const [from, to] = [Date.parse(start), Date.parse(end)]
  const isWhole = dateStart(isoDate(from, zone), zone) === from && dateStart(isoDate(to, zone), zone) === to
  return {
    ...{ kind: kind === 'sick' ? 'sick' : 'planned', isWhole, isFromNow: false, reason: reason ?? '' },
    ...{ first: isoDate(from, zone), last: isoDate(isWhole ? to - 1 : to, zone) },
    ...{ from: clockTime(from, zone), to: clockTime(to, zone) },
  }
}

/** As the API takes it: days of the person's own zone, exact whatever the clock does on them. */
function whenOf({ first, last, isWhole, isFromNow, from, to }: Draft, now: number) {
  const end = isWhole ? { endsOn: last } : { endsOn: last, endTime: to }
  if (isFromNow) return { start: new Date(now).toISOString(), ...end }
  return { startsOn: first, ...(isWhole ? {} : { startTime: from }), ...end }
}

function Until({ draft, set, error, zone }: PartProps) {
  const { first, last, isWhole, to } = draft
  return (
    <>
      <TextField
        label="From now until the end of"
        type="date"
        min={first}
        value={last}
        onChange={(next) => set({ last: next })}
        error={errorAt(error, 'endsOn') ?? errorAt(error, 'start')}
      />
      <CheckField
        label={`The whole day in ${cityOf(zone)}`}
        isChecked={isWhole}
        onChange={(next) => set({ isWhole: next })}
      />
      {!isWhole && (
        <TextField label="Until" type="time" isShort value={to} onChange={(next) => set({ to: next })} />
      )}
    </>
  )
}

function Days({ draft, set, error, zone }: PartProps) {
  const { first, last, isWhole, from, to } = draft
  return (
    <>
      <TextField
        label="First day"
        type="date"
        value={first}
        onChange={(next) => set({ first: next, last: next > last ? next : last })}
        error={errorAt(error, 'startsOn') ?? errorAt(error, 'start')}
      />
      <TextField
        label="Last day"
        type="date"
        min={first}
        value={last}
        onChange={(next) => set({ last: next })}
        error={errorAt(error, 'endsOn') ?? errorAt(error, 'end')}
      />
      <CheckField
        label={`Whole days in ${cityOf(zone)}`}
        isChecked={isWhole}
        onChange={(next) => set({ isWhole: next })}
      />
      {!isWhole && (
        <>
          <TextField
            label="From, on the first day"
            type="time"
            isShort
            value={from}
            onChange={(next) => set({ from: next })}
          />
          <TextField
            label="Until, on the last day"
            type="time"
            isShort
            value={to}
            onChange={(next) => set({ to: next })}
          />
        </>
      )}
    </>
  )
}
