/** A schema with every type and every difficulty, for the tests of backup and restore. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getConstructionPlans } from 'pg-boss'
import { sql } from './servers.ts'

const EVERYTHING = `
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE TYPE mood AS ENUM ('calm', 'cross');
CREATE TABLE everything (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT everything_pkey PRIMARY KEY,
  "Odd ""name" text, bytes bytea, exact numeric, approximate double precision, flag boolean, doc jsonb, raw json,
  at timestamptz(3), stamp timestamp, day date, "time" time, span interval, during tstzrange, days daterange,
  key uuid, words text[], grid int[][], mood mood, address inet, bits bit varying(9), search tsvector,
  twice numeric GENERATED ALWAYS AS (exact * 2) STORED,
  CONSTRAINT everything_apart EXCLUDE USING gist (key WITH =, during WITH &&)
);
CREATE TABLE parent (id int CONSTRAINT parent_pkey PRIMARY KEY, favourite int, above int CONSTRAINT parent_above REFERENCES parent);
CREATE TABLE child (id serial CONSTRAINT child_pkey PRIMARY KEY, parent int NOT NULL CONSTRAINT child_parent REFERENCES parent);
ALTER TABLE parent ADD CONSTRAINT parent_favourite FOREIGN KEY (favourite) REFERENCES child DEFERRABLE;
CREATE TABLE a_late_reference (parent int CONSTRAINT late_parent REFERENCES parent);
CREATE TABLE ledger_left (n int);
CREATE TABLE ledger_right (n int);
CREATE TABLE empty_table (n int);
CREATE TABLE audit_entry (id int, note text);
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'append through the program'; END $$;
CREATE TRIGGER audit_guard BEFORE INSERT OR UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse();
CREATE TRIGGER audit_truncate BEFORE TRUNCATE ON audit_entry EXECUTE FUNCTION refuse();
`
const SEEDS = `CREATE TABLE setting (name text, value text); INSERT INTO setting VALUES ('seeded', 'by a migration');`

/** Writes the migrations of the sample, pg-boss's schema among them; gives their directory. */
export async function sampleMigrations(folder: string): Promise<string> {
  const directory = join(folder, 'migrations')
  await mkdir(directory)
  const boss = getConstructionPlans('pgboss').replaceAll(/^\s*(BEGIN|COMMIT);\s*$/gm, '')
  await writeFile(join(directory, '0001-everything.sql'), EVERYTHING)
  await writeFile(join(directory, '0002-pgboss.sql'), boss)
  await writeFile(join(directory, '0003-seeds.sql'), SEEDS)
  return directory
}

/** Fills it with what breaks careless tools. */
export async function fillSample(ownerUrl: string): Promise<void> {
  await sql(
    ownerUrl,
    'SELECT pgboss.create_queue(\'own-table\', \'{"policy": "key_strict_fifo", "partition": true}\')',
  )
  await sql(ownerUrl, 'SELECT pgboss.create_queue(\'common\', \'{"policy": "standard"}\')')
  await sql(
    ownerUrl,
    String.raw`
    INSERT INTO everything ("Odd ""name", bytes, exact, approximate, flag, doc, raw, at, stamp, day, "time", span, during,
                            days, key, words, grid, mood, address, bits, search)
    VALUES (E'tab\tline\nback\\slash \\N \\. \r quote" é 日本 🦊', '\x00ff0a0d5c', 'NaN', 'Infinity', true,
            '{"a": [1, null, "\\n"]}', '{ "kept" :  "as written" }', '2026-03-29T00:59:59.999Z', 'infinity', '-infinity',
            '24:00', '1 mon -3 days 00:00:01.5', '[2026-01-01,2026-02-01)', 'empty',
            '00000000-0000-7000-8000-000000000001', ARRAY['', NULL, 'a,b', '{"}'], '{{1,2},{3,4}}', 'cross', '::1/64',
            B'101', 'a:1 b:2'),
           ('', '', 12345678901234567890.000000001, 0.1::float8 + 0.2, NULL, 'null', 'null', NULL, NULL, NULL, NULL, NULL,
            '(,)', '[2026-01-01,)', NULL, '{}', NULL, NULL, NULL, '', NULL),
           ('\N', NULL, -0.0, '-0', false, '"\\u0041"', '[]', '0001-01-01', 'epoch', '4713-01-01 BC', '00:00', '0', NULL,
            NULL, NULL, NULL, NULL, 'calm', '10.0.0.1', B'1', NULL);
    INSERT INTO parent VALUES (2, NULL, NULL), (1, NULL, 2);
    UPDATE parent SET above = 1 WHERE id = 2;
    INSERT INTO child (parent) SELECT 1 FROM generate_series(1, 5000);
    UPDATE parent SET favourite = 7;
    INSERT INTO a_late_reference VALUES (2);
    INSERT INTO everything ("Odd ""name") VALUES (repeat('long ', 300000));
    ALTER TABLE audit_entry DISABLE TRIGGER audit_guard;
    INSERT INTO audit_entry VALUES (1, 'signed in');
    ALTER TABLE audit_entry ENABLE TRIGGER audit_guard;
    INSERT INTO pgboss.job (name, data, singleton_key, policy) VALUES ('own-table', '{"n": 1}', 'k', 'key_strict_fifo');
    INSERT INTO pgboss.job (name, data) VALUES ('common', '{"n": 2}');
    SELECT setval('child_id_seq', 9000);`,
  )
}

/** Every row of every table, as one hash a table. */
export async function contentOf(ownerUrl: string): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }>(
    ownerUrl,
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname IN ('public', 'pgboss') AND tablename <> 'schema_migration' ORDER BY 1`,
  )
  const content: Record<string, string> = {}
  for (const { name } of tables) {
    const text = `SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS hash`
    const [row] = await sql<{ hash: string }>(ownerUrl, `${text} FROM ${name} t`)
    content[name] = row?.hash ?? ''
  }
  return content
}
