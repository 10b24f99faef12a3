/** What an audit entry is about, with the way there. */
import { Link, type LinkProps } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { kindWords, nameIn, shortId } from './audit-words.ts'

export interface Entry {
  readonly subject: { readonly kind: string; readonly id: string }
  readonly accountId: string | null
  readonly before: unknown
  readonly after: unknown
}

const KEPT = { staleTime: 300_000, retry: false } as const

/** An account by name; who may not see it sees that it is one. */
export function AccountName({ id }: { id: string }) {
  const { data } = api.useQuery('get', '/api/v1/accounts/{id}', { params: { path: { id } } }, KEPT)
  return <>{data?.name ?? `account ${shortId(id)}`}</>
}

function PersonName({ id }: { id: string }) {
  const { data } = api.useQuery('get', '/api/v1/people/{id}', { params: { path: { id } } }, KEPT)
  return <>{data?.name ?? `person ${shortId(id)}`}</>
}

/** Where the subject is looked at; null: nowhere yet. */
function linkOf({ subject: { kind, id }, accountId }: Entry): LinkProps | null {
  switch (kind) {
    case 'account':
      return { to: '/accounts/$accountId', params: { accountId: id } }
    case 'person':
      return { to: '/people/$personId', params: { personId: id } }
    case 'ase_request':
      return { to: '/requests/$requestId', params: { requestId: id } }
    case 'ticket':
      return ticketLink(id)
    case 'settings':
      return { to: '/settings/history' }
    case 'region':
      return { to: '/settings/regions' }
    case 'schedule':
      return { to: '/settings/schedules' }
    case 'holiday_set':
      return { to: '/settings/holidays/$setId', params: { setId: id } }
    case 'parked_event':
      return { to: '/jobs/parked/$parkedId', params: { parkedId: id } }
    case 'import_run':
      return { to: '/jobs/imports/$importId', params: { importId: id } }
    case 'replay':
      return { to: '/jobs/replays/$replayId', params: { replayId: id } }
    case 'job':
      return { to: '/jobs' }
    case 'programme':
      return { to: '/connections' }
    case 'guide':
      return { to: '/guides/$slug/history', params: { slug: id } }
    default:
      return accountId === null ? null : { to: '/accounts/$accountId', params: { accountId } }
  }
}

/** A ticket's id is its source and its number. */
function ticketLink(id: string): LinkProps | null {
  const [source, ticket] = id.split('/')
  return source && ticket ? { to: '/tickets/$source/$ticket', params: { source, ticket } } : null
}

/** “Account Tasman Freight”, as a link where there is a page. */
export function SubjectLink({ entry }: { entry: Entry }) {
  const { kind } = entry.subject
  const link = linkOf(entry)
  const words = <Words entry={entry} />
  return (
    <>
      {link ? (
        <Link {...link} className="link">
          {words}
        </Link>
      ) : (
        words
      )}
      {entry.accountId !== null && kind !== 'account' && (
        <span className="faint">
          {' '}
          <AccountName id={entry.accountId} />
        </span>
      )}
    </>
  )
}

function Words({ entry }: { entry: Entry }) {
  const { kind, id } = entry.subject
  if (kind === 'programme') return <>{kindWords(kind)}</>
  if (kind === 'account') return <AccountName id={id} />
  if (kind === 'person') return <PersonName id={id} />
  if (kind === 'ticket') return <>Ticket {id.split('/').at(-1)}</>
  return (
    <>
      {kindWords(kind)} {nameIn(entry.before, entry.after) ?? shortId(id)}
    </>
  )
}
