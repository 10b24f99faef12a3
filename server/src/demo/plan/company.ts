/** What is said of an invented company: who serves it, and what is special about it. */
import type { RegionCode } from './people-names.ts'

export interface Company {
  readonly name: string
  readonly region: RegionCode
  readonly zone: string
  readonly trade: string
  /** The ASEs of today, the primary first; none: nobody is assigned. */
  readonly ases: readonly string[]
  readonly mode: 'engage' | 'auto_assign'
  readonly kind: 'signature' | 'standalone'
  readonly special: Special
}

export interface Special {
  readonly backup?: string
  /** Live at the demo help desk since so many days ago; absent: in shadow. */
  readonly liveFor?: number
  /** The mode was the other one until so many days ago. */
  readonly modeFor?: number
  readonly alias?: string
  /** A second organisation in the help desk. */
  readonly second?: string
  readonly priority?: number
  /** Offsets in days where the ordinary contract does not do. */
  readonly starts?: number
  readonly ends?: number
  /** The ASE before, until so many days ago; with an overlap of `handover` days when they both hold it now. */
  readonly former?: { readonly name: string; readonly untilDaysAgo: number; readonly overlapDays?: number }
  readonly weekend?: true
  readonly ownHours?: readonly [start: number, end: number]
  readonly ownHoursCovered?: true
  readonly replies?: 'around the clock' | 'global'
  /** A second contract beside the first. */
  readonly addOn?: true
  readonly leaveUnassigned?: true
  readonly nightContact?: string
  readonly government?: true
  readonly cycle?: string
  readonly note?: string
}

/** A company in one line. */
export const company = (
  name: string,
  region: RegionCode,
  zone: string,
  trade: string,
  ases: readonly string[],
  mode: 'engage' | 'auto',
  kind: 'signature' | 'standalone',
  special: Special = {},
): Company => ({
  name,
  region,
  zone,
  trade,
  ases,
  kind,
  special,
  mode: mode === 'auto' ? 'auto_assign' : 'engage',
})
