/** The trail of a decision in words: fact, evidence, effect, in the reader's time zone. */
import type { Facts } from '../../coverage/api.ts'
import type { Reason } from '../decide/decision.ts'
import { nameOf, userName } from './people.ts'
import { clockTime, dayName, duration, moment } from '../../calendar/api.ts'

/** One line of the trail. */
export interface ReasonText {
  readonly rule: number | null
  readonly decided: boolean
  readonly fact: string
  readonly evidence: string
  readonly effect: string
}

export interface Wording {
  readonly facts: Facts
  readonly zone: string
  /** The decision's instant, epoch milliseconds. */
  readonly at: number
}

type Line = readonly [fact: string, evidence?: string, effect?: string]
type Params = Reason['params']
type Teller = (params: Params, say: Say) => Line

interface Say {
  /** A person by our id. */
  readonly who: (id: Params[string] | undefined) => string
  /** A help-desk user. */
  readonly user: (id: Params[string] | undefined) => string
  readonly when: (at: Params[string] | undefined) => string
  readonly day: (at: Params[string] | undefined) => string
  readonly gap: (from: Params[string] | undefined, to: Params[string] | undefined) => string
}

const quoted = (value: Params[string] | undefined): string =>
  value === null || value === undefined ? 'none' : `“${value}”`

