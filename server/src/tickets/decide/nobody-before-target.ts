/** Rule 5: the reply target falls before any of the account's ASEs is back. */
import {
  intersectIntervals,
  subtractIntervals,
  union,
  type EpochMs,
  type Interval,
} from '../../calendar/api.ts'
import { notCleared, podMembers, worksWithin, type Candidate, type Person } from '../../coverage/api.ts'
import type { Tell } from './decision.ts'
import { assigneeAfter, because, fire, follow, isGone, type Draft, type Served } from './draft.ts'

const MINUTE = 60_000

export function nobodyBeforeTarget(draft: Draft, served: Served): void {
  const deadline = draft.target?.deadline ?? null
  const risk = draft.beforeReturn
  because(
    draft,
    5,
    deadline === null ? 'nothing_owed' : risk ? 'due_before_return' : 'due_after_return',
    risk,
    {
      deadline,
      returnAt: draft.returnAt,
    },
  )
  forgetWarnings(draft, served, deadline, risk)
  tagRisk(draft, served, risk)
  if (deadline === null || !risk) return
  const answers = firstBefore(served, deadline)
  if (draft.ours.toldDeadline === deadline && stands(served, deadline, answers))
    return because(draft, 5, 'already_told', false, { deadline })
  // Whom it named is not there any more: what is planned for them is void, another one is told.
  if (draft.ours.toldDeadline === deadline) draft.voidWarnings = true
  for (const personId of notCleared(served.account, served.at))
    because(draft, 5, 'not_cleared', false, { personId })
  warn(draft, served, deadline, answers)
}

/**
 * Whether the warning of this deadline still names the right one. As long as it is only planned: whoever is asked first
 * now. Once it was told it stands, unless a later fact says that whom it named is not there before the deadline, or that
 * somebody is where only a channel was told.
 */
function stands(served: Served, deadline: EpochMs, answers: Candidate | null): boolean {
  const { told } = served.ticket.ours
  if (!told) return true
  const to = answers?.person.row.id ?? channelOf(served).channel
  if (told.to === to) return true
  const person = served.facts.person(told.to)
  if (served.at < told.at || !person) return false
  return firstBefore({ ...served, at: told.at }, deadline, told.to) !== null
}

/** Warnings of another deadline are void, and those still to come of a deadline that an ASE meets after all. */
function forgetWarnings(draft: Draft, served: Served, deadline: EpochMs | null, risk: boolean): void {
  const told = draft.ours.toldDeadline
  if (told === null) return
  if (told === deadline && (risk || served.at >= deadline - lead(served))) return
  draft.voidWarnings = true
  draft.ours = { ...draft.ours, toldDeadline: null, told: null }
}

function tagRisk(draft: Draft, { ticket, settings }: Served, risk: boolean): void {
  const tag = settings.tags.targetAtRisk
  const tagged = ticket.state.tags.includes(tag)
  if (risk && !tagged) draft.addTags = [...draft.addTags, tag]
  if (!risk && tagged) draft.removeTags = [...draft.removeTags, tag]
}

const lead = ({ settings }: Served): number => settings.warnBeforeMinutes * MINUTE

/** Told once per deadline: at the decision if it is near, else in time before it. */
function warn(draft: Draft, served: Served, deadline: EpochMs, answers: Candidate | null): void {
  const { ticket } = served
  const when = Math.max(served.at, deadline - lead(served))
  // Whom it goes to is in the key: another one is told although the deadline is the same.
  const key = `target:${ticket.source}:${ticket.externalId}:${deadline}`
  const tell: Teller = (to) => {
    draft.tell.push({ key: `${key}:${keyOf(to)}`, kind: 'target_at_risk', to, at: when, urgency: 'normal' })
  }
  const to = answers?.person.row.id ?? channelOf(served).channel
  draft.ours = { ...draft.ours, toldDeadline: deadline, told: { to, at: when } }
  fire(draft, 5)
  warnHolder(draft, served, tell, when)
  if (answers) callBackup(draft, served, answers, tell, when)
  else warnFallback(draft, served, tell, when)
}

type Teller = (to: Tell['to']) => void

const keyOf = (to: Tell['to']): string =>
  'personId' in to ? to.personId : 'channel' in to ? to.channel : to.userId

