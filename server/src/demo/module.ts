/** The demo room: in a demo programme it adds an event every few seconds; in any other it does nothing at all. */
import type { FactsCache } from '../coverage/api.ts'
import { readProgramme } from '../platform/programme.ts'
import { queryOn } from '../platform/store/index.ts'
import { transaction } from '../platform/db/index.ts'
import type { Platform, Room } from '../platform/room.ts'
import type { IntakeService } from '../tickets/api.ts'
import { demoSource } from './build.ts'
import { runLive } from './live.ts'

export function demoRoom(
  platform: Platform,
  facts: FactsCache,
  intake: Pick<IntakeService, 'fromSource'>,
): Room {
  const { pool, clock } = platform
  const stopping = new AbortController()
  let running: Promise<void> | undefined
  return {
    name: 'demo',
    description: 'A fictional programme to look around in.',
    async start(ctx) {
      if (!ctx.works || !(await readProgramme(pool)).isDemo) return
      const source = await transaction(pool, (tx) => demoSource(tx))
      running = runLive(
        {
          query: queryOn(pool),
          clock,
          log: ctx.log,
          post: (event) => intake.fromSource(source, [{ event }]),
          organizations: async () => organizationsOf(await facts.current()),
          engineers: async () => engineersOf(await facts.current()),
        },
        AbortSignal.any([ctx.signal, stopping.signal]),
      )
    },
    async stop() {
      stopping.abort()
      await running
    },
  }
}

type Facts = Awaited<ReturnType<FactsCache['current']>>

const organizationsOf = (facts: Facts): string[] =>
  facts.accountIds.flatMap(
    (id) => facts.account(id)?.row.organizations.map((link) => link.organizationId) ?? [],
  )

function engineersOf(facts: Facts): string[] {
  const ids = new Set(
    facts.accountIds.flatMap((id) => facts.account(id)?.assignments.map(({ row }) => row.personId) ?? []),
  )
  return [...ids].flatMap((id) => facts.person(id)?.row.helpDeskUserId ?? [])
}