const LINES: Readonly<Record<string, Teller>> = {
  echo: () => ['Our own write came back', '', 'recorded only'],
  dead: ({ status }) => ['The ticket is over', `Status ${status}`, 'nothing is written'],
  unknown_organization: ({ organizationId }) => [
    'No account claims the organisation',
    `Organisation ${organizationId ?? 'none'}`,
    'left alone',
  ],
  organization_changed: () => [
    'The ticket changed its organisation',
    '',
    'decided anew; who followed by us stops',
  ],
  organization_linked: ({ from, to }) => [
    to === null
      ? 'Its organisation was unlinked'
      : from === null
        ? 'Its organisation was linked to the account'
        : 'Its organisation was moved to the account',
    'Nothing happened to the ticket itself',
    'decided anew',
  ],
  assignment_runs: ({ personId }, say) => [
    'A running assignment covers the account',
    say.who(personId),
    `ASE is ${say.who(personId)}`,
  ],
  no_contract: () => ['The account has no contract', '', 'nothing changes'],
  contract_not_yet: () => ['The contract has not started', '', 'nothing changes'],
  contract_over: () => ['The contract is over', '', 'nothing changes'],
  nobody_assigned: () => ['No ASE is assigned', '', 'nothing changes'],
  not_yet: () => ['The assignment has not started', '', 'nothing changes'],
  over: () => ['The assignment is over', '', 'nothing changes'],
  unassigning_proposed: ({ userId }, say) => [
    'An engineer of the former account holds it',
    say.user(userId),
    'taking it off them is proposed',
  ],
  all_ases_left: () => ['All ASEs of the account have left', '', 'nobody is assigned'],
  chosen_person_is_gone: () => ['The person the customer chose has left', '', 'the assignee stays'],
  emergency: ({ form, priority }) => [
    'It is an emergency',
    `Form ${quoted(form)}, priority ${priority ?? 'none'}`,
    'on-call leads, never the ASE',
  ],
  not_an_emergency: ({ form, priority }) => [
    'Not an emergency',
    `Form ${quoted(form)}, priority ${priority ?? 'none'}, no emergency tag`,
  ],
  on_call_holds_it: ({ personId }, say) => ['The on-call engineer holds it already', say.who(personId)],
  unassigned_to_on_call: ({ personId }, say) => ['Nobody held it', '', `Assignee: ${say.who(personId)}`],
  holder_stays: ({ userId }, say) => [
    'Somebody holds it who is not the ASE',
    say.user(userId),
    'stays theirs',
  ],
  person_assigned_the_ase: ({ personId }, say) => [
    'A person had assigned the ASE',
    say.who(personId),
    'the change is proposed, not made',
  ],
  from_ase_to_on_call: ({ personId, onCallId }, say) => [
    'The ASE held it by rule',
    say.who(personId),
    `Assignee: ${say.who(onCallId)}`,
  ],
  from_ase_to_group: ({ personId }, say) => [
    'The ASE held it by rule, and nobody is on call',
    say.who(personId),
    'back to the group',
  ],
  on_call_paged: ({ personId }, say) => ['Somebody is on call', say.who(personId), 'paged'],
  on_call_not_cleared: ({ personId }, say) => [
    'Somebody is on call who may not know of the account',
    say.who(personId),
    'not paged: the next who is cleared',
  ],
  not_cleared: ({ personId }, say) => [
    'Somebody is named who may not know of the account',
    say.who(personId),
    'not asked: name somebody who is cleared',
  ],
  nobody_on_call: ({ personId }, say) => [
    'Nobody is on call',
    personId === null ? 'no region leader either' : say.who(personId),
    'the region’s leader is paged',
  ],
  ase_told_on_duty: ({ personId }, say) => [`${say.who(personId)} is on duty`, '', 'told in the thread'],
  ase_told: ({ personId }, say) => [
    `${say.who(personId)} is the primary ASE`,
    'not on duty',
    'told in the thread',
  ],
  follow_up_by_ase: ({ personId, dueAt }, say) => [
    'The ASE is not on duty',
    `${say.who(personId)} works next ${say.when(dueAt)}`,
    `follow-up for ${say.who(personId)}`,
  ],
  follow_up_by_backup: ({ personId, dueAt }, say) => [
    'The ASE is not back within one business day',
    `${say.who(personId)} works next ${say.when(dueAt)}`,
    `follow-up for ${say.who(personId)}`,
  ],
  follow_up_by_manager: ({ personId, dueAt }, say) => [
    'Neither the ASE nor a backup is back in time',
    `${say.who(personId)} works next ${say.when(dueAt)}`,
    `follow-up for ${say.who(personId)}`,
  ],
  follow_up_by_nobody: () => [
    'Nobody is there to follow up',
    'no backup, no manager',
    'the follow-up has no owner',
  ],
  offered_back: ({ personId }, say) => [
    'No longer an emergency',
    `taken from ${say.who(personId)} by rule`,
    `offered back to ${say.who(personId)}`,
  ],
  on_handover_list: ({ personId, incomingId }, say) => [
    'On the hand-over list',
    `${say.who(personId)} hands over to ${say.who(incomingId)}`,
    'left alone until ticked off',
  ],
  no_lock: () => ['No person chose the assignee', ''],
  locked: ({ userId, by, lockedAt }, say) => [
    'A person chose the assignee',
    `${say.user(by)}, ${say.when(lockedAt)}`,
    `${say.user(userId)} keeps it`,
  ],
  locked_assignee_is_gone: ({ personId }, say) => [
    'The chosen assignee has left',
    say.who(personId),
    'decided as new',
  ],
  predates_service: ({ createdAt, since }, say) => [
    'Older than the ASE’s service',
    `Created ${say.day(createdAt)}, service since ${say.day(since)}`,
    'the assignee stays',
  ],
  younger_than_service: ({ since }, say) => [
    'Not older than the ASE’s service',
    since === null ? '' : `Service since ${say.day(since)}`,
  ],
  ase_shadows: ({ personId }, say) => ['The ASE shadows', say.who(personId), `Follows: ${say.who(personId)}`],
  customer_is_asked: () => ['The customer has not been asked', '', 'a task asks whom they want'],
  customers_choice: ({ choice, personId }, say) => [
    'The customer chose',
    choice === 'keep' ? 'to keep the assignee' : say.who(personId),
    'carried out',
  ],
  choice_carried_out: () => ['The customer’s choice is carried out', ''],
  assignee_left_alone: ({ mode }) => [
    'Neither new, moved, reopened nor unlocked',
    `Handling mode: ${modeWord(mode)}`,
    'the assignee is left alone',
  ],
  auto_assign_on_duty: ({ personId }, say) => [
    'The account is in auto-assign',
    `${say.who(personId)} is on duty`,
    `Assignee: ${say.who(personId)}`,
  ],
  auto_assign_primary: ({ personId }, say) => [
    'The account is in auto-assign',
    'none of its ASEs is on duty',
    `Assignee: ${say.who(personId)}, the primary`,
  ],
  already_assigned: ({ personId }, say) => ['Already the assignee', say.who(personId)],
  left_unassigned: ({ deadline }, say) => [
    'Nobody named is there before the target',
    `Reply due ${say.when(deadline)}; the account asked to leave such tickets unassigned`,
    'nobody is assigned',
  ],
  engage: ({ userId }, say) => [
    'The account is in engage',
    userId === null ? 'unassigned' : `${say.user(userId)} holds it`,
    'Global Support works it; the ASE picks',
  ],
  former_assignee_is_gone: ({ personId }, say) => [
    'The former assignee has left',
    say.who(personId),
    'cleared',
  ],
  weekend_cover: ({ zone, createdAt }, say) => [
    'Created at the weekend with high priority',
    `${say.day(createdAt)}; weekend cover in ${String(zone).split('/').at(-1)?.replaceAll('_', ' ')}`,
    'the target runs around the clock',
  ],
  weekend_somebody_on_duty: ({ personId }, say) => [
    'Somebody of theirs is on duty',
    say.who(personId),
    'on-call is not paged',
  ],
  nothing_owed: () => ['No reply is owed', 'answered, or the clock stands'],
  due_before_return: ({ deadline, returnAt }, say) => [
    'The reply is due before the ASE is back',
    returnAt === null
      ? `Due ${say.when(deadline)}; nobody of theirs comes back`
      : `Due ${say.when(deadline)}, ${say.gap(deadline, returnAt)} earlier`,
    'someone else answers',
  ],
  due_after_return: ({ deadline, returnAt }, say) => [
    'The ASE is back before the reply is due',
    returnAt === null
      ? `Due ${say.when(deadline)}`
      : `Due ${say.when(deadline)}; there from ${say.when(returnAt)}`,
  ],
  looked_again: () => [
    'Looked at again',
    'nothing happened to the ticket, but time passed or something about its people changed',
  ],
  already_told: ({ deadline }, say) => ['Told already', `about the reply due ${say.when(deadline)}`],
  leave_ase_as_assignee: ({ userId }, say) => [
    'The ASE holds it',
    say.user(userId),
    'whoever answers leaves them assignee',
  ],
  assignee_warned: ({ userId, at }, say) => [
    'Somebody else holds it',
    say.user(userId),
    `warned ${say.when(at)}`,
  ],
  accepted_cover: ({ personId, at }, say) => [
    `${say.who(personId)} accepted the cover`,
    'on duty before the target',
    `follows; told ${say.when(at)}`,
  ],
  standing_backup: ({ personId, at }, say) => [
    `${say.who(personId)} is the standing backup`,
    'on duty before the target',
    `follows; told ${say.when(at)}`,
  ],
  pod_member: ({ personId, at }, say) => [
    `${say.who(personId)} is of the same pod`,
    'on duty before the target',
    `follows; told ${say.when(at)}`,
  ],
  night_contact: ({ personId, at }, say) => [
    `${say.who(personId)} answers at night`,
    'on duty before the target',
    `follows; told ${say.when(at)}`,
  ],
  channel_told: ({ channel, at }, say) => [
    'Nobody named is on duty before the target',
    '',
    `${channel} told ${say.when(at)}`,
  ],
  no_help_desk_user: ({ personId }, say) => [
    'No user in the help desk',
    say.who(personId),
    'assigning is proposed: give the person their help-desk user id',
  ],
}

