/** Who and what plays in the demo's tickets: customers, accounts with their engineers, Global Support. */
import type { DemoPlan } from '../plan/plan.ts'
import { serviceOf } from '../plan/contracts.ts'
import { personOf } from '../plan/people.ts'
import { ASES, SUPPORT, type RegionCode } from '../plan/people-names.ts'
import type { Random } from '../plan/random.ts'
import { regionWorksAt, worksAt } from '../plan/work-hours.ts'

export const DEMO_SOURCE = 'demo'
export const SUPPORT_GROUP = '36000800'

export interface Worker {
  readonly userId: string
  readonly region: RegionCode
  works(at: number): boolean
}

export interface SceneAccount {
  readonly name: string
  readonly region: RegionCode
  readonly zone: string
  readonly organizations: readonly string[]
  readonly customers: readonly string[]
  readonly ases: readonly Worker[]
  /** How much it writes, beside the others. */
  readonly weight: number
  readonly autoAssign: boolean
  /** Since when the demo help desk is written to, epoch milliseconds; null: in shadow. */
  readonly liveFrom: number | null
  /** When the service began, where that is within the history. */
  readonly servedFrom: number
}

export interface Scene {
  readonly random: Random
  readonly now: number
  readonly accounts: readonly SceneAccount[]
  readonly support: readonly Worker[]
}

const DAY = 86_400_000
/** Of accounts that nobody serves: most of a help desk. */
const STRANGERS = 60

/** The plan as its tickets see it. */
export function sceneOf(plan: DemoPlan, random: Random): Scene {
  const userOf = (name: string): string => personOf(plan, name).helpDeskUserId!
  return {
    random,
    now: plan.now,
    support: SUPPORT.map(({ name, region }) => ({
      ...{ userId: userOf(name), region },
      works: (at) => regionWorksAt(region, at),
    })),
    accounts: plan.accounts.map(({ company, row, organizations }) => ({
      ...{
        name: row.name,
        region: company.region,
        zone: row.timeZone,
        autoAssign: company.mode === 'auto_assign',
      },
      organizations: organizations.map(({ organizationId }) => organizationId),
      customers: plan.contacts.flatMap((one) => (one.accountId === row.id ? [one.helpDeskUserId!] : [])),
      ases: company.ases.map((name) => {
        const ase = ASES.find((one) => one.name === name)!
        return { userId: userOf(name), region: ase.region, works: (at: number) => worksAt(ase, at) }
      }),
      weight: 7 - (row.priority ?? 3),
      liveFrom: company.special.liveFor === undefined ? null : plan.now - company.special.liveFor * DAY,
      servedFrom: plan.now + serviceOf(company).from * DAY,
    })),
  }
}

/** An organisation of no account, and one of its people. */
export function stranger(random: Random): { readonly organization: string; readonly customer: string } {
  const n = random.int(0, STRANGERS - 1)
  return { organization: String(36_090_001 + n), customer: String(36_600_001 + n * 2 + random.int(0, 1)) }
}

/** Somebody of Global Support who is there; at the weekend there is always a crew of three. */
export function supporterAt({ support, random }: Pick<Scene, 'support' | 'random'>, at: number): Worker {
  const there = support.filter((worker) => worker.works(at))
  if (there.length > 0) return random.pick(there)
  const week = Math.floor(at / (7 * DAY))
  return support[(week + random.int(0, 2) * 3) % support.length]!
}
