/** Begins sessions, and finds out whose a cookie or a key is. */
import type { Actor, PersonActor, Role, SignedIn, SignIns } from '../platform/auth/index.ts'
import { ROLES } from '../platform/auth/index.ts'
import { RIGHTS } from '../platform/auth/rights.ts'
import type { Action } from '../platform/auth/rights.ts'
import { writeAudit } from '../platform/audit.ts'
import { transaction } from '../platform/db/index.ts'
import { queryOn } from '../platform/store/index.ts'
import type { SessionMethod } from './better-auth.ts'
import type { Caller } from './browser.ts'
import type { IdentityDeps } from './deps.ts'
import { refusal } from './entry.ts'
import { findKey, touchKey, type UsedKey } from './keys.store.ts'
import type { SignInPerson } from './people.store.ts'
import { findSession, touchSession } from './sessions.store.ts'
import { hashOf, isKey } from './tokens.ts'

/** Who a cookie or a key stands for: asked for every request. */
export function signInsOf(deps: Pick<IdentityDeps, 'pool' | 'clock' | 'secret'>): SignIns {
  const query = queryOn(deps.pool)
  return {
    async bySession(cookie): Promise<SignedIn | null> {
      const token = deps.secret().verify(cookie)
      if (token === null) return null
      const now = deps.clock.now()
      const row = await findSession(query, token, now)
      if (!row) return null
      if (row.isStale) await touchSession(query, row.id, now)
      const { personId: id, name } = row
      return { actor: { kind: 'person', id, name, roles: rolesIn(row.roles) }, sessionId: row.id }
    },
    async byKey(key): Promise<Actor | null> {
      if (!isKey(key)) return null
      const now = deps.clock.now()
      const row = await findKey(query, hashOf(key), now)
      if (!row) return null
      if (row.isStale) await touchKey(query, row.id, now)
      return actorOf(row)
    },
  }
}

function actorOf(key: UsedKey): Actor {
  const scopes = key.scopes.filter((scope): scope is Action => Object.hasOwn(RIGHTS, scope))
  if (key.personId !== null) {
    const roles = rolesIn(key.personRoles ?? [])
    return { kind: 'person', id: key.personId, name: key.personName ?? '', roles, scopes }
  }
  return { kind: 'token', id: key.id, name: key.name, roles: rolesIn([key.role ?? '']), scopes }
}

/** Those of the names that are roles. */
export function rolesIn(names: readonly string[]): Role[] {
  return names.filter((name): name is Role => (ROLES as readonly string[]).includes(name))
}

/** The person as the one who acts. */
export function asActor({ id, name, roles }: SignInPerson): PersonActor {
  return { kind: 'person', id, name, roles: rolesIn(roles) }
}

/** Begins a session for somebody who has proved who they are; answers the cookie's value. */
export async function beginSession(
  deps: IdentityDeps,
  person: SignInPerson,
  method: SessionMethod,
  caller: Caller,
): Promise<string> {
  letIn(deps, person)
  const { internalAdapter } = await deps.betterAuth().$context
  const session = await internalAdapter.createSession(person.id, false, {
    method,
    ipAddress: caller.place,
    userAgent: caller.userAgent,
  })
  await noteSignIn(deps, person, method)
  return deps.secret().sign(session.token)
}

/** Throws 403 where the person may not come in. */
export function letIn({ clock }: Pick<IdentityDeps, 'clock'>, person: SignInPerson): void {
  const refused = refusal(person, clock.now().toString().slice(0, 10))
  if (refused) throw refused
}

/** Keeps in the audit log that somebody signed in, and how. */
export function noteSignIn(deps: IdentityDeps, person: SignInPerson, method: SessionMethod): Promise<string> {
  const actor = asActor(person)
  const subject = { kind: 'person', id: person.id }
  return transaction(deps.pool, (tx) =>
    writeAudit(tx, deps.clock, { actor, action: 'identity.sign_in', subject, after: { method } }),
  )
}
