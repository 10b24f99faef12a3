/** The proof with planned changes laid over the facts. Nothing is saved. */
import type { z } from 'zod'
import { dateAt, dateInWords, hoursInWords, type EpochMs, type Interval } from '../../calendar/api.ts'
import { authorize, isVisible, type Actor, type Visible } from '../../platform/auth/index.ts'
import { invalid } from '../../platform/errors.ts'
import { compileFacts, type Facts } from '../compile-facts.ts'
import type { CalendarCache } from '../hours-calendar.ts'
import { proveAgain, type Proof } from '../proof/engine.ts'
import type { MayKnowWhy } from '../proof/planned.ts'
import { readingPlans, type ProofDeps } from '../proof/proof.service.ts'
import { mayKnow } from '../may-know.ts'
import { gapView, minutesOf, weeksWithin } from '../proof/proof-view.ts'
import { iso } from '../views.ts'
import { compareProofs, type AccountDifference } from './compare-proofs.ts'
import { overlay, type PlannedChange } from './overlay.ts'
import { outsideOf } from './outside.ts'
import type { whatIfSchema } from './what-if.contract.ts'

export type WhatIf = z.infer<typeof whatIfSchema>
type Side = WhatIf['before']

const DAY = 86_400_000
const MOST_ACCOUNTS = 200
const MOST_GAPS = 100
const MOST_CALENDARS = 5_000

export type WhatIfService = ReturnType<typeof whatIfService>

/** The service of planned changes. */
export function whatIfService(deps: ProofDeps) {
  // Calendars of planned hours are of no use to others: they are kept apart from those of the facts.
  const calendars: CalendarCache = new Map()
  return {
    /** What these changes would open and close, as far as the reader may see; 404 or 400 where one names what is not there. */
    async ask(actor: Actor, changes: readonly PlannedChange[], days: number): Promise<WhatIf> {
      authorize(actor, 'coverage.read')
      const visible = (await deps.access.of(actor)).visible('coverage.read')
      const named = new Set(changes.flatMap((change) => ('accountId' in change ? change.accountId : [])))
      for (const accountId of named) await deps.access.reading(actor, 'coverage.read', accountId)
      const before = await deps.proofs.current()
      checkChanges(before.facts, changes)
      const from = deps.clock.nowMs()
      const to = from + days * DAY
      if (calendars.size > MOST_CALENDARS) calendars.clear()
      const planned = compileFacts(overlay(before.facts.rows, changes), calendars)
      const after = proveAgain(before, planned, before.from, before.to)
      const outside = outsideOf(before.facts, changes, from, to)
      const knowsWhy = await readingPlans(deps, actor, before)
      return viewOf(before, after, { from, to, visible, outside, changes: changes.length, knowsWhy })
    },
  }
}

function checkChanges(facts: Facts, changes: readonly PlannedChange[]): void {
  const problems = changes.flatMap((change, index) =>
    problemsOf(facts, change).map(([field, message]) => ({
      path: `changes.${index}.${field}`,
      message,
    })),
  )
  if (problems.length > 0) throw invalid(problems)
}

/** Who is to answer for which account, and the field that says so. */
function postOf(change: PlannedChange): { accountId: string; personId: string | null; field: string } | null {
  switch (change.kind) {
    case 'cover':
      return { accountId: change.accountId, personId: change.backupId, field: 'backupId' }
    case 'assignment':
    case 'standing_backup':
      return { accountId: change.accountId, personId: change.personId, field: 'personId' }
    default:
      return null
  }
}

type Problem = readonly [field: string, message: string]

function problemsOf(facts: Facts, change: PlannedChange): Problem[] {
  const problems: Problem[] = []
  for (const field of ['personId', 'absentId', 'backupId'] as const) {
    const id = (change as Partial<Record<typeof field, string | null>>)[field]
    if (typeof id === 'string' && !facts.person(id)) problems.push([field, 'is nobody of the directory'])
  }
  const post = postOf(change)
  const named = post?.personId ?? null
  if (post && named !== null && facts.person(named) && !mayKnow(facts, post.accountId, named))
    problems.push([post.field, 'is not cleared for this account'])
  if ('start' in change && change.start >= change.end) problems.push(['end', 'must be after start'])
  if (change.kind === 'new_contract' && change.startsOn > change.endsOn)
    problems.push(['endsOn', 'must not be before startsOn'])
  if (change.kind === 'cover' && change.absentId === change.backupId)
    problems.push(['backupId', 'must be somebody else than who is away'])
  const { timeOff, pods } = facts.rows.absences
  if (change.kind === 'pod_member' && change.podId !== null && !pods.some(({ id }) => id === change.podId))
    problems.push(['podId', 'is no pod that stands'])
  if (change.kind === 'withdraw_time_off' && !timeOff.some(({ id }) => id === change.timeOffId))
    problems.push(['timeOffId', 'is no time off that stands'])
  return problems
}

