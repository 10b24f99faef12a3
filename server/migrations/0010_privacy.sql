-- Erasing people, contacts and accounts: keys of whom the audit log speaks, receipts, and what retention removed when.

-- What an audit entry says of somebody is sealed with their key. Erasing them deletes the row: what it sealed is gone for
-- good, in rows that nobody may change.
CREATE TABLE subject_key (
  kind text NOT NULL CONSTRAINT subject_key_kind_known CHECK (kind IN ('person', 'contact', 'account')),
  subject_id text NOT NULL,
  key bytea NOT NULL CONSTRAINT subject_key_length CHECK (octet_length(key) = 32),
  made_at timestamptz(3) NOT NULL,
  CONSTRAINT subject_key_pk PRIMARY KEY (kind, subject_id)
);

-- sealed: {before, after, reason} for the subjects in sealed_for, as kind:id; all of their keys open it.
-- actor_sealed: a person's name, with their key; actor_name is empty then.
ALTER TABLE audit_entry
  ADD COLUMN sealed bytea,
  ADD COLUMN sealed_for text[],
  ADD COLUMN actor_sealed bytea,
  ADD CONSTRAINT audit_entry_sealed_for_somebody CHECK ((sealed IS NULL) = (sealed_for IS NULL));

-- What was erased, how much of it, when and by whom: ids and counts, no personal values. Never changed.
CREATE TABLE erasure (
  id uuid PRIMARY KEY,
  at timestamptz(3) NOT NULL,
  kind text NOT NULL CONSTRAINT erasure_kind_known CHECK (kind IN ('person', 'contact', 'account')),
  subject_id text NOT NULL,
  by_kind text NOT NULL,
  by_id text NOT NULL,
  -- [{what, how, rows}]
  done jsonb NOT NULL
);
-- The list of receipts, newest first.
CREATE INDEX erasure_by_time ON erasure (at DESC, id DESC);
REVOKE UPDATE, DELETE, TRUNCATE ON erasure FROM attache_app;

-- One run of retention a day, by whichever process comes first.
CREATE TABLE retention_run (
  day date PRIMARY KEY,
  began_at timestamptz(3) NOT NULL,
  -- null: it goes on, or its process ended; the next takes over after an hour.
  finished_at timestamptz(3),
  -- Rows by kind of data.
  removed jsonb NOT NULL DEFAULT '{}'
);
