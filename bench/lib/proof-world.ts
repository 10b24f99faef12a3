/** A seeded programme to be proven: thousands of accounts, a schedule of their own for a thousand people, a tenth of them away. */
import { insertCovers, insertPodMembers, insertPods, insertTimeOff } from '../../server/src/absences/api.ts'
import {
  insertAccounts,
  insertAssignments,
  insertContracts,
  insertPolicies,
} from '../../server/src/accounts/api.ts'
import {
  insertHolidays,
  insertHolidaySets,
  insertPeople,
  insertPersonHours,
  insertRegions,
  insertScheduleHours,
  insertSchedules,
  insertSettingVersions,
  settingsSchema,
} from '../../server/src/directory/api.ts'
import { systemClock } from '../../server/src/platform/clock.ts'
import { newId } from '../../server/src/platform/ids.ts'
import type { Query } from '../../server/src/platform/store/index.ts'
import { seeded, type Seeded } from './seeded.ts'

export const ACCOUNTS = 5_000
export const PEOPLE = 1_000
const AWAY = 0.1
const RECORDED = '2026-01-01T00:00:00Z'

const REGIONS = [
  {
    code: 'AMER',
    zone: 'America/Los_Angeles',
    zones: ['America/Los_Angeles', 'America/New_York', 'America/Sao_Paulo', 'America/Santiago'],
  },
  {
    code: 'EMEA',
    zone: 'Europe/Amsterdam',
    zones: ['Europe/Amsterdam', 'Europe/London', 'Africa/Cairo', 'Europe/Athens'],
  },
  {
    code: 'APAC',
    zone: 'Australia/Brisbane',
    zones: ['Australia/Brisbane', 'Australia/Sydney', 'Asia/Kolkata', 'Pacific/Auckland'],
  },
] as const

const id = (): string => newId(systemClock)

interface Engineer {
  readonly id: string
  readonly regionId: string
  readonly zone: string
}

/** Inserts it; `today` is the first local date of the 90 days. */
export async function insertProofProgramme(query: Query, seed: number, today: string): Promise<void> {
  const random = seeded(seed)
  const regions = await insertProgrammeRegions(query)
  const holidaySet = id()
  await insertHolidaySets(query, [{ id: holidaySet, name: 'Public holidays' }])
  const first = Temporal.PlainDate.from(today)
  await insertHolidays(
    query,
    [10, 33, 34, 61].map((days) => ({
      id: id(),
      holidaySetId: holidaySet,
      day: first.add({ days }).toString(),
      name: 'Holiday',
    })),
  )
  const people = await insertEngineers(query, random, regions, holidaySet, first.add({ days: 40 }).toString())
  const away = await insertAbsences(query, random, people, first)
  const accounts = await insertServed(query, random, people)
  await insertCovering(query, random, people, accounts, away)
}

async function insertProgrammeRegions(query: Query): Promise<ReadonlyMap<string, string>> {
  const regions = REGIONS.map((region) => ({ ...region, id: id(), scheduleId: id() }))
  await insertSchedules(
    query,
    regions.map(({ scheduleId, code }) => ({ id: scheduleId, name: code })),
  )
  await insertScheduleHours(
    query,
    regions.map(({ scheduleId, zone }) => ({
      id: id(),
      scheduleId,
      timeZone: zone,
      weekly: office(480, 1080),
      holidaySetIds: [],
      valid: '(,)',
    })),
  )
  await insertRegions(
    query,
    regions.map((region) => ({
      id: region.id,
      code: region.code,
      name: region.code,
      timeZone: region.zone,
      scheduleId: region.scheduleId,
      supportChannel: `#gs-${region.code}`,
    })),
  )
  await insertSettingVersions(query, [
    {
      version: 1,
      effectiveFrom: RECORDED,
      recordedAt: RECORDED,
      recordedBy: 'bench',
      settings: settingsSchema.parse({}),
    },
  ])
  return new Map(regions.map((region) => [region.code, region.id]))
}

/** A thousand schedules, no two alike: their beginning and their length differ. A few people leave on a day. */
async function insertEngineers(
  query: Query,
  random: Seeded,
  regions: ReadonlyMap<string, string>,
  holidaySetId: string,
  leftOn: string,
): Promise<Engineer[]> {
  const people = Array.from({ length: PEOPLE }, (_, n): Engineer => {
    const region = REGIONS[n % REGIONS.length]!
    return { id: id(), regionId: regions.get(region.code)!, zone: random.pick(region.zones) }
  })
  await insertPeople(
    query,
    people.map((person, n) => ({
      id: person.id,
      name: `Engineer ${n}`,
      email: `engineer-${n}@example.test`,
      timeZone: person.zone,
      languages: ['en'],
      roles: ['ase'] as const,
      isSenior: true,
      createdAt: RECORDED,
      regionId: person.regionId,
      helpDeskUserId: String(1000 + n),
      leftOn: n % 250 === 7 ? leftOn : null,
    })),
  )
  await insertPersonHours(
    query,
    people.map((person, n) => {
      const start = 360 + (n % 250)
      return {
        id: id(),
        personId: person.id,
        timeZone: person.zone,
        weekly: office(start, start + 450 + 15 * Math.floor(n / 250)),
        holidaySetIds: n % 4 === 0 ? [] : [holidaySetId],
        valid: '(,)',
      }
    }),
  )
  return people
}

