/** Ticket exports of Zendesk, of any size, as intake events: one for each ticket as it stood when it was exported. */
import { z } from 'zod'
import type { IntakeEvent } from '../../tickets/api.ts'
import { fieldErrors, instant, requiredId, tagList, zendeskId } from './fields.ts'
import { jsonItems } from './json-items.ts'
import type { Place } from './json-items.ts'
import { formName } from './read-options.ts'
import type { ReadOptions } from './read-options.ts'
import { priorityWord, statusWord } from './words.ts'

export type ExportEntry =
  | { readonly kind: 'event'; readonly place: Place; readonly event: IntakeEvent }
  | { readonly kind: 'bad'; readonly place: Place; readonly reason: string }

const customField = z.object({ id: zendeskId, value: z.unknown() })
const ticketSchema = z.object({
  id: requiredId,
  updated_at: instant,
  created_at: instant,
  subject: z.string().nullish(),
  status: z.string(),
  priority: z.string().nullish(),
  ticket_form_id: zendeskId.optional(),
  organization_id: zendeskId.optional(),
  assignee_id: zendeskId.optional(),
  group_id: zendeskId.optional(),
  requester_id: zendeskId.optional(),
  tags: tagList.optional(),
  follower_ids: z.array(requiredId).nullish(),
  custom_fields: z.array(customField).nullish(),
})

/** Reads an array, a file of lines, or pages with `tickets`; a bad entry is reported and the rest is read. */
export async function* readJsonExport(
  input: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<ExportEntry> {
  for await (const item of jsonItems(input)) {
    if ('broken' in item) {
      yield { kind: 'bad', place: item.place, reason: item.broken }
      continue
    }
    for (const entry of entriesOf(item.text)) {
      const result = entry === undefined ? 'is no JSON' : ticketEvent(entry, options)
      yield typeof result === 'string'
        ? { kind: 'bad', place: item.place, reason: result }
        : { kind: 'event', place: item.place, event: result }
    }
  }
}

/** A line may hold a whole page. */
function entriesOf(text: string): unknown[] {
  try {
    const json = JSON.parse(text) as unknown
    const pageOf = (json as { tickets?: unknown } | null)?.tickets
    return Array.isArray(pageOf) ? pageOf : [json]
  } catch {
    return [undefined]
  }
}

/** The event of one exported ticket, or why there is none. Who changed it last, an export does not say. */
function ticketEvent(json: unknown, options: ReadOptions): IntakeEvent | string {
  const parsed = ticketSchema.safeParse(json)
  if (!parsed.success)
    return fieldErrors(parsed.error)
      .map(({ field, message }) => `${field || 'entry'} ${message}`)
      .join('; ')
  const ticket = parsed.data
  const status = statusWord(ticket.status, options.labels)
  const priority = priorityWord(ticket.priority ?? '', options.labels)
  if (status === undefined)
    return 'status is none of Zendesk’s: new, open, pending, hold, solved, closed, deleted'
  if (priority === undefined) return 'priority is none of Zendesk’s: urgent, high, normal, low, or empty'
  const region = ticket.custom_fields?.find(({ id }) => id === options.regionFieldId)?.value
  return {
    source: options.source,
    key: `export:${ticket.id}:${ticket.updated_at.text}`,
    ticketId: ticket.id,
    occurredAt: ticket.updated_at.ms,
    actor: { id: null, kind: 'unknown' },
    writeId: null,
    comment: null,
    state: {
      organizationId: ticket.organization_id ?? null,
      subject: ticket.subject ?? null,
      status,
      priority,
      form: formName(ticket.ticket_form_id ?? null, options),
      tags: ticket.tags ?? [],
      preferredRegion: typeof region === 'string' && region !== '' ? region : null,
      assigneeId: ticket.assignee_id ?? null,
      groupId: ticket.group_id ?? null,
      requesterId: ticket.requester_id ?? null,
      createdAt: ticket.created_at.ms,
      stamp: ticket.updated_at.text,
      ...(ticket.follower_ids ? { followerIds: ticket.follower_ids } : {}),
    },
  }
}
