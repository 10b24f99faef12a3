/** Looking at tickets to which nothing happened: the rules are asked again, and only another answer makes a decision. */
import type { EpochMs } from '../../calendar/api.ts'
import type { Facts } from '../../coverage/api.ts'
import { newId } from '../../platform/ids.ts'
import type { Tx } from '../../platform/db/index.ts'
import { decideOne } from '../intake/decide-batch.ts'
import type { DecisionRow } from '../intake/outcome.ts'
import { store, type IntakeDeps, type Source } from '../intake/take-in.ts'
import { noCause } from '../record.ts'
import type { NextLook, WatchedTicket } from './watch.store.ts'

/** What looking came to. */
export interface Looked {
  /** Tickets whose answer is another now, with the decision that says so. */
  readonly changed: readonly { readonly ticket: WatchedTicket; readonly row: DecisionRow }[]
  /** The others: when they are looked at next. */
  readonly same: readonly NextLook[]
  /** Those at which no answer was found: they hold up nobody else, and are looked at again later. */
  readonly failed: readonly { readonly id: string; readonly error: unknown }[]
}

/** A ticket whose facts no answer is found on is asked again after so long. */
const AGAIN_MS = 10 * 60_000

/** A ticket as its decision is stored. */
type StoredTicket = Pick<WatchedTicket, 'id' | 'version' | 'source'>

/** Looks at tickets on facts of one version. Tickets of files are over: they are looked at no more. */
export function look(
  deps: Pick<IntakeDeps, 'clock' | 'ownUserIds'>,
  facts: Facts,
  sources: ReadonlyMap<string, Source>,
  tickets: readonly WatchedTicket[],
  at: EpochMs,
): Looked {
  const changed: { ticket: WatchedTicket; row: DecisionRow }[] = []
  const same: NextLook[] = []
  const failed: { id: string; error: unknown }[] = []
  const settings = facts.settings(at)
  for (const ticket of tickets) {
    const { id, version, record } = ticket
    const source = sources.get(ticket.source)
    if (!source || source.ownTime) {
      same.push({ id, version, watchAt: null })
      continue
    }
    const context = {
      ...{ facts, newId: () => newId(deps.clock), decideAt: () => at, isOurWrite: () => false },
      ...{ source: source.source, connectedAt: source.connectedAt, alwaysShadow: source.alwaysShadow },
      ownUserIds: deps.ownUserIds,
    }
    const moment = { at, settings, ticketRowId: id, eventId: null }
    try {
      const row = decideOne(record, { ...noCause, watched: true }, moment, context)
      if (isAnother(row, ticket, settings.settings.tags.targetAtRisk)) changed.push({ ticket, row })
      else same.push({ id, version, watchAt: row.watchAt })
    } catch (error) {
      failed.push({ id, error })
      same.push({ id, version, watchAt: at + AGAIN_MS })
    }
  }
  return { changed, same, failed }
}

/** Whether somebody is to be told, a warning is void, the target is another, or the mark of a risk is to go. */
function isAnother({ decision }: DecisionRow, { deadlineAt }: WatchedTicket, tag: string): boolean {
  return (
    decision.voidWarnings ||
    decision.tell.some(({ kind }) => kind === 'target_at_risk') ||
    decision.removeTags.includes(tag) ||
    (decision.target?.deadline ?? null) !== deadlineAt
  )
}

/** Stores the decisions on tickets that the caller's transaction has locked, with all that follows from them. */
export async function storeLooked(
  tx: Tx,
  deps: IntakeDeps,
  facts: Facts,
  changed: readonly { readonly ticket: StoredTicket; readonly row: DecisionRow }[],
): Promise<void> {
  for (const [source, group] of Map.groupBy(changed, ({ ticket }) => ticket.source)) {
    const tickets = group.map(({ ticket: { id, version }, row }) => ({
      ...{ id, version },
      ...{ record: row.ticket, last: row },
    }))
    const decisions = group.map(({ row }) => row)
    await store(
      tx,
      deps,
      facts,
      { source, factsVersion: facts.version, tickets, events: [], decisions },
      false,
    )
  }
}
