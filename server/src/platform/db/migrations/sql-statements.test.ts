import { describe, expect, test } from 'vitest'
import { splitStatements } from './sql-statements.ts'

const texts = (sql: string): string[] => splitStatements(sql).map(({ text }) => text)

describe('semicolons that end nothing', () => {
  test.each([
    ['in a string', `SELECT 'a;b'`],
    ['after a doubled quote', `SELECT 'it''s; so'`],
    ['after an escaped quote', String.raw`SELECT E'it\'s; so'`],
    ['after a backslash that escapes nothing', String.raw`SELECT 'C:\', ';'`],
    ['in a quoted name', 'SELECT 1 AS "a;""b"'],
    ['in a line comment', 'SELECT 1 -- one; two\n  + 2'],
    ['in nested block comments', 'SELECT /* a; /* b; */ c; */ 1'],
    ['in a dollar-quoted body', 'DO $$ BEGIN PERFORM 1; PERFORM $a$;$a$; END $$'],
    ['in a tagged body', 'CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $body$ SELECT $$;$$::text; $body$'],
    [
      'in an SQL-standard body',
      'CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END',
    ],
  ])('%s', (_, sql) => {
    expect(texts(`${sql};\nSELECT 'next'`)).toEqual([sql, `SELECT 'next'`])
  })
})

test('each statement knows the line of its first word', () => {
  const sql = '-- title\n\nCREATE TABLE a (\n  id int\n);\n\n/* two\nlines */ SELECT 1; SELECT 2;\n'
  expect(splitStatements(sql).map(({ line }) => line)).toEqual([3, 8, 8])
})

test('a file of comments has no statements, and the last semicolon may be missing', () => {
  expect(texts('-- nothing\n/* at all */\n;;')).toEqual([])
  expect(texts('SELECT 1')).toEqual(['SELECT 1'])
})

test('parameters and dollar signs inside names open no body', () => {
  expect(texts('PREPARE p AS SELECT $1 + $2; SELECT a$b$c FROM t; SELECT 3')).toHaveLength(3)
})
