/** What the reader may do: what they may not is not offered. The rules are the server's own, asked with the same library. */
import { createMongoAbility, type MongoAbility, type RawRuleOf } from '@casl/ability'
import { unpackRules } from '@casl/ability/extra'
import type { Me } from '../api/types.ts'
import { useSession } from './session.ts'

/** What it would be done to: an account or a person, as the API names them. */
export type Subject =
  | { readonly kind: 'account'; readonly id: string; readonly regionId: string }
  | {
      readonly kind: 'person'
      readonly id: string
      readonly regionId: string
      readonly managerId: string | null
    }

/** Whether the reader may do this to an account or a person; without one: to something at least. */
export function useMay(action: string, subject?: Subject): boolean {
  const { data } = useSession()
  if (!data?.actions.includes(action)) return false
  return subject === undefined || mayTo(data, action, subject)
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

/** The account as a subject. */
export const accountSubject = ({ id, regionId }: { id: string; regionId: string }): Subject => ({
  kind: 'account',
  id,
  regionId,
})

/** The person as a subject. */
export const personSubject = ({
  id,
  regionId,
  managerId,
}: {
  id: string
  regionId: string
  managerId: string | null
}): Subject => ({ kind: 'person', id, regionId, managerId })
