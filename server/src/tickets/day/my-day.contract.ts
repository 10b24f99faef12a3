/** My day, as the API tells it. Instants are ISO 8601 UTC. */
import { z } from 'zod'
import { stateSchema, stretchSchema } from '../../coverage/api.ts'
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
          .enum(['emergency', 'overdue', 'due_today', 'due_later', 'held', 'account'])
          .describe(
            'Why it stands here: emergency · overdue: its target has passed · due_today: its target falls before the working day ends · due_later: later · held: no customer waits · account: others hold it',
          ),
      }),
    )
    .describe('The first 100, the most pressing first.'),
})
