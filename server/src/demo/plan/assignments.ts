/** Who is and was assigned: two years of history, replacements, a hand-over under way, an account left behind. */
import type { NewAllocation, NewAssignment } from '../../accounts/api.ts'
import type { AccountPlan } from './accounts.ts'
import { serviceOf } from './contracts.ts'
import { day, instant, type Making } from './making.ts'
import { personOf, type PeoplePlan } from './people.ts'

/** The second and third ASE of an account came so many days ago. */
const SECOND_CAME = -200

export function planAssignments(account: AccountPlan, making: Making, people: PeoplePlan): NewAssignment[] {
  const { company, row } = account
  const { from, to } = serviceOf(company)
  const add = (
    name: string,
    since: number,
    until: number | null,
    more: Partial<NewAssignment> = {},
  ): NewAssignment => ({
    ...{
      id: making.newId(),
      assignmentId: making.newId(),
      accountId: row.id,
      personId: personOf(people, name).id,
    },
    ...{
      startsOn: day(making, since, company.zone),
      endsOn: until === null ? null : day(making, until, company.zone),
    },
    ...{ isPrimary: true, position: 1, recordedAt: instant(making, since - 6), ...more },
  })
  const [primary, ...others] = company.ases
  const end = to < 0 ? to : null
  const former = company.special.former
  const rows: NewAssignment[] = []
  if (former) {
    const last = -former.untilDaysAgo
    rows.push(add(former.name, from, last))
    if (former.overlapDays && primary) {
      const replacedById = personOf(people, primary).id
      rows.push(
        add(former.name, last + 1, last + former.overlapDays, {
          isPrimary: false,
          position: 2,
          replacedById,
        }),
      )
    }
    if (primary) rows.push(add(primary, last + 1, end))
  } else if (primary) rows.push(add(primary, from, end))
  others.forEach((name, n) =>
    rows.push(add(name, Math.max(SECOND_CAME, from), end, { isPrimary: false, position: n + 2 })),
  )
  return rows
}

/** Shares of time, where they are not the usual 25 %. */
export function planAllocations(
  accounts: readonly AccountPlan[],
  making: Making,
  people: PeoplePlan,
): NewAllocation[] {
  const shares: readonly (readonly [account: string, person: string, percent: number])[] = [
    ['Brightwater Bank', 'Dana Whitlock', 35],
    ['Brightwater Bank', 'Noelle Baptiste', 15],
    ['Elbe Logistik', 'Yael Peretz', 10],
    ['Elbe Logistik', 'Marta Oliveira', 10],
    ['Indus Pay', 'Hana Sato', 15],
    ['Kestrel Robotics', 'Cole Mercer', 20],
    ['Orrery Space', 'Cole Mercer', 20],
    ['Northfold Timber', 'Cole Mercer', 15],
    ['Sable Point Media', 'Cole Mercer', 15],
    ['Halcyon Games', 'Cole Mercer', 25],
    ['Tagus Seguros', 'Marta Oliveira', 20],
    ['Corvina Shipping', 'Marta Oliveira', 15],
  ]
  return shares.map(([name, person, percent]) => ({
    ...{ id: making.newId(), percent, personId: personOf(people, person).id },
    accountId: accounts.find(({ company }) => company.name === name)!.row.id,
  }))
}
