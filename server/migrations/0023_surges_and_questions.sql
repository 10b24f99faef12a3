-- Surges and how they are gone about, digests of new tickets, tickets without progress, questions to the ASE.

-- New tickets of an account by local day of its zone, counted by the hourly sweep: intake pays nothing for it.
CREATE TABLE ticket_day_count (
  account_id uuid NOT NULL,
  day date NOT NULL,
  created integer NOT NULL CONSTRAINT ticket_day_count_positive CHECK (created > 0),
  CONSTRAINT ticket_day_count_pk PRIMARY KEY (account_id, day)
);

-- How far each sweep over tickets has come: it goes on from there, however long nobody swept.
CREATE TABLE ticket_sweep (
  sweep text PRIMARY KEY,
  reached timestamptz(3) NOT NULL
);

-- Many more new tickets of an account in seven days than its own history makes likely. One surge is one row and one alarm.
CREATE TABLE surge (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT surge_account_exists REFERENCES account,
  -- Local dates of the account's zone: when it was seen, and the last day on which the count was that of a surge.
  began_on date NOT NULL,
  last_on date NOT NULL,
  began_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  -- As it was when it was seen, and how likely so many are by chance.
  tickets integer NOT NULL,
  expected numeric(10, 1) NOT NULL,
  chance double precision NOT NULL,
  weeks smallint NOT NULL,
  -- The most in seven days so far.
  peak integer NOT NULL,
  -- What the customer chose, once they did.
  option text CONSTRAINT surge_option_known CHECK (option IN ('by_ase', 'helper', 'engineers')),
  chosen_at timestamptz(3),
  chosen_by text,
  helper_id uuid CONSTRAINT surge_helper_exists REFERENCES person,
  -- The task of whoever helps.
  task_id uuid,
  CONSTRAINT surge_choice_has_a_time CHECK ((option IS NULL) = (chosen_at IS NULL)),
  CONSTRAINT surge_dates_in_order CHECK (began_on <= last_on)
);
CREATE UNIQUE INDEX surge_running ON surge (account_id) WHERE ended_at IS NULL;
CREATE INDEX surge_by_account ON surge (account_id, began_at DESC);
CREATE INDEX surge_by_time ON surge (began_at DESC, id DESC);

-- What was done with the surge's tickets: their order, and who owns which instead of whom.
CREATE TABLE surge_ticket (
  surge_id uuid NOT NULL CONSTRAINT surge_ticket_surge_exists REFERENCES surge ON DELETE CASCADE,
  ticket_id uuid NOT NULL,
  position smallint NOT NULL,
  -- An engineer who owns it since, and the help desk's user who held it before; null: nobody did.
  owner_id uuid CONSTRAINT surge_ticket_owner_exists REFERENCES person,
  held_before text,
  locked_before boolean NOT NULL DEFAULT false,
  -- Whether the helper follows it by this surge alone; who followed before goes on.
  helper_added boolean NOT NULL DEFAULT false,
  CONSTRAINT surge_ticket_pk PRIMARY KEY (surge_id, ticket_id)
);
CREATE INDEX surge_ticket_by_ticket ON surge_ticket (ticket_id);

-- A digest of the new tickets of somebody's accounts: one a working day.
CREATE TABLE new_ticket_digest (
  person_id uuid NOT NULL CONSTRAINT digest_person_exists REFERENCES person,
  -- The local date of the person's zone on which their working interval began.
  day date NOT NULL,
  until_at timestamptz(3) NOT NULL,
  tickets integer NOT NULL,
  -- Since when each account's tickets were new to this person: [{accountId, from}].
  accounts jsonb NOT NULL,
  CONSTRAINT new_ticket_digest_pk PRIMARY KEY (person_id, day)
);

-- Open tickets in which nothing goes on, as the sweep found them.
CREATE TABLE ticket_stuck (
  ticket_id uuid PRIMARY KEY,
  account_id uuid NOT NULL,
  why text NOT NULL CONSTRAINT ticket_stuck_why_known CHECK (why IN ('no_progress', 'reassigned')),
  -- Since when nothing happened, or when it was given on for the last time.
  since timestamptz(3) NOT NULL,
  reassignments smallint NOT NULL DEFAULT 0,
  found_at timestamptz(3) NOT NULL
);
CREATE INDEX ticket_stuck_by_account ON ticket_stuck (account_id, since);

-- What somebody in Global Support asks an account's ASE about a ticket, and who is asked since when.
CREATE TABLE ase_question (
  id uuid PRIMARY KEY,
  ticket_id uuid NOT NULL,
  account_id uuid NOT NULL CONSTRAINT ase_question_account_exists REFERENCES account,
  kind text NOT NULL CONSTRAINT ase_question_kind_known CHECK (kind IN ('clarify', 'escalate')),
  question text NOT NULL,
  asked_by_id uuid NOT NULL CONSTRAINT ase_question_asker_exists REFERENCES person,
  asked_at timestamptz(3) NOT NULL,
  -- Who is asked now, in which role, and when it goes on to the next; null: nobody comes after, or nobody is there to be asked.
  asked_id uuid CONSTRAINT ase_question_asked_exists REFERENCES person,
  role text NOT NULL CONSTRAINT ase_question_role_known CHECK (role IN ('ase', 'backup', 'manager', 'nobody')),
  due_at timestamptz(3),
  state text NOT NULL DEFAULT 'open' CONSTRAINT ase_question_state_known CHECK (state IN ('open', 'answered', 'withdrawn')),
  answer text,
  answered_by_id uuid CONSTRAINT ase_question_answerer_exists REFERENCES person,
  closed_at timestamptz(3),
  -- Whether the answer went to the help desk as an internal note.
  noted boolean NOT NULL DEFAULT false,
  CONSTRAINT ase_question_closed_has_a_time CHECK ((state = 'open') = (closed_at IS NULL))
);
-- The clock goes through the open ones.
CREATE INDEX ase_question_open ON ase_question (id) WHERE state = 'open';
CREATE INDEX ase_question_by_ticket ON ase_question (ticket_id, asked_at DESC);
CREATE INDEX ase_question_by_account ON ase_question (account_id, asked_at DESC);
CREATE INDEX ase_question_open_by_asked ON ase_question (asked_id, asked_at) WHERE state = 'open';
CREATE INDEX ase_question_by_asker ON ase_question (asked_by_id, asked_at DESC);

-- Everybody who was asked, in order.
CREATE TABLE ase_question_step (
  question_id uuid NOT NULL CONSTRAINT question_step_question_exists REFERENCES ase_question ON DELETE CASCADE,
  position smallint NOT NULL,
  role text NOT NULL,
  person_id uuid CONSTRAINT question_step_person_exists REFERENCES person,
  at timestamptz(3) NOT NULL,
  due_at timestamptz(3),
  CONSTRAINT ase_question_step_pk PRIMARY KEY (question_id, position)
);
