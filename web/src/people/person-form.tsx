/** The facts of a person as a form, for a new one and for one that is there. */
import { useState } from 'react'
import { useSession } from '../app/session.ts'
import { AreaField, CheckField, Field, SelectField, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { PersonSelect } from '../ui/fields/person-select.tsx'
import { ZONES } from '../ui/time/zones.ts'
import type { PersonDraft } from './person-draft.ts'
import { useRegions } from './queries.ts'
import { ROLES, type RoleName } from './roles.ts'

interface PersonFormProps {
  readonly start: PersonDraft
  /** The address is not the reader’s to change. */
  readonly isAddressFixed?: boolean
  readonly submit: string
  readonly isSaving: boolean
  readonly error: unknown
  readonly onSave: (draft: PersonDraft) => void
  readonly onCancel: () => void
}

interface PartProps {
  readonly draft: PersonDraft
  readonly set: (part: Partial<PersonDraft>) => void
  readonly error: unknown
}

/** Every field says under itself what the server refused of it. */
export function PersonForm(props: PersonFormProps) {
  const { start, submit, isSaving, error, onSave, onCancel, isAddressFixed = false } = props
  const [draft, setDraft] = useState(start)
  const set = (part: Partial<PersonDraft>): void => setDraft((old) => ({ ...old, ...part }))
  const part = { draft, set, error }
  return (
    <Form onSubmit={() => onSave(draft)} error={error} label={submit}>
      <Who {...part} isAddressFixed={isAddressFixed} />
      <Roles {...part} />
      <Elsewhere {...part} />
      <Limit {...part} />
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

function Who({ draft, set, error, isAddressFixed }: PartProps & { readonly isAddressFixed: boolean }) {
  const regions = useRegions()
  const choose = (regionId: string): void => {
    const zone = regions.find(({ id }) => id === regionId)?.timeZone
    set({ regionId, ...(zone && draft.regionId === '' ? { timeZone: zone } : {}) })
  }
  const options = regions.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` }))
  return (
    <>
      <TextField
        label="Name"
        value={draft.name}
        onChange={(name) => set({ name })}
        error={errorAt(error, 'name')}
      />
      <TextField
        label="E-mail"
        type="email"
        value={draft.email}
        onChange={(email) => set({ email })}
        error={errorAt(error, 'email')}
        isFixed={isAddressFixed}
        help={isAddressFixed ? 'They sign in by it: only a director changes it for them.' : undefined}
      />
      <TextField
        label="Title"
        value={draft.title}
        onChange={(title) => set({ title })}
        error={errorAt(error, 'title')}
      />
      <SelectField
        label="Region"
        value={draft.regionId}
        onChange={choose}
        options={[{ value: '', label: 'Choose a region' }, ...options]}
        error={errorAt(error, 'regionId')}
        help="The region’s schedule holds unless the person has hours of their own."
      />
      <TextField
        label="Time zone"
        value={draft.timeZone}
        onChange={(timeZone) => set({ timeZone })}
        options={ZONES}
        error={errorAt(error, 'timeZone')}
        help="An IANA name, as Europe/Amsterdam."
      />
      <TextField
        label="Languages"
        value={draft.languages}
        onChange={(languages) => set({ languages })}
        error={errorAt(error, 'languages')}
        help="Codes with commas between, as en, de."
      />
      <PersonSelect
        label="Manager"
        none="Nobody"
        value={draft.managerId}
        onChange={(managerId) => set({ managerId })}
        error={errorAt(error, 'managerId')}
      />
    </>
  )
}

/** Only a director gives these. */
const LEADING: readonly RoleName[] = ['director', 'manager', 'support_operations']

function Roles({ draft, set, error }: PartProps) {
  const isDirector = useSession().data?.roles.includes('director') ?? false
  const offered = ROLES.filter(
    ({ value }) => !LEADING.includes(value) || isDirector || draft.roles.includes(value),
  )
  const toggle = (role: RoleName, isOn: boolean): void =>
    set({ roles: isOn ? [...draft.roles, role] : draft.roles.filter((one) => one !== role) })
  return (
    <Field label="Roles" error={errorAt(error, 'roles')} help="What they may do follows from these.">
      {() => (
        <div role="group" aria-label="Roles">
          {offered.map(({ value, label }) => (
            <CheckField
              key={value}
              label={label}
              isChecked={draft.roles.includes(value)}
              onChange={(isOn) => toggle(value, isOn)}
            />
          ))}
          <CheckField
            label="Senior engineer"
            isChecked={draft.isSenior}
            onChange={(isSenior) => set({ isSenior })}
          />
        </div>
      )}
    </Field>
  )
}

const IDS = [
  {
    key: 'helpDeskUserId',
    label: 'Help-desk user id',
    help: 'Without it no ticket can be assigned to them.',
  },
  { key: 'gitlabUsername', label: 'GitLab user name', help: undefined },
  { key: 'slackId', label: 'Slack member id', help: undefined },
  { key: 'pagerId', label: 'Pager id', help: undefined },
] as const

function Elsewhere({ draft, set, error }: PartProps) {
  return IDS.map(({ key, label, help }) => (
    <TextField
      key={key}
      label={label}
      value={draft[key]}
      onChange={(value) => set({ [key]: value })}
      error={errorAt(error, key)}
      help={help}
    />
  ))
}

function Limit({ draft, set, error }: PartProps) {
  return (
    <>
      <TextField
        label="Accounts at most"
        type="number"
        min={1}
        max={100}
        isShort
        value={draft.maxAccounts}
        onChange={(maxAccounts) => set({ maxAccounts })}
        error={errorAt(error, 'maxAccounts')}
        help="Empty: the programme’s limit."
      />
      {draft.maxAccounts !== '' && (
        <AreaField
          label="Why another limit"
          rows={2}
          value={draft.maxAccountsReason}
          onChange={(maxAccountsReason) => set({ maxAccountsReason })}
          error={errorAt(error, 'maxAccountsReason')}
        />
      )}
    </>
  )
}
