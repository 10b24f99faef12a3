/** Every acknowledged event is there once, with its decision. */
import { finding, type Evidence, type Finding } from './evidence.ts'

/** The second at which a delivery was rendered says nothing about the ticket; all else names the event. */
export function identityOf(body: string): string {
  const { rendered_at: _, ...said } = JSON.parse(body) as Record<string, unknown>
  return JSON.stringify(Object.entries(said).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

interface EventRow {
  readonly id: string
  readonly raw: string | null
  readonly disposition: string
  readonly decisions: string
}

const EVENTS = `
  select e.id::text, e.raw, e.disposition, (select count(*) from decision d where d.event_id = e.id)::text as decisions
    from ticket_event e join ticket t on t.id = e.ticket_id where t.external_id = any($1)`

// Without an event are those of people, and of the watch that looks again when time passed or facts changed.
const STRAY = `
  select d.id::text from decision d join ticket t on t.id = d.ticket_id
   where t.external_id = any($1) and d.event_id is not null and not exists (select 1 from ticket_event e where e.id = d.event_id and e.ticket_id = d.ticket_id)`

export async function judgeEvents({ ask, tickets, acknowledged }: Evidence): Promise<Finding[]> {
  const events = await ask<EventRow>(EVENTS, [tickets])
  const times = new Map<string, number>()
  for (const { raw } of events) {
    const identity = raw === null ? '' : identityOf(raw)
    times.set(identity, (times.get(identity) ?? 0) + 1)
  }
  const wanted = new Set(acknowledged.map(identityOf))
  const stray = await ask<{ id: string }>(STRAY, [tickets])
  return [
    ...[...wanted].flatMap((identity) => onceOf(identity, times.get(identity) ?? 0)),
    ...[...times].flatMap(([identity, count]) =>
      wanted.has(identity)
        ? []
        : [finding('other', `stored ${count} times, never acknowledged: ${identity}`)],
    ),
    ...events.flatMap(decidedRight),
    ...stray.map(({ id }) => finding('other', `decision ${id} has no event`)),
  ]
}

function onceOf(identity: string, count: number): Finding[] {
  if (count === 1) return []
  if (count === 0) return [finding('lost', `acknowledged and not there: ${identity}`)]
  return [finding('decided twice', `stored ${count} times: ${identity}`)]
}

function decidedRight({ id, disposition, decisions }: EventRow): Finding[] {
  const expected = disposition === 'decided' ? '1' : '0'
  if (decisions === expected) return []
  const text = `event ${id} (${disposition}) has ${decisions} decisions`
  return [finding(Number(decisions) > Number(expected) ? 'decided twice' : 'lost', text)]
}
