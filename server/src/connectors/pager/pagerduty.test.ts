import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pagerDutySource } from './pagerduty.ts'
import { startLocalPager, type PagerShift } from './testing/local-pager.ts'

const ann = { id: 'PANN', name: 'Ann Berg', email: 'ann@example.com' }
const FROM = Temporal.Instant.from('2026-03-01T00:00:00Z').epochMilliseconds
const TO = FROM + 90 * 86_400_000
let pager: Awaited<ReturnType<typeof startLocalPager>>
let source: ReturnType<typeof pagerDutySource>
beforeAll(async () => {
  pager = await startLocalPager('secret')
  source = pagerDutySource([pager.host])
})
afterAll(async () => {
  await source.close()
  await pager.stop()
})
beforeEach(() => {
  pager.state.shifts = []
  pager.state.fault = null
})
const read = (over: object = {}) =>
  source.read(
    { url: pager.url, token: 'secret', scheduleIds: ['S1'], ...over },
    FROM,
    TO,
    AbortSignal.timeout(60_000),
  )
const shift = (over: Partial<PagerShift> = {}): PagerShift => ({
  ...{ schedule: 'S1', user: ann, start: '2026-03-02T08:00:00+01:00', end: '2026-03-09T08:00:00+01:00' },
  ...over,
})

describe('the pager', () => {
  test('tells a shift once, though it stands in every escalation policy', async () => {
    pager.state.shifts = [shift(), shift({ schedule: 'other' })]
    expect(await read()).toEqual({
      kind: 'read',
      entries: [
        {
          externalId: 'S1:PANN:2026-03-02T08:00:00+01:00',
          start: Date.UTC(2026, 2, 2, 7),
          end: Date.UTC(2026, 2, 9, 7),
          who: { id: 'PANN', email: 'ann@example.com', name: 'Ann Berg' },
        },
      ],
    })
  })
  test('is read page after page', async () => {
    const start = (hour: number): string =>
      Temporal.Instant.fromEpochMilliseconds(FROM + hour * 3_600_000).toString()
    pager.state.shifts = Array.from({ length: 170 }, (_, hour) =>
      shift({ start: start(hour), end: start(hour + 1) }),
    )
    const reading = await read()
    expect(reading.kind === 'read' && reading.entries.length).toBe(170)
  })
  test('names somebody who is always on call: for the whole stretch', async () => {
    pager.state.shifts = [shift({ start: null, end: null })]
    expect(await read()).toMatchObject({ entries: [{ start: FROM, end: TO }] })
  })
  test.each([
    [401, 'refuses the key'],
    [404, 'no such schedule'],
    [500, 'has a fault (status 500)'],
  ])('answers %i: said in a sentence', async (status, words) => {
    pager.state.fault = { status }
    expect(await read()).toMatchObject({ kind: 'failed', message: expect.stringContaining(words) as string })
  })
  test('is asked again when it says so', async () => {
    pager.state.fault = { status: 429, headers: { 'ratelimit-reset': '90' } }
    expect(await read()).toMatchObject({ kind: 'failed', retryAfterMs: 90_000 })
  })
  test('is refused a wrong key, and the key stands in no message', async () => {
    const reading = await read({ token: 'another-secret' })
    expect(reading.kind).toBe('failed')
    expect(JSON.stringify(reading)).not.toContain('another-secret')
  })
  test('on an internal host is not reached unless the configuration names it', async () => {
    const strict = pagerDutySource([])
    expect(strict.problem(pager.url)).toContain('internal network')
    const before = pager.state.asked
    expect(
      await strict.read(
        { url: pager.url, token: 'x', scheduleIds: ['S1'] },
        FROM,
        TO,
        AbortSignal.timeout(60_000),
      ),
    ).toMatchObject({ kind: 'failed' })
    expect(pager.state.asked).toBe(before)
    await strict.close()
  })
  test('was never asked anything it does not know', () => {
    expect(pager.state.unexpected).toEqual([])
  })
})
