/** Teams of the regions: how many are in each, and a form for another. */
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useMay } from '../app/may.ts'
import { SelectField, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { EmptyLine } from '../ui/states.tsx'
import { useMayHandle } from './may-handle.ts'
import { useAddTeam, useChangePerson, useRegions, useRemoveTeam, type Person } from './queries.ts'
import css from './away.module.css'

/** The list. */
export function Teams() {
  const mayChange = useMay('directory.change')
  const [isOpen, setOpen] = useState(false)
  const remove = useRemoveTeam()
  const regions = useRegions()
  const { data } = api.useQuery('get', '/api/v1/teams')
  const code = (id: string): string => regions.find((one) => one.id === id)?.code ?? ''
  return (
    <section aria-labelledby="teams">
      <div className="section-head">
        <h2 id="teams">Teams</h2>
        {mayChange && !isOpen && (
          <button type="button" className="link meta" onClick={() => setOpen(true)}>
            Add a team
          </button>
        )}
      </div>
      {isOpen && <AddTeam onDone={() => setOpen(false)} />}
      {data?.items.length === 0 && (
        <EmptyLine>None yet. A region has several, small enough to notice who is missing.</EmptyLine>
      )}
      <ul className={css.rows}>
        {data?.items.map((team) => (
          <li key={team.id}>
            <b>{team.name}</b> {code(team.regionId)} ·{' '}
            {team.people === 1 ? '1 person' : `${team.people} people`}
            {mayChange && team.people === 0 && (
              <button
                type="button"
                className={`link meta ${css.end}`}
                onClick={() => remove.mutate({ params: { path: { id: team.id } } })}
              >
                Remove
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function AddTeam({ onDone }: { onDone: () => void }) {
  const add = useAddTeam()
  const regions = useRegions()
  const [name, setName] = useState('')
  const [regionId, setRegion] = useState('')
  const region = regionId || (regions[0]?.id ?? '')
  return (
    <Form
      onSubmit={() => add.mutate({ body: { name, regionId: region } }, { onSuccess: onDone })}
      error={add.error}
      label="A team"
    >
      <TextField label="Name" value={name} onChange={setName} error={errorAt(add.error, 'name')} />
      <SelectField
        label="Region"
        value={region}
        onChange={setRegion}
        options={regions.map((one) => ({ value: one.id, label: one.name }))}
      />
      <Buttons>
        <button type="submit" className="btn primary" disabled={add.isPending || name.trim() === ''}>
          Add the team
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}

/** The team somebody is in, chosen among those of their region. */
export function PersonTeam({ person }: { person: Person }) {
  const mayChange = useMayHandle(person)
  const change = useChangePerson()
  const { data } = api.useQuery('get', '/api/v1/teams')
  const teams = data?.items.filter(({ regionId }) => regionId === person.regionId) ?? []
  const own = teams.find(({ id }) => id === person.teamId)
  if (teams.length === 0) return null
  return (
    <section aria-labelledby="team">
      <div className="section-head">
        <h2 id="team">Team</h2>
      </div>
      {!mayChange && <p>{own?.name ?? 'In none.'}</p>}
      {mayChange && (
        <SelectField
          label="In"
          value={person.teamId ?? ''}
          onChange={(next) =>
            change.mutate({ params: { path: { id: person.id } }, body: { teamId: next || null } })
          }
          options={[
            { value: '', label: 'No team' },
            ...teams.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          error={errorAt(change.error, 'teamId')}
        />
      )}
    </section>
  )
}
