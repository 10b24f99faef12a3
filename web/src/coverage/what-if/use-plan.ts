/** What a plan needs of the server: whom and what it names, and what it would do. */
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { bodyOf, type Change } from './plan.ts'

export interface Named {
  readonly name: string
  readonly zone: string
}

/** What a plan names, by id; what is not known yet is missing. */
export interface Names {
  readonly people: ReadonlyMap<string, Named>
  readonly accounts: ReadonlyMap<string, Named>
  readonly pods: ReadonlyMap<string, string>
}

/** Asks for them. */
export function useNames(plan: readonly Change[]): Names {
  const withPods = plan.some(({ kind }) => kind === 'pod_member')
  const pods = api.useQuery('get', '/api/v1/pods', {}, { enabled: withPods, staleTime: 300_000 }).data

  const peopleIds = [...new Set(plan.flatMap(peopleOf))]
  const accountIds = [...new Set(plan.flatMap((change) => ('accountId' in change ? [change.accountId] : [])))]
  const people = useQueries({
    queries: peopleIds.map((id) => ({
      ...api.queryOptions('get', '/api/v1/people/{id}', { params: { path: { id } } }),
      staleTime: 300_000,
    })),
    combine: byId,
  })
  const accounts = useQueries({
    queries: accountIds.map((id) => ({
      ...api.queryOptions('get', '/api/v1/accounts/{id}', { params: { path: { id } } }),
      staleTime: 300_000,
    })),
    combine: byId,
  })
  return { people, accounts, pods: new Map(pods?.items.map(({ id, name }) => [id, name])) }
}

const peopleOf = (change: Change): string[] => {
  if (change.kind === 'cover') return [change.absentId, change.backupId]
  return 'personId' in change ? [change.personId] : []
}

function byId(
  answers: readonly { data?: { id: string; name: string; timeZone: string } | undefined }[],
): ReadonlyMap<string, Named> {
  return new Map(
    answers.flatMap(({ data }) =>
      data ? [[data.id, { name: data.name, zone: data.timeZone }] as const] : [],
    ),
  )
}

/** How long a hand may move before the server is asked. */
const SETTLED_MS = 150

/** What the plan would do; asked again as it changes, the answer before stays until the next is there. */
export function useWhatIf(plan: readonly Change[], people: ReadonlyMap<string, Named>) {
  const [settled] = useDebouncedValue(plan, SETTLED_MS)
  const isReady = settled.length > 0 && settled.flatMap(peopleOf).every((id) => people.has(id))
  const body = bodyOf(settled, (id) => people.get(id)?.zone ?? 'UTC')
  return api.useQuery(
    'post',
    '/api/v1/coverage/what-if',
    { body },
    { enabled: isReady, placeholderData: keepPreviousData, retry: false },
  )
}
