/** Who suits an account best as its ASE, each with the reasons. Pure: facts in, a ranked list out. */
import type { DirectoryFacts, PersonRow } from '../directory/api.ts'
import type { PersonCapacity } from './capacity.ts'
import { keyOf, personWeek, sharedHours, weeklyHours, type WeekHours } from './shared-hours.ts'

export interface SuggestionReason {
  readonly code: 'room' | 'region' | 'hours' | 'languages' | 'continuity' | 'restricted'
  /** What it adds to the rank. */
  readonly points: number
  readonly text: string
}

export interface Suggestion {
  readonly personId: string
  readonly name: string
  readonly points: number
  readonly canTakeIt: boolean
  readonly reasons: SuggestionReason[]
}

export interface SuggestionInput {
  readonly directory: DirectoryFacts
  readonly capacity: readonly PersonCapacity[]
  readonly regionId: string
  /** The customer's own hours, else its region's; null: neither is known. */
  readonly customerWeek: WeekHours | null
  readonly languages: readonly string[]
  /** Person → how they know the account already. */
  readonly knownBy: ReadonlyMap<string, 'was_ase' | 'backup' | 'covered'>
  /** Who is assigned already: no candidates. */
  readonly assigned: ReadonlySet<string>
  /** First day, local, and its instant in epoch milliseconds. */
  readonly date: string
  readonly from: number
}

/** The points of each reason, at most. Room counts most: a full ASE serves nobody. */
export const POINTS = { room: 40, hours: 30, region: 15, languages: 10, continuity: 20 } as const

const CONTINUITY = {
  was_ase: { points: POINTS.continuity, text: 'was this account’s ASE before' },
  backup: { points: POINTS.continuity, text: 'is the account’s standing backup' },
  covered: { points: POINTS.continuity / 2, text: 'has covered this account' },
} as const

/** All who could, the best first; who has no room stands at the end, and says so. */
export function suggestAse(input: SuggestionInput): Suggestion[] {
  const people = new Map(input.directory.people.map((person) => [person.id, person]))
  const shared = sharedWith(input)
  return input.capacity
    .filter(({ personId }) => !input.assigned.has(personId))
    .flatMap((capacity) => {
      const person = people.get(capacity.personId)
      return person ? [suggestion(person, capacity, input, shared)] : []
    })
    .sort(
      (a, b) =>
        Number(b.canTakeIt) - Number(a.canTakeIt) || b.points - a.points || a.name.localeCompare(b.name),
    )
}

/** Hours shared with the customer, counted once for all who work the same week. */
function sharedWith({ customerWeek, from }: SuggestionInput): SharedHours {
  const counted = new Map<string, number>()
  return (week) => {
    if (!customerWeek) return 0
    const key = keyOf(week)
    const hours = counted.get(key) ?? sharedHours(week, customerWeek, from)
    counted.set(key, hours)
    return hours
  }
}

type SharedHours = (week: WeekHours) => number

function suggestion(
  person: PersonRow,
  capacity: PersonCapacity,
  input: SuggestionInput,
  shared: SharedHours,
): Suggestion {
  const reasons = [
    roomReason(capacity),
    hoursReason(person, input, shared),
    regionReason(person, input),
    languageReason(person, input),
    continuityReason(person, input),
  ].filter((reason) => reason !== null)
  const points = Math.round(reasons.reduce((sum, reason) => sum + reason.points, 0))
  return { personId: person.id, name: person.name, points, canTakeIt: capacity.room > 0, reasons }
}

function roomReason({ room, maxAccounts, accounts }: PersonCapacity): SuggestionReason {
  const text =
    room > 0
      ? `has ${accounts.length} of ${maxAccounts} accounts`
      : `is full: ${accounts.length} of ${maxAccounts} accounts`
  return { code: 'room', points: Math.max(0, POINTS.room * (room / maxAccounts)), text }
}

function hoursReason(
  person: PersonRow,
  { directory, customerWeek, date }: SuggestionInput,
  shared: SharedHours,
): SuggestionReason | null {
  const week = personWeek(directory, person, date)
  if (!week || !customerWeek) return null
  const most = weeklyHours(customerWeek)
  const hours = shared(week)
  const text = `shares ${Math.round(hours * 10) / 10} of the customer’s ${most} hours a week`
  return { code: 'hours', points: most === 0 ? 0 : POINTS.hours * Math.min(1, hours / most), text }
}

function regionReason(person: PersonRow, { regionId, directory }: SuggestionInput): SuggestionReason | null {
  if (person.regionId !== regionId) return null
  const region = directory.regions.find((one) => one.id === regionId)
  return {
    code: 'region',
    points: POINTS.region,
    text: `is in the account’s region${region ? `, ${region.code}` : ''}`,
  }
}

function languageReason(person: PersonRow, { languages }: SuggestionInput): SuggestionReason | null {
  if (languages.length === 0) return null
  const spoken = languages.filter((language) => person.languages.includes(language))
  const points = POINTS.languages * (spoken.length / languages.length)
  const text = spoken.length === 0 ? `speaks none of ${languages.join(', ')}` : `speaks ${spoken.join(', ')}`
  return { code: 'languages', points, text }
}

function continuityReason(person: PersonRow, { knownBy }: SuggestionInput): SuggestionReason | null {
  const known = knownBy.get(person.id)
  return known ? { code: 'continuity', ...CONTINUITY[known] } : null
}
