/** The crowd as its tickets see it: accounts that are picked by weight in no time, and organisations of nobody's account. */
import type { DemoPlan } from '../plan/plan.ts'
import type { Random } from '../plan/random.ts'
import { regionWorksAt, localTime } from '../plan/work-hours.ts'
import type { SceneAccount, Worker } from '../tickets/scene.ts'
import type { CrowdAccount } from './accounts.ts'
import type { CrowdPerson, CrowdPeople } from './people.ts'
import type { CrowdPlan } from './plan.ts'
import { SHARES } from './people.ts'

export interface CrowdScene {
  readonly support: readonly Worker[]
  /** An account, the busy ones more often. */
  account(random: Random): SceneAccount
  /** An organisation that is no account's. */
  stranger(random: Random): SceneAccount
}

const STRANGERS = 9_000
const FIRST_STRANGER = 37_500_001
const FIRST_CUSTOMER = 38_500_001

export function crowdScene(plan: DemoPlan, crowd: CrowdPlan): CrowdScene {
  const accounts = crowd.accounts.map(sceneAccount)
  let sum = 0
  const upTo = accounts.map(({ weight }) => (sum += weight))
  return {
    support: supportOf(crowd),
    account: (random) => accounts[firstAbove(upTo, random.next() * sum)]!,
    stranger: (random) => {
      const n = Math.floor(random.next() ** 2 * STRANGERS)
      const zone = plan.regions[n % plan.regions.length]!.timeZone
      return {
        ...{ name: '', region: SHARES[n % 3]![0], zone, ases: [], weight: 1, autoAssign: false },
        ...{ organizations: [String(FIRST_STRANGER + n)], customers: [String(FIRST_CUSTOMER + n)] },
        ...{ liveFrom: null, servedFrom: 0 },
      }
    },
  }
}

const worker = ({ row, region }: CrowdPerson): Worker => ({
  userId: row.helpDeskUserId!,
  region,
  works: (at) => regionWorksAt(region, at),
})

/** Some of each region are enough: whoever is there is picked among them for every event. */
const supportOf = ({ support }: CrowdPeople): Worker[] =>
  Object.values(support).flatMap((list) => list.slice(0, 12).map(worker))

function sceneAccount({ row, region, organizations, contacts, ase }: CrowdAccount, n: number): SceneAccount {
  return {
    ...{ name: row.name, region, zone: row.timeZone, autoAssign: false, liveFrom: null, servedFrom: 0 },
    organizations: organizations.map(({ organizationId }) => organizationId),
    customers: contacts.map(({ helpDeskUserId }) => helpDeskUserId!),
    ases: ase ? [worker(ase)] : [],
    // A tenth writes half of everything.
    weight: n % 10 === 0 ? 9 : 1,
  }
}

function firstAbove(sums: readonly number[], value: number): number {
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sums[middle]! > value) high = middle
    else low = middle + 1
  }
  return low
}

/** An instant of [from, to) at which a customer of the zone may well write. */
export function writingTime(random: Random, from: number, to: number, zone: string): number {
  for (;;) {
    const at = Math.floor(from + random.next() * (to - from))
    const { weekday, minute } = localTime(zone, at)
    const likely = (weekday >= 6 ? 0.3 : 1) * (minute >= 480 && minute < 1080 ? 1 : 0.2)
    if (random.chance(likely)) return at
  }
}
