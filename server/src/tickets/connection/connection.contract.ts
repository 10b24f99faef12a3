/** What goes over the wire about the help desk's connection. */
import { z } from 'zod'
import { instantField } from '../../platform/store/index.ts'

const count = z.number().int()

export const connectionSchema = z.object({
  state: z
    .enum(['connected', 'demo', 'none'])
    .describe('`demo`: the one inside the program, which only a demo has.'),
  name: z.string().nullable(),
  address: z.string().nullable().describe('Where it is reached.'),
  settings: z
    .array(z.object({ label: z.string(), value: z.string() }))
    .describe('What it was connected with; never a secret.'),
  budget: z
    .array(
      z.object({
        what: z.string(),
        used: count.describe('By this process in the last minute.'),
        limit: count.describe('That we allow ourselves a minute.'),
      }),
    )
    .describe('Empty where nothing limits us.'),
  writes: z.object({
    waiting: count,
    underWay: count.describe('Sent, the outcome not known yet.'),
    parked: count.describe('Waiting for a person.'),
    oldestAt: instantField.nullable().describe('When the oldest of these was decided.'),
    lastAppliedAt: instantField.nullable().describe('Of the newest 1,000 writes.'),
    appliedLastHour: count.describe('Of the newest 1,000 writes.'),
  }),
})

export const sourceSchema = z.object({
  source: z.string(),
  kind: z.enum(['help_desk', 'file', 'api']),
  connectedAt: instantField.nullable().describe('Tickets created earlier were not new when first seen.'),
  alwaysShadow: z.boolean().describe('Its tickets are decided and recorded, never written to.'),
  lastReceivedAt: instantField.nullable().describe('null: none of the newest 5,000 events is its.'),
  lastDay: z.object({
    events: count,
    late: count.describe('Older than what was known: recorded, decided nothing.'),
    echoes: count.describe('Caused by our own writes.'),
    isLeast: z.boolean().describe('There were more: only the newest 5,000 events were counted.'),
  }),
  parked: count,
})
export const sourceListSchema = z.object({ items: z.array(sourceSchema) })
