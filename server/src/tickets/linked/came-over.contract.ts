/** What goes over the wire about tickets that came over with their organisations. Instants are ISO 8601 UTC. */
import { z } from 'zod'
import { instantField } from '../../platform/store/index.ts'

export const ticketsOfOrganizationSchema = z.object({
  open: z.number().int().describe('Open tickets: they would be decided anew.'),
  over: z.number().int().describe('Tickets that are over.'),
  ifUnlinked: z.string().describe('What becomes of them where it is unlinked, in words.'),
  ifMoved: z.string().describe('The same where it is moved to another account.'),
})
export type TicketsOfOrganization = z.infer<typeof ticketsOfOrganizationSchema>

export const cameOverSchema = z.object({
  items: z.array(
    z.object({
      organizationId: z.string(),
      from: instantField.describe('From when on the account holds it.'),
      state: z
        .enum(['waiting', 'running', 'done'])
        .describe('waiting: it has not begun; running: tickets are still coming over.'),
      open: z.number().int().describe('Open tickets that were decided anew.'),
      closed: z.number().int().describe('Tickets that are over: they came over undecided, for history.'),
      sentence: z.string().describe('The same in words: “14 tickets came over …”.'),
    }),
  ),
})
export type CameOver = z.infer<typeof cameOverSchema>
