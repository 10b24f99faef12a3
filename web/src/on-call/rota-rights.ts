/** What may be done with a rota by whose people take turns in it. Pure. */
import type { Rota } from './queries.ts'

export interface MayRota {
  readonly change: boolean
  readonly end: boolean
}

type Layer = Rota['layers'][number]

/** A layer is theirs where somebody of theirs is in it: changed where one is, ended where each is. */
export function mayRota(
  layers: readonly Pick<Layer, 'members'>[],
  isOwn: (member: Layer['members'][number]) => boolean,
): MayRota {
  const isTheirs = ({ members }: Pick<Layer, 'members'>): boolean =>
    members.length === 0 || members.some(isOwn)
  return { change: layers.some(isTheirs), end: layers.every(isTheirs) }
}
