/** Noting time off: whole days or by the hour, on the person's own clock. */
import { useState } from 'react'
import { AreaField, CheckField, SelectField, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { useNow } from '../ui/time/clock.ts'
import { addDays, isoDate } from '../ui/time/dates.ts'
import { instantOf } from '../ui/time/local.ts'
import { cityOf } from '../ui/time/zone.ts'
import { useAddTimeOff, type Person } from './queries.ts'

interface Draft {
  readonly kind: 'planned' | 'sick'
  readonly first: string
  readonly last: string
  readonly isWhole: boolean
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

/** The form. */
export function AddTimeOff({ person, onDone }: { person: Person; onDone: () => void }) {
  const tomorrow = addDays(isoDate(useNow(), person.timeZone), 1)
  const add = useAddTimeOff()
  const [draft, setDraft] = useState<Draft>({
    ...{ kind: 'planned', first: tomorrow, last: tomorrow, isWhole: true },
    ...{ from: '12:00', to: '18:00', reason: '' },
  })
  const set = (part: Partial<Draft>): void => setDraft((old) => ({ ...old, ...part }))
  const { first, last } = draft
  const save = (): void => add.mutate({ body: bodyOf(person, draft) }, { onSuccess: onDone })
  const part = { draft, set, error: add.error, zone: person.timeZone }
  return (
    <Form onSubmit={save} error={add.error} label="Time off">
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
      <Days {...part} />
      <AreaField
        label="Reason"
        rows={2}
        value={draft.reason}
        onChange={(reason) => set({ reason })}
        error={errorAt(add.error, 'reason')}
      />
      <Buttons>
        <button
          type="submit"
          className="btn primary"
          disabled={add.isPending || last < first || first === ''}
        >
          Note time off
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}

/** As the API takes it: half-open, whole days until the next midnight. */
function bodyOf(person: Person, { kind, first, last, isWhole, from, to, reason }: Draft) {
  const instant = (date: string, time: string): string => {
    const at = instantOf(`${date}T${time}`, person.timeZone)
    return at === null ? '' : new Date(at).toISOString()
  }
  const start = instant(first, isWhole ? '00:00' : from)
  const end = isWhole ? instant(addDays(last, 1), '00:00') : instant(last, to)
  return { personId: person.id, kind, start, end, reason: reason.trim() || null }
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
        error={errorAt(error, 'start')}
      />
      <TextField
        label="Last day"
        type="date"
        min={first}
        value={last}
        onChange={(next) => set({ last: next })}
        error={errorAt(error, 'end')}
      />
      <CheckField
        label={`Whole days in ${cityOf(zone)}`}
        isChecked={isWhole}
        onChange={(next) => set({ isWhole: next })}
      />
      {!isWhole && (
        <>
          <TextField label="From" type="time" isShort value={from} onChange={(next) => set({ from: next })} />
          <TextField label="To" type="time" isShort value={to} onChange={(next) => set({ to: next })} />
        </>
      )}
    </>
  )
}
