/** Whose shifts somebody may change: operations anybody's, managers those of their own people. */
import { findPerson, personSubject } from '../../directory/api.ts'
import { authorize, type Actor, type PersonSubject } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Deps, Query } from '../../platform/store/index.ts'
import type { RotaBody } from './on-call.contract.ts'
import { findRota, listLayers } from './rotas.store.ts'
import { touchedMembers } from './touched-members.ts'

export interface MayChange {
  /** Throws 403 where one of the people is not theirs; who is unknown the database refuses. */
  people(ids: readonly string[], query: Query): Promise<void>
  /** The same of a rota that is made, set to `after`, or ended where that is null: of the layers that change. */
  rota(tx: Tx, rotaId: string, after: Pick<RotaBody, 'name' | 'layers'> | null): Promise<void>
}

/**
 * Whose shifts the actor may change. To be asked before a transaction begins: who they are is read over another connection,
 * and transactions that all wait for one leave none.
 */
export async function mayChangeShifts({ access }: Pick<Deps, 'access'>, actor: Actor): Promise<MayChange> {
  authorize(actor, 'coverage.change_shifts')
  const ability = await access.of(actor)
  const people: MayChange['people'] = async (ids, query) => {
    for (const id of ids) {
      const person = await findPerson(query, id)
      if (person) ability.authorize('coverage.change_shifts', personSubject(person))
    }
  }
  const someOf = async (ids: readonly string[], query: Query): Promise<void> => {
    const subjects: PersonSubject[] = []
    for (const id of ids) {
      const person = await findPerson(query, id)
      if (person) subjects.push(personSubject(person))
    }
    const own = subjects.find((subject) => ability.may('coverage.change_shifts', subject)) ?? subjects[0]
    if (own) ability.authorize('coverage.change_shifts', own)
  }
  return {
    people,
    async rota(tx, rotaId, after) {
      const rota = await findRota(tx.query, rotaId)
      const before = rota ? { name: rota.name, layers: await listLayers(tx.query, rotaId) } : null
      const touched = touchedMembers({ before, after })
      await people(touched.all, tx.query)
      for (const ids of touched.someOf) await someOf(ids, tx.query)
    },
  }
}
