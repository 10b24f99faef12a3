/** The list of accounts in the orders that pages ask for, over several pages, as it says itself. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startActing, type Acting } from '../directory/testing/acting.ts'
import { manualClock } from '../platform/clock.ts'
import { accountsRoom } from './module.ts'
import { aContract, anAccount } from './testing/builders.ts'

interface Item {
  readonly name: string
  readonly priority: number
  readonly contractEndsOn: string | null
}
const clock = manualClock('2026-03-02T09:00:00Z')
let at: Acting
beforeAll(async () => {
  at = await startActing((platform) => [accountsRoom(platform, null)], { clock })
  await at.build(async (into) => {
    const { regionId } = at
    const ends = ['2026-06-30', '2026-04-01', '2027-01-31', '2026-04-01', null, null]
    for (const [n, endsOn] of ends.entries()) {
      const { id } = await anAccount(into, { name: `Account ${n}`, priority: (n % 3) + 1, regionId })
      if (endsOn) await aContract(into, { accountId: id, endsOn })
    }
    // Of two that run the later end counts; one that is over or has not begun counts for nothing.
    const { id } = await anAccount(into, { name: 'Several', priority: 5, regionId })
    await aContract(into, { accountId: id, endsOn: '2026-05-01' })
    await aContract(into, { accountId: id, endsOn: '2026-08-31' })
    await aContract(into, { accountId: id, startsOn: '2025-01-01', endsOn: '2026-03-01' })
    await aContract(into, { accountId: id, startsOn: '2026-09-01', endsOn: '2028-01-01' })
  })
})
afterAll(() => at.stop())

async function everyPage(sort: string): Promise<Item[]> {
  const items: Item[] = []
  let cursor = ''
  do {
    const { body, status } = await at.as('manager', 'GET', `/api/v1/accounts?limit=2&sort=${sort}${cursor}`)
    expect(status).toBe(200)
    items.push(...body.items)
    cursor = body.nextCursor === null ? '' : `&cursor=${encodeURIComponent(body.nextCursor)}`
  } while (cursor)
  return items
}

const ENDS = [null, null, '2026-04-01', '2026-04-01', '2026-06-30', '2026-08-31', '2027-01-31']

test('by the end of the contract: without one first, or last', async () => {
  const up = await everyPage('contract')
  expect(up.map(({ contractEndsOn }) => contractEndsOn)).toEqual(ENDS)
  const down = await everyPage('-contract')
  expect(down.map(({ contractEndsOn }) => contractEndsOn)).toEqual(ENDS.toReversed())
  expect(new Set(up.map(({ name }) => name)).size).toBe(7)
})

test('by priority, both ways', async () => {
  expect((await everyPage('priority')).map(({ priority }) => priority)).toEqual([1, 1, 2, 2, 3, 3, 5])
  expect((await everyPage('-priority')).map(({ priority }) => priority)).toEqual([5, 3, 3, 2, 2, 1, 1])
})

test('another order is refused', async () => {
  expect((await at.as('manager', 'GET', '/api/v1/accounts?sort=size')).status).toBe(400)
})
