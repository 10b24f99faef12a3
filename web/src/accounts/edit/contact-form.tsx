/** A contact of the customer. */
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { Account } from '../../api/types.ts'
import { CheckField, TextField } from '../../ui/fields/field.tsx'
import { errorAt } from '../../ui/fields/form.tsx'
import { Editor, orNull, removed } from './editor.tsx'

type Contact = Account['contacts'][number]

interface ContactFormProps {
  readonly accountId: string
  /** null: a new one. */
  readonly contact: Contact | null
  readonly onDone: () => void
}

const draftOf = (contact: Contact | null) => ({
  name: contact?.name ?? '',
  email: contact?.email ?? '',
  role: contact?.role ?? '',
  timeZone: contact?.timeZone ?? '',
  expertise: contact?.expertise ?? '',
  isPrimary: contact?.isPrimary ?? false,
  assessesEngagement: contact?.assessesEngagement ?? false,
})
type Draft = ReturnType<typeof draftOf>

/** Adds, changes or removes one. */
export function ContactForm({ accountId, contact, onDone }: ContactFormProps) {
  const [draft, setDraft] = useState(() => draftOf(contact))
  const set = (part: Partial<Draft>): void => setDraft((old) => ({ ...old, ...part }))
  const add = api.useMutation('post', '/api/v1/accounts/{id}/contacts')
  const change = api.useMutation('put', '/api/v1/accounts/{id}/contacts/{childId}')
  const drop = api.useMutation('delete', '/api/v1/accounts/{id}/contacts/{childId}')
  const error = add.error ?? change.error ?? drop.error
  const body = {
    name: draft.name.trim(),
    email: orNull(draft.email),
    role: orNull(draft.role),
    timeZone: orNull(draft.timeZone),
    expertise: orNull(draft.expertise),
    isPrimary: draft.isPrimary,
    assessesEngagement: draft.assessesEngagement,
    helpDeskUserId: contact?.helpDeskUserId ?? null,
  }
  const path = { id: accountId, childId: contact?.id ?? '' }
  const save = (): void =>
    contact
      ? change.mutate({ params: { path }, body }, { onSuccess: onDone })
      : add.mutate({ params: { path: { id: accountId } }, body }, { onSuccess: onDone })
  const restore = (): void => add.mutate({ params: { path: { id: accountId } }, body }, { onSuccess: onDone })
  const remove = (): void =>
    drop.mutate(
      { params: { path } },
      {
        onSuccess: () => {
          onDone()
          removed(body.name, restore)
        },
      },
    )
  return (
    <Editor
      what="contact"
      name={contact?.name ?? ''}
      error={error}
      isBusy={add.isPending || change.isPending || drop.isPending}
      onSave={save}
      onRemove={contact ? remove : null}
      onLeave={onDone}
    >
      <Fields draft={draft} set={set} error={error} />
    </Editor>
  )
}

interface FieldsProps {
  readonly draft: Draft
  readonly set: (part: Partial<Draft>) => void
  readonly error: unknown
}

function Fields({ draft, set, error }: FieldsProps) {
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
      />
      <TextField
        label="Role"
        value={draft.role}
        onChange={(role) => set({ role })}
        error={errorAt(error, 'role')}
      />
      <TextField
        label="Time zone"
        help="Where it is not the account’s: an IANA name, as Europe/Oslo."
        value={draft.timeZone}
        onChange={(timeZone) => set({ timeZone })}
        error={errorAt(error, 'timeZone')}
      />
      <TextField
        label="Expertise"
        value={draft.expertise}
        onChange={(expertise) => set({ expertise })}
        error={errorAt(error, 'expertise')}
      />
      <CheckField
        label="Primary contact"
        isChecked={draft.isPrimary}
        onChange={(isPrimary) => set({ isPrimary })}
      />
      <CheckField
        label="Assesses the engagement"
        isChecked={draft.assessesEngagement}
        onChange={(assessesEngagement) => set({ assessesEngagement })}
      />
    </>
  )
}
