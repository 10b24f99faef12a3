/** The accounts of one person, as far as the reader may know of them. */
import { findPerson } from '../../directory/api.ts'
import { authorize, isVisible, type Actor } from '../../platform/auth/index.ts'
import { notFound } from '../../platform/errors.ts'
import { queryOn, type Deps } from '../../platform/store/index.ts'
import type { OfPerson } from './of-person.contract.ts'
import { accountsNaming } from './of-person.store.ts'

export type OfPersonService = ReturnType<typeof ofPersonService>

/** The service of a person's accounts. */
export function ofPersonService(deps: Deps) {
  const query = queryOn(deps.pool)
  return {
    /** As ASE, standing backup and night contact: now, to come and over. */
    async list(actor: Actor, personId: string): Promise<{ items: OfPerson[] }> {
      authorize(actor, 'accounts.read')
      const visible = (await deps.access.of(actor)).visible('accounts.read')
      if (!(await findPerson(query, personId))) throw notFound('person', personId)
      const rows = (await accountsNaming(query, personId)).filter((row) => isVisible(visible, row.accountId))
      const now = deps.clock.now()
      const items = rows.map((row) => {
        const today = now.toZonedDateTimeISO(row.timeZone).toPlainDate().toString()
        return { ...row, when: whenOf(row, today) }
      })
      return { items }
    },
  }
}

function whenOf(
  { startsOn, endsOn }: Pick<OfPerson, 'startsOn' | 'endsOn'>,
  today: string,
): OfPerson['when'] {
  if (endsOn !== null && endsOn < today) return 'over'
  return startsOn !== null && startsOn > today ? 'later' : 'now'
}
