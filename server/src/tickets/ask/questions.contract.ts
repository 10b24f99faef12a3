/** Questions to an account's ASE about a ticket. Instants are ISO 8601 UTC. */
import { z } from 'zod'
import { idField, pageOf, pageQuery, textField } from '../../platform/store/index.ts'

const instant = z.string().describe('An instant, ISO 8601 UTC.')
const someone = z.object({ personId: z.uuid(), name: z.string() })
const role = z
  .enum(['ase', 'backup', 'manager', 'nobody'])
  .describe('As what they are asked; nobody: there is nobody who could be.')

export const questionSchema = z.object({
  id: z.uuid(),
  ticketRowId: z.uuid().describe('Our own id of the ticket.'),
  source: z.string(),
  ticketId: z.string(),
  subject: z.string().nullable(),
  accountId: z.uuid(),
  accountName: z.string(),
  kind: z
    .enum(['clarify', 'escalate'])
    .describe('clarify: something is unclear · escalate: the ASE should step in'),
  question: z.string(),
  askedBy: someone,
  askedAt: instant,
  asked: someone.nullable().describe('Who is asked now.'),
  role,
  dueAt: instant
    .nullable()
    .describe('When it goes on to the next, in working hours of whoever is asked; null: nobody comes after.'),
  state: z.enum(['open', 'answered', 'withdrawn']),
  answer: z.string().nullable(),
  answeredBy: someone.nullable(),
  closedAt: instant.nullable(),
  noted: z.boolean().describe('The answer went to the help desk as an internal note.'),
  steps: z.array(z.object({ role, asked: someone.nullable(), at: instant, dueAt: instant.nullable() })),
  may: z.object({ answer: z.boolean(), withdraw: z.boolean() }),
})

export const questionListQuery = z.object({
  ...pageQuery,
  state: z.enum(['open', 'all']).default('open'),
  of: z
    .enum(['me', 'mine', 'all'])
    .default('all')
    .describe('me: that I am asked · mine: that I asked · all: that I may read'),
  account: idField.optional(),
  ticket: idField.optional().describe('Our own id of the ticket.'),
})
export const questionListSchema = pageOf(questionSchema)

export const questionParams = z.object({ questionId: idField })

const said = (about: string) =>
  textField.refine((text) => text.trim().length >= 3, 'must say something').describe(about)

export const askBody = z.object({
  kind: questionSchema.shape.kind.default('clarify'),
  question: said('What you need to know, or why the ASE should step in.'),
})

export const answerBody = z.object({
  answer: said('The answer; whoever asked is told.'),
  asNote: z
    .boolean()
    .default(false)
    .describe('Also as an internal note in the help desk, where the account is live. Never public.'),
})

export const planningBody = z.object({
  what: said('What has to be planned; the task’s text.'),
})
export const plannedSchema = z.object({
  isNew: z.boolean().describe('false: the ticket has such a task already.'),
})
export const customerAskedBody = z.object({
  wants: z
    .enum(['ase', 'keep'])
    .describe('ase: the ASE is assigned · keep: the present assignee stays; it is noted down'),
})
export const changedSchema = z.object({
  changed: z.boolean().describe('false: it was so already, or nothing is written for this account.'),
})
