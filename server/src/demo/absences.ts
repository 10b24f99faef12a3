/** Time off of two years and the next weeks, and who covers. */
import {
  insertBusyPeriods,
  insertCovers,
  insertTimeOff,
  type NewCover,
  type NewTimeOff,
} from '../absences/api.ts'
import type { Query } from '../platform/store/index.ts'
import type { DemoAccount } from './contracts.ts'
import type { DemoPeople, DemoPerson } from './people.ts'
import { instant, type Making } from './random.ts'

interface Away {
  readonly person: DemoPerson
  readonly from: number
  readonly to: number
  readonly kind: 'planned' | 'sick'
}

const DAY_HOURS = 24

/** Inserts time off, covers for most of it, and a busy period or two. */
export async function makeAbsences(
  query: Query,
  making: Making,
  people: DemoPeople,
  accounts: readonly DemoAccount[],
): Promise<void> {
  const away = people.ases.flatMap((person, i) => absencesOf(person, i, making))
  await insertTimeOff(
    query,
    away.map((one) => timeOffRow(one, making)),
  )
  await insertCovers(
    query,
    away.flatMap((one) => coversOf(one, accounts, people, making)),
  )
  const hour = 1 / DAY_HOURS
  await insertBusyPeriods(
    query,
    [people.ases[1]!, people.ases[6]!].map((person) => ({
      id: making.newId(),
      personId: person.id,
      during: `[${instant(making, -hour)},${instant(making, 2 * hour)})`,
      recordedAt: instant(making, -hour),
    })),
  )
}

function absencesOf(person: DemoPerson, i: number, making: Making): Away[] {
  const { random } = making
  const past = Array.from({ length: 9 }, (_, n): Away => {
    const from = -720 + n * 78 + random.int(0, 40)
    const sick = random.chance(0.25)
    return {
      person,
      from,
      to: from + (sick ? random.int(1, 3) : random.int(3, 12)),
      kind: sick ? 'sick' : 'planned',
    }
  }).filter((one) => one.to < -3)
  // Three are away now; the others go in the weeks ahead.
  const now: readonly Away[] =
    i % 5 === 0
      ? [{ person, from: -2, to: 3 + (i % 3), kind: i === 10 ? 'sick' : 'planned' }]
      : [{ person, from: 6 + i * 3, to: 9 + i * 3 + random.int(0, 6), kind: 'planned' }]
  return [...past, ...now]
}

function timeOffRow({ person, from, to, kind }: Away, making: Making): NewTimeOff {
  return {
    id: making.newId(),
    timeOffId: making.newId(),
    personId: person.id,
    kind,
    during: `[${instant(making, from)},${instant(making, to)})`,
    reason: kind === 'sick' ? 'Flu' : 'Family',
    state: 'confirmed',
    recordedAt: instant(making, kind === 'sick' ? from : from - 20),
    recordedBy: person.name,
  }
}

/** Most accounts have somebody; some are left open, so that gaps can be seen. */
function coversOf(
  { person, from, to }: Away,
  accounts: readonly DemoAccount[],
  people: DemoPeople,
  making: Making,
): NewCover[] {
  const colleagues = people.ases.filter((one) => one.region === person.region && one.id !== person.id)
  return accounts.flatMap((account, i) => {
    if (account.ases[0]?.id !== person.id || making.random.chance(0.25)) return []
    return [
      {
        id: making.newId(),
        coverId: making.newId(),
        accountId: account.id,
        absentPersonId: person.id,
        backupPersonId: colleagues[i % colleagues.length]!.id,
        during: `[${instant(making, from)},${instant(making, to)})`,
        recordedAt: instant(making, from - 15),
        recordedBy: colleagues[i % colleagues.length]!.name,
      },
    ]
  })
}
