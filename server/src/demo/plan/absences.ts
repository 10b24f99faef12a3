/** Time off of two years and of the weeks ahead, who covers, and who is busy now. */
import type { NewBusyPeriod, NewCover, NewTimeOff } from '../../absences/api.ts'
import { AHEAD, BUSY_FOR, type Ahead } from './absences-ahead.ts'
import type { AccountPlan } from './accounts.ts'
import { between, instant, instantAt, type Making } from './making.ts'
import { ASES, type AseName } from './people-names.ts'
import { personOf, type PeoplePlan } from './people.ts'
import { worksAt } from './work-hours.ts'

export interface AbsencePlan {
  readonly timeOff: readonly NewTimeOff[]
  readonly covers: readonly NewCover[]
  readonly busy: readonly NewBusyPeriod[]
}

export function planAbsences(
  making: Making,
  people: PeoplePlan,
  accounts: readonly AccountPlan[],
): AbsencePlan {
  const past = ASES.flatMap((ase) => pastOf(ase, making))
  const all = [...past, ...AHEAD]
  return {
    timeOff: all.map((one) => timeOffRow(one, making, people)),
    covers: all.flatMap((one) => coversOf(one, making, people, accounts)),
    busy: planBusy(making, people),
  }
}

const zoneOf = (name: string): string => ASES.find((ase) => ase.name === name)?.zone ?? 'UTC'

/** Every two months or so, some days; a few of them sick. */
function pastOf({ name, leftDaysAgo = 0 }: AseName, { random }: Making): Ahead[] {
  const found: Ahead[] = []
  for (let at = -725 + random.int(0, 40); at < -9 - leftDaysAgo; at += random.int(38, 82)) {
    const sick = random.chance(0.3)
    const to =
      at +
      (sick
        ? random.int(1, 4)
        : random.weighted([
            [random.int(1, 2), 3],
            [random.int(4, 7), 3],
            [random.int(9, 16), 2],
          ]))
    if (to >= -6 - leftDaysAgo) break
    found.push({ name, from: at, to, kind: sick ? 'sick' : 'planned', told: sick ? 0 : random.int(9, 60) })
  }
  return found
}

function spanOf({ name, from, to, fromTime, toTime }: Ahead, making: Making): [start: string, end: string] {
  const zone = zoneOf(name)
  return [instantAt(making, zone, from, fromTime), instantAt(making, zone, to, toTime)]
}

const REASONS = ['Family', 'Holiday', 'Moving house', 'School holidays', 'Wedding', 'Travel']
const SICK = ['Flu', 'Migraine', 'Child is ill', 'Dentist']

function timeOffRow(one: Ahead, making: Making, people: PeoplePlan): NewTimeOff {
  const { random, newId } = making
  const known = instant(making, Math.min(one.from - one.told, -0.02))
  return {
    ...{
      id: newId(),
      timeOffId: newId(),
      personId: personOf(people, one.name).id,
      kind: one.kind,
      state: 'confirmed',
    },
    during: between(...spanOf(one, making)),
    reason: one.kind === 'sick' ? random.pick(SICK) : random.pick(REASONS),
    recordedAt: known,
    recordedBy: one.name,
  }
}

/** Of the past nearly every account had somebody; of what is ahead, those that are settled already. */
function coversOf(
  one: Ahead,
  making: Making,
  people: PeoplePlan,
  accounts: readonly AccountPlan[],
): NewCover[] {
  const served = accounts.filter(
    ({ company }) => company.ases[0] === one.name && (company.special.ends ?? 0) >= 0,
  )
  return served.flatMap((account): NewCover[] => {
    const settled = one.covers?.[account.company.name]
    if (one.covers ? settled === undefined : !making.random.chance(0.85)) return []
    const backup = settled?.by ?? backupOf(account, one.name)
    if (backup === null) return []
    const [start, end] = spanOf({ ...one, ...settled }, making)
    return [
      {
        ...{
          id: making.newId(),
          coverId: making.newId(),
          accountId: account.row.id,
          during: between(start, end),
        },
        absentPersonId: personOf(people, one.name).id,
        backupPersonId: personOf(people, backup).id,
        recordedAt: instant(making, Math.min(one.from - one.told / 2, -0.01)),
        recordedBy: backup,
      },
    ]
  })
}

function backupOf({ company }: AccountPlan, absent: string): string | null {
  const { backup } = company.special
  if (backup && backup !== absent) return backup
  const near = ASES.filter(
    ({ name, region, leftDaysAgo }) => region === company.region && name !== absent && !leftDaysAgo,
  )
  return near[company.name.length % near.length]?.name ?? null
}

/** Two of those who work at this moment take nothing more for a while. */
function planBusy(making: Making, people: PeoplePlan): NewBusyPeriod[] {
  const away = new Set(AHEAD.filter(({ from, to }) => from <= 0 && to >= 0).map(({ name }) => name))
  const working = ASES.filter((ase) => !ase.leftDaysAgo && !away.has(ase.name) && worksAt(ase, making.now))
  return working.slice(0, 2).map(({ name }, n) => ({
    ...{ id: making.newId(), personId: personOf(people, name).id },
    during: between(instant(making, -0.02), instant(making, BUSY_FOR[n]!)),
    recordedAt: instant(making, -0.02),
  }))
}
