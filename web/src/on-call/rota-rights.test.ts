import { expect, test } from 'vitest'
import { mayRota } from './rota-rights.ts'

const layer = (...regions: string[]) => ({
  members: regions.map((regionId) => ({
    ...{ personId: regionId, name: regionId, hasLeft: false, regionId, managerId: null },
  })),
})
const may = (...layers: ReturnType<typeof layer>[]) => mayRota(layers, ({ regionId }) => regionId === 'home')

test('a rota is changed where people of theirs take turns in a layer, and ended where they do in each', () => {
  expect(may(layer('home', 'home'))).toEqual({ change: true, end: true })
  // Somebody moved on to another region.
  expect(may(layer('home', 'away'))).toEqual({ change: true, end: true })
  expect(may(layer('home'), layer('away'))).toEqual({ change: true, end: false })
  expect(may(layer('away'))).toEqual({ change: false, end: false })
})
