-- What people set for themselves: how they read, their saved views, what they are told and when. Tickets: the list of all.

-- One row for whoever calls: a person, or a token, which the directory does not know.
CREATE TABLE preference (
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  -- {timeZone, colourScheme, density}; what is absent is as everybody has it.
  display jsonb NOT NULL DEFAULT '{}',
  -- By the name of the list: {columns, defaultViewId}.
  lists jsonb NOT NULL DEFAULT '{}',
  updated_at timestamptz(3) NOT NULL,
  CONSTRAINT preference_pk PRIMARY KEY (actor_kind, actor_id)
);

-- A list as its address has it, under a name.
CREATE TABLE saved_view (
  id uuid PRIMARY KEY,
  list text NOT NULL,
  name text NOT NULL CONSTRAINT saved_view_name_given CHECK (btrim(name) <> ''),
  state jsonb NOT NULL,
  owner_kind text NOT NULL,
  owner_id text NOT NULL,
  owner_name text NOT NULL,
  -- Everybody inside sees it.
  is_shared boolean NOT NULL DEFAULT false,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL
);
CREATE UNIQUE INDEX saved_view_name_unique ON saved_view (list, owner_kind, owner_id, lower(name));
-- The views of a list that everybody sees.
CREATE INDEX saved_view_shared ON saved_view (list) WHERE is_shared;

-- What a person wants to be told, and when not. Pages are told whatever it says.
CREATE TABLE notice_preference (
  person_id uuid PRIMARY KEY CONSTRAINT notice_preference_person_exists REFERENCES person,
  -- Kinds that are not told.
  muted text[] NOT NULL DEFAULT '{}',
  -- Minutes of the person's local day, past midnight where the end is before the start; both null: no quiet hours.
  quiet_start smallint,
  quiet_end smallint,
  -- Weekdays 1 (Monday) to 7 that are quiet the whole day.
  quiet_days smallint[] NOT NULL DEFAULT '{}',
  updated_at timestamptz(3) NOT NULL,
  CONSTRAINT quiet_hours_are_whole CHECK ((quiet_start IS NULL) = (quiet_end IS NULL) AND (quiet_start IS NULL
    OR (quiet_start BETWEEN 0 AND 1439 AND quiet_end BETWEEN 0 AND 1439 AND quiet_start <> quiet_end))),
  CONSTRAINT quiet_days_leave_one CHECK (quiet_days <@ ARRAY[1, 2, 3, 4, 5, 6, 7]::smallint[] AND cardinality(quiet_days) < 7)
);

-- muted: the person does not want this kind. held_since: when it was due, where quiet hours moved it.
ALTER TABLE notice DROP CONSTRAINT notice_state_known;
ALTER TABLE notice ADD CONSTRAINT notice_state_known CHECK (state IN ('planned', 'told', 'cancelled', 'shadow', 'muted'));
ALTER TABLE notice ADD COLUMN held_since timestamptz(3);
-- The count beside the bell, asked for by every open page.
CREATE INDEX notice_unread ON notice (person_id) WHERE state = 'told' AND read_at IS NULL;

-- All tickets by creation or deadline are the open ones, which have indexes of their own, and these. An event of a closed ticket
-- is rare, so they cost intake next to nothing.
CREATE INDEX ticket_closed_by_deadline ON ticket ((coalesce(deadline_at, '9999-12-31T00:00:00Z'::timestamptz)), id)
  WHERE status NOT IN ('new', 'open', 'pending', 'hold');
CREATE INDEX ticket_closed_by_creation ON ticket (created_at DESC, id DESC) WHERE status NOT IN ('new', 'open', 'pending', 'hold');
