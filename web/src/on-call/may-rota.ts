/** Which rotas the reader may change and end: those in whose layers people of theirs take turns. The server asks the same. */
import { mayTo } from '../app/abilities.ts'
import { personSubject } from '../app/may.ts'
import { useSession } from '../app/session.ts'
import type { Rota } from './queries.ts'
import { mayRota, type MayRota } from './rota-rights.ts'

const CHANGE = 'coverage.change_shifts'

/** What may be done with a rota; nothing until that is known. */
export function useMayRota(): (rota: Rota) => MayRota {
  const { data } = useSession()
  return (rota) => {
    if (!data?.actions.includes(CHANGE)) return { change: false, end: false }
    return mayRota(rota.layers, ({ personId: id, regionId, managerId }) =>
      regionId === null ? true : mayTo(data, CHANGE, personSubject({ id, regionId, managerId })),
    )
  }
}
