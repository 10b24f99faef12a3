/** Which roles the groups of a provider give. */
import { useState } from 'react'
import { api } from '../api/client.ts'
import { ROLES, type RoleName } from '../people/roles.ts'
import { SelectBox, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { done, type Provider } from './queries.ts'
import css from './identity.module.css'

type GivenRole = Exclude<RoleName, 'customer_contact'>

const GIVEN = ROLES.filter(({ value }) => value !== 'customer_contact')

/** Lines of group and role. */
export function GroupsForm({ provider, onDone }: { provider: Provider; onDone: () => void }) {
  const [lines, setLines] = useState(() => provider.groups.map((line, key) => ({ ...line, key })))
  const save = api.useMutation('put', '/api/v1/identity-providers/{id}/groups', {
    onSuccess: () => {
      done(
        '/api/v1/identity-providers',
        'Groups are kept: they count from the next sign-in of each person on.',
      )
      onDone()
    },
  })
  const set = (key: number, part: { group?: string; role?: string }): void =>
    setLines((old) => old.map((line) => (line.key === key ? { ...line, ...part } : line)))
  const add = (): void =>
    setLines((old) => [
      ...old,
      { group: '', role: 'ase', key: Math.max(0, ...old.map((line) => line.key)) + 1 },
    ])
  const send = (): void => {
    const groups = lines.map(({ group, role }) => ({ group, role: role as GivenRole }))
    save.mutate({ params: { path: { id: provider.id } }, body: { groups } })
  }
  return (
    <Form onSubmit={send} error={save.error}>
      <p className="muted">
        A role that some group gives here is given and taken at each sign-in; all others stay as the directory
        has them. Groups never make customer contacts.
      </p>
      <div className={css.groups}>
        {lines.map(({ key, group, role }, index) => (
          <div key={key}>
            <TextField
              label="Group"
              value={group}
              onChange={(value) => set(key, { group: value })}
              error={errorAt(save.error, `groups.${index}`)}
            />
            <SelectBox
              aria-label={`Role of ${group || 'the group'}`}
              value={role}
              options={GIVEN}
              onPick={(value) => set(key, { role: value })}
            />
            <button
              type="button"
              className="btn small"
              onClick={() => setLines((old) => old.filter((line) => line.key !== key))}
            >
              Remove<span className="hidden"> {group}</span>
            </button>
          </div>
        ))}
      </div>
      <Buttons>
        <button type="button" className="btn" onClick={add}>
          Add a group
        </button>
        <button type="submit" className="btn primary" disabled={save.isPending}>
          Keep the groups
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}
