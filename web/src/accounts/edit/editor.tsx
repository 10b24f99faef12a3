/** What the three small forms of an account share: keep, remove with a way back, leave. */
import type { ReactNode } from 'react'
import { Buttons, Form } from '../../ui/fields/form.tsx'
import { toast } from '../../ui/toast.tsx'

interface EditorProps {
  /** “contact”. */
  readonly what: string
  readonly name: string
  readonly error: unknown
  readonly isBusy: boolean
  readonly onSave: () => void
  /** null: it is new. */
  readonly onRemove: (() => void) | null
  readonly onLeave: () => void
  readonly children: ReactNode
}

/** The form around the fields. */
export function Editor({ what, name, error, isBusy, onSave, onRemove, onLeave, children }: EditorProps) {
  return (
    <Form onSubmit={onSave} error={error} label={name === '' ? `New ${what}` : name}>
      {children}
      <Buttons>
        <button type="submit" className="btn primary" disabled={isBusy}>
          {onRemove ? 'Keep' : `Add the ${what}`}
        </button>
        {onRemove && (
          <button type="button" className="btn quiet" disabled={isBusy} onClick={onRemove}>
            Remove
          </button>
        )}
        <button type="button" className="btn quiet" onClick={onLeave}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}

/** Says what was removed, with a way to have it back. */
export function removed(what: string, restore: () => void): void {
  void toast({ words: `Removed ${what}.`, action: { label: 'Undo', act: restore } })
}

/** A text as the API takes it: null where nothing is written. */
export const orNull = (text: string): string | null => text.trim() || null
