/**
 * Every screen of the application, once. A room that adds a screen adds its line here; the tests of all screens
 * (screens.e2e.test.ts) look at it in light and dark and on a phone, with the demo programme.
 */
import { systemClock } from '../../server/src/platform/clock.ts'
import type { Demo } from './demo.ts'

export interface ScreenLine {
  /** As it is called in the test’s name. */
  readonly name: string
  readonly path: string | ((things: Things) => string)
  /** Through whose eyes; absent: the director’s. */
  readonly as?: 'ase' | 'manager' | 'support_engineer' | 'account_team' | 'support_operations'
}

/** What addresses are made of. */
export interface Things {
  readonly account: string
  readonly person: string
  /** `source/number`, with a decision. */
  readonly ticket: string
  readonly request: string
  readonly surge: string
  readonly region: string
  readonly holidaySet: string
  readonly pod: string
}

interface Items {
  readonly items: readonly Record<string, string>[]
}

/** The first of each; an empty text where the demo has none. */
export async function thingsOf(demo: Pick<Demo, 'get'>): Promise<Things> {
  const first = async (path: string): Promise<Record<string, string>> =>
    (await demo.get<Items>(`/api/v1/${path}`)).items[0] ?? {}
  const ticket = await first('tickets?limit=1&sort=deadline')
  return {
    account: (await first('accounts?limit=1'))['id'] ?? '',
    person: (await first('ases'))['personId'] ?? '',
    ticket: `${ticket['source']}/${ticket['ticketId']}`,
    surge: (await first('surges?state=all&limit=1'))['id'] ?? '',
    request: (await first('ase-requests?limit=1'))['id'] ?? '',
    region: (await first('regions'))['id'] ?? '',
    holidaySet: (await first('holiday-sets'))['id'] ?? '',
    pod: (await first('pods'))['id'] ?? '',
  }
}

const today = (): string => new Date(systemClock.nowMs()).toISOString().slice(0, 10)

/** A week of time off three weeks ahead, as it stands in an address. */
function timeOffOf(personId: string): string {
  const day = (ahead: number): string =>
    new Date(systemClock.nowMs() + ahead * 86_400_000).toISOString().slice(0, 10)
  return encodeURIComponent(JSON.stringify([{ kind: 'time_off', personId, first: day(21), last: day(25) }]))
}

