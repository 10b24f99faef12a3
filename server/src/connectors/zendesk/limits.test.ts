import { expect, test } from 'vitest'
import { manualClock } from '../../platform/clock.ts'
import { publishedLimits, zendeskBudget } from './limits.ts'

test('the use is what was sent within the last minute, and asking takes nothing', () => {
  const clock = manualClock('2026-03-01T09:00:00Z')
  const budget = zendeskBudget(clock, { ...publishedLimits, requestsPerMinute: 3 })
  budget.read()
  clock.advance(30_000)
  budget.ticketUpdate('7')
  expect(budget.use()).toEqual([
    { what: 'Requests', used: 2, limit: 3 },
    { what: 'Ticket updates', used: 1, limit: 100 },
  ])
  clock.advance(30_000)
  expect(budget.use()[0]).toEqual({ what: 'Requests', used: 1, limit: 3 })
  expect([budget.read(), budget.read(), budget.read()]).toEqual([null, null, 30_000])
})
