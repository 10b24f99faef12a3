/**
 * The hourly look at every account's new tickets: counts what came in, sees by each account's last whole local day which surges
 * begin, go on and end, and tells each one once. Safe to run anywhere, any number of times, and after any pause.
 */
import { dateAt, runningAssignments, type Account, type Facts } from '../../coverage/api.ts'
import { planNotices, type NoticePlan } from '../../notify/api.ts'
import type { Tx } from '../../platform/db/index.ts'
import { defineEvent } from '../../platform/events/index.ts'
import { newId } from '../../platform/ids.ts'
import { chainOf } from '../ask/chain.ts'
import type { IntakeDeps } from '../intake/take-in.ts'
import { countDays, lockSweep, noteSwept, readCounts, recountDays, type DayCount } from './counts.store.ts'
import { usualOf, WEEK, WEEKS_BACK, type Series, type Usual } from './history.ts'
import { insertSurge, surgesSince, updateSurge, type SurgeRow } from './surge.store.ts'
import { look, surgedDays, type Look, type Running } from './watch-series.ts'

export type WatchDeps = Pick<IntakeDeps, 'transaction' | 'facts' | 'clock' | 'events'>

/** Live: surges began, were gone about or ended. Ids only. */
export const surgeChanged = defineEvent<{ surgeIds: string[] }>('tickets.surge_changed')

const DAY = 86_400_000
export const SWEEP = 'surge'
/** A transaction that took long may show its tickets a little after its ids were made. */
const OVERLAP = 15 * 60_000
/** Days that are looked at: the weeks of history, the week that is judged, and a margin for zones. */
export const DAYS = (WEEKS_BACK + 1) * WEEK + 2

export interface Watched {
  readonly counted: number
  readonly began: number
  readonly over: number
}

/** One look; another node that is looking makes this one do nothing. */
export function watchSurges(deps: WatchDeps): Promise<Watched> {
  return deps.transaction(async (tx) => {
    const sweep = await lockSweep(tx, SWEEP)
    if (!sweep) return { counted: 0, began: 0, over: 0 }
    const now = deps.clock.now()
    const facts = await deps.facts.current()
    const accounts = facts.accountIds.flatMap((id) => facts.account(id)?.row ?? [])
    const at = now.epochMilliseconds
    const from = sweep.reached === null ? 0 : sweep.reached - OVERLAP
    const counted = await countDays(tx, accounts, from, at - DAYS * DAY)
    const seen = await judgeAll(tx, deps, facts, at)
    await noteSwept(tx, SWEEP, now)
    if (seen.changed.length > 0) await deps.events.publish(tx, surgeChanged, { surgeIds: seen.changed })
    return { counted, began: seen.began, over: seen.over }
  })
}

async function judgeAll(tx: Tx, deps: WatchDeps, facts: Facts, at: number) {
  const ids = facts.accountIds
  const first = dayOf(dateAt(at, 'UTC')) - DAYS
  const [counts, surges] = [
    Map.groupBy(await readCounts(tx.query, ids, first), ({ accountId }) => accountId),
    Map.groupBy(await surgesSince(tx.query, ids, dateOf(first)), ({ accountId }) => accountId),
  ]
  const all = ids.flatMap((id) => {
    const account = facts.account(id)
    const days = counts.get(id)
    return account && days ? [{ account, ...seriesOf(account, days, surges.get(id) ?? [], at) }] : []
  })
  const usual = usualOf(
    all.map(({ series }) => series),
    dayOf(dateAt(at, 'UTC')) - WEEK,
  )
  const seen = { began: 0, over: 0, changed: [] as string[] }
  for (const one of all) {
    const own = surges.get(one.account.row.id) ?? []
    const running = own.find(({ endedAt }) => endedAt === null)
    // One that is over since this day was judged does not begin again on the same day.
    if (!running && own.some(({ endedAt }) => isOn(endedAt, one))) continue
    if (!running && runningAssignments(one.account, at).length === 0) continue
    const id = await followUp(tx, deps, facts, one, usual, running ?? null, at)
    if (id === null) continue
    seen.changed.push(id.id)
    if (id.kind === 'began') seen.began++
    if (id.kind === 'over') seen.over++
  }
  return seen
}

const isOn = (endedAt: string | null, { account, today }: Followed): boolean =>
  endedAt !== null && dayOf(dateAt(Date.parse(endedAt), account.row.zone)) === today

