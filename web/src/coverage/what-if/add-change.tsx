/** Adds a change to a plan: somebody away, an account moved, a contract ended, somebody leaving. */
import { useState } from 'react'
import { AccountSelect } from '../../ui/fields/account-select.tsx'
import { SelectField, TextField } from '../../ui/fields/field.tsx'
import { PersonSelect } from '../../ui/fields/person-select.tsx'
import { useNow } from '../../ui/time/clock.ts'
import { addDays, isoDate, mondayOf } from '../../ui/time/dates.ts'
import { useReaderZone } from '../../ui/time/reader-zone.tsx'
import type { Change, Kind } from './plan.ts'
import css from './what-if.module.css'

/** Covers come from the fixes of a gap: who is asked for whom is known there. */
type Added = Exclude<Kind, 'cover'>

const KINDS: Readonly<Record<Added, string>> = {
  time_off: 'Somebody takes time off',
  assignment: 'An account moves to somebody',
  end_contract: 'A contract ends',
  leave: 'Somebody leaves',
}

interface Draft {
  readonly kind: Added
  readonly personId: string | null
  readonly accountId: string | null
  readonly first: string
  readonly last: string
}

export function AddChange({ onAdd }: { onAdd: (change: Change) => void }) {
  const monday = addDays(mondayOf(isoDate(useNow(), useReaderZone())), 14)
  const [draft, setDraft] = useState<Draft>({
    ...{ kind: 'time_off', personId: null, accountId: null },
    ...{ first: monday, last: addDays(monday, 4) },
  })
  const set = (part: Partial<Draft>): void => setDraft((old) => ({ ...old, ...part }))
  const change = changeOf(draft)
  const add = (): void => {
    if (!change) return
    onAdd(change)
    set({ personId: null, accountId: null })
  }
  return (
    <form
      className={css.add}
      aria-label="Add to the plan"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <SelectField
        label="What"
        value={draft.kind}
        options={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
        onChange={(kind) => set({ kind: kind as Added })}
      />
      <Fields draft={draft} set={set} />
      <div className={css.addButton}>
        <button type="submit" className="btn primary" disabled={!change}>
          Add to the plan
        </button>
      </div>
    </form>
  )
}

function Fields({ draft, set }: { draft: Draft; set: (part: Partial<Draft>) => void }) {
  const { kind, personId, accountId, first, last } = draft
  const isPerson = kind !== 'end_contract'
  const isAccount = kind === 'assignment' || kind === 'end_contract'
  return (
    <>
      {isAccount && (
        <AccountSelect label="Account" value={accountId} onChange={(id) => set({ accountId: id })} />
      )}
      {isPerson && (
        <PersonSelect
          label={kind === 'assignment' ? 'To' : 'Who'}
          none="nobody yet"
          value={personId}
          onChange={(id) => set({ personId: id })}
        />
      )}
      {(kind === 'time_off' || kind === 'assignment') && (
        <TextField
          label="First day"
          type="date"
          value={first}
          onChange={(value) => set({ first: value, last: value > last ? value : last })}
        />
      )}
      {kind !== 'assignment' && (
        <TextField label="Last day" type="date" value={last} onChange={(value) => set({ last: value })} />
      )}
    </>
  )
}

/** Null: something is missing yet. */
function changeOf({ kind, personId, accountId, first, last }: Draft): Change | null {
  if (first === '' || last === '') return null
  if (kind === 'time_off') return personId && first <= last ? { kind, personId, first, last } : null
  if (kind === 'leave') return personId ? { kind, personId, last } : null
  if (kind === 'end_contract') return accountId ? { kind, accountId, last } : null
  return personId && accountId ? { kind, accountId, personId, first } : null
}
