/** Replacing somebody who leaves, through real HTTP. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { directoryRoom } from '../../directory/module.ts'
import { startActing, type Acting } from '../../directory/testing/acting.ts'
import { aPerson, weekdays } from '../../directory/testing/builders.ts'
import { manualClock } from '../../platform/clock.ts'
import { tasksRoom } from '../../tasks/module.ts'
import { accountsRoom } from '../module.ts'
import { aContract, anAccount, anAssignment, anOrganization, aPolicy } from '../testing/builders.ts'
import { accountsLeftBehind } from '../api.ts'

const clock = manualClock('2026-03-02T09:00:00Z')
const NIL = '00000000-0000-7000-8000-000000000000'
let at: Acting
beforeAll(async () => {
  at = await startActing(
    (platform) => [
      directoryRoom(platform, [accountsLeftBehind]),
      tasksRoom(platform),
      accountsRoom(platform),
    ],
    { clock },
  )
})
afterAll(() => at.stop())

const anAse = (over: object = {}) =>
  at.build((into) => aPerson(into, { regionId: at.regionId, helpDeskUserId: into.newId(), ...over }))

/** A leaver with so many accounts, and ASEs with room for so many each. */
async function leaving(accounts: number, rooms: readonly number[]) {
  // Everybody else is full, so that the tests of this file do not meet.
  await at.database.pool.query(`update person set roles = '{}' where roles = '{ase}' and id <> $1`, [
    at.people.ase,
  ])
  const leaver = await anAse({ name: 'Lea Ver' })
  const ids: string[] = []
  for (let index = 0; index < accounts; index++) {
    ids.push(
      await at.build(async (into) => {
        const { id } = await anAccount(into, {
          regionId: at.regionId,
          priority: index + 1,
          ownHours: weekdays(540, 1020),
        })
        await anOrganization(into, { accountId: id })
        await aContract(into, { accountId: id })
        await anAssignment(into, { accountId: id, personId: leaver.id })
        return id
      }),
    )
  }
  const others: string[] = []
  for (const room of rooms)
    others.push((await anAse({ maxAccounts: room, maxAccountsReason: 'part time' })).id)
  const root = `/api/v1/people/${leaver.id}/replacements`
  return { leaver: leaver.id, accounts: ids, others, root }
}
const to = (accountId: string, personId: string | null, over: object = {}) => ({
  accountId,
  personId,
  startsOn: '2026-04-01',
  ...over,
})
const assigned = async (accountId: string) =>
  (await at.as('token', 'GET', `/api/v1/accounts/${accountId}`)).body.assignments.map(
    (row: Record<string, unknown>) => [row['personId'], row['startsOn'], row['endsOn']],
  )

describe('who may', () => {
  test('the preview, the review and the replacement', async () => {
    const { root, accounts, others } = await leaving(1, [3])
    const body = { replacements: [to(accounts[0] ?? '', others[0] ?? '')] }
    expect((await at.as('nobody', 'GET', root)).status).toBe(401)
    expect((await at.as('account_team', 'GET', root)).status).toBe(403)
    expect((await at.as('ase', 'GET', root)).status).toBe(200)
    expect((await at.as('nobody', 'POST', `${root}/review`, body)).status).toBe(401)
    expect((await at.as('account_team', 'POST', `${root}/review`, body)).status).toBe(403)
    expect((await at.as('manager', 'POST', `${root}/review`, body)).status).toBe(200)
    expect((await at.as('nobody', 'POST', root, body)).status).toBe(401)
    expect((await at.as('support_engineer', 'POST', root, body)).status).toBe(403)
    expect((await at.as('manager', 'POST', root, body)).status).toBe(201)
  })
  test.each([
    ['nothing', { replacements: [] }],
    ['one account twice', { replacements: [to(NIL, null), to(NIL, null)] }],
    ['no date', { replacements: [{ accountId: NIL, personId: null }] }],
  ])('refuses %s', async (_what, body) => {
    const { root } = await leaving(0, [])
    expect((await at.as('token', 'POST', root, body)).status).toBe(400)
    expect((await at.as('token', 'POST', `${root}/review`, body)).status).toBe(400)
  })
  test('a person who is not there is a 404', async () => {
    expect((await at.as('token', 'GET', `/api/v1/people/${NIL}/replacements`)).status).toBe(404)
  })
})

describe('the preview', () => {
  test('gives out room once: who is full after the first account is not suggested for the second', async () => {
    const { root, accounts, others } = await leaving(3, [1, 1])
    const { body } = await at.as('director', 'GET', `${root}?startsOn=2026-04-01`)
    expect(body).toMatchObject({ name: 'Lea Ver', startsOn: '2026-04-01', appliedAtOnce: true })
    expect(body.accounts.map((one: { accountId: string }) => one.accountId)).toEqual(accounts)
    const suggested = body.accounts.map((one: { suggestedId: string | null }) => one.suggestedId)
    const known = new Set([...others, at.people.ase])
    expect(suggested.every((id: string | null) => id !== null && known.has(id))).toBe(true)
    expect(new Set(suggested.filter((id: string) => others.includes(id))).size).toBe(
      suggested.filter((id: string) => others.includes(id)).length,
    )
    expect(body.accounts[0].candidates[0].reasons.length).toBeGreaterThan(0)
  })
  test('starts on the day after the last working day, and says what is under way', async () => {
    const { root, leaver, accounts, others } = await leaving(1, [3])
    const path = `/api/v1/people/${leaver}`
    const before = await at.as('token', 'GET', `${path}/leaves-behind?leftOn=2026-05-29`)
    expect(before.body.items).toMatchObject([{ kind: 'assignment', id: accounts[0] }])
    expect((await at.as('token', 'GET', path)).body.leftOn).toBeNull()
    await at.as('token', 'POST', `${path}/leave`, { leftOn: '2026-05-29' })
    await at.as('manager', 'POST', root, {
      replacements: [to(accounts[0] ?? '', others[0] ?? '', { startsOn: '2026-05-30' })],
    })
    const { body } = await at.as('manager', 'GET', root)
    expect(body).toMatchObject({ leftOn: '2026-05-29', startsOn: '2026-05-30', appliedAtOnce: false })
    expect(body.accounts[0]).toMatchObject({ suggestedId: null, openRequestId: expect.any(String) })
  })
})

