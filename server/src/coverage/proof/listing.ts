/** Which gaps a question is about, and what they add up to. Pure. */
import type { z } from 'zod'
import { isVisible, type Visible } from '../../platform/auth/index.ts'
import { hoursInWords, type EpochMs, type Interval } from '../../calendar/api.ts'
import type { Account, Facts } from '../compile-facts.ts'
import { iso } from '../views.ts'
import type { Proof } from './engine.ts'
import { isFixedBy, type Fix } from './fixes.ts'
import { CAUSES, type Cause, type Gap } from './gaps.ts'
import type { gapsSchema } from './proof.contract.ts'
import type { MayKnowWhy } from './planned.ts'
import { clippedGap, gapView, minutesByWeek, minutesOf, weeksWithin } from './proof-view.ts'
import { CAUSE_NAMES } from './wording.ts'

export type Gaps = z.infer<typeof gapsSchema>

export interface GapsQuestion {
  readonly from: EpochMs
  readonly to: EpochMs
  readonly region?: string | undefined
  readonly account?: string | undefined
  readonly cause?: Cause | undefined
  /** Only gaps of accounts whose primary ASE is this person then. */
  readonly ase?: string | undefined
  /** Only gaps that such a fix could close; `none`: that nothing could. */
  readonly fix?: Fix['kind'] | 'none' | undefined
  readonly q?: string | undefined
  /** Only accounts of this person: they are its ASE, cover for it, or lead its region. */
  readonly mineOf?: string | undefined
  /** Other accounts are neither shown nor counted. */
  readonly visible: Visible
  /** Of whom it may be told that hours are only planned; absent: of nobody. */
  readonly knowsWhy?: MayKnowWhy | undefined
}

const NOBODY: MayKnowWhy = () => false

/** A page of gaps by their first hour, with what all that match add up to. */
export function gapsView(proof: Proof, question: GapsQuestion, offset: number, limit: number): Gaps {
  const { from, to } = question
  const checked = checkedAccounts(proof, question)
  const gaps = gapsOf(proof, question, checked)
  const weeks = weeksWithin(from, to)
  const all = gaps.flatMap(({ hours }) => hours)
  const accounts = new Set(gaps.map(({ accountId }) => accountId)).size
  return {
    from: iso(from),
    to: iso(to),
    sentence: sentenceOf(gaps, accounts, checked.length),
    total: gaps.length,
    items: gaps
      .slice(offset, offset + limit)
      .map((gap) => gapView(proof, gap, weeks, question.knowsWhy ?? NOBODY)),
    summary: {
      accounts,
      checked: checked.length,
      minutes: minutesOf(all),
      byCause: CAUSES.flatMap((cause) => {
        const own = gaps.filter((gap) => gap.cause === cause)
        const minutes = minutesOf(own.flatMap(({ hours }) => hours))
        return own.length === 0 ? [] : [{ cause, causeName: CAUSE_NAMES[cause], gaps: own.length, minutes }]
      }),
      weeks: weeks.map(({ start }) => iso(start).slice(0, 10)),
      byWeek: sumByWeek(gaps, weeks),
      byRegion: proof.facts.regions.flatMap(({ id, code, name }) => {
        const own = gaps.filter(({ accountId }) => proof.facts.account(accountId)?.row.regionId === id)
        if (own.length === 0) return []
        return [{ regionCode: code, regionName: name, gaps: own.length, weeks: sumByWeek(own, weeks) }]
      }),
    },
  }
}

/** Gaps that match, by their first hour, then by account. */
export function matchingGaps(proof: Proof, question: GapsQuestion): Gap[] {
  return gapsOf(proof, question, checkedAccounts(proof, question))
}

function gapsOf(proof: Proof, question: GapsQuestion, accounts: readonly Account[]): Gap[] {
  const { from, to, cause, ase, fix } = question
  const named = new Map(accounts.map(({ row }) => [row.id, row.name]))
  return accounts
    .flatMap(({ row }) => proof.accounts.get(row.id)?.gaps ?? [])
    .filter((gap) => cause === undefined || gap.cause === cause)
    .filter((gap) => ase === undefined || gap.aseId === ase)
    .flatMap((gap) => clippedGap(gap, from, to) ?? [])
    .filter((gap) => fix === undefined || isFixedBy(proof, gap, fix))
    .sort(
      (a, b) =>
        a.hours[0]!.start - b.hours[0]!.start ||
        named.get(a.accountId)!.localeCompare(named.get(b.accountId)!) ||
        CAUSES.indexOf(a.cause) - CAUSES.indexOf(b.cause),
    )
}

function checkedAccounts({ facts }: Proof, question: GapsQuestion): Account[] {
  const { region, account: only, visible, mineOf } = question
  const text = question.q?.trim().toLowerCase() ?? ''
  return facts.accountIds.flatMap((id) => {
    if (!isVisible(visible, id) || (only !== undefined && id !== only)) return []
    const account = facts.account(id)
    if (!account) return []
    if (region !== undefined && facts.region(account.row.regionId)?.code !== region) return []
    if (text !== '' && !matches(facts, account, text)) return []
    return mineOf === undefined || isOf(facts, account, mineOf, question) ? [account] : []
  })
}

function matches(facts: Facts, { row, assignments }: Account, text: string): boolean {
  const says = (name: string | undefined): boolean => name?.toLowerCase().includes(text) ?? false
  return says(row.name) || assignments.some((one) => says(facts.person(one.row.personId)?.row.name))
}

function isOf(facts: Facts, account: Account, personId: string, { from, to }: Window): boolean {
  const isWithin = ({ start, end }: Interval): boolean => start < to && end > from
  if (facts.region(account.row.regionId)?.leaderId === personId) return true
  if (account.assignments.some((one) => one.row.personId === personId && isWithin(one))) return true
  return account.covers.some((cover) => cover.backupId === personId && isWithin(cover))
}

type Window = Pick<GapsQuestion, 'from' | 'to'>

function sumByWeek(gaps: readonly Gap[], weeks: readonly Interval[]): number[] {
  const sums = weeks.map(() => 0)
  for (const { hours } of gaps) minutesByWeek(hours, weeks).forEach((minutes, n) => (sums[n]! += minutes))
  return sums
}

function sentenceOf(gaps: readonly Gap[], accounts: number, checked: number): string {
  if (checked === 0) return 'No account matches.'
  if (gaps.length === 0)
    return checked === 1
      ? 'Every hour of the account has somebody named.'
      : `Every hour of ${checked} accounts has somebody named.`
  const time = hoursInWords(gaps.reduce((sum, gap) => sum + minutesOf(gap.hours) * 60_000, 0))
  return `${accounts} of ${checked} account${checked === 1 ? '' : 's'} ${accounts === 1 ? 'has' : 'have'} hours without proof: ${time} in ${gaps.length} gap${gaps.length === 1 ? '' : 's'}.`
}
