/** What goes over the wire about accounts. */
import { z } from 'zod'
import { TEAM_ROLES } from './rows.ts'
import {
  dateField,
  emailField,
  externalIdField,
  idField,
  instantField,
  lineField,
  nameField,
  pageOf,
  pageQuery,
  textField,
  weeklyField,
  zoneField,
} from '../platform/store/index.ts'

const names = z.array(nameField).max(50)
const domain = z
  .string()
  .max(200)
  .regex(
    /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/,
    'is a domain in small letters, as example.com',
  )

const accountFields = {
  name: nameField,
  aliases: names.describe('Other names under which people look for it.'),
  domains: z.array(domain).max(50).describe('Mail domains, in small letters.'),
  crmId: externalIdField.nullish(),
  regionId: idField,
  timeZone: zoneField.describe('Dates of contracts and assignments are in this zone.'),
  ownHours: weeklyField.nullish().describe('The customer’s own hours, in its zone; null: not known.'),
  priority: z.int().min(1).max(5).describe('1 highest … 5 lowest.'),
  communication: textField.nullish().describe('How the customer wants to be talked to; Markdown.'),
  businessCycles: textField.nullish().describe('Busy times and change freezes; Markdown.'),
  specialNotes: textField.nullish(),
  note: textField.nullish().describe('What Global Support reads in each ticket; Markdown.'),
  isRestricted: z.boolean().describe('Cleared people only.'),
}

export const newAccountBody = z.object({
  ...accountFields,
  aliases: accountFields.aliases.default([]),
  domains: accountFields.domains.default([]),
  priority: accountFields.priority.default(3),
  isRestricted: accountFields.isRestricted.default(false),
  organizations: z
    .array(z.object({ organizationId: externalIdField, organizationName: lineField.nullish() }))
    .max(100)
    .default([])
    .describe('Help-desk organisations, linked from now on.'),
})
export type NewAccountBody = z.infer<typeof newAccountBody>
export const accountChangesBody = z
  .object({
    ...accountFields,
    confirmed: z.literal(true).describe('It was seen what becomes of people who are named and not cleared.'),
  })
  .partial()
export type AccountChangesBody = z.infer<typeof accountChangesBody>

export const accountSchema = z.object({
  id: idField,
  name: z.string(),
  aliases: z.array(z.string()),
  domains: z.array(z.string()),
  crmId: z.string().nullable(),
  regionId: idField,
  timeZone: z.string(),
  ownHours: weeklyField.nullable(),
  priority: z.int(),
  communication: z.string().nullable(),
  businessCycles: z.string().nullable(),
  specialNotes: z.string().nullable(),
  note: z.string().nullable(),
  isRestricted: z.boolean(),
  createdAt: instantField,
})
export type Account = z.infer<typeof accountSchema>

export const assignedSchema = z.object({
  personId: idField,
  name: z.string(),
  isPrimary: z.boolean(),
})
export const accountListItem = accountSchema
  .pick({ id: true, name: true, regionId: true, timeZone: true, priority: true, isRestricted: true })
  .extend({
    ases: z.array(assignedSchema).describe('Assigned today (in the account’s zone), the primary first.'),
    organizationIds: z.array(z.string()),
    contractEndsOn: dateField
      .nullable()
      .describe('Last day of service of the running contracts; null: none runs.'),
    isLive: z.boolean().describe('false: shadow, nothing is written outside.'),
  })
export type AccountListItem = z.infer<typeof accountListItem>
export const accountPage = pageOf(accountListItem)
export const accountsQuery = z.object({
  ...pageQuery,
  at: instantField.optional().describe('Accounts as they stand at this instant; absent: now.'),
  q: lineField.optional().describe('Part of a name or alias.'),
  regionId: idField.optional(),
  personId: idField.optional().describe('Accounts of this ASE.'),
  live: z.enum(['true', 'false']).optional(),
  hasAse: z.enum(['true', 'false']).optional(),
  sort: z
    .enum(['name', '-name', 'priority', '-priority', 'contract', '-contract', 'created', '-created'])
    .default('name')
    .describe('`contract`: those first of which none runs, then the ones that end soonest.'),
})
export type AccountsQuery = z.infer<typeof accountsQuery>
export const accountParams = z.object({ id: idField })
export const childParams = z.object({ id: idField, childId: idField })

