/** Somebody of the account team. */
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { Account } from '../../api/types.ts'
import { SelectField, TextField } from '../../ui/fields/field.tsx'
import { errorAt } from '../../ui/fields/form.tsx'
import { PersonSelect } from '../../ui/fields/person-select.tsx'
import { Editor, orNull, removed } from './editor.tsx'

type Member = Account['team'][number]

interface MemberFormProps {
  readonly accountId: string
  /** null: a new one. */
  readonly member: Member | null
  readonly onDone: () => void
}

const ROLES = [
  { value: 'csm', label: 'CSM' },
  { value: 'csa', label: 'CSA' },
  { value: 'account_executive', label: 'Account executive' },
  { value: 'professional_services', label: 'Professional services' },
  { value: 'solutions_architect', label: 'Solutions architect' },
  { value: 'other', label: 'Other' },
] as const

type Role = (typeof ROLES)[number]['value']
const known = (value: string): Role => ROLES.find((one) => one.value === value)?.value ?? 'other'
const roleOf = (member: Member | null): Role => (member ? known(member.role) : 'csm')

/** Adds, changes or removes one; whoever of the directory it is may read the account. */
export function MemberForm({ accountId, member, onDone }: MemberFormProps) {
  const [name, setName] = useState(member?.name ?? '')
  const [email, setEmail] = useState(member?.email ?? '')
  const [role, setRole] = useState<Role>(roleOf(member))
  const [personId, setPersonId] = useState(member?.personId ?? null)
  const add = api.useMutation('post', '/api/v1/accounts/{id}/team-members')
  const change = api.useMutation('put', '/api/v1/accounts/{id}/team-members/{childId}')
  const drop = api.useMutation('delete', '/api/v1/accounts/{id}/team-members/{childId}')
  const error = add.error ?? change.error ?? drop.error
  const body = { name: name.trim(), email: orNull(email), role, personId }
  const path = { id: accountId, childId: member?.id ?? '' }
  const create = (): void => add.mutate({ params: { path: { id: accountId } }, body }, { onSuccess: onDone })
  const remove = (): void =>
    drop.mutate(
      { params: { path } },
      {
        onSuccess: () => {
          onDone()
          removed(body.name, create)
        },
      },
    )
  return (
    <Editor
      what="member"
      name={member?.name ?? ''}
      error={error}
      isBusy={add.isPending || change.isPending || drop.isPending}
      onSave={member ? () => change.mutate({ params: { path }, body }, { onSuccess: onDone }) : create}
      onRemove={member ? remove : null}
      onLeave={onDone}
    >
      <PersonSelect
        label="In the directory"
        help="They may then read the account. Leave it empty for somebody outside."
        value={personId}
        none="Nobody of the directory"
        onChange={setPersonId}
        error={errorAt(error, 'personId')}
      />
      <TextField label="Name" value={name} onChange={setName} error={errorAt(error, 'name')} />
      <TextField
        label="E-mail"
        type="email"
        value={email}
        onChange={setEmail}
        error={errorAt(error, 'email')}
      />
      <SelectField label="Role" value={role} onChange={(value) => setRole(known(value))} options={ROLES} />
    </Editor>
  )
}
