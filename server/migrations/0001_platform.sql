-- What every room stands on: the facts counter, the programme, the audit log, the outbox of live updates.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- One counter for every fact that a decision reads. A node caches facts and rechecks the counter in its write.
CREATE TABLE facts_version (
  one_row boolean PRIMARY KEY DEFAULT true CONSTRAINT facts_version_is_one_row CHECK (one_row),
  version bigint NOT NULL
);
INSERT INTO facts_version (version) VALUES (1);

-- Called by the first fact change of a transaction: bumps the counter once, tells every node, and answers the new
-- version. Holding the row until commit puts fact-changing transactions one after the other, so versions are gapless.
CREATE FUNCTION facts_touch() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE v bigint := nullif(current_setting('attache.facts_version', true), '')::bigint;
BEGIN
  IF v IS NULL THEN
    UPDATE facts_version SET version = version + 1 RETURNING version INTO v;
    PERFORM set_config('attache.facts_version', v::text, true);
    PERFORM pg_notify('attache_facts', v::text);
  END IF;
  RETURN v;
END $$;

-- For tables whose rows are edited in place (names, addresses): any change is a new version of the facts.
CREATE FUNCTION facts_touch_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM facts_touch();
  RETURN NULL;
END $$;

CREATE TABLE programme (
  one_row boolean PRIMARY KEY DEFAULT true CONSTRAINT programme_is_one_row CHECK (one_row),
  name text NOT NULL,
  is_demo boolean NOT NULL DEFAULT false,
  created_at timestamptz(3) NOT NULL,
  -- The stop switch: 'stopped' halts every write to the outside at once.
  outside_writes text NOT NULL DEFAULT 'allowed' CONSTRAINT outside_writes_known CHECK (outside_writes IN ('allowed', 'stopped')),
  outside_writes_changed_at timestamptz(3),
  outside_writes_changed_by text
);

CREATE TABLE audit_entry (
  id uuid PRIMARY KEY,
  at timestamptz(3) NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  action text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  account_id uuid,
  before jsonb,
  after jsonb,
  reason text,
  request_id text
);
-- The audit page: newest first, by subject or by account.
CREATE INDEX audit_entry_by_time ON audit_entry (at DESC, id DESC);
CREATE INDEX audit_entry_by_subject ON audit_entry (subject_kind, subject_id, at DESC);
CREATE INDEX audit_entry_by_account ON audit_entry (account_id, at DESC) WHERE account_id IS NOT NULL;
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM attache_app;

-- Live updates for browsers and other nodes: ids only, kept for a day.
CREATE TABLE outbox_event (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
  at timestamptz(3) NOT NULL,
  kind text NOT NULL,
  payload jsonb NOT NULL
);
CREATE INDEX outbox_event_by_time ON outbox_event (at);

-- Programme settings: immutable versions, each effective from an instant; the newest recorded one that is effective wins.
CREATE TABLE setting_version (
  version integer PRIMARY KEY,
  effective_from timestamptz(3) NOT NULL,
  settings jsonb NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  reason text,
  recorded_in bigint NOT NULL DEFAULT facts_touch()
);
REVOKE UPDATE, DELETE, TRUNCATE ON setting_version FROM attache_app;