function modeWord(mode: Params[string] | undefined): string {
  return mode === 'auto_assign' ? 'auto-assign' : 'engage'
}

/** The trail in words. A code of a later release is shown as it is rather than hidden. */
export function tell(reasons: readonly Reason[], wording: Wording): ReasonText[] {
  const say = sayer(wording)
  return reasons.map(({ rule, code, decided, params }) => {
    const teller = LINES[code]
    const [fact, evidence, effect] = teller ? teller(params, say) : [code.replaceAll('_', ' ')]
    return { rule, decided, fact, evidence: evidence ?? '', effect: effect ?? (decided ? '' : 'no effect') }
  })
}

function sayer({ facts, zone, at }: Wording): Say {
  const instant = (value: Params[string] | undefined): number | null =>
    typeof value === 'number' ? value : null
  return {
    who: (id) => nameOf(facts, id),
    user: (id) => userName(facts, id),
    when: (value) => {
      const t = instant(value)
      return t === null ? 'never' : moment(t, zone, at)
    },
    day: (value) => {
      const t = instant(value)
      return t === null
        ? 'never'
        : `${dayName(t, zone)} ${Temporal.Instant.fromEpochMilliseconds(t).toZonedDateTimeISO(zone).year} ${clockTime(t, zone)}`
    },
    gap: (from, to) => duration((instant(to) ?? 0) - (instant(from) ?? 0)),
  }
}
