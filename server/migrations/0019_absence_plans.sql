-- The cover workflow: one record per absence, with who was asked for which hours of which account, and who took them.

CREATE TABLE absence_plan (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT absence_plan_person_exists REFERENCES person,
  -- Who approves, and assigns what nobody took; null: nobody stands above.
  manager_id uuid CONSTRAINT absence_plan_manager_exists REFERENCES person,
  kind text NOT NULL CONSTRAINT absence_plan_kind_known CHECK (kind IN ('planned', 'sick')),
  during tstzrange NOT NULL CONSTRAINT absence_plan_is_bounded CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
  -- Seen by the person and their manager only.
  reason text,
  state text NOT NULL CONSTRAINT absence_plan_state_known CHECK (state IN ('waiting', 'asking', 'confirmed', 'refused', 'withdrawn', 'closed')),
  -- The time off that it made, or to which it belongs; once set, its covers are facts.
  time_off_id uuid,
  -- How many of the team, the person included, are away at once at most, when it was sent.
  away_at_once smallint NOT NULL DEFAULT 1,
  -- Why the manager decided so.
  decision_note text,
  -- What was done meanwhile is told once, at the start of the first working interval after the end.
  handed_back_at timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  created_by text NOT NULL,
  CONSTRAINT absence_plan_does_not_overlap EXCLUDE USING gist (person_id WITH =, during WITH &&) WHERE (state IN ('waiting', 'asking', 'confirmed'))
);
CREATE UNIQUE INDEX absence_plan_of_time_off ON absence_plan (time_off_id) WHERE time_off_id IS NOT NULL;
CREATE INDEX absence_plan_by_person ON absence_plan (person_id, lower(during));
-- The clock: what begins though hours are open, or nobody approved.
CREATE INDEX absence_plan_to_begin ON absence_plan (lower(during)) WHERE state IN ('waiting', 'asking') AND time_off_id IS NULL;
CREATE INDEX absence_plan_by_manager ON absence_plan (manager_id) WHERE state IN ('waiting', 'asking');
-- The clock: what has ended and is not handed back.
CREATE INDEX absence_plan_to_hand_back ON absence_plan (upper(during)) WHERE state IN ('asking', 'confirmed') AND handed_back_at IS NULL;

-- One account that somebody is to cover for a stretch of the absence.
CREATE TABLE cover_request (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL CONSTRAINT cover_request_plan_exists REFERENCES absence_plan,
  account_id uuid NOT NULL CONSTRAINT cover_request_account_exists REFERENCES account,
  -- The ASE for whom the account is covered: the plan's person, or the one whom that person covers meanwhile.
  absent_person_id uuid NOT NULL CONSTRAINT cover_request_absent_exists REFERENCES person,
  stretch tstzrange NOT NULL,
  -- The hours of it that need a name.
  needed tstzmultirange NOT NULL,
  state text NOT NULL CONSTRAINT cover_request_state_known CHECK (state IN ('open', 'covered', 'left_open', 'cancelled')),
  -- When a manager is to assign it, if hours are still open; null: no clock runs.
  due_at timestamptz(3),
  escalated_at timestamptz(3),
  CONSTRAINT cover_request_once_a_plan UNIQUE (plan_id, account_id, absent_person_id)
);
CREATE INDEX cover_request_by_account ON cover_request (account_id);
-- The clock: what nobody answered in time.
CREATE INDEX cover_request_due ON cover_request (due_at) WHERE state = 'open' AND escalated_at IS NULL;

-- Somebody asked to cover; asked again, the same row opens anew.
CREATE TABLE cover_ask (
  id uuid PRIMARY KEY,
  request_id uuid NOT NULL CONSTRAINT cover_ask_request_exists REFERENCES cover_request,
  person_id uuid NOT NULL CONSTRAINT cover_ask_person_exists REFERENCES person,
  -- held: sent once the manager has approved.
  state text NOT NULL CONSTRAINT cover_ask_state_known CHECK (state IN ('held', 'open', 'accepted', 'declined', 'lapsed', 'withdrawn')),
  asked_at timestamptz(3) NOT NULL,
  -- How often: a new round is a new notice.
  round smallint NOT NULL DEFAULT 1,
  answered_at timestamptz(3),
  -- Why not, where they said so.
  note text,
  CONSTRAINT cover_ask_once_a_request UNIQUE (request_id, person_id)
);
CREATE INDEX cover_ask_by_person ON cover_ask (person_id) WHERE state IN ('open', 'accepted');

-- Hours that somebody took, by accepting or by being assigned.
CREATE TABLE cover_part (
  id uuid PRIMARY KEY,
  request_id uuid NOT NULL CONSTRAINT cover_part_request_exists REFERENCES cover_request,
  account_id uuid NOT NULL CONSTRAINT cover_part_account_exists REFERENCES account,
  -- Who is not there: the plan's person.
  replaces_id uuid NOT NULL CONSTRAINT cover_part_replaces_exists REFERENCES person,
  person_id uuid NOT NULL CONSTRAINT cover_part_person_exists REFERENCES person,
  during tstzrange NOT NULL CONSTRAINT cover_part_is_bounded CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
  how text NOT NULL CONSTRAINT cover_part_how_known CHECK (how IN ('accepted', 'assigned')),
  -- The fact it became; null: the plan is not confirmed.
  cover_id uuid,
  made_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  CONSTRAINT cover_part_is_by_another CHECK (person_id <> replaces_id),
  -- Never two people for the same account, the same hours, in the same role.
  CONSTRAINT cover_part_is_taken_once EXCLUDE USING gist (account_id WITH =, replaces_id WITH =, during WITH &&) WHERE (ended_at IS NULL)
);
CREATE INDEX cover_part_by_request ON cover_part (request_id);
CREATE INDEX cover_part_by_person ON cover_part (person_id) WHERE ended_at IS NULL;

-- Tasks of a plan: the checklists for the week before and for the return, and what waits for the manager.
CREATE TABLE absence_plan_task (
  plan_id uuid NOT NULL CONSTRAINT absence_plan_task_plan_exists REFERENCES absence_plan,
  task_id uuid NOT NULL CONSTRAINT absence_plan_task_exists REFERENCES task ON DELETE CASCADE,
  phase text NOT NULL CONSTRAINT absence_plan_task_phase_known CHECK (phase IN ('before', 'return', 'decide')),
  -- What the manager is to assign; null: the whole plan.
  request_id uuid CONSTRAINT absence_plan_task_request_exists REFERENCES cover_request,
  CONSTRAINT absence_plan_task_once PRIMARY KEY (plan_id, task_id)
);
CREATE INDEX absence_plan_task_by_task ON absence_plan_task (task_id);

-- Time off noted elsewhere lately gets a plan of its own.
CREATE INDEX time_off_noted ON time_off (recorded_at) WHERE superseded_in IS NULL AND state = 'confirmed';
