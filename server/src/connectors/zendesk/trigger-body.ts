/** The body of our own trigger in Zendesk: what the administrator pastes, and how it is read. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { EventActor, EventComment, IntakeEvent, TicketState } from '../../tickets/api.ts'
import { instant, requiredId, tagList, zendeskId } from './fields.ts'
import type { FieldError } from './fields.ts'
import { formName } from './read-options.ts'
import type { ReadOptions } from './read-options.ts'
import { hasSeconds } from './times.ts'
import { isStaff, priorityWord, statusWord } from './words.ts'

/**
 * The JSON body for the trigger's "Notify by webhook" action. `subject` stands last, so that a quotation mark which
 * Zendesk did not escape can be repaired. Followers are not in it: no documented placeholder gives their ids.
 */
export function triggerTemplate(options: {
  readonly markerFieldId: string
  readonly regionFieldId?: string
}): string {
  const region = options.regionFieldId
    ? { preferred_region: `{{ticket.ticket_field_${options.regionFieldId}}}` }
    : {}
  const body = {
    attache: '1',
    ticket_id: '{{ticket.id}}',
    updated_at: '{{ticket.updated_at_with_timestamp}}',
    rendered_at: "{{ 'now' | date: '%s' }}",
    created_at: '{{ticket.created_at_with_timestamp}}',
    actor_id: '{{current_user.id}}',
    actor_role: '{{current_user.role}}',
    write_id: `{{ticket.ticket_field_${options.markerFieldId}}}`,
    organization_id: '{{ticket.organization.id}}',
    status: '{{ticket.status}}',
    priority: '{{ticket.priority}}',
    form: '{{ticket.ticket_form}}',
    tags: '{{ticket.tags}}',
    ...region,
    assignee_id: '{{ticket.assignee.id}}',
    group_id: '{{ticket.group.id}}',
    requester_id: '{{ticket.requester.id}}',
    comment_id: '{{ticket.latest_comment.id}}',
    comment_author_id: '{{ticket.latest_comment.author.id}}',
    comment_author_role: '{{ticket.latest_comment.author.role}}',
    comment_public: '{{ticket.latest_comment.is_public}}',
    subject: '{{ticket.title}}',
  }
  return JSON.stringify(body, null, 2)
}

const text = z
  .union([z.string(), z.number(), z.boolean(), z.null()])
  .transform((value) => (value === null ? '' : String(value).trim()))
const textOrNull = text.transform((value) => (value === '' ? null : value))
/** An instant, or nothing where the placeholder was empty. */
const maybeInstant = z
  .string()
  .nullable()
  .transform((value) => (value?.trim() ? value : null))
  .pipe(z.null().or(instant))

const bodySchema = z.object({
  attache: text.refine(
    (version) => version === '1',
    'is a version this release does not know: paste the present template into the trigger',
  ),
  ticket_id: requiredId,
  updated_at: instant,
  rendered_at: text.optional(),
  created_at: maybeInstant.optional(),
  actor_id: zendeskId.optional(),
  actor_role: text.optional(),
  write_id: textOrNull.optional(),
  organization_id: zendeskId.optional(),
  status: text.optional(),
  priority: text.optional(),
  form: textOrNull.optional(),
  tags: tagList.optional(),
  preferred_region: textOrNull.optional(),
  assignee_id: zendeskId.optional(),
  group_id: zendeskId.optional(),
  requester_id: zendeskId.optional(),
  follower_ids: z.array(requiredId).optional(),
  comment_id: zendeskId.optional(),
  comment_author_id: zendeskId.optional(),
  comment_author_role: text.optional(),
  comment_public: text.optional(),
  subject: textOrNull.optional(),
})

type Body = z.infer<typeof bodySchema>

export interface TriggerReading {
  readonly event: IntakeEvent
  /** Labels that were not understood: what they say keeps its last known value. */
  readonly notices: readonly FieldError[]
}

