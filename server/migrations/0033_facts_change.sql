-- What of the facts each version changed, so that whoever keeps them in memory reads again only that: table by table, the person,
-- account or other owner of the rows that came, changed or went. A node that fell further behind than is kept reads them whole.

CREATE TABLE facts_change (
  version bigint NOT NULL,
  -- The table.
  part text NOT NULL,
  -- Whose rows: the value of the column that its trigger names.
  owner text NOT NULL,
  CONSTRAINT facts_change_pkey PRIMARY KEY (version, part, owner)
);

-- How far back the log reaches, and by what the present version is known: its number alone may be that of another past, of a
-- database that was restored or failed over.
CREATE TABLE facts_log (
  one_row boolean PRIMARY KEY DEFAULT true CONSTRAINT facts_log_is_one_row CHECK (one_row),
  -- Every change of a version greater than this is kept.
  since bigint NOT NULL,
  stamp uuid NOT NULL
);

-- As before; and the version's stamp stands in the log, under no table. Every hundred versions what is older than a thousand is let go.
CREATE OR REPLACE FUNCTION facts_touch() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE v bigint := nullif(current_setting('attache.facts_version', true), '')::bigint;
  s uuid;
BEGIN
  IF v IS NULL THEN
    UPDATE facts_version SET version = version + 1 RETURNING version INTO v;
    PERFORM set_config('attache.facts_version', v::text, true);
    PERFORM pg_notify('attache_facts', v::text);
    UPDATE facts_log SET stamp = gen_random_uuid() RETURNING stamp INTO s;
    INSERT INTO facts_change (version, part, owner) VALUES (v, '', s::text) ON CONFLICT DO NOTHING;
    IF v % 100 = 0 THEN
      UPDATE facts_log SET since = greatest(since, v - 1000);
      DELETE FROM facts_change WHERE version <= v - 1000;
    END IF;
  END IF;
  RETURN v;
END $$;

-- For a table of facts, once a statement: whatever row it changes, there is a new version of the facts. The argument is the column
-- that names the owner.
CREATE FUNCTION facts_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  any_row boolean;
  changed text := CASE TG_OP WHEN 'INSERT' THEN 'TABLE new_rows' WHEN 'DELETE' THEN 'TABLE old_rows'
    ELSE 'TABLE new_rows UNION ALL TABLE old_rows' END;
BEGIN
  EXECUTE format('SELECT EXISTS (%s)', changed) INTO any_row;
  IF any_row THEN
    EXECUTE format('INSERT INTO facts_change (version, part, owner) SELECT DISTINCT %s, %L, %I::text FROM (%s) t ON CONFLICT DO NOTHING',
      facts_touch(), TG_TABLE_NAME, TG_ARGV[0], changed);
  END IF;
  RETURN NULL;
END $$;

-- Declares a table of facts.
CREATE FUNCTION facts_table(name text, owner text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION facts_changed(%L)',
    name || '_facts_come', name, owner);
  EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION facts_changed(%L)',
    name || '_facts_change', name, owner);
  EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION facts_changed(%L)',
    name || '_facts_go', name, owner);
END $$;

DROP TRIGGER region_touches_facts ON region;
DROP TRIGGER person_touches_facts ON person;
DROP TRIGGER account_touches_facts ON account;
DROP TRIGGER account_team_member_touches_facts ON account_team_member;
DROP TRIGGER team_touches_facts ON team;

SELECT facts_table(name, owner) FROM (VALUES
  ('setting_version', 'version'),
  ('region', 'id'),
  ('team', 'id'),
  ('schedule', 'id'),
  ('schedule_hours', 'schedule_id'),
  ('holiday', 'holiday_set_id'),
  ('person', 'id'),
  ('person_hours', 'person_id'),
  ('account', 'id'),
  ('account_team_member', 'account_id'),
  ('account_organization', 'account_id'),
  ('account_policy', 'account_id'),
  ('contract', 'account_id'),
  ('assignment', 'account_id'),
  ('time_off', 'person_id'),
  ('busy_period', 'person_id'),
  ('cover', 'account_id'),
  ('recurring_off', 'person_id'),
  ('pod', 'pod_id'),
  ('pod_member', 'pod_id'),
  ('on_call_shift', 'shift_id')
) AS tables(name, owner);

-- A plan that is no fact yet, and its hours.
CREATE FUNCTION plan_touches_facts_of(plan uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO facts_change (version, part, owner) VALUES (facts_touch(), 'absence_plan', plan::text) ON CONFLICT DO NOTHING
$$;
CREATE OR REPLACE FUNCTION plan_touches_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'absence_plan' THEN
    PERFORM plan_touches_facts_of(NEW.id);
  ELSIF TG_TABLE_NAME = 'cover_request' THEN
    PERFORM plan_touches_facts_of(p.id) FROM absence_plan p WHERE p.id = NEW.plan_id AND p.time_off_id IS NULL;
  ELSE
    PERFORM plan_touches_facts_of(p.id) FROM cover_request r JOIN absence_plan p ON p.id = r.plan_id WHERE r.id = NEW.request_id AND p.time_off_id IS NULL;
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER absence_plan_made_touches_facts ON absence_plan;
DROP TRIGGER absence_plan_moved_touches_facts ON absence_plan;
CREATE TRIGGER absence_plan_made_touches_facts AFTER INSERT ON absence_plan FOR EACH ROW
  WHEN (NEW.time_off_id IS NULL) EXECUTE FUNCTION plan_touches_facts();
CREATE TRIGGER absence_plan_moved_touches_facts AFTER UPDATE ON absence_plan FOR EACH ROW
  WHEN (OLD.time_off_id IS NULL AND (OLD.state, OLD.during, OLD.time_off_id) IS DISTINCT FROM (NEW.state, NEW.during, NEW.time_off_id))
  EXECUTE FUNCTION plan_touches_facts();
DROP FUNCTION facts_touch_row();

-- Last, when nobody changes facts any more without writing it down.
INSERT INTO facts_log (since, stamp) SELECT version, gen_random_uuid() FROM facts_version;
INSERT INTO facts_change (version, part, owner) SELECT since, '', stamp::text FROM facts_log;
