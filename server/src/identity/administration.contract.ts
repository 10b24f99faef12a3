/** What goes over the wire about who can sign in, and service tokens. */
import { z } from 'zod'
import { ROLES } from '../platform/auth/index.ts'
import { idField, instantField, dateField, pageOf, pageQuery } from '../platform/store/index.ts'
import { keySchema, searchField, tokenFields } from './identity.contract.ts'

export const signInSchema = z.object({
  id: idField.describe('The person’s.'),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.string()),
  leftOn: dateField.nullable(),
  hasPassword: z.boolean(),
  passkeys: z.int(),
  providers: z.array(z.string()).describe('Single sign-on at which the person is known.'),
  sessions: z.int().describe('Browsers in which the person is signed in.'),
  lastSeenAt: instantField.nullable(),
  invitedUntil: instantField.nullable().describe('An invitation is open until then.'),
  disabledAt: instantField.nullable().describe('null: may sign in.'),
  disabledReason: z.string().nullable(),
  changedByDirectorsOnly: z
    .boolean()
    .describe('Of directors, managers and cleared people: support operations read it and change nothing.'),
})
export const signInsQuery = z.object({ ...pageQuery, q: searchField, personId: idField.optional() })
export const signInPage = pageOf(signInSchema)

export const handedAnswer = z.object({
  url: z.string().nullable().describe('The single-use link, to be passed on; null: it was mailed.'),
  expiresAt: instantField,
  isMailed: z.boolean(),
  mailProblem: z.string().nullable(),
})

const SERVICE_ROLES = ROLES.filter((role) => role !== 'customer_contact')
export const newTokenBody = z.object({
  ...tokenFields,
  role: z.enum(SERVICE_ROLES).describe('What it may see and do at most; the scopes narrow it.'),
})
export const tokenList = z.object({ items: z.array(keySchema) })
