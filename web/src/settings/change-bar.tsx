/** What stands at the bottom while settings are being changed: from when, why, save. */
import { useState } from 'react'
import { TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { WhenField, whenInstant } from '../ui/fields/when-field.tsx'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import css from './settings.module.css'

interface ChangeBarProps {
  readonly count: number
  readonly isSaving: boolean
  readonly error: unknown
  readonly reason?: string
  readonly onSave: (reason: string, effectiveFrom: string | undefined) => void
  readonly onDiscard: () => void
}

/** Nothing holds before it is saved. */
export function ChangeBar({ count, isSaving, error, reason: first = '', onSave, onDiscard }: ChangeBarProps) {
  const zone = useReaderZone()
  const [reason, setReason] = useState(first)
  const [when, setWhen] = useState<string | null>(null)
  const [isChecked, setChecked] = useState(false)
  const missing =
    isChecked && reason.trim() === '' ? 'Say in a few words why: it is kept with the version.' : undefined
  const save = (): void => {
    setChecked(true)
    if (reason.trim() !== '') onSave(reason.trim(), whenInstant(when, zone))
  }
  return (
    <section className={css.bar} aria-label="Keep the changes">
      <Form onSubmit={save} error={error}>
        <WhenField label="In force" value={when} onChange={setWhen} error={errorAt(error, 'effectiveFrom')} />
        <TextField
          label="Reason"
          value={reason}
          onChange={setReason}
          error={missing ?? errorAt(error, 'reason')}
          placeholder="What changed, and who decided it?"
        />
        <Buttons>
          <button type="submit" className="btn primary" disabled={isSaving} aria-busy={isSaving}>
            {count === 1 ? 'Keep the change' : `Keep ${count} changes`}
          </button>
          <button type="button" className="btn quiet" onClick={onDiscard}>
            Discard
          </button>
        </Buttons>
      </Form>
    </section>
  )
}
