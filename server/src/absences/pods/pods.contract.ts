/** What goes over the wire about coverage pods and their rotation. Dates are local to the pod's zone. */
import { z } from 'zod'
import {
  dateField,
  flagField,
  idField,
  instantField,
  nameField,
  zoneField,
} from '../../platform/store/index.ts'

const covers = z
  .enum(['high_priority', 'all'])
  .describe('Which accounts of its members the pod covers. `high_priority`: those of priority 1 and 2.')

export const newPodBody = z.object({
  name: nameField,
  regionId: idField,
  zone: zoneField.describe('Dates of membership are of this zone.'),
  covers: covers.default('high_priority'),
  members: z
    .array(idField)
    .min(1)
    .max(20)
    .refine((ids) => new Set(ids).size === ids.length, 'names somebody twice')
    .describe('ASEs, in the order in which they are asked.'),
  from: dateField.describe('The first day of the memberships.'),
})
export type NewPodBody = z.infer<typeof newPodBody>

export const podChangesBody = z.object({ name: nameField, zone: zoneField, covers }).partial()
export type PodChangesBody = z.infer<typeof podChangesBody>

export const memberBody = z.object({
  personId: idField,
  from: dateField.describe('The first day as a member.'),
})
export type MemberBody = z.infer<typeof memberBody>
export const endBody = z.object({ on: dateField.describe('The first day no longer a member.') })
export const orderBody = z.object({
  members: z.array(idField).min(1).max(50).describe('Every present and coming member, first asked first.'),
})

export const podParams = z.object({ id: idField })
export const podMemberParams = z.object({ id: idField, personId: idField })
export const podsQuery = z.object({
  regionId: idField.optional(),
  accountId: idField.optional().describe('Only the pod that the account’s primary ASE is a member of.'),
  dissolved: flagField.optional().describe('true: also pods without present or coming members.'),
  on: dateField.optional().describe('Members, accounts and findings of this date; absent: today.'),
})
export type PodsQuery = z.infer<typeof podsQuery>

const stretch = z.object({ start: instantField, end: instantField })
const finding = z.object({
  code: z.enum(['too_thin', 'little_overlap', 'zones_apart', 'over_load', 'no_hours']),
  personIds: z.array(idField),
  sentence: z.string(),
})
export const podMemberSchema = z.object({
  personId: idField,
  name: z.string(),
  zone: z.string(),
  from: dateField,
  until: dateField.nullable().describe('The first day no longer a member; null: until further notice.'),
  isPresent: z.boolean().describe('A member on the asked date.'),
  accounts: z.int().describe('Accounts whose ASE they are on the asked date.'),
  maxAccounts: z.int(),
  hours: z
    .array(stretch)
    .describe('Working hours on the sample day; holidays and time off are not taken out.'),
})
export const podSchema = z.object({
  id: idField,
  name: z.string(),
  regionId: idField,
  regionCode: z.string(),
  zone: z.string(),
  covers,
  isDissolved: z.boolean(),
  members: z.array(podMemberSchema).describe('Present and coming, in the order in which they are asked.'),
  day: z
    .object({ date: dateField, from: instantField, to: instantField })
    .describe(
      'The sample day of `hours`: the next Monday to Friday day, midnight to midnight in the pod’s zone.',
    ),
  accounts: z
    .array(
      z.object({
        id: idField,
        name: z.string(),
        priority: z.int(),
        aseId: idField,
        aseName: z.string(),
        asksPod: z
          .boolean()
          .describe('Whether the account’s fallback has the step “pod”: otherwise it is never asked.'),
      }),
    )
    .describe('Accounts that the pod covers, as far as the reader may know of them.'),
  findings: z.array(finding),
})
export type Pod = z.infer<typeof podSchema>
export const podList = z.object({ items: z.array(podSchema) })

const move = z.object({
  personId: idField,
  fromPodId: idField,
  toPodId: idField,
  because: z.array(z.string().max(300)).max(10),
})
export const rotationSchema = z.object({
  id: idField,
  regionId: idField,
  regionCode: z.string(),
  startsOn: dateField.describe('The day on which members move.'),
  state: z.enum(['proposed', 'applied', 'skipped']),
  moves: z.array(move),
  stays: z.array(z.object({ podId: idField, because: z.string() })),
  isEdited: z.boolean().describe('Somebody changed the moves that were proposed.'),
  createdAt: instantField,
  decidedAt: instantField.nullable(),
  decidedBy: z.string().nullable().describe('Who applied or skipped it.'),
  podNames: z.record(z.string(), z.string()).describe('By id.'),
  personNames: z.record(z.string(), z.string()).describe('By id.'),
})
export type RotationView = z.infer<typeof rotationSchema>
export const rotationsQuery = z.object({ regionId: idField.optional() })
export const rotationList = z.object({
  items: z.array(rotationSchema).describe('Newest first.'),
  nextOn: dateField.describe('The next first day of a half of the fiscal year, UTC.'),
  proposedFrom: dateField.describe('From this day on its rotation is proposed.'),
})
export const proposeBody = z.object({
  regionId: idField,
  startsOn: dateField.optional().describe('absent: the next first day of a half of the fiscal year.'),
})
export const movesBody = z.object({
  moves: z
    .array(z.object({ personId: idField, fromPodId: idField, toPodId: idField }))
    .max(100)
    .refine(
      (moves) => new Set(moves.map((one) => one.personId)).size === moves.length,
      'moves somebody twice',
    )
    .refine(
      (moves) => moves.every((one) => one.fromPodId !== one.toPodId),
      'moves somebody to where they are',
    ),
})
export type MovesBody = z.infer<typeof movesBody>
