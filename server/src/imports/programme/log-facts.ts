/** What a log says that a programme can be made of: who worked for which organisation, and when most of it happened. */
import type { IntakeEvent } from '../../tickets/api.ts'

export interface LogFacts {
  /** Organisations, the one with most tickets first; those of one size by name. */
  readonly organizations: readonly OrganizationFacts[]
  /** Everybody whom tickets were assigned to, the busiest first. */
  readonly assignees: readonly string[]
  /** Epoch milliseconds of the first and the last event. */
  readonly start: number
  readonly end: number
  /** The instant by which this share (0 to 1) of all events had happened. */
  readonly when: (share: number) => number
}

export interface OrganizationFacts {
  readonly id: string
  readonly tickets: number
  /** Who its tickets were assigned to, by rows, the most frequent first. */
  readonly assignees: readonly string[]
}

/** Counts a log's events, which are in order of time. A ticket belongs to the organisation of its first event. */
export function logFacts(events: readonly IntakeEvent[]): LogFacts {
  const homes = new Map<string, string | null>()
  const tickets = new Map<string, number>()
  const everybody = new Map<string, number>()
  const at = new Map<string, Map<string, number>>()
  for (const { ticketId, state } of events) {
    const organization = state.organizationId ?? null
    if (!homes.has(ticketId)) {
      homes.set(ticketId, organization)
      if (organization !== null) count(tickets, organization)
    }
    if (!state.assigneeId) continue
    count(everybody, state.assigneeId)
    if (organization !== null) count(within(at, organization), state.assigneeId)
  }
  const times = events.map((event) => event.occurredAt)
  return {
    organizations: [...tickets]
      .sort(byCount)
      .map(([id, size]) => ({ id, tickets: size, assignees: ranked(at.get(id) ?? new Map()) })),
    assignees: ranked(everybody),
    start: times[0] ?? 0,
    end: times.at(-1) ?? 0,
    when: (share) => times[Math.floor(share * (times.length - 1))] ?? 0,
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function within(all: Map<string, Map<string, number>>, key: string): Map<string, number> {
  let counts = all.get(key)
  if (!counts) all.set(key, (counts = new Map<string, number>()))
  return counts
}

const byCount = ([a, sizeA]: [string, number], [b, sizeB]: [string, number]): number =>
  sizeB - sizeA || (a < b ? -1 : 1)

const ranked = (counts: ReadonlyMap<string, number>): string[] => [...counts].sort(byCount).map(([id]) => id)
