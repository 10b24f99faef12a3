/** Hours with all that belongs to them: from when on, in which zone, without which holidays. */
import { useState } from 'react'
import { CheckField, Field, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { HoursEditor } from './hours-editor.tsx'
import { useHolidaySets } from './queries.ts'
import type { Span } from './weekly.ts'

export interface HoursDraft {
  readonly from: string | null
  readonly timeZone: string
  readonly weekly: Span[]
  readonly holidaySetIds: string[]
}

interface HoursFormProps {
  readonly start: HoursDraft
  /** A field before the others: the name of a new schedule. */
  readonly name?: { readonly value: string; readonly onChange: (value: string) => void }
  readonly submit: string
  readonly isSaving: boolean
  readonly error: unknown
  /** Where the server names these fields. */
  readonly path?: string
  readonly onSave: (draft: HoursDraft) => void
  readonly onCancel: () => void
}

export const ZONES = Intl.supportedValuesOf('timeZone')

/** Earlier hours stay as they were: these hold from a local date on. */
export function HoursForm(props: HoursFormProps) {
  const { start, name, submit, isSaving, error, path, onSave, onCancel } = props
  const [draft, setDraft] = useState(start)
  const set = (part: Partial<HoursDraft>): void => setDraft((old) => ({ ...old, ...part }))
  const at = (field: string) => errorAt(error, path ? `${path}.${field}` : field)
  return (
    <Form onSubmit={() => onSave(draft)} error={error}>
      {name && (
        <TextField label="Name" value={name.value} onChange={name.onChange} error={errorAt(error, 'name')} />
      )}
      <TextField
        label="Time zone"
        value={draft.timeZone}
        onChange={(timeZone) => set({ timeZone })}
        options={ZONES}
        error={at('timeZone')}
        help="An IANA name, as Europe/Amsterdam. The hours below are on this clock."
      />
      <TextField
        label="From"
        type="date"
        value={draft.from ?? ''}
        onChange={(text) => set({ from: text === '' ? null : text })}
        error={at('from')}
        help="The first local date on which they hold. Empty: always, also before."
      />
      <HoursEditor weekly={draft.weekly} onChange={(weekly) => set({ weekly })} />
      <HolidayTicks chosen={draft.holidaySetIds} onChange={(holidaySetIds) => set({ holidaySetIds })} />
      <Buttons>
        <button type="submit" className="btn primary" disabled={isSaving} aria-busy={isSaving}>
          {submit}
        </button>
        <button type="button" className="btn quiet" onClick={onCancel}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}

function HolidayTicks({
  chosen,
  onChange,
}: {
  chosen: readonly string[]
  onChange: (ids: string[]) => void
}) {
  const sets = useHolidaySets().data?.items ?? []
  const toggle = (id: string, isOn: boolean): void =>
    onChange(isOn ? [...chosen, id] : chosen.filter((one) => one !== id))
  return (
    <Field
      label="Off on holidays of"
      help="A schedule of reply targets usually has none: some contracts owe replies on holidays."
    >
      {() => (
        <div role="group" aria-label="Lists of holidays">
          {sets.length === 0 && <span className="faint">There is no list of holidays yet.</span>}
          {sets.map(({ id, name }) => (
            <CheckField
              key={id}
              label={name}
              isChecked={chosen.includes(id)}
              onChange={(isOn) => toggle(id, isOn)}
            />
          ))}
        </div>
      )}
    </Field>
  )
}
