/** The emergency brief as the API tells it: one page, one request. Instants are ISO 8601 UTC. */
import { z } from 'zod'
import { answerSchema } from '../../coverage/api.ts'
import { idField, instantField, zoneField } from '../../platform/store/index.ts'
import { changeSchema, noteSchema, systemSchema } from '../environments.contract.ts'

export const briefQuery = z.object({
  zone: zoneField.default('UTC').describe('The reader’s time zone for the sentences, IANA name.'),
})

export const briefSchema = z.object({
  madeAt: instantField,
  account: z.object({
    id: idField,
    name: z.string(),
    zone: z.string(),
    regionCode: z.string(),
    priority: z.int().describe('1 highest … 5 lowest.'),
  }),
  coverage: answerSchema.describe('Who is ASE, who answers now, who is on call.'),
  standingBackup: z.object({ id: idField, name: z.string() }).nullable(),
  contacts: z.array(
    z.object({
      name: z.string(),
      role: z.string().nullable(),
      email: z.string().nullable(),
      timeZone: z.string().nullable(),
      isPrimary: z.boolean(),
    }),
  ),
  team: z.array(z.object({ role: z.string(), name: z.string(), email: z.string().nullable() })),
  channels: z.array(z.object({ name: z.string(), purpose: z.string(), visibility: z.string() })),
  systems: z.array(systemSchema),
  note: noteSchema,
  changes: z
    .array(changeSchema)
    .describe('Planned and recent ones whose window lies within 48 hours of now.'),
  emergencies: z.array(
    z.object({
      source: z.string(),
      ticketId: z.string(),
      subject: z.string().nullable(),
      beganAt: instantField,
      isRunning: z.boolean(),
      record: z
        .object({
          happened: z.string(),
          causeKnown: z.boolean(),
          cause: z.string().nullable(),
          nextSteps: z.string().nullable(),
          toChange: z.string().nullable(),
        })
        .nullable(),
    }),
  ),
  tickets: z.array(
    z.object({
      source: z.string(),
      ticketId: z.string(),
      subject: z.string().nullable(),
      status: z.string(),
      priority: z.string().nullable(),
      updatedAt: instantField,
      isEmergency: z.boolean(),
      sentence: z.string().nullable(),
    }),
  ),
})
export type Brief = z.infer<typeof briefSchema>
