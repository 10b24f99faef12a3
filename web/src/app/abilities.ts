/** What the rules of `GET /api/v1/me` allow. Pure. */
import { createMongoAbility, type MongoAbility, type RawRuleOf } from '@casl/ability'
import { unpackRules } from '@casl/ability/extra'
import type { Me } from '../api/types.ts'

/** What something would be done to: an account or a person, as the API names them. */
export type Subject =
  | { readonly kind: 'account'; readonly id: string; readonly regionId: string }
  | {
      readonly kind: 'person'
      readonly id: string
      readonly regionId: string
      readonly managerId: string | null
    }

/** Whether they may do it to this, or to everything alike. */
export function mayTo(me: Me, action: string, subject: Subject): boolean {
  const ability = abilityOf(me)
  return ability.can(action, subject) || ability.can(action, 'programme')
}

const abilities = new WeakMap<Me, MongoAbility>()

function abilityOf(me: Me): MongoAbility {
  let known = abilities.get(me)
  if (!known) {
    const rules: RawRuleOf<MongoAbility>[] = unpackRules(me.rules as never)
    known = createMongoAbility(rules, { detectSubjectType: (subject) => subject['kind'] as string })
    abilities.set(me, known)
  }
  return known
}
