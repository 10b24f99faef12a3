/** My day, as the API tells it. Instants are ISO 8601 UTC. */
import { z } from 'zod'
import { stateSchema, stretchSchema } from '../../coverage/api.ts'
import { REASONS } from './rank.ts'
import { ticketSummarySchema } from '../tickets.contract.ts'

const instant = z.string()

export const myDaySchema = z.object({
  personId: z.uuid(),
  personName: z.string(),
  zone: z.string(),
  at: instant,
  presence: z.enum(['on_duty', 'busy', 'off_duty', 'away', 'left']),
  endsAt: instant.describe('The end of the working day that runs or comes next.'),
  nextDutyAt: instant
    .nullable()
    .describe('When the next working hours begin, for whoever is off duty or away.'),
  duty: z.array(stretchSchema).describe('The person’s working hours on this local day and until `endsAt`.'),
  accounts: z.array(
    z.object({
      accountId: z.uuid(),
      accountName: z.string(),
      zone: z.string(),
      role: z.enum(['ase', 'backup']).describe('backup: an accepted cover runs.'),
      state: stateSchema,
      coverEndsAt: instant.nullable(),
      openTickets: z.number().int(),
      hoursPerWeek: z
        .number()
        .nullable()
        .describe('Contracted hours a week; hours used so far are not counted. null: none are known.'),
      surgeId: z.uuid().nullable().describe('A surge that runs.'),
    }),
  ),
  needed: z
    .number()
    .int()
    .describe('Tickets that need this person: emergencies, and their own with a target.'),
  neededToday: z.number().int().describe('Of these, due before the working day ends, or overdue.'),
  total: z.number().int(),
  queue: z
    .array(
      ticketSummarySchema.extend({
        role: z
          .enum(['ase', 'backup', 'holder'])
          .describe('holder: of another account, but held by this person.'),
        isHeld: z.boolean().describe('Assigned to this person in the help desk.'),
        because: z
          .enum(REASONS)
          .describe(
            'The strongest reason: emergency · overdue: its target has passed · due_today: its target falls before the working day ends · due_later: later · question: somebody waits for this person’s answer · reassigned, no_progress: nothing goes on in it · follow_up: a task about it · surge: the account has one · surge_order: the customer chose the order · priority: the ticket’s · customer: the account’s priority · hours: contracted hours a week · held: no customer waits · account: others hold it',
          ),
        reasons: z
          .array(z.object({ code: z.enum(REASONS), points: z.number() }))
          .describe('Every reason of its place with its points, the strongest first.'),
        stuck: z
          .object({
            why: z.enum(['no_progress', 'reassigned']),
            since: instant,
            reassignments: z.number().int(),
          })
          .nullable(),
        question: z.string().nullable().describe('What somebody asks this person about it.'),
        surgePosition: z
          .number()
          .int()
          .nullable()
          .describe('Its place in the order the customer chose, from 0.'),
      }),
    )
    .describe('The first 100, the most pressing first.'),
})

export const newTicketsSchema = z.object({
  day: z.string().nullable().describe('The local date of the digest; null: there was none yet.'),
  since: instant.nullable(),
  until: instant.nullable(),
  tickets: z.array(ticketSummarySchema).describe('Of the newest digest, the newest first, at most 200.'),
})
