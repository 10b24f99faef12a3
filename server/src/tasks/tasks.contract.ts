/** What goes over the wire about tasks. */
import { z } from 'zod'
import { idField, instantField, lineField, pageOf, pageQuery } from '../platform/store/index.ts'

export const taskSchema = z.object({
  id: idField,
  key: z.string().describe('Names the task: planned twice, it is made once.'),
  kind: z.string().describe('What sort of work, as `emergency_follow_up` or `handover`.'),
  title: z.string(),
  detail: z.string().nullable(),
  accountId: idField.nullable(),
  ticketId: idField.nullable(),
  decisionId: idField.nullable().describe('The decision that made it; null: a person or a request did.'),
  ownerId: idField.nullable().describe('The person who does it.'),
  ownerHelpDeskId: z.string().nullable().describe('Help-desk user who does it, when not in the directory.'),
  dueAt: instantField.nullable(),
  state: z
    .enum(['open', 'done', 'cancelled', 'shadow'])
    .describe('`shadow`: recorded in shadow mode, nobody’s work.'),
  createdAt: instantField,
  closedAt: instantField.nullable(),
  closedBy: z.string().nullable().describe('Id of who completed it.'),
})

export const taskListQuery = z.object({
  ...pageQuery,
  owner: z
    .union([z.literal('me'), idField])
    .optional()
    .describe('A person’s id, or `me`; absent: everybody’s.'),
  accountId: idField.optional(),
  ticketId: idField.optional(),
  decisionId: idField.optional(),
  kind: lineField.optional(),
  state: z
    .enum(['open', 'done', 'cancelled', 'shadow', 'any'])
    .default('open')
    .describe('`any`: whatever the state.'),
  dueBefore: instantField.optional().describe('Only tasks due before this instant.'),
  sort: z.enum(['due', 'created']).default('due').describe('By due time, undated last; or newest first.'),
})
export type TaskListQuery = z.infer<typeof taskListQuery>

export const taskPage = pageOf(taskSchema)
export const taskParams = z.object({ id: idField })
