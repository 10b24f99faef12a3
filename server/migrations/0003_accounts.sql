-- Accounts, what they bought, who is assigned, and the request that changes it.

CREATE TABLE account (
  id uuid PRIMARY KEY,
  name text NOT NULL CONSTRAINT account_name_given CHECK (btrim(name) <> ''),
  aliases text[] NOT NULL DEFAULT '{}',
  domains text[] NOT NULL DEFAULT '{}',
  crm_id text CONSTRAINT account_crm_id_unique UNIQUE,
  region_id uuid NOT NULL CONSTRAINT account_region_exists REFERENCES region,
  -- Dates of contracts and assignments are in this zone.
  time_zone text NOT NULL,
  -- The account's own hours: [{weekday, start, end}] in its zone; null: not known.
  own_hours jsonb,
  -- 1 highest … 5 lowest: the customer's priority in an ASE's queue.
  priority smallint NOT NULL DEFAULT 3 CONSTRAINT account_priority_known CHECK (priority BETWEEN 1 AND 5),
  communication text,
  business_cycles text,
  special_notes text,
  -- What Global Support reads in the ticket beside the situation; org notes with review take its place later.
  note text,
  is_restricted boolean NOT NULL DEFAULT false,
  created_at timestamptz(3) NOT NULL
);
CREATE UNIQUE INDEX account_name_unique ON account (lower(name));
CREATE INDEX account_by_region ON account (region_id);
CREATE TRIGGER account_touches_facts AFTER INSERT OR UPDATE OR DELETE ON account FOR EACH STATEMENT EXECUTE FUNCTION facts_touch_row();

-- A help-desk organisation belongs to one account at a time: a second claim is refused.
CREATE TABLE account_organization (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT account_organization_account_exists REFERENCES account,
  organization_id text NOT NULL,
  organization_name text,
  valid tstzrange NOT NULL,
  recorded_in bigint NOT NULL DEFAULT facts_touch(),
  superseded_in bigint,
  CONSTRAINT organization_has_one_account EXCLUDE USING gist (organization_id WITH =, valid WITH &&) WHERE (superseded_in IS NULL)
);
CREATE INDEX account_organization_by_account ON account_organization (account_id) WHERE superseded_in IS NULL;

-- How the account's tickets are handled, from an instant on.
CREATE TABLE account_policy (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT account_policy_account_exists REFERENCES account,
  -- null: the programme's default.
  handling_mode text CONSTRAINT handling_mode_known CHECK (handling_mode IN ('engage', 'auto_assign')),
  -- Who answers when nobody named is on duty, in order.
  fallback text[] NOT NULL DEFAULT '{global_support}' CONSTRAINT fallback_known CHECK (fallback <@ ARRAY['pod', 'region', 'global_support', 'leave_unassigned'] AND cardinality(fallback) > 0),
  -- Asked first when the ASE is away: the customer knows this person already.
  standing_backup_id uuid CONSTRAINT standing_backup_exists REFERENCES person,
  -- Answers on ordinary nights while on duty.
  night_contact_id uuid CONSTRAINT night_contact_exists REFERENCES person,
  -- false: shadow, decisions write nothing outside.
  is_live boolean NOT NULL DEFAULT false,
  valid tstzrange NOT NULL,
  recorded_in bigint NOT NULL DEFAULT facts_touch(),
  superseded_in bigint,
  CONSTRAINT account_policy_is_one_at_a_time EXCLUDE USING gist (account_id WITH =, valid WITH &&) WHERE (superseded_in IS NULL)
);
CREATE INDEX account_policy_by_account ON account_policy (account_id) WHERE superseded_in IS NULL;

CREATE TABLE contract (
  id uuid PRIMARY KEY,
  -- The same through every revision of one contract.
  contract_id uuid NOT NULL,
  account_id uuid NOT NULL CONSTRAINT contract_account_exists REFERENCES account,
  source text NOT NULL CONSTRAINT contract_source_known CHECK (source IN ('signature', 'standalone')),
  signed_on date NOT NULL,
  starts_on date NOT NULL,
  -- The last day of service, in the account's zone.
  ends_on date NOT NULL,
  subscription text CONSTRAINT contract_subscription_known CHECK (subscription IN ('premium', 'ultimate')),
  tier text,
  offering text CONSTRAINT contract_offering_known CHECK (offering IN ('self_managed', 'com', 'dedicated')),
  instance text NOT NULL DEFAULT 'global' CONSTRAINT contract_instance_known CHECK (instance IN ('global', 'us_government')),
  ase_count smallint NOT NULL CONSTRAINT contract_ase_count_positive CHECK (ase_count > 0),
  hours_per_week numeric(5,2) NOT NULL CONSTRAINT contract_hours_positive CHECK (hours_per_week > 0),
  -- The zone whose Saturday and Sunday are covered; null: no weekend cover.
  weekend_zone text,
  -- The schedule of reply targets; null: the region's.
  reply_schedule_id uuid CONSTRAINT contract_reply_schedule_exists REFERENCES schedule,
  own_hours_covered boolean NOT NULL DEFAULT false,
  statement_of_work text,
  recorded_at timestamptz(3) NOT NULL,
  recorded_in bigint NOT NULL DEFAULT facts_touch(),
  superseded_in bigint,
  CONSTRAINT contract_is_ordered CHECK (starts_on <= ends_on),
  CONSTRAINT signature_has_one_ase CHECK (source <> 'signature' OR ase_count = 1),
  CONSTRAINT standalone_needs_a_subscription CHECK (source <> 'standalone' OR subscription IS NOT NULL)
);
CREATE UNIQUE INDEX contract_current ON contract (contract_id) WHERE superseded_in IS NULL;
CREATE INDEX contract_by_account ON contract (account_id) WHERE superseded_in IS NULL;
-- The notices of contract ends look ahead by date.
CREATE INDEX contract_by_end ON contract (ends_on) WHERE superseded_in IS NULL;