interface Asked {
  readonly from: EpochMs
  readonly to: EpochMs
  readonly visible: Visible
  readonly outside: readonly number[]
  /** How many changes were asked about. */
  readonly changes: number
  readonly knowsWhy: MayKnowWhy
}

function viewOf(before: Proof, after: Proof, asked: Asked): WhatIf {
  const { from, to, visible, outside, knowsWhy } = asked
  const differences = compareProofs(before, after, { from, to, visible })
  const weeks = weeksWithin(from, to)
  const added = differences.flatMap((one) => one.added).toSorted(byStart)
  const closed = differences.flatMap((one) => one.closed).toSorted(byStart)
  return {
    from: iso(from),
    to: iso(to),
    sentence: [sentenceOf(added, closed, asked), outsideWords(asked)].filter(Boolean).join(' '),
    outside: [...outside],
    checked: after.proven,
    before: sideOfAll(before, from, to, visible),
    after: sideOfAll(after, from, to, visible),
    weeks: weeks.map(({ start }) => iso(start).slice(0, 10)),
    total: differences.length,
    accounts: differences.slice(0, MOST_ACCOUNTS).map((one) => accountView(after.facts, one)),
    added: added.slice(0, MOST_GAPS).map((gap) => gapView(after, gap, weeks, knowsWhy)),
    closed: closed.slice(0, MOST_GAPS).map((gap) => gapView(before, gap, weeks, knowsWhy)),
  }
}

type Gaps = AccountDifference['added']

const byStart = (a: Gaps[number], b: Gaps[number]): number => a.hours[0]!.start - b.hours[0]!.start

function accountView(
  facts: Facts,
  { accountId, before, after }: AccountDifference,
): WhatIf['accounts'][number] {
  const { row } = facts.account(accountId)!
  const side = ({ required, gaps }: AccountDifference['before']): Side => ({
    requiredMinutes: minutesOf(required),
    minutes: minutesOf(gaps.flatMap(({ hours }) => hours)),
  })
  return {
    accountId,
    accountName: row.name,
    regionCode: facts.region(row.regionId)?.code ?? '',
    before: side(before),
    after: side(after),
  }
}

function sideOfAll(proof: Proof, from: EpochMs, to: EpochMs, visible: Visible): Side {
  let [required, open] = [0, 0]
  for (const [id, account] of proof.accounts) {
    if (!isVisible(visible, id)) continue
    required += within(account.required, from, to)
    for (const { hours } of account.gaps) open += within(hours, from, to)
  }
  return { requiredMinutes: Math.round(required / 60_000), minutes: Math.round(open / 60_000) }
}

/** Milliseconds of these stretches in [from, to). */
function within(hours: readonly Interval[], from: EpochMs, to: EpochMs): number {
  let sum = 0
  for (const { start, end } of hours) sum += Math.max(0, Math.min(end, to) - Math.max(start, from))
  return sum
}

/** `The 2nd change lies outside the hours looked at, which end on 20 Feb 2026: nothing is said about it.`; empty: none does. */
function outsideWords({ outside, changes, from, to }: Asked): string {
  if (outside.length === 0) return ''
  const days = Math.round((to - from) / DAY)
  const until = dateInWords(dateAt(to, 'UTC'))
  const which =
    outside.length === changes
      ? changes === 1
        ? 'The change lies'
        : 'The changes lie'
      : outside.length === 1
        ? `Change ${outside[0]! + 1} lies`
        : `Changes ${outside.map((index) => index + 1).join(', ')} lie`
  return `${which} outside the next ${days} days, which end on ${until}: what ${outside.length === 1 ? 'it does' : 'they do'} is not looked at.`
}

function sentenceOf(added: Gaps, closed: Gaps, { outside, changes }: Asked): string {
  const time = (gaps: Gaps): string =>
    hoursInWords(gaps.reduce((sum, gap) => sum + minutesOf(gap.hours), 0) * 60_000)
  if (added.length === 0 && closed.length === 0)
    return outside.length === changes ? '' : 'Every hour stays as it is.'
  if (added.length === 0) return `This closes ${time(closed)} and opens nothing.`
  const accounts = new Set(added.map(({ accountId }) => accountId)).size
  const opens = `${time(added)} of ${accounts === 1 ? 'one account' : `${accounts} accounts`} would have nobody`
  return closed.length === 0 ? `${opens}.` : `${opens}; ${time(closed)} would be closed.`
}
