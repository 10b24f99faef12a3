/** The internal note of a ticket: who the ASE is, and what to do in this situation. Markdown, private always. */
import type { EpochMs } from '../../calendar/api.ts'
import {
  isAvailable,
  engineersAt,
  namedChain,
  onCallFor,
  type Account,
  type Facts,
  type NamedEngineer,
} from '../../coverage/api.ts'
import type { Decision } from '../decide/decision.ts'
import type { Input } from '../decide/draft.ts'
import { momentAt } from '../../calendar/api.ts'

/** The note for one decision, as it is sent. */
export function composeNote(decision: Decision, input: Input, account: Account): string {
  const { facts, at } = input
  const engineers = engineersAt(facts, account, at)
  const primary = engineers[0]
  if (!primary) return ''
  const person = facts.person(primary.personId)!
  const region = facts.region(person.row.regionId)
  const parts = [
    `**${account.row.name} has an Assigned Support Engineer: ${person.row.name}${region ? ` (${region.code})` : ''}**`,
    [presence(facts, primary, at), ...backups(facts, account, engineers, at)].join(' '),
    '**What to do with this ticket**',
    steps(decision, input, account, person.row.name)
      .map((step) => `- ${step}`)
      .join('\n'),
  ]
  if (account.row.note) parts.push('**About this account**', account.row.note)
  return parts.join('\n\n')
}

function presence(facts: Facts, engineer: NamedEngineer, at: EpochMs): string {
  const { row } = facts.person(engineer.personId)!
  const { presence: now } = engineer
  const back =
    engineer.nextAvailable === null ? '' : ` until ${momentAt(engineer.nextAvailable, row.zone, at)}`
  if (now.kind === 'on_duty') return `${row.name} is on duty until ${momentAt(now.until, row.zone, at)}.`
  if (now.kind === 'busy') return `${row.name} is on duty but busy${back}.`
  if (now.kind === 'away') return `${row.name} is **away${back}**.`
  if (now.kind === 'left') return `${row.name} has left; the account's manager names a successor.`
  return `${row.name} is off duty${back}.`
}

function backups(facts: Facts, account: Account, engineers: readonly NamedEngineer[], at: EpochMs): string[] {
  const away = engineers[0]!.presence.kind === 'away'
  return namedChain(facts, account, engineers, at, away).map(({ person, role }) => {
    const what = role === 'backup' ? 'covers' : 'answers at night'
    const until = person.duty.nextClosing(at)
    if (isAvailable(person, at) && until !== null)
      return `${person.row.name} ${what} until ${momentAt(until, person.row.zone, at)}.`
    const next = person.duty.openFrom(at)
    return next === null ? '' : `${person.row.name} ${what} from ${momentAt(next, person.row.zone, at)}.`
  })
}

function steps(decision: Decision, input: Input, account: Account, ase: string): string[] {
  const { target } = decision
  const zone = account.row.zone
  const due = target ? momentAt(target.deadline, zone, input.at) : null
  const answer = due ? `Answer it before **${due}**.` : 'Nothing is owed to the customer at present.'
  const escalate = `If it becomes production-down: declare an emergency, so that on-call is paged. Do not assign it to ${ase}.`
  switch (decision.note?.situation) {
    case 'emergency':
      return emergencySteps(decision, input, account.row.id, ase)
    case 'predates':
      return [
        `This ticket is older than ${ase}'s service: it keeps its assignee, and ${ase} follows it.`,
        'Ask the customer whether they want it moved; the prepared reply is in the task.',
        escalate,
      ]
    case 'locked':
      return [`A person chose the assignee: it stays until they lift it.`, answer, escalate]
    case 'auto_assign':
      return [
        decision.beforeReturn
          ? `${answer} Leave ${ase} as assignee and follow the ticket yourself.`
          : `${ase} answers it. ${due ? `The reply is due ${due}.` : ''}`.trim(),
        escalate,
      ]
    default:
      return [
        `Global Support works this ticket. ${answer}`,
        `Ask ${ase} for clarification or escalation in their working hours; ${ase} sees the ticket in their queue.`,
        escalate,
      ]
  }
}

function emergencySteps(decision: Decision, { facts, at }: Input, accountId: string, ase: string): string[] {
  const id = onCallFor(facts, accountId, at)
  const onCall = id === null ? null : facts.person(id)
  const leads = onCall
    ? `${onCall.row.name} is on call and leads this emergency.`
    : 'Nobody is on call: the region’s leader is paged.'
  return [
    leads,
    `${ase} follows and is told; they may join, lead or advise when on duty. Do not assign the ticket to ${ase}.`,
    ...followUp(decision, facts, at),
  ]
}

/** Who follows up, and when, as the decision made the task. */
function followUp({ tasks }: Decision, facts: Facts, at: EpochMs): string[] {
  const task = tasks.find((one) => one.kind === 'emergency_follow_up')
  const owner = task?.owner && 'personId' in task.owner ? facts.person(task.owner.personId) : null
  if (!task || !owner) return []
  const when = task.dueAt === null ? '' : ` from ${momentAt(task.dueAt, owner.row.zone, at)}`
  return [`${owner.row.name} follows up with the customer${when}.`]
}
