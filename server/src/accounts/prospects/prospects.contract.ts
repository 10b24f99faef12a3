/** What goes over the wire about prospects and the forecast. */
import { z } from 'zod'
import {
  dateField,
  idField,
  instantField,
  nameField,
  pageOf,
  pageQuery,
  lineField,
  textField,
  zoneField,
} from '../../platform/store/index.ts'

export const STAGES = ['interested', 'talking', 'agreed', 'won', 'lost'] as const
const OPEN_STAGES = ['interested', 'talking', 'agreed'] as const

const fields = {
  name: nameField,
  regionId: idField,
  timeZone: zoneField,
  languages: z.array(nameField).max(30).describe('Languages its ASE has to speak, as `en`; empty: any.'),
  aseCount: z.int().min(1).max(100),
  hoursPerWeek: z.number().gt(0).max(168).multipleOf(0.01).describe('Hours a week of each ASE.'),
  startsOn: dateField.describe('The likely first day of service.'),
  likelihood: z.int().min(0).max(100).describe('How likely it signs, in percent.'),
  stage: z.enum(OPEN_STAGES).describe('How far the talks are.'),
  note: textField.nullish(),
}

export const newProspectBody = z.object({
  ...fields,
  languages: fields.languages.default([]),
  aseCount: fields.aseCount.default(1),
  hoursPerWeek: fields.hoursPerWeek.optional().describe('Absent: the programme’s setting.'),
  stage: fields.stage.default('interested'),
})
export type NewProspectBody = z.infer<typeof newProspectBody>

export const prospectChangesBody = z
  .object({ ...fields, stage: z.enum([...OPEN_STAGES, 'lost']).describe('`lost` closes it.') })
  .partial()
export type ProspectChangesBody = z.infer<typeof prospectChangesBody>

export const prospectSchema = z.object({
  id: idField,
  name: z.string(),
  regionId: idField,
  timeZone: z.string(),
  languages: z.array(z.string()),
  aseCount: z.int(),
  hoursPerWeek: z.number(),
  startsOn: dateField,
  likelihood: z.int(),
  stage: z.enum(STAGES).describe('`won`: it became an account. `lost`: it did not sign.'),
  note: z.string().nullable(),
  accountId: idField.nullable().describe('The account it became.'),
  createdAt: instantField,
  createdBy: z.string(),
  closedAt: instantField.nullable(),
})
export type Prospect = z.infer<typeof prospectSchema>
export const prospectPage = pageOf(prospectSchema)
export const prospectsQuery = z.object({
  ...pageQuery,
  q: lineField.optional().describe('Part of the name.'),
  regionId: idField.optional(),
  open: z.enum(['true', 'false']).optional().describe('`true`: neither won nor lost.'),
})
export type ProspectsQuery = z.infer<typeof prospectsQuery>
export const prospectParams = z.object({ id: idField })

export const becomeAccountBody = z.object({
  name: nameField.optional().describe('The account’s name; absent: the prospect’s.'),
  domains: z.array(z.string().max(200)).max(50).default([]),
  crmId: z.string().min(1).max(200).nullish(),
})
export type BecomeAccountBody = z.infer<typeof becomeAccountBody>
export const becomeAccountAnswer = z.object({ accountId: idField, prospect: prospectSchema })

const count = z.int()
export const forecastQuery = z.object({
  quarters: z.coerce.number().int().min(1).max(12).default(4).describe('From the running one on.'),
  regionId: idField.optional(),
})
export const forecastAnswer = z.object({
  fiscalYearStartMonth: z.int().describe('1 January … 12 December.'),
  quarters: z.array(
    z.object({
      fiscalYear: z.int().describe('The calendar year in which the fiscal year begins.'),
      quarter: z.int(),
      startsOn: dateField,
      endsOn: dateField,
      room: count.describe('Accounts that ASEs could take on the last day, as recorded today.'),
      unassigned: count.describe('ASEs that running contracts bought and nobody is, on the last day.'),
      needed: count.describe('ASEs that open prospects need until then, if all sign.'),
      expected: z.number().describe('The same, each by its likelihood.'),
      left: z.int().describe('room − unassigned − needed; negative: so many ASEs’ accounts are too many.'),
      ending: count.describe('Contracts whose last day lies in the quarter, without a renewal.'),
      hoursSold: z.number().describe('Hours a week that contracts bought on the last day.'),
      hoursNeeded: z.number().describe('Hours a week of the open prospects until then.'),
      prospects: z.array(idField).describe('Those that are likely to start in this quarter.'),
    }),
  ),
})
