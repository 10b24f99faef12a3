/** Zendesk's own event payloads: an envelope, the ticket in `detail`, and what happened in `event`. */
import { z } from 'zod'
import type { EventActor, EventComment, IntakeEvent, TicketState } from '../../tickets/api.ts'
import { instant, requiredId, tagList, zendeskId } from './fields.ts'
import { formName } from './read-options.ts'
import type { ReadOptions } from './read-options.ts'
import { priorityWord, statusWord } from './words.ts'

const PREFIX = 'zen:event-type:'

/** Every ticket event that Zendesk documents; others are ignored and counted. */
const KNOWN = new Set(
  `agent_assignment_changed attachment_linked_to_comment attachment_redacted_from_comment brand_changed comment_added
   comment_made_private comment_redacted created custom_field_changed custom_status_changed description_changed
   email_ccs_changed external_id_changed followers_changed form_changed group_assignment_changed marked_as_spam merged
   next_sla_breach_changed organization_changed permanently_deleted priority_changed problem_link_changed
   requester_changed schedule_changed soft_deleted status_changed subject_changed submitter_changed tags_changed
   task_due_at_changed type_changed undeleted`.split(/\s+/),
)

/** The short name of an event type that is read, or null for one that is not. */
export function knownEventType(type: string): string | null {
  const name = type.startsWith(PREFIX) ? type.slice(PREFIX.length) : ''
  if (name === 'messaging_ticket.message_added') return 'message_added'
  return name.startsWith('ticket.') && KNOWN.has(name.slice(7)) ? name.slice(7) : null
}

const maybeText = z.string().nullish()
const eventSchema = z.object({
  id: z.string().trim().min(1),
  time: instant,
  type: z.string(),
  detail: z.object({
    id: requiredId,
    actor_id: zendeskId.optional(),
    assignee_id: zendeskId.optional(),
    created_at: instant.optional(),
    form_id: zendeskId.optional(),
    group_id: zendeskId.optional(),
    organization_id: zendeskId.optional(),
    priority: maybeText,
    requester_id: zendeskId.optional(),
    status: maybeText,
    subject: maybeText,
    tags: tagList.optional(),
    updated_at: instant.optional(),
  }),
  event: z
    .object({
      current: z.unknown().optional(),
      field: z.object({ id: zendeskId }).optional().catch(undefined),
      target_ticket_id: zendeskId.optional(),
      target_ticket: z.object({ id: zendeskId }).optional().catch(undefined),
      comment: z
        .object({
          id: zendeskId.optional(),
          is_public: z.boolean().optional(),
          author: z.object({ id: zendeskId.optional(), is_staff: z.boolean().optional() }).nullish(),
        })
        .optional(),
      actor: z.object({ id: z.string().nullish(), type: z.string().nullish() }).optional(),
      message: z.object({ id: z.string().nullish() }).optional(),
    })
    .nullish()
    .transform((event) => event ?? {}),
})

type Payload = z.infer<typeof eventSchema>

/** Reads a parsed event whose type is known; Zendesk's event id is its key, and stays the same when it is sent again. */
export function readEventBody(
  json: unknown,
  name: string,
  options: ReadOptions,
): { readonly ok: true; readonly event: IntakeEvent } | { readonly ok: false; readonly error: z.ZodError } {
  const parsed = eventSchema.safeParse(json)
  if (!parsed.success) return { ok: false, error: parsed.error }
  const payload = parsed.data
  return {
    ok: true,
    event: {
      source: options.source,
      key: `event:${payload.id}`,
      ticketId: payload.detail.id,
      occurredAt: payload.time.ms,
      actor: actorOf(payload),
      writeId: markerOf(payload, name, options),
      comment: commentOf(payload, name),
      state: { ...detailState(payload, options), ...changedState(payload, name, options) },
    },
  }
}

