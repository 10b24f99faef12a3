/** A channel where people talk about the account, or with it. */
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { Account } from '../../api/types.ts'
import { SelectField, TextField } from '../../ui/fields/field.tsx'
import { errorAt } from '../../ui/fields/form.tsx'
import { Editor, removed } from './editor.tsx'

type Channel = Account['channels'][number]

interface ChannelFormProps {
  readonly accountId: string
  /** null: a new one. */
  readonly channel: Channel | null
  readonly onDone: () => void
}

const READERS = [
  { value: 'internal', label: 'Internal: only we read it' },
  { value: 'external', label: 'External: the customer reads it' },
] as const

/** Adds, changes or removes one. */
export function ChannelForm({ accountId, channel, onDone }: ChannelFormProps) {
  const [name, setName] = useState(channel?.name ?? '')
  const [purpose, setPurpose] = useState(channel?.purpose ?? '')
  const [visibility, setVisibility] = useState<Channel['visibility']>(channel?.visibility ?? 'internal')
  const add = api.useMutation('post', '/api/v1/accounts/{id}/channels')
  const change = api.useMutation('put', '/api/v1/accounts/{id}/channels/{childId}')
  const drop = api.useMutation('delete', '/api/v1/accounts/{id}/channels/{childId}')
  const error = add.error ?? change.error ?? drop.error
  const body = { name: name.trim(), purpose: purpose.trim(), visibility }
  const path = { id: accountId, childId: channel?.id ?? '' }
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
      what="channel"
      name={channel?.name ?? ''}
      error={error}
      isBusy={add.isPending || change.isPending || drop.isPending}
      onSave={channel ? () => change.mutate({ params: { path }, body }, { onSuccess: onDone }) : create}
      onRemove={channel ? remove : null}
      onLeave={onDone}
    >
      <TextField label="Name" value={name} onChange={setName} error={errorAt(error, 'name')} />
      <TextField
        label="Purpose"
        options={['team', 'escalations', 'announcements']}
        value={purpose}
        onChange={setPurpose}
        error={errorAt(error, 'purpose')}
      />
      <SelectField
        label="Who reads it"
        help="Nothing internal is ever posted to an external one."
        value={visibility}
        onChange={(value) => setVisibility(value === 'external' ? 'external' : 'internal')}
        options={READERS}
      />
    </Editor>
  )
}
