/** Time off in sentences. */
import { without } from '../../ui/strip/geometry.ts'
import { isoDate } from '../../ui/time/dates.ts'
import { cityOf, type Instant } from '../../ui/time/zone.ts'
import { clockTime, countWords, dateWords, timeWords } from '../../ui/time/words.ts'
import { hoursInWords } from '../../coverage/gaps/causes.ts'
import type { CoverRequest, Plan, PlanRow, Preview, Stretch } from './queries.ts'

/**
 * “Mon 23 Mar to Fri 3 Apr”, with times where it is not from midnight to midnight. Whole days where somebody lives (`theirs`) stay
 * days for a reader elsewhere, with the city: “…, days in Auckland”.
 */
export function periodWords(stretch: Stretch, zone: string, now: Instant, theirs: string = zone): string {
  const [from, to] = [Date.parse(stretch.start), Date.parse(stretch.end)]
  const isWhole = clockTime(from, zone) === '00:00' && clockTime(to, zone) === '00:00'
  if (!isWhole && clockTime(from, theirs) === '00:00' && clockTime(to, theirs) === '00:00')
    return `${periodWords(stretch, theirs, now)}, days in ${cityOf(theirs)}`
  if (!isWhole && isoDate(from, zone) === isoDate(to, zone))
    return `${dateWords(from, zone, now)} ${clockTime(from, zone)} to ${clockTime(to, zone)} ${cityOf(zone)}`
  if (!isWhole)
    return `${dateWords(from, zone, now)} ${clockTime(from, zone)} to ${dateWords(to, zone, now)} ${clockTime(to, zone)} ${cityOf(zone)}`
  const [first, last] = [dateWords(from, zone, now), dateWords(to - 1, zone, now)]
  return first === last ? first : `${first} to ${last}`
}

/** “7 h 30 min”; from a hundred hours on whole ones. */
export const hoursWords = (hours: number): string => hoursInWords(Math.round(hours * 60))

/** So many stretches are named one by one. */
const NAMED = 3

/** “Mon 23 Mar to Fri 27 Mar”; of many stretches how many, from the first to the last. */
export function partsWords(parts: readonly Stretch[], zone: string, now: Instant): string {
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last || parts.length <= NAMED)
    return parts.map((part) => periodWords(part, zone, now)).join(', ')
  const whole = periodWords({ start: first.start, end: last.end }, zone, now)
  return `${countWords(parts.length)} stretches, ${whole}`
}

/** The needed hours within parts: nobody answers over the night between them. */
export function neededWithin<Part extends Stretch>(
  parts: readonly Part[],
  needed: readonly Stretch[],
): Part[] {
  return parts.flatMap((part) =>
    needed
      .filter(
        ({ start, end }) =>
          Date.parse(start) < Date.parse(part.end) && Date.parse(end) > Date.parse(part.start),
      )
      .map(({ start, end }) => ({
        ...part,
        start: Date.parse(start) > Date.parse(part.start) ? start : part.start,
        end: Date.parse(end) < Date.parse(part.end) ? end : part.end,
      })),
  )
}

const MS_PER_MINUTE = 60_000

/** Hours in stretches, to the minute. */
export function hoursIn(list: readonly Stretch[]): number {
  const ms = list.reduce((sum, { start, end }) => sum + Date.parse(end) - Date.parse(start), 0)
  return Math.round(ms / MS_PER_MINUTE) / 60
}

/** “Wren”, “Wren and Max”, “Wren, Max and two more”. */
export function namesWords(names: readonly string[]): string {
  const [first = '', second = ''] = names
  if (names.length <= 1) return first
  if (names.length === 2) return `${first} and ${second}`
  return `${first}, ${second} and ${countWords(names.length - 2)} more`
}

const accountsWords = (count: number): string =>
  `${countWords(count)} ${count === 1 ? 'account' : 'accounts'}`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What an absence would mean, in one sentence and what follows. `who`: somebody else’s, by their first name. */
