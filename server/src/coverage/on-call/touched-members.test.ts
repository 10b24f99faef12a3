import { expect, it } from 'vitest'
import { touchedMembers } from './touched-members.ts'

const layer = (id: string, members: string[]) => ({
  ...{ id, name: id, zone: 'UTC', startsOn: '2026-01-05', weekdays: [1], startMinute: 0, endMinute: 0 },
  ...{ turnWeekdays: [1], everyTurns: 1, members },
})
const stored = (id: string, members: string[]) => ({ ...layer(id, members), rotaId: 'rota' })
const before = [stored('emea', ['ana', 'ben']), stored('apac', ['kai'])]

it('only the layer that is set otherwise counts, with whom it had and has', () => {
  expect(touchedMembers(before, [layer('emea', ['ana', 'eve']), layer('apac', ['kai'])])).toEqual([
    'ana',
    'ben',
    'eve',
  ])
})

it('a layer that is added or removed counts', () => {
  expect(touchedMembers(before, [layer('emea', ['ana', 'ben'])])).toEqual(['kai'])
  const { id: _, ...fresh } = layer('new', ['zoe'])
  expect(touchedMembers(before, [...before.map(({ rotaId: __, ...own }) => own), fresh])).toEqual(['zoe'])
})

it('where no layer changes, the rota does: everybody counts', () => {
  expect(touchedMembers(before, [layer('emea', ['ana', 'ben']), layer('apac', ['kai'])])).toEqual([
    'ana',
    'ben',
    'kai',
  ])
})
