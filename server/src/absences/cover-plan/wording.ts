/** The workflow in words: periods in the reader's own zone, reasons of a candidate, notices. Never why somebody is away. */
import { cityOf, clockTime, dayName, totalOf, type Interval } from '../../calendar/api.ts'
import type { NoticePlan } from '../../notify/api.ts'
import type { Outlook } from '../ports.ts'
import type { RankedCandidate } from './decide/candidates.ts'

const HOUR = 3_600_000

/** Hours, to a hundredth: exact to the minute. */
export function hoursOf(list: readonly Interval[]): number {
  return Math.round((totalOf(list) / HOUR) * 100) / 100
}

/** `Mon 2 Mar 09:00 to Fri 13 Mar 18:00 Amsterdam`. */
export function period({ start, end }: Interval, zone: string): string {
  return `${dayName(start, zone)} ${clockTime(start, zone)} to ${dayName(end, zone)} ${clockTime(end, zone)} ${cityOf(zone)}`
}

/** The same in a reader's own zone. */
export function periodFor(outlook: Outlook, readerId: string, interval: Interval): string {
  return period(interval, outlook.person(readerId)?.zone ?? 'UTC')
}

/** From the first to the last of some hours, of which there is one at least. */
export function spanOf(list: readonly Interval[]): Interval {
  return { start: list[0]!.start, end: list.at(-1)!.end }
}

/** Why a candidate stands where they stand. */
export function reasonsOf(one: RankedCandidate): string[] {
  const said: [boolean, string][] = [
    [one.group === 'standing_backup', 'standing backup: the customer knows them'],
    [one.group === 'same_pod', 'of the same pod'],
    [one.group === 'ase', 'an ASE'],
    [one.group === 'interest', 'on the interest list'],
    [true, `at work for ${Math.round(one.share * 100)} % of the hours`],
    [one.hasCoveredBefore, 'has covered this account before'],
    [true, loadInWords(one)],
    [one.sharedLanguages.length > 0, `speaks ${one.sharedLanguages.join(', ')}`],
    [one.isAwayMeanwhile, 'away for part of it'],
    [one.mustSwapOnCall, 'on call meanwhile: the shift has to be swapped'],
    [one.isOnCallMeanwhile && !one.mustSwapOnCall, 'on call meanwhile'],
  ]
  return said.flatMap(([holds, words]) => (holds ? [words] : []))
}

function loadInWords({
  accountsHeld,
  accountsCovered,
  accountsProposed,
  loadPercent,
}: RankedCandidate): string {
  const accounts = (n: number): string => (n === 1 ? '1 account' : `${n} accounts`)
  const covers = accountsCovered === 0 ? '' : `, covers ${accountsCovered} already`
  const others = accountsProposed === 1 ? '1 other' : `${accountsProposed} others`
  const proposed = accountsProposed === 0 ? '' : `, with ${others} of this plan`
  return `${accounts(accountsHeld)} of their own${covers}${proposed}: ${loadPercent} % of other ticket work`
}

type Notice = Omit<NoticePlan, 'dueAt'>

/** A notice of a plan to one reader; `what` and the reader name it. */
export function noticeOf(
  planId: string,
  what: string,
  kind: string,
  reader: { readonly personId: string } | { readonly channel: string },
  words: { readonly title: string; readonly body?: string | null; readonly accountId?: string | null },
): Notice {
  const to = 'personId' in reader ? reader.personId : reader.channel
  return { key: `absence:${planId}:${what}:${to}`, kind, ...reader, ...words }
}

/** An account as a reader may hear of it: a restricted one has no name for who is not cleared. */
export function accountFor(
  outlook: Outlook,
  readerId: string,
  account: { readonly id: string; readonly name: string; readonly isGuarded: boolean },
): { readonly accountId: string | null; readonly name: string } {
  const person = outlook.person(readerId)
  const mayKnow = !account.isGuarded || person?.isCleared === true || person?.roles.includes('director')
  return mayKnow
    ? { accountId: account.id, name: account.name }
    : { accountId: null, name: 'a restricted account' }
}

/**
 * An account in words about several: such a notice belongs to none of them, so that nothing keeps it from who may not know of a
 * restricted one, now or later.
 */
export function inList(outlook: Outlook, accountId: string): string {
  const account = outlook.account(accountId)
  if (!account) return 'an account'
  return account.isGuarded ? 'a restricted account' : account.name
}
