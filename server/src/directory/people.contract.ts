/** What goes over the wire about people, their hours and the interest list. */
import { z } from 'zod'
import { ROLES } from '../platform/auth/index.ts'
import {
  dateField,
  emailField,
  externalIdField,
  idField,
  instantField,
  lineField,
  nameField,
  textField,
  weeklyField,
  zoneField,
  pageOf,
  pageQuery,
} from '../platform/store/index.ts'

const personFields = {
  name: nameField,
  email: emailField,
  title: lineField.nullish(),
  regionId: idField,
  teamId: idField.nullish().describe('A team of the region; null: none.'),
  timeZone: zoneField,
  languages: z.array(nameField).max(30).describe('Language codes, as `en`, `de`.'),
  managerId: idField.nullish(),
  roles: z.array(z.enum(ROLES)).max(ROLES.length).describe('Only a director gives or takes `director`.'),
  isSenior: z.boolean(),
  helpDeskUserId: externalIdField.nullish().describe('The person’s user id in the help desk.'),
  gitlabUsername: externalIdField.nullish(),
  slackId: externalIdField.nullish(),
  pagerId: externalIdField.nullish(),
  maxAccounts: z.int().min(1).max(100).nullish().describe('Overrides the programme’s limit; needs a reason.'),
  maxAccountsReason: textField.nullish(),
}

export const personSchema = z.object({
  id: idField,
  name: z.string(),
  email: z.string(),
  title: z.string().nullable(),
  regionId: idField,
  teamId: idField.nullable(),
  timeZone: z.string(),
  languages: z.array(z.string()),
  managerId: idField.nullable(),
  roles: z.array(z.string()),
  isSenior: z.boolean(),
  helpDeskUserId: z.string().nullable(),
  gitlabUsername: z.string().nullable(),
  slackId: z.string().nullable(),
  pagerId: z.string().nullable(),
  leftOn: dateField.nullable().describe('Last working day; null: here.'),
  maxAccounts: z.int().nullable(),
  maxAccountsReason: z.string().nullable(),
  isCleared: z.boolean().describe('May know of restricted and US-government accounts.'),
  createdAt: instantField,
})
export type Person = z.infer<typeof personSchema>

export const newPersonBody = z.object({
  ...personFields,
  languages: personFields.languages.default(['en']),
  roles: personFields.roles.default([]),
  isSenior: personFields.isSenior.default(false),
})
export type NewPersonBody = z.infer<typeof newPersonBody>

export const personChangesBody = z
  .object({
    ...personFields,
    isCleared: z.boolean().describe('For restricted and US-government accounts. Only a director changes it.'),
    confirmed: z
      .literal(true)
      .describe('It was seen what becomes of what they are named for, who are cleared no longer.'),
  })
  .partial()
export type PersonChangesBody = z.infer<typeof personChangesBody>

export const peopleQuery = z.object({
  ...pageQuery,
  q: lineField.optional().describe('Part of a name, an address or an id in another system.'),
  regionId: idField.optional(),
  teamId: idField.optional(),
  role: z.enum(ROLES).optional(),
  language: lineField.optional(),
  active: z
    .enum(['true', 'false', 'any'])
    .default('true')
    .describe('`true`: who has not left as of today, UTC.'),
  sort: z.enum(['name', '-name', 'created', '-created']).default('name'),
})
export type PeopleQuery = z.infer<typeof peopleQuery>
export const peoplePage = pageOf(personSchema)
export const personParams = z.object({ id: idField })

export const leaveBody = z.object({
  leftOn: dateField.nullable().describe('Last working day; null: stays after all.'),
  reason: textField.nullish(),
})
const leftBehind = z
  .array(
    z.object({
      kind: z.string().describe('`assignment`, `task`, `cover`, `standing_backup`, `region` …'),
      id: z.string(),
      title: z.string(),
      todo: z.string().describe('What somebody has to do about it.'),
    }),
  )
  .describe('What still names this person after the last day. Nothing is moved by itself.')
export const leaveAnswer = z.object({ person: personSchema, leavesBehind: leftBehind })
export type LeaveAnswer = z.infer<typeof leaveAnswer>
export const leavesBehindQuery = z.object({ leftOn: dateField.describe('The last working day in question.') })
export const leavesBehindAnswer = z.object({ items: leftBehind })

export const hoursSchema = z.object({
  from: dateField.nullable().describe('First local date on which they hold; null: always before.'),
  until: dateField
    .nullable()
    .describe('First local date on which they no longer hold; null: until further notice.'),
  timeZone: z.string(),
  weekly: weeklyField,
  holidaySetIds: z.array(idField),
})
export type Hours = z.infer<typeof hoursSchema>

export const setHoursBody = z.object({
  from: dateField.nullable().describe('From this local date on, until further notice; null: always.'),
  timeZone: zoneField,
  weekly: weeklyField,
  holidaySetIds: z
    .array(idField)
    .max(20)
    .default([])
    .describe('Lists of holidays on which the hours are off.'),
})
export type SetHoursBody = z.infer<typeof setHoursBody>

export const personHoursBody = z.object({
  from: setHoursBody.shape.from,
  own: setHoursBody
    .omit({ from: true })
    .nullable()
    .describe('The person’s own hours; null: the hours of the region’s schedule.'),
})
export type PersonHoursBody = z.infer<typeof personHoursBody>
export const hoursList = z.object({ items: z.array(hoursSchema) })

const interestFields = {
  stage: z.enum(['considering', 'preparing', 'appointed', 'new']),
  note: textField.nullish(),
  since: dateField,
}
export const interestBody = z.object(interestFields)
export type InterestBody = z.infer<typeof interestBody>
export const interestSchema = z.object({
  personId: idField,
  ...interestFields,
  note: z.string().nullable().describe('null also for account teams: notes name accounts.'),
})
export const interestList = z.object({ items: z.array(interestSchema) })
