/** Who answers for an account at a moment, as a verdict: the headline, what stands behind it, what to do. Pure. */
import type { EpochMs } from '../calendar/api.ts'
import type { Timeline } from '../coverage/api.ts'
import type { AccountVerdict } from './search.contract.ts'

type Answer = Timeline['answer']

/** The verdict from the account's timeline around the moment. `now`: to tell what is to come from what is or was. */
export function accountVerdict(timeline: Timeline, at: EpochMs, now: EpochMs): AccountVerdict {
  const { answer, ground } = timeline
  const isNamed = answer.state === 'named' || answer.state === 'backup' || answer.ase?.presence === 'busy'
  const isGap =
    !isNamed && ground.some(({ start, end }) => Date.parse(start) <= at && at < Date.parse(end))
  return {
    kind: 'account',
    at: answer.at,
    headline: isGap ? nobodyWords(answer.accountName, at, now) : answer.sentence,
    detail: detailOf(answer, isGap),
    next: nextStep(answer, isGap, at > now),
    isGap,
    coverage: answer,
    from: timeline.from,
    to: timeline.to,
    ground,
    lane: timeline.lanes.find(({ role }) => role === 'who_answers') ?? EMPTY_LANE,
  }
} // prettier-ignore

const MINUTE = 60_000

function nobodyWords(name: string, at: EpochMs, now: EpochMs): string {
  if (Math.abs(at - now) < MINUTE) return `Nobody is named for ${name} now.`
  return at > now ? `Nobody is named for ${name} then.` : `Nobody was named for ${name} then.`
}

const EMPTY_LANE: AccountVerdict['lane'] = {
  role: 'who_answers',
  personId: null,
  personName: null,
  zone: null,
  segments: [],
}

function detailOf(answer: Answer, isGap: boolean): string | null {
  const { onCall, because, state } = answer
  const emergencies = onCall ? `Emergencies page ${onCall.name}.` : null
  const why = because.find((reason) => reason.decided && reason.fact !== '')
  const reason = why && `${why.fact}${why.evidence === '' ? '' : `, ${why.evidence}`}.`
  // Somebody named who is there needs no reason beside the headline.
  const parts = [isGap ? answer.sentence : state === 'named' ? null : reason, emergencies].filter(
    (part) => part != null,
  )
  return parts.length > 0 ? parts.join(' ') : null
}

/** What somebody with a ticket of this account does then. */
export function nextStep(answer: Answer, isGap: boolean, isAhead: boolean): string {
  const { acting, ase, state, handlingMode } = answer
  if (state === 'no_service' || !ase) return 'Work its tickets as those of any other customer.'
  if (isGap && isAhead) return `Find somebody to cover for ${ase.name} before then.`
  switch (acting.kind) {
    case 'ase':
      return handlingMode === 'auto_assign'
        ? `Give a new ticket to ${acting.personName ?? ase.name}.`
        : `Leave a new ticket with its assignee; ${acting.personName ?? ase.name} can be asked.`
    case 'backup':
    case 'pod':
    case 'night_contact':
      return `Turn to ${acting.personName}; a ticket of ${ase.name}’s stays theirs.`
    case 'nobody':
      return `Leave a new ticket unassigned until ${ase.name} is back, as the account chose.`
    default:
      return `Answer with Global Support${acting.channel ? ` (${acting.channel})` : ''}; a ticket of ${ase.name}’s stays theirs.`
  }
}
