/** People with their roles, hours and managers, and the interest list. */
import type { WeeklySpan } from '../../calendar/api.ts'
import type { NewInterest, NewPerson, NewPersonHours } from '../../directory/api.ts'
import { day, instant, slug, type Making } from './making.ts'
import {
  ACCOUNT_TEAM,
  ASES,
  DIRECTOR,
  LEADERS,
  OPERATIONS,
  PROGRAMME_LEADER,
  REGIONS,
  SUPPORT,
  type AseName,
  type OwnHours,
  type RegionCode,
} from './people-names.ts'
import { holidaysName, type RegionsPlan } from './regions.ts'

export interface PeoplePlan {
  /** In an order in which managers come before those they manage. */
  readonly people: readonly NewPerson[]
  readonly hours: readonly NewPersonHours[]
  readonly interests: readonly NewInterest[]
  readonly leaders: ReadonlyMap<RegionCode, string>
}

/** Finds a person of the plan by name; throws on a name that is nobody's. */
export function personOf(plan: Pick<PeoplePlan, 'people'>, name: string): NewPerson {
  const found = plan.people.find((person) => person.name === name)
  if (!found) throw new Error(`Nobody in the demo is called ${name}.`)
  return found
}

type Draft = Pick<NewPerson, 'name' | 'title' | 'roles'> & {
  readonly region: RegionCode
} & Partial<NewPerson>

/** The first help-desk user id; each person has the next. */
const FIRST_USER = 36_000_101

export function planPeople(making: Making, regions: RegionsPlan): PeoplePlan {
  let user = FIRST_USER
  const person = ({ region, ...draft }: Draft): NewPerson => ({
    ...{ id: making.newId(), regionId: regions.regions.find(({ code }) => code === region)!.id },
    ...{ timeZone: REGIONS.find(({ code }) => code === region)!.zone, languages: ['en'], isSenior: true },
    ...{ email: `${slug(draft.name, '.')}@attache-demo.example`, helpDeskUserId: String(user++) },
    ...{
      slackId: `U${slug(draft.name, '').slice(0, 9).toUpperCase()}`,
      gitlabUsername: slug(draft.name, ''),
    },
    createdAt: instant(making, -760),
    ...draft,
  })
  const director = person({
    name: DIRECTOR,
    region: 'EMEA',
    title: 'Director of Support',
    roles: ['director'],
  })
  const leader = person({
    name: PROGRAMME_LEADER,
    region: 'AMER',
    title: 'Programme Leader',
    roles: ['manager'],
    managerId: director.id,
  })
  const operations = person({
    name: OPERATIONS,
    region: 'EMEA',
    title: 'Support Operations',
    roles: ['support_operations'],
    managerId: director.id,
  })
  const leaders = LEADERS.map((one) => person({ ...one, roles: ['manager'], managerId: director.id }))
  const leaderOf = new Map(leaders.map((one, i) => [LEADERS[i]!.region, one.id]))
  const ases = ASES.map((one) => person(aseDraft(one, making, leaderOf.get(one.region)!)))
  const support = SUPPORT.map((one) =>
    person({
      ...one,
      roles: ['support_engineer'],
      managerId: leaderOf.get(one.region)!,
      isSenior: /Senior/.test(one.title),
    }),
  )
  const team = ACCOUNT_TEAM.map(({ role: _, ...one }) =>
    person({ ...one, roles: ['account_team'], isSenior: false }),
  )
  return {
    people: [director, leader, operations, ...leaders, ...ases, ...support, ...team],
    hours: ASES.flatMap((ase, i) => hoursOf(ases[i]!, ase, making, regions)),
    interests: planInterests(making, support),
    leaders: leaderOf,
  }
}

function aseDraft(
  { name, region, zone, languages, maxAccounts, leftDaysAgo }: AseName,
  making: Making,
  managerId: string,
): Draft {
  return {
    ...{
      name,
      region,
      title: 'Assigned Support Engineer',
      roles: ['ase'],
      timeZone: zone,
      languages,
      managerId,
    },
    pagerId: `P${slug(name, '').slice(0, 6).toUpperCase()}`,
    ...(maxAccounts && { maxAccounts: maxAccounts[0], maxAccountsReason: maxAccounts[1] }),
    ...(leftDaysAgo !== undefined && { leftOn: day(making, -leftDaysAgo, zone) }),
  }
}

/** Own hours with those before; nobody's own: the region's. */
function hoursOf(person: NewPerson, ase: AseName, making: Making, regions: RegionsPlan): NewPersonHours[] {
  if (!ase.hours) return []
  const set = regions.holidaySets.find(({ name }) => name === holidaysName(ase.country, ase.subdivision))!
  const row = (hours: OwnHours, valid: string): NewPersonHours => ({
    ...{ id: making.newId(), personId: person.id, timeZone: ase.zone, valid },
    ...{ weekly: weeklyOf(hours), holidaySetIds: [set.id] },
  })
  if (!ase.before) return [row(ase.hours, '(,)')]
  const changed = day(making, -ase.before.untilDaysAgo, ase.zone)
  return [row(ase.before.hours, `(,${changed})`), row(ase.hours, `[${changed},)`)]
}

const weeklyOf = ({ days, spans }: OwnHours): WeeklySpan[] =>
  days.flatMap((weekday) => spans.map(([start, end]) => ({ weekday, start, end })))

function planInterests(making: Making, support: readonly NewPerson[]): NewInterest[] {
  const interest = (i: number, stage: NewInterest['stage'], since: number, note: string): NewInterest => ({
    ...{ personId: support[i]!.id, stage, note },
    since: day(making, since),
  })
  return [
    interest(3, 'preparing', -160, 'Shadows Marta Oliveira on Velo Post; two kickoffs watched.'),
    interest(1, 'appointed', -35, 'Begins with the next contract in AMER.'),
    interest(7, 'preparing', -90, 'Covers Priya’s accounts now and then.'),
    interest(8, 'considering', -50, 'Would like to cover first.'),
    interest(4, 'considering', -20, 'Asked for a talk in January.'),
  ]
}
