/** The team somebody is in. */
import { Link } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { SelectField } from '../ui/fields/field.tsx'
import { errorAt } from '../ui/fields/form.tsx'
import { useMayHandle } from './may-handle.ts'
import { useChangePerson, type Person } from './queries.ts'
import css from './people.module.css'

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
        <Link to="/people/teams" className="link meta">
          All teams
        </Link>
      </div>
      {!mayChange && <p>{own?.name ?? 'In none.'}</p>}
      {mayChange && (
        <div className={css.team}>
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
        </div>
      )}
    </section>
  )
}
