/** Who can sign in, and how. */
import { useMemo } from 'react'
import { fetcher } from '../api/client.ts'
import { usePages } from '../api/pages.ts'
import { rolesWords } from '../people/roles.ts'
import { Badge } from '../ui/badge.tsx'
import { DataTable, useList, type DataColumn, type List } from '../ui/data-table/data-table.tsx'
import { Empty } from '../ui/states.tsx'
import { Moment } from '../ui/time/moment.tsx'
import { AdministrationFrame } from './administration-frame.tsx'
import type { SignIn } from './queries.ts'

const NO_FILTERS = [] as const

/** The list. */
export function SignInsPage() {
  const list = useList('sign-ins', 'name')
  const source = useSignIns(list)
  const columns = useMemo(() => COLUMNS, [])
  return (
    <AdministrationFrame title="Sign-in" answer={answerOf(source.items, source.hasNextPage)}>
      <DataTable
        label="People and how they sign in"
        list={list}
        columns={columns}
        filters={NO_FILTERS}
        source={source}
        rowKey={(row) => row.id}
        open={({ id }) => ({ to: '/sign-ins/people/$personId', params: { personId: id } })}
        search="Name or address"
        empty={
          <Empty title="Nobody is in the directory yet.">
            <p>People are added to the directory first, then invited here.</p>
          </Empty>
        }
      />
    </AdministrationFrame>
  )
}

function useSignIns(list: List) {
  const query = { limit: 100, ...list.given('q') }
  return usePages('/api/v1/sign-ins', query, (cursor) =>
    fetcher.GET('/api/v1/sign-ins', { params: { query: { ...query, ...cursor } } }),
  )
}

/** How somebody signs in. */
export function waysOf(row: SignIn): string {
  const ways = [
    ...(row.hasPassword ? ['password'] : []),
    ...(row.passkeys > 0 ? [row.passkeys === 1 ? 'a passkey' : `${row.passkeys} passkeys`] : []),
    ...row.providers,
  ]
  return ways.join(', ') || 'not yet'
}

/** Whether somebody can sign in, in a word. */
export function stateOf(row: SignIn): 'off' | 'invited' | 'not yet' | 'can' {
  if (row.disabledAt !== null) return 'off'
  if (row.hasPassword || row.passkeys > 0 || row.providers.length > 0) return 'can'
  return row.invitedUntil === null ? 'not yet' : 'invited'
}

const STATES = { off: 'Switched off', invited: 'Invited', 'not yet': 'Not yet', can: 'Can sign in' } as const

const COLUMNS: readonly DataColumn<SignIn>[] = [
  {
    key: 'name',
    head: 'Name',
    main: true,
    cell: (row) => row.name,
    text: (row) => row.name,
  },
  {
    key: 'state',
    head: 'State',
    width: '120px',
    cell: (row) => {
      const state = stateOf(row)
      return <Badge tone={state === 'off' ? 'warn' : 'plain'}>{STATES[state]}</Badge>
    },
    text: (row) => STATES[stateOf(row)],
  },
  {
    key: 'email',
    head: 'E-mail',
    width: '230px',
    wideOnly: true,
    cell: (row) => <span className="muted">{row.email}</span>,
    text: (row) => row.email,
  },
  {
    key: 'roles',
    head: 'Roles',
    width: '170px',
    wideOnly: true,
    cell: (row) => rolesWords(row.roles),
    text: (row) => rolesWords(row.roles),
  },
  {
    key: 'ways',
    head: 'Signs in by',
    width: '190px',
    cell: (row) => <span className="muted">{waysOf(row)}</span>,
    text: waysOf,
  },
  {
    key: 'seen',
    head: 'Last seen',
    width: '170px',
    wideOnly: true,
    cell: (row) => (row.lastSeenAt === null ? null : <Moment at={Date.parse(row.lastSeenAt)} />),
    text: (row) => row.lastSeenAt ?? '',
  },
]

/** “Twelve of thirty people can sign in.” */
function answerOf(items: readonly SignIn[], isMore: boolean): string {
  const able = items.filter((row) => stateOf(row) === 'can').length
  if (items.length === 0) return 'Who can sign in'
  if (isMore) return 'Who can sign in, and how'
  return `${able} of ${items.length} ${items.length === 1 ? 'person' : 'people'} can sign in.`
}
