/** Adds a change to a plan: what it is, and what has to be said about it. */
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { AccountSelect } from '../../ui/fields/account-select.tsx'
import { CheckField, SelectField, TextField } from '../../ui/fields/field.tsx'
import { PersonSelect } from '../../ui/fields/person-select.tsx'
import { useNow } from '../../ui/time/clock.ts'
import { addDays, isoDate, mondayOf } from '../../ui/time/dates.ts'
import { useReaderZone } from '../../ui/time/reader-zone.tsx'
import { changeOf, KINDS, type Added, type Draft, type Part } from './draft.ts'
import type { Change } from './plan.ts'
import { TimeOffField } from './time-off-field.tsx'
import css from './what-if.module.css'

interface AddProps {
  readonly onAdd: (change: Change) => void
}

/** Two weeks from Monday, for a week, until others are picked. */
export function AddChange({ onAdd }: AddProps) {
  const monday = addDays(mondayOf(isoDate(useNow(), useReaderZone())), 14)
  const [draft, setDraft] = useState<Draft>({
    ...{ kind: 'time_off', personId: null, accountId: null, absentId: null, timeOffId: '', podId: '' },
    ...{ first: monday, last: addDays(monday, 4), ownHours: false },
  })
  const set = (part: Partial<Draft>): void => setDraft((old) => ({ ...old, ...part }))
  const absentId = usePrimaryOf(draft.accountId)
  const change = changeOf({ ...draft, absentId })
  const add = (): void => {
    if (!change) return
    onAdd(change)
    set({ personId: null, accountId: null, timeOffId: '' })
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
        options={Object.entries(KINDS).map(([value, { label }]) => ({ value, label }))}
        onChange={(kind) => set({ kind: kind as Added })}
      />
      <Fields draft={draft} set={set} />
      <div className={css.addButton}>
        <button type="submit" className="btn primary" disabled={!change}>
          Add to the plan
        </button>
      </div>
      {draft.kind === 'cover' && draft.accountId !== null && absentId === null && (
        <p className="faint meta">This account has no ASE whom somebody could cover for.</p>
      )}
    </form>
  )
}

/** Whom a cover of this account is for. */
function usePrimaryOf(accountId: string | null): string | null {
  const { data } = api.useQuery(
    'get',
    '/api/v1/accounts/{id}',
    { params: { path: { id: accountId ?? '' } } },
    { enabled: accountId !== null, staleTime: 300_000 },
  )
  return data?.assignments.find(({ isPrimary }) => isPrimary)?.personId ?? null
}

interface FieldsProps {
  readonly draft: Draft
  readonly set: (part: Partial<Draft>) => void
}

function Fields({ draft, set }: FieldsProps) {
  const { kind, personId, accountId, first, last, ownHours } = draft
  const { parts, person } = KINDS[kind]
  const has = (part: Part): boolean => parts.includes(part)
  return (
    <>
      {has('account') && (
        <AccountSelect label="Account" value={accountId} onChange={(id) => set({ accountId: id })} />
      )}
      {has('person') && (
        <PersonSelect
          label={person ?? 'Who'}
          none="nobody yet"
          value={personId}
          onChange={(id) => set({ personId: id, timeOffId: '' })}
        />
      )}
      {has('timeOff') && (
        <TimeOffField personId={personId} value={draft.timeOffId} onChange={(id) => set({ timeOffId: id })} />
      )}
      {has('pod') && <PodField draft={draft} set={set} />}
      {has('first') && (
        <TextField
          label="First day"
          type="date"
          value={first}
          onChange={(value) => set({ first: value, last: value > last ? value : last })}
        />
      )}
      {has('last') && (
        <TextField label="Last day" type="date" value={last} onChange={(value) => set({ last: value })} />
      )}
      {has('ownHours') && (
        <CheckField
          label="The account’s own hours need a name too"
          isChecked={ownHours}
          onChange={(value) => set({ ownHours: value })}
        />
      )}
    </>
  )
}

function PodField({ draft: { podId }, set }: FieldsProps) {
  const pods = api.useQuery('get', '/api/v1/pods', {}, { staleTime: 300_000 }).data?.items ?? []
  return (
    <SelectField
      label="Pod"
      value={podId}
      options={[{ value: '', label: 'choose' }, ...pods.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={(id) => set({ podId: id })}
    />
  )
}
