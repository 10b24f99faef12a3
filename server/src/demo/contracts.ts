/** What the demo's accounts bought, and who is assigned: two years of it. */
import type { NewAssignment, NewContract } from '../accounts/api.ts'
import type { RegionCode } from './names.ts'
import type { DemoPeople, DemoPerson } from './people.ts'
import { day, instant, type Making } from './random.ts'

/** An account of the demo, as tickets and absences need it. */
export interface DemoAccount {
  readonly id: string
  readonly name: string
  readonly region: RegionCode
  readonly zone: string
  readonly organizations: readonly string[]
  readonly mode: 'auto_assign' | 'engage'
  /** The ASEs of today, the primary first. */
  readonly ases: readonly DemoPerson[]
  readonly backup: DemoPerson | null
}

/** Special cases by place in the list, so that every rule and every page has something to show. */
const OVER = 44
const NOT_YET = 43
const NEW_SERVICE = new Set([12, 30, 40, 41])
export const TWO_ASES = new Set([0, 3, 18])
const REPLACED = new Set([5, 11, 20, 26, 36])
const HANDING_OVER = 9
const ENDING: Readonly<Record<number, number>> = { 2: 24, 15: 52, 22: 78, 33: 88 }

/** The contracts of the account in place `i`. */
export function contractRows(account: DemoAccount, i: number, making: Making): NewContract[] {
  const signature = i % 3 !== 0
  const row = (from: number, to: number): NewContract => ({
    id: making.newId(),
    contractId: making.newId(),
    accountId: account.id,
    source: signature ? 'signature' : 'standalone',
    signedOn: day(making, from - 21),
    startsOn: day(making, from),
    endsOn: day(making, to),
    subscription: signature ? null : i % 2 === 0 ? 'ultimate' : 'premium',
    offering: i % 2 === 0 ? 'self_managed' : 'dedicated',
    instance: account.name === 'Quillon Defence' ? 'us_government' : 'global',
    aseCount: signature ? 1 : account.ases.length,
    hoursPerWeek: 8,
    weekendZone: i % 4 === 0 ? account.zone : null,
    ownHoursCovered: i % 9 === 0,
    statementOfWork: `https://contracts.attache-demo.example/${1_000 + i}`,
    recordedAt: instant(making, from - 21),
  })
  if (i === OVER) return [row(-405, -40)]
  if (i === NOT_YET) return [row(14, 379)]
  if (NEW_SERVICE.has(i)) return [row(-30 - (i % 10), 330)]
  const end = ENDING[i] ?? 120 + ((i * 37) % 200)
  // Renewed without a gap: two years of history.
  return [row(end - 730, end - 366), row(end - 365, end)]
}

/** Who is assigned to the account in place `i`, and since when. */
export function assignmentRows(
  account: DemoAccount,
  i: number,
  making: Making,
  people: DemoPeople,
): NewAssignment[] {
  const since =
    i === NOT_YET ? 14 : NEW_SERVICE.has(i) ? -30 - (i % 10) : (ENDING[i] ?? 120 + ((i * 37) % 200)) - 730
  const own = people.ases.filter((ase) => ase.region === account.region)
  const former = own[(i + 3) % own.length]!
  const row = (
    personId: string,
    from: number,
    to: number | null,
    more: Partial<NewAssignment> = {},
  ): NewAssignment => ({
    id: making.newId(),
    assignmentId: making.newId(),
    accountId: account.id,
    personId,
    startsOn: day(making, from),
    endsOn: to === null ? null : day(making, to),
    isPrimary: true,
    position: 1,
    recordedAt: instant(making, from - 7),
    ...more,
  })
  const [primary, second] = account.ases
  if (i === OVER) return [row(primary!.id, -405, -40)]
  if (i === HANDING_OVER)
    return [
      row(former.id, since, -4),
      row(former.id, -3, 7, { isPrimary: false, position: 2, replacedById: primary!.id }),
      row(primary!.id, -3, null),
    ]
  const first = REPLACED.has(i)
    ? [row(former.id, since, -151), row(primary!.id, -150, null)]
    : [row(primary!.id, since, null)]
  return second ? [...first, row(second.id, -200, null, { isPrimary: false, position: 2 })] : first
}
