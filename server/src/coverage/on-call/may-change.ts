/** Whose shifts somebody may change: operations anybody's, managers those of their own people. */
import { findPerson, personSubject } from '../../directory/api.ts'
import { authorize, type Actor } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Deps, Query } from '../../platform/store/index.ts'
import type { RotaBody } from './on-call.contract.ts'
import { listLayers } from './rotas.store.ts'
import { touchedMembers } from './touched-members.ts'

/** Both throw 403 where one of the people is not theirs; who is unknown the database refuses. */
export function mayChangeShifts({ access }: Pick<Deps, 'access'>) {
  const mayChange = async (actor: Actor, people: readonly string[], query: Query): Promise<void> => {
    authorize(actor, 'coverage.change_shifts')
    const ability = await access.of(actor)
    for (const id of people) {
      const person = await findPerson(query, id)
      if (person) ability.authorize('coverage.change_shifts', personSubject(person))
    }
  }
  return {
    mayChange,
    /** Of a rota, whoever loses, gets or trades turns: members of the layers that change. */
    async mayPut(tx: Tx, actor: Actor, rotaId: string, layers: RotaBody['layers']): Promise<void> {
      await mayChange(actor, touchedMembers(await listLayers(tx.query, rotaId), layers), tx.query)
    },
  }
}
