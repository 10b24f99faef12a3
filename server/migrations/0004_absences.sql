-- Time off, busy periods and named backups.

CREATE TABLE time_off (
  id uuid PRIMARY KEY,
  -- The same through every revision.
  time_off_id uuid NOT NULL,
  person_id uuid NOT NULL CONSTRAINT time_off_person_exists REFERENCES person,
  kind text NOT NULL CONSTRAINT time_off_kind_known CHECK (kind IN ('planned', 'sick')),
  during tstzrange NOT NULL CONSTRAINT time_off_is_bounded CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
  -- Seen by the person and their manager only.
  reason text,
  state text NOT NULL DEFAULT 'confirmed' CONSTRAINT time_off_state_known CHECK (state IN ('confirmed', 'withdrawn')),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  recorded_in bigint NOT NULL DEFAULT facts_touch(),
  superseded_in bigint,
  CONSTRAINT time_off_does_not_overlap EXCLUDE USING gist (person_id WITH =, during WITH &&) WHERE (superseded_in IS NULL AND state = 'confirmed')
);
CREATE UNIQUE INDEX time_off_current ON time_off (time_off_id) WHERE superseded_in IS NULL;
CREATE INDEX time_off_by_person ON time_off (person_id) WHERE superseded_in IS NULL;

-- On duty, not taking more until a time.
CREATE TABLE busy_period (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT busy_person_exists REFERENCES person,
  during tstzrange NOT NULL CONSTRAINT busy_is_bounded CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
  recorded_at timestamptz(3) NOT NULL,
  recorded_in bigint NOT NULL DEFAULT facts_touch(),
  superseded_in bigint,
  CONSTRAINT busy_does_not_overlap EXCLUDE USING gist (person_id WITH =, during WITH &&) WHERE (superseded_in IS NULL)
);

-- An accepted cover: a named backup for an absent ASE on one account.
CREATE TABLE cover (
  id uuid PRIMARY KEY,
  cover_id uuid NOT NULL,
  account_id uuid NOT NULL CONSTRAINT cover_account_exists REFERENCES account,
  absent_person_id uuid NOT NULL CONSTRAINT cover_absent_exists REFERENCES person,
  backup_person_id uuid NOT NULL CONSTRAINT cover_backup_exists REFERENCES person,
  during tstzrange NOT NULL CONSTRAINT cover_is_bounded CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  recorded_in bigint NOT NULL DEFAULT facts_touch(),
  superseded_in bigint,
  CONSTRAINT cover_is_by_another CHECK (backup_person_id <> absent_person_id)
);
CREATE UNIQUE INDEX cover_current ON cover (cover_id) WHERE superseded_in IS NULL;
CREATE INDEX cover_by_account ON cover (account_id) WHERE superseded_in IS NULL;
