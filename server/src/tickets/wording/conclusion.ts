/** How a trail ends: the conclusion, and what would have changed it. */
import type { EpochMs } from '../../calendar/api.ts'
import type { Facts } from '../../coverage/api.ts'
import { firstName, userName } from './people.ts'
import type { Told } from './sentences.ts'

/** The last line of the trail; `at` is when it was decided. */
export function conclusionOf(told: Told, facts: Facts, at: EpochMs): string {
  const { outcome, effects, holder } = told
  const name = holder === null ? null : firstName(userName(facts, holder))
  if (outcome === 'unknown_organization')
    return 'Nothing is done: link the organisation to an account to change that.'
  if (outcome === 'no_service') return 'Nothing is done: the account has no running ASE service.'
  if (outcome === 'dead') return 'Nothing is done: the ticket is over.'
  if (outcome === 'emergency')
    return name === null ? 'The group leads the emergency.' : `${name} leads; the ASE follows and follows up.`
  if (outcome === 'left_unassigned') return 'Nobody is assigned, and somebody is alerted.'
  if (effects.beforeReturn && effects.target) {
    const owns = name === null ? '' : `${name} owns it; `
    const answers =
      effects.target.deadline <= at
        ? 'its reply is late already, and whoever is on duty answers first.'
        : 'whoever is on duty is to answer before the reply is due.'
    return capital(`${owns}${answers}`)
  }
  return name === null ? 'Global Support works it.' : `${name} owns it.`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What would have led elsewhere; null where nothing simple would. */
export function wouldChange(told: Told): string | null {
  const decided = new Set(told.because.filter((reason) => reason.decided).map((reason) => reason.code))
  if (decided.has('locked')) return 'Were the person’s choice lifted, the rules would decide again.'
  if (decided.has('predates_service'))
    return 'Were the ticket younger than the service, the handling mode would decide.'
  if (decided.has('due_before_return'))
    return 'Were the ASE on duty before the reply is due, nobody else would be told.'
  if (decided.has('engage')) return 'In auto-assign, the ASE would be the assignee.'
  if (decided.has('auto_assign_on_duty') || decided.has('auto_assign_primary'))
    return 'In engage, the ticket would stay with Global Support.'
  if (decided.has('emergency')) return 'Were it lowered, it would be decided anew and offered back.'
  return null
}
