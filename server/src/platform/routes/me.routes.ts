/** Who the caller is, and what they may do. */
import { packRules } from '@casl/ability/extra'
import type { Ability } from '../auth/ability.ts'
import type { Actor } from '../auth/actor.ts'
import { authorize } from '../auth/authorize.ts'
import { RIGHTS } from '../auth/rights.ts'
import type { Action } from '../auth/rights.ts'
import { meAnswer } from '../platform.contract.ts'
import type { PlatformRoomDeps } from '../platform.room.ts'
import type { App } from '../room.ts'

export function meRoutes(app: App, { access }: Pick<PlatformRoomDeps, 'access'>): void {
  const schema = { summary: 'Who am I, and what may I do?', response: { 200: meAnswer } }
  app.get('/api/v1/me', { schema }, async ({ actor, session }) => {
    authorize(actor, 'platform.read_self')
    return { ...described(actor, await access.of(actor)), personaId: session?.personaId ?? null }
  })
}

function described(actor: Actor, ability: Ability) {
  const roles = actor.kind === 'system' ? [] : [...actor.roles]
  const actions = (Object.keys(RIGHTS) as Action[]).filter((action) => ability.may(action))
  const rules = packRules([...ability.rules])
  return { kind: actor.kind, id: actor.id, name: actor.name, roles, actions, rules }
}
