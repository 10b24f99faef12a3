/** Erasing: whom, what would go, and the name repeated. */
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { AccountSelect } from '../ui/fields/account-select.tsx'
import { SelectField, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { EmptyLine, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { ErasedTable } from './erased-table.tsx'
import css from './privacy.module.css'
import { useErase, useLeavers, usePreview, type Preview } from './queries.ts'
import type { EraseKind, PrivacySearch } from './routes.ts'

const route = getRouteApi('/settings/privacy')

const KINDS: readonly { value: EraseKind; label: string }[] = [
  { value: 'person', label: 'A person who has left' },
  { value: 'contact', label: 'A contact of a customer' },
  { value: 'account', label: 'An account whose contract is over' },
]

/** The address holds whom, so that a link can lead here. */
export function Erase() {
  const { kind = 'person', id, account } = route.useSearch()
  const navigate = route.useNavigate()
  const go = (search: PrivacySearch): void => void navigate({ search, replace: true, resetScroll: false })
  return (
    <section className={css.part}>
      <div className={css.head}>
        <h2>Erase somebody</h2>
      </div>
      <p className="muted">
        Everything that is personal goes, in every list, in texts and in the audit log, and cannot be brought
        back. Decisions keep their numbers. Backups made before hold it still.
      </p>
      <SelectField
        label="Whom"
        value={kind}
        options={KINDS}
        onChange={(value) => go({ kind: value as EraseKind })}
      />
      {kind === 'person' && <LeaverField id={id} onPick={(one) => go({ kind, id: one })} />}
      {kind !== 'person' && (
        <AccountSelect
          label="Account"
          value={(kind === 'account' ? id : account) ?? null}
          onChange={(one) => go(kind === 'account' ? { kind, id: one } : { kind, account: one })}
        />
      )}
      {kind === 'contact' && account && (
        <ContactField account={account} id={id} onPick={(one) => go({ kind, account, id: one })} />
      )}
      {id && <WhatWouldGo key={id} kind={kind} id={id} onDone={() => go({ kind })} />}
    </section>
  )
}

interface PickProps {
  readonly id: string | undefined
  readonly onPick: (id: string) => void
}

const choose = { value: '', label: 'Choose …' }

function LeaverField({ id, onPick }: PickProps) {
  const people = useLeavers()
  // Who was erased stands in the directory by an empty name.
  const items = (people.data?.items ?? []).filter(({ name }) => !name.startsWith('Erased person '))
  if (people.data && items.length === 0 && !id)
    return <EmptyLine>Nobody has left: note somebody’s last working day first, on their page.</EmptyLine>
  const options = items.map((one) => ({ value: one.id, label: `${one.name}, left ${one.leftOn ?? ''}` }))
  return <SelectField label="Person" value={id ?? ''} options={[choose, ...options]} onChange={onPick} />
}

function ContactField({ account, id, onPick }: PickProps & { account: string }) {
  const { data } = api.useQuery('get', '/api/v1/accounts/{id}', { params: { path: { id: account } } })
  if (data?.contacts.length === 0) return <EmptyLine>This account has no contacts.</EmptyLine>
  const options = (data?.contacts ?? []).map((one) => ({ value: one.id, label: one.name }))
  return <SelectField label="Contact" value={id ?? ''} options={[choose, ...options]} onChange={onPick} />
}

function WhatWouldGo({ kind, id, onDone }: { kind: EraseKind; id: string; onDone: () => void }) {
  const preview = usePreview(kind, id)
  if (preview.isPending) return <PageSkeleton rows={4} />
  if (preview.isError)
    return <ErrorState problem={asProblem(preview.error)} onRetry={() => void preview.refetch()} />
  return <Confirm preview={preview.data} onDone={onDone} />
}

function Confirm({ preview, onDone }: { preview: Preview; onDone: () => void }) {
  const { kind, id, name, refusals, erased } = preview
  const [confirm, setConfirm] = useState('')
  const erase = useErase()
  return (
    <div className={css.preview}>
      <h3>This would go</h3>
      <ErasedTable erased={erased} />
      {refusals.length > 0 ? (
        <ul className={css.refusals}>
          {refusals.map((refusal) => (
            <li key={refusal}>{refusal}</li>
          ))}
        </ul>
      ) : (
        <Form
          onSubmit={() => erase.mutate({ body: { kind, id, confirm } }, { onSuccess: onDone })}
          error={erase.error}
          label={`Erase ${name}`}
        >
          <TextField
            label="The name again"
            value={confirm}
            onChange={setConfirm}
            autoComplete="off"
            help={`Type ${name} to erase them for good.`}
            error={errorAt(erase.error, 'confirm')}
          />
          <Buttons>
            <button
              type="submit"
              className="btn danger"
              disabled={confirm.trim() !== name.trim() || erase.isPending}
            >
              Erase for good
            </button>
          </Buttons>
        </Form>
      )}
    </div>
  )
}
