/** What the account runs. */
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Environment } from '../api/types.ts'
import { Badge } from '../ui/badge.tsx'
import { AreaField, SelectField, TextField } from '../ui/fields/field.tsx'
import { Buttons, Form, errorAt } from '../ui/fields/form.tsx'
import { EmptyLine } from '../ui/states.tsx'
import { refreshEnvironment } from './refresh.ts'
import css from './environments.module.css'

type System = Environment['systems'][number]

const KINDS = [
  { value: 'production', label: 'Production' },
  { value: 'staging', label: 'Staging' },
  { value: 'test', label: 'Test' },
  { value: 'disaster_recovery', label: 'Disaster recovery' },
  { value: 'other', label: 'Other' },
] as const

interface ListProps {
  readonly accountId: string
  readonly systems: readonly System[]
  readonly isChangeable?: boolean
}

/** Production first. */
export function Systems({ accountId, systems, isChangeable = false }: ListProps) {
  const [open, setOpen] = useState<string | null>(null)
  const leave = (): void => setOpen(null)
  return (
    <>
      {systems.length === 0 && open === null && <EmptyLine>No system is recorded.</EmptyLine>}
      <ul className={css.rows}>
        {systems.map((system) => (
          <li key={system.id}>
            {open === system.id ? (
              <SystemForm accountId={accountId} system={system} onDone={leave} />
            ) : (
              <SystemRow system={system} onOpen={isChangeable ? () => setOpen(system.id) : null} />
            )}
          </li>
        ))}
        {open === 'new' && (
          <li>
            <SystemForm accountId={accountId} system={null} onDone={leave} />
          </li>
        )}
      </ul>
      {isChangeable && open === null && (
        <div className={css.tools}>
          <button type="button" className="btn small" onClick={() => setOpen('new')}>
            Add a system
          </button>
        </div>
      )}
    </>
  )
}

const kindOf = ({ kind }: System): string => KINDS.find(({ value }) => value === kind)?.label ?? kind

/** A system that is called as its kind is not said twice. */
function SystemRow({ system, onOpen }: { system: System; onOpen: (() => void) | null }) {
  return (
    <>
      <div className={css.row}>
        <span className={css.name}>
          <b>{system.name}</b>
          {kindOf(system) !== system.name && <Badge>{kindOf(system)}</Badge>}
          {system.version && <span className="mono">{system.version}</span>}
        </span>
        {onOpen && (
          <button
            type="button"
            className="btn small quiet"
            aria-label={`Change ${system.name}`}
            onClick={onOpen}
          >
            Change
          </button>
        )}
      </div>
      {system.url && (
        <a href={system.url} className={`link ${css.small}`} rel="noreferrer">
          {system.url}
        </a>
      )}
      {system.about && <span className={css.small}>{system.about}</span>}
    </>
  )
}

interface FormProps {
  readonly accountId: string
  readonly system: System | null
  readonly onDone: () => void
}

const draftOf = (system: System | null) => ({
  name: system?.name ?? '',
  kind: system?.kind ?? 'production',
  version: system?.version ?? '',
  url: system?.url ?? '',
  about: system?.about ?? '',
})

function SystemForm({ accountId, system, onDone }: FormProps) {
  const [draft, setDraft] = useState(() => draftOf(system))
  const set = (part: Partial<typeof draft>): void => setDraft((old) => ({ ...old, ...part }))
  const add = api.useMutation('post', '/api/v1/accounts/{accountId}/systems')
  const write = api.useMutation('put', '/api/v1/accounts/{accountId}/systems/{systemId}')
  const drop = api.useMutation('delete', '/api/v1/accounts/{accountId}/systems/{systemId}')
  const error = add.error ?? write.error ?? drop.error
  const onSuccess = (): void => {
    void refreshEnvironment()
    onDone()
  }
  const { version, url, about, ...rest } = draft
  const body = { ...rest, version: version || null, url: url || null, about: about || null }
  const path = { accountId, systemId: system?.id ?? '' }
  const save = (): void =>
    system
      ? write.mutate({ params: { path }, body }, { onSuccess })
      : add.mutate({ params: { path: { accountId } }, body }, { onSuccess })
  const kindOf = (kind: string) => KINDS.find(({ value }) => value === kind)?.value ?? 'other'
  return (
    <Form onSubmit={save} error={error} label={system?.name ?? 'New system'}>
      <TextField
        label="Name"
        value={draft.name}
        onChange={(name) => set({ name })}
        error={errorAt(error, 'name')}
      />
      <SelectField
        label="Kind"
        value={draft.kind}
        options={KINDS}
        onChange={(kind) => set({ kind: kindOf(kind) })}
      />
      <TextField label="Version" value={version} onChange={(value) => set({ version: value })} />
      <TextField
        label="Address"
        type="url"
        value={url}
        onChange={(value) => set({ url: value })}
        error={errorAt(error, 'url')}
      />
      <AreaField label="About" value={about} onChange={(value) => set({ about: value })} />
      <Buttons>
        <button type="submit" className="btn primary" disabled={add.isPending || write.isPending}>
          {system ? 'Keep' : 'Add the system'}
        </button>
        {system && (
          <button
            type="button"
            className="btn quiet"
            onClick={() => drop.mutate({ params: { path } }, { onSuccess })}
          >
            Remove
          </button>
        )}
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}
