/** What stands in a calendar that is given out. Pure: facts in, events out; never why somebody is away. */
import { createHash } from 'node:crypto'
import { clipIntervals, type Interval } from '../calendar/api.ts'
import {
  coverageSegments,
  engineersAt,
  podMembers,
  podsAround,
  type Account,
  type Facts,
  type Person,
  type Segment,
} from '../coverage/api.ts'
import type { Feed } from './feeds.contract.ts'
import type { FeedEvent } from './ports.ts'

const DAY = 86_400_000
/** How much of the past and of the time to come a calendar shows. */
const BEFORE = 7 * DAY
const AHEAD = 90 * DAY

export interface FeedQuestion extends Pick<Feed, 'contents' | 'about' | 'aboutId'> {
  /** The beginning of a day: a calendar is the same all day long where nothing changes. */
  readonly today: number
  readonly sees: (accountId: string) => boolean
}

/** The events of a feed, in order. */
export function feedEvents(facts: Facts, question: FeedQuestion): FeedEvent[] {
  const [from, to] = [question.today - BEFORE, question.today + AHEAD]
  const events =
    question.contents === 'absences'
      ? awayEvents(facts, question, from, to)
      : question.contents === 'on_call'
        ? shiftEvents(facts, question, from, to)
        : coverageEvents(facts, question, from, to)
  return events.toSorted((a, b) => a.start - b.start || a.uid.localeCompare(b.uid))
}

/** The same at every reading of the same thing. */
const uid = (...parts: readonly (string | number)[]): string =>
  `${createHash('sha256').update(parts.join('|')).digest('hex').slice(0, 32)}@attache`

const nameOf = (facts: Facts, id: string | null): string =>
  (id === null ? null : facts.person(id)?.row.name) ?? 'somebody unknown'

function peopleOf(facts: Facts, { about, aboutId }: FeedQuestion): Person[] {
  return facts.rows.directory.people
    .filter(({ id, teamId, regionId }) => {
      if (about === 'everybody') return true
      return (about === 'person' ? id : about === 'team' ? teamId : regionId) === aboutId
    })
    .flatMap(({ id }) => facts.person(id) ?? [])
}

function awayEvents(facts: Facts, question: FeedQuestion, from: number, to: number): FeedEvent[] {
  if (question.about === 'account') return awayOfAccount(facts, question, from, to)
  return peopleOf(facts, question).flatMap((person) => awayEventsOf(person, { start: from, end: to }))
}

/** Its ASEs, whoever covers for them, its standing backup and the members of its pod, as long as they stand for it. */
function awayOfAccount(facts: Facts, question: FeedQuestion, from: number, to: number): FeedEvent[] {
  const account = question.sees(question.aboutId ?? '') ? facts.account(question.aboutId ?? '') : null
  const held = (account?.assignments ?? []).map(({ row, start, end }) => ({ id: row.personId, start, end }))
  const covered = (account?.covers ?? []).map(({ backupId, start, end }) => ({ id: backupId, start, end }))
  const standing = (account?.row.policies ?? []).flatMap(({ standingBackupId: id, from: start, to: end }) =>
    id === null ? [] : [{ id, start, end }],
  )
  const members = account ? podMembersOf(facts, account, { start: from, end: to }) : []
  const events = [...held, ...covered, ...standing, ...members].flatMap(({ id, start, end }) => {
    const person = facts.person(id)
    return person ? awayEventsOf(person, { start: Math.max(start, from), end: Math.min(end, to) }) : []
  })
  return [...new Map(events.map((event) => [event.uid, event])).values()]
}

/** Whoever the account's pod asks while its ASE is away, from one change of its ASEs, members or policies to the next. */
function podMembersOf(facts: Facts, account: Account, { start: from, end: to }: Interval) {
  const pods = podsAround(facts, account, from, to)
  const edges = [
    ...[...account.assignments, ...pods.flatMap(({ members }) => members)],
    ...account.policies.map((policy) => ({ start: policy.from, end: policy.to })),
  ].flatMap(({ start, end }) => [start, end])
  const starts = [...new Set([from, ...edges])].filter((at) => from <= at && at < to).sort((a, b) => a - b)
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? to
    if (!facts.policy(account, start)?.fallback.includes('pod')) return []
    const asked = podMembers(facts, account, engineersAt(facts, account, start), start) ?? []
    return asked.map(({ row }) => ({ id: row.id, start, end }))
  })
}