export function previewWords(
  preview: Preview,
  who: string | null = null,
): { readonly first: string; readonly second: string } {
  const needing = preview.accounts.filter(({ needed }) => needed.length > 0)
  const nobody = needing.filter((account) => account.nobody.length > 0)
  if (needing.length === 0)
    return {
      first: `${who ?? 'You'} can go: no account needs anybody meanwhile.`,
      second: whoDecides(preview),
    }
  const goes = who === null ? 'you go' : `${who} goes`
  const hours = hoursIn(nobody.flatMap((account) => account.nobody))
  const first =
    nobody.length === 0
      ? `If ${goes}, somebody named would answer for ${accountsWords(needing.length)}; ask them first.`
      : `If ${goes}, ${hoursWords(hours)} of ${accountsWords(nobody.length)} have nobody.`
  const parts = needing.flatMap(({ cheapest }) => cheapest.parts.map(({ name }) => name))
  const people = [...new Set(parts)]
  const left = hoursIn(needing.flatMap(({ cheapest }) => cheapest.left))
  if (people.length === 0) return { first, second: 'Nobody who could be asked is at work then.' }
  const rest = left > 0 ? `; ${hoursWords(left)} stay open even so` : ''
  return { first, second: `The cheapest cover is ${namesWords(people)}${rest}.` }
}

/** What sending does where nobody has to be asked. */
function whoDecides({ admission, approvesBySending, managerName }: Preview): string {
  if (admission.verdict !== 'approved' || approvesBySending) return 'It is confirmed as soon as you send it.'
  return `${managerName ?? 'A manager'} approves first: ${admission.atOnce} of the team would be away at once.`
}

/** Whether it stands; how far it is, is not told to everybody. */
export const isLive = ({ state }: Pick<PlanRow, 'state'>): boolean => LIVE.includes(state)
const LIVE: readonly PlanRow['state'][] = ['waiting', 'asking', 'confirmed', 'noted']

/** How far a plan is, as its headline. `own`: the reader's own. */
export function planWords(plan: Plan, own: boolean, zone: string, now: Instant): string {
  const who = own ? 'you are' : `${plan.personName} is`
  const live = plan.requests.filter(({ state }) => state !== 'cancelled')
  const open = live.filter(({ state }) => state === 'open')
  switch (plan.state) {
    case 'waiting':
      return `${plan.managerName ?? 'A manager'} approves first: ${plan.awayAtOnce ?? 'several'} of the team would be away at once.`
    case 'refused':
      return own ? 'This time off was refused.' : `${plan.personName}’s time off was refused.`
    case 'withdrawn':
      return own ? 'You took this time off back.' : `${plan.personName}’s time off stands no more.`
    case 'closed':
      return 'Everything is handed back.'
    default:
  }
  if (plan.phase === 'back')
    return own ? 'You are back: take your accounts back.' : `${plan.personName} is back.`
  if (open.length > 0)
    return `${hoursWords(plan.openHours)} of ${accountsWords(open.length)} are still open.${assignedAfter(plan, zone, now)}`
  const left = live.filter(({ state }) => state === 'left_open').length
  if (left > 0) return `${capital(who)} away, and ${accountsWords(left)} have only their fallback.`
  return live.length === 0
    ? `${capital(who)} away: no account needs anybody meanwhile.`
    : `Everything is covered while ${who} away.`
}

function assignedAfter({ isOverdue, dueAt, managerName }: Plan, zone: string, now: Instant): string {
  const manager = managerName ?? 'A manager'
  if (isOverdue) return ` ${manager} was asked to assign them.`
  return dueAt ? ` ${manager} assigns what nobody takes by ${timeWords(Date.parse(dueAt), zone, now)}.` : ''
}

/** A state as a word. */
export const stateWord: Readonly<Record<PlanRow['state'], string>> = {
  waiting: 'Waits for approval',
  asking: 'Asking',
  confirmed: 'Confirmed',
  noted: 'Noted',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
  closed: 'Handed back',
}

/** What somebody was asked, and what became of it. */
export const answerWord: Readonly<Record<CoverRequest['asks'][number]['state'], string>> = {
  held: 'asked once approved',
  open: 'asked, no answer yet',
  accepted: 'accepted',
  declined: 'declined',
  lapsed: 'somebody was quicker',
  withdrawn: 'taken back',
}

/** Why a candidate stands where they do, by group. */
export const groupWord: Readonly<Record<Preview['accounts'][number]['candidates'][number]['group'], string>> =
  {
    standing_backup: 'Standing backup',
    same_pod: 'Same pod',
    ase: 'ASE',
    interest: 'Interest list',
    other: 'Engineer',
  }

/** What of the needed hours nobody has, those that are past too. */
export function leftOf(needed: readonly Stretch[], held: readonly Stretch[]): Stretch[] {
  const span = ({ start, end }: Stretch) => ({ start: Date.parse(start), end: Date.parse(end) })
  return without(needed.map(span), held.map(span)).map(({ start, end }) => ({
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
  }))
}
