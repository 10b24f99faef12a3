/** Stores the shifts of rotas for 120 days ahead: at every change of a rota, and daily by the watch. */
import { standingDirectory } from '../../directory/api.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { dayEnd } from '../local-days.ts'
import { asSwap, listLayers, listOverrides } from './rotas.store.ts'
import { shiftsOfRota, type GoneAt } from './shifts-of-rota.ts'
import { syncShifts, type SyncOutcome } from './sync-shifts.ts'

const AHEAD_MS = 120 * 86_400_000

/** Brings the shifts of one rota up to date; `isEnded`: it has none any more. */
export async function makeShifts(
  tx: Tx,
  clock: Clock,
  rotaId: string,
  by: string,
  isEnded = false,
): Promise<SyncOutcome> {
  const now = clock.nowMs()
  const layers = isEnded ? [] : await listLayers(tx.query, rotaId)
  const swaps = (await listOverrides(tx.query, clock.now(), rotaId)).map(asSwap)
  const wanted = shiftsOfRota(layers, swaps, await goneAt(tx), now, now + AHEAD_MS)
  return syncShifts(tx, clock, rotaId, wanted, { by, isOwn: true })
}

async function goneAt(tx: Tx): Promise<GoneAt> {
  const { people } = await standingDirectory(tx.query)
  const gone = new Map(
    people.flatMap((row) => (row.leftOn === null ? [] : [[row.id, dayEnd(row.leftOn, row.zone)] as const])),
  )
  return (personId) => gone.get(personId) ?? Infinity
}
