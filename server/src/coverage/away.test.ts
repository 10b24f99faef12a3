/** Who is away at once and which holidays come, through both hemispheres' changes of the clock. */
import { describe, expect, test } from 'vitest'
import { awayView, nextHolidays } from './away.ts'
import { instant, world, type PersonWords } from './testing/world.ts'

const people = (words: Record<string, PersonWords>) => {
  const facts = world({ people: words })
  return { facts, all: Object.keys(words).map((id) => facts.person(id)!) }
}

describe('who is away at once', () => {
  test('is counted by the hour, days off that come back too, and public holidays are not counted', () => {
    const { all } = people({
      Ada: { team: 'west', off: ['2025-03-04T12:00Z/2025-03-06T12:00Z'] },
      Bo: { team: 'west', recurring: [{ weekdays: [3], startsOn: '2025-03-01', endsOn: '2025-03-31' }] },
      Cy: { team: 'west', hours: 'Mon-Fri 09:00-17:00', holidays: ['2025-03-05'] },
      Gone: { team: 'west', leftOn: '2025-01-01', off: ['2025-03-04T00:00Z/2025-03-09T00:00Z'] },
    })
    const view = awayView('west', all, instant('2025-03-03T00:00Z'), instant('2025-03-10T00:00Z'))
    expect(view.atOnce.map(({ start, end, personIds }) => [start, end, personIds.join('+')])).toEqual([
      ['2025-03-04T12:00:00.000Z', '2025-03-04T23:00:00.000Z', 'Ada'],
      ['2025-03-04T23:00:00.000Z', '2025-03-05T23:00:00.000Z', 'Ada+Bo'],
      ['2025-03-05T23:00:00.000Z', '2025-03-06T12:00:00.000Z', 'Ada'],
    ])
    expect(view.most).toBe(2)
    expect(view.people.map(({ name }) => name)).toEqual(['Ada', 'Bo', 'Cy'])
    expect(view.people[2]!.away).toMatchObject([{ holiday: true }])
    expect(JSON.stringify(view)).not.toMatch(/sick|planned|reason/)
  })

  test('a Friday that comes back stays that local day when the clock changes, north and south', () => {
    const friday = { weekdays: [5], startsOn: '2025-03-21', endsOn: '2025-04-11' }
    const { all } = people({
      North: { zone: 'Europe/Amsterdam', recurring: [friday] },
      South: { zone: 'Australia/Sydney', recurring: [friday] },
    })
    const view = awayView('all', all, instant('2025-03-20T00:00Z'), instant('2025-04-13T00:00Z'))
    const starts = view.people.map(({ away }) => away.map(({ start }) => start.slice(5, 16)))
    expect(starts).toEqual([
      ['03-20T23:00', '03-27T23:00', '04-03T22:00', '04-10T22:00'],
      ['03-20T13:00', '03-27T13:00', '04-03T13:00', '04-10T14:00'],
    ])
  })
})

describe('holidays to come', () => {
  test('are those of the hours one works by, in order, from now on, whole or in part', () => {
    const { facts } = people({
      Ada: { hours: 'Mon-Fri 09:00-17:00', holidays: ['2025-01-01', '2025-12-24 12:00-24:00', '2025-04-18'] },
    })
    const found = nextHolidays(facts, facts.person('Ada')!, instant('2025-03-01T00:00Z'))
    expect(found.map(({ date, start, end, isWhole }) => [date, start, end, isWhole])).toEqual([
      ['2025-04-18', '2025-04-17T22:00:00.000Z', '2025-04-18T22:00:00.000Z', true],
      ['2025-12-24', '2025-12-24T11:00:00.000Z', '2025-12-24T23:00:00.000Z', false],
    ])
  })

  test('without hours of one’s own, those of the region; none after one has left', () => {
    const region = {
      zone: 'Europe/Amsterdam',
      weekly: 'Mon-Fri 08:00-18:00',
      holidays: ['2025-04-18', '2025-12-25'],
    }
    const facts = world({ regions: { EMEA: region }, people: { Ada: {}, Bo: { leftOn: '2025-06-30' } } })
    const dates = (name: string) =>
      nextHolidays(facts, facts.person(name)!, instant('2025-03-01T00:00Z')).map(({ date }) => date)
    expect([dates('Ada'), dates('Bo')]).toEqual([['2025-04-18', '2025-12-25'], ['2025-04-18']])
  })
})
