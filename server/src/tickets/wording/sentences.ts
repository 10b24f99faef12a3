/** A decision in one sentence, for lists and for the head of a ticket's page. */
import type { Facts } from '../../coverage/api.ts'
import type { Decision, Reason } from '../decide/decision.ts'
import type { StoredEffects } from '../stored-effects.ts'
import { firstName, nameOf, userName } from './people.ts'
import { tell, type Wording } from './reasons.ts'

/** A decision as the sentences need it. */
export interface Told {
  readonly outcome: Decision['outcome']
  readonly effects: StoredEffects
  readonly because: readonly Reason[]
  /** The help-desk user who holds the ticket after the decision; null: nobody. */
  readonly holder: string | null
}

const first = (facts: Facts, id: string): string => firstName(nameOf(facts, id))

/** What happens with the ticket: “Assigned to Jonas”, “Dana stays assignee, Wren follows”. */
export function sentence(told: Told, facts: Facts): string {
  const { effects } = told
  const parts = [headline(told, facts)]
  const follows = effects.follow.map((follow) => first(facts, follow.personId))
  if (follows.length > 0) parts.push(`${listed(follows)} ${follows.length > 1 ? 'follow' : 'follows'}`)
  const paged = effects.tell.filter((one) => one.urgency === 'page')
  for (const page of paged)
    if ('personId' in page.to) parts.push(`${first(facts, page.to.personId)} is paged`)
  return parts.join(', ')
}

function headline({ outcome, effects, holder }: Told, facts: Facts): string {
  const { assignee } = effects
  if (assignee.kind === 'assign') return `Assigned to ${first(facts, assignee.personId)}`
  if (assignee.kind === 'clear') return 'Taken off its assignee'
  const name = holder === null ? null : firstName(userName(facts, holder))
  const stays = name === null ? 'Unassigned' : `${name} stays assignee`
  const words: Partial<Record<Decision['outcome'], string>> = {
    dead: 'Over: nothing is written',
    unknown_organization: 'No account: left alone',
    no_service: 'No ASE service: left alone',
    left_unassigned: 'Left unassigned, as the account wishes',
    engaged: name === null ? 'Left with Global Support' : `Left with Global Support, ${name} holds it`,
    locked: name === null ? 'Kept by hand' : `Kept by hand with ${name}`,
    handover: 'On the hand-over list',
    emergency: name === null ? 'Emergency, with the group' : `Emergency, ${stays}`,
  }
  return words[outcome] ?? stays
}

/** Facts that begin with a person's name keep their capital. */
const NAMES_FIRST = new Set([
  'ase_told_on_duty',
  'ase_told',
  'accepted_cover',
  'standing_backup',
  'pod_member',
  'night_contact',
])

/** The deciding facts in one line: three at most. */
export function becauseLine(reasons: readonly Reason[], wording: Wording): string {
  const deciding = reasons.filter((reason) => reason.decided && reason.code !== 'assignment_runs')
  const picked = deciding.length > 0 ? deciding.slice(0, 3) : reasons.slice(-1)
  const lines = tell(picked, wording).map(({ fact, evidence }, i) => {
    const text = evidence ? `${fact} (${evidence})` : fact
    return NAMES_FIRST.has(picked[i]!.code) ? text : text.charAt(0).toLowerCase() + text.slice(1)
  })
  return lines.join('; ')
}

/** Who answers, who stays assignee, who follows: the head of the ticket's page. */
export function answer(told: Told, facts: Facts): string {
  const { outcome, effects, holder } = told
  const holderName = holder === null ? null : firstName(userName(facts, holder))
  const helpers = effects.follow.map((follow) => first(facts, follow.personId))
  switch (outcome) {
    case 'unknown_organization':
      return 'Nobody of ours: no account claims this organisation.'
    case 'no_service':
      return 'Global Support answers it. The account has no running ASE service.'
    case 'dead':
      return 'Nothing to answer: the ticket is over.'
    case 'emergency':
      return emergencyAnswer(effects, holderName, facts)
    case 'left_unassigned':
      return 'Nobody is assigned, as the account wishes, and Global Support is told.'
    case 'handover':
      return `It stands on the hand-over list. ${holderName ?? 'Nobody'} keeps it until it is ticked off.`
    default:
      return ordinaryAnswer(effects, holderName, helpers)
  }
}

function emergencyAnswer(effects: StoredEffects, holder: string | null, facts: Facts): string {
  const leads = effects.assignee.kind === 'assign' ? first(facts, effects.assignee.personId) : holder
  const follows = effects.follow.map((follow) => first(facts, follow.personId))
  const who =
    leads === null ? 'Nobody is on call, the region’s leader is paged.' : `${leads} leads the emergency.`
  return follows.length > 0
    ? `${who} ${listed(follows)} ${follows.length > 1 ? 'follow' : 'follows'} and ${follows.length > 1 ? 'are' : 'is'} told.`
    : who
}

function ordinaryAnswer(effects: StoredEffects, holder: string | null, helpers: readonly string[]): string {
  if (!effects.beforeReturn) return holder === null ? 'Global Support answers it.' : `${holder} answers it.`
  const who =
    helpers.length > 0
      ? `${listed(helpers)} ${helpers.length > 1 ? 'answer' : 'answers'} it`
      : 'Global Support answers it'
  return holder === null ? `${who}.` : `${who}. ${holder} stays the assignee.`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
