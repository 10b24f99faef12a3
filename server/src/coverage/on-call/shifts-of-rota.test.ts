import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shiftsOfRota, type RotaLayer, type RotaOverride } from './shifts-of-rota.ts'

const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds
const layer = (over: Partial<RotaLayer> = {}): RotaLayer => ({
  ...{ id: 'L', zone: 'Europe/Amsterdam', startsOn: '2025-01-06', weekdays: [1, 2, 3, 4, 5, 6, 7] },
  ...{ startMinute: 540, endMinute: 540, turnWeekdays: [1], everyTurns: 1, members: ['ann', 'ben', 'cor'] },
  ...over,
})
const here = (): number => Infinity
const shifts = (one: RotaLayer, from: string, to: string, overrides: RotaOverride[] = [], gone = here) =>
  shiftsOfRota([one], overrides, gone, at(from), at(to)).map(({ personId, start, end }) => {
    const text = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toString().replace(':00Z', 'Z')
    return `${personId} ${text(start)}/${text(end)}`
  })

describe('turns', () => {
  it('go round, weekly at the hand-over time', () => {
    expect(shifts(layer(), '2025-01-06T08:00Z', '2025-01-27T08:00Z')).toEqual([
      'ann 2025-01-06T08:00Z/2025-01-13T08:00Z',
      'ben 2025-01-13T08:00Z/2025-01-20T08:00Z',
      'cor 2025-01-20T08:00Z/2025-01-27T08:00Z',
    ])
  })
  it('daily, on other weekdays, and for several weeks', () => {
    expect(
      shifts(layer({ turnWeekdays: [1, 2, 3, 4, 5, 6, 7] }), '2025-01-07T08:00Z', '2025-01-09T08:00Z'),
    ).toEqual(['ben 2025-01-07T08:00Z/2025-01-08T08:00Z', 'cor 2025-01-08T08:00Z/2025-01-09T08:00Z'])
    expect(shifts(layer({ turnWeekdays: [1, 5] }), '2025-01-10T08:00Z', '2025-01-17T08:00Z')).toEqual([
      'ben 2025-01-10T08:00Z/2025-01-13T08:00Z',
      'cor 2025-01-13T08:00Z/2025-01-17T08:00Z',
    ])
    expect(shifts(layer({ everyTurns: 2 }), '2025-01-20T08:00Z', '2025-01-21T08:00Z')).toEqual([
      'ben 2025-01-20T08:00Z/2025-02-03T08:00Z',
    ])
  })
  it('follow the sun: hours of the day, also past midnight, each day a shift', () => {
    const nights = layer({ startMinute: 1200, endMinute: 360, weekdays: [1, 2, 3, 4, 5] })
    expect(shifts(nights, '2025-01-10T00:00Z', '2025-01-14T12:00Z')).toEqual([
      'ann 2025-01-09T19:00Z/2025-01-10T05:00Z',
      'ann 2025-01-10T19:00Z/2025-01-11T05:00Z',
      'ben 2025-01-13T19:00Z/2025-01-14T05:00Z',
    ])
  })
  it('begin on no day before the first', () => {
    expect(shifts(layer(), '2025-01-01T00:00Z', '2025-01-06T08:00Z')).toEqual([])
  })
  it('go on to the next member where somebody has left by then', () => {
    const gone = (id: string): number => (id === 'ben' ? at('2025-01-15T23:00Z') : Infinity)
    expect(shifts(layer(), '2025-01-13T08:00Z', '2025-01-27T08:00Z', [], gone as never)).toEqual([
      'ben 2025-01-13T08:00Z/2025-01-15T08:00Z',
      'cor 2025-01-15T08:00Z/2025-01-20T08:00Z',
      'cor 2025-01-20T08:00Z/2025-01-27T08:00Z',
    ])
  })
})

