/** What the accounts bought: two years of history, renewals without a gap, ends in sight, one over, one to come. */
import type { NewContract } from '../../accounts/api.ts'
import type { AccountPlan } from './accounts.ts'
import { COMPANIES } from './companies.ts'
import { day, instant, type Making } from './making.ts'
import type { RegionsPlan } from './regions.ts'

const YEAR = 365

/** From when to when the account is served, in days from the demo's present. */
export function serviceOf({ name, special }: AccountPlan['company']): {
  readonly from: number
  readonly to: number
} {
  const place = COMPANIES.findIndex((company) => company.name === name)
  const to =
    special.ends ?? (special.starts === undefined ? 110 + ((place * 37) % 230) : special.starts + YEAR - 1)
  return { from: special.starts ?? -735 + ((place * 29) % 180), to }
}

/** The years of a service, counted back from its end; a first year of a few months is part of the next. */
function yearsOf(from: number, to: number): (readonly [from: number, to: number])[] {
  const years: (readonly [number, number])[] = []
  let end = to
  while (end - from > YEAR + 150) {
    years.unshift([end - YEAR + 1, end])
    end -= YEAR
  }
  return [[from, end], ...years]
}

/** The contracts of an account, the renewal after the first. */
export function planContracts(account: AccountPlan, making: Making, regions: RegionsPlan): NewContract[] {
  const { from, to } = serviceOf(account.company)
  const row = contractRow(account, making, regions)
  const years = yearsOf(from, to).map(([first, last]) => row(first, last))
  if (!account.company.special.addOn) return years
  // The second ASE came later, as an add-on that owes replies around the clock.
  const addOn = {
    source: 'standalone',
    subscription: 'ultimate',
    replyScheduleId: regions.aroundTheClockId,
  } as const
  return [...years, { ...row(-200, to), ...addOn }]
}

function contractRow({ company, row }: AccountPlan, making: Making, regions: RegionsPlan) {
  const { kind, special, zone } = company
  const place = COMPANIES.indexOf(company)
  const replies = { 'around the clock': regions.aroundTheClockId, global: regions.globalScheduleId }
  return (from: number, to: number): NewContract => ({
    ...{ id: making.newId(), contractId: making.newId(), accountId: row.id, source: kind },
    ...{
      signedOn: day(making, from - 18 - (place % 9), zone),
      startsOn: day(making, from, zone),
      endsOn: day(making, to, zone),
    },
    subscription: kind === 'signature' ? 'ultimate' : place % 2 === 0 ? 'ultimate' : 'premium',
    tier: kind === 'signature' ? 'Signature' : 'Assigned Support add-on',
    offering: special.government
      ? 'dedicated'
      : (['self_managed', 'self_managed', 'dedicated', 'com'] as const)[place % 4]!,
    instance: special.government ? 'us_government' : 'global',
    aseCount: kind === 'signature' ? 1 : Math.max(1, company.ases.length),
    hoursPerWeek: place % 7 === 3 ? 12 : 8,
    weekendZone: special.weekend ? zone : null,
    replyScheduleId: special.replies && !special.addOn ? replies[special.replies] : null,
    ownHoursCovered: special.ownHoursCovered ?? false,
    statementOfWork: `https://contracts.attache-demo.example/${row.crmId}/${from < -YEAR ? 'first' : 'present'}`,
    recordedAt: instant(making, from - 17),
  })
}
