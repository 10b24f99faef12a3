-- Rotation of coverage pods twice a year; rotas, swaps and feeds that shifts on call come from.

-- What is proposed for a region's pods on a date, and what became of it.
CREATE TABLE pod_rotation (
  id uuid PRIMARY KEY,
  region_id uuid NOT NULL CONSTRAINT pod_rotation_region_exists REFERENCES region,
  -- Members move on this date, in each pod's own zone.
  starts_on date NOT NULL,
  state text NOT NULL CONSTRAINT pod_rotation_state_known CHECK (state IN ('proposed', 'applied', 'skipped')),
  -- [{personId, fromPodId, toPodId, because}], in order.
  moves jsonb NOT NULL,
  -- Pods that stay as they are, each with why: [{podId, because}].
  stays jsonb NOT NULL,
  is_edited boolean NOT NULL DEFAULT false,
  created_at timestamptz(3) NOT NULL,
  decided_at timestamptz(3),
  decided_by uuid REFERENCES person,
  CONSTRAINT pod_rotation_once_a_date UNIQUE (region_id, starts_on),
  CONSTRAINT pod_rotation_decided CHECK ((state = 'proposed') = (decided_at IS NULL))
);

-- A rota of one's own: layers of people who take turns.
CREATE TABLE on_call_rota (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  created_by text NOT NULL,
  ended_at timestamptz(3)
);
CREATE UNIQUE INDEX on_call_rota_name_unique ON on_call_rota (lower(name)) WHERE ended_at IS NULL;

CREATE TABLE on_call_layer (
  id uuid PRIMARY KEY,
  rota_id uuid NOT NULL REFERENCES on_call_rota ON DELETE CASCADE,
  position smallint NOT NULL,
  name text NOT NULL,
  zone text NOT NULL,
  -- The first local date on which the first member's turn may begin.
  starts_on date NOT NULL,
  -- ISO days on which its hours begin: 1 Monday … 7 Sunday.
  weekdays smallint[] NOT NULL CONSTRAINT on_call_layer_weekdays_known CHECK (cardinality(weekdays) BETWEEN 1 AND 7 AND 1 <= ALL (weekdays) AND 7 >= ALL (weekdays)),
  -- Local minutes; end not after start is on the next day, the same is a whole day.
  start_minute smallint NOT NULL CONSTRAINT on_call_layer_start_sane CHECK (start_minute BETWEEN 0 AND 1439),
  end_minute smallint NOT NULL CONSTRAINT on_call_layer_end_sane CHECK (end_minute BETWEEN 0 AND 1439),
  -- ISO days on which the next member's turn begins, and how many of them a turn lasts.
  turn_weekdays smallint[] NOT NULL CONSTRAINT on_call_layer_turns_known CHECK (cardinality(turn_weekdays) BETWEEN 1 AND 7 AND 1 <= ALL (turn_weekdays) AND 7 >= ALL (turn_weekdays)),
  every_turns smallint NOT NULL CONSTRAINT on_call_layer_every_sane CHECK (every_turns BETWEEN 1 AND 4)
);
CREATE INDEX on_call_layer_by_rota ON on_call_layer (rota_id);

CREATE TABLE on_call_layer_member (
  layer_id uuid NOT NULL REFERENCES on_call_layer ON DELETE CASCADE,
  position smallint NOT NULL,
  person_id uuid NOT NULL CONSTRAINT on_call_layer_member_exists REFERENCES person,
  PRIMARY KEY (layer_id, position)
);
CREATE INDEX on_call_layer_member_by_person ON on_call_layer_member (person_id);

-- Somebody takes a stretch of a rota instead of whose turn it is.
CREATE TABLE on_call_override (
  id uuid PRIMARY KEY,
  rota_id uuid NOT NULL CONSTRAINT on_call_override_rota_exists REFERENCES on_call_rota ON DELETE CASCADE,
  -- One layer; null: every layer.
  layer_id uuid REFERENCES on_call_layer ON DELETE CASCADE,
  person_id uuid NOT NULL CONSTRAINT on_call_override_person_exists REFERENCES person,
  during tstzrange NOT NULL CONSTRAINT on_call_override_is_bounded CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during) AND upper(during) - lower(during) <= interval '31 days'),
  created_at timestamptz(3) NOT NULL,
  created_by text NOT NULL
);
CREATE INDEX on_call_override_by_rota ON on_call_override (rota_id);

-- Where shifts are read from: a calendar, or the pager.
CREATE TABLE on_call_feed (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  kind text NOT NULL CONSTRAINT on_call_feed_kind_known CHECK (kind IN ('icalendar', 'pagerduty')),
  -- Whole addresses of calendars are secrets: sealed; `host` is what is shown.
  sealed_address bytea NOT NULL,
  host text NOT NULL,
  sealed_token bytea,
  -- Schedules of the pager that are read; empty for calendars.
  schedule_ids text[] NOT NULL,
  is_enabled boolean NOT NULL,
  next_read_at timestamptz(3) NOT NULL,
  last_tried_at timestamptz(3),
  last_read_at timestamptz(3),
  failures int NOT NULL DEFAULT 0,
  error text,
  created_at timestamptz(3) NOT NULL,
  created_by text NOT NULL
);
CREATE UNIQUE INDEX on_call_feed_name_unique ON on_call_feed (lower(name));
-- The reader's look for what is due.
CREATE INDEX on_call_feed_due ON on_call_feed (next_read_at) WHERE is_enabled;

-- What was read last, matched or not: nothing of it is dropped.
CREATE TABLE on_call_feed_entry (
  feed_id uuid NOT NULL REFERENCES on_call_feed ON DELETE CASCADE,
  external_id text NOT NULL,
  -- By which the person is known there, small letters.
  who_key text NOT NULL,
  who text NOT NULL,
  during tstzrange NOT NULL,
  PRIMARY KEY (feed_id, external_id)
);

-- Who somebody of a feed is, where a person has said so.
CREATE TABLE on_call_feed_person (
  feed_id uuid NOT NULL REFERENCES on_call_feed ON DELETE CASCADE,
  who_key text NOT NULL,
  person_id uuid NOT NULL CONSTRAINT on_call_feed_person_exists REFERENCES person,
  PRIMARY KEY (feed_id, who_key)
);
