-- The watch over reply targets, follow-ups of emergencies and what was learnt from them, environments and planned changes.

-- When the answer of rule 5 may next change by the passing of time alone; null: it cannot. Written with the decision itself.
ALTER TABLE ticket ADD COLUMN watch_at timestamptz(3);
-- The watch's timer: what is due.
CREATE INDEX ticket_watch_due ON ticket (watch_at) WHERE watch_at IS NOT NULL;
-- Tickets of before: looked at once, and timed from then on.
UPDATE ticket SET watch_at = updated_at WHERE deadline_at IS NOT NULL AND status IN ('new', 'open');

-- Up to which version of the facts open tickets and follow-ups were looked at again. One row; none: never.
CREATE TABLE reply_watch (
  one_row boolean PRIMARY KEY DEFAULT true CONSTRAINT reply_watch_is_one_row CHECK (one_row),
  facts_version bigint NOT NULL
);

-- The obligation after an emergency: what the task does not say. Its owner and time stand in the task.
CREATE TABLE follow_up (
  task_id uuid PRIMARY KEY CONSTRAINT follow_up_task_exists REFERENCES task ON DELETE CASCADE,
  ticket_id uuid NOT NULL,
  account_id uuid NOT NULL,
  -- When the emergency began.
  began_at timestamptz(3) NOT NULL,
  -- The end of the day on which it is due: then somebody else hears of it. null: it has no time.
  escalate_at timestamptz(3),
  escalated_at timestamptz(3)
);
CREATE INDEX follow_up_by_ticket ON follow_up (ticket_id);
CREATE INDEX follow_up_to_escalate ON follow_up (escalate_at) WHERE escalated_at IS NULL AND escalate_at IS NOT NULL;
-- Those that wait: looked at whenever facts change, and new ones found.
CREATE INDEX task_open_follow_up ON task (id) WHERE state = 'open' AND kind = 'emergency_follow_up';

-- What was learnt, written by whoever followed up.
CREATE TABLE emergency_record (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT emergency_record_account_exists REFERENCES account,
  ticket_id uuid NOT NULL,
  task_id uuid,
  began_at timestamptz(3) NOT NULL,
  happened text NOT NULL,
  customer_contacted boolean NOT NULL,
  cause_known boolean NOT NULL,
  cause text,
  next_steps text,
  to_change text,
  written_at timestamptz(3) NOT NULL,
  written_by uuid CONSTRAINT emergency_record_writer_exists REFERENCES person,
  CONSTRAINT emergency_record_once UNIQUE (ticket_id, began_at)
);
CREATE INDEX emergency_record_by_account ON emergency_record (account_id, began_at DESC);

-- What the account runs.
CREATE TABLE environment_system (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT environment_system_account_exists REFERENCES account,
  name text NOT NULL,
  kind text NOT NULL CONSTRAINT environment_system_kind_known CHECK (kind IN ('production', 'staging', 'test', 'disaster_recovery', 'other')),
  version text,
  url text,
  about text,
  changed_at timestamptz(3) NOT NULL,
  changed_by text NOT NULL
);
CREATE UNIQUE INDEX environment_system_name_is_unique ON environment_system (account_id, lower(name));

-- What else whoever is called at night has to know.
CREATE TABLE environment_note (
  account_id uuid PRIMARY KEY CONSTRAINT environment_note_account_exists REFERENCES account,
  access text,
  risks text,
  changed_at timestamptz(3) NOT NULL,
  changed_by text NOT NULL
);

-- What the customer plans to change; every revision is kept, the standing one is not superseded.
CREATE TABLE planned_change (
  id uuid PRIMARY KEY,
  change_id uuid NOT NULL,
  revision smallint NOT NULL,
  account_id uuid NOT NULL CONSTRAINT planned_change_account_exists REFERENCES account,
  title text NOT NULL,
  about text,
  during tstzrange NOT NULL CONSTRAINT planned_change_is_bounded CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during) AND upper(during) - lower(during) <= interval '31 days'),
  risk text NOT NULL CONSTRAINT planned_change_risk_known CHECK (risk IN ('low', 'medium', 'high')),
  roll_back text,
  contacts text,
  runbook_url text,
  state text NOT NULL CONSTRAINT planned_change_state_known CHECK (state IN ('planned', 'withdrawn')),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  superseded_at timestamptz(3),
  CONSTRAINT planned_change_revision_once UNIQUE (change_id, revision)
);
CREATE UNIQUE INDEX planned_change_current ON planned_change (change_id) WHERE superseded_at IS NULL;
CREATE INDEX planned_change_by_time ON planned_change (upper(during)) WHERE superseded_at IS NULL;
CREATE INDEX planned_change_by_account ON planned_change (account_id, lower(during) DESC) WHERE superseded_at IS NULL;

-- Whom a planned change was announced to: each once a revision and occasion.
CREATE TABLE planned_change_told (
  key text PRIMARY KEY,
  change_id uuid NOT NULL,
  revision smallint NOT NULL,
  -- Exactly one of: a person, an internal channel.
  person_id uuid CONSTRAINT planned_change_told_person_exists REFERENCES person,
  channel text,
  told_at timestamptz(3) NOT NULL,
  CONSTRAINT planned_change_told_has_one_reader CHECK ((person_id IS NULL) <> (channel IS NULL))
);
CREATE INDEX planned_change_told_by_change ON planned_change_told (change_id, told_at);
