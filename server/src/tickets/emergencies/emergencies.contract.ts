/** What goes over the wire about emergencies after they were declared. Instants are ISO 8601 UTC. */
import { z } from 'zod'
import { idField, instantField, remarkField, textField } from '../../platform/store/index.ts'

const text = textField.refine((value) => value.trim() !== '', 'must not be blank')

export const emergencyRecordBody = z
  .object({
    happened: text.describe('What happened, in a few sentences. Secrets in it are masked.'),
    customerContacted: z.boolean(),
    causeKnown: z.boolean(),
    cause: textField.nullish().describe('What caused it, where that is known.'),
    nextSteps: textField.nullish(),
    toChange: textField.nullish().describe('What should change, so that it does not come again.'),
  })
  .refine(({ causeKnown, cause }) => !causeKnown || (cause ?? '').trim() !== '', {
    path: ['cause'],
    message: 'say what caused it, or that it is not known yet',
  })
export type EmergencyRecordBody = z.infer<typeof emergencyRecordBody>

export const emergencySchema = z.object({
  source: z.string(),
  ticketId: z.string(),
  subject: z.string().nullable(),
  accountId: idField,
  accountName: z.string(),
  beganAt: instantField,
  isRunning: z.boolean().describe('It still is an emergency, and not solved.'),
  followUp: z
    .object({
      taskId: idField,
      ownerId: idField.nullable(),
      owner: z.string().nullable(),
      dueAt: instantField.nullable(),
      state: z.enum(['open', 'done', 'cancelled', 'shadow']),
      escalatedAt: instantField.nullable().describe('When somebody else heard that it was not done.'),
    })
    .nullable()
    .describe('The obligation of the ASE’s next working day; null where the ASE was on duty.'),
  record: z
    .object({
      happened: z.string(),
      customerContacted: z.boolean(),
      causeKnown: z.boolean(),
      cause: z.string().nullable(),
      nextSteps: z.string().nullable(),
      toChange: z.string().nullable(),
      writtenAt: instantField,
      writtenBy: z.string().nullable(),
    })
    .nullable()
    .describe('What was learnt; null: nobody wrote it yet.'),
  mayRecord: z.boolean(),
})
export type Emergency = z.infer<typeof emergencySchema>

export const emergencyList = z.object({ items: z.array(emergencySchema) })
export const emergencyQuery = z
  .object({
    account: idField.optional(),
    source: remarkField.optional(),
    ticket: remarkField.optional().describe('Of one ticket; `source` with it.'),
  })
  .refine(({ source, ticket }) => (source === undefined) === (ticket === undefined), {
    path: ['source'],
    message: 'goes with ticket',
  })
export type EmergencyQuery = z.infer<typeof emergencyQuery>
