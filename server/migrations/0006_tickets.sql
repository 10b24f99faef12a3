-- Tickets as last known, the events that made them so, the decisions, and the writes to the help desk.

-- Where tickets come from: the help desk, or an imported log.
CREATE TABLE ticket_source (
  source text PRIMARY KEY,
  kind text NOT NULL CONSTRAINT ticket_source_kind_known CHECK (kind IN ('help_desk', 'file', 'api')),
  -- Tickets created earlier are not new when first seen; null: every ticket is new when first seen.
  connected_at timestamptz(3),
  -- Imports decide each event at its own time and never write outside.
  always_shadow boolean NOT NULL DEFAULT false
);

CREATE TABLE ticket (
  id uuid PRIMARY KEY,
  source text NOT NULL CONSTRAINT ticket_source_exists REFERENCES ticket_source,
  external_id text NOT NULL,
  account_id uuid,
  organization_id text,
  -- Customer's text: never logged.
  subject text,
  status text NOT NULL,
  priority text,
  assignee_id text,
  created_at timestamptz(3) NOT NULL,
  -- When the newest known event happened, by the help desk's clock.
  updated_at timestamptz(3) NOT NULL,
  -- The rest of what we know (form, tags, followers, reply clock, lock, emergency …): read and written whole by tickets/fold.
  state json NOT NULL,
  last_decision_id uuid,
  last_rule smallint,
  last_outcome text,
  -- The running reply target, for lists; null: nothing owed or paused.
  deadline_at timestamptz(3),
  is_emergency boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT ticket_once UNIQUE (source, external_id)
);
-- An account's tickets, newest first; the list of all tickets, newest first.
CREATE INDEX ticket_by_account ON ticket (account_id, updated_at DESC);
CREATE INDEX ticket_by_time ON ticket (updated_at DESC, id DESC);
-- The lists people work from. Each index costs at every event of a ticket that it holds, so each leaves out what its list does
-- not show: closed tickets, or those that no rule settled. All tickets by creation or deadline are rare, and go without.
-- Open tickets, the next reply due first; the expression is the list's, so that those without a deadline come last.
CREATE INDEX ticket_open_by_deadline ON ticket ((coalesce(deadline_at, '9999-12-31T00:00:00Z'::timestamptz)), id)
  WHERE status IN ('new', 'open', 'pending', 'hold');
-- Open tickets, the newest first; also those that are searched by subject.
CREATE INDEX ticket_open_by_creation ON ticket (created_at DESC, id DESC) WHERE status IN ('new', 'open', 'pending', 'hold');
-- Emergencies, open or all, newest first.
CREATE INDEX ticket_emergency ON ticket (updated_at DESC, id DESC) WHERE is_emergency;
-- Tickets that a rule settled last, open or all, newest first; most of a help desk is settled by none.
CREATE INDEX ticket_by_rule ON ticket (last_rule, updated_at DESC, id DESC) WHERE last_rule IS NOT NULL;
-- Unknown organisations: how many tickets and since when, read from the index alone.
CREATE INDEX ticket_without_account ON ticket (organization_id, updated_at)
  WHERE account_id IS NULL AND organization_id IS NOT NULL;

CREATE TABLE ticket_event (
  id uuid PRIMARY KEY,
  source text NOT NULL,
  key text NOT NULL,
  ticket_id uuid NOT NULL,
  occurred_at timestamptz(3) NOT NULL,
  received_at timestamptz(3) NOT NULL,
  -- decided, late, echo
  disposition text NOT NULL,
  actor_id text,
  actor_kind text NOT NULL,
  -- The normalised event; raw holds the body as delivered (webhooks). Both go after the retention time.
  payload json NOT NULL,
  raw text,
  CONSTRAINT ticket_event_once UNIQUE (source, key)
);
CREATE INDEX ticket_event_by_ticket ON ticket_event (ticket_id, occurred_at);
-- The retention sweep: whole stretches of old rows; a block range index costs intake next to nothing.
CREATE INDEX ticket_event_by_receipt ON ticket_event USING brin (received_at);

-- What could not be read or decided: a person sees it, and retries or discards it. Nothing acknowledged is lost.
CREATE TABLE parked_event (
  id uuid PRIMARY KEY,
  source text NOT NULL,
  received_at timestamptz(3) NOT NULL,
  raw text NOT NULL,
  reason text NOT NULL,
  problems jsonb NOT NULL,
  state text NOT NULL DEFAULT 'parked' CONSTRAINT parked_state_known CHECK (state IN ('parked', 'taken_in', 'discarded')),
  attempts integer NOT NULL DEFAULT 1,
  settled_at timestamptz(3),
  settled_by text,
  -- The same unreadable body delivered again is one row.
  digest text NOT NULL,
  CONSTRAINT parked_event_once UNIQUE (source, digest)
);
CREATE INDEX parked_event_waiting ON parked_event (received_at DESC) WHERE state = 'parked';

