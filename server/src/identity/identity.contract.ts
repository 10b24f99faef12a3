/** What goes over the wire about signing in and one's own account. */
import { z } from 'zod'
import { RIGHTS, type Action } from '../platform/auth/rights.ts'
import {
  emailField,
  idField,
  instantField,
  lineField,
  nameField,
  textField,
  zoneField,
} from '../platform/store/index.ts'

/** Checked for strength by the service, which knows the person. */
const newPassword = z
  .string()
  .min(1)
  .max(1000)
  .refine((text) => text.isWellFormed() && !text.includes('\0'), 'holds a character that cannot be typed')
  .describe('12 characters or more; a sentence is fine.')
const secretField = z.string().min(1).max(200)

export const done = z.null().describe('Done.')

export const waysAnswer = z.object({
  isSetUp: z.boolean().describe('False: there is no director yet who can sign in.'),
  isDemo: z.boolean().describe('The demo is entered by the link that was printed.'),
  providers: z.array(z.object({ id: idField, name: z.string() })).describe('Single sign-on.'),
  mails: z.boolean().describe('Links are mailed; else who makes them passes them on.'),
  passkeysAt: z.string().describe('The host name at which passkeys work.'),
})

export const passwordBody = z.object({
  email: z.string().min(1).max(320),
  password: z.string().min(1).max(1000),
})

/** What WebAuthn exchanges is the browser's and better-auth's: JSON, passed through. */
export const webauthnJson = z.record(z.string(), z.unknown()).describe('As WebAuthn’s JSON has it.')
export const passkeyBody = z.object({ response: webauthnJson })
export const signedIn = z.object({ signedIn: z.literal(true) }).describe('The answer carries the cookie.')

export const lookBody = z.object({ token: secretField.describe('What stands behind the # of the link.') })
export const lookAnswer = z.object({
  kind: z.enum(['setup', 'invitation', 'reset']),
  expiresAt: instantField,
  person: z.object({ name: z.string(), email: z.string() }).nullable().describe('null: the first set-up.'),
  regions: z
    .array(z.object({ id: idField, code: z.string(), name: z.string(), timeZone: z.string() }))
    .describe('For the first set-up: to choose from; empty: one is made from the time zone.'),
})

export const useBody = z.object({
  token: secretField,
  password: newPassword,
  director: z
    .object({ name: nameField, email: emailField, timeZone: zoneField, regionId: idField.optional() })
    .optional()
    .describe('For the first set-up.'),
})

const actions = Object.keys(RIGHTS) as [Action, ...Action[]]
const scopesField = z
  .array(z.enum(actions))
  .min(1)
  .max(actions.length)
  .describe('What the key may do, as `tickets.read`.')
const keyFields = {
  name: nameField.describe('What it is for.'),
  scopes: scopesField,
  days: z.int().min(1).max(366).default(90).describe('How long it is good.'),
}
export const newKeyBody = z.object(keyFields)
export const newKeyAnswer = z.object({
  id: idField,
  key: z.string().describe('Shown this once: only its hash is kept.'),
  expiresAt: instantField,
})

export const keySchema = z.object({
  id: idField,
  beginning: z.string().describe('The first signs of the key.'),
  name: z.string(),
  role: z.string().nullable().describe('Of a service token; null: the person’s roles.'),
  scopes: z.array(z.string()),
  createdAt: instantField,
  createdByName: z.string(),
  expiresAt: instantField,
  lastUsedAt: instantField.nullable(),
  revokedAt: instantField.nullable(),
})

export const accountAnswer = z.object({
  person: z.object({ name: z.string(), email: z.string(), roles: z.array(z.string()) }),
  hasPassword: z.boolean(),
  passkeysAt: z.string(),
  passkeys: z.array(
    z.object({
      id: idField,
      name: z.string().nullable(),
      createdAt: instantField.nullable(),
      isSynced: z.boolean().describe('Kept in step between several devices.'),
    }),
  ),
  sessions: z.array(
    z.object({
      id: idField,
      isThis: z.boolean(),
      method: z.enum(['password', 'passkey', 'sso', 'link']),
      createdAt: instantField,
      lastSeenAt: instantField,
      expiresAt: instantField,
      ipAddress: z.string().nullable(),
      userAgent: z.string().nullable(),
    }),
  ),
  keys: z.array(keySchema),
  providers: z.array(z.string()).describe('Single sign-on at which this person is known.'),
  scopes: z.array(z.enum(actions)).describe('What a key of this person may be given.'),
})

export const ownPasswordBody = z.object({
  current: z.string().max(1000).optional().describe('The present password, where there is one.'),
  password: newPassword,
  revokeKeys: z
    .boolean()
    .default(false)
    .describe('Also revoke every API key of one’s own: for a password that somebody else may have known.'),
})
export const newPasskeyBody = z.object({ name: nameField, response: webauthnJson })
export const ownParams = z.object({ id: idField })
export const disableBody = z.object({ reason: textField.nullish() })
export const searchField = lineField.optional().describe('Part of a name or an address.')
export const tokenFields = keyFields
