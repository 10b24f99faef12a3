/** Settings of “Every ticket is seen” (domain.md 4.6): surges, tickets without progress, questions, planning requests. */
import { z } from 'zod'

export const seenSettings = {
  surge: z
    .object({
      chance: z
        .number()
        .gt(0)
        .max(0.2)
        .default(0.01)
        .describe('How likely at most, at one look, a usual week of an account is called a surge.'),
      factor: z.number().min(1).max(20).default(1.5).describe('Times the usual count at least.'),
      extra: z.number().int().min(0).max(1000).default(8).describe('Tickets above the usual count at least.'),
      hoursPerTicket: z
        .number()
        .positive()
        .max(100)
        .default(1.5)
        .describe('Hours that a ticket takes, for estimates.'),
    })
    .prefault({})
    .describe('When many new tickets of an account within seven days are a surge.'),
  ticketsWithoutProgress: z
    .object({
      businessDays: z
        .number()
        .int()
        .min(1)
        .max(30)
        .default(3)
        .describe('Business days of the account without a reply or a change.'),
      reassignments: z.number().int().min(1).max(50).default(3).describe('Or given on this many times.'),
    })
    .prefault({})
    .describe('Which open tickets come to their ASE because nothing goes on in them.'),
  questionToAseHours: z
    .number()
    .positive()
    .max(80)
    .default(4)
    .describe(
      'Working hours of whoever is asked after which a question goes on: to the backup, then to the manager.',
    ),
  planningRequests: z
    .object({
      forms: z.array(z.string()).describe('Ticket forms that ask for planning.'),
      tags: z.array(z.string()).describe('Tags that do.'),
    })
    .default({ forms: [], tags: ['planning_request'] })
    .describe('Tickets that make a task for the ASE and stay where they are.'),
}
