/** Whose rota it is that is changed: who has to be one's own people. Pure. */
import type { RotaBody } from './on-call.contract.ts'
import type { StoredLayer } from './rotas.store.ts'

type Layer = RotaBody['layers'][number]

export interface RotaChange {
  readonly before: { readonly name: string; readonly layers: readonly StoredLayer[] } | null
  /** null: it ends. */
  readonly after: Pick<RotaBody, 'name' | 'layers'> | null
}

export interface Touched {
  /** Whoever takes turns afterwards where something changes: all of them are one's own. */
  readonly all: readonly string[]
  /** Of each layer that changes or goes, who was in it: somebody is one's own; whoever is only removed need not be. */
  readonly someOf: readonly (readonly string[])[]
}

/**
 * A layer is set otherwise by whose people take its turns. What changes the whole of a rota, its name, the order of its layers
 * or one more of them, is for those whose people take all of its turns.
 */
export function touchedMembers({ before, after }: RotaChange): Touched {
  const was = before?.layers ?? []
  const now = after?.layers ?? []
  const isWhole = changesWhole({ before, after })
  const changed = now.filter((layer) => {
    const old = was.find(({ id }) => id === layer.id)
    return isWhole || !old || settingsOf(old) !== settingsOf(layer)
  })
  const kept = new Set(now.filter((layer) => !changed.includes(layer)).map(({ id }) => id))
  return {
    all: [...new Set(changed.flatMap(({ members }) => members))],
    someOf: was.filter(({ id }) => !kept.has(id)).map(({ members }) => members),
  }
}

function changesWhole({ before, after }: RotaChange): boolean {
  if (!before || !after) return true
  const known = before.layers.map(({ id }) => id)
  const places = after.layers.map(({ id }) => known.indexOf(id ?? ''))
  if (before.name !== after.name || places.includes(-1)) return true
  return places.some((place, index) => index > 0 && place < places[index - 1]!)
}

function settingsOf(layer: StoredLayer | Layer): string {
  const { name, zone, startsOn, weekdays, startMinute, endMinute, turnWeekdays, everyTurns, members } = layer
  return JSON.stringify([
    ...[name, zone, startsOn, weekdays, startMinute, endMinute, turnWeekdays, everyTurns, members],
  ])
}