/** Reads a parsed trigger body. */
export function readTriggerBody(
  json: unknown,
  options: ReadOptions,
):
  | { readonly ok: true; readonly reading: TriggerReading }
  | { readonly ok: false; readonly error: z.ZodError } {
  const parsed = bodySchema.safeParse(json)
  if (!parsed.success) return { ok: false, error: parsed.error }
  const body = parsed.data
  const notices: FieldError[] = []
  const actor = actorOf(body)
  const event: IntakeEvent = {
    source: options.source,
    key: keyOf(body),
    ticketId: body.ticket_id,
    occurredAt: occurredAt(body),
    actor,
    writeId: body.write_id && isOurs(actor, options) ? body.write_id : null,
    comment: commentOf(body),
    state: stateOf(body, options, notices),
  }
  return { ok: true, reading: { event, notices } }
}

/**
 * Retries of one invocation send the same bytes, and an action invoked twice the same words; so the content is the key,
 * not the invocation's id. The rendering time counts only where the stamp is to the minute: then a ticket changed there
 * and back within a minute would otherwise look like one delivery.
 */
function keyOf(body: Body): string {
  const { rendered_at, ...said } = body
  const content = hasSeconds(body.updated_at.text) ? said : { ...said, rendered_at }
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22)
  return `trigger:${body.ticket_id}:${body.updated_at.text}:${digest}`
}

/** The update's stamp; where that is to the minute, the second at which the body was rendered within two minutes of it. */
function occurredAt(body: Body): number {
  const stamp = body.updated_at
  if (hasSeconds(stamp.text) || !/^\d{9,11}$/.test(body.rendered_at ?? '')) return stamp.ms
  const rendered = Number(body.rendered_at) * 1000
  return rendered >= stamp.ms && rendered < stamp.ms + 120_000 ? rendered : stamp.ms
}

function actorOf(body: Body): EventActor {
  const id = body.actor_id ?? null
  if (id === null) return { id: null, kind: 'unknown' }
  if (id.startsWith('-')) return { id, kind: 'system' }
  const staff = isStaff(body.actor_role ?? '')
  return { id, kind: staff === undefined ? 'unknown' : staff ? 'agent' : 'end_user' }
}

function isOurs(actor: EventActor, options: ReadOptions): boolean {
  return options.ownUserIds === undefined || (actor.id !== null && options.ownUserIds.includes(actor.id))
}

/** The latest comment; roles come in the requester's language, so an unknown one is settled by who asked. */
function commentOf(body: Body): EventComment | null {
  const author = body.comment_author_id ?? null
  const isPublic = /^(true|1|yes)$/i.test(body.comment_public ?? '')
  if (!body.comment_id || (!isPublic && !/^(false|0|no)$/i.test(body.comment_public ?? ''))) return null
  const staff =
    isStaff(body.comment_author_role ?? '') ?? (author === null ? undefined : author !== body.requester_id)
  if (staff === undefined) return null
  return { id: body.comment_id, author: staff ? 'agent' : 'customer', public: isPublic }
}

function stateOf(body: Body, options: ReadOptions, notices: FieldError[]): Partial<TicketState> {
  const status = body.status ? statusWord(body.status, options.labels) : undefined
  const priority = body.priority === undefined ? undefined : priorityWord(body.priority, options.labels)
  if (body.status && status === undefined) notices.push(unknownLabel('status'))
  if (body.priority && priority === undefined) notices.push(unknownLabel('priority'))
  return {
    stamp: hasSeconds(body.updated_at.text) ? body.updated_at.text : null,
    ...present('organizationId', body.organization_id),
    ...present('subject', body.subject),
    ...present('status', status),
    ...present('priority', priority),
    ...present('form', body.form === undefined ? undefined : formName(body.form, options)),
    ...present('tags', body.tags),
    ...present('preferredRegion', body.preferred_region),
    ...present('assigneeId', body.assignee_id),
    ...present('groupId', body.group_id),
    ...present('requesterId', body.requester_id),
    ...present('followerIds', body.follower_ids),
    ...present('createdAt', body.created_at?.ms),
  }
}

function unknownLabel(field: string): FieldError {
  return {
    field,
    message: `this label is not known: add it to the ${field} labels of the Zendesk connection. Until then the last known ${field} stands`,
  }
}

function present<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value }
}
