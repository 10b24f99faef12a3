/** How the help desk's connection is, for those who look after it. */
import type { z } from 'zod'
import { authorize, type Actor } from '../../platform/auth/index.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Query } from '../../platform/store/index.ts'
import type { HelpDeskConnection } from '../ports.ts'
import type { connectionSchema, sourceListSchema } from './connection.contract.ts'
import { countWrites, listSources } from './connection.store.ts'

export interface ConnectionService {
  helpDesk(actor: Actor): Promise<z.infer<typeof connectionSchema>>
  sources(actor: Actor): Promise<z.infer<typeof sourceListSchema>>
}

export interface ConnectionDeps {
  readonly query: Query
  readonly clock: Clock
  readonly connection: HelpDeskConnection
}

export function createConnectionService({ query, clock, connection }: ConnectionDeps): ConnectionService {
  return {
    async helpDesk(actor) {
      authorize(actor, 'connections.read')
      const about = connection.about()
      return {
        state: connection.state,
        name: about?.name ?? null,
        address: about?.address ?? null,
        settings: [...(about?.settings ?? [])],
        budget: [...(about?.budget ?? [])],
        writes: await countWrites(query, clock.now().subtract({ hours: 1 })),
      }
    },
    async sources(actor) {
      authorize(actor, 'connections.read')
      const rows = await listSources(query, clock.now().subtract({ hours: 24 }))
      return {
        items: rows.map(({ events, late, echoes, isLeast, ...row }) => ({
          ...row,
          lastDay: { events, late, echoes, isLeast: isLeast && events > 0 },
        })),
      }
    },
  }
}
