/** Sets somebody's roles: by the operator, or by the groups of an identity provider. */
import { directoryChanged, findPerson, updatePerson } from '../directory/api.ts'
import type { Actor, Role } from '../platform/auth/index.ts'
import type { Tx } from '../platform/db/index.ts'
import { notFound } from '../platform/errors.ts'
import { recordChange } from '../platform/store/index.ts'
import type { IdentityDeps } from './deps.ts'

/** Changes the person's roles to exactly these; nothing where they are so already. */
export async function setRoles(
  deps: IdentityDeps,
  tx: Tx,
  actor: Actor,
  id: string,
  wanted: readonly Role[],
): Promise<void> {
  const person = await findPerson(tx.query, id, true)
  if (!person) throw notFound('person', id)
  const roles = [...new Set(wanted)]
  if (roles.length === person.roles.length && roles.every((role) => person.roles.includes(role))) return
  await updatePerson(tx.query, id, { ...person, roles })
  const entry = { actor, action: 'directory.change_person', subject: { kind: 'person', id } }
  const change = { before: { roles: person.roles }, after: { roles } }
  await recordChange(tx, deps, { ...entry, ...change }, directoryChanged, { what: 'person', id })
}
