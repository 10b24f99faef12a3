/** Rule 5: the reply target falls before any of the account's ASEs is back. */
import type { EpochMs, Interval } from '../../calendar/api.ts'
import { awayAt, worksWithin, type Candidate, type Person } from '../../coverage/api.ts'
import type { Tell } from './decision.ts'
import { assigneeAfter, because, fire, follow, type Draft, type Served } from './draft.ts'

const MINUTE = 60_000

export function nobodyBeforeTarget(draft: Draft, served: Served): void {
  const { settings, ticket } = served
  const deadline = draft.target?.deadline ?? null
  const told = draft.ours.toldDeadline
  if (told !== null && told !== deadline) {
    draft.voidWarnings = true
    draft.ours = { ...draft.ours, toldDeadline: null }
  }
  const tagged = ticket.state.tags.includes(settings.tags.targetAtRisk)
  const risk = deadline !== null && (draft.returnAt === null || deadline < draft.returnAt)
  draft.beforeReturn = risk
  if (deadline === null) because(draft, 5, 'nothing_owed', false)
  else
    because(draft, 5, risk ? 'due_before_return' : 'due_after_return', risk, {
      deadline,
      returnAt: draft.returnAt,
    })
  if (!risk) {
    if (tagged) draft.removeTags.push(settings.tags.targetAtRisk)
    return
  }
  if (!tagged) draft.addTags.push(settings.tags.targetAtRisk)
  if (told === deadline) {
    because(draft, 5, 'already_told', false, { deadline })
    return
  }
  warn(draft, served, deadline)
}

/** Told once per deadline: at the decision if it is near, else in time before it. */
function warn(draft: Draft, served: Served, deadline: EpochMs): void {
  const { ticket, settings, facts, engineers } = served
  const lead = settings.warnBeforeMinutes * MINUTE
  const when = Math.max(served.at, deadline - lead)
  const key = `target:${ticket.source}:${ticket.externalId}:${deadline}`
  const tell = (to: Tell['to'], suffix: string): void => {
    draft.tell.push({ key: `${key}:${suffix}`, kind: 'target_at_risk', to, at: when, urgency: 'normal' })
  }
  draft.ours = { ...draft.ours, toldDeadline: deadline }
  fire(draft, 5)
  const holder = assigneeAfter(draft, ticket)
  const byAse = engineers.some(({ personId }) => facts.person(personId)?.row.helpDeskUserId === holder)
  if (holder !== null && byAse) because(draft, 5, 'leave_ase_as_assignee', true, { userId: holder })
  if (holder !== null && !byAse) {
    const person = facts.personByHelpDeskUser(holder)
    tell(person ? { personId: person.row.id } : { userId: holder }, 'assignee')
    because(draft, 5, 'assignee_warned', true, { userId: holder, at: when })
  }
  const answers = firstBefore(served, deadline)
  if (!answers) {
    warnFallback(draft, served, tell, when)
    return
  }
  const role = answers.role === 'backup' ? 'backup' : 'night_contact'
  follow(draft, ticket, answers.person, role)
  tell({ personId: answers.person.row.id }, 'backup')
  because(draft, 5, answers.why, true, {
    personId: answers.person.row.id,
    coverId: answers.coverId,
    at: when,
  })
}

function warnFallback(
  draft: Draft,
  { facts, account, settings, at }: Served,
  tell: (to: Tell['to'], suffix: string) => void,
  when: EpochMs,
): void {
  const steps = facts.policy(account, at)?.fallback ?? ['global_support']
  const step = steps.find((candidate) => candidate !== 'pod') ?? 'global_support'
  const region = facts.region(account.row.regionId)
  const channel = step === 'region' && region ? region.supportChannel : settings.supportChannel
  tell({ channel }, 'channel')
  because(draft, 5, 'channel_told', true, { channel, step, at: when })
}

/** Accepted cover, then the standing backup while the ASE is away, else the night contact: the first on duty for some time before the deadline. */
export function firstBefore(served: Served, deadline: EpochMs): Candidate | null {
  for (const { candidate, windows } of chainBefore(served, deadline)) {
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
  const away = awayStretches(primary, at, deadline)
  const chain: Windowed[] = []
  const add = (
    id: string | null,
    role: Candidate['role'],
    why: Candidate['why'],
    coverId: string | null,
    windows: Interval[],
  ): void => {
    const person = id === null ? null : facts.person(id)
    if (!person || windows.length === 0 || engineers.some((engineer) => engineer.personId === id)) return
    chain.push({ candidate: { person, role, why, coverId }, windows })
  }
  for (const cover of account.covers) {
    const window = { start: Math.max(cover.start, at), end: Math.min(cover.end, deadline) }
    const absent = engineers.some((engineer) => engineer.personId === cover.absentId)
    if (absent && window.start < window.end)
      add(cover.backupId, 'backup', 'accepted_cover', cover.id, [window])
  }
  add(policy?.standingBackupId ?? null, 'backup', 'standing_backup', null, away)
  if (away.length === 0)
    add(policy?.nightContactId ?? null, 'night_contact', 'night_contact', null, [
      { start: at, end: deadline },
    ])
  return chain
}

/** The stretches of [from, to) in which the person is away or gone. */
function awayStretches(person: Person, from: EpochMs, to: EpochMs): Interval[] {
  if (from >= person.gone) return from < to ? [{ start: from, end: to }] : []
  const stretches: Interval[] = []
  const starts = [
    from,
    ...person.timeOff.map((part) => part.start),
    ...person.holidays(from).map((part) => part.start),
  ]
  for (const start of starts) {
    if (start < from || start >= to) continue
    const end = awayAt(person, start)
    if (end !== null) stretches.push({ start, end: Math.min(end, to) })
  }
  return stretches
}
