/** Time off of the crowd's engineers, some of it now, and who covers for them. */
import type { NewCover, NewTimeOff } from '../../absences/api.ts'
import { between, instant, type Making } from '../plan/making.ts'
import type { CrowdAccount } from './accounts.ts'
import type { CrowdPeople, CrowdPerson } from './people.ts'

export interface CrowdAbsences {
  readonly timeOff: readonly NewTimeOff[]
  readonly covers: readonly NewCover[]
}

interface Away {
  readonly who: CrowdPerson
  /** Days from the demo's present. */
  readonly from: number
  readonly to: number
}

/** Of the past some weeks a year; of the time ahead one each, for one in fourteen right now. */
export function planCrowdAbsences(
  making: Making,
  people: CrowdPeople,
  accounts: readonly CrowdAccount[],
): CrowdAbsences {
  const engineers = Object.values(people.ases).flat()
  const stretches = engineers.flatMap((who, n) => awayOf(who, n, making))
  const byAse = Map.groupBy(accounts, ({ ase }) => ase?.row.id)
  return {
    timeOff: stretches.map((one) => timeOffRow(one, making)),
    covers: stretches
      .filter(({ to }) => to > -20)
      .flatMap((one) =>
        (byAse.get(one.who.row.id) ?? []).flatMap((account) => coverRow(one, account, making, people)),
      ),
  }
}

function awayOf(who: CrowdPerson, n: number, { random }: Making): Away[] {
  const past = [-520, -330, -140].map((at) => ({
    who,
    from: at - random.int(0, 60),
    to: at + random.int(2, 9),
  }))
  if (n % 14 === 5) return [...past, { who, from: -random.int(1, 4), to: random.int(1, 9) }]
  const from = random.int(2, 80)
  return random.chance(0.6) ? [...past, { who, from, to: from + random.int(1, 12) }] : past
}

function timeOffRow({ who, from, to }: Away, { newId, random, ...making }: Making): NewTimeOff {
  const all = { ...making, newId, random }
  return {
    ...{ id: newId(), timeOffId: newId(), personId: who.row.id, state: 'confirmed', reason: 'Holiday' },
    kind: random.chance(0.2) && from < 0 ? 'sick' : 'planned',
    during: between(instant(all, from), instant(all, to)),
    recordedAt: instant(all, Math.min(from - 10, -1)),
    recordedBy: who.row.name,
  }
}

/** Seven of ten accounts have somebody of the same region. */
function coverRow(
  { who, from, to }: Away,
  account: CrowdAccount,
  making: Making,
  people: CrowdPeople,
): NewCover[] {
  const { random, newId } = making
  const backup = random.pick(people.ases[who.region])
  if (backup === who || !random.chance(0.7)) return []
  return [
    {
      ...{ id: newId(), coverId: newId(), accountId: account.row.id, absentPersonId: who.row.id },
      ...{ backupPersonId: backup.row.id, recordedBy: backup.row.name },
      during: between(instant(making, from), instant(making, to)),
      recordedAt: instant(making, Math.min(from - 5, -1)),
    },
  ]
}
