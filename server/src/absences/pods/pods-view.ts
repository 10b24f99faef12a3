/** A pod as it is shown on a date: members with their hours of a day, the accounts it covers, what is amiss. Pure. */
import { holdsOn, personWeek, type AccountFacts, type WeekHours } from '../../accounts/api.ts'
import { compileCalendar, hoursInWords, type Interval } from '../../calendar/api.ts'
import { settingsAt, type DirectoryFacts, type PersonRow } from '../../directory/api.ts'
import { isVisible, type Visible } from '../../platform/auth/index.ts'
import { toIso } from '../../platform/store/index.ts'
import { podFindings, type PodFinding, type PodPerson } from './findings.ts'
import type { Pod } from './pods.contract.ts'
import type { StoredMember, StoredPod } from './pods.store.ts'
import type { RotatingPod } from './rotation.ts'

/** What pods are shown from. */
export interface PodFacts {
  readonly directory: DirectoryFacts
  readonly accounts: AccountFacts
  readonly pods: readonly StoredPod[]
  readonly members: readonly StoredMember[]
  /** Epoch milliseconds: which settings hold. */
  readonly now: number
}

/** Accounts that a pod covers unless it covers all: priority 1 and 2. */
const HIGH_PRIORITY = 2

/** The pod on a local date. */
export function podView(facts: PodFacts, pod: StoredPod, date: string, visible: Visible): Pod {
  const lasting = facts.members.filter(
    (row) => row.podId === pod.id && (row.until === null || row.until > date),
  )
  const present = lasting.filter((row) => row.from <= date)
  const people = new Map(facts.directory.people.map((row) => [row.id, row]))
  const day = sampleDay(date, pod.zone)
  const persons = present.flatMap((row) => podPerson(facts, people.get(row.personId), date) ?? [])
  return {
    ...pod,
    regionCode: facts.directory.regions.find((one) => one.id === pod.regionId)?.code ?? '',
    isDissolved: lasting.length === 0,
    members: lasting.flatMap((row) => {
      const person = people.get(row.personId)
      const as = podPerson(facts, person, date)
      if (!person || !as) return []
      return [
        {
          ...{ personId: person.id, name: person.name, zone: person.zone, from: row.from, until: row.until },
          ...{ isPresent: row.from <= date, accounts: as.accounts, maxAccounts: as.maxAccounts },
          hours: hoursIn(as.week, day).map(({ start, end }) => ({ start: toIso(start), end: toIso(end) })),
        },
      ]
    }),
    day: { date: day.date, from: toIso(day.start), to: toIso(day.end) },
    accounts: accountsOf(facts, pod, present, date, visible, people),
    findings:
      lasting.length === 0
        ? []
        : podFindings(persons, date, day.start).map((one) => ({
            code: one.code,
            personIds: [...one.personIds],
            sentence: sentenceOf(one, people),
          })),
  }
}

/** The pods of a region as a rotation looks at them on a date. */
export function rotatingPods(facts: PodFacts, regionId: string, date: string): RotatingPod[] {
  const people = new Map(facts.directory.people.map((row) => [row.id, row]))
  return facts.pods
    .filter((pod) => pod.regionId === regionId)
    .map((pod) => ({
      id: pod.id,
      name: pod.name,
      members: facts.members
        .filter((row) => row.podId === pod.id && row.from <= date && (row.until === null || row.until > date))
        .flatMap((row) => {
          const person = podPerson(facts, people.get(row.personId), date)
          if (!person) return []
          const former = facts.members.filter(
            (one) => one.personId === row.personId && one.podId !== pod.id && one.from < row.from,
          )
          return [{ ...person, since: row.from, formerPodIds: [...new Set(former.map((one) => one.podId))] }]
        }),
    }))
    .filter(({ members }) => members.length > 0)
}

function podPerson(facts: PodFacts, person: PersonRow | undefined, date: string): PodPerson | null {
  if (!person) return null
  const held = facts.accounts.accounts.filter((account) =>
    account.assignments.some((row) => row.personId === person.id && holdsOn(row, date)),
  )
  const most = settingsAt(facts.directory.settings, facts.now).settings.maxAccountsPerAse
  return {
    personId: person.id,
    zone: person.zone,
    week: personWeek(facts.directory, person, date),
    accounts: held.length,
    maxAccounts: person.maxAccounts ?? most,
    leftOn: person.leftOn,
  }
}

function accountsOf(
  facts: PodFacts,
  pod: StoredPod,
  present: readonly StoredMember[],
  date: string,
  visible: Visible,
  people: ReadonlyMap<string, PersonRow>,
): Pod['accounts'] {
  const members = new Set(present.map((row) => row.personId))
  return facts.accounts.accounts
    .flatMap((account) => {
      const ase = account.assignments.find((row) => row.isPrimary && holdsOn(row, date))
      const isCovered = pod.covers === 'all' || account.priority <= HIGH_PRIORITY
      if (!ase || !members.has(ase.personId) || !isCovered || !isVisible(visible, account.id)) return []
      const policy = account.policies.find((row) => row.from <= facts.now && facts.now < row.to)
      return [
        {
          ...{ id: account.id, name: account.name, priority: account.priority },
          ...{ aseId: ase.personId, aseName: people.get(ase.personId)?.name ?? '' },
          asksPod: policy?.fallback.includes('pod') ?? false,
        },
      ]
    })
    .sort((a, b) => a.priority - b.priority || a.name.localeCompare(b.name))
}

/** Midnight to midnight of the date, or of the Monday after a weekend. */
function sampleDay(date: string, zone: string): Interval & { readonly date: string } {
  const asked = Temporal.PlainDate.from(date)
  const day = asked.dayOfWeek > 5 ? asked.add({ days: 8 - asked.dayOfWeek }) : asked
  const start = day.toZonedDateTime(zone).startOfDay().epochMilliseconds
  const end = day.add({ days: 1 }).toZonedDateTime(zone).startOfDay().epochMilliseconds
  return { date: day.toString(), start, end }
}

function hoursIn(week: WeekHours | null, day: Interval): Interval[] {
  if (!week) return []
  const calendar = compileCalendar({ zone: week.zone, weekly: [{ from: null, spans: week.spans }] })
  return calendar.intervals(day.start, day.end)
}

const HOUR = 3_600_000

function sentenceOf({ code, personIds, count }: PodFinding, people: ReadonlyMap<string, PersonRow>): string {
  const names = personIds.map((id) => people.get(id)?.name ?? 'Somebody')
  switch (code) {
    case 'too_thin':
      return names.length === 0
        ? 'Nobody is a member on this date: add two or three ASEs.'
        : `Only ${names.join(' and ')} is here: nobody can take over. Add a second and a third member.`
    case 'little_overlap':
      return `${names.join(' and ')} share ${hoursInWords((count ?? 0) * HOUR)} of work a week: too few to hand anything over.`
    case 'zones_apart':
      return `${names.join(' and ')} are ${hoursInWords((count ?? 0) * HOUR)} apart: a pod wants roughly one time zone.`
    case 'over_load':
      return `${names[0]} has ${count} accounts already, more than the limit: little room to cover.`
    case 'no_hours':
      return `${names[0]} has no working hours on record: the pod cannot count on them.`
  }
}
