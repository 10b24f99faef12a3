/** What goes over the wire about tickets that came over with their organisations. Instants are ISO 8601 UTC. */
import { z } from 'zod'
import { instantField } from '../../platform/store/index.ts'

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
