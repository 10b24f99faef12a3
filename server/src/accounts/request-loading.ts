/** Gathers what the review of a request reads. */
import {
  findPerson,
  loadDirectoryFacts,
  settingsAt,
  type DirectoryFacts,
  type Settings,
} from '../directory/api.ts'
import { invalid, notFound } from '../platform/errors.ts'
import type { Account } from './accounts.contract.ts'
import { findAccount } from './accounts.store.ts'
import { DEFAULT_SHARE } from './capacity.ts'
import {
  listAssignments,
  listContracts,
  listOrganizations,
  type AssignmentHolding,
} from './holdings.store.ts'
import type { AseRequestBody } from './requests.contract.ts'
import { loadOf } from './requests.store.ts'
import { holdsOn, type Candidate, type RequestUnderReview } from './review-request.ts'
import { personWeek, regionWeek, sharedHours, type WeekHours } from './shared-hours.ts'
import { toIso, type Query } from '../platform/store/index.ts'

export interface LoadedRequest {
  readonly account: Account
  readonly held: readonly AssignmentHolding[]
  readonly directory: DirectoryFacts
  readonly settings: Settings
  readonly outgoingId: string | null
  readonly review: RequestUnderReview
}

/** The hours of a customer: the account's own, else its region's; null: neither is known. */
export function customerWeek(
  directory: DirectoryFacts,
  account: Pick<Account, 'ownHours' | 'timeZone' | 'regionId'>,
  date: string,
): WeekHours | null {
  if (account.ownHours) return { zone: account.timeZone, spans: account.ownHours }
  return regionWeek(directory, account.regionId, date)
}

/** Loads a request's facts; locks the account where the request is about to be applied. 404 and 400 name what is not there. */
export async function loadRequest(
  query: Query,
  body: AseRequestBody,
  now: Temporal.Instant,
  lock: boolean,
): Promise<LoadedRequest> {
  const account = await findAccount(query, body.accountId, lock)
  if (!account) throw notFound('account', body.accountId)
  const directory = await loadDirectoryFacts(query)
  const { settings } = settingsAt(directory.settings, now.epochMilliseconds)
  const held = await listAssignments(query, account.id)
  const organizations = (await listOrganizations(query, account.id)).filter(
    (one) => one.until === null || one.until > toIso(now.epochMilliseconds),
  )
  const contracts = await listContracts(query, { accountId: account.id })
  const outgoingId = body.kind === 'set' ? null : (body.outgoingPersonId ?? outgoingOf(held, body.startsOn))
  const incoming = body.kind === 'remove' ? null : await candidate(query, body, account, directory, settings)
  const review: RequestUnderReview = {
    kind: body.kind,
    startsOn: body.startsOn,
    overlapDays: body.overlapDays,
    maxOverlapDays: settings.handoverOverlapDays,
    today: now.toZonedDateTimeISO(account.timeZone).toPlainDate().toString(),
    organizations: organizations.length,
    isRestricted: account.isRestricted,
    contracts,
    assignments: held,
    incoming,
    outgoingId,
  }
  return { account, held, directory, settings, outgoingId, review }
}

/** The same, with so many further accounts that the incoming person is to get at once. */
export function withAlso(loaded: LoadedRequest, also: number): LoadedRequest {
  const { incoming } = loaded.review
  if (!incoming || also === 0) return loaded
  const accounts = incoming.accounts + also
  const allocated = incoming.allocated + also * DEFAULT_SHARE
  return { ...loaded, review: { ...loaded.review, incoming: { ...incoming, accounts, allocated } } }
}

/** The only one assigned on the day, else the primary; null: several and none primary, or nobody. */
function outgoingOf(held: readonly AssignmentHolding[], date: string): string | null {
  const running = held.filter((row) => holdsOn(row, date))
  const later = held.filter((row) => row.startsOn > date)
  const rows = running.length > 0 ? running : later
  const people = [...new Set(rows.map((row) => row.personId))]
  return people.length === 1 ? (people[0] ?? null) : (rows.find((row) => row.isPrimary)?.personId ?? null)
}

async function candidate(
  query: Query,
  body: AseRequestBody,
  account: Account,
  directory: DirectoryFacts,
  settings: Settings,
): Promise<Candidate> {
  if (!body.personId) throw invalid([{ path: 'personId', message: 'is needed: who becomes the ASE' }])
  const person = await findPerson(query, body.personId)
  if (!person) throw invalid([{ path: 'personId', message: 'is nobody we know' }])
  const known = directory.people.find((one) => one.id === person.id)
  const week = known ? personWeek(directory, known, body.startsOn) : null
  const theirs = customerWeek(directory, account, body.startsOn)
  const from = Temporal.PlainDate.from(body.startsOn).toZonedDateTime(account.timeZone).epochMilliseconds
  return {
    id: person.id,
    name: person.name,
    isCleared: person.isCleared,
    leftOn: person.leftOn,
    roles: person.roles,
    helpDeskUserId: person.helpDeskUserId,
    maxAccounts: person.maxAccounts ?? settings.maxAccountsPerAse,
    ...(await loadOf(query, person.id, body.startsOn, account.id)),
    sharedHours: week && theirs ? sharedHours(week, theirs, from) : null,
  }
}
