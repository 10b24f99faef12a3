import { expect, it } from 'vitest'
import { touchedMembers } from './touched-members.ts'

const layer = (id: string, members: string[]) => ({
  ...{ id, name: id, zone: 'UTC', startsOn: '2026-01-05', weekdays: [1], startMinute: 0, endMinute: 0 },
  ...{ turnWeekdays: [1], everyTurns: 1, members },
})
const stored = (id: string, members: string[]) => ({ ...layer(id, members), rotaId: 'rota' })
const before = { name: 'R', layers: [stored('emea', ['ana', 'ben']), stored('apac', ['kai'])] }
const [emea, apac] = [layer('emea', ['ana', 'ben']), layer('apac', ['kai'])]
const change = (layers: (Omit<typeof emea, 'id'> & { id?: string })[], name = 'R') =>
  touchedMembers({ before, after: { name, layers } })

it('of a layer that is set otherwise, who is in it then, and somebody of who was', () => {
  expect(change([layer('emea', ['ana', 'eve']), apac])).toEqual({
    all: ['ana', 'eve'],
    someOf: [['ana', 'ben']],
  })
})

it('of a layer that goes, somebody who was in it', () => {
  expect(change([emea])).toEqual({ all: [], someOf: [['kai']] })
  expect(touchedMembers({ before, after: null })).toEqual({ all: [], someOf: [['ana', 'ben'], ['kai']] })
})

it('a layer more, another name or another order is about everybody', () => {
  const { id: _, ...fresh } = layer('new', ['zoe'])
  const someOf = [['ana', 'ben'], ['kai']]
  expect(change([emea, apac, fresh])).toEqual({ all: ['ana', 'ben', 'kai', 'zoe'], someOf })
  expect(change([emea, apac], 'Other')).toEqual({ all: ['ana', 'ben', 'kai'], someOf })
  expect(change([apac, emea])).toEqual({ all: ['kai', 'ana', 'ben'], someOf })
  expect(touchedMembers({ before: null, after: { name: 'R', layers: [fresh] } })).toEqual({
    all: ['zoe'],
    someOf: [],
  })
})

it('where nothing changes nobody is touched', () => {
  expect(change([emea, apac])).toEqual({ all: [], someOf: [] })
})
