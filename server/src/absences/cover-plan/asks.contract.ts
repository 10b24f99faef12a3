/** What goes over the wire about asking: who is asked, answers, assigning, handing back. */
import { z } from 'zod'
import { idField, instantField, remarkField } from '../../platform/store/index.ts'
import { planSchema, stretchSchema } from './plan.contract.ts'

export const requestParams = z.object({ id: idField, requestId: idField })
export const askParams = z.object({ id: idField })

const someHours = z
  .array(stretchSchema)
  .min(1)
  .max(400)
  .nullish()
  .describe('Only these hours; absent: all that is open. Hours in which they are not at work stay open.')

export const askBody = z.object({
  personIds: z.array(idField).min(1).max(20).describe('Asked at once; the first to accept wins.'),
})
export const acceptBody = z.object({ hours: someHours })
export const declineBody = z.object({
  note: remarkField.nullish().describe('Why not, if you want to say so; told to who asked.'),
})
export const assignBody = z.object({ personId: idField, hours: someHours })
export type AssignBody = z.infer<typeof assignBody>
export const leaveOpenBody = z.object({
  note: remarkField.describe('Why nobody covers these hours; kept with the plan.'),
})

/** A plan after somebody took hours of it. */
export const answeredPlanSchema = planSchema.extend({
  taken: z
    .object({
      hours: z.array(stretchSchema).describe('Needed hours that are now theirs: those in which they work.'),
      takenHours: z.number(),
      openHours: z
        .number()
        .describe('Needed hours of this account that nobody has yet; others may take them.'),
      notAtWorkHours: z.number().describe('Of those the ones in which whoever took is not at work.'),
      sentence: z.string().describe('The same in words, for people.'),
    })
    .describe('What was taken, and what it leaves open.'),
})
export type AnsweredPlan = z.infer<typeof answeredPlanSchema>

export const askedSchema = z.object({
  id: idField,
  planId: idField,
  requestId: idField,
  state: z.enum(['open', 'accepted']),
  accountId: idField,
  accountName: z.string(),
  accountZone: z.string(),
  absentPersonId: idField.describe('The ASE for whom the account is covered.'),
  absentPersonName: z.string(),
  askedByName: z.string().describe('Who is away.'),
  ...stretchSchema.shape,
  open: z.array(stretchSchema).describe('Needed hours that nobody has taken yet.'),
  openHours: z.number(),
  atWork: z.array(stretchSchema).describe('Of them those in which you are at work.'),
  atWorkHours: z.number(),
  yours: z.array(stretchSchema).describe('Hours that you have taken.'),
  othersAsked: z.int().describe('How many others are asked the same.'),
  mustSwapOnCall: z.boolean().describe('If you accept, your on-call shift meanwhile has to be swapped.'),
  accountsCovered: z.int().describe('Accounts you cover already meanwhile.'),
})
export type Asked = z.infer<typeof askedSchema>
export const askedList = z.object({ items: z.array(askedSchema) })

export const returnSchema = z.object({
  planId: idField,
  accounts: z.array(
    z.object({
      accountId: idField,
      accountName: z.string(),
      backups: z.array(z.string()).describe('Names of who covered it.'),
      opened: z.int(),
      solved: z.int(),
      emergencies: z.int(),
      tickets: z.array(
        z.object({
          source: z.string(),
          ticketId: z.string(),
          subject: z.string(),
          status: z.string(),
          priority: z.string().nullable(),
          assigneeName: z.string().nullable(),
          openedAt: instantField,
        }),
      ),
    }),
  ),
})
export type Return = z.infer<typeof returnSchema>
