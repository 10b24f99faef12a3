/** The ways of writing a time: each a pattern that is tried at the beginning of a word, and what it says. Pure. */
import { zoneOfCity } from './cities.ts'
import type { Clock, Said } from './when.ts'

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAY =
  '(?<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)'
const MONTH = '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?' // prettier-ignore
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '(?:,?\\s+(?<year>\\d{4}))?'
const UNIT = '(?:minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w)'
const COUNT = '(?:\\d{1,3}|an?|one|half an)'
const SPAN = `(?<span>${COUNT}\\s*${UNIT}(?:(?:\\s*,\\s*|\\s+and\\s+|\\s*)\\d{1,3}\\s*${UNIT})*)`

/** The end of a word; a time never ends in the middle of one. */
const END = '(?=$|[\\s,;?!)]|\\.(?:\\s|$))'

interface Form {
  readonly pattern: RegExp
  /** null: it looks like this form, and is none. */
  readonly say: (groups: Readonly<Record<string, string | undefined>>) => readonly Said[] | null
  /** Only directly behind something else that was said about time. */
  readonly behind?: boolean
}

const form = (source: string, say: Form['say'], behind = false): Form => ({
  pattern: new RegExp(source + END, 'iuy'),
  say,
  behind,
})

const day = (of: Extract<Said, { kind: 'day' }>['day']): Said[] => [{ kind: 'day', day: of }]
const clock = (hour: number, minute = 0, isEither = false): Said => ({
  kind: 'clock',
  clock: { hour, minute, isEither },
})

/** In the order in which they are tried: the longer form of two that begin alike stands first. */
const FORMS: readonly Form[] = [
  form('(?<iso>\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2}))', instant),
  form('(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?:T(?<hour>\\d{2}):(?<minute>\\d{2}))?', isoDay),
  form(`(?:on\\s+)?(?:the\\s+)?${DAY}\\.?\\s+(?:of\\s+)?${MONTH}${YEAR}`, namedMonth),
  form(`(?:on\\s+)?${MONTH}\\s+${DAY}(?!\\s*(?::|am|pm))${YEAR}`, namedMonth),
  form('(?:on\\s+)?(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4}|\\d{2})?', (of) => numbered(of, false)),
  form('(?:on\\s+)?(?<day>\\d{1,2})/(?<month>\\d{1,2})(?:/(?<year>\\d{4}|\\d{2}))?', (of) => numbered(of, true)),
  form('(?:right\\s+|just\\s+)?now', () => [{ kind: 'now' }]),
  form('(?:the\\s+)?day\\s+after\\s+tomorrow', () => day({ kind: 'away', days: 2 })),
  form('(?:tomorrow|tmrw|tmr)', () => day({ kind: 'away', days: 1 })),
  form('yesterday', () => day({ kind: 'away', days: -1 })),
  form('today', () => day({ kind: 'away', days: 0 })),
  form('tonight', () => day({ kind: 'tonight' })),
  form(`(?:on\\s+)?(?:(?<which>next|last|this|coming)\\s+)?${WEEKDAY}`, weekday),
  form(`in\\s+${SPAN}`, ({ span }) => away(span, 1)),
  form(`${SPAN}\\s+ago`, ({ span }) => away(span, -1)),
  form('(?:at\\s+|@\\s*)?(?<hour>\\d{1,2}):(?<minute>\\d{2})(?:\\s*(?<half>[ap])\\.?m\\.?)?', timeOfDay),
  form('(?:at\\s+|@\\s*)?(?<hour>\\d{1,2})\\s*(?<half>[ap])\\.?m\\.?', timeOfDay),
  form('(?:at\\s+|@\\s*)(?<hour>\\d{1,2})(?:\\s*(?:h|o’clock|o\'clock))?', timeOfDay),
  form('(?:at\\s+)?(?:noon|midday)', () => [clock(12)]),
  form('(?:at\\s+)?midnight', () => [clock(24)]),
  form('(?:this\\s+|in\\s+the\\s+)?(?<part>morning|afternoon|evening|night)', partOfDay, true),
  form('(?:in\\s+|on\\s+)?(?:their|local|account|customer)(?:[’\']s)?\\s+(?:own\\s+)?time', () => [{ kind: 'place', place: { kind: 'theirs' } }]),
  form('(?:in\\s+)?(?<city>[\\p{L}][\\p{L}.-]*(?:\\s[\\p{L}][\\p{L}.-]*){0,2}?)(?<time>\\s+time)?', city, true),
] // prettier-ignore

