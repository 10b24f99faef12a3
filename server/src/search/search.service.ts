/** Finds accounts, people, contacts and tickets, and answers who is there at a moment. Nothing is written. */
import { findContacts, type FoundContact } from '../accounts/api.ts'
import { presenceAt, stateOf, timelineView, whoCovers, type Facts, type FactsCache } from '../coverage/api.ts'
import { authorize, isVisible, type Access, type Actor, type Visible } from '../platform/auth/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { Query } from '../platform/store/index.ts'
import { accountVerdict } from './account-verdict.ts'
import type { Hit } from './match-names.ts'
import { momentOf, type Meant } from './moment-of.ts'
import type { AllNames, NamesCache } from './names.cache.ts'
import { personVerdict } from './person-verdict.ts'
import type { FindTickets, FoundTicket, ReaderOf } from './ports.ts'
import { readQuestion, type Question } from './read-question.ts'
import type { AccountVerdict, SearchAnswer, SearchQuery, Verdict } from './search.contract.ts'
import { chooseSubject, type Subject } from './subject.ts'

export interface SearchDeps {
  readonly query: Query
  readonly clock: Clock
  readonly facts: FactsCache
  readonly names: NamesCache
  readonly access: Access
  readonly readerOf: ReaderOf
  readonly findTickets: FindTickets
}

export interface SearchService {
  /** What the text finds, and the answer where it names somebody clearly. */
  search(actor: Actor, asked: SearchQuery): Promise<SearchAnswer>
}

/** What one search knows while it runs. */
interface Search {
  readonly actor: Actor
  readonly facts: Facts
  readonly now: number
  /** The moment meant where nothing was said about time. */
  readonly at: number
  readonly zone: string
  readonly sees: (accountId: string) => boolean
}

const HOUR = 3_600_000
/** Drawn around the moment: eight hours before, sixteen after. */
const BEFORE = 8 * HOUR
const SHORTEST_CONTACT = 3

export function createSearchService(deps: SearchDeps): SearchService {
  return {
    async search(actor, asked) {
      authorize(actor, 'search.ask')
      const now = deps.clock.nowMs()
      const at = asked.at === undefined ? now : Temporal.Instant.from(asked.at).epochMilliseconds
      const reader = await deps.readerOf(actor)
      const [facts, names] = await Promise.all([deps.facts.current(), deps.names.current()])
      const sees = seeing(reader.accounts)
      const search: Search = { actor, facts, now, at, zone: asked.zone, sees }
      const { question, accounts, people } = findNamed(names, asked, sees)
      const text = question.ticket ?? question.name
      const [contacts, tickets] = await Promise.all([
        contactsOf(deps, question, asked.limit, reader.accounts),
        ticketsOf(deps, actor, text, asked.limit, reader.readsTickets),
      ])
      const subject = chooseSubject(question, accounts, people, tickets)
      const meant = meantBy(question, subject, search)
      const answer = subject && (await answerOf(deps, search, subject, meant))
      const moment = meant?.at ?? at
      return {
        understood: meant && { name: question.name, ...toldMoment(meant), spans: [...question.spans] },
        answer,
        accounts: accounts.map((hit) => accountItem(facts, hit, moment)).filter((item) => item !== null),
        people: people.map((hit) => personItem(facts, names, hit, moment)).filter((item) => item !== null),
        contacts: contacts.filter((one) => sees(one.accountId)).map((one) => contactItem(facts, one)),
        tickets: tickets.map(ticketItem),
      }
    },
  }
}

function seeing(visible: Visible): (accountId: string) => boolean {
  if (visible.kind === 'all') return () => true
  const listed = new Set(visible.accounts)
  return (id) => (isVisible(visible, null) ? !listed.has(id) : listed.has(id))
}

/** The question, and who has its name. A name that is written out whole is no time: “Sun Microsystems”. */
function findNamed(
  names: AllNames,
  { q, limit }: SearchQuery,
  sees: Search['sees'],
): { question: Question; accounts: Hit[]; people: Hit[] } {
  const read = readQuestion(q)
  const whole = { ...read, name: q.trim(), when: null, spans: [] }
  const found = (question: Question) => ({
    question,
    accounts: accountsNamed(names, question.name, limit, sees),
    people: names.people.find(question.name, limit),
  })
  if (read.when === null) return found(read)
  const asWhole = found(whole)
  const best = [...asWhole.accounts, ...asWhole.people].some(({ rank }) => rank === 'exact' || rank === 'beginning')
  return best ? asWhole : found(read)
} // prettier-ignore

/** An address is searched whole, and by its domain. */
function accountsNamed(names: AllNames, text: string, limit: number, sees: Search['sees']): Hit[] {
  const hits = names.accounts.find(text, limit, sees)
  const host = /@([^\s@]+\.[^\s@]+)$/.exec(text)?.[1]
  if (hits.length > 0 || host === undefined) return hits
  const parts = host.split('.')
  for (let from = 0; from < parts.length - 1; from++) {
    const domain = names.accounts.find(parts.slice(from).join('.'), limit, sees)
    const exact = domain.filter((hit) => hit.by === 'domain' && hit.rank === 'exact')
    if (exact.length > 0) return exact
  }
  return []
}

