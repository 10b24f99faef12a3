/** Who answers for an account at an instant, and why (domain.md 4.4). Pure: any instant, past or future. */
import type { EpochMs } from '../calendar/api.ts'
import { notCleared } from './clearance.ts'
import type { Account, Facts, Person } from './compile-facts.ts'
import { availableFrom, intervalAt, isAvailable, presenceAt, type Presence } from './presence.ts'
import { mayKnow } from './may-know.ts'
import { onCallFor } from './who-is-on-call.ts'
import { runningAssignments, whyNoService, type NoService } from './service.ts'

/** One named engineer of the account. */
export interface NamedEngineer {
  readonly personId: string
  readonly assignmentId: string
  readonly isPrimary: boolean
  readonly presence: Presence
  /** Now while on duty, the end of busy while busy; null: never. */
  readonly nextAvailable: EpochMs | null
}

/** Who acts now. */
export type Acting =
  | { readonly kind: 'ase' | 'backup' | 'pod' | 'night_contact'; readonly personId: string }
  | { readonly kind: 'region' | 'global_support'; readonly channel: string }
  | { readonly kind: 'nobody' }

/** A fact that was looked at, with what it led to. `decided`: it changed the answer. */
export interface CoverageReason {
  readonly code: string
  readonly decided: boolean
  readonly params: Readonly<Record<string, string | number | null>>
}

export type Coverage =
  | { readonly kind: 'unknown_account'; readonly because: readonly CoverageReason[] }
  | {
      readonly kind: 'no_service'
      readonly why: NoService
      readonly onCallId: string | null
      readonly because: readonly CoverageReason[]
    }
  | {
      readonly kind: 'named'
      /** The account's named ASE: the primary. */
      readonly ase: NamedEngineer
      /** All ASEs in order, the primary first. */
      readonly engineers: readonly NamedEngineer[]
      readonly acting: Acting
      /** The first instant any of the account's ASEs is on duty and not busy; null: never. */
      readonly returnAt: EpochMs | null
      readonly onCallId: string | null
      readonly because: readonly CoverageReason[]
    }

/** The answer for one account at `at` (epoch milliseconds). */
export function whoCovers(facts: Facts, accountId: string, at: EpochMs): Coverage {
  const account = facts.account(accountId)
  if (!account) return { kind: 'unknown_account', because: [reason('unknown_account', true, { accountId })] }
  const onCallId = onCallFor(facts, accountId, at)
  const engineers = engineersAt(facts, account, at)
  const primary = engineers[0]
  if (!primary) {
    const why = whyNoService(account, at)
    return { kind: 'no_service', why, onCallId, because: [reason(why, true, {})] }
  }
  const because: CoverageReason[] = engineers.map(presenceReason)
  const acting = actingAt(facts, account, engineers, at, because)
  return { kind: 'named', ase: primary, engineers, acting, returnAt: returnOf(engineers), onCallId, because }
}

/** The account's ASEs at `at` in order, the primary first. */
export function engineersAt(facts: Facts, account: Account, at: EpochMs): NamedEngineer[] {
  return runningAssignments(account, at).flatMap(({ row }) => {
    const person = facts.person(row.personId)
    if (!person) return []
    return [
      {
        personId: row.personId,
        assignmentId: row.id,
        isPrimary: row.isPrimary,
        presence: presenceAt(person, at),
        nextAvailable: at >= person.gone ? null : availableFrom(person, at),
      },
    ]
  })
}

/** The first instant any of them is on duty and not busy. */
export function returnOf(engineers: readonly NamedEngineer[]): EpochMs | null {
  let first: EpochMs | null = null
  for (const { nextAvailable } of engineers) {
    if (nextAvailable !== null && (first === null || nextAvailable < first)) first = nextAvailable
  }
  return first
}

function actingAt(
  facts: Facts,
  account: Account,
  engineers: readonly NamedEngineer[],
  at: EpochMs,
  because: CoverageReason[],
): Acting {
  const ready = engineers.find((engineer) => engineer.presence.kind === 'on_duty')
  if (ready) return { kind: 'ase', personId: ready.personId }
  const away = engineers[0]!.presence.kind === 'away' || engineers[0]!.presence.kind === 'left'
  for (const personId of notCleared(account, at)) because.push(reason('not_cleared', false, { personId }))
  for (const candidate of namedChain(facts, account, engineers, at, away)) {
    const there = isAvailable(candidate.person, at)
    because.push(
      reason(candidate.why, there, { personId: candidate.person.row.id, coverId: candidate.coverId }),
    )
    if (there) return { kind: candidate.role, personId: candidate.person.row.id }
  }
  return fallbackOf(facts, account, engineers, away, at, because)
}

