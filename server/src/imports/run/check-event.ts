/** What a database cannot keep, or nobody could mean: found before anything is stored. */
import type { IntakeEvent } from '../../tickets/api.ts'
import { shown } from '../problems.ts'

const ID_LENGTH = 200
const TEXT_LENGTH = 2_000
const FAR = Date.UTC(2200, 0, 1)

export interface Unfit {
  readonly reason: string
  readonly value: string
}

/** Why this event cannot be stored, or null. */
export function whyUnfit(event: IntakeEvent): Unfit | null {
  const { state } = event
  return (
    unfitId('the ticket id', event.ticketId) ??
    unfitText('the event’s key', event.key, 2 * ID_LENGTH) ??
    unfitText('the actor', event.actor.id, ID_LENGTH) ??
    unfitText('the organisation', state.organizationId, ID_LENGTH) ??
    unfitText('the assignee', state.assigneeId, ID_LENGTH) ??
    unfitText('the group', state.groupId, ID_LENGTH) ??
    unfitText('the requester', state.requesterId, ID_LENGTH) ??
    unfitText('the form', state.form, ID_LENGTH) ??
    unfitText('the preferred region', state.preferredRegion, ID_LENGTH) ??
    unfitText('the subject', state.subject, TEXT_LENGTH) ??
    state.tags?.map((tag) => unfitText('a tag', tag, ID_LENGTH)).find((unfit) => unfit !== null) ??
    unfitTime('the time of the event', event.occurredAt) ??
    unfitTime('the time of creation', state.createdAt ?? event.occurredAt)
  )
}

function unfitId(what: string, text: string): Unfit | null {
  if (text === '') return { reason: `${what} is missing`, value: '' }
  return unfitText(what, text, ID_LENGTH)
}

function unfitText(what: string, text: string | null | undefined, limit: number): Unfit | null {
  if (text === null || text === undefined) return null
  if (text.length > limit)
    return {
      reason: `${what} has ${text.length} characters, at most ${limit} can be kept`,
      value: shown(text),
    }
  if (text.includes('\u0000') || !text.isWellFormed())
    return {
      reason: `${what} holds a character that is none (a zero or half a surrogate pair)`,
      value: clean(text),
    }
  return null
}

function unfitTime(what: string, at: number): Unfit | null {
  if (at >= 0 && at < FAR) return null
  return { reason: `${what} lies outside the years 1970 to 2199`, value: String(at) }
}

const clean = (text: string): string => shown(text.toWellFormed().replaceAll('\u0000', '\uFFFD'))
