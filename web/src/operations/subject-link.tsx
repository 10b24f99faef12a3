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

/** “Account Tasman Freight”, as a link where there is a page. */
export function SubjectLink({ entry }: { entry: Entry }) {
  const { kind, id } = entry.subject
  const link = linkOf(entry)
  const name = nameIn(entry.before, entry.after)
  const words = (
    <>
      {kindWords(kind)}{' '}
      {kind === 'account' ? (
        <AccountName id={id} />
      ) : kind === 'person' ? (
        <PersonName id={id} />
      ) : (
        (name ?? shortId(id))
      )}
    </>
  )
  return link ? (
    <Link {...link} className="link">
      {words}
    </Link>
  ) : (
    <span>{words}</span>
  )
}
