/** What goes over the wire about planned absences: what one means, and the record of one. */
import { z } from 'zod'
import {
  flagField,
  idField,
  instantField,
  pageOf,
  pageQuery,
  remarkField,
  textField,
} from '../../platform/store/index.ts'

const stretchShape = {
  start: instantField.describe('The first instant of it.'),
  end: instantField.describe('The first instant after it.'),
}
export const stretchSchema = z.object(stretchShape)
export type Stretch = z.infer<typeof stretchSchema>

const LONGEST_DAYS = 366
const inOrder = ({ start, end }: { start: string; end: string }): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(start), Temporal.Instant.from(end)) < 0
const isBounded = ({ start, end }: { start: string; end: string }): boolean =>
  Temporal.Instant.from(start).until(Temporal.Instant.from(end)).total('days') <= LONGEST_DAYS
export const ORDERED = { path: ['end'], message: 'must be after start' }
const BOUNDED = { path: ['end'], message: 'is more than a year after start' }

const dates = {
  personId: idField.describe('Who is away.'),
  kind: z
    .enum(['planned', 'sick'])
    .default('planned')
    .describe('`sick`: at once, nobody approves first. Seen by the person and their managers only.'),
  ...stretchShape,
}
export const previewBody = z.object(dates).refine(inOrder, ORDERED).refine(isBounded, BOUNDED)
export type PreviewBody = z.infer<typeof previewBody>

const hours = z.array(stretchSchema).describe('UTC, half-open, in order.')

export const candidateSchema = z.object({
  personId: idField,
  name: z.string(),
  group: z
    .enum(['standing_backup', 'same_pod', 'ase', 'interest', 'other'])
    .describe('In this order they are asked.'),
  overlapHours: z.number().describe('Needed hours in which they are at work.'),
  share: z.number().describe('Of the needed hours, 0 to 1.'),
  accountsHeld: z.int().describe('Accounts of their own meanwhile.'),
  accountsCovered: z.int().describe('Accounts they cover already meanwhile.'),
  loadPercent: z.int().describe('Of their other ticket work, all covers with this one.'),
  sharedLanguages: z.array(z.string()),
  hasCoveredBefore: z.boolean(),
  isAwayMeanwhile: z.boolean().describe('Away in some of the needed hours, by time off or holiday.'),
  isOnCallMeanwhile: z.boolean(),
  mustSwapOnCall: z.boolean().describe('With this cover their on-call shift has to be swapped.'),
  reasons: z.array(z.string()).describe('The same in words, for people.'),
})
export type Candidate = z.infer<typeof candidateSchema>

export const affectedSchema = z.object({
  accountId: idField,
  accountName: z.string(),
  zone: z.string().describe('The account’s own.'),
  role: z.enum(['own', 'covered']).describe('`covered`: they cover it for somebody else meanwhile.'),
  absentPersonId: idField.describe('The ASE for whom it is covered.'),
  absentPersonName: z.string(),
  ...stretchShape,
  requiredHours: z.number().describe('Hours that need a name meanwhile.'),
  needed: hours.describe('Of them those in which neither another ASE nor an accepted cover is at work.'),
  nobody: hours.describe('Of them those in which nobody named at all would answer.'),
  candidates: z
    .array(candidateSchema)
    .describe('The first twelve in the order in which they are asked, and whoever is the cheapest cover.'),
  cheapest: z.object({
    parts: z.array(z.object({ personId: idField, name: z.string(), hours })),
    left: hours.describe('What even they leave open.'),
  }),
})
export type Affected = z.infer<typeof affectedSchema>

export const previewSchema = z.object({
  personId: idField,
  zone: z.string().describe('The person’s own.'),
  ...stretchShape,
  workingHours: z.number().describe('Working hours of theirs that fall into it.'),
  isShortNotice: z.boolean().describe('Planned with less than the notice of the programme.'),
  noticeDays: z.int(),
  admission: z.object({
    verdict: z.enum(['fine', 'told', 'approved']).describe('`approved`: a manager approves first.'),
    atOnce: z.int().describe('Of the team away at once at most, the person included.'),
    together: z.array(
      z.object({ ...stretchShape, people: z.array(z.object({ id: idField, name: z.string() })) }),
    ),
  }),
  approvesBySending: z
    .boolean()
    .describe('Whether this caller manages the person: sent by them it is approved by that.'),
  managerId: idField.nullable().describe('Who approves, and assigns what nobody takes.'),
  managerName: z.string().nullable(),
  answerBy: instantField.describe('When a manager would assign what nobody took, if it were sent now.'),
  accounts: z.array(affectedSchema),
})
export type Preview = z.infer<typeof previewSchema>

export const newPlanBody = z
  .object({
    ...dates,
    reason: textField.nullish().describe('Seen by the person and their managers only.'),
    asks: z
      .array(
        z.object({
          accountId: idField,
          absentPersonId: idField.optional().describe('For whom it is covered; absent: for the person.'),
          personIds: z.array(idField).min(1).max(20).describe('Asked at once; the first to accept wins.'),
        }),
      )
      .max(200)
      .default([])
      .describe('Whom to ask; sick leave asks the first three by itself where nobody is named.'),
  })
  .refine(inOrder, ORDERED)
  .refine(isBounded, BOUNDED)