function actorOf({ detail, event }: Payload): EventActor {
  if (event.actor) {
    const kinds: Readonly<Record<string, EventActor['kind']>> = {
      end_user: 'end_user',
      agent: 'agent',
      system: 'system',
    }
    return { id: event.actor.id ?? null, kind: kinds[event.actor.type ?? ''] ?? 'unknown' }
  }
  const id = detail.actor_id ?? null
  if (id === null) return { id: null, kind: 'unknown' }
  if (id.startsWith('-')) return { id, kind: 'system' }
  const author = event.comment?.author
  if (author?.id !== id || author.is_staff === undefined) return { id, kind: 'unknown' }
  return { id, kind: author.is_staff ? 'agent' : 'end_user' }
}

/** Only the event of the marker field itself names our write; the update's other events carry no custom fields. */
function markerOf({ event }: Payload, name: string, options: ReadOptions): string | null {
  if (name !== 'custom_field_changed' || event.field?.id !== options.markerFieldId) return null
  return typeof event.current === 'string' && event.current !== '' ? event.current : null
}

function commentOf({ detail, event }: Payload, name: string): EventComment | null {
  if (name === 'message_added') {
    const author =
      event.actor?.type === 'end_user' ? 'customer' : event.actor?.type === 'agent' ? 'agent' : null
    return author && { id: event.message?.id ?? null, author, public: true }
  }
  const comment = event.comment
  if (name !== 'comment_added' || comment?.is_public === undefined) return null
  const staff =
    comment.author?.is_staff ?? (comment.author?.id ? comment.author.id !== detail.requester_id : undefined)
  return staff === undefined
    ? null
    : { id: comment.id ?? null, author: staff ? 'agent' : 'customer', public: comment.is_public }
}

/** What `detail` says of the whole ticket; a skinny one says nothing. */
function detailState({ detail }: Payload, options: ReadOptions): Partial<TicketState> {
  const status = detail.status ? statusWord(detail.status, options.labels) : undefined
  const priority =
    detail.priority === undefined ? undefined : priorityWord(detail.priority ?? '', options.labels)
  const state = {
    organizationId: detail.organization_id,
    subject: detail.subject,
    status,
    priority,
    form: detail.form_id === undefined ? undefined : formName(detail.form_id, options),
    tags: detail.tags,
    assigneeId: detail.assignee_id,
    groupId: detail.group_id,
    requesterId: detail.requester_id,
    createdAt: detail.created_at?.ms,
    stamp: detail.updated_at?.text,
  }
  return withoutUndefined(state)
}

/** What the event's own `current` adds: all there is when `detail` is skinny. */
function changedState({ event }: Payload, name: string, options: ReadOptions): Partial<TicketState> {
  const { current } = event
  const said = typeof current === 'string' ? current : typeof current === 'number' ? String(current) : null
  const id = zendeskId.safeParse(current).data
  switch (name) {
    case 'soft_deleted':
    case 'permanently_deleted':
      return { status: 'deleted' }
    case 'marked_as_spam':
      return { status: 'spam' }
    case 'merged':
      return { status: 'merged', mergedInto: event.target_ticket_id ?? event.target_ticket?.id ?? null }
    case 'status_changed':
      return withoutUndefined({ status: said === null ? undefined : statusWord(said, options.labels) })
    case 'priority_changed':
      return current === undefined
        ? {}
        : withoutUndefined({ priority: priorityWord(said ?? '', options.labels) })
    case 'subject_changed':
      return said === null ? {} : { subject: said }
    case 'agent_assignment_changed':
      return withoutUndefined({ assigneeId: id })
    case 'group_assignment_changed':
      return withoutUndefined({ groupId: id })
    case 'organization_changed':
      return withoutUndefined({ organizationId: id })
    case 'requester_changed':
      return withoutUndefined({ requesterId: id })
    case 'form_changed':
      return id === undefined ? {} : { form: formName(id, options) }
    case 'followers_changed':
      return withoutUndefined({ followerIds: z.array(requiredId).safeParse(current).data })
    case 'custom_field_changed':
      return event.field?.id === options.regionFieldId && options.regionFieldId
        ? { preferredRegion: said === '' ? null : said }
        : {}
    default:
      return {}
  }
}

function withoutUndefined<T extends object>(state: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