/** Somebody named for the account besides its ASEs. */
export interface Candidate {
  readonly person: Person
  readonly role: 'backup' | 'night_contact'
  readonly why: 'accepted_cover' | 'standing_backup' | 'pod_member' | 'night_contact'
  readonly coverId: string | null
}

/** Who is asked, in order: while the ASE is away accepted cover, then the standing backup; else the night contact. */
export function namedChain(
  facts: Facts,
  account: Account,
  engineers: readonly NamedEngineer[],
  at: EpochMs,
  away: boolean,
): Candidate[] {
  const policy = facts.policy(account, at)
  const named = (
    id: string | null | undefined,
    role: Candidate['role'],
    why: Candidate['why'],
    coverId: string | null,
  ): Candidate[] => {
    const person = id === null || id === undefined ? null : facts.person(id)
    return person && !engineers.some((engineer) => engineer.personId === id)
      ? [{ person, role, why, coverId }]
      : []
  }
  if (!away) return named(policy?.nightContactId, 'night_contact', 'night_contact', null)
  const covers = account.covers.filter(
    (cover) => intervalAt([cover], at) && engineers.some((engineer) => engineer.personId === cover.absentId),
  )
  const accepted = covers.flatMap((cover) => named(cover.backupId, 'backup', 'accepted_cover', cover.id))
  const standing = named(policy?.standingBackupId, 'backup', 'standing_backup', null)
  return [...accepted, ...standing.filter(({ person }) => accepted.every((one) => one.person !== person))]
}

function fallbackOf(
  facts: Facts,
  account: Account,
  engineers: readonly NamedEngineer[],
  away: boolean,
  at: EpochMs,
  because: CoverageReason[],
): Acting {
  const region = facts.region(account.row.regionId)
  for (const step of facts.policy(account, at)?.fallback ?? (['global_support'] as const)) {
    if (step === 'pod') {
      // A pod covers for absences: on ordinary nights it isn't asked.
      const member = away ? podMemberAt(facts, account, engineers, at, because) : null
      if (member) return { kind: 'pod', personId: member.row.id }
      continue
    }
    because.push(reason(`fallback_${step}`, true, { regionId: account.row.regionId }))
    if (step === 'leave_unassigned') return { kind: 'nobody' }
    if (step === 'region' && region) return { kind: 'region', channel: region.supportChannel }
    if (step === 'global_support') return globalSupport(facts, at)
  }
  because.push(reason('fallback_global_support', true, {}))
  return globalSupport(facts, at)
}

/** Accounts that a pod covers by default: priority 1 and 2 (domain.md 4.5). */
const HIGH_PRIORITY = 2

/** Members of the account's pod at `at` besides its ASEs, in the order in which they are asked; null: no pod covers it. */
export function podMembers(
  facts: Facts,
  account: Account,
  engineers: readonly { readonly personId: string }[],
  at: EpochMs,
): Person[] | null {
  const members = membersOfPod(facts, account, engineers, at)
  return members && members.filter(({ row }) => mayKnow(facts, account.row.id, row.id))
}

/** The same, whether they are cleared or not. */
export function membersOfPod(
  facts: Facts,
  account: Account,
  engineers: readonly { readonly personId: string }[],
  at: EpochMs,
): Person[] | null {
  const primary = engineers[0]
  const pod = primary ? facts.podOf(primary.personId, at) : null
  if (!pod || (pod.row.covers === 'high_priority' && account.row.priority > HIGH_PRIORITY)) return null
  return pod.members.flatMap(({ personId, start, end }) => {
    const isOther = !engineers.some((engineer) => engineer.personId === personId)
    const person = isOther && start <= at && at < end ? facts.person(personId) : null
    return person ? [person] : []
  })
}

function podMemberAt(
  facts: Facts,
  account: Account,
  engineers: readonly NamedEngineer[],
  at: EpochMs,
  because: CoverageReason[],
): Person | null {
  const members = podMembers(facts, account, engineers, at)
  if (members === null) return null
  for (const person of members) {
    const there = isAvailable(person, at)
    because.push(reason('pod_member', there, { personId: person.row.id }))
    if (there) return person
  }
  return null
}

const globalSupport = (facts: Facts, at: EpochMs): Acting => ({
  kind: 'global_support',
  channel: facts.settings(at).settings.supportChannel,
})

function presenceReason(engineer: NamedEngineer): CoverageReason {
  const { presence, personId, isPrimary } = engineer
  const until = 'until' in presence ? presence.until : null
  return reason(`ase_${presence.kind}`, isPrimary, { personId, until, next: engineer.nextAvailable })
}

function reason(code: string, decided: boolean, params: CoverageReason['params']): CoverageReason {
  return { code, decided, params }
}
