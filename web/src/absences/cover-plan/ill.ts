/** Sick leave from this moment on: until when, and what happens when it is sent. Pure. */
import { addDays, dateStart, isoDate } from '../../ui/time/dates.ts'
import { instantOf } from '../../ui/time/local.ts'
import { countWords, timeWords } from '../../ui/time/words.ts'
import { cityOf, sameClocks, type Instant } from '../../ui/time/zone.ts'
import type { Preview } from './queries.ts'
import { hoursIn, hoursWords, namesWords } from './words.ts'

/** How many of an account’s candidates are asked at once. */
export const ASKED_AT_ONCE = 3

/** Until the end of a day, or a time of it. */
export interface Until {
  readonly day: 'today' | 'tomorrow' | 'other'
  /** YYYY-MM-DD; of `other` alone. */
  readonly date: string
  /** HH:MM; null: the end of the day. Of `other` alone. */
  readonly time: string | null
}

/** The first instant back at work, on the clock of `zone`; null: none yet, or not after `now`. */
export function untilInstant({ day, date, time }: Until, now: Instant, zone: string): Instant | null {
  const today = isoDate(now, zone)
  const last = day === 'today' ? today : day === 'tomorrow' ? addDays(today, 1) : date
  if (!/^\d{4}-\d{2}-\d{2}$/.test(last)) return null
  const isPart = day === 'other' && time !== null
  const end = isPart ? instantOf(`${last}T${time}`, zone) : dateStart(addDays(last, 1), zone)
  return end !== null && end > now ? end : null
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** “Three accounts need somebody for 14 h.” */
export function illWords(preview: Preview): string {
  const needing = preview.accounts.filter(({ needed }) => needed.length > 0)
  if (needing.length === 0) return 'No account needs anybody until then.'
  const hours = hoursWords(hoursIn(needing.flatMap(({ needed }) => needed)))
  const [one] = needing
  return needing.length === 1
    ? `${one!.accountName} needs somebody for ${hours}.`
    : `${capital(countWords(needing.length))} accounts need somebody for ${hours}.`
}

export interface Consequence {
  readonly what: string
  readonly detail: string | null
}

/** What happens when it is sent, in its order. */
export function consequences(preview: Preview, now: Instant, zone: string): Consequence[] {
  const { end, managerName, admission, answerBy, accounts } = preview
  const at = (instant: string): string => timeWords(Date.parse(instant), zone, now)
  const needing = accounts.filter(({ needed }) => needed.length > 0)
  const manager = managerName ?? 'a manager'
  return [
    {
      what: `You are away from now until ${at(end)} ${cityOf(zone)}${elsewhere(end, preview.zone, zone, now)}`,
      detail: `Everybody sees that you are away. Why is seen by you and ${managerName ?? 'your managers'} only.`,
    },
    ...(managerName === null
      ? []
      : [{ what: `${managerName} is told at once`, detail: 'Nobody has to approve.' }]),
    ...(admission.verdict === 'fine'
      ? []
      : [{ what: `Your team is told: ${admission.atOnce} are away at once`, detail: null }]),
    ...needing.map(({ accountName, needed, candidates }) => ({
      what: `${accountName}: ${hoursWords(hoursIn(needed))}`,
      detail: askedWords(
        candidates.slice(0, ASKED_AT_ONCE).map(({ name }) => name),
        manager,
      ),
    })),
    ...(needing.length === 0
      ? []
      : [
          {
            what: `What nobody has taken by ${at(answerBy)} is assigned by ${manager}`,
            detail: null,
          },
        ]),
  ]
}

/** The same on the person’s own clock, where the reader’s is another one. */
function elsewhere(end: string, own: string, zone: string, now: Instant): string {
  const at = Date.parse(end)
  return sameClocks(own, zone, at, at) ? '' : `, ${timeWords(at, own, now)} ${cityOf(own)}`
}

function askedWords(names: readonly string[], manager: string): string {
  if (names.length === 0) return `Nobody could be asked: ${manager} assigns it.`
  const all = names.length < 3 ? namesWords(names) : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`
  return names.length === 1 ? `${all} is asked.` : `${all} are asked at once; the first to accept covers.`
}
