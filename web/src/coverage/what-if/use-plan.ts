/** What a plan needs of the server: whom and what it names, and what it would do. */
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { bodyOf, type Change } from './plan.ts'

export interface Named {
  readonly name: string
  readonly zone: string
  /** As rights are asked about them. */
  readonly regionId: string
  readonly managerId: string | null
}

/** What a plan names, by id; what is not known yet is missing. */
export interface Names {
  readonly people: ReadonlyMap<string, Named>
  readonly accounts: ReadonlyMap<string, Named>
  readonly pods: ReadonlyMap<string, string>
  /** People and accounts that are named and could not be looked up. */
  readonly unknown: ReadonlySet<string>
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
    combine: found,
  })
  const accounts = useQueries({
    queries: accountIds.map((id) => ({
      ...api.queryOptions('get', '/api/v1/accounts/{id}', { params: { path: { id } } }),
      staleTime: 300_000,
    })),
    combine: found,
  })
  return {
    people: people.known,
    accounts: accounts.known,
    pods: new Map(pods?.items.map(({ id, name }) => [id, name])),
    unknown: new Set([...lost(peopleIds, people), ...lost(accountIds, accounts)]),
  }
}

const peopleOf = (change: Change): string[] => {
  if (change.kind === 'cover') return [change.absentId, change.backupId]
  return 'personId' in change ? [change.personId] : []
}

interface Answer {
  readonly data?:
    | (Omit<Named, 'zone' | 'managerId'> & { id: string; timeZone: string; managerId?: string | null })
    | undefined
  readonly isError: boolean
}

interface Found {
  readonly known: ReadonlyMap<string, Named>
  /** Which of what was asked for failed, in order. */
  readonly failed: readonly boolean[]
}

function found(answers: readonly Answer[]): Found {
  const known = answers.flatMap(({ data }) => {
    if (!data) return []
    const { name, timeZone: zone, regionId, managerId = null } = data
    return [[data.id, { name, zone, regionId, managerId }] as const]
  })
  return { known: new Map(known), failed: answers.map(({ isError }) => isError) }
}

const lost = (ids: readonly string[], { failed }: Found): string[] => ids.filter((_, index) => failed[index])

/** Whether a change names somebody or something that could not be looked up. */
export const isLost = (change: Change, { unknown }: Names): boolean =>
  peopleOf(change).some((id) => unknown.has(id)) || ('accountId' in change && unknown.has(change.accountId))

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