/** Whoever holds it is warned; an ASE who holds it stays assignee, and whoever sees the ticket answers. */
function warnHolder(draft: Draft, served: Served, tell: Teller, when: EpochMs): void {
  const { facts, engineers } = served
  const holder = assigneeAfter(draft, served.ticket)
  if (holder === null) return
  const person = facts.personByHelpDeskUser(holder)
  if (engineers.some(({ personId }) => personId === person?.row.id)) {
    because(draft, 5, 'leave_ase_as_assignee', true, { userId: holder })
    return
  }
  if (isGone(served, person)) return
  tell(person ? { personId: person.row.id } : { userId: holder })
  because(draft, 5, 'assignee_warned', true, { userId: holder, at: when })
}

/** The first who is there before the deadline follows and is told: then the channel is not. */
function callBackup(draft: Draft, served: Served, answers: Candidate, tell: Teller, when: EpochMs): void {
  const { person, role, why, coverId } = answers
  follow(draft, served.ticket, person, role)
  const holds = assigneeAfter(draft, served.ticket) === person.row.helpDeskUserId
  if (!holds || person.row.helpDeskUserId === null) tell({ personId: person.row.id })
  because(draft, 5, why, true, { personId: person.row.id, coverId, at: when })
}

function warnFallback(draft: Draft, served: Served, tell: Teller, when: EpochMs): void {
  const { channel, step } = channelOf(served)
  tell({ channel })
  because(draft, 5, 'channel_told', true, { channel, step, at: when })
}

/** The channel that answers where nobody named does. */
function channelOf({ facts, account, settings, at }: Served): { channel: string; step: string } {
  const steps = facts.policy(account, at)?.fallback ?? ['global_support']
  const step = steps.find((candidate) => candidate !== 'pod') ?? 'global_support'
  const region = facts.region(account.row.regionId)
  return { channel: step === 'region' && region ? region.supportChannel : settings.supportChannel, step }
}

/**
 * Accepted cover, then the standing backup and, where the account falls back on it, the pod while the ASE is away, then the night contact on ordinary nights: the first
 * on duty and not busy for some time before the deadline. `onlyId`: nobody else is asked.
 */
export function firstBefore(served: Served, deadline: EpochMs, onlyId?: string): Candidate | null {
  for (const { candidate, windows } of chainBefore(served, deadline)) {
    if (onlyId !== undefined && candidate.person.row.id !== onlyId) continue
    const there = windows.some((part) => worksWithin(candidate.person, part.start, part.end))
    if (there) return candidate
  }
  return null
}

interface Windowed {
  readonly candidate: Candidate
  readonly windows: readonly Interval[]
}

function chainBefore(served: Served, deadline: EpochMs): Windowed[] {
  const { account, facts, engineers, primary, at } = served
  const policy = facts.policy(account, at)
  const wait = at < deadline ? [{ start: at, end: deadline }] : []
  const away = awayStretches(primary, wait)
  const chain: Windowed[] = []
  const add = (
    id: string | null,
    why: Candidate['why'],
    windows: Interval[],
    coverId: string | null,
  ): void => {
    const person = id === null ? null : facts.person(id)
    if (!person || windows.length === 0 || engineers.some((engineer) => engineer.personId === id)) return
    const role = why === 'night_contact' ? 'night_contact' : 'backup'
    chain.push({ candidate: { person, role, why, coverId }, windows })
  }
  for (const cover of account.covers) {
    const absent = engineers.some((engineer) => engineer.personId === cover.absentId)
    if (absent) add(cover.backupId, 'accepted_cover', intersectIntervals(wait, [cover]), cover.id)
  }
  add(policy?.standingBackupId ?? null, 'standing_backup', away, null)
  if (policy?.fallback.includes('pod'))
    for (const member of podMembers(facts, account, engineers, at) ?? [])
      add(member.row.id, 'pod_member', away, null)
  add(policy?.nightContactId ?? null, 'night_contact', subtractIntervals(wait, away), null)
  return chain
}

/** The parts of the wait in which the person is away or has left. */
function awayStretches(person: Person, wait: readonly Interval[]): Interval[] {
  const away = intersectIntervals(wait, person.away())
  return Number.isFinite(person.gone)
    ? union(away, intersectIntervals(wait, [{ start: person.gone, end: Infinity }]))
    : away
}