const contactFields = {
  name: nameField,
  email: emailField.nullish(),
  role: lineField.nullish(),
  timeZone: zoneField.nullish(),
  expertise: textField.nullish(),
  isPrimary: z.boolean().default(false),
  assessesEngagement: z.boolean().default(false).describe('Assesses the engagement at the customer.'),
  helpDeskUserId: externalIdField.nullish(),
}
export const contactBody = z.object(contactFields)
export const contactSchema = z.object({
  id: idField,
  name: z.string(),
  email: z.string().nullable(),
  role: z.string().nullable(),
  timeZone: z.string().nullable(),
  expertise: z.string().nullable(),
  isPrimary: z.boolean(),
  assessesEngagement: z.boolean(),
  helpDeskUserId: z.string().nullable(),
})
export const channelBody = z.object({
  name: nameField,
  purpose: nameField.describe('`team`, `escalations`, `announcements` or the like.'),
  visibility: z
    .enum(['internal', 'external'])
    .describe('Nothing internal is ever posted to an external one.'),
})
export const channelSchema = channelBody.extend({ id: idField })
export const teamMemberBody = z.object({
  role: z.enum(TEAM_ROLES),
  name: nameField,
  email: emailField.nullish(),
  personId: idField.nullish().describe('Who of the directory it is: they may read the account.'),
})
export const teamMemberSchema = z.object({
  id: idField,
  role: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  personId: idField.nullable(),
})

export const fallbackField = z.enum(['pod', 'region', 'global_support', 'leave_unassigned'])
export const policyBody = z.object({
  handlingMode: z.enum(['engage', 'auto_assign']).nullable().describe('null: the programme’s default.'),
  fallback: z
    .array(fallbackField)
    .min(1)
    .max(4)
    .refine((list) => new Set(list).size === list.length, 'names one twice')
    .describe(
      'Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident.',
    ),
  standingBackupId: idField.nullable().describe('Asked first when the ASE is away.'),
  nightContactId: idField.nullable().describe('Answers on ordinary nights while on duty.'),
  isLive: z.boolean().describe('true: decisions are written to the help desk. Only a director changes it.'),
  from: instantField.optional().describe('Absent: at once; not in the past.'),
})
export type PolicyBody = z.infer<typeof policyBody>
export const policySchema = policyBody.omit({ from: true }).extend({
  id: idField.nullable().describe('null: nobody set a policy, these are the defaults.'),
  from: instantField.nullable(),
  until: instantField.nullable(),
})
export type Policy = z.infer<typeof policySchema>

export const organizationSchema = z.object({
  organizationId: z.string(),
  organizationName: z.string().nullable(),
  from: instantField.nullable(),
  until: instantField.nullable(),
})
export const organizationBody = z.object({
  organizationId: externalIdField,
  organizationName: lineField.nullish(),
  from: instantField
    .optional()
    .describe('Absent: from now on. The past may be named, where nobody else held it.'),
})
export type OrganizationBody = z.infer<typeof organizationBody>
export const moveOrganizationBody = z.object({ toAccountId: idField })
export const organizationParams = z.object({ id: idField, organizationId: externalIdField })

export const assignmentSchema = z.object({
  id: idField,
  personId: idField,
  name: z.string(),
  startsOn: dateField,
  endsOn: dateField.nullable().describe('Last day; null: until further notice.'),
  isPrimary: z.boolean(),
  position: z.int(),
  replacedById: idField.nullable().describe('In a hand-over: the incoming ASE.'),
})
export type Assignment = z.infer<typeof assignmentSchema>
export const allocationSchema = z.object({
  personId: idField,
  percent: z.number(),
  isDefault: z.boolean().describe('true: nobody set it, 25 %.'),
})
export const allocationBody = z.object({
  percent: z.number().gt(0).max(100).multipleOf(0.01).describe('Share of the person’s time, in percent.'),
})
export const allocationAnswer = z.object({
  personId: idField,
  percent: z.number(),
  total: z.number().describe('Sum over the person’s accounts, in percent.'),
  warning: z.string().nullable(),
})
export const allocationParams = z.object({ id: idField, personId: idField })
