/** Which roles a person has after signing in with these groups. */
import type { Role } from '../../platform/auth/index.ts'

export interface GroupRole {
  readonly group: string
  readonly role: Role
}

/**
 * Roles that some group of the provider gives are the provider's to give and to take; all others stay as the directory has
 * them. Groups never make customer contacts, and give customer contacts nothing.
 */
export function rolesByGroups(
  current: readonly Role[],
  groups: readonly string[],
  mapping: readonly GroupRole[],
): readonly Role[] {
  if (current.includes('customer_contact')) return current
  const internal = mapping.filter(({ role }) => role !== 'customer_contact')
  const managed = new Set(internal.map(({ role }) => role))
  const given = internal.filter(({ group }) => groups.includes(group)).map(({ role }) => role)
  return [...new Set([...current.filter((role) => !managed.has(role)), ...given])]
}

/** The groups of a claim; null where the token says nothing of them, so that roles stay as they are. */
export function groupsIn(claims: Readonly<Record<string, unknown>>, claim: string | null): string[] | null {
  const value = claim === null ? undefined : claims[claim]
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : null
}
