/** Rotas as they are shown: with names, and who has left. */
import { standingDirectory } from '../../directory/api.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Query } from '../../platform/store/index.ts'
import { dayEnd } from '../local-days.ts'
import type { RotaView } from './on-call.contract.ts'
import { listLayers, listOverrides, type StoredRota } from './rotas.store.ts'

/** These rotas with their layers and coming swaps. */
export async function viewRotas(q: Query, clock: Clock, rotas: readonly StoredRota[]): Promise<RotaView[]> {
  const layers = await listLayers(q)
  const overrides = await listOverrides(q, clock.now())
  const people = new Map((await standingDirectory(q)).people.map((row) => [row.id, row]))
  const hasLeft = (id: string): boolean => {
    const person = people.get(id)
    return person?.leftOn != null && dayEnd(person.leftOn, person.zone) <= clock.nowMs()
  }
  const name = (id: string): string => people.get(id)?.name ?? 'Somebody'
  return rotas.map((rota) => ({
    ...rota,
    layers: layers
      .filter((layer) => layer.rotaId === rota.id)
      .map(({ rotaId: _, members, ...layer }) => ({
        ...layer,
        weekdays: [...layer.weekdays],
        turnWeekdays: [...layer.turnWeekdays],
        members: members.map((personId) => ({
          ...{ personId, name: name(personId), hasLeft: hasLeft(personId) },
          ...{
            regionId: people.get(personId)?.regionId ?? null,
            managerId: people.get(personId)?.managerId ?? null,
          },
        })),
      })),
    overrides: overrides
      .filter((one) => one.rotaId === rota.id)
      .map((one) => ({ ...one, personName: name(one.personId) })),
  }))
}
