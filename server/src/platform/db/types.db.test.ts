import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bareDatabase } from '../../../../test/harness/database.ts'
import type { TestDatabase } from '../../../../test/harness/database.ts'
import { parseInstant } from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await bareDatabase()
})
afterAll(() => database.drop())

async function through(value: unknown, type: string): Promise<unknown> {
  const { rows } = await database.pool.query<{ v: unknown }>(`SELECT $1::${type} AS v`, [value])
  return rows[0]?.v
}

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text)
const on = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

describe('values come back as they went', () => {
  test.each([
    '2026-03-29T00:59:59.999Z',
    '1969-12-31T23:59:59.001Z',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
  ])('instant %s', async (text) => {
    const back = (await through(at(text), 'timestamptz(3)')) as Temporal.Instant
    expect(back.toString()).toBe(text)
  })

  test('an instant is cut to milliseconds, never rounded into the future', async () => {
    const back = await through(at('2026-01-01T00:00:00.000999999Z'), 'timestamptz(3)')
    expect(String(back)).toBe('2026-01-01T00:00:00Z')
    expect(String(parseInstant('2026-01-01 00:00:00.999999+00'))).toBe('2026-01-01T00:00:00.999Z')
  })

  test.each(['2024-02-29', '0001-01-01', '9999-12-31'])('date %s', async (text) => {
    expect(String(await through(on(text), 'date'))).toBe(text)
  })

  test('arrays of instants, dates and int8, with nulls', async () => {
    const instants = await through([at('2026-01-01T00:00:00.5Z'), null], 'timestamptz(3)[]')
    expect((instants as unknown[]).map(String)).toEqual(['2026-01-01T00:00:00.5Z', 'null'])
    expect(((await through([on('2026-02-03')], 'date[]')) as unknown[]).map(String)).toEqual(['2026-02-03'])
    expect(await through([1, null, Number.MAX_SAFE_INTEGER], 'int8[]')).toEqual([
      1,
      null,
      Number.MAX_SAFE_INTEGER,
    ])
  })

  test('an instant inside JSON is its ISO text', async () => {
    expect(await through({ at: at('2026-01-01T00:00:00Z') }, 'jsonb')).toEqual({ at: '2026-01-01T00:00:00Z' })
  })

  test('numeric stays a string, and a plain time is sent as one', async () => {
    expect(await through('12345678901234567890.123', 'numeric')).toBe('12345678901234567890.123')
    expect(await through(Temporal.PlainTime.from('09:30'), 'time')).toBe('09:30:00')
  })
})

describe('what has no exact counterpart is an error that says what to do', () => {
  test('int8 beyond 2^53', async () => {
    await expect(through('9007199254740993', 'int8')).rejects.toThrow(/cast it to text/)
  })

  test('infinity', async () => {
    await expect(through('infinity', 'timestamptz')).rejects.toThrow(/must be finite/)
    await expect(through('-infinity', 'date')).rejects.toThrow(/must be finite/)
  })

  test('a zoned date-time', async () => {
    const zoned = Temporal.ZonedDateTime.from('2026-01-01T00:00[Europe/Madrid]')
    await expect(through(zoned, 'timestamptz')).rejects.toThrow(/toInstant/)
  })
})

test('the connection survives a value that cannot be read', async () => {
  await expect(through('infinity', 'timestamptz')).rejects.toThrow()
  expect(await through(1, 'int8')).toBe(1)
})
