/** The tickets of the last weeks: when each begins, whose it is, and all their events in the order of their arrival. */
import type { CrowdSize } from '../crowd/size.ts'
import { localTime } from '../plan/work-hours.ts'
import type { Delivery } from './pen.ts'
import type { Scene, SceneAccount } from './scene.ts'
import { tellStory, type Beginning } from './story.ts'

export interface HistorySize {
  readonly days: number
  readonly tickets: number
  /** What stands around the accounts that are told of. */
  readonly crowd?: CrowdSize
}

/** What the command's `--size` names. */
export const SIZES = {
  full: { days: 90, tickets: 2_500 },
  small: { days: 30, tickets: 450 },
  // The accounts that are told of, in a crowd of the size that the program is made for.
  large: {
    ...{ days: 30, tickets: 450 },
    crowd: { accounts: 5_000, people: 1_000, tickets: 1_000_000, days: 730 },
  },
} as const satisfies Record<string, HistorySize>

export type SizeName = keyof typeof SIZES

const DAY = 86_400_000
export const FIRST_NUMBER = 48_001
/** Tickets that each new service finds there. */
const OLD_TICKETS = 8

type Draft = Omit<Beginning, 'number' | 'mergeInto'>

/** All deliveries, in the order of their arrival; the same for the same scene. */
export function tellHistory(scene: Scene, size: HistorySize): Delivery[] {
  const drafts = [...ordinary(scene, size), ...oldOnes(scene, size), ...surge(scene, size)].sort(
    (a, b) => a.at - b.at,
  )
  const last = new Map<SceneAccount, string>()
  return drafts
    .flatMap((draft, i) => {
      const number = String(FIRST_NUMBER + i)
      const before = draft.account && last.get(draft.account)
      const merges = draft.kind === 'ordinary' && scene.random.chance(0.018)
      const mergeInto = (merges ? before : null) ?? null
      if (draft.account && mergeInto === null) last.set(draft.account, number)
      return tellStory(scene, { ...draft, number, mergeInto })
    })
    .sort((a, b) => a.arrives - b.arrives)
}

/** Most of them on the customers' working days, within their hours. */
function ordinary(scene: Scene, { days, tickets }: HistorySize): Draft[] {
  const { random } = scene
  const accounts = scene.accounts.map((account) => [account, account.weight] as const)
  return Array.from({ length: tickets }, (): Draft => {
    const account = random.chance(0.1) ? null : random.weighted(accounts)
    const kind = account && random.chance(0.024) ? 'emergency' : 'ordinary'
    return { at: beginningOf(scene, days, account?.zone ?? 'UTC', kind), account, kind }
  })
}

function beginningOf({ random, now }: Scene, days: number, zone: string, kind: Draft['kind']): number {
  for (;;) {
    const at = now - Math.floor(random.next() * days * DAY)
    if (random.chance(likelihood(zone, at, kind))) return at
  }
}

function likelihood(zone: string, at: number, kind: Draft['kind']): number {
  const { weekday, minute } = localTime(zone, at)
  if (kind === 'emergency') return 0.5
  const working = minute >= 480 && minute < 1080
  return (weekday >= 6 ? 0.3 : 1) * (working ? 1 : 0.16)
}

/** Open since before the service began, and still talked about after. */
function oldOnes(scene: Scene, { days }: HistorySize): Draft[] {
  const { random, now } = scene
  const fresh = scene.accounts.filter(
    ({ servedFrom }) => servedFrom > now - days * DAY && servedFrom < now - 3 * DAY,
  )
  return fresh.flatMap((account) =>
    Array.from({ length: OLD_TICKETS }, (): Draft => {
      const at = account.servedFrom - random.int(1, 12) * DAY - random.int(0, 20) * 3_600_000
      return { at, account, kind: 'old' }
    }),
  )
}

// Seen by the last whole day, whatever of today is over.
const SURGE_DAYS = 6
const SURGE_TICKETS = 42

/** One account that the demo has served throughout writes much more than usual in the last days. */
function surge(scene: Scene, { days }: HistorySize): Draft[] {
  const { now } = scene
  const account = scene.accounts
    .filter(({ servedFrom }) => servedFrom < now - days * DAY)
    .toSorted((a, b) => b.weight - a.weight)
    .at(0)
  if (!account) return []
  return Array.from({ length: SURGE_TICKETS }, (): Draft => {
    const at = beginningOf(scene, SURGE_DAYS, account.zone, 'ordinary')
    return { at, account, kind: 'ordinary' }
  })
}
