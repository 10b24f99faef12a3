/** The people of the crowd: engineers of many zones and few kinds of hours, their managers, Global Support. */
import type { NewPerson, NewPersonHours } from '../../directory/api.ts'
import { instant, slug, type Making } from '../plan/making.ts'
import type { RegionCode } from '../plan/people-names.ts'
import type { DemoPlan } from '../plan/plan.ts'
import { crowdPersonName } from './names.ts'

/** An engineer with what the tickets of the crowd ask. */
export interface CrowdPerson {
  readonly row: NewPerson
  readonly region: RegionCode
}

export interface CrowdPeople {
  /** In an order in which managers come before those they manage. */
  readonly people: readonly NewPerson[]
  readonly hours: readonly NewPersonHours[]
  readonly ases: Readonly<Record<RegionCode, readonly CrowdPerson[]>>
  readonly support: Readonly<Record<RegionCode, readonly CrowdPerson[]>>
}

/** Zones of a region, and the demo's list of holidays that suits each. */
const ZONES: Readonly<Record<RegionCode, readonly (readonly [zone: string, holidays: string | null])[]>> = {
  AMER: [
    ['America/New_York', 'US'],
    ['America/Chicago', 'US'],
    ['America/Denver', 'US'],
    ['America/Los_Angeles', 'US'],
    ['America/Toronto', 'CA-ON'],
    ['America/Argentina/Buenos_Aires', 'AR'],
    ['America/Sao_Paulo', null],
    ['America/Mexico_City', null],
  ],
  EMEA: [
    ['Europe/London', 'GB-ENG'],
    ['Europe/Berlin', 'DE-BE'],
    ['Europe/Paris', 'FR'],
    ['Europe/Lisbon', 'PT'],
    ['Europe/Amsterdam', null],
    ['Europe/Warsaw', null],
    ['Africa/Johannesburg', null],
    ['Asia/Jerusalem', 'IL'],
  ],
  APAC: [
    ['Asia/Tokyo', 'JP'],
    ['Asia/Kolkata', 'IN-KA'],
    ['Asia/Singapore', null],
    ['Australia/Sydney', null],
    ['Australia/Brisbane', 'AU-QLD'],
    ['Pacific/Auckland', 'NZ-AUK'],
  ],
}

export const zonesOf = (region: RegionCode): readonly string[] => ZONES[region].map(([zone]) => zone)

const WORKDAYS = [1, 2, 3, 4, 5] as const
const LATE_WEEK = [2, 3, 4, 5, 6] as const
const WEEKS = [
  WORKDAYS.map((weekday) => ({ weekday, start: 540, end: 1020 })),
  WORKDAYS.map((weekday) => ({ weekday, start: 480, end: 960 })),
  WORKDAYS.map((weekday) => ({ weekday, start: 600, end: 1080 })),
  LATE_WEEK.map((weekday) => ({ weekday, start: 540, end: 1080 })),
  WORKDAYS.flatMap((weekday) => [
    { weekday, start: 480, end: 720 },
    { weekday, start: 780, end: 1020 },
  ]),
]

/** How large a part of the crowd lives in each region. */
export const SHARES: readonly (readonly [RegionCode, number])[] = [
  ['AMER', 45],
  ['EMEA', 33],
  ['APAC', 22],
]

const FIRST_USER = 36_010_001
const A_MANAGER_FOR = 14
const ASES = 0.84
const SUPPORT = 0.1

