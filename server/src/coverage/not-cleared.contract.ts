/** What goes over the wire about people who are named and not cleared. */
import { z } from 'zod'
import { idField } from '../platform/store/index.ts'

export const notClearedAnswer = z.object({
  items: z.array(
    z.object({
      personId: idField,
      name: z.string(),
      accountId: idField,
      accountName: z.string(),
      as: z.enum(['ase', 'standing_backup', 'night_contact', 'cover', 'pod_member', 'on_call']),
      becomes: z.string().describe('What happens with their place.'),
      todo: z.string().describe('How to mend it.'),
      blocks: z.boolean().describe('It is refused as long as this stands.'),
      sentence: z.string().describe('Who, and what becomes of it, in one line.'),
    }),
  ),
})
export type NotClearedAnswer = z.infer<typeof notClearedAnswer>
