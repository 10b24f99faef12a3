/** What a new key is for, what it may do, and how long it is good. */
import { useState } from 'react'
import { CheckField, SelectField, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import type { Scope } from './queries.ts'
import { roomOf, verbOf } from './words.ts'
import css from './identity.module.css'

export interface KeyDraft {
  readonly name: string
  readonly days: number
  readonly scopes: ReadonlySet<Scope>
  /** Of service tokens. */
  readonly role: string
}

interface KeyFormProps {
  /** What may be chosen. */
  readonly scopes: readonly Scope[]
  /** Of service tokens: what may be chosen, and what is to begin with. */
  readonly roles?: readonly { readonly value: string; readonly label: string }[]
  readonly error: unknown
  readonly isSaving: boolean
  readonly submit: string
  readonly onSave: (draft: KeyDraft) => void
  readonly onCancel: () => void
}

const DAYS = [7, 30, 90, 180, 366].map((days) => ({
  value: String(days),
  label: days === 366 ? 'a year' : `${days} days`,
}))

/** The form. */
export function KeyForm({ scopes, roles, error, isSaving, submit, onSave, onCancel }: KeyFormProps) {
  const [draft, setDraft] = useState<KeyDraft>({
    ...{ name: '', days: 90, scopes: new Set<Scope>() },
    role: roles?.[0]?.value ?? '',
  })
  const set = (part: Partial<KeyDraft>): void => setDraft((old) => ({ ...old, ...part }))
  const setScopes = (changed: readonly Scope[], isOn: boolean): void =>
    setDraft((old) => {
      const next = new Set(old.scopes)
      for (const scope of changed)
        if (isOn) next.add(scope)
        else next.delete(scope)
      return { ...old, scopes: next }
    })
  const reads = scopes.filter((scope) => verbOf(scope).startsWith('read'))
  return (
    <Form onSubmit={() => onSave(draft)} error={error} label={submit}>
      <TextField
        label="What for"
        value={draft.name}
        onChange={(name) => set({ name })}
        error={errorAt(error, 'name')}
        placeholder="Nightly report"
      />
      {roles && (
        <SelectField
          label="Role"
          value={draft.role}
          options={roles}
          onChange={(role) => set({ role })}
          error={errorAt(error, 'role')}
          help="What it may see and do at most; what is ticked below narrows it."
        />
      )}
      <SelectField
        label="Good for"
        value={String(draft.days)}
        options={DAYS}
        onChange={(days) => set({ days: Number(days) })}
        error={errorAt(error, 'days')}
      />
      <fieldset className={css.scopesField}>
        <legend>It may</legend>
        {errorAt(error, 'scopes') && <p className="danger">{errorAt(error, 'scopes')}</p>}
        <div className={css.buttons}>
          <button type="button" className="btn small" onClick={() => setScopes(reads, true)}>
            Read everything
          </button>
          <button type="button" className="btn small quiet" onClick={() => setScopes(scopes, false)}>
            Nothing
          </button>
        </div>
        {[...Map.groupBy(scopes, roomOf)].map(([room, list]) => (
          <div key={room} className={css.room}>
            <b>{room}</b>
            <div>
              {list.map((scope) => (
                <CheckField
                  key={scope}
                  label={verbOf(scope)}
                  isChecked={draft.scopes.has(scope)}
                  onChange={(isOn) => setScopes([scope], isOn)}
                />
              ))}
            </div>
          </div>
        ))}
      </fieldset>
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