export const SCREENS: readonly ScreenLine[] = [
  { name: 'Now', path: '/' },
  { name: 'My day', path: '/my-day', as: 'ase' },
  { name: 'My day, of nobody', path: '/my-day' },
  { name: 'Coverage', path: '/coverage' },
  { name: 'Coverage, a day', path: ({ account }) => `/coverage?account=${account}&day=${today()}` },
  { name: 'Next 90 days', path: '/coverage/gaps' },
  { name: 'Next 90 days, nothing found', path: '/coverage/gaps?q=no-such-account' },
  { name: 'Next 90 days, of long ago', path: '/coverage/gaps?at=2001-01-01T00:00Z' },
  { name: 'What if', path: '/coverage/what-if' },
  { name: 'What if, with a plan', path: ({ person }) => `/coverage/what-if?plan=${timeOffOf(person)}` },
  { name: 'Time off', path: '/time-off', as: 'ase' },
  { name: 'Time off, of nobody', path: '/time-off' },
  { name: 'Time off, asked', path: '/time-off/asked', as: 'support_engineer' },
  { name: 'Time off, to decide', path: '/time-off/to-decide', as: 'manager' },
  { name: 'Plan time off', path: '/time-off/new', as: 'ase' },
  { name: 'I am ill today', path: '/time-off/ill', as: 'ase' },
  { name: 'Tickets', path: '/tickets' },
  { name: 'Tickets, all by deadline', path: '/tickets?show=all&sort=deadline' },
  { name: 'Tickets, nothing found', path: '/tickets?q=no-such-ticket' },
  { name: 'Ticket', path: ({ ticket }) => `/tickets/${ticket}` },
  { name: 'Surges', path: '/surges' },
  { name: 'Surge', path: ({ surge }) => `/surges/${surge}`, as: 'ase' },
  { name: 'Accounts', path: '/accounts' },
  { name: 'Account', path: ({ account }) => `/accounts/${account}` },
  { name: 'On call', path: '/on-call' },
  { name: 'On call, rotas', path: '/on-call/rotas', as: 'manager' },
  { name: 'On call, feeds', path: '/on-call/feeds', as: 'support_operations' },
  { name: 'Pods', path: '/people/pods' },
  { name: 'Pod', path: ({ pod }) => `/people/pods/${pod}` },
  { name: 'Pods, a new one', path: '/people/pods/new' },
  { name: 'Pods, rotation', path: '/people/pods/rotation' },
  { name: 'Calendar feeds', path: '/preferences/feeds' },
  { name: 'Who is away', path: '/people/away' },
  { name: 'Teams', path: '/people/teams' },
  { name: 'Teams, to read', path: '/people/teams', as: 'ase' },
  { name: 'Environment', path: ({ account }) => `/accounts/${account}/environment` },
  { name: 'Emergency brief', path: ({ account }) => `/accounts/${account}/brief` },
  { name: 'Tickets, targets nobody meets', path: '/tickets?show=targets' },
  { name: 'People', path: '/people' },
  { name: 'People, as an account team', path: '/people', as: 'account_team' },
  { name: 'Becoming an ASE', path: '/people/interest' },
  { name: 'Add a person', path: '/people/new' },
  { name: 'Person', path: ({ person }) => `/people/${person}` },
  { name: 'Person, as an ASE', path: ({ person }) => `/people/${person}`, as: 'ase' },
  { name: 'Change a person', path: ({ person }) => `/people/${person}/edit` },
  { name: 'Somebody leaves', path: ({ person }) => `/people/${person}/leaving` },
  { name: 'Capacity', path: '/capacity' },
  { name: 'Who suits', path: ({ account }) => `/capacity/suggest?account=${account}` },
  { name: 'Ahead', path: '/capacity/ahead' },
  { name: 'Prospects', path: '/capacity/prospects' },
  { name: 'Note a prospect', path: '/capacity/prospects/new' },
  { name: 'Requests', path: '/requests?show=all' },
  { name: 'Request', path: ({ request }) => `/requests/${request}` },
  { name: 'File a request', path: ({ account }) => `/requests/new?account=${account}`, as: 'manager' },
  { name: 'Merge accounts', path: ({ account }) => `/accounts/${account}/merge` },
  { name: 'Inbox', path: '/inbox', as: 'ase' },
  { name: 'Inbox, of everybody', path: '/inbox' },
  { name: 'Preferences', path: '/preferences' },
  { name: 'Notifications', path: '/preferences/notifications', as: 'ase' },
  { name: 'Settings', path: '/settings' },
  { name: 'Settings, to read', path: '/settings', as: 'support_engineer' },
  { name: 'Settings, history', path: '/settings/history' },
  { name: 'Regions', path: '/settings/regions' },
  { name: 'Schedules', path: '/settings/schedules' },
  { name: 'Holidays', path: '/settings/holidays' },
  { name: 'Privacy', path: '/settings/privacy' },
  { name: 'Privacy, of operations', path: '/settings/privacy', as: 'support_operations' },
  { name: 'Holidays, one list', path: ({ holidaySet }) => `/settings/holidays/${holidaySet}` },
  { name: 'Connections', path: '/connections' },
  { name: 'Live and shadow', path: '/connections/accounts' },
  { name: 'Going live', path: ({ account }) => `/connections/accounts/${account}` },
  { name: 'Unknown organisations', path: '/connections/organizations' },
  { name: 'Jobs', path: '/jobs', as: 'support_operations' },
  { name: 'Jobs, as an ASE', path: '/jobs', as: 'ase' },
  { name: 'Writes', path: '/jobs/writes' },
  { name: 'Parked events', path: '/jobs/parked' },
  { name: 'Replays', path: '/jobs/replays' },
  { name: 'Imports', path: '/jobs/imports' },
  { name: 'Audit', path: '/audit', as: 'manager' },
  { name: 'Guides', path: '/guides', as: 'account_team' },
  { name: 'Guide', path: '/guides/ases' },
  { name: 'Guide, editing', path: '/guides/ases/edit' },
  { name: 'Guide, history', path: '/guides/ases/history' },
  { name: 'Not found', path: '/nothing/here' },
]
