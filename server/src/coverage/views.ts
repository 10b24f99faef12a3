/** Coverage as the API tells it. Pure: facts in, contract out. */
import type { z } from 'zod'
import type { EpochMs } from '../calendar/api.ts'
import type { Account, Facts } from './compile-facts.ts'
import type { answerSchema, nowAccountSchema, segmentSchema, stateSchema } from './coverage.contract.ts'
import { coverageSegments, requiredHours, type Segment } from './segments.ts'
import { whoCovers, type Coverage, type NamedEngineer } from './who-covers.ts'
import { coverageReasons, coverageSentence } from './wording.ts'

export type Answer = z.infer<typeof answerSchema>
export type NowAccount = z.infer<typeof nowAccountSchema>
export type State = z.infer<typeof stateSchema>

export const iso = (at: EpochMs): string => new Date(at).toISOString()
export const isoOrNull = (at: EpochMs | null | undefined): string | null =>
  at === null || at === undefined || !Number.isFinite(at) ? null : iso(at)

/** How far ahead an answer says when it changes. */
const LOOK_AHEAD = 14 * 86_400_000

/** The whole answer for one account. */
export function answerView(facts: Facts, account: Account, at: EpochMs, zone: string): Answer {
  const coverage = whoCovers(facts, account.row.id, at)
  const ahead = coverageSegments(facts, account.row.id, at, at + LOOK_AHEAD)
  const wording = { facts, zone, at }
  return {
    ...core(facts, account, at, coverage, ahead),
    at: iso(at),
    sentence: coverageSentence(coverage, account.row.name, wording),
    engineers: coverage.kind === 'named' ? coverage.engineers.map((one) => engineerView(facts, one)) : [],
    because: coverageReasons(coverage.because, wording),
  }
}

/** One row of *Now*. */
export function nowAccountView(
  facts: Facts,
  account: Account,
  coverage: Coverage,
  { at, from, to }: { readonly at: EpochMs; readonly from: EpochMs; readonly to: EpochMs },
): Omit<NowAccount, 'isMine'> {
  const segments = coverageSegments(facts, account.row.id, from, to)
  const ahead = segments.flatMap((part) =>
    part.end > at ? [{ ...part, start: Math.max(part.start, at) }] : [],
  )
  return {
    ...core(facts, account, at, coverage, ahead),
    segments: segments.map((segment) => segmentView(facts, segment)),
    ground: requiredHours(facts, account.row.id, from, to).map(({ start, end }) => ({
      start: iso(start),
      end: iso(end),
    })),
  }
}

function core(facts: Facts, account: Account, at: EpochMs, coverage: Coverage, ahead: readonly Segment[]) {
  const { settings } = facts.settings(at)
  const policy = facts.policy(account, at)
  const onCallId = coverage.kind === 'unknown_account' ? null : coverage.onCallId
  return {
    accountId: account.row.id,
    accountName: account.row.name,
    accountZone: account.row.zone,
    regionCode: facts.region(account.row.regionId)?.code ?? '',
    state: stateOf(coverage),
    noService: coverage.kind === 'no_service' ? coverage.why : null,
    handlingMode: policy?.mode ?? settings.defaultHandlingMode,
    isLive: policy?.isLive ?? false,
    ase: coverage.kind === 'named' ? engineerView(facts, coverage.ase) : null,
    acting: actingView(facts, coverage, ahead),
    returnAt: coverage.kind === 'named' ? isoOrNull(coverage.returnAt) : null,
    onCall: onCallId === null ? null : { id: onCallId, name: facts.person(onCallId)?.row.name ?? '' },
  }
}

/** One word for the answer, by which lists are grouped. */
export function stateOf(coverage: Coverage): State {
  if (coverage.kind !== 'named') return 'no_service'
  const { acting, ase } = coverage
  if (acting.kind === 'ase') return 'named'
  if (acting.kind === 'backup' || acting.kind === 'pod' || acting.kind === 'night_contact') return 'backup'
  if (ase.presence.kind !== 'away' && ase.presence.kind !== 'left') return 'global_support'
  return acting.kind === 'nobody' ? 'nobody' : 'away'
}

function engineerView(facts: Facts, engineer: NamedEngineer): Answer['engineers'][number] {
  const person = facts.person(engineer.personId)!
  const { presence } = engineer
  return {
    id: engineer.personId,
    name: person.row.name,
    regionCode: facts.region(person.row.regionId)?.code ?? '',
    zone: person.row.zone,
    isPrimary: engineer.isPrimary,
    presence: presence.kind,
    until: 'until' in presence ? isoOrNull(presence.until) : null,
    nextAvailable: isoOrNull(engineer.nextAvailable),
  }
}

function actingView(facts: Facts, coverage: Coverage, ahead: readonly Segment[]): Answer['acting'] {
  const until = isoOrNull(ahead.length > 1 ? sameAnswerUntil(ahead) : null)
  if (coverage.kind !== 'named')
    return { kind: 'no_service', personId: null, personName: null, channel: null, until }
  const { acting } = coverage
  const personId = 'personId' in acting ? acting.personId : null
  return {
    kind: acting.kind,
    personId,
    personName: personId === null ? null : (facts.person(personId)?.row.name ?? null),
    channel: 'channel' in acting ? acting.channel : null,
    until,
  }
}

/** When the first answer of the stretch gives way to another; null: not within it. */
function sameAnswerUntil(ahead: readonly Segment[]): EpochMs | null {
  const first = ahead[0]!
  const other = ahead.find((part) => part.kind !== first.kind || part.personId !== first.personId)
  return other?.start ?? null
}

export function segmentView(facts: Facts, segment: Segment): z.infer<typeof segmentSchema> {
  return {
    start: iso(segment.start),
    end: iso(segment.end),
    kind: segment.kind,
    personId: segment.personId,
    personName: segment.personId === null ? null : (facts.person(segment.personId)?.row.name ?? null),
    presence: segment.presence,
  }
}