export type NewPlanBody = z.infer<typeof newPlanBody>

export const partSchema = z.object({
  id: idField,
  personId: idField,
  personName: z.string(),
  how: z.enum(['accepted', 'assigned']).nullable().describe('null: not for this caller to know.'),
  neededHours: z.number().describe('Hours of it that need a name; nights between them need none.'),
  ...stretchShape,
})

export const planAskSchema = z.object({
  id: idField,
  personId: idField,
  personName: z.string(),
  state: z.enum(['held', 'open', 'accepted', 'declined', 'lapsed', 'withdrawn']),
  askedAt: instantField.nullable().describe('null where this caller may not know why.'),
  answeredAt: instantField.nullable(),
  note: z.string().nullable().describe('Why not; told to the person, their managers and whoever wrote it.'),
})

export const requestSchema = z.object({
  id: idField,
  accountId: idField,
  accountName: z.string(),
  accountZone: z.string(),
  role: z.enum(['own', 'covered']),
  absentPersonId: idField,
  absentPersonName: z.string(),
  state: z.enum(['open', 'covered', 'left_open', 'cancelled']),
  ...stretchShape,
  needed: hours,
  open: hours.describe('Needed hours that nobody has taken.'),
  dueAt: instantField
    .nullable()
    .describe(
      'When a manager assigns what is open; null: no clock runs, or this caller may not know why: it would tell.',
    ),
  escalatedAt: instantField
    .nullable()
    .describe('Since when it is a manager’s to assign; null also where this caller may not know why.'),
  asks: z.array(planAskSchema).describe('Whoever may neither know why nor decides sees their own alone.'),
  parts: z.array(partSchema),
  named: z
    .array(z.object({ personId: idField, personName: z.string(), ...stretchShape }))
    .describe('Needed hours for which somebody was named by hand: nobody is asked for them.'),
})
export type CoverRequest = z.infer<typeof requestSchema>

export const stepSchema = z.object({
  taskId: idField,
  phase: z.enum(['before', 'return']),
  title: z.string(),
  detail: z.string().nullable(),
  accountId: idField.nullable(),
  ownerId: idField.nullable(),
  dueAt: instantField.nullable(),
  state: z.enum(['open', 'done', 'cancelled', 'shadow']),
})

const PLAN_STATES = ['waiting', 'asking', 'confirmed', 'noted', 'refused', 'withdrawn', 'closed'] as const
const planHead = {
  id: idField,
  personId: idField,
  personName: z.string(),
  zone: z.string().describe('The person’s own.'),
  managerId: idField.nullable(),
  managerName: z.string().nullable(),
  kind: z.enum(['planned', 'sick', 'away']).describe('`away`: this caller may not know why.'),
  ...stretchShape,
  state: z
    .enum(PLAN_STATES)
    .describe(
      '`waiting`: a manager approves first. `asking`: hours are open. `closed`: handed back. How far it is, is told to those who may know why and to those who decide; everybody else sees `noted` for all three that stand, and `withdrawn` for `refused`.',
    ),
  phase: z.enum(['ahead', 'away', 'back']).describe('Where now lies: before, within, after it.'),
  openHours: z.number().describe('Needed hours that nobody has taken, over all accounts.'),
  neededHours: z.number().describe('Hours that need a name, over all accounts.'),
  dueAt: instantField
    .nullable()
    .describe(
      'The first moment at which a manager is to assign something; null also where this caller may not know why.',
    ),
  isOverdue: z
    .boolean()
    .describe(
      'A manager is to assign something now; told to those who may know why and to who may assign it.',
    ),
}
export const planRowSchema = z.object(planHead)
export type PlanRow = z.infer<typeof planRowSchema>
export const planPage = pageOf(planRowSchema)

export const planSchema = z.object({
  ...planHead,
  reason: z.string().nullable(),
  decisionNote: z.string().nullable(),
  awayAtOnce: z.int().nullable().describe('null where this caller may neither know why nor decides.'),
  isShortNotice: z.boolean().nullable().describe('null where this caller may not know why.'),
  canDecide: z.boolean().describe('This caller approves, refuses, assigns.'),
  canChange: z.boolean().describe('This caller asks, changes the dates, withdraws.'),
  handedBackAt: instantField.nullable(),
  requests: z.array(requestSchema),
  steps: z.array(stepSchema),
})
export type Plan = z.infer<typeof planSchema>

export const planQuery = z.object({
  ...pageQuery,
  personId: idField.optional(),
  of: z
    .enum(['me', 'mine_to_decide', 'anybody'])
    .default('anybody')
    .describe('`mine_to_decide`: waits for the caller as manager: to approve, or to assign.'),
  live: flagField.optional().describe('true: neither withdrawn, refused nor closed.'),
  from: instantField.optional().describe('Only what ends after it, oldest first; else `me` is newest first.'),
})
export type PlanQuery = z.infer<typeof planQuery>

export const planParams = z.object({ id: idField })
export const decisionBody = z.object({ note: remarkField.nullish() })
export const refusalBody = z.object({
  note: remarkField.describe('Why not; told to the person.'),
})
export const changeBody = z.object(stretchShape).refine(inOrder, ORDERED).refine(isBounded, BOUNDED)
export type ChangeBody = z.infer<typeof changeBody>
