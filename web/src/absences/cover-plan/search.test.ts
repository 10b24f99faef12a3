import { expect, it } from 'vitest'
import { newPlanSearch, planSearch } from './search.ts'

const ID = '018f0000-0000-7000-8000-000000000002'

it.each([
  ['everything', { person: ID, account: ID, ask: ID, first: '2026-03-23', last: '2026-03-27' }],
  ['one day', { first: '2026-03-23', last: '2026-03-23' }],
  ['nothing', {}],
])('%s of an address is read as it stands', (_, search) => expect(newPlanSearch(search)).toEqual(search))

it('what is no id and no date is left out, and dates that end before they begin', () => {
  const search = { person: 'dana', account: 7, ask: null, first: '2026-03-27', last: '2026-03-23' }
  expect(newPlanSearch(search)).toEqual({})
  expect(newPlanSearch({ first: '2026-02-31x', last: '2026-03-01' })).toEqual({})
  expect(planSearch({ account: ID, ask: 'x' })).toEqual({ account: ID })
})