describe('the replacement', () => {
  test('a director’s is applied to all, each with its request and tasks', async () => {
    const { root, leaver, accounts, others } = await leaving(2, [3])
    const next = others[0] ?? ''
    const { status, body } = await at.as('director', 'POST', root, {
      replacements: accounts.map((id) => to(id, next)),
      reason: 'goes to another team',
    })
    expect(status, JSON.stringify(body)).toBe(201)
    expect(body.requests.map((one: { state: string }) => one.state)).toEqual(['applying', 'applying'])
    for (const id of accounts)
      expect(await assigned(id)).toEqual([
        [leaver, '2026-01-01', '2026-03-31'],
        [next, '2026-04-01', null],
      ])
    const listed = await at.as('token', 'GET', `/api/v1/ase-requests?handoverId=${body.handoverId}`)
    expect(listed.body.items.length).toBe(2)
    const tasks = await at.as('token', 'GET', `/api/v1/tasks?owner=${leaver}`)
    expect(tasks.body.items.filter((task: { kind: string }) => task.kind === 'handover').length).toBe(2)
  })
  test('one that is blocked leaves all as it was', async () => {
    const { root, leaver, accounts, others } = await leaving(2, [1])
    const body = { replacements: accounts.map((id) => to(id, others[0] ?? '')) }
    const review = await at.as('director', 'POST', `${root}/review`, body)
    expect(review.body.items.map((one: { clear: boolean }) => one.clear)).toEqual([true, false])
    const refused = await at.as('director', 'POST', root, body)
    expect(refused.status).toBe(409)
    expect(refused.body.errors[0].path).toBe('replacements.1.personId')
    for (const id of accounts) expect(await assigned(id)).toEqual([[leaver, '2026-01-01', null]])
    const left = await at.as('token', 'GET', `/api/v1/ase-requests?personId=${leaver}`)
    expect(left.body.items).toEqual([])
  })
  test('a manager’s waits, each with what it would meet; a director applies', async () => {
    const { root, accounts, others } = await leaving(2, [1])
    const { body } = await at.as('manager', 'POST', root, {
      replacements: accounts.map((id) => to(id, others[0] ?? '')),
    })
    expect(body.requests.map((one: { state: string }) => one.state)).toEqual(['waiting', 'waiting'])
    const found = body.requests.map((one: { findings: { code: string }[] }) =>
      one.findings.some((finding) => finding.code === 'person.full'),
    )
    expect(found).toEqual([false, true])
    const [first] = body.requests
    const applied = await at.as('director', 'POST', `/api/v1/ase-requests/${first.id}/apply`)
    expect(applied.body.state).toBe('applying')
  })
  test('an account may be left without a successor', async () => {
    const { root, leaver, accounts } = await leaving(1, [])
    const { body } = await at.as('director', 'POST', root, { replacements: [to(accounts[0] ?? '', null)] })
    expect(body.requests[0]).toMatchObject({ kind: 'remove', state: 'applying', personId: null })
    expect(await assigned(accounts[0] ?? '')).toEqual([[leaver, '2026-01-01', '2026-03-31']])
  })
})

describe('the accounts of a person', () => {
  test('who may read them, and a person nobody knows', async () => {
    const path = `/api/v1/people/${at.people.ase}/accounts`
    expect((await at.as('nobody', 'GET', path)).status).toBe(401)
    expect((await at.as('customer_contact', 'GET', path)).status).toBe(403)
    expect((await at.as('support_engineer', 'GET', path)).status).toBe(200)
    expect((await at.as('token', 'GET', `/api/v1/people/${NIL}/accounts`)).status).toBe(404)
    expect((await at.as('token', 'GET', '/api/v1/people/x/accounts')).status).toBe(400)
  })
  test('as ASE and as backup, now, to come and over', async () => {
    const { leaver, accounts, others, root } = await leaving(1, [3])
    const [account = '', next = ''] = [accounts[0], others[0]]
    await at.build((into) => aPolicy(into, { accountId: account, standingBackupId: next }))
    await at.as('director', 'POST', root, { replacements: [to(account, next)] })
    const of = async (id: string) =>
      (await at.as('token', 'GET', `/api/v1/people/${id}/accounts`)).body.items.map(
        (row: Record<string, unknown>) => [row['as'], row['when'], row['startsOn'], row['endsOn']],
      )
    expect(await of(leaver)).toEqual([['ase', 'now', '2026-01-01', '2026-03-31']])
    expect((await of(next)).toSorted()).toEqual([
      ['ase', 'later', '2026-04-01', null],
      ['standing_backup', 'now', '2026-01-01', null],
    ])
  })
})
