/** API keys of people, and service tokens: made with scopes and an end, shown once, revocable. */
import { writeAudit } from '../platform/audit.ts'
import { authorize, hasRole, inScope, may, rolesFor, type Actor, type Role } from '../platform/auth/index.ts'
import type { Action } from '../platform/auth/rights.ts'
import { transaction } from '../platform/db/index.ts'
import { forbidden, invalid, notFound } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { queryOn } from '../platform/store/index.ts'
import type { IdentityDeps } from './deps.ts'
import { addKey, listKeys, revokeKey } from './keys.store.ts'
import type { Own } from './own.service.ts'
import { beginningOf, hashOf, newKey } from './tokens.ts'

export interface NewKey {
  readonly name: string
  readonly scopes: readonly Action[]
  readonly days: number
}

export type KeysService = ReturnType<typeof keysService>

/** The service. */
export function keysService(deps: IdentityDeps) {
  const query = queryOn(deps.pool)

  const make = (actor: Actor, wanted: NewKey, of: { personId: string | null; role: Role | null }) =>
    transaction(deps.pool, async (tx) => {
      const key = newKey()
      const id = newId(deps.clock)
      const createdAt = deps.clock.now()
      const expiresAt = createdAt.add({ hours: wanted.days * 24 })
      const scopes = [...new Set(wanted.scopes)].toSorted()
      const { name } = wanted
      const by = { createdAt, createdById: actor.id, createdByName: actor.name }
      await addKey(tx.query, {
        ...{ id, hash: hashOf(key), beginning: beginningOf(key), name, scopes, expiresAt },
        ...of,
        ...by,
      })
      const subject = { kind: of.personId === null ? 'service_token' : 'api_key', id }
      const after = { name, scopes, role: of.role, expiresAt: expiresAt.toString() }
      await writeAudit(tx, deps.clock, { actor, action: 'identity.make_key', subject, after })
      return { id, key, expiresAt: expiresAt.toString({ smallestUnit: 'millisecond' }) }
    })

  const revoke = (actor: Actor, personId: string | null, id: string) =>
    transaction(deps.pool, async (tx) => {
      const revoked = await revokeKey(tx.query, personId, id, deps.clock.now())
      if (!revoked) throw notFound(personId === null ? 'service token' : 'API key', id)
      if (personId === null) mayHandOut(actor, revoked.role)
      const subject = { kind: personId === null ? 'service_token' : 'api_key', id }
      await writeAudit(tx, deps.clock, { actor, action: 'identity.revoke_key', subject })
    })

  return {
    /** A key for oneself: no more than one may oneself. */
    async makeOwn({ actor }: Own, wanted: NewKey) {
      mustAllow(wanted.scopes, (action) => may(actor, action), 'you may not do this yourself')
      return make(actor, wanted, { personId: actor.id, role: null })
    },
    /** Revokes one of one's own. */
    revokeOwn: ({ actor }: Own, id: string) => revoke(actor, actor.id, id),
    /** Every service token. */
    async tokens(actor: Actor) {
      authorize(actor, 'identity.read')
      return { items: await listKeys(query, null) }
    },
    /** A token for a program, in a role, for no more than its scopes. */
    async makeToken(actor: Actor, wanted: NewKey & { role: Role }) {
      authorize(actor, 'identity.change')
      mayHandOut(actor, wanted.role)
      const allows = (action: Action): boolean =>
        rolesFor(action).includes(wanted.role) && inScope(actor, action)
      mustAllow(wanted.scopes, allows, 'the role may not do this, or the key you came with may not')
      return make(actor, wanted, { personId: null, role: wanted.role })
    },
    /** Revokes a service token. */
    async revokeToken(actor: Actor, id: string) {
      authorize(actor, 'identity.change')
      return revoke(actor, null, id)
    },
  }
}

function mustAllow(scopes: readonly Action[], allows: (action: Action) => boolean, why: string): void {
  const wrong = scopes.flatMap((scope, index) =>
    allows(scope) ? [] : [{ path: `scopes.${index}`, message: `${scope}: ${why}` }],
  )
  if (wrong.length > 0) throw invalid(wrong)
}

/** Nobody but a director hands out a role that they do not have. */
function mayHandOut(actor: Actor, role: string | null): void {
  if (hasRole(actor, 'director') || (role !== null && hasRole(actor, role as Role))) return
  throw forbidden('Only a director handles tokens of a role that is not your own.')
}
