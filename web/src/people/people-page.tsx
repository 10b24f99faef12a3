/** Everybody, with whether they are there and how full they are. */
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { api, fetcher } from '../api/client.ts'
import { usePages } from '../api/pages.ts'
import { useMay } from '../app/may.ts'
import { DataTable, useList, type Filter, type List } from '../ui/data-table/data-table.tsx'
import { Empty } from '../ui/states.tsx'
import { countWords } from '../ui/time/words.ts'
import { PeopleFrame } from './people-frame.tsx'
import { usePeopleColumns } from './people-columns.tsx'
import { useInterests, useLoads, usePresence, useRegions, type Interest, type Person } from './queries.ts'
import { ROLES } from './roles.ts'

const ROLE: Filter<Person> = { key: 'role', label: 'Role', options: ROLES }
const HERE: Filter<Person> = {
  key: 'here',
  label: 'Who is',
  any: 'here',
  options: [
    { value: 'left', label: 'gone' },
    { value: 'any', label: 'here or gone' },
  ],
}
const SORTS = ['name', '-name', 'created', '-created'] as const
const NONE: readonly Interest[] = []

/** The list of people. */
export function PeoplePage() {
  const list = useList('people', 'name')
  const regions = useRegions()
  const region: Filter<Person> = {
    key: 'region',
    label: 'Region',
    isFirst: true,
    options: regions.map(({ code }) => ({ value: code, label: code })),
  }
  const source = usePeople(list, regions.find(({ code }) => code === list.search['region'])?.id)
  const ids = useMemo(() => source.items.map(({ id }) => id), [source.items])
  const presence = usePresence(ids)
  const loads = useLoads()
  const interests = useInterests().data?.items ?? NONE
  const beside = useMemo(
    () => ({ regions, presence, loads, interests }),
    [regions, presence, loads, interests],
  )
  return (
    <PeopleFrame title="People" answer={useAnswer()}>
      <DataTable
        label="People"
        list={list}
        columns={usePeopleColumns(beside)}
        filters={[region, ROLE, HERE]}
        source={source}
        rowKey={(row) => row.id}
        open={({ id }) => ({ to: '/people/$personId', params: { personId: id } })}
        search="Name, address or id"
        tools={<AddButton />}
        empty={
          <Empty title="Nobody is in the directory yet.">
            <p>
              Add the first person, or run <code>attache demo</code> to look around with invented ones.
            </p>
          </Empty>
        }
      />
    </PeopleFrame>
  )
}

function AddButton() {
  if (!useMay('directory.change')) return null
  return (
    <Link to="/people/new" className="btn small">
      Add a person
    </Link>
  )
}

function usePeople(list: List, regionId: string | undefined) {
  const { role, here } = list.search
  const known = ROLES.find(({ value }) => value === role)?.value
  const query = {
    limit: 100,
    sort: SORTS.find((one) => one === list.sort) ?? ('name' as const),
    active: here === 'left' ? ('false' as const) : here === 'any' ? ('any' as const) : ('true' as const),
    ...(known ? { role: known } : {}),
    ...(regionId ? { regionId } : {}),
    ...list.given('q'),
  }
  return usePages('/api/v1/people', query, (cursor) =>
    fetcher.GET('/api/v1/people', { params: { query: { ...query, ...cursor } } }),
  )
}

/** “Nine ASEs are on duty: five in EMEA and four in APAC.” */
function useAnswer(): string {
  const { data } = api.useQuery('get', '/api/v1/now', { params: { query: { limit: 1 } } })
  if (!data) return 'People and where they are'
  const total = data.regions.reduce((sum, { onDuty }) => sum + onDuty, 0)
  if (data.regions.length === 0) return 'The directory is empty.'
  if (total === 0) return 'No ASE is on duty at this hour.'
  const parts = data.regions
    .filter(({ onDuty }) => onDuty > 0)
    .map(({ onDuty, code }) => `${countWords(onDuty)} in ${code}`)
  const words = countWords(total)
  const many = `${words.charAt(0).toUpperCase()}${words.slice(1)} ${total === 1 ? 'ASE is' : 'ASEs are'} on duty`
  return parts.length === 1
    ? `${many}, all in ${parts[0]?.split(' in ')[1] ?? ''}.`
    : `${many}: ${joined(parts)}.`
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
