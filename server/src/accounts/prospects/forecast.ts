/** Whether there is room in the coming quarters if the prospects sign. Pure: facts in, quarters out; dates are local. */
import { boughtHours, roomOn, type CapacityInput } from '../capacity.ts'
import type { AccountRow } from '../facts.ts'
import { addDays, holdsOn } from '../review-request.ts'

export interface LikelyStart {
  readonly id: string
  readonly regionId: string
  readonly aseCount: number
  readonly hoursPerWeek: number
  readonly startsOn: string
  /** Percent. */
  readonly likelihood: number
}

export interface Quarter {
  readonly fiscalYear: number
  readonly quarter: number
  readonly startsOn: string
  /** The last day. */
  readonly endsOn: string
}

export interface QuarterForecast extends Quarter {
  readonly room: number
  readonly unassigned: number
  readonly needed: number
  readonly expected: number
  readonly left: number
  readonly ending: number
  readonly hoursSold: number
  readonly hoursNeeded: number
  readonly prospects: string[]
}

/** The fiscal quarters from the one that holds `date` on; a fiscal year is named by the calendar year it begins in. */
export function quartersFrom(date: string, firstMonth: number, count: number): Quarter[] {
  const day = Temporal.PlainDate.from(date)
  const monthsIn = (day.month - firstMonth + 12) % 12
  const first = day.with({ day: 1 }).subtract({ months: monthsIn % 3 })
  return Array.from({ length: count }, (_, index) => {
    const start = first.add({ months: 3 * index })
    const begun = start.subtract({ months: (start.month - firstMonth + 12) % 12 })
    return {
      fiscalYear: begun.year,
      quarter: ((start.month - firstMonth + 12) % 12) / 3 + 1,
      startsOn: start.toString(),
      endsOn: start.add({ months: 3 }).subtract({ days: 1 }).toString(),
    }
  })
}

/** Room and need on the last day of each quarter; of one region where `regionId` says so. */
export function forecast(
  input: Omit<CapacityInput, 'date'>,
  open: readonly LikelyStart[],
  quarters: readonly Quarter[],
  regionId?: string,
): QuarterForecast[] {
  const isHere = (row: { readonly regionId: string }): boolean =>
    regionId === undefined || row.regionId === regionId
  const accounts = input.accounts.accounts.filter(isHere)
  const prospects = open.filter(isHere)
  return quarters.map((quarter) => {
    const date = quarter.endsOn
    const room = roomOn({ ...input, date }, isHere)
    const unassigned = accounts.reduce((sum, account) => sum + missingOn(account, date), 0)
    const until = prospects.filter((one) => one.startsOn <= date)
    const needed = until.reduce((sum, one) => sum + one.aseCount, 0)
    return {
      ...quarter,
      room,
      unassigned,
      needed,
      expected: tenths(until.reduce((sum, one) => sum + (one.aseCount * one.likelihood) / 100, 0)),
      left: room - unassigned - needed,
      ending: accounts.reduce((sum, account) => sum + endingIn(account, quarter), 0),
      hoursSold: tenths(accounts.reduce((sum, account) => sum + boughtHours(account, date), 0)),
      hoursNeeded: tenths(until.reduce((sum, one) => sum + one.aseCount * one.hoursPerWeek, 0)),
      prospects: until.filter((one) => one.startsOn >= quarter.startsOn).map((one) => one.id),
    }
  })
}

/** ASEs that the running contracts bought and nobody is. */
function missingOn(account: AccountRow, date: string): number {
  const bought = account.contracts
    .filter((contract) => holdsOn(contract, date))
    .reduce((sum, contract) => sum + contract.aseCount, 0)
  const assigned = new Set(account.assignments.filter((row) => holdsOn(row, date)).map((row) => row.personId))
  return Math.max(0, bought - assigned.size)
}

/** Contracts that end within the quarter and are not followed by another. */
function endingIn({ contracts }: AccountRow, { startsOn, endsOn }: Quarter): number {
  return contracts.filter((one) => {
    if (one.endsOn < startsOn || one.endsOn > endsOn) return false
    const after = addDays(one.endsOn, 1)
    return !contracts.some((next) => next.startsOn <= after && next.endsOn > one.endsOn)
  }).length
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
