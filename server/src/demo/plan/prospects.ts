/** Customers who may sign: one agreed, one talked to, one far off. */
import type { Prospect } from '../../accounts/api.ts'
import { day, instant, type Making } from './making.ts'
import type { RegionCode } from './people-names.ts'
import type { RegionsPlan } from './regions.ts'

interface Maybe {
  readonly name: string
  readonly region: RegionCode
  readonly zone: string
  readonly languages: readonly string[]
  readonly aseCount: number
  /** Days from the present to the likely start, and since it was noted. */
  readonly starts: number
  readonly noted: number
  readonly likelihood: number
  readonly stage: Prospect['stage']
  readonly note: string
}

const MAYBES: readonly Maybe[] = [
  {
    ...{ name: 'Fjordline Ferries', region: 'EMEA', zone: 'Europe/Oslo', languages: ['en'] },
    ...{ aseCount: 2, starts: 47, noted: -38, likelihood: 90, stage: 'agreed' },
    note: 'Two ASEs, one for each of their platforms. The order is with their purchasing.',
  },
  {
    ...{ name: 'Kestrel Freight', region: 'AMER', zone: 'America/Denver', languages: ['en', 'es'] },
    ...{ aseCount: 1, starts: 82, noted: -20, likelihood: 60, stage: 'talking' },
    note: 'Wants somebody who has run large runner fleets.',
  },
  {
    ...{ name: 'Maroona Health', region: 'APAC', zone: 'Australia/Melbourne', languages: ['en'] },
    ...{ aseCount: 1, starts: 165, noted: -6, likelihood: 30, stage: 'interested' },
    note: 'Asked what an ASE does; the budget is for next year.',
  },
]

/** Prospects as they stand. */
export function planProspects(making: Making, { regions }: RegionsPlan): Prospect[] {
  return MAYBES.flatMap(({ name, region, zone, languages, aseCount, starts, noted, ...rest }) => {
    const home = regions.find((one) => one.code === region)
    if (!home) return []
    return [
      {
        ...rest,
        id: making.newId(),
        ...{ name, regionId: home.id, timeZone: zone, languages: [...languages], aseCount },
        ...{ hoursPerWeek: 8, startsOn: day(making, starts), accountId: null },
        ...{ createdAt: instant(making, noted), createdBy: 'Val Lindgren', closedAt: null },
      },
    ]
  })
}
