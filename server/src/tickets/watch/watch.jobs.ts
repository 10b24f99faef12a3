/**
 * The watch over reply targets. Two reasons to look at a ticket to which nothing happens: time passed (`lookAtDue` reads
 * the rows whose look is due) and facts changed: `noteTouched` notes whose tickets they touch, and `lookOn` goes through
 * them, a batch a transaction. Rows hold what is due, so nothing is missed after a crash, and any number of nodes may run it.
 */
import type { Facts } from '../../coverage/api.ts'
import type { RoomContext } from '../../platform/room.ts'
import { isMeeting, type IntakeDeps } from '../intake/take-in.ts'
import { sourcesByName } from '../sources.store.ts'
import { look, storeLooked, type Looked } from './look.ts'
import { newestFacts } from './newest-facts.ts'
import { touchedAccounts, type Touched } from './touched.ts'
import {
  lockDueLooks,
  lookedUpTo,
  pageOfAccounts,
  noteSweep,
  pageOfAll,
  setLooks,
  sweptTo,
  takeSweep,
  takeTurn,
  versions,
} from './watch.store.ts'
import type { Tx } from '../../platform/db/index.ts'

/** Tickets in one transaction. */
const BATCH = 200
/** Batches of what changed facts touch that are looked at before it is asked again what time has made due. */
const BATCHES = 10
const EVERY_MS = 1000

/** `onFailed` is told at which tickets no answer was found. */
export interface WatchDeps extends IntakeDeps {
  readonly onFailed?: (failed: Looked['failed']) => void
}

/** Looks at one batch of tickets whose time has come, each once over all nodes; answers how many. */
export function lookAtDue(deps: WatchDeps): Promise<number> {
  return deps.transaction(async (tx) => {
    const due = await lockDueLooks(tx, deps.clock.now(), BATCH)
    if (due.length === 0) return 0
    const facts = await newestFacts(deps, tx)
    const { changed, same, failed } = look(deps, facts, await sourcesByName(tx), due, deps.clock.nowMs())
    deps.onFailed?.(failed)
    await storeLooked(tx, deps, facts, changed)
    await setLooks(tx, same, deps.clock.nowMs())
    return due.length
  })
}

/** What a node remembers between two looks: the facts up to which was looked. */
export interface Remembered {
  facts: Facts | null
}

/**
 * Notes whose tickets changed facts touch, so that they are looked at again; answers whether there was anything to note here.
 * Whom they touch is told by comparing rows; where those of before are not at hand, it is everybody.
 */
export async function noteTouched(
  deps: IntakeDeps,
  remembered: Remembered,
  also?: (tx: Tx, facts: Facts) => Promise<void>,
): Promise<boolean> {
  const noted = await deps.transaction(async (tx) => {
    const from = await takeTurn(tx)
    const facts = await newestFacts(deps, tx)
    if (from === null || from === facts.version) return { facts: from === null ? null : facts, isNew: false }
    const { facts: before } = remembered
    const touched: Touched =
      before?.version === from ? touchedAccounts(before.rows, facts.rows) : { kind: 'all' }
    const accounts = touched.kind === 'some' ? [...touched.accounts] : null
    if (accounts?.length !== 0) await noteSweep(tx, accounts)
    await also?.(tx, facts)
    await lookedUpTo(tx, facts.version)
    return { facts, isNew: true }
  })
  remembered.facts = noted.facts ?? remembered.facts
  return noted.isNew
}

/**
 * Looks at one more batch of the tickets that changed facts touch, and notes how far that has come; answers at how many, null
 * where nothing is left to do here. The newest facts hold, also where they changed again meanwhile.
 */
