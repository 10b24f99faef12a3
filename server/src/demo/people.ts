/** Regions, schedules, holidays and people of the demo. */
import {
  countryHolidays,
  insertHolidays,
  insertHolidaySets,
  insertInterests,
  insertPeople,
  insertPersonHours,
  insertRegions,
  insertScheduleHours,
  insertSchedules,
  updateRegion,
  type NewRegion,
} from '../directory/api.ts'
import type { WeeklySpan } from '../calendar/api.ts'
import type { Query } from '../platform/store/index.ts'
import { ACCOUNT_TEAM, ASES, LEADERS, REGIONS, SUPPORT, type RegionCode } from './names.ts'
import { instant, type Making } from './random.ts'

export interface DemoPerson {
  readonly id: string
  readonly name: string
  readonly region: RegionCode
  readonly userId: string
}

type DemoRegion = Omit<NewRegion, 'responsibilities' | 'leaderId'> & { readonly responsibilities: string }

export interface DemoPeople {
  readonly regions: Readonly<Record<RegionCode, DemoRegion>>
  readonly ases: readonly DemoPerson[]
  readonly support: readonly DemoPerson[]
  readonly leaders: readonly DemoPerson[]
  readonly team: readonly DemoPerson[]
}

/** Inserts them and says who is who. */
export async function makePeople(query: Query, making: Making): Promise<DemoPeople> {
  const regions = await makeRegions(query, making)
  const holidaySets = await makeHolidays(query, making)
  const person = personMaker(making)
  const leaders = LEADERS.map((name, i) => person(name, REGIONS[i]!.code, 100 + i))
  const ases = ASES.map(({ name, region }, i) => person(name, region, 200 + i))
  const support = SUPPORT.map(({ name, region }, i) => person(name, region, 300 + i))
  const team = ACCOUNT_TEAM.map((name, i) => person(name, REGIONS[i % 3]!.code, 400 + i))
  const others = [
    person('Val Lindgren', 'EMEA', 500),
    person('Theo Marchetti', 'AMER', 501),
    person('Odile Grant', 'EMEA', 502),
  ]
  const roles = { 0: ['director'], 1: ['manager'], 2: ['support_operations'] } as const
  const row = rowMaker(making, regions)
  await insertPeople(query, [
    ...others.map((one, i) =>
      row(
        one,
        ['Support director', 'Programme leader', 'Support operations'][i]!,
        roles[i as 0 | 1 | 2],
        null,
      ),
    ),
    ...leaders.map((one) => row(one, `Manager, ${one.region} ASEs`, ['manager'], others[0]!.id)),
  ])
  const leaderOf = (region: RegionCode): string => leaders.find((one) => one.region === region)!.id
  await insertPeople(query, [
    ...ases.map((one, i) =>
      row(one, 'Assigned Support Engineer', ['ase'], leaderOf(one.region), {
        timeZone: ASES[i]!.zone,
        languages: ASES[i]!.languages,
      }),
    ),
    ...support.map((one) => row(one, 'Support Engineer', ['support_engineer'], leaderOf(one.region))),
    ...team.map((one) => row(one, 'Customer Success', ['account_team'], null)),
  ])
  for (const one of leaders)
    await updateRegion(query, regions[one.region].id, { ...regions[one.region], leaderId: one.id })
  await insertPersonHours(
    query,
    ases.map((one, i) => hoursOf(one, i, making, holidaySets)),
  )
  await makeInterests(query, support)
  return { regions, ases, support, leaders, team }
}

function rowMaker(making: Making, regions: DemoPeople['regions']) {
  return (
    one: DemoPerson,
    title: string,
    own: readonly string[],
    managerId: string | null,
    more: object = {},
  ) => ({
    id: one.id,
    name: one.name,
    email: `${one.name
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/[^a-z ]/g, '')
      .replaceAll(' ', '.')}@attache-demo.example`,
    title,
    regionId: regions[one.region].id,
    timeZone: REGIONS.find((region) => region.code === one.region)!.zone,
    languages: ['en'],
    managerId,
    roles: own as readonly 'ase'[],
    isSenior: true,
    helpDeskUserId: one.userId,
    createdAt: instant(making, -760),
    ...more,
  })
}

/** Becoming an ASE: three of Global Support are on the list. */
async function makeInterests(query: Query, support: readonly DemoPerson[]): Promise<void> {
  await insertInterests(query, [
    {
      personId: support[3]!.id,
      stage: 'preparing',
      note: 'Shadows Marta on Velo Post.',
      since: '2026-06-01',
    },
    { personId: support[7]!.id, stage: 'considering', since: '2026-09-01' },
    {
      personId: support[1]!.id,
      stage: 'appointed',
      note: 'Starts with the next contract.',
      since: '2026-10-15',
    },
  ])
}

function personMaker(making: Making): (name: string, region: RegionCode, number: number) => DemoPerson {
  return (name, region, number) => ({ id: making.newId(), name, region, userId: String(36_000_000 + number) })
}

async function makeRegions(query: Query, making: Making): Promise<DemoPeople['regions']> {
  const rows = REGIONS.map((region) => ({ ...region, id: making.newId(), scheduleId: making.newId() }))
  await insertSchedules(
    query,
    rows.map((row) => ({ id: row.scheduleId, name: `${row.code} business hours` })),
  )
  await insertScheduleHours(
    query,
    rows.map((row) => ({
      id: making.newId(),
      scheduleId: row.scheduleId,
      timeZone: row.zone,
      weekly: week(row.start, row.end),
      holidaySetIds: [],
      valid: '(,)',
    })),
  )
  const regions = rows.map((row): DemoRegion => ({
    id: row.id,
    code: row.code,
    name: row.name,
    timeZone: row.zone,
    scheduleId: row.scheduleId,
    supportChannel: row.channel,
    responsibilities: 'Coverage, capacity and reviews of the region.',
  }))
  await insertRegions(query, regions)
  return Object.fromEntries(regions.map((row) => [row.code, row])) as DemoPeople['regions']
}

/** Public holidays of every country an ASE works in. */
async function makeHolidays(query: Query, making: Making): Promise<Map<string, string>> {
  const sets = new Map(
    [...new Set(ASES.map((ase) => ase.country))].map((country) => [country, making.newId()]),
  )
  await insertHolidaySets(
    query,
    [...sets].map(([country, id]) => ({ id, name: `Public holidays ${country}`, country })),
  )
  const year = new Date(making.now).getUTCFullYear()
  const days = [...sets].flatMap(([country, holidaySetId]) =>
    countryHolidays({ country }, year - 2, year + 1, ['public']).map((holiday) => ({
      ...holiday,
      id: making.newId(),
      holidaySetId,
    })),
  )
  await insertHolidays(query, days)
  return sets
}

function hoursOf(one: DemoPerson, i: number, making: Making, sets: ReadonlyMap<string, string>) {
  const { zone, hours, region, country } = ASES[i]!
  const own = REGIONS.find((row) => row.code === region)!
  const [start, end, days] = hours ?? [own.start, own.end]
  return {
    id: making.newId(),
    personId: one.id,
    timeZone: zone,
    weekly: week(start, end, days),
    holidaySetIds: [sets.get(country)!],
    valid: '(,)',
  }
}

function week(start: number, end: number, days: readonly number[] = [1, 2, 3, 4, 5]): WeeklySpan[] {
  return days.map((weekday) => ({ weekday: weekday as WeeklySpan['weekday'], start, end }))
}
