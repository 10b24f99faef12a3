-- Teams under regions; time off that other calendars tell; calendar feeds that are given out.

CREATE TABLE team (
  id uuid PRIMARY KEY,
  name text NOT NULL CONSTRAINT team_name_given CHECK (btrim(name) <> ''),
  region_id uuid NOT NULL CONSTRAINT team_region_exists REFERENCES region,
  -- Who approves where the team becomes too thin; null: the region's leader.
  leader_id uuid CONSTRAINT team_leader_exists REFERENCES person,
  -- Where the team is told: an internal channel; null: the region's.
  channel text
);
CREATE UNIQUE INDEX team_name_unique ON team (region_id, lower(name));
CREATE TRIGGER team_touches_facts AFTER INSERT OR UPDATE OR DELETE ON team FOR EACH STATEMENT EXECUTE FUNCTION facts_touch_row();
ALTER TABLE person ADD COLUMN team_id uuid CONSTRAINT person_team_exists REFERENCES team;
CREATE INDEX person_by_team ON person (team_id) WHERE team_id IS NOT NULL;

-- Where time off was told: by a person here, or in a calendar of theirs that is read.
ALTER TABLE time_off ADD COLUMN source text NOT NULL DEFAULT 'entered' CONSTRAINT time_off_source_known CHECK (source IN ('entered', 'calendar'));

-- A calendar kept elsewhere, from which somebody's time off is read.
CREATE TABLE calendar (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT calendar_person_exists REFERENCES person,
  name text NOT NULL CONSTRAINT calendar_name_given CHECK (btrim(name) <> ''),
  -- Sealed with the program's secret, which is not in the database; null: a file was handed over, once.
  sealed_address bytea,
  -- The server of the address, which is no secret.
  host text,
  -- What of it counts: whole days and what is marked out of office, all that shows as busy, or what is called by one of the words.
  counts text NOT NULL CONSTRAINT calendar_counts_known CHECK (counts IN ('away', 'busy', 'words')),
  words text[] NOT NULL DEFAULT '{}',
  added_at timestamptz(3) NOT NULL,
  added_by text NOT NULL,
  -- When it was last read in full or found unchanged, and when it is asked next; null: never again.
  read_at timestamptz(3),
  next_read_at timestamptz(3),
  -- Stamps of the last answer, so that an unchanged calendar is not sent again.
  etag text,
  last_modified text,
  -- Failures in a row, and what to do about the last one.
  failures smallint NOT NULL DEFAULT 0,
  problem text,
  -- Events that could not be read: [{line, message}], without any text of theirs.
  left_out jsonb NOT NULL DEFAULT '[]',
  CONSTRAINT calendar_words_given CHECK (counts <> 'words' OR cardinality(words) > 0)
);
CREATE INDEX calendar_by_person ON calendar (person_id);
-- The reader asks: which are due?
CREATE INDEX calendar_due ON calendar (next_read_at) WHERE next_read_at IS NOT NULL;

-- The events of a calendar that count, as they were last read. What they are called is never kept.
CREATE TABLE calendar_event (
  calendar_id uuid NOT NULL CONSTRAINT calendar_event_of_calendar REFERENCES calendar ON DELETE CASCADE,
  -- A hash of the event's own name, to know it again where it could not be read.
  event text NOT NULL,
  occurrence text NOT NULL,
  during tstzrange NOT NULL CONSTRAINT calendar_event_is_bounded CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
  PRIMARY KEY (calendar_id, occurrence)
);

-- A calendar that is given out by a link: read as who made it, for as long as they may.
CREATE TABLE feed (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT feed_person_exists REFERENCES person,
  -- Of the token in the address, which is shown once.
  token_hash bytea NOT NULL CONSTRAINT feed_token_unique UNIQUE,
  contents text NOT NULL CONSTRAINT feed_contents_known CHECK (contents IN ('coverage', 'absences', 'on_call')),
  -- What it is about; the id is of an account, a person, a team or a region, and null for everybody.
  about text NOT NULL CONSTRAINT feed_about_known CHECK (about IN ('account', 'person', 'team', 'region', 'everybody')),
  about_id uuid,
  name text NOT NULL,
  made_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3),
  last_used_at timestamptz(3),
  CONSTRAINT feed_is_about_something CHECK ((about = 'everybody') = (about_id IS NULL)),
  CONSTRAINT feed_expires CHECK (expires_at > made_at)
);
CREATE INDEX feed_by_person ON feed (person_id);
