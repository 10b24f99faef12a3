/** Whoever follows is told of every decision, and of every notice once; what is known agrees with the help desk. */
import { finding, type Evidence, type Finding } from './evidence.ts'
import { storyOf } from './story.ts'

// One pass over the outbox for all decisions: a lookup for each would be quadratic.
const TOLD_OF = `
  with published as (
    select x.id, count(*) as times from outbox_event o cross join jsonb_array_elements_text(o.payload->'decisionIds') x (id)
     where o.kind = 'tickets.decided' group by x.id)
  select d.id::text, coalesce(p.times, 0)::text as times
    from decision d join ticket t on t.id = d.ticket_id left join published p on p.id = d.id::text
   where t.external_id = any($1)`

const NOTICES = `
  with told as (
    select x.id, count(*) as times from outbox_event o cross join jsonb_array_elements_text(o.payload->'noticeIds') x (id)
     where o.kind = 'notify.told' group by x.id)
  select n.key, n.state, n.urgency, coalesce(told.times, 0)::text as times,
         (n.state = 'planned' and n.due_at < clock_timestamp() - interval '10 seconds')::text as overdue
    from notice n join ticket t on t.id = n.ticket_id left join told on told.id = n.id::text
   where t.external_id = any($1)`

const KNOWN = `select external_id as ticket, assignee_id as assignee from ticket where external_id = any($1)`

interface NoticeRow {
  readonly key: string
  readonly state: string
  readonly urgency: string
  readonly times: string
  readonly overdue: string
}

export async function judgeOutbox(evidence: Evidence): Promise<Finding[]> {
  const { ask, tickets, seenLive, liveProblems } = evidence
  const decisions = await ask<{ id: string; times: string }>(TOLD_OF, [tickets])
  const notices = await ask<NoticeRow>(NOTICES, [tickets])
  const known = await ask<{ ticket: string; assignee: string | null }>(KNOWN, [tickets])
  return [
    ...decisions.flatMap(({ id, times }): Finding[] => [
      ...(times === '1' ? [] : [finding('other', `decision ${id} is published ${times} times`)]),
      ...(seenLive.has(id) ? [] : [finding('lost', `decision ${id} was never seen by who followed`)]),
    ]),
    ...liveProblems.map((text) => finding('lost', `the live stream: ${text}`)),
    ...notices.flatMap(toldRight),
    ...(await Promise.all(known.map(({ ticket, assignee }) => agrees(evidence, ticket, assignee)))).flat(),
  ]
}

function toldRight({ key, state, urgency, times, overdue }: NoticeRow): Finding[] {
  const expected = state === 'told' ? '1' : '0'
  const about = `${urgency === 'page' ? 'page' : 'notice'} ${key} (${state})`
  if (overdue === 'true') return [finding('lost', `${about} is due and was not told`)]
  if (times === expected) return []
  return [finding(Number(times) > 1 ? 'applied twice' : 'lost', `${about} was told ${times} times`)]
}

/** Where nothing else happened in the last second of a ticket, what is known of it is what the help desk holds. */
async function agrees(evidence: Evidence, ticket: string, assignee: string | null): Promise<Finding[]> {
  const { journal, desk } = evidence
  const effects = journal.filter((entry) => entry.ticketId === ticket)
  const [last, before] = effects.toReversed()
  const alone = last && Math.floor(last.at / 1000) !== Math.floor((before?.at ?? 0) / 1000)
  const held = desk.get(ticket)?.assignee_id ?? null
  if (!alone || assignee === (held === null ? null : String(held))) return []
  const text = `ticket ${ticket}: known as assigned to ${assignee}, the help desk says ${held}`
  return [finding('other', `${text}\n${await storyOf(evidence, ticket)}`)]
}
