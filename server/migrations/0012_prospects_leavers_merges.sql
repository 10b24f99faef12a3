-- Prospects, the hand-over of everything a leaving person holds, and accounts that were merged into another.

-- A customer who may sign: takes part in capacity before there is an account.
CREATE TABLE prospect (
  id uuid PRIMARY KEY,
  name text NOT NULL CONSTRAINT prospect_name_given CHECK (btrim(name) <> ''),
  region_id uuid NOT NULL CONSTRAINT prospect_region_exists REFERENCES region,
  time_zone text NOT NULL,
  -- Languages that its ASE has to speak; empty: any.
  languages text[] NOT NULL DEFAULT '{}',
  ase_count smallint NOT NULL DEFAULT 1 CONSTRAINT prospect_ase_count_positive CHECK (ase_count > 0),
  -- Hours a week of each ASE.
  hours_per_week numeric(5,2) NOT NULL CONSTRAINT prospect_hours_positive CHECK (hours_per_week > 0),
  -- The likely first day of service.
  starts_on date NOT NULL,
  -- How likely it signs, in percent.
  likelihood smallint NOT NULL CONSTRAINT prospect_likelihood_is_a_share CHECK (likelihood BETWEEN 0 AND 100),
  stage text NOT NULL CONSTRAINT prospect_stage_known CHECK (stage IN ('interested', 'talking', 'agreed', 'won', 'lost')),
  note text,
  -- The account it became; only once it is won.
  account_id uuid CONSTRAINT prospect_account_exists REFERENCES account,
  created_at timestamptz(3) NOT NULL,
  created_by text NOT NULL,
  closed_at timestamptz(3),
  CONSTRAINT prospect_is_closed_when_decided CHECK ((stage IN ('won', 'lost')) = (closed_at IS NOT NULL)),
  CONSTRAINT prospect_account_only_when_won CHECK (account_id IS NULL OR stage = 'won')
);
-- One open prospect a name; and what capacity reads: those that are still open, by their likely start.
CREATE UNIQUE INDEX prospect_open_name ON prospect (lower(name)) WHERE closed_at IS NULL;
CREATE INDEX prospect_open ON prospect (starts_on, id) WHERE closed_at IS NULL;

-- Everything that a leaving person's successors were asked for at once; its requests name it.
CREATE TABLE leaver_handover (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT leaver_handover_person_exists REFERENCES person,
  reason text,
  requested_by text NOT NULL,
  requested_at timestamptz(3) NOT NULL
);
CREATE INDEX leaver_handover_by_person ON leaver_handover (person_id, requested_at DESC);
ALTER TABLE ase_request ADD COLUMN handover_id uuid CONSTRAINT ase_request_handover_exists REFERENCES leaver_handover;
CREATE INDEX ase_request_by_handover ON ase_request (handover_id, requested_at) WHERE handover_id IS NOT NULL;
-- The requests of one person, as incoming or as outgoing ASE, on their page.
CREATE INDEX ase_request_by_incoming ON ase_request (person_id, requested_at DESC);
CREATE INDEX ase_request_by_outgoing ON ase_request (outgoing_person_id, requested_at DESC);

-- An account that was merged into another stays as a record, and is listed no more.
ALTER TABLE account
  ADD COLUMN merged_into_id uuid CONSTRAINT account_merged_into_exists REFERENCES account,
  ADD COLUMN merged_at timestamptz(3),
  ADD CONSTRAINT account_merged_into_another CHECK (merged_into_id <> id),
  ADD CONSTRAINT account_merge_has_a_time CHECK ((merged_into_id IS NULL) = (merged_at IS NULL));
CREATE TABLE account_merge (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT account_merge_once UNIQUE CONSTRAINT account_merge_account_exists REFERENCES account,
  into_account_id uuid NOT NULL CONSTRAINT account_merge_target_exists REFERENCES account,
  -- What moved, with ids, and what was left: enough to put it back by hand.
  moved jsonb NOT NULL,
  reason text NOT NULL,
  merged_by text NOT NULL,
  merged_at timestamptz(3) NOT NULL
);
CREATE INDEX account_merge_by_target ON account_merge (into_account_id, merged_at DESC);
