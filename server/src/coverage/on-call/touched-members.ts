/** Of a rota that is changed: whose turns become others. Pure. */
import type { RotaBody } from './on-call.contract.ts'
import type { StoredLayer } from './rotas.store.ts'

type Layer = RotaBody['layers'][number]

/**
 * Members, of before and after, of each layer that is added, removed or set otherwise; of all layers where none is, since then
 * the rota itself changes.
 */
export function touchedMembers(before: readonly StoredLayer[], after: readonly Layer[]): string[] {
  const kept = new Set(
    after.flatMap((layer) => {
      const was = before.find(({ id }) => id === layer.id)
      return was && settingsOf(was) === settingsOf(layer) ? [was.id] : []
    }),
  )
  const isTouched = ({ id }: { readonly id?: string | undefined }): boolean =>
    id === undefined || !kept.has(id)
  const layers = [...before, ...after]
  const touched = layers.filter(isTouched)
  return [...new Set((touched.length > 0 ? touched : layers).flatMap(({ members }) => members))]
}

function settingsOf(layer: StoredLayer | Layer): string {
  const { name, zone, startsOn, weekdays, startMinute, endMinute, turnWeekdays, everyTurns, members } = layer
  return JSON.stringify([
    ...[name, zone, startsOn, weekdays, startMinute, endMinute, turnWeekdays, everyTurns, members],
  ])
}
