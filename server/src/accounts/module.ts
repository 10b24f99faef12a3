/** The room of accounts, contracts, assignments and capacity. */
import type { Platform, Room } from '../platform/room.ts'
import { every, type Repeating } from '../platform/timers.ts'
import { accountsRoutes, childRoutes, organizationRoutes } from './accounts.routes.ts'
import { accountsService } from './accounts.service.ts'
import { assignedSeJob } from './assigned-se.ts'
import { watchContracts } from './contract-watch.ts'
import { contractsService } from './contracts.service.ts'
import { leaverRoutes } from './leavers/leavers.routes.ts'
import { leaversService } from './leavers/leavers.service.ts'
import { mergeRoutes } from './merge/merge.routes.ts'
import { mergeService } from './merge/merge.service.ts'
import { ofPersonRoutes } from './of-person/of-person.routes.ts'
import { ofPersonService } from './of-person/of-person.service.ts'
import { overviewRoutes } from './overview.routes.ts'
import { overviewService } from './overview.service.ts'
import type { FollowsMerge, NamedFor, OrganizationFieldWriter } from './ports.ts'
import { prospectRoutes } from './prospects/prospects.routes.ts'
import { prospectsService } from './prospects/prospects.service.ts'
import { contractRoutes, requestRoutes } from './requests.routes.ts'
import { requestsService } from './requests.service.ts'

const HOUR_MS = 3_600_000

/**
 * The room; `writer` is the connected help desk, null while there is none; `followers` move with a merged account; `namedFor`
 * says who would not be cleared for a restricted one.
 */
export function accountsRoom(
  platform: Platform,
  writer: OrganizationFieldWriter | null = null,
  followers: readonly FollowsMerge[] = [],
  namedFor: NamedFor = () => Promise.resolve([]),
): Room {
  const accounts = accountsService(platform, namedFor)
  const requests = requestsService(platform)
  let watch: Repeating | undefined
  return {
    name: 'accounts',
    description: 'Accounts, contracts, assignments, ASE requests and capacity.',
    routes(app) {
      accountsRoutes(app, accounts)
      organizationRoutes(app, accounts)
      childRoutes(app, accounts)
      contractRoutes(app, contractsService(platform, namedFor))
      requestRoutes(app, requests)
      ofPersonRoutes(app, ofPersonService(platform))
      leaverRoutes(app, leaversService(platform, requests))
      prospectRoutes(app, prospectsService(platform, accounts))
      mergeRoutes(app, mergeService(platform, followers, namedFor))
      overviewRoutes(app, overviewService(platform, accounts))
    },
    jobs: [assignedSeJob(platform, writer)],
    async start({ log, works }) {
      if (works)
        watch = every(
          HOUR_MS,
          log,
          'the watch over contract ends',
          async () => void (await watchContracts(platform)),
        )
    },
    async stop() {
      await watch?.stop()
    },
  }
}