export function lookOn(deps: WatchDeps): Promise<number | null> {
  return deps.transaction(async (tx) => {
    const sweep = await takeSweep(tx)
    if (!sweep) return null
    const facts = await newestFacts(deps, tx)
    const { accounts, after } = sweep
    const page = accounts
      ? await pageOfAccounts(tx, accounts, after, BATCH)
      : await pageOfAll(tx, after, BATCH)
    const { changed, same, failed } = look(deps, facts, await sourcesByName(tx), page, deps.clock.nowMs())
    deps.onFailed?.(failed)
    const before = new Map(page.map(({ id, watchAt }) => [id, watchAt]))
    const looks = same.filter(({ id, watchAt }) => before.get(id) !== watchAt)
    const now = deps.clock.nowMs()
    // Few answers change; each is stored by itself, so that intake never waits for a whole batch.
    for (const one of changed)
      if (!(await storeAlone(deps, facts, one)))
        looks.push({ id: one.ticket.id, version: one.ticket.version, watchAt: now })
    await setLooks(tx, looks, now)
    await sweptTo(tx, sweep, page.length < BATCH ? null : page.at(-1)!)
    return page.length
  })
}

/** Notes what changed facts touch and looks through it to the end; answers at how many tickets, null where nothing was noted. */
export async function lookAgain(
  deps: IntakeDeps,
  remembered: Remembered,
  also?: (tx: Tx, facts: Facts) => Promise<void>,
): Promise<number | null> {
  const isNew = await noteTouched(deps, remembered, also)
  let looked: number | null = isNew ? 0 : null
  for (let more = await lookOn(deps); more !== null; more = await lookOn(deps)) looked = (looked ?? 0) + more
  return looked
}

/**
 * false: something was written to the ticket meanwhile. That may have been a decision, or only a write of ours that the help
 * desk took, which decides nothing: so it is looked at again. Where the facts moved on, the sweep begins anew.
 */
async function storeAlone(deps: IntakeDeps, facts: Facts, one: Looked['changed'][number]): Promise<boolean> {
  try {
    await deps.transaction((own) => storeLooked(own, deps, facts, [one]))
    return true
  } catch (error) {
    if (!isMeeting(error)) throw error
    const { newest } = await deps.connection(versions)
    if (newest !== facts.version) throw error
    return false
  }
}

/** What else goes by the watch's rounds. */
export interface Rounds {
  /** In the transaction in which changed facts are looked at. */
  readonly onFacts: (tx: Tx, facts: Facts) => Promise<void>
  readonly onRound: () => Promise<void>
}

/** Runs until stopped: every second of the clock, and again at once while there is more. */
export function startWatch(given: IntakeDeps, ctx: RoomContext, rounds: Rounds): { stop(): Promise<void> } {
  const deps = { ...given, onFailed: telling(ctx) }
  const stopping = new AbortController()
  const signal = AbortSignal.any([ctx.signal, stopping.signal])
  const running = loop(deps, ctx, signal, rounds)
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

/** Once for all of them: what is wrong is seldom wrong of one ticket alone. */
const telling =
  ({ log }: Pick<RoomContext, 'log'>) =>
  (failed: Looked['failed']): void => {
    const [first] = failed
    if (!first) return
    const tickets = failed.slice(0, 20).map(({ id }) => id)
    log.error(
      { error: first.error, tickets, count: failed.length },
      'the watch over reply targets found no answer for some tickets; the others go on, these are asked again in ten minutes',
    )
  }

async function loop(deps: WatchDeps, ctx: RoomContext, signal: AbortSignal, rounds: Rounds): Promise<void> {
  const remembered: Remembered = { facts: null }
  let seen: number | null = null
  while (!signal.aborted) {
    let more = false
    try {
      const { looked, newest, owes } = await deps.connection(versions)
      // Seen a round ago: batches that were being written on the facts of before are through by now.
      const isNoted =
        seen === newest &&
        (looked !== newest || remembered.facts?.version !== newest) &&
        (await noteTouched(deps, remembered, rounds.onFacts))
      seen = newest
      const isLeft = (owes || isNoted) && (await lookOnForAWhile(deps))
      const isDue = (await lookAtDue(deps)) === BATCH
      more = isLeft || isDue
      if (!isDue) await rounds.onRound()
    } catch (error) {
      if (!isMeeting(error)) ctx.log.error({ error }, 'the watch over reply targets failed; trying again')
    }
    if (!more) await deps.clock.sleep(EVERY_MS, signal).catch(() => undefined)
  }
}

/** Some batches; answers whether there are more. */
async function lookOnForAWhile(deps: WatchDeps): Promise<boolean> {
  for (let batch = 0; batch < BATCHES; batch++) if ((await lookOn(deps)) === null) return false
  return true
}
