/** Surges, as the API tells them. Instants are ISO 8601 UTC; days are local dates of the account's zone. */
import { z } from 'zod'
import { idField, pageOf, pageQuery } from '../../platform/store/index.ts'
import { ticketSummarySchema } from '../tickets.contract.ts'

const instant = z.string().describe('An instant, ISO 8601 UTC.')
const day = z.string().describe('A local date of the account’s zone, YYYY-MM-DD.')

export const surgeOption = z
  .enum(['by_ase', 'helper', 'engineers'])
  .describe(
    'by_ase: in priority order by the ASE alone · helper: a helper investigates behind the scenes while the ASE speaks · engineers: other engineers own some tickets',
  )

export const surgeSummarySchema = z.object({
  id: z.uuid(),
  accountId: z.uuid(),
  accountName: z.string(),
  zone: z.string().describe('The account’s time zone.'),
  isRunning: z.boolean(),
  beganAt: instant,
  beganOn: day,
  endedAt: instant.nullable(),
  tickets: z.number().int().describe('New tickets in the seven days up to when it was seen.'),
  expected: z.number().describe('How many were usual in that time.'),
  chance: z.number().describe('How likely so many are by chance, 0 to 1.'),
  weeks: z.number().int().describe('Whole weeks of the account’s own history that this rests on.'),
  peak: z.number().int().describe('The most in seven days so far.'),
  sentence: z.string(),
  option: surgeOption.nullable().describe('What the customer chose.'),
  chosenAt: instant.nullable(),
  chosenBy: z.string().nullable(),
  helper: z.object({ personId: z.uuid(), name: z.string() }).nullable(),
})

export const surgeListQuery = z.object({
  ...pageQuery,
  account: idField.optional(),
  state: z.enum(['running', 'over', 'all']).default('running'),
})
export const surgeListSchema = pageOf(surgeSummarySchema)

export const surgeParams = z.object({ surgeId: idField })

export const surgeSchema = surgeSummarySchema.extend({
  days: z
    .array(
      z.object({ day, created: z.number().int(), usual: z.number().describe('What such a day brings.') }),
    )
    .describe('New tickets a local day, eight weeks and the days of the surge.'),
  queue: z
    .array(
      ticketSummarySchema.extend({
        owner: z.object({ personId: z.uuid(), name: z.string() }).nullable(),
      }),
    )
    .describe('Open tickets of the account, in the order in which they are worked on.'),
  ways: z.array(
    z.object({
      option: surgeOption,
      title: z.string(),
      pros: z.array(z.string()),
      cons: z.array(z.string()),
      hours: z.number().describe('An estimate: hours of work of everybody together.'),
      doneBy: instant.nullable().describe('An estimate: when what is open now is through; null: unknown.'),
    }),
  ),
  estimateRestsOn: z.string().describe('What the estimates are made of, in a sentence.'),
  message: z.string().describe('The prepared message to the customer, Markdown; a person sends it.'),
  helpers: z.array(z.object({ personId: z.uuid(), name: z.string(), detail: z.string() })),
  mayChoose: z.boolean(),
})

const order = z
  .array(idField)
  .max(200)
  .default([])
  .describe('Our own ids of open tickets, the first first; the rest follows by priority.')

export const choiceBody = z.object({
  choice: z.discriminatedUnion('option', [
    z.object({ option: z.literal('by_ase'), order }),
    z.object({ option: z.literal('helper'), order, helperId: idField }),
    z.object({
      option: z.literal('engineers'),
      order,
      owners: z
        .array(z.object({ ticketId: idField, personId: idField }))
        .min(1)
        .max(200),
    }),
  ]),
})

export const takenBackSchema = z.object({
  surge: surgeSchema,
  left: z.array(z.object({ ticketId: z.uuid(), why: z.string() })).describe('What could not be taken back.'),
})
