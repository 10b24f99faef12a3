/** What tickets hold of customers and our people: how it is erased, how long it is kept, and what leaves in a full export. */
import type { Tx } from '../platform/db/index.ts'
import type { Query } from '../platform/store/index.ts'
import {
  changed,
  erasedName,
  replaceName,
  type Erased,
  type RoomPrivacy,
  type SubjectToErase,
} from '../platform/privacy/index.ts'
import { eraseSeen, SEEN_TABLES } from './seen-privacy.store.ts'

const NOTHING_SAID = `'{"state":{}}'`

// Served by ticket_event_by_receipt. The decisions keep their own inputs.
const RAW_BEFORE = `update ticket_event set raw = null, payload = ${NOTHING_SAID}
  where id in (select id from ticket_event where received_at < $1 and (raw is not null or payload::text <> ${NOTHING_SAID})
                limit $2) returning 1`
const SETTLED_BEFORE = `delete from parked_event where id in
  (select id from parked_event where state <> 'parked' and settled_at < $1 limit $2) returning 1`
const REPLAYED_BEFORE = `delete from replay_difference where ctid in (select d.ctid from replay_difference d
  join replay_run r on r.id = d.run_id where r.finished_at < $1 limit $2) returning 1`

const removing =
  (sql: string) =>
  async (query: Query, before: Temporal.Instant, limit: number): Promise<number> =>
    (await query(sql, [before, limit])).length

export const ticketsPrivacy: RoomPrivacy = {
  room: 'tickets',
  async erase(tx, subject) {
    const seen = await eraseSeen(tx, subject)
    if (subject.kind === 'account') return [...seen, ...(await eraseAccount(tx, subject))]
    const rest = subject.kind === 'contact' ? eraseContact(tx, subject) : erasePerson(tx, subject)
    return [...seen, ...(await rest)]
  },
  retained: [
    { kind: 'rawEvents', remove: removing(RAW_BEFORE) },
    { kind: 'parkedEvents', remove: removing(SETTLED_BEFORE) },
    { kind: 'replays', remove: removing(REPLAYED_BEFORE) },
  ],
  tables: [
    { table: 'ticket_source', about: 'Where tickets come from.' },
    { table: 'ticket', about: 'Tickets as last known.' },
    { table: 'ticket_event', about: 'The events that made them so.' },
    { table: 'parked_event', about: 'Events that could not be read or decided.' },
    { table: 'decision', about: 'Decisions, with what they were taken on and why.' },
    { table: 'help_desk_write', about: 'Updates of tickets in the help desk.' },
    { table: 'follow_up', about: 'Obligations after emergencies, beside their tasks.' },
    { table: 'emergency_record', about: 'What was learnt from emergencies.' },
    { table: 'replay_run', about: 'Periods decided again under other settings.' },
    { table: 'replay_difference', about: 'What would have been otherwise.' },
    ...SEEN_TABLES,
  ],
  keeps: {
    ticket_subject: 'the subjects of tickets once more, for finding them',
    reply_watch: 'up to which version of the facts the watch has looked',
    reply_watch_sweep: 'how far the watch has come with what changed since',
    ticket_progress_look: 'when it is next looked whether a ticket goes on',
    organization_carry_over: 'how far tickets have come over with an organisation, and how many',
    planning_request_waiting: 'planning requests that wait for an ASE',
  },
}

const blanked = (what: string, rows: number): Erased => ({ what, how: 'blanked', rows })

const SUBJECTS = `update ticket set subject = null,
    state = jsonb_set(jsonb_set(state::jsonb, '{state,subject}', 'null'), '{state,requesterId}', 'null')::json
  where account_id = $1`
const EVENTS = `update ticket_event e set raw = null, payload = ${NOTHING_SAID},
    actor_id = case when actor_kind = 'end_user' then null else actor_id end
  from ticket t where t.id = e.ticket_id and t.account_id = $1`
// An unreadable body that names one of its organisations can be nobody else's.
const PARKED = `delete from parked_event p using (select distinct organization_id as id from ticket where account_id = $1) o
  where strpos(p.raw, '"' || o.id || '"') > 0`