CREATE TABLE assignment (
  id uuid PRIMARY KEY,
  -- The same through every revision of one assignment.
  assignment_id uuid NOT NULL,
  account_id uuid NOT NULL CONSTRAINT assignment_account_exists REFERENCES account,
  person_id uuid NOT NULL CONSTRAINT assignment_person_exists REFERENCES person,
  starts_on date NOT NULL,
  -- The last day; null: until further notice (the contract's end still ends it).
  ends_on date,
  is_primary boolean NOT NULL,
  -- Order among several ASEs; the primary is asked first.
  position smallint NOT NULL DEFAULT 1,
  -- Set on the outgoing ASE's assignment in a hand-over: the incoming one.
  replaced_by_id uuid,
  recorded_at timestamptz(3) NOT NULL,
  recorded_in bigint NOT NULL DEFAULT facts_touch(),
  superseded_in bigint,
  CONSTRAINT assignment_is_ordered CHECK (ends_on IS NULL OR starts_on <= ends_on),
  CONSTRAINT person_is_assigned_once EXCLUDE USING gist (account_id WITH =, person_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&) WHERE (superseded_in IS NULL),
  -- One primary at a time: during a hand-over the incoming one, so the outgoing one's row stops being primary the day before.
  CONSTRAINT account_has_one_primary EXCLUDE USING gist (account_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&) WHERE (superseded_in IS NULL AND is_primary)
);
CREATE INDEX assignment_by_account ON assignment (account_id) WHERE superseded_in IS NULL;
CREATE INDEX assignment_by_person ON assignment (person_id) WHERE superseded_in IS NULL;

CREATE TABLE contact (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT contact_account_exists REFERENCES account,
  name text NOT NULL,
  email text,
  role text,
  time_zone text,
  expertise text,
  is_primary boolean NOT NULL DEFAULT false,
  assesses_engagement boolean NOT NULL DEFAULT false,
  help_desk_user_id text
);
CREATE INDEX contact_by_account ON contact (account_id);

CREATE TABLE account_channel (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT channel_account_exists REFERENCES account,
  name text NOT NULL,
  purpose text NOT NULL,
  visibility text NOT NULL CONSTRAINT channel_visibility_known CHECK (visibility IN ('internal', 'external')),
  CONSTRAINT channel_once UNIQUE (account_id, name)
);

CREATE TABLE account_team_member (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT team_account_exists REFERENCES account,
  role text NOT NULL CONSTRAINT team_role_known CHECK (role IN ('csm', 'csa', 'account_executive', 'professional_services', 'solutions_architect', 'other')),
  name text NOT NULL,
  email text,
  CONSTRAINT team_member_once UNIQUE (account_id, role, name)
);

-- Share of a person's time for an account, in percent; 25 where not set otherwise.
CREATE TABLE allocation (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT allocation_person_exists REFERENCES person,
  account_id uuid NOT NULL CONSTRAINT allocation_account_exists REFERENCES account,
  percent numeric(5,2) NOT NULL CONSTRAINT allocation_is_a_share CHECK (percent > 0 AND percent <= 100),
  CONSTRAINT allocation_once UNIQUE (person_id, account_id)
);

-- The request to set, replace or remove an ASE, with its tracking record.
CREATE TABLE ase_request (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT ase_request_account_exists REFERENCES account,
  kind text NOT NULL CONSTRAINT ase_request_kind_known CHECK (kind IN ('set', 'replace', 'remove')),
  person_id uuid CONSTRAINT ase_request_person_exists REFERENCES person,
  -- For replace and remove: whose assignment ends.
  outgoing_person_id uuid CONSTRAINT ase_request_outgoing_exists REFERENCES person,
  starts_on date NOT NULL,
  -- Business days both hold the account; the limit is a setting (10).
  overlap_days smallint NOT NULL DEFAULT 0 CONSTRAINT overlap_within_limit CHECK (overlap_days BETWEEN 0 AND 30),
  reason text,
  state text NOT NULL CONSTRAINT ase_request_state_known CHECK (state IN ('waiting', 'applying', 'done', 'failed', 'refused', 'withdrawn')),
  findings jsonb NOT NULL DEFAULT '[]',
  requested_by text NOT NULL,
  requested_at timestamptz(3) NOT NULL,
  decided_by text,
  decided_at timestamptz(3),
  closed_at timestamptz(3),
  CONSTRAINT ase_request_names_who CHECK (kind = 'remove' OR person_id IS NOT NULL)
);
CREATE INDEX ase_request_open ON ase_request (requested_at DESC) WHERE closed_at IS NULL;
CREATE INDEX ase_request_by_account ON ase_request (account_id, requested_at DESC);
CREATE TABLE ase_request_step (
  id uuid PRIMARY KEY,
  request_id uuid NOT NULL CONSTRAINT step_request_exists REFERENCES ase_request,
  position smallint NOT NULL,
  name text NOT NULL,
  state text NOT NULL CONSTRAINT step_state_known CHECK (state IN ('waiting', 'done', 'failed', 'skipped')),
  detail text,
  attempts smallint NOT NULL DEFAULT 0,
  finished_at timestamptz(3),
  CONSTRAINT step_once UNIQUE (request_id, position)
);