async function contactsOf(
  deps: SearchDeps,
  { name }: Question,
  limit: number,
  visible: Visible,
): Promise<FoundContact[]> {
  return name.length < SHORTEST_CONTACT ? [] : findContacts(deps.query, name, limit, visible)
}

/** As the tickets room finds them for this reader. */
async function ticketsOf(
  deps: SearchDeps,
  actor: Actor,
  text: string,
  limit: number,
  isReader: boolean,
): Promise<readonly FoundTicket[]> {
  return text === '' || !isReader ? [] : deps.findTickets(actor, text, limit)
}

function ticketItem(ticket: FoundTicket): SearchAnswer['tickets'][number] {
  const { source, ticketId, subject, status, isEmergency, accountId, accountName, sentence } = ticket
  return { source, ticketId, subject, status, isEmergency, accountId, accountName, sentence }
}

function meantBy(question: Question, subject: Subject | null, search: Search): Meant | null {
  if (question.when === null) return null
  const theirs = subject && zoneOf(search.facts, subject)
  return momentOf(question.when, { now: search.now, zone: search.zone, theirs })
}

/** The zone of whoever a question is about; null: of nobody known. */
function zoneOf(facts: Facts, subject: Subject): string | null {
  if (subject.kind === 'person') return facts.person(subject.id)?.row.zone ?? null
  const accountId = subject.kind === 'account' ? subject.id : subject.ticket.accountId
  return facts.account(accountId ?? '')?.row.zone ?? null
}

function toldMoment({ at, zone, notes, others }: Meant) {
  return { at: iso(at), zone, notes: [...notes], others: others.map(iso) }
}

async function answerOf(deps: SearchDeps, search: Search, subject: Subject, meant: Meant | null): Promise<Verdict | null> {
  const at = meant?.at ?? search.at
  if (subject.kind === 'account') return accountAnswer(deps, search, subject.id, at)
  if (subject.kind === 'person') {
    const person = search.facts.person(subject.id)
    return person && personVerdict(search.facts, person, at, search.zone, search.sees)
  }
  const { ticket } = subject
  const id = ticket.accountId
  const account = id !== null && search.sees(id) ? await accountAnswer(deps, search, id, at) : null
  return ticketVerdict(ticket, account, at)
} // prettier-ignore

async function accountAnswer(
  deps: SearchDeps,
  { actor, facts, now, zone }: Search,
  accountId: string,
  at: number,
): Promise<AccountVerdict | null> {
  const account = facts.account(accountId)
  if (!account) return null
  await deps.access.reading(actor, 'coverage.read', accountId)
  const from = Math.floor((at - BEFORE) / HOUR) * HOUR
  const timeline = timelineView(facts, account, at, from, from + 24 * HOUR, zone)
  return accountVerdict(timeline, at, now)
}

function ticketVerdict(ticket: FoundTicket, account: AccountVerdict | null, at: number): Verdict {
  return {
    kind: 'ticket',
    at: iso(at),
    headline: ticket.sentence ?? 'Nothing was decided about this ticket yet.',
    detail: account?.headline ?? 'It belongs to no account that is known.',
    next: account?.next ?? null,
    source: ticket.source,
    ticketId: ticket.ticketId,
    account,
  }
}

function accountItem(facts: Facts, { id, by, value, rank }: Hit, at: number) {
  const account = facts.account(id)
  if (!account) return null
  const coverage = whoCovers(facts, id, at)
  const ase = coverage.kind === 'named' ? facts.person(coverage.ase.personId)?.row.name : null
  const { name, zone, regionId } = account.row
  const matched = { by: by as SearchAnswer['accounts'][number]['matched']['by'], value, rank }
  const regionCode = facts.region(regionId)?.code ?? ''
  return { id, name, regionCode, zone, ase: ase ?? null, state: stateOf(coverage), matched }
}

function personItem(facts: Facts, names: AllNames, { id, by, value, rank }: Hit, at: number) {
  const person = facts.person(id)
  if (!person) return null
  const { name, zone, regionId } = person.row
  const matched = { by: by as SearchAnswer['people'][number]['matched']['by'], value, rank }
  const regionCode = facts.region(regionId)?.code ?? ''
  const title = names.person.get(id)?.title ?? null
  return { id, name, title, regionCode, zone, presence: presenceAt(person, at).kind, matched }
}

function contactItem(facts: Facts, { id, name, role, accountId }: FoundContact) {
  return { id, name, role, accountId, accountName: facts.account(accountId)?.row.name ?? '' }
}

const iso = (at: number): string => new Date(at).toISOString()