interface Followed {
  readonly account: Account
  readonly series: Series
  readonly today: number
}

async function followUp(
  tx: Tx,
  deps: WatchDeps,
  facts: Facts,
  followed: Followed,
  usual: Usual,
  surge: SurgeRow | null,
  at: number,
): Promise<{ id: string; kind: Look['kind'] } | null> {
  const { account } = followed
  // Today is not over: it is judged tomorrow.
  const judged = followed.today - 1
  const found = await lookAnew(tx, followed, judged, (series) =>
    look(series, judged, usual, facts.settings(at).settings.surge, surge && runningOf(surge)),
  )
  const { verdict } = found
  if (found.kind === 'quiet') return null
  if (surge) {
    const endedAt = found.kind === 'over' ? deps.clock.now() : null
    const lastOn = dateOf(found.running.last)
    if (endedAt === null && lastOn === surge.lastOn && verdict.count <= surge.peak) return null
    await updateSurge(tx, surge.id, { lastOn, count: verdict.count, endedAt })
    return { id: surge.id, kind: found.kind }
  }
  const id = newId(deps.clock)
  const { count: tickets, tickets: expected, chance, weeks } = verdict
  const began = { id, accountId: account.row.id, day: dateOf(judged), at: deps.clock.now() }
  if (!(await insertSurge(tx, { ...began, tickets, expected, chance, weeks }))) return null
  await planNotices(tx, deps.clock, alarmOf(facts, account, id, { tickets, expected }, at))
  return { id, kind: 'began' }
}

/** Before a surge is told of, or goes on, the week that speaks for it is counted again: since then tickets may have become spam. */
async function lookAnew(
  tx: Tx,
  { account, series }: Followed,
  judged: number,
  lookAt: (series: Series) => Look,
): Promise<Look> {
  const found = lookAt(series)
  if (found.kind === 'quiet') return found
  const anew = await recountDays(tx, account.row, dateOf(judged - WEEK + 1), dateOf(judged))
  const counts = series.counts.map((count, index) => {
    const day = series.firstDay + index
    return day > judged - WEEK && day <= judged ? (anew.get(day) ?? 0) : count
  })
  return lookAt({ ...series, counts })
}

/** Whoever answers for the account is told, and the manager: once a surge, however often it is looked at. */
function alarmOf(
  facts: Facts,
  account: Account,
  surgeId: string,
  { tickets, expected }: { tickets: number; expected: number },
  at: number,
): NoticePlan[] {
  const chain = chainOf(facts, account, at)
  const answers = chain.find(({ role }) => role !== 'manager')
  const manager = chain.find(({ role }) => role === 'manager')
  return [answers, manager].flatMap((one) =>
    one
      ? [
          {
            key: `surge:${surgeId}:${one.person.row.id}`,
            kind: 'surge',
            personId: one.person.row.id,
            title: `Surge at ${account.row.name}: ${tickets} new tickets in seven days`,
            body: `About ${Math.round(expected)} are usual. A message to the customer with three ways to go is prepared on the page of the surge: agree on one, and record it there.`,
            accountId: account.row.id,
            dueAt: at,
          },
        ]
      : [],
  )
}

/** What is known of an account's days, up to today in its own zone. */
export function seriesOf(
  account: Account,
  days: readonly DayCount[],
  surges: readonly SurgeRow[],
  at: number,
): { series: Series; today: number } {
  const { zone } = account.row
  const date = dateAt(at, zone)
  const today = dayOf(date)
  const firstDay = Math.max(days[0]?.firstDay ?? today, today - DAYS)
  const created = new Map(days.map((one) => [one.day, one.created]))
  const counts = Array.from(
    { length: Math.max(0, today - firstDay + 1) },
    (_, index) => created.get(firstDay + index) ?? 0,
  )
  const surged = new Set(surges.flatMap((surge) => surgedDays(runningOf(surge))))
  return {
    series: { firstDay, counts, surged },
    today,
  }
}

const runningOf = (surge: SurgeRow): Running => ({ began: dayOf(surge.beganOn), last: dayOf(surge.lastOn) })

const EPOCH = Temporal.PlainDate.from('1970-01-01')

/** Days since 1970-01-01 of a local date. */
export const dayOf = (date: string): number => EPOCH.until(Temporal.PlainDate.from(date)).days

/** The local date of a number of days. */
export const dateOf = (day: number): string => EPOCH.add({ days: day }).toString()
