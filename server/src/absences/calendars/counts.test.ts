/** Which events mean being away. */
import { expect, test } from 'vitest'
import type { ReadEvent } from './ports.ts'
import { countsAsAway, type Counts } from './counts.ts'

const event = (over: Partial<ReadEvent>): ReadEvent => ({
  ...{ uid: 'u', key: 'u', summary: 'Dentist', categories: [], start: 0, end: 1 },
  ...{ allDay: false, status: 'confirmed', shows: 'busy' },
  ...over,
})

test.each<[Counts, Partial<ReadEvent>, boolean]>([
  ['away', { allDay: true }, true],
  ['away', { allDay: true, shows: 'free' }, false],
  ['away', { allDay: true, shows: 'elsewhere' }, false],
  ['away', { shows: 'busy' }, false],
  ['away', { shows: 'out_of_office' }, true],
  ['away', { allDay: true, status: 'tentative' }, false],
  ['busy', { shows: 'busy' }, true],
  ['busy', { shows: 'out_of_office' }, true],
  ['busy', { shows: 'free' }, false],
  ['busy', { shows: 'elsewhere' }, false],
  ['busy', { shows: 'tentative' }, false],
  ['words', { summary: 'Urlaub: Berge', shows: 'free' }, true],
  ['words', { categories: ['urlaub'] }, true],
  ['words', { summary: 'Dentist' }, false],
  ['words', { summary: 'Urlaub?', status: 'tentative' }, false],
])('%s: %j → %s', (counts, over, expected) => {
  expect(countsAsAway(event(over), counts, ['Urlaub'])).toBe(expected)
})
