-- Recurring days off, coverage pods and on-call shifts: facts, with history like all others.

-- Every so many weeks on some weekdays, from a date to a date, in the person's own zone.
CREATE TABLE recurring_off (
  id uuid PRIMARY KEY,
  -- The same through every revision.
  recurring_off_id uuid NOT NULL,
  person_id uuid NOT NULL CONSTRAINT recurring_off_person_exists REFERENCES person,
  -- ISO: 1 Monday … 7 Sunday.
  weekdays smallint[] NOT NULL CONSTRAINT recurring_off_weekdays_known CHECK (cardinality(weekdays) BETWEEN 1 AND 7 AND 1 <= ALL (weekdays) AND 7 >= ALL (weekdays)),
  -- Counted from the week of starts_on, weeks beginning on Monday.
  every_weeks smallint NOT NULL CONSTRAINT recurring_off_weeks_sane CHECK (every_weeks BETWEEN 1 AND 8),
  starts_on date NOT NULL,
  -- The last date that may be off.
  ends_on date NOT NULL,
  -- Minutes after local midnight; both null: the whole day.
  start_minute smallint,
  end_minute smallint,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  recorded_in bigint NOT NULL DEFAULT facts_touch(),
  superseded_in bigint,
  CONSTRAINT recurring_off_dates_in_order CHECK (starts_on <= ends_on AND ends_on <= starts_on + 1100),
  CONSTRAINT recurring_off_part_of_day CHECK ((start_minute IS NULL) = (end_minute IS NULL) AND (start_minute IS NULL OR (0 <= start_minute AND start_minute < end_minute AND end_minute <= 1440)))
);
CREATE UNIQUE INDEX recurring_off_current ON recurring_off (recurring_off_id) WHERE superseded_in IS NULL;
CREATE INDEX recurring_off_by_person ON recurring_off (person_id) WHERE superseded_in IS NULL;

-- A few ASEs of roughly one zone who cover for each other.
CREATE TABLE pod (
  id uuid PRIMARY KEY,
  pod_id uuid NOT NULL,
  name text NOT NULL,
  region_id uuid NOT NULL CONSTRAINT pod_region_exists REFERENCES region,
  -- Dates of membership are of this zone.
  zone text NOT NULL,
  -- Which accounts of its members it covers: those of priority 1 and 2, or all.
  covers text NOT NULL CONSTRAINT pod_covers_known CHECK (covers IN ('high_priority', 'all')),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  recorded_in bigint NOT NULL DEFAULT facts_touch(),
  superseded_in bigint
);
CREATE UNIQUE INDEX pod_current ON pod (pod_id) WHERE superseded_in IS NULL;
CREATE UNIQUE INDEX pod_name_is_unique ON pod (lower(name)) WHERE superseded_in IS NULL;

CREATE TABLE pod_member (
  id uuid PRIMARY KEY,
  pod_id uuid NOT NULL,
  person_id uuid NOT NULL CONSTRAINT pod_member_person_exists REFERENCES person,
  -- Local dates of the pod's zone; half-open, open-ended while a member.
  valid daterange NOT NULL CONSTRAINT pod_member_valid_begins CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
  -- Who is asked first.
  position smallint NOT NULL DEFAULT 0,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  recorded_in bigint NOT NULL DEFAULT facts_touch(),
  superseded_in bigint,
  CONSTRAINT pod_member_of_one_pod EXCLUDE USING gist (person_id WITH =, valid WITH &&) WHERE (superseded_in IS NULL)
);
CREATE INDEX pod_member_by_pod ON pod_member (pod_id) WHERE superseded_in IS NULL;

-- Who is on call when, as the pager, a calendar, a rota or a person says. Shifts may overlap: at a change of the clock they do.
CREATE TABLE on_call_shift (
  id uuid PRIMARY KEY,
  shift_id uuid NOT NULL,
  person_id uuid NOT NULL CONSTRAINT on_call_shift_person_exists REFERENCES person,
  during tstzrange NOT NULL CONSTRAINT on_call_shift_is_bounded CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during) AND upper(during) - lower(during) <= interval '31 days'),
  -- Where it comes from: 'entered', or the id of a rota or feed.
  source text NOT NULL,
  -- Its own name there; the same shift told twice is one.
  external_id text,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  recorded_in bigint NOT NULL DEFAULT facts_touch(),
  superseded_in bigint
);
CREATE UNIQUE INDEX on_call_shift_current ON on_call_shift (shift_id) WHERE superseded_in IS NULL;
CREATE UNIQUE INDEX on_call_shift_once_a_source ON on_call_shift (source, external_id) WHERE superseded_in IS NULL AND external_id IS NOT NULL;
CREATE INDEX on_call_shift_by_time ON on_call_shift USING gist (during) WHERE superseded_in IS NULL;
CREATE INDEX on_call_shift_by_person ON on_call_shift (person_id) WHERE superseded_in IS NULL;