/** What stands at `index` of `text` about time, and where it ends; null: nothing. `behind`: something stands before it. */
export function saidAt(text: string, index: number, behind: boolean): { said: readonly Said[]; end: number } | null {
  for (const { pattern, say, behind: must } of FORMS) {
    if (must && !behind) continue
    const found = matchAt(pattern, text, index)
    const said = found && say(found.groups ?? {})
    if (said) return { said, end: index + found[0].length }
  }
  return longerCity(text, index, behind)
} // prettier-ignore

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index
  return pattern.exec(text)
}

/** Cities of two or three words, as “new york”: the pattern above takes the first word that ends. */
function longerCity(text: string, index: number, behind: boolean): { said: readonly Said[]; end: number } | null {
  if (!behind) return null
  for (const words of [3, 2]) {
    const match = matchAt(new RegExp(`(?:in\\s+)?(?<city>(?:[\\p{L}.-]+\\s){${words - 1}}[\\p{L}.-]+)(?:\\s+time)?${END}`, 'iuy'), text, index)
    const said = match && city(match.groups ?? {})
    if (said) return { said, end: index + match[0].length }
  }
  return null
} // prettier-ignore

type Groups = Readonly<Record<string, string | undefined>>

function instant({ iso }: Groups): Said[] | null {
  return iso !== undefined && Number.isFinite(Date.parse(iso)) ? [{ kind: 'instant', iso }] : null
}

function isoDay({ year, month, day: date, hour, minute }: Groups): Said[] | null {
  const named = dateOf(Number(year), Number(month), Number(date))
  if (!named) return null
  if (hour === undefined) return named
  const time = timeOfDay({ hour, minute })
  return time && [...named, ...time]
}

function namedMonth({ year, month = '', day: date }: Groups): Said[] | null {
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
  return dateOf(year === undefined ? null : Number(year), number, Number(date))
}

/** Day before month; with slashes the other way round is as likely where both could be. */
function numbered({ year, month, day: date }: Groups, slashes: boolean): Said[] | null {
  const [first, second] = [Number(date), Number(month)]
  const full = year === undefined ? null : Number(year.length === 2 ? `20${year}` : year)
  if (second > 12 && slashes) return dateOf(full, first, second)
  return dateOf(full, second, first, slashes && first <= 12 && first !== second)
}

function dateOf(year: number | null, month: number, date: number, isEither = false): Said[] | null {
  const days = month >= 1 && month <= 12 ? new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate() : 0
  const isKept = year === null || (year >= 1900 && year < 2400)
  return isKept && date >= 1 && date <= days ? day({ kind: 'date', year, month, day: date, isEither }) : null
}

function weekday({ which, weekday: name = '' }: Groups): Said[] {
  const number = WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase()) + 1
  const word = which?.toLowerCase()
  return day({
    kind: 'weekday',
    weekday: number,
    which: word === 'next' || word === 'last' ? word : 'coming',
  })
}

function timeOfDay({ hour, minute, half }: Groups): Said[] | null {
  const [hours, minutes] = [Number(hour), Number(minute ?? 0)]
  if (minutes > 59) return null
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return null
    return [clock((hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0), minutes)]
  }
  if (hours > 23 && !(hours === 24 && minutes === 0)) return null
  return [clock(hours, minutes, minute === undefined && hours >= 1 && hours <= 12)]
}

const PARTS: Readonly<Record<string, number>> = { morning: 9, afternoon: 14, evening: 19, night: 22 }

function partOfDay({ part = '' }: Groups): Said[] {
  return [clock(PARTS[part.toLowerCase()] ?? 9)]
}

const MINUTES: Readonly<Record<string, number>> = { m: 1, h: 60 }
const DAYS: Readonly<Record<string, number>> = { d: 1, w: 7 }

function away(span: string | undefined, sign: 1 | -1): Said[] {
  let [days, minutes] = [0, 0]
  for (const [, count = '', unit = ''] of (span ?? '').matchAll(/(\d{1,3}|half an|an?|one)\s*([mhdw])[a-z]*/gi)) {
    const number = /^\d/.test(count) ? Number(count) : count.toLowerCase() === 'half an' ? 0.5 : 1
    days += number * (DAYS[unit.toLowerCase()] ?? 0)
    minutes += number * (MINUTES[unit.toLowerCase()] ?? 0)
  }
  return [{ kind: 'away', away: { days: sign * Math.round(days), minutes: sign * minutes } }]
} // prettier-ignore

function city({ city: name = '' }: Groups): Said[] | null {
  const zone = zoneOfCity(name)
  return zone === undefined ? null : [{ kind: 'place', place: { kind: 'zone', zone, city: name } }]
}

/** Half past three, as it is told: `03:30`. */
export function clockWords({ hour, minute }: Pick<Clock, 'hour' | 'minute'>): string {
  return `${String(hour % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
