/** Accounts of a programme made from a log: contracts, modes, backups. Pure. */
import type { Chosen } from './engineers.ts'
import type { LogFacts } from './log-facts.ts'
import type { AccountPlan, ContractPlan, CoverPlan, PersonPlan } from './plan.ts'
import type { Random } from './random.ts'
import { REGIONS, type RegionPlan } from './regions.ts'

/** How a contract lies to the log: it spans it, begins within it, or ends within it. */
type Lie = 'spans' | 'begins' | 'ends'
/** Dealt out anew among every six accounts of like size, so that each is there among the large and the small. */
const LIES: readonly Lie[] = ['spans', 'spans', 'spans', 'begins', 'begins', 'ends']
const FALLBACKS: readonly AccountPlan['fallback'][] = [
  ['global_support'],
  ['global_support'],
  ['region', 'global_support'],
  ['region', 'global_support'],
  ['leave_unassigned'],
]
/** Far enough that the programme answers today as well. */
const LONG = '2035-12-31'

/** One account for each chosen organisation. */
export function planAccounts(
  chance: Random,
  facts: LogFacts,
  chosen: readonly Chosen[],
  people: readonly PersonPlan[],
  home: RegionPlan,
  zone: string,
): AccountPlan[] {
  const lies = dealt(chance, LIES, chosen.length)
  const modes = dealt(chance, ['auto_assign', 'engage'] as const, chosen.length)
  const fallbacks = dealt(chance, FALLBACKS, chosen.length)
  const weekend = dealt(chance, [true, false, false], chosen.length)
  const kinds = dealt(chance, ['signature', 'standalone'] as const, chosen.length)
  return chosen.map(({ organization, ase, backup }, index) => {
    const region = chance.chance(0.85) ? home : chance.pick(REGIONS)
    const standingBackup = chance.chance(0.7) ? backup : null
    const ownZone = region === home ? zone : region.zone
    const contracts = contractsOf(chance, facts, ownZone, lies[index]!, {
      source: kinds[index]!,
      weekendZone: weekend[index]! ? ownZone : null,
      hoursPerWeek: chance.pick([8, 8, 16]),
    })
    return {
      organizationId: organization.id,
      region: region.code,
      zone: ownZone,
      priority: chance.int(1, 4),
      mode: modes[index]!,
      fallback: fallbacks[index]!,
      ase,
      standingBackup,
      nightContact: chance.chance(0.2) ? elsewhere(people, ase) : null,
      contracts,
      assignedFrom: contracts[0]!.startsOn,
      covers: coversOf(chance, people, ase, backup),
    }
  })
}

/** The cards dealt out again and again, shuffled each time. */
function dealt<T>(chance: Random, cards: readonly T[], count: number): T[] {
  const out: T[] = []
  while (out.length < count) out.push(...chance.shuffled(cards))
  return out
}

function contractsOf(
  chance: Random,
  facts: LogFacts,
  zone: string,
  lie: Lie,
  same: Omit<ContractPlan, 'startsOn' | 'endsOn'>,
): ContractPlan[] {
  const date = (at: number, days: number): string =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().add({ days }).toString()
  const before = date(facts.start, -chance.int(60, 500))
  if (lie === 'begins')
    return [{ ...same, startsOn: date(facts.when(chance.int(20, 55) / 100), 0), endsOn: LONG }]
  const within = facts.when(chance.int(45, 75) / 100)
  if (lie === 'ends') return [{ ...same, startsOn: before, endsOn: date(within, 0) }]
  // Some that span the log do so by a renewal without a gap.
  if (!chance.chance(0.25)) return [{ ...same, startsOn: before, endsOn: LONG }]
  return [
    { ...same, startsOn: before, endsOn: date(within, 0) },
    { ...same, startsOn: date(within, 1), endsOn: LONG },
  ]
}

/** For about two thirds of the ASE's absences somebody has accepted to cover this account. */
function coversOf(
  chance: Random,
  people: readonly PersonPlan[],
  ase: string,
  backup: string | null,
): CoverPlan[] {
  const absent = people.find((person) => person.helpDeskUserId === ase)
  if (!absent || backup === null) return []
  return absent.timeOff
    .filter(() => chance.chance(0.65))
    .map(({ from, to }) => ({ absent: ase, backup, from, to }))
}

/** An engineer of another region, who works while the ASE sleeps. */
function elsewhere(people: readonly PersonPlan[], ase: string): string | null {
  const own = people.find((person) => person.helpDeskUserId === ase)?.region
  return (
    people.find((person) => person.helpDeskUserId !== null && person.region !== own)?.helpDeskUserId ?? null
  )
}
