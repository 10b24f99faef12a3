-- The three guides as people have edited them, and what the pages of operations ask for.

-- Versions of a guide: only ever added. Version 0 is the text that the program ships and stands in no row.
CREATE TABLE guide_version (
  slug text NOT NULL,
  version integer NOT NULL CONSTRAINT guide_version_positive CHECK (version > 0),
  -- Markdown; null: the shipped text again, whatever it is in the release that runs.
  body text,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  reason text NOT NULL,
  CONSTRAINT guide_version_pk PRIMARY KEY (slug, version)
);
REVOKE UPDATE, DELETE, TRUNCATE ON guide_version FROM attache_app;

-- The audit page: what one person did, or every time something was done, newest first; and which of them there are,
-- found by leaps along the first column.
CREATE INDEX audit_entry_by_actor ON audit_entry (actor_id, at DESC, id DESC);
CREATE INDEX audit_entry_by_action ON audit_entry (action, at DESC, id DESC);

-- Why the stop switch stands as it stands, for the line that says so on every page.
ALTER TABLE programme ADD COLUMN outside_writes_reason text;

-- What an import came to, as it was reported at its end: tickets and what settled them. null: it did not end.
ALTER TABLE import_run ADD COLUMN understood jsonb;