interface Absence {
  readonly personId: string
  readonly during: string
}

/** A tenth of the people are away for one or two weeks of the 90 days. */
async function insertAbsences(
  query: Query,
  random: Seeded,
  people: readonly Engineer[],
  first: Temporal.PlainDate,
): Promise<Absence[]> {
  const away = people
    .filter((_, n) => n % Math.round(1 / AWAY) === 0)
    .map(({ id: personId, zone }): Absence => {
      const day = first.add({ days: random.int(0, 75) })
      const at = (date: Temporal.PlainDate): string => date.toZonedDateTime(zone).toInstant().toString()
      return { personId, during: `[${at(day)},${at(day.add({ days: random.pick([5, 7, 14]) }))})` }
    })
  const recorded = { recordedAt: RECORDED, recordedBy: 'bench' }
  await insertTimeOff(
    query,
    away.map((absence) => ({
      id: id(),
      timeOffId: id(),
      kind: 'planned' as const,
      state: 'confirmed' as const,
      ...absence,
      ...recorded,
    })),
  )
  return away
}

interface Served {
  readonly id: string
  readonly personId: string
}

/** Five accounts an engineer; one in twelve has hours of its own to be covered, one in two a standing backup. */
async function insertServed(query: Query, random: Seeded, people: readonly Engineer[]): Promise<Served[]> {
  const accounts = Array.from({ length: ACCOUNTS }, (_, n) => ({
    ...people[n % people.length]!,
    id: id(),
    personId: people[n % people.length]!.id,
    ownHours: n % 12 === 0,
  }))
  await insertAccounts(
    query,
    accounts.map((account, n) => ({
      id: account.id,
      name: `Account ${n}`,
      aliases: [],
      domains: [],
      timeZone: account.zone,
      priority: random.int(1, 5),
      isRestricted: false,
      createdAt: RECORDED,
      regionId: account.regionId,
      ownHours: account.ownHours ? office(420, 1200) : null,
    })),
  )
  await insertPolicies(
    query,
    accounts.map((account) => ({
      id: id(),
      accountId: account.id,
      fallback: random.chance(0.2) ? (['pod', 'global_support'] as const) : (['global_support'] as const),
      standingBackupId: random.chance(0.3) ? random.pick(people).id : null,
      isLive: true,
      valid: `[${RECORDED},)`,
    })),
  )
  await insertContracts(
    query,
    accounts.map((account) => ({
      id: id(),
      contractId: id(),
      accountId: account.id,
      source: 'standalone' as const,
      signedOn: '2025-12-15',
      startsOn: '2026-01-01',
      endsOn: '2036-12-31',
      subscription: 'ultimate' as const,
      instance: 'global' as const,
      aseCount: 1,
      hoursPerWeek: 8,
      ownHoursCovered: account.ownHours,
      recordedAt: RECORDED,
    })),
  )
  // One in a hundred has no ASE.
  await insertAssignments(
    query,
    accounts.flatMap((account, n) =>
      n % 100 === 99
        ? []
        : [
            {
              id: id(),
              assignmentId: id(),
              accountId: account.id,
              personId: account.personId,
              startsOn: '2026-01-01',
              isPrimary: true,
              position: 1,
              recordedAt: RECORDED,
            },
          ],
    ),
  )
  return accounts
}

/** Covers for most of who is away, some backups with too many, and pods of three. */
async function insertCovering(
  query: Query,
  random: Seeded,
  people: readonly Engineer[],
  accounts: readonly Served[],
  away: readonly Absence[],
): Promise<void> {
  const recorded = { recordedAt: RECORDED, recordedBy: 'bench' }
  const covers = away.flatMap(({ personId, during }) => {
    const backup = random.pick(people).id
    return accounts
      .filter((account) => account.personId === personId && random.chance(0.7))
      .map((account) => ({
        id: id(),
        coverId: id(),
        accountId: account.id,
        absentPersonId: personId,
        backupPersonId: random.chance(0.6) ? backup : random.pick(people).id,
        during,
        ...recorded,
      }))
  })
  await insertCovers(
    query,
    covers.filter((cover) => cover.backupPersonId !== cover.absentPersonId),
  )
  const pods = Array.from({ length: 300 }, (_, n) => ({
    podId: id(),
    members: people.slice(3 * n, 3 * n + 3),
  }))
  await insertPods(
    query,
    pods.map(({ podId, members }, n) => ({
      id: id(),
      podId,
      name: `Pod ${n}`,
      regionId: members[0]!.regionId,
      zone: members[0]!.zone,
      covers: 'all' as const,
      ...recorded,
    })),
  )
  await insertPodMembers(
    query,
    pods.flatMap(({ podId, members }) =>
      members.map((member, position) => ({
        id: id(),
        podId,
        personId: member.id,
        valid: '[2026-01-01,)',
        position,
        ...recorded,
      })),
    ),
  )
}

function office(start: number, end: number) {
  return ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, start, end }))
}