describe('a hand-over at a change of the clock overlaps, rather than leave a gap', () => {
  const daily = (zone: string, minute: number): RotaLayer =>
    layer({
      zone,
      startMinute: minute,
      endMinute: minute,
      turnWeekdays: [1, 2, 3, 4, 5, 6, 7],
      members: ['ann', 'ben'],
    })
  it.each([
    // zone, local minute of the hand-over, around, [who goes until, who comes from]
    [
      'Europe/Amsterdam repeats 02:30 on 26 October',
      'Europe/Amsterdam',
      150,
      '2025-10-26',
      ['2025-10-26T01:30Z', '2025-10-26T00:30Z'],
    ],
    [
      'Europe/Amsterdam skips 02:30 on 30 March',
      'Europe/Amsterdam',
      150,
      '2025-03-30',
      ['2025-03-30T01:30Z', '2025-03-30T00:30Z'],
    ],
    [
      'Australia/Sydney repeats 02:30 on 6 April',
      'Australia/Sydney',
      150,
      '2025-04-05',
      ['2025-04-05T16:30Z', '2025-04-05T15:30Z'],
    ],
    [
      'Australia/Sydney skips 02:30 on 5 October',
      'Australia/Sydney',
      150,
      '2025-10-04',
      ['2025-10-04T16:30Z', '2025-10-04T15:30Z'],
    ],
    [
      'Lord Howe repeats 01:45, by half an hour',
      'Australia/Lord_Howe',
      105,
      '2025-04-05',
      ['2025-04-05T15:15Z', '2025-04-05T14:45Z'],
    ],
    [
      'Lord Howe skips 02:15, by half an hour',
      'Australia/Lord_Howe',
      135,
      '2025-10-04',
      ['2025-10-04T15:45Z', '2025-10-04T15:15Z'],
    ],
    [
      'America/Los_Angeles repeats 01:30',
      'America/Los_Angeles',
      90,
      '2025-11-02',
      ['2025-11-02T09:30Z', '2025-11-02T08:30Z'],
    ],
    [
      'America/Santiago skips midnight',
      'America/Santiago',
      0,
      '2025-09-07',
      ['2025-09-07T04:00Z', '2025-09-07T03:00Z'],
    ],
    [
      'Amsterdam at 09:00 on the day of the change: no overlap',
      'Europe/Amsterdam',
      540,
      '2025-10-26',
      ['2025-10-26T08:00Z', '2025-10-26T08:00Z'],
    ],
  ])('%s', (_, zone, minute, date, [until, from]) => {
    const all = shiftsOfRota(
      [daily(zone, minute)],
      [],
      here,
      at(`${date}T00:00Z`) - 43_200_000,
      at(`${date}T00:00Z`) + 129_600_000,
    )
    const comes = all.find((one) => one.start === at(from!))
    const goes = all.find((one) => one.end === at(until!))
    expect(new Set([goes?.personId, comes?.personId])).toEqual(new Set(['ann', 'ben']))
    expect(all.indexOf(comes!) - all.indexOf(goes!)).toBe(1)
  })

  const zones = fc.constantFrom(
    ...[
      'Europe/Amsterdam',
      'America/Los_Angeles',
      'America/Santiago',
      'Australia/Sydney',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Africa/Casablanca',
      'Asia/Gaza',
      'Pacific/Auckland',
      'America/Sao_Paulo',
      'Africa/Cairo',
      'Europe/Dublin',
      'UTC',
    ],
  )
  const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 })
  it('every instant of a round-the-clock rota has somebody, in any zone, in any year, whenever turns change', () => {
    fc.assert(
      fc.property(
        zones,
        fc.integer({ min: 0, max: 1439 }),
        weekdays,
        fc.integer({ min: 2015, max: 2035 }),
        fc.integer({ min: 1, max: 5 }),
        (zone, minute, turnWeekdays, year, people) => {
          const members = ['ann', 'ben', 'cor', 'dee', 'eli'].slice(0, people)
          const one = layer({
            zone,
            startMinute: minute,
            endMinute: minute,
            turnWeekdays,
            members,
            startsOn: `${year - 1}-12-01`,
          })
          const [from, to] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)]
          const all = shiftsOfRota([one], [], here, from, to)
          expect(all[0]!.start).toBeLessThanOrEqual(from)
          expect(all.at(-1)!.end).toBeGreaterThanOrEqual(to)
          all.slice(1).forEach((next, index) => {
            expect(next.start).toBeLessThanOrEqual(all[index]!.end)
            // A change of the clock is no reason for two people for a day.
            expect(all[index]!.end - next.start).toBeLessThanOrEqual(2 * 3_600_000)
            expect(next.end - next.start).toBeLessThanOrEqual(31 * 86_400_000)
          })
          expect(new Set(all.map((shift) => shift.externalId)).size).toBe(all.length)
        },
      ),
      { numRuns: 60 },
    )
  })
  it('a shift is the same, whichever stretch is asked for', () => {
    fc.assert(
      fc.property(
        zones,
        weekdays,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 400 }),
        (zone, turnWeekdays, everyTurns, days) => {
          const one = layer({ zone, turnWeekdays, everyTurns: turnWeekdays.length === 1 ? everyTurns : 1 })
          const from = at('2025-02-01T00:00Z') + days * 86_400_000
          const all = new Map(
            shiftsOfRota([one], [], here, at('2025-01-06T08:00Z'), from + 60 * 86_400_000).map((shift) => [
              shift.externalId,
              shift,
            ]),
          )
          for (const shift of shiftsOfRota([one], [], here, from, from + 5 * 86_400_000))
            expect(shift).toEqual(all.get(shift.externalId))
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('a swap', () => {
  const swap = (
    id: string,
    personId: string,
    start: string,
    end: string,
    layerId: string | null = null,
  ): RotaOverride => ({ id, personId, layerId, start: at(start), end: at(end) })
  it('takes a night out of a week', () => {
    expect(
      shifts(layer(), '2025-01-06T08:00Z', '2025-01-13T08:00Z', [
        swap('s', 'cor', '2025-01-07T19:00Z', '2025-01-08T05:00Z'),
      ]),
    ).toEqual([
      'ann 2025-01-06T08:00Z/2025-01-07T19:00Z',
      'cor 2025-01-07T19:00Z/2025-01-08T05:00Z',
      'ann 2025-01-08T05:00Z/2025-01-13T08:00Z',
    ])
  })
  it('made later goes before one made earlier', () => {
    expect(
      shifts(layer(), '2025-01-06T08:00Z', '2025-01-13T08:00Z', [
        swap('s', 'ben', '2025-01-07T00:00Z', '2025-01-09T00:00Z'),
        swap('t', 'cor', '2025-01-08T00:00Z', '2025-01-10T00:00Z'),
      ]),
    ).toEqual([
      'ann 2025-01-06T08:00Z/2025-01-07T00:00Z',
      'ben 2025-01-07T00:00Z/2025-01-08T00:00Z',
      'cor 2025-01-08T00:00Z/2025-01-09T00:00Z',
      'cor 2025-01-09T00:00Z/2025-01-10T00:00Z',
      'ann 2025-01-10T00:00Z/2025-01-13T08:00Z',
    ])
  })
  it('of another layer changes nothing, and outside its hours nobody is put on call', () => {
    const days = layer({ startMinute: 540, endMinute: 1020, turnWeekdays: [1] })
    expect(
      shifts(days, '2025-01-06T00:00Z', '2025-01-07T00:00Z', [
        swap('s', 'cor', '2025-01-06T00:00Z', '2025-01-07T00:00Z', 'other'),
        swap('t', 'ben', '2025-01-06T15:00Z', '2025-01-06T23:00Z'),
      ]),
    ).toEqual(['ann 2025-01-06T08:00Z/2025-01-06T15:00Z', 'ben 2025-01-06T15:00Z/2025-01-06T16:00Z'])
  })
  it('leaves no instant without somebody', () => {
    const hour = fc.integer({ min: 0, max: 24 * 14 })
    fc.assert(
      fc.property(fc.array(fc.tuple(hour, hour), { maxLength: 6 }), (pairs) => {
        const begin = at('2025-01-06T08:00Z')
        const swaps = pairs.flatMap(([a, b], index) =>
          a === b
            ? []
            : [
                {
                  id: `s${index}`,
                  layerId: null,
                  personId: `p${index}`,
                  start: begin + Math.min(a, b) * 3_600_000,
                  end: begin + Math.max(a, b) * 3_600_000,
                },
              ],
        )
        const all = shiftsOfRota([layer()], swaps, here, begin, begin + 14 * 86_400_000)
        all.slice(1).forEach((next, index) => expect(next.start).toBe(all[index]!.end))
        expect(new Set(all.map((shift) => shift.externalId)).size).toBe(all.length)
        for (const shift of all) {
          const last = swaps.findLast((one) => one.start <= shift.start && shift.start < one.end)
          expect(shift.overrideId).toBe(last?.id ?? null)
        }
      }),
    )
  })
})
