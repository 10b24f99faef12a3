import { expect, it } from 'vitest'
import type { PersonCapacity } from '../capacity.ts'
import type { AccountRow } from '../facts.ts'
import { givenBefore, heldFrom, withOneMore } from './plan-replacements.ts'

const account = (id: string, priority: number, assignments: object[]): AccountRow =>
  ({ id, name: id, priority, assignments }) as unknown as AccountRow
const row = (personId: string, endsOn: string | null, isPrimary = true) => ({ personId, endsOn, isPrimary })

it('finds what is held on the day or later, the most important account first', () => {
  const accounts = [
    account('b', 3, [row('ann', null)]),
    account('a', 3, [row('ann', '2026-06-01', false)]),
    account('top', 1, [row('ann', null), row('bob', null)]),
    account('over', 1, [row('ann', '2026-05-31')]),
    account('other', 1, [row('bob', null)]),
  ]
  expect(heldFrom(accounts, 'ann', '2026-06-01').map((held) => held.account.id)).toEqual(['top', 'a', 'b'])
})

it('takes room from whoever is given an account, and from nobody else', () => {
  const capacity = ['ann', 'bob'].map(
    (personId) => ({ personId, accounts: [], room: 1 }) as unknown as PersonCapacity,
  )
  const after = withOneMore(capacity, 'bob', account('a', 3, []))
  expect(after.map((one) => [one.room, one.accounts.length])).toEqual([
    [1, 0],
    [0, 1],
  ])
})

it('counts how often each was named before', () => {
  const list = ['ann', null, 'bob', 'ann', null, 'ann'].map((personId) => ({ personId }))
  expect(givenBefore(list)).toEqual([0, 0, 0, 1, 0, 2])
})
