import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intersectIntervals, subtractIntervals, totalOf } from '../calendar/api.ts'
import { instant, world } from './testing/world.ts'

// Moved from Amsterdam to Los Angeles on 17 March, came back to a part-time week on 14 April, until the end of May.
const dana = world({
  people: {
    dana: {
      hours: [
        { zone: 'Europe/Amsterdam', weekly: 'Mon-Fri 09:00-17:00', until: '2025-03-17' },
        {
          zone: 'America/Los_Angeles',
          weekly: 'Mon-Fri 05:00-17:00',
          from: '2025-03-17',
          until: '2025-04-14',
        },
        {
          zone: 'Europe/Amsterdam',
          weekly: 'Mon-Thu 20:00-04:00',
          from: '2025-04-14',
          until: '2025-06-01',
        },
      ],
      holidays: ['2025-03-12', '2025-04-01', '2025-05-01 20:00-22:00'],
      off: ['2025-03-24T00:00Z/2025-03-26T12:00Z'],
    },
  },
}).person('dana')!

const FROM = instant('2025-03-01T00:00Z')
const TO = instant('2025-07-01T00:00Z')
const at = fc.integer({ min: FROM, max: TO })
const openings = dana.duty.intervals(FROM, TO)

describe('hours of somebody who changed zones', () => {
  it('follow the local hours of each stretch of dates', () => {
    const starts = openings.map(({ start }) => Temporal.Instant.fromEpochMilliseconds(start).toString())
    expect(starts).toContain('2025-03-14T08:00:00Z')
    expect(starts).toContain('2025-03-17T12:00:00Z')
    expect(starts).toContain('2025-04-14T18:00:00Z')
    for (const gone of ['2025-03-12T08:00:00Z', '2025-04-01T12:00:00Z', '2025-03-24T12:00:00Z'])
      expect(starts).not.toContain(gone)
    expect(starts).toContain('2025-03-26T12:00:00Z')
    expect(starts).toContain('2025-05-01T20:00:00Z')
  })

  it('answer every question as their intervals do', () => {
    fc.assert(
      fc.property(at, fc.integer({ min: 0, max: 400 * 3_600_000 }), (t, ms) => {
        const here = openings.find(({ start, end }) => start <= t && t < end)
        const later = openings.find(({ start }) => start > t)
        expect(dana.duty.isOpen(t)).toBe(here !== undefined)
        expect(dana.duty.openFrom(t)).toBe(here ? t : (later?.start ?? null))
        expect(dana.duty.nextOpening(t)).toBe(later?.start ?? null)
        expect(dana.duty.nextClosing(t)).toBe((here ?? later)?.end ?? null)
        const until = Math.min(TO, t + ms)
        const worked = totalOf(intersectIntervals(openings, [{ start: t, end: until }]))
        expect(dana.duty.between(t, until)).toBe(t === until ? 0 : worked)
        const total = totalOf(intersectIntervals(openings, [{ start: t, end: TO }]))
        const used = dana.duty.addClosing(t, ms)
        if (ms > total) expect(used).toBeNull()
        else if (ms > 0) {
          expect(totalOf(intersectIntervals(openings, [{ start: t, end: used! }]))).toBe(ms)
          expect(dana.duty.isOpen(used! - 1)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('are duty and absence without overlap and without holidays that count as both', () => {
    expect(intersectIntervals(openings, dana.away())).toEqual([])
    const roster = dana.roster.intervals(FROM, TO)
    expect(subtractIntervals(roster, dana.timeOff)).toEqual(openings)
  })

  it('join openings of two zones that overlap into one', () => {
    // Sunday night hours still run in Amsterdam when Monday has begun in Auckland.
    const moved = world({
      people: {
        kai: {
          hours: [
            { zone: 'Europe/Amsterdam', weekly: 'Sun 12:00-24:00', until: '2025-03-03' },
            { zone: 'Pacific/Auckland', weekly: 'Mon 05:00-12:00', from: '2025-03-03' },
          ],
        },
      },
    }).person('kai')!
    const t = instant('2025-03-02T15:00Z')
    expect(moved.duty.intervals(t, t + 86_400_000)).toEqual([{ start: t, end: instant('2025-03-02T23:00Z') }])
    expect(moved.duty.nextOpening(t)).toBe(instant('2025-03-09T16:00Z'))
    expect(moved.duty.nextClosing(t)).toBe(instant('2025-03-02T23:00Z'))
  })
})
