-- Follow-ups with owners and dates; notices told once.

CREATE TABLE task (
  id uuid PRIMARY KEY,
  -- Whoever makes the same task again finds this one.
  key text NOT NULL CONSTRAINT task_key_unique UNIQUE,
  kind text NOT NULL,
  title text NOT NULL,
  detail text,
  account_id uuid,
  ticket_id uuid,
  decision_id uuid,
  owner_id uuid CONSTRAINT task_owner_exists REFERENCES person,
  -- Help-desk user who owns it when the person is not in the directory.
  owner_help_desk_id text,
  due_at timestamptz(3),
  state text NOT NULL DEFAULT 'open' CONSTRAINT task_state_known CHECK (state IN ('open', 'done', 'cancelled', 'shadow')),
  created_at timestamptz(3) NOT NULL,
  closed_at timestamptz(3),
  closed_by text
);
CREATE INDEX task_open_by_owner ON task (owner_id, due_at) WHERE state = 'open';
CREATE INDEX task_by_ticket ON task (ticket_id) WHERE ticket_id IS NOT NULL;
CREATE INDEX task_by_account ON task (account_id, created_at DESC) WHERE account_id IS NOT NULL;
CREATE INDEX task_by_decision ON task (decision_id) WHERE decision_id IS NOT NULL;

-- A timer and its delivery in one row: told when due, once, unless it was cancelled before.
CREATE TABLE notice (
  id uuid PRIMARY KEY,
  key text NOT NULL CONSTRAINT notice_key_unique UNIQUE,
  kind text NOT NULL,
  -- Exactly one of: a person, an internal channel.
  person_id uuid CONSTRAINT notice_person_exists REFERENCES person,
  channel text,
  title text NOT NULL,
  body text,
  account_id uuid,
  ticket_id uuid,
  decision_id uuid,
  urgency text NOT NULL DEFAULT 'normal' CONSTRAINT notice_urgency_known CHECK (urgency IN ('page', 'normal', 'digest')),
  due_at timestamptz(3) NOT NULL,
  state text NOT NULL CONSTRAINT notice_state_known CHECK (state IN ('planned', 'told', 'cancelled', 'shadow')),
  told_at timestamptz(3),
  read_at timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT notice_has_one_reader CHECK ((person_id IS NULL) <> (channel IS NULL))
);
-- The timer loop: what is due.
CREATE INDEX notice_due ON notice (due_at) WHERE state = 'planned';
CREATE INDEX notice_inbox ON notice (person_id, told_at DESC) WHERE state = 'told';
CREATE INDEX notice_by_ticket ON notice (ticket_id) WHERE ticket_id IS NOT NULL;
CREATE INDEX notice_by_decision ON notice (decision_id) WHERE decision_id IS NOT NULL;