function awayEventsOf(person: Person, { start: from, end: to }: Interval): FeedEvent[] {
  return person
    .away()
    .filter(({ start, end }) => start < Math.min(to, person.gone) && end > from)
    .map(({ start, end }) => ({
      ...{
        uid: uid('away', person.row.id, start),
        summary: `${person.row.name}: away`,
        start,
        end,
        isFree: true,
      },
    }))
}

/** Of a region its people's shifts; of an account all of them: whoever is on call answers its emergencies. */
function shiftEvents(facts: Facts, question: FeedQuestion, from: number, to: number): FeedEvent[] {
  const { about, aboutId, sees } = question
  const isAbout = (personId: string): boolean => {
    if (about === 'region') return facts.person(personId)?.row.regionId === aboutId
    return about === 'person' ? personId === aboutId : about === 'everybody' || sees(aboutId ?? '')
  }
  return facts
    .shifts(from, to)
    .filter(({ personId }) => isAbout(personId))
    .map(({ id, personId, start, end }) => ({
      ...{ uid: uid('shift', id), summary: `On call: ${nameOf(facts, personId)}`, start, end },
      isFree: about !== 'person',
    }))
}

function coverageEvents(facts: Facts, question: FeedQuestion, from: number, to: number): FeedEvent[] {
  const { about, aboutId, sees } = question
  if (about === 'account') return sees(aboutId ?? '') ? answersEvents(facts, aboutId ?? '', from, to) : []
  return facts.accountIds
    .filter(sees)
    .flatMap((id) => facts.account(id) ?? [])
    .filter(({ row }) => about !== 'region' || row.regionId === aboutId)
    .flatMap(({ row, covers }) =>
      covers
        .filter(({ backupId }) => about !== 'person' || backupId === aboutId)
        .flatMap((cover) => clipped(cover, from, to).map((span) => ({ cover, ...span })))
        .map(({ cover, start, end }) => ({
          uid: uid('cover', cover.id),
          summary: `${row.name}: ${nameOf(facts, cover.backupId)} for ${nameOf(facts, cover.absentId)}`,
          ...{ start, end, isFree: about !== 'person' },
        })),
    )
}

const clipped = ({ start, end }: Interval, from: number, to: number): Interval[] =>
  clipIntervals([{ start, end }], from, to).length > 0 ? [{ start, end }] : []

function answersEvents(facts: Facts, accountId: string, from: number, to: number): FeedEvent[] {
  const account = facts.account(accountId)?.row.name ?? ''
  return coverageSegments(facts, accountId, from, to)
    .filter(({ kind }) => kind !== 'no_service')
    .reduce<Segment[]>(joinedWith, [])
    .map((one) => ({
      uid: uid('answers', accountId, one.start),
      summary: `${account}: ${whoIs(facts, one)}`,
      ...{ start: one.start, end: one.end, isFree: true },
    }))
}

/** Who answers is the same, whatever the ASE does meanwhile: one stretch. */
function joinedWith(joined: Segment[], next: Segment): Segment[] {
  const last = joined.at(-1)
  const isSame = last?.end === next.start && last.kind === next.kind && last.personId === next.personId
  if (last && isSame) return [...joined.slice(0, -1), { ...last, end: next.end }]
  return [...joined, next]
}

function whoIs(facts: Facts, { kind, personId }: Segment): string {
  if (kind === 'nobody') return 'nobody'
  if (kind === 'region' || kind === 'global_support' || kind === 'no_service') return 'Global Support'
  return kind === 'ase' ? nameOf(facts, personId) : `${nameOf(facts, personId)} (${kind.replace('_', ' ')})`
}
