-- People, regions, schedules and working hours.
-- Tables with `recorded_in`/`superseded_in` keep history: a row is never edited, only superseded, so that the facts of any
-- earlier version can be read again (a decision names the version it was taken on).

-- Lists of holidays, by country and region or the programme's own.
CREATE TABLE holiday_set (
  id uuid PRIMARY KEY,
  name text NOT NULL CONSTRAINT holiday_set_name_unique UNIQUE,
  country text,
  subdivision text
);
CREATE TABLE holiday (
  id uuid PRIMARY KEY,
  holiday_set_id uuid NOT NULL CONSTRAINT holiday_set_exists REFERENCES holiday_set,
  day date NOT NULL,
  name text NOT NULL,
  -- Minutes of the local day for a part-day holiday; both null: the whole day.
  start_minute smallint,
  end_minute smallint,
  recorded_in bigint NOT NULL DEFAULT facts_touch(),
  superseded_in bigint,
  CONSTRAINT holiday_part_is_ordered CHECK ((start_minute IS NULL) = (end_minute IS NULL) AND (start_minute IS NULL OR (start_minute >= 0 AND start_minute < end_minute AND end_minute <= 1440)))
);
CREATE UNIQUE INDEX holiday_once ON holiday (holiday_set_id, day, coalesce(start_minute, -1)) WHERE superseded_in IS NULL;

-- Named schedules: reply targets and regions' default hours. A schedule has only its own holidays.
CREATE TABLE schedule (
  id uuid PRIMARY KEY,
  name text NOT NULL CONSTRAINT schedule_name_unique UNIQUE
);
CREATE TABLE schedule_hours (
  id uuid PRIMARY KEY,
  schedule_id uuid NOT NULL CONSTRAINT schedule_exists REFERENCES schedule,
  time_zone text NOT NULL,
  -- [{weekday 1..7, start, end}] in minutes; end may pass 1440 for a shift past midnight.
  weekly jsonb NOT NULL,
  holiday_set_ids uuid[] NOT NULL DEFAULT '{}',
  -- Local dates on which these hours hold.
  valid daterange NOT NULL,
  recorded_in bigint NOT NULL DEFAULT facts_touch(),
  superseded_in bigint,
  CONSTRAINT schedule_hours_do_not_overlap EXCLUDE USING gist (schedule_id WITH =, valid WITH &&) WHERE (superseded_in IS NULL)
);

CREATE TABLE region (
  id uuid PRIMARY KEY,
  code text NOT NULL CONSTRAINT region_code_unique UNIQUE,
  name text NOT NULL,
  time_zone text NOT NULL,
  schedule_id uuid NOT NULL CONSTRAINT region_schedule_exists REFERENCES schedule,
  leader_id uuid,
  -- Where Global Support of this region is told: an internal channel.
  support_channel text NOT NULL,
  responsibilities text
);
CREATE TRIGGER region_touches_facts AFTER INSERT OR UPDATE OR DELETE ON region FOR EACH STATEMENT EXECUTE FUNCTION facts_touch_row();

CREATE TABLE person (
  id uuid PRIMARY KEY,
  name text NOT NULL CONSTRAINT person_name_given CHECK (btrim(name) <> ''),
  email text NOT NULL,
  title text,
  region_id uuid NOT NULL CONSTRAINT person_region_exists REFERENCES region,
  time_zone text NOT NULL,
  languages text[] NOT NULL DEFAULT '{}',
  manager_id uuid CONSTRAINT person_manager_exists REFERENCES person,
  roles text[] NOT NULL DEFAULT '{}',
  is_senior boolean NOT NULL DEFAULT false,
  help_desk_user_id text,
  gitlab_username text,
  slack_id text,
  pager_id text,
  -- Last working day; null: here.
  left_on date,
  -- Overrides the programme's limit of accounts, with the reason.
  max_accounts smallint CONSTRAINT max_accounts_positive CHECK (max_accounts > 0),
  max_accounts_reason text,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT max_accounts_has_a_reason CHECK (max_accounts IS NULL OR btrim(coalesce(max_accounts_reason, '')) <> '')
);
CREATE UNIQUE INDEX person_email_unique ON person (lower(email));
-- A help-desk user is one person: decisions find the person by it.
CREATE UNIQUE INDEX person_help_desk_user_unique ON person (help_desk_user_id) WHERE help_desk_user_id IS NOT NULL;
CREATE INDEX person_by_name ON person (lower(name));
CREATE TRIGGER person_touches_facts AFTER INSERT OR UPDATE OR DELETE ON person FOR EACH STATEMENT EXECUTE FUNCTION facts_touch_row();
ALTER TABLE region ADD CONSTRAINT region_leader_exists FOREIGN KEY (leader_id) REFERENCES person;

-- A person's own hours override the region's.
CREATE TABLE person_hours (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT person_hours_person_exists REFERENCES person,
  time_zone text NOT NULL,
  weekly jsonb NOT NULL,
  holiday_set_ids uuid[] NOT NULL DEFAULT '{}',
  valid daterange NOT NULL,
  recorded_in bigint NOT NULL DEFAULT facts_touch(),
  superseded_in bigint,
  CONSTRAINT person_hours_do_not_overlap EXCLUDE USING gist (person_id WITH =, valid WITH &&) WHERE (superseded_in IS NULL)
);

-- Becoming an ASE; this list also serves cover.
CREATE TABLE interest (
  person_id uuid PRIMARY KEY CONSTRAINT interest_person_exists REFERENCES person,
  stage text NOT NULL CONSTRAINT interest_stage_known CHECK (stage IN ('considering', 'preparing', 'appointed', 'new')),
  note text,
  since date NOT NULL
);
