/** What happened to one ticket: at the help desk, in what was taken in, and in what was written; to read after a finding. */
import type { Evidence } from './evidence.ts'

const EVENTS = `
  select to_char(e.occurred_at at time zone 'UTC', 'HH24:MI:SS.MS') as at, e.disposition, e.raw::jsonb->>'actor_id' as actor,
         e.raw::jsonb->>'assignee_id' as assignee, to_char(e.received_at at time zone 'UTC', 'HH24:MI:SS.MS') as received
    from ticket_event e join ticket t on t.id = e.ticket_id where t.external_id = $1 order by e.id`

const WRITES = `
  select id::text, state, attempts::text, change->'assignee' as assignee, sent->'assignee' as sent, dropped,
         result_stamp as stamp, to_char(finished_at at time zone 'UTC', 'HH24:MI:SS.MS') as finished, last_problem as problem
    from help_desk_write where external_id = $1 order by seq`

const RECORD = `select state->'ours' as ours, state->'state'->'assigneeId' as assignee, state->'updatedAt' as updated
  from ticket where external_id = $1`

/** The ticket's story, a line each. */
export async function storyOf({ ask, journal }: Evidence, ticket: string): Promise<string> {
  const lines = (title: string, rows: readonly object[]): string[] => [
    `  ${title}:`,
    ...rows.map((row) => `    ${JSON.stringify(row)}`),
  ]
  const effects = journal
    .filter((entry) => entry.ticketId === ticket)
    .map(({ at, actorId, writeId, change }) => ({
      at: new Date(at).toISOString().slice(11),
      actorId,
      writeId,
      change,
    }))
  return [
    ...lines('the help desk’s journal', effects),
    ...lines('taken in', await ask(EVENTS, [ticket])),
    ...lines('writes', await ask(WRITES, [ticket])),
    ...lines('known', await ask(RECORD, [ticket])),
  ].join('\n')
}
