/** Days off that come back, through real HTTP. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { directoryRoom } from '../../directory/module.ts'
import { startActing, type Acting } from '../../directory/testing/acting.ts'
import { manualClock } from '../../platform/clock.ts'
import { queryOn } from '../../platform/store/index.ts'
import { recurringLeftBehind, loadAbsenceFacts } from '../api.ts'
import { roomWithCalendars } from '../testing/outside.ts'

const ROOT = '/api/v1/recurring-off'
let at: Acting
beforeAll(async () => {
  const clock = manualClock('2026-03-02T09:00:00Z')
  at = await startActing(
    (platform) => [directoryRoom(platform, [recurringLeftBehind]), roomWithCalendars(platform)],
    { clock },
  )
})
afterAll(() => at.stop())

const friday = (over: object = {}) => ({
  ...{ personId: at.people.ase, weekdays: [5], startsOn: '2026-03-06', endsOn: '2026-12-31' },
  ...over,
})

test('every other Friday afternoon is noted, listed, a fact, left behind by a leaver, and ended', async () => {
  const body = friday({ everyWeeks: 2, startTime: '13:00', endTime: '18:00' })
  expect((await at.as('support_engineer', 'POST', ROOT, body)).status).toBe(403)
  const made = await at.as('ase', 'POST', ROOT, body)
  expect(made, made.text).toMatchObject({
    status: 201,
    body: { everyWeeks: 2, startTime: '13:00', endTime: '18:00' },
  })
  const facts = await loadAbsenceFacts(queryOn(at.database.pool))
  expect(facts.recurringOff).toMatchObject([
    { weekdays: [5], startMinute: 780, endMinute: 1080, endsOn: '2026-12-31' },
  ])
  const left = await at.as(
    'manager',
    'GET',
    `/api/v1/people/${at.people.ase}/leaves-behind?leftOn=2026-06-30`,
  )
  expect(left.body.items).toMatchObject([{ kind: 'recurring_off', todo: 'End them with the last day.' }])

  const path = `${ROOT}/${made.body.id}/end`
  expect((await at.as('manager', 'POST', path, { lastOn: '2026-05-31' })).body).toMatchObject({
    endsOn: '2026-05-31',
  })
  // It is never made longer so.
  expect((await at.as('ase', 'POST', path, { lastOn: '2026-12-31' })).body).toMatchObject({
    endsOn: '2026-05-31',
  })
  await at.as('ase', 'POST', path, { lastOn: '2026-01-01' })
  expect((await at.as('ase', 'GET', `${ROOT}?personId=${at.people.ase}`)).body).toEqual({ items: [] })
  expect((await loadAbsenceFacts(queryOn(at.database.pool))).recurringOff).toEqual([])
})

test.each([
  [{ weekdays: [] }, 'weekdays'],
  [{ weekdays: [5, 5] }, 'weekdays'],
  [{ weekdays: [8] }, 'weekdays.0'],
  [{ everyWeeks: 9 }, 'everyWeeks'],
  [{ endsOn: '2026-03-05' }, 'endsOn'],
  [{ endsOn: '2030-03-05' }, 'endsOn'],
  [{ startsOn: '2026-01-02', endsOn: '2026-02-27' }, 'endsOn'],
  [{ startsOn: '2026-03-07', endsOn: '2026-03-09' }, 'endsOn'],
  [{ startsOn: '2398-01-02', endsOn: '2399-02-27' }, 'endsOn'],
  [{ startTime: '09:00' }, 'endTime'],
  [{ startTime: '09:00', endTime: '08:00' }, 'endTime'],
])('%j is refused', async (over, path) => {
  const answer = await at.as('ase', 'POST', ROOT, friday(over))
  expect(answer, answer.text).toMatchObject({ status: 400, body: { errors: [{ path }] } })
})
