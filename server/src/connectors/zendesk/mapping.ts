/** Between our words and Zendesk's: one change becomes one `ticket` object, one ticket becomes a RemoteTicket. */
import { z } from 'zod'
import type { RemoteTicket, TicketChange } from '../../tickets/api.ts'

/** Which custom ticket fields of this account carry what. */
export interface ZendeskFields {
  /** The text field that carries the id of our last write. */
  readonly markerFieldId: string
  /** Our field keys to Zendesk's field ids. */
  readonly fieldIds?: Readonly<Record<string, string>>
}

/** The `ticket` object of one guarded update, as Zendesk's TicketUpdateInput has it. */
export interface TicketUpdateInput {
  readonly safe_update: true
  readonly updated_stamp: string
  readonly assignee_id?: number | null
  readonly followers?: readonly { readonly user_id: string; readonly action: 'put' | 'delete' }[]
  readonly tags?: readonly string[]
  readonly comment?: { readonly body: string; readonly public: false }
  readonly custom_fields: readonly { readonly id: number; readonly value: string | null }[]
}

export type Mapped =
  { readonly ok: true; readonly ticket: TicketUpdateInput } | { readonly ok: false; readonly message: string }

/** Lays `change` on the ticket as last read; a value that Zendesk cannot hold is refused before anything is sent. */
export function ticketUpdate(
  base: RemoteTicket,
  change: TicketChange,
  writeId: string,
  fields: ZendeskFields,
): Mapped {
  const problems: string[] = []
  const id = (text: string, what: string): number => {
    const number = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN
    if (!Number.isSafeInteger(number))
      problems.push(`${what} "${text}" is no Zendesk id: link the person or field to Zendesk's numeric id.`)
    return number
  }
  const custom = Object.entries(change.fields).map(([key, value]) => {
    const fieldId = fields.fieldIds?.[key]
    if (fieldId === undefined)
      problems.push(`No Zendesk field is set for "${key}": enter its field id in the Zendesk connection.`)
    return { id: fieldId === undefined ? 0 : id(fieldId, 'Field'), value }
  })
  const followers = followerActions(base, change)
  for (const { user_id } of followers) id(user_id, 'Follower')
  const tags = changedTags(base.tags, change)
  const assignee = assigneeOf(base, change)
  const ticket: TicketUpdateInput = {
    safe_update: true,
    updated_stamp: base.stamp,
    ...(assignee === undefined ? {} : { assignee_id: assignee === null ? null : id(assignee, 'Assignee') }),
    ...(followers.length > 0 ? { followers } : {}),
    ...(tags ? { tags } : {}),
    // Zendesk renders Markdown in `body` and not in `html_body`; `public` stays false whatever the ticket's default.
    ...(change.note === null ? {} : { comment: { body: change.note, public: false as const } }),
    custom_fields: [...custom, { id: id(fields.markerFieldId, 'Marker field'), value: writeId }],
  }
  return problems.length > 0 ? { ok: false, message: problems.join(' ') } : { ok: true, ticket }
}

/** The assignee to set, or undefined where it stays: also where a person has moved the ticket meanwhile. */
function assigneeOf(base: RemoteTicket, { assignee }: TicketChange): string | null | undefined {
  if (!assignee || assignee.from !== base.assigneeId || assignee.to === base.assigneeId) return undefined
  return assignee.to
}

function followerActions(
  base: RemoteTicket,
  change: TicketChange,
): { user_id: string; action: 'put' | 'delete' }[] {
  const added = [...new Set(change.addFollowers)].filter((one) => !base.followerIds.includes(one))
  const removed = [...new Set(change.removeFollowers)].filter(
    (one) => base.followerIds.includes(one) && !added.includes(one),
  )
  return [
    ...added.map((user_id) => ({ user_id, action: 'put' as const })),
    ...removed.map((user_id) => ({ user_id, action: 'delete' as const })),
  ]
}

/** Zendesk replaces the whole list, so it is the base's with ours added and taken; null where nothing changes. */
function changedTags(base: readonly string[], change: TicketChange): string[] | null {
  const kept = base.filter((tag) => !change.removeTags.includes(tag))
  const next = [...new Set([...kept, ...change.addTags])]
  return next.length === base.length && next.every((tag) => base.includes(tag)) ? null : next
}

const zendeskId = z.union([z.number().int(), z.string()]).transform(String)

const remoteSchema = z.object({
  ticket: z.object({
    id: zendeskId,
    updated_at: z.string().min(1),
    status: z.string(),
    assignee_id: zendeskId.nullish(),
    follower_ids: z.array(zendeskId).nullish(),
    tags: z.array(z.string()).nullish(),
    custom_fields: z.array(z.object({ id: zendeskId, value: z.unknown() })).nullish(),
  }),
})

/** The ticket of a Zendesk answer, or null when the answer is none. */
export function remoteTicket(body: unknown, fields: ZendeskFields): RemoteTicket | null {
  const parsed = remoteSchema.safeParse(body)
  if (!parsed.success) return null
  const { ticket } = parsed.data
  const marker = ticket.custom_fields?.find((field) => field.id === fields.markerFieldId)?.value
  return {
    id: ticket.id,
    stamp: ticket.updated_at,
    status: ticket.status,
    assigneeId: ticket.assignee_id ?? null,
    followerIds: ticket.follower_ids ?? [],
    tags: ticket.tags ?? [],
    writeId: typeof marker === 'string' && marker !== '' ? marker : null,
  }
}
