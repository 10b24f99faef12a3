/** The product as of another moment: what the pages ask with `at`. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  anAccount,
  anAssignment,
  aContract,
  anOrganization,
} from '../../server/src/accounts/testing/builders.ts'
import { accountsRoom } from '../../server/src/accounts/module.ts'
import { coverageRoom, factsOn } from '../../server/src/coverage/module.ts'
import { startActing, type Acting } from '../../server/src/directory/testing/acting.ts'
import { aPerson, somePersonHours, weekdays } from '../../server/src/directory/testing/builders.ts'
import { manualClock } from '../../server/src/platform/clock.ts'

/** Tue 17 Nov 2026, 15:12 in Amsterdam. */
const clock = manualClock('2026-11-17T14:12:00Z')
let at: Acting
let accountId = ''

beforeAll(async () => {
  at = await startActing(
    (platform) => [
      accountsRoom(platform),
      coverageRoom(platform, factsOn(platform.pool), () => Promise.resolve([])),
    ],
    { clock },
  )
  await at.build(async (into) => {
    const before = await aPerson(into, { name: 'Dana Whitlock', regionId: at.regionId })
    const after = await aPerson(into, { name: 'Wren Adeyemi', regionId: at.regionId })
    for (const { id } of [before, after])
      await somePersonHours(into, { personId: id, weekly: weekdays(9 * 60, 17 * 60) })
    const account = await anAccount(into, { name: 'Tasman Freight', regionId: at.regionId })
    accountId = account.id
    await anOrganization(into, { accountId })
    await aContract(into, { accountId, startsOn: '2026-01-01', endsOn: '2027-06-30' })
    await anAssignment(into, { accountId, personId: before.id, endsOn: '2026-11-30' })
    await anAssignment(into, { accountId, personId: after.id, startsOn: '2026-12-01' })
  })
})
afterAll(() => at.stop())

const get = async (path: string) => (await at.as('manager', 'GET', path)).body
const THEN = '2026-12-02T09:00:00Z'

test('the list of accounts shows who is assigned then, and which contract runs', async () => {
  const names = async (query: string): Promise<string[]> =>
    (await get(`/api/v1/accounts${query}`)).items[0].ases.map((ase: { name: string }) => ase.name)
  expect(await names('')).toEqual(['Dana Whitlock'])
  expect(await names(`?at=${THEN}`)).toEqual(['Wren Adeyemi'])
  expect(await names('?at=2026-11-30T22:00:00Z')).toEqual(['Dana Whitlock'])
  const over = await get('/api/v1/accounts?at=2027-08-01T09:00:00Z')
  expect(over.items[0].contractEndsOn).toBeNull()
})

test('now, who and the timeline answer about the same moment', async () => {
  const [now, who, timeline] = await Promise.all([
    get(`/api/v1/now?at=${THEN}`),
    get(`/api/v1/who?account=${accountId}&at=${THEN}`),
    get(`/api/v1/accounts/${accountId}/timeline?at=${THEN}&from=2026-11-29T23:00:00Z`),
  ])
  expect(now.accounts[0].acting.personName).toBe('Wren Adeyemi')
  expect(who).toMatchObject({ at: '2026-12-02T09:00:00.000Z', acting: { personName: 'Wren Adeyemi' } })
  expect(timeline.from).toBe('2026-11-29T23:00:00.000Z')
  expect(timeline.answer).toEqual(who)
  const alone = await get(`/api/v1/accounts/${accountId}/timeline?at=${THEN}`)
  expect([alone.from, alone.answer.at]).toEqual(['2026-12-02T09:00:00.000Z', '2026-12-02T09:00:00.000Z'])
})

test('what is no moment is refused', async () => {
  for (const path of ['accounts?', 'now?', `who?account=${accountId}&`, `accounts/${accountId}/timeline?`])
    for (const wrong of ['at=never', 'at=2026-02-30T00:00:00Z', 'at=2026-11-17'])
      expect((await at.as('manager', 'GET', `/api/v1/${path}${wrong}`)).status, path).toBe(400)
})