const WORDS = `update decision set effects = (effects::jsonb - 'noteText')::json, changed = changed - 'reason' - 'earlier'
  where account_id = $1 and (effects::jsonb ? 'noteText' or changed is not null)`
const RECORDS = 'delete from emergency_record where account_id = $1'
const NOTES = `update help_desk_write w set change = change - 'note', sent = sent - 'note'
  from ticket t where t.id = w.ticket_id and t.account_id = $1 and (w.change ? 'note' or w.sent ? 'note')`

/** Decisions keep their numbers: rule, outcome, times and ids; what was written about the customer goes. */
async function eraseAccount(tx: Tx, subject: SubjectToErase): Promise<Erased[]> {
  const id = [subject.id]
  return [
    { what: 'unreadable events', how: 'deleted', rows: await changed(tx, PARKED, id) },
    blanked('subjects and requesters of tickets', await changed(tx, SUBJECTS, id)),
    blanked('bodies of events', await changed(tx, EVENTS, id)),
    blanked('notes and reasons of decisions', await changed(tx, WORDS, id)),
    blanked('notes sent to the help desk', await changed(tx, NOTES, id)),
    { what: 'records of emergencies', how: 'deleted', rows: await changed(tx, RECORDS, id) },
    blanked(
      'decisions that name it',
      await replaceName(
        tx,
        'decision',
        { effects: 'json', because: 'json', changed: 'jsonb' },
        subject.name,
        erasedName(subject),
      ),
    ),
    {
      what: 'differences of replays',
      how: 'deleted',
      rows: await changed(tx, 'delete from replay_difference where account_id = $1', id),
    },
  ]
}

async function eraseContact(tx: Tx, { accountId, helpDeskUserId }: SubjectToErase): Promise<Erased[]> {
  if (accountId === null || helpDeskUserId === null) return []
  const who = [accountId, helpDeskUserId]
  const events = `update ticket_event e set raw = null, payload = ${NOTHING_SAID}, actor_id = nullif(e.actor_id, $2)
    from ticket t where t.id = e.ticket_id and t.account_id = $1
      and (e.actor_id = $2 or e.payload #>> '{state,requesterId}' = $2)`
  const tickets = `update ticket set state = jsonb_set(state::jsonb, '{state,requesterId}', 'null')::json
    where account_id = $1 and state #>> '{state,requesterId}' = $2`
  const decisions = `update decision set snapshot = (snapshot::jsonb #- '{ticket,state,requesterId}')::json
    where account_id = $1 and snapshot #>> '{ticket,state,requesterId}' = $2`
  return [
    blanked('bodies of events with them', await changed(tx, events, who)),
    blanked('tickets they asked for', await changed(tx, tickets, who)),
    blanked('decisions about them', await changed(tx, decisions, who)),
  ]
}

async function erasePerson(tx: Tx, subject: SubjectToErase): Promise<Erased[]> {
  const by = erasedName(subject)
  const replaced = [
    await replaceName(
      tx,
      'decision',
      { effects: 'json', because: 'json', changed: 'jsonb' },
      subject.name,
      by,
    ),
    await replaceName(tx, 'help_desk_write', { change: 'jsonb', sent: 'jsonb' }, subject.name, by),
    await replaceName(tx, 'ticket', { state: 'json' }, subject.name, by),
    await replaceName(tx, 'replay_run', { started_by: 'text' }, subject.name, by),
    await replaceName(tx, 'parked_event', { settled_by: 'text' }, subject.name, by),
    await replaceName(
      tx,
      'emergency_record',
      { happened: 'text', cause: 'text', next_steps: 'text', to_change: 'text' },
      subject.name,
      by,
    ),
  ]
  const events = `update ticket_event set raw = null, payload = ${NOTHING_SAID} where actor_id = $1`
  const theirs = subject.helpDeskUserId === null ? 0 : await changed(tx, events, [subject.helpDeskUserId])
  return [
    blanked('bodies of their events', theirs),
    blanked(
      'decisions, notes and tickets that name them',
      replaced.reduce((sum, rows) => sum + rows, 0),
    ),
  ]
}