CREATE TABLE decision (
  id uuid PRIMARY KEY,
  ticket_id uuid NOT NULL,
  -- null: asked for by a person (lifted lock, customer's choice …), not by an event.
  event_id uuid,
  account_id uuid,
  -- The instant decided for, and when it was recorded.
  decided_for timestamptz(3) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  facts_version bigint NOT NULL,
  settings_version integer NOT NULL,
  rules_version smallint NOT NULL,
  shadow boolean NOT NULL,
  -- The rule that settled the assignee, and every rule that had an effect.
  rule smallint,
  fired smallint[] NOT NULL,
  outcome text NOT NULL,
  -- The help-desk user it assigns; empty: it clears the assignee; null: the assignee stays.
  assigns text,
  -- The narrow input: outlives the raw events.
  snapshot json NOT NULL,
  effects json NOT NULL,
  because json NOT NULL,
  write_id uuid,
  state text NOT NULL DEFAULT 'standing' CONSTRAINT decision_state_known CHECK (state IN ('standing', 'overridden', 'undone')),
  -- Who overrode or undid it, when, why, and for an override what instead; before that: `earlier`, the newest first.
  changed jsonb
);
CREATE INDEX decision_by_ticket ON decision (ticket_id, decided_for DESC);
-- Replay and reports go through a period; the live list shows the newest.
CREATE INDEX decision_by_time ON decision (decided_for, id);
CREATE INDEX decision_by_account ON decision (account_id, decided_for DESC) WHERE account_id IS NOT NULL;
-- Decisions of an outcome, newest first; the commonest is found along decision_by_time, and costs nothing here.
CREATE INDEX decision_by_outcome ON decision (outcome, decided_for DESC, id DESC) WHERE outcome <> 'unknown_organization';
-- Decisions that a rule settled or had an effect on, newest first; GIN on fired costs twice the insert, and sorts all of a rule.
CREATE INDEX decision_by_effect ON decision (decided_for DESC, id DESC) WHERE rule IS NOT NULL OR fired <> '{}';

-- One decision's update of one ticket; its id is the marker that the help desk carries.
CREATE TABLE help_desk_write (
  id uuid PRIMARY KEY,
  seq bigint GENERATED ALWAYS AS IDENTITY,
  ticket_id uuid NOT NULL,
  external_id text NOT NULL,
  decision_id uuid NOT NULL,
  change jsonb NOT NULL,
  -- What the last attempt really sent of the change, without what was so already: an undo takes back this. null: never sent.
  sent jsonb,
  state text NOT NULL DEFAULT 'waiting' CONSTRAINT write_state_known CHECK (state IN ('waiting', 'sent', 'applied', 'superseded', 'parked', 'skipped')),
  attempts integer NOT NULL DEFAULT 0,
  -- What the last attempt met, and when the next is due: shown, never a customer's text.
  last_problem text,
  next_attempt_at timestamptz(3),
  -- Parts of the change that were dropped because the ticket had moved on, with the reason.
  dropped jsonb,
  result_stamp text,
  created_at timestamptz(3) NOT NULL,
  finished_at timestamptz(3)
);
CREATE INDEX help_desk_write_by_ticket ON help_desk_write (ticket_id, seq);
-- The Jobs page and the stop switch: what waits, what failed.
CREATE INDEX help_desk_write_open ON help_desk_write (created_at) WHERE state IN ('waiting', 'sent', 'parked');
CREATE INDEX help_desk_write_by_decision ON help_desk_write (decision_id);

-- A file import: resumable, with what was refused and why.
CREATE TABLE import_run (
  id uuid PRIMARY KEY,
  source text NOT NULL,
  file_name text NOT NULL,
  file_digest text NOT NULL,
  preset text NOT NULL,
  options jsonb NOT NULL,
  state text NOT NULL CONSTRAINT import_state_known CHECK (state IN ('running', 'done', 'failed', 'interrupted')),
  rows_total integer,
  rows_read integer NOT NULL DEFAULT 0,
  rows_new integer NOT NULL DEFAULT 0,
  rows_known integer NOT NULL DEFAULT 0,
  rows_rejected integer NOT NULL DEFAULT 0,
  started_at timestamptz(3) NOT NULL,
  finished_at timestamptz(3),
  problem text
);
CREATE TABLE import_rejection (
  run_id uuid NOT NULL CONSTRAINT rejection_run_exists REFERENCES import_run,
  line integer NOT NULL,
  reason text NOT NULL,
  value text,
  CONSTRAINT import_rejection_pk PRIMARY KEY (run_id, line, reason)
);

-- A replay: a period decided again under other settings; the difference is kept.
CREATE TABLE replay_run (
  id uuid PRIMARY KEY,
  period tstzrange NOT NULL,
  changes jsonb NOT NULL,
  state text NOT NULL CONSTRAINT replay_state_known CHECK (state IN ('running', 'done', 'failed')),
  started_at timestamptz(3) NOT NULL,
  started_by text NOT NULL,
  finished_at timestamptz(3),
  decisions integer NOT NULL DEFAULT 0,
  differences integer NOT NULL DEFAULT 0,
  summary jsonb
);
CREATE TABLE replay_difference (
  run_id uuid NOT NULL CONSTRAINT difference_run_exists REFERENCES replay_run ON DELETE CASCADE,
  decision_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  account_id uuid,
  before json NOT NULL,
  after json NOT NULL,
  CONSTRAINT replay_difference_pk PRIMARY KEY (run_id, decision_id)
);
