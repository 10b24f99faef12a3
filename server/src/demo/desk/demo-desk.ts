/**
 * The demo help desk: takes the decisions of demo tickets as a real help desk would, inside this program. Its tickets are
 * those that intake knows; what it applies comes back as an event that names the write. Works in a demo programme only.
 */
import type { Clock } from '../../platform/clock.ts'
import type { Query } from '../../platform/store/index.ts'
import {
  recordOf,
  type HelpDesk,
  type IntakeEvent,
  type RemoteTicket,
  type TicketChange,
  type TicketRecord,
} from '../../tickets/api.ts'
import { stampOf } from '../tickets/pen.ts'
import { DEMO_SOURCE } from '../tickets/scene.ts'

/** How it calls itself wherever it is named. */
export const DEMO_HELP_DESK = 'Demo help desk'
/** As whom it shows what we write. */
export const DEMO_OWN_USER = '36000901'

export interface DemoDeskDeps {
  readonly query: Query
  readonly clock: Clock
  /** Asked before every read and write: nowhere else is there a demo help desk. */
  readonly isDemo: () => Promise<boolean>
  /** Hears of each change that was applied; must not wait for intake. */
  readonly onApplied: (event: IntakeEvent) => void
}

/** A help desk over the demo's own tickets. */
export function demoHelpDesk(deps: DemoDeskDeps): HelpDesk {
  const recordNow = async (ticketId: string): Promise<TicketRecord | 'elsewhere' | null> =>
    (await deps.isDemo()) ? recordOf(deps.query, DEMO_SOURCE, ticketId) : 'elsewhere'
  const elsewhere = { kind: 'unavailable', cause: 'The demo help desk is there in the demo only.' } as const
  return {
    name: DEMO_HELP_DESK,
    async read(ticketId) {
      const record = await recordNow(ticketId)
      if (record === 'elsewhere') return elsewhere
      return record ? { kind: 'ticket', ticket: remote(record) } : { kind: 'gone' }
    },
    async write(base, change, writeId) {
      const record = await recordNow(base.id)
      if (record === 'elsewhere') return { kind: 'refused', status: 409, message: elsewhere.cause }
      if (!record) return { kind: 'gone' }
      if (remote(record).stamp !== base.stamp) return { kind: 'conflict' }
      const at = Math.max(deps.clock.nowMs(), record.updatedAt)
      deps.onApplied(appliedEvent(record, change, writeId, at))
      return { kind: 'applied', stamp: stampOf(at) }
    },
  }
}

function remote({ externalId, state, updatedAt }: TicketRecord): RemoteTicket {
  const { status, assigneeId, followerIds, tags } = state
  return {
    id: externalId,
    stamp: state.stamp ?? stampOf(updatedAt),
    status,
    assigneeId,
    followerIds,
    tags,
    writeId: null,
  }
}

/** The change as the help desk tells of it. */
export function appliedEvent(
  { externalId, state }: TicketRecord,
  change: TicketChange,
  writeId: string,
  at: number,
): IntakeEvent {
  const { assignee, addFollowers, removeFollowers, addTags, removeTags } = change
  const assigned = assignee?.to ?? null
  return {
    ...{ source: DEMO_SOURCE, key: `write:${writeId}`, ticketId: externalId, occurredAt: at, writeId },
    actor: { id: DEMO_OWN_USER, kind: 'agent' },
    comment: change.note === null ? null : { id: `note:${writeId}`, author: 'agent', public: false },
    state: {
      ...(assignee && { assigneeId: assigned }),
      ...(assigned !== null && state.status === 'new' && { status: 'open' as const }),
      followerIds: changed(state.followerIds, addFollowers, removeFollowers),
      tags: changed(state.tags, addTags, removeTags),
      stamp: stampOf(at),
    },
  }
}

const changed = (present: readonly string[], add: readonly string[], remove: readonly string[]): string[] => [
  ...new Set([...present.filter((one) => !remove.includes(one)), ...add]),
]
