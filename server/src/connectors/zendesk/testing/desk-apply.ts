/** Applying one update to one ticket, as the help desk does it: tags are replaced, followers put and deleted. */
import type { DeskChange, DeskTicket, DeskUpdate } from './desk-types.ts'

const PLAIN = [
  'subject',
  'status',
  'priority',
  'assignee_id',
  'group_id',
  'organization_id',
  'requester_id',
  'ticket_form_id',
] as const

/** Changes `ticket` in place and says what really changed and which marker value was set. */
export function applyUpdate(
  ticket: DeskTicket,
  update: DeskUpdate,
  markerFieldId: number | null,
): { change: DeskChange; marker: string | null } {
  const change: Record<string, unknown> = {}
  for (const key of PLAIN) {
    const next = update[key]
    if (next === undefined || next === ticket[key]) continue
    change[key] = [ticket[key], next]
    Object.assign(ticket, { [key]: next })
  }
  if (update.tags) applyTags(ticket, update.tags, change)
  if (update.followers) applyFollowers(ticket, update.followers, change)
  const marker = applyFields(ticket, update.custom_fields ?? [], markerFieldId, change)
  if (update.comment) {
    const { body, html_body } = update.comment
    change['comment'] = { public: update.comment.public ?? true, body: body ?? html_body ?? '' }
  }
  return { change, marker }
}

function applyTags(ticket: DeskTicket, tags: readonly string[], change: Record<string, unknown>): void {
  const next = [...new Set(tags)]
  const added = next.filter((tag) => !ticket.tags.includes(tag))
  const removed = ticket.tags.filter((tag) => !next.includes(tag))
  if (added.length > 0) change['tags_added'] = added
  if (removed.length > 0) change['tags_removed'] = removed
  ticket.tags = next
}

function applyFollowers(
  ticket: DeskTicket,
  followers: NonNullable<DeskUpdate['followers']>,
  change: Record<string, unknown>,
): void {
  const before = ticket.follower_ids
  let next = [...before]
  for (const { user_id, action } of followers) {
    const id = Number(user_id)
    next = next.filter((follower) => follower !== id)
    if (action !== 'delete') next.push(id)
  }
  const added = next.filter((id) => !before.includes(id))
  const removed = before.filter((id) => !next.includes(id))
  if (added.length > 0) change['followers_added'] = added
  if (removed.length > 0) change['followers_removed'] = removed
  ticket.follower_ids = next
}

function applyFields(
  ticket: DeskTicket,
  fields: NonNullable<DeskUpdate['custom_fields']>,
  markerFieldId: number | null,
  change: Record<string, unknown>,
): string | null {
  let marker: string | null = null
  const changed: Record<string, unknown> = {}
  for (const { id, value } of fields) {
    const old = ticket.custom_fields.find((field) => field.id === id)
    if (old?.value !== value) changed[id] = [old?.value ?? null, value]
    if (old) old.value = value
    else ticket.custom_fields.push({ id, value })
    if (id === markerFieldId && typeof value === 'string') marker = value
  }
  if (Object.keys(changed).length > 0) change['custom_fields'] = changed
  return marker
}
