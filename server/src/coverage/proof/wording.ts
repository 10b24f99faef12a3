/** Gaps and what closes them, in words for people. Pure. */
import { cityOf, clockTime, hoursInWords, totalOf, type Interval } from '../../calendar/api.ts'
import type { Facts } from '../compile-facts.ts'
import type { Fix, Nearness } from './fixes.ts'
import type { Cause, Gap } from './gaps.ts'
import type { Planned } from './planned.ts'

/** What each cause is called. */
export const CAUSE_NAMES: Readonly<Record<Cause, string>> = {
  contract_without_ase: 'Contract without ASE',
  time_off_without_backup: 'Away without backup',
  backup_away_too: 'Backup away too',
  backup_overloaded: 'Backup overloaded',
  person_left: 'ASE has left',
  no_overlap: 'No overlap of hours',
  pod_too_thin: 'Pod too thin',
}

/** The same within a sentence: `contract without ASE`. */
export const causeWithin = (cause: Cause): string =>
  CAUSE_NAMES[cause].replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())

/** Why these hours have nobody; of what is only planned so far, how far it is. */
export function gapSentence(facts: Facts, gap: Gap, planned: Planned | null = null): string {
  const sentence = causeSentence(facts, gap)
  if (planned === null) return sentence
  const ASE = nameOf(facts, gap.aseId) ?? 'The ASE'
  if (planned.plan.personId !== gap.aseId) return `${sentence} ${plannedWords(planned)}`
  return gap.cause === 'time_off_without_backup'
    ? `${ASE} plans to be away, and nobody has taken these hours. ${plannedWords(planned)}`
    : `${sentence.replace(`${ASE} is away`, `${ASE} plans to be away`)} ${plannedWords(planned)}`
}

/** `Planned, still asking: 12 of 40 h taken.` */
export function plannedWords({ plan, needed, taken }: Planned): string {
  const how = plan.state === 'waiting' ? 'Planned, waiting for approval' : 'Planned, still asking'
  return needed === 0
    ? `${how}.`
    : `${how}: ${hoursInWords(taken)
        .replace(/^0 min$/, '0')
        .replace(/ h$/, '')} of ${hoursInWords(needed)} taken.`
}

function causeSentence(facts: Facts, { cause, aseId, ase, answeredBy }: Gap): string {
  const ASE = nameOf(facts, aseId) ?? 'The ASE'
  // Who has left is away for good.
  const isAway = ase === 'left' ? 'has left' : 'is away'
  const backups = answeredBy.flatMap((id) => nameOf(facts, id) ?? []).join(' and ')
  switch (cause) {
    case 'contract_without_ase':
      return 'A contract runs and nobody is the ASE.'
    case 'time_off_without_backup':
      return `${ASE} is away and nobody is asked to stand in.`
    case 'backup_away_too':
      return ase === 'left'
        ? `${ASE} has left, and the backup is away.`
        : `${ASE} is away, and so is the backup.`
    case 'backup_overloaded':
      return `${backups} answers for ${ASE}, but covers more than two accounts at once.`
    case 'person_left':
      return `${ASE} has left and is still the ASE.`
    case 'no_overlap':
      return ase === 'present'
        ? `The contract covers hours in which neither ${ASE} nor anybody else named is on duty.`
        : `${ASE} ${isAway}, and the backup works other hours.`
    case 'pod_too_thin':
      return backups === ''
        ? `${ASE} ${isAway}, and of the pod nobody is on duty.`
        : `${ASE} ${isAway}, and ${backups} alone is on duty in the pod, where two are wanted.`
  }
}

const NEAR_WORDS: Readonly<Record<Nearness, string>> = {
  pod: 'same pod',
  covered_before: 'has covered this account before',
  same_region: 'same region',
  other_region: 'another region',
  engineer: 'support engineer',
}

/** What to do, with whom and what it closes: `Ask Wren (same pod), there Mon–Fri 08:00–16:00 Amsterdam: closes 38 of 40 h`. */
export function fixSentence(facts: Facts, gap: Gap, fix: Fix): string {
  const name = nameOf(facts, fix.personId) ?? ''
  const zone = facts.person(fix.personId)?.row.zone ?? 'UTC'
  const verb = {
    ask_cover: `Ask ${name} to cover`,
    name_ase: `Make ${name} the ASE`,
    name_night_contact: `Name ${name} for hours off`,
  }[fix.kind]
  const when = patternOf(fix.hours, zone)
  const there = when === null ? '' : `, there ${when} ${cityOf(zone)}`
  return `${verb} (${NEAR_WORDS[fix.near]})${there}: ${closesWords(fix.closes, totalOf(gap.hours))}`
}

/** `closes 38 of 40 h`, `closes all of it`. */
const closesWords = (closes: number, whole: number): string =>
  closes === whole
    ? 'closes all of it'
    : `closes ${hoursInWords(closes).replace(/ h$/, '')} of ${hoursInWords(whole)}`

/** What speaks for and against somebody. */
export function fixReasons({ covering, accounts, near }: Fix): string[] {
  const count = (n: number, what: string): string => `${n === 0 ? 'no' : n} ${what}${n === 1 ? '' : 's'}`
  return [
    NEAR_WORDS[near],
    `ASE of ${count(accounts, 'account')}`,
    covering === 0 ? 'covers for nobody then' : `covers ${count(covering, 'other account')} then`,
  ]
}

function nameOf(facts: Facts, id: string | null): string | null {
  return id === null ? null : (facts.person(id)?.row.name ?? null)
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

/** `Mon–Fri 08:00–16:00` where every stretch is of the same local hours; null: they are not. */
function patternOf(hours: readonly Interval[], zone: string): string | null {
  const times = new Set(hours.map(({ start, end }) => `${clockTime(start, zone)}–${clockTime(end, zone)}`))
  if (times.size !== 1) return null
  const days = new Set(hours.map(({ start }) => weekdayOf(start, zone)))
  return `${daysInWords([...days].sort((a, b) => a - b))} ${[...times][0]}`
}

const weekdayOf = (at: number, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).dayOfWeek

function daysInWords(days: readonly number[]): string {
  const [first, last] = [days[0]!, days.at(-1)!]
  const name = (day: number): string => WEEKDAYS[day - 1]!
  const isRun = days.length > 2 && last - first === days.length - 1
  return isRun ? `${name(first)}–${name(last)}` : days.map(name).join(', ')
}
