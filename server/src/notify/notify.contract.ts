/** What goes over the wire about the inbox. */
import { z } from 'zod'
import { idField, instantField, lineField, pageOf, pageQuery } from '../platform/store/index.ts'

export const inboxItemSchema = z.object({
  id: idField,
  kind: z.string().describe('What it is about, as `target_at_risk`.'),
  personId: idField.nullable().describe('Who is told; null: a channel.'),
  personName: z.string().nullable().describe('Their name; null: a channel.'),
  channel: z.string().nullable().describe('The internal channel that is told; null: a person.'),
  title: z.string(),
  body: z.string().nullable().describe('Markdown.'),
  accountId: idField.nullable(),
  ticketId: idField.nullable(),
  decisionId: idField.nullable(),
  urgency: z.enum(['page', 'normal', 'digest']),
  toldAt: instantField,
  readAt: instantField.nullable(),
})

export const inboxQuery = z.object({
  ...pageQuery,
  personId: idField
    .optional()
    .describe('Whose inbox; absent: one’s own. Somebody else’s is for managers and directors.'),
  channel: lineField.optional().describe('An internal channel’s notices instead of a person’s.'),
  unread: z.enum(['true', 'false']).optional().describe('`true`: only what is unread.'),
  accountId: idField.optional(),
  ticketId: idField.optional(),
})
export type InboxQuery = z.infer<typeof inboxQuery>

export const inboxPage = pageOf(inboxItemSchema).extend({
  unreadCount: z.int().describe('Unread notices of this inbox, whatever the filter.'),
})
export const noticeParams = z.object({ id: idField })
export const readAllBody = z.object({
  until: instantField.describe('Everything told up to this instant.'),
})
export const readAnswer = z.object({ noticeIds: z.array(idField).describe('What became read by this call.') })
