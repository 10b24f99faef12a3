/** What goes over the wire about single sign-on. */
import { z } from 'zod'
import { ROLES } from '../../platform/auth/index.ts'
import { idField, instantField, lineField, nameField } from '../../platform/store/index.ts'

export const beginBody = z.object({
  returnTo: z.string().max(2000).optional().describe('A path of the pages to go on with.'),
})
export const beginAnswer = z.object({ url: z.string().describe('Send the browser there.') })

const ROLES_BY_GROUP = ROLES.filter((role) => role !== 'customer_contact')
const groupRole = z.object({
  group: nameField.describe('As the provider writes it in the claim.'),
  role: z.enum(ROLES_BY_GROUP),
})

export const providerBody = z.object({
  name: nameField.describe('On the button: “Sign in with …”.'),
  issuer: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .describe('The provider’s address, without /.well-known.'),
  clientId: nameField,
  clientSecret: z
    .string()
    .min(1)
    .max(1000)
    .optional()
    .describe('Kept sealed, never shown. Absent in a change: stays.'),
  scopes: lineField
    .default('openid email profile')
    .refine((text) => text.split(' ').includes('openid'), 'lacks openid'),
  groupsClaim: nameField.nullish().describe('The claim that names groups; null: groups give nothing.'),
  isEnabled: z.boolean().default(true),
})

export const providerSchema = z.object({
  id: idField,
  name: z.string(),
  issuer: z.string(),
  clientId: z.string(),
  scopes: z.string(),
  groupsClaim: z.string().nullable(),
  isEnabled: z.boolean(),
  createdAt: instantField,
  changedAt: instantField,
  groups: z.array(z.object({ group: z.string(), role: z.string() })),
  people: z.int().describe('How many people are known at it.'),
})
export const providerList = z.object({ items: z.array(providerSchema) })
export const groupsBody = z.object({ groups: z.array(groupRole).max(500) })