/** `count` people beside those of the plan. */
export function planCrowdPeople(plan: DemoPlan, making: Making, count: number): CrowdPeople {
  const taken = new Set(plan.people.map(({ name }) => name))
  const names = namesOf(count, taken)
  const managers: CrowdPerson[] = []
  const made = (roles: NewPerson['roles'], title: string, howMany: number): CrowdPerson[] =>
    Array.from({ length: howMany }, (_, n) => {
      const region = regionAt(n / howMany)
      const manager = managers.filter((one) => one.region === region)
      const managerId = manager.length > 0 ? manager[n % manager.length]!.row.id : plan.leaders.get(region)!
      return { region, row: personRow({ plan, making, region, roles, title, managerId, name: names.pop()! }) }
    })
  const leads = Math.max(3, Math.floor(count / (A_MANAGER_FOR + 1)))
  managers.push(...made(['manager'], 'Manager, Assigned Support', leads))
  const support = made(['support_engineer'], 'Support Engineer', Math.max(3, Math.floor(count * SUPPORT)))
  const engineers = Math.min(count - leads - support.length, Math.ceil(count * ASES))
  const ases = made(['ase'], 'Assigned Support Engineer', engineers)
  const others = made(['account_team'], 'Customer Success Manager', Math.max(0, names.length))
  const people = [...managers, ...ases, ...support, ...others].map(({ row }) => row)
  return {
    people: people.map((row, n) => ({ ...row, helpDeskUserId: String(FIRST_USER + n) })),
    hours: ases.flatMap((one) => hoursOf(one, plan, making)),
    ases: byRegion(numbered(ases, people)),
    support: byRegion(numbered(support, people)),
  }
}

/** With the help-desk user ids that their rows get. */
function numbered(list: readonly CrowdPerson[], people: readonly NewPerson[]): CrowdPerson[] {
  const places = new Map(people.map((row, n) => [row.id, n]))
  return list.map((one) => ({
    ...one,
    row: { ...one.row, helpDeskUserId: String(FIRST_USER + places.get(one.row.id)!) },
  }))
}

const byRegion = (list: readonly CrowdPerson[]): Record<RegionCode, CrowdPerson[]> => ({
  AMER: list.filter(({ region }) => region === 'AMER'),
  EMEA: list.filter(({ region }) => region === 'EMEA'),
  APAC: list.filter(({ region }) => region === 'APAC'),
})

function namesOf(count: number, taken: ReadonlySet<string>): string[] {
  const names: string[] = []
  for (let n = 0; names.length < count; n++) {
    const name = crowdPersonName(n)
    if (!taken.has(name)) names.push(name)
  }
  return names.reverse()
}

/** The region of somebody who stands at this share of a list. */
export function regionAt(share: number): RegionCode {
  let left = share * 100
  for (const [region, part] of SHARES) if ((left -= part) < 0) return region
  return 'APAC'
}

interface Wanted {
  readonly plan: DemoPlan
  readonly making: Making
  readonly region: RegionCode
  readonly roles: NewPerson['roles']
  readonly title: string
  readonly managerId: string
  readonly name: string
}

function personRow({ plan, making, region, name, ...given }: Wanted): NewPerson {
  return {
    ...{ ...given, name, id: making.newId() },
    email: `${slug(name, '.')}@attache-demo.example`,
    regionId: plan.regions.find(({ code }) => code === region)!.id,
    timeZone: making.random.pick(zonesOf(region)),
    languages: making.random.chance(0.3)
      ? ['en', making.random.pick(['es', 'fr', 'de', 'ja', 'pt'])]
      : ['en'],
    isSenior: given.roles.includes('ase'),
    createdAt: instant(making, -making.random.int(30, 740)),
  }
}

/** Four of ten work their region's hours; the others one of few weeks of their own. */
function hoursOf({ row, region }: CrowdPerson, plan: DemoPlan, making: Making): NewPersonHours[] {
  if (making.random.chance(0.4)) return []
  const holidays = ZONES[region].find(([zone]) => zone === row.timeZone)?.[1]
  const set = holidays && plan.holidaySets.find(({ name }) => name.endsWith(` ${holidays}`))
  return [
    {
      ...{ id: making.newId(), personId: row.id, timeZone: row.timeZone, valid: '(,)' },
      ...{ weekly: making.random.pick(WEEKS), holidaySetIds: set ? [set.id] : [] },
    },
  ]
}
