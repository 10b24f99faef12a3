/** Planning a change, or writing one anew: its window is on the account's clock. */
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { PlannedChange } from '../api/types.ts'
import { AreaField, SelectField, TextField } from '../ui/fields/field.tsx'
import { Buttons, Form, errorAt } from '../ui/fields/form.tsx'
import { useNow } from '../ui/time/clock.ts'
import { fieldText, instantOf } from '../ui/time/local.ts'
import { cityOf, HOUR } from '../ui/time/zone.ts'
import { refreshEnvironment } from './refresh.ts'
import css from './environments.module.css'

interface FormProps {
  readonly account: { readonly id: string; readonly zone: string }
  /** null: a new one. */
  readonly change: PlannedChange | null
  readonly onDone: () => void
}

const RISKS = [
  { value: 'low', label: 'Low' },
  { value: 'medium', label: 'Medium' },
  { value: 'high', label: 'High' },
] as const

const orNull = (text: string): string | null => text.trim() || null

function draftOf(change: PlannedChange | null, zone: string, now: number) {
  const next = Math.ceil((now + 1) / HOUR) * HOUR
  return {
    title: change?.title ?? '',
    about: change?.about ?? '',
    start: fieldText(change ? Date.parse(change.start) : next, zone),
    end: fieldText(change ? Date.parse(change.end) : next + 2 * HOUR, zone),
    risk: change?.risk ?? 'medium',
    rollBack: change?.rollBack ?? '',
    contacts: change?.contacts ?? '',
    runbookUrl: change?.runbookUrl ?? '',
  }
}
type Draft = ReturnType<typeof draftOf>

/** Both. */
export function ChangeForm({ account, change, onDone }: FormProps) {
  const now = useNow()
  const [draft, setDraft] = useState(() => draftOf(change, account.zone, now))
  const set = (part: Partial<Draft>): void => setDraft((old) => ({ ...old, ...part }))
  const plan = api.useMutation('post', '/api/v1/accounts/{accountId}/planned-changes')
  const move = api.useMutation('put', '/api/v1/planned-changes/{changeId}')
  const error = plan.error ?? move.error
  const done = (): void => {
    void refreshEnvironment()
    onDone()
  }
  const save = (): void => {
    const body = bodyOf(draft, account.zone)
    if (change) move.mutate({ params: { path: { changeId: change.id } }, body }, { onSuccess: done })
    else plan.mutate({ params: { path: { accountId: account.id } }, body }, { onSuccess: done })
  }
  return (
    <Form onSubmit={save} error={error} label={change ? change.title : 'Plan a change'}>
      <Fields draft={draft} set={set} error={error} zone={account.zone} />
      <Buttons>
        <button type="submit" className="btn primary" disabled={plan.isPending || move.isPending}>
          {change ? 'Change it' : 'Plan it'}
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}

function bodyOf({ start, end, ...draft }: Draft, zone: string) {
  const at = (text: string): string => {
    const instant = instantOf(text, zone)
    return instant === null ? text : new Date(instant).toISOString()
  }
  return {
    ...{ title: draft.title.trim(), risk: draft.risk, start: at(start), end: at(end) },
    ...{ about: orNull(draft.about), rollBack: orNull(draft.rollBack), contacts: orNull(draft.contacts) },
    runbookUrl: orNull(draft.runbookUrl),
  }
}

interface FieldsProps {
  readonly draft: Draft
  readonly set: (part: Partial<Draft>) => void
  readonly error: unknown
  readonly zone: string
}

function Fields({ draft, set, error, zone }: FieldsProps) {
  const said = (path: string) => errorAt(error, path)
  return (
    <>
      <TextField
        label="What"
        value={draft.title}
        onChange={(title) => set({ title })}
        error={said('title')}
      />
      <div className={css.window}>
        <TextField
          label="From"
          type="datetime-local"
          help={`On the clock of ${cityOf(zone)}.`}
          value={draft.start}
          onChange={(start) => set({ start })}
          error={said('start')}
        />
        <TextField
          label="To"
          type="datetime-local"
          value={draft.end}
          onChange={(end) => set({ end })}
          error={said('end')}
        />
      </div>
      <SelectField
        label="Risk"
        help="Medium and high are announced to whoever is on call."
        value={draft.risk}
        options={RISKS}
        onChange={(risk) => set({ risk: RISKS.find(({ value }) => value === risk)?.value ?? 'medium' })}
      />
      <AreaField
        label="What can go wrong"
        value={draft.about}
        onChange={(about) => set({ about })}
        error={said('about')}
      />
      <AreaField
        label="Way back"
        value={draft.rollBack}
        onChange={(rollBack) => set({ rollBack })}
        error={said('rollBack')}
      />
      <AreaField
        label="Whom to call"
        value={draft.contacts}
        onChange={(contacts) => set({ contacts })}
        error={said('contacts')}
      />
      <TextField
        label="Runbook"
        type="url"
        value={draft.runbookUrl}
        onChange={(runbookUrl) => set({ runbookUrl })}
        error={said('runbookUrl')}
      />
    </>
  )
}
