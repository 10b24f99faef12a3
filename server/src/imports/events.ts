/** What imports tells the rest of the house. */
import type { Clock } from '../platform/clock.ts'
import { createEvents, defineEvent, type Events } from '../platform/events/index.ts'
import { hearOrganizations } from '../tickets/api.ts'

/** An import went on by some thousand rows, or ended. */
export const importsProgressed = defineEvent<{ runId: string }>('imports.progressed')

/** The events of a process that only imports: tickets that were there before a programme is made follow its organisations. */
export function importEvents(clock: Clock): Events {
  const events = createEvents(clock)
  hearOrganizations(events, clock)
  return events
}
