/** Merging two accounts through real HTTP, with every room that follows. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { coversFollowMerge } from '../../absences/api.ts'
import { aCover } from '../../absences/testing/builders.ts'
import { directoryRoom } from '../../directory/module.ts'
import { startActing, type Acting } from '../../directory/testing/acting.ts'
import { aPerson } from '../../directory/testing/builders.ts'
import { manualClock } from '../../platform/clock.ts'
import { currentFactsVersion, queryOn } from '../../platform/store/index.ts'
import { makeTasks, tasksFollowMerge } from '../../tasks/api.ts'
import { tasksRoom } from '../../tasks/module.ts'
import { ticketsFollowMerge } from '../../tickets/api.ts'
import { loadAccountAccess, loadAccountFacts } from '../api.ts'
import { accountsRoom } from '../module.ts'
import {
  aChannel,
  aContact,
  aContract,
  anAccount,
  anAllocation,
  anAssignment,
  anOrganization,
  aPolicy,
  aTeamMember,
} from '../testing/builders.ts'

const NIL = '00000000-0000-7000-8000-000000000000'
const clock = manualClock('2026-03-02T09:00:00Z')
let at: Acting
beforeAll(async () => {
  at = await startActing(
    (platform) => [
      directoryRoom(platform),
      tasksRoom(platform),
      accountsRoom(platform, null, [tasksFollowMerge, coversFollowMerge, ticketsFollowMerge]),
    ],
    { clock },
  )
})
afterAll(() => at.stop())

const accountOf = (over: object = {}) =>
  at.build(async (into) => {
    const { id, name } = await anAccount(into, { regionId: at.regionId, ...over })
    return { id, name }
  })

/** Everything that can hang on an account; the one it goes into has some of the same. */
const laden = () =>
  at.build(async (into, tx) => {
    const [from, to] = [
      await anAccount(into, { regionId: at.regionId, aliases: ['Old'], crmId: into.newId() }),
      await anAccount(into, { regionId: at.regionId }),
    ]
    const accountId = from.id
    const ase = await aPerson(into, { regionId: at.regionId })
    const { organizationId } = await anOrganization(into, { accountId })
    await aPolicy(into, { accountId })
    await aContract(into, { accountId })
    await aContract(into, { accountId, startsOn: '2025-01-01', endsOn: '2025-12-31' })
    await anAssignment(into, { accountId, personId: ase.id })
    await anAllocation(into, { accountId, personId: ase.id })
    await aContact(into, { accountId, isPrimary: true })
    await aContact(into, { accountId: to.id, isPrimary: true })
    await aChannel(into, { accountId, name: '#same' })
    await aChannel(into, { accountId, name: '#own' })
    await aChannel(into, { accountId: to.id, name: '#same' })
    await aTeamMember(into, { accountId })
    await aCover(into, { accountId, absentPersonId: ase.id })
    await makeTasks(tx, clock, [{ key: accountId, kind: 'x', title: 'x', accountId }])
    await tx.query(`insert into ticket_source (source, kind) values ('desk', 'api') on conflict do nothing`)
    await tx.query(
      `insert into ticket (id, source, external_id, account_id, status, created_at, updated_at, state)
       values ($1::uuid, 'desk', 'one', $2, 'open', now(), now(), '{}')`,
      [into.newId(), accountId],
    )
    return { from: accountId, into: to.id, name: from.name, crmId: from.crmId, organizationId, ase: ase.id }
  })

const merge = (from: string, into: string, who: Parameters<Acting['as']>[0] = 'director') =>
  at.as(who, 'POST', `/api/v1/accounts/${from}/merge`, { intoAccountId: into, reason: 'one customer' })

describe('who may', () => {
  test('look at it, do it, and read what was merged', async () => {
    const [one, two] = [await accountOf(), await accountOf()]
    const preview = `/api/v1/accounts/${one.id}/merge?into=${two.id}`
    expect((await at.as('nobody', 'GET', preview)).status).toBe(401)
    expect((await at.as('manager', 'GET', preview)).status).toBe(403)
    expect((await at.as('director', 'GET', preview)).status).toBe(200)
    expect((await merge(one.id, two.id, 'nobody')).status).toBe(401)
    expect((await merge(one.id, two.id, 'manager')).status).toBe(403)
    expect((await at.as('nobody', 'GET', '/api/v1/account-merges')).status).toBe(401)
    expect((await at.as('customer_contact', 'GET', '/api/v1/account-merges')).status).toBe(403)
    expect((await at.as('ase', 'GET', '/api/v1/account-merges')).status).toBe(200)
  })
  test('merges that one may not see take no place of those that one may', async () => {
    const own = [await accountOf(), await accountOf()] as const
    await at.build((into) => aTeamMember(into, { accountId: own[1].id, personId: at.people.account_team }))
    await merge(own[0].id, own[1].id)
    const target = await accountOf()
    const hidden = await at.build(async (into) => {
      const accounts = []
      for (let n = 0; n < 100; n++) accounts.push((await anAccount(into, { regionId: at.regionId })).id)
      return accounts
    })
    await at.database.pool.query(
      `insert into account_merge (id, account_id, into_account_id, moved, reason, merged_by, merged_at)
       select gen_random_uuid(), account, $2, '{"moves": []}', 'x', 'x', now() + interval '1 hour' from unnest($1::uuid[]) account`,
      [hidden, target.id],
    )
    const { body } = await at.as('account_team', 'GET', '/api/v1/account-merges')
    expect(body.items.map((one: { intoAccountId: string }) => one.intoAccountId)).toEqual([own[1].id])
  })
  test.each([
    ['into itself', () => null, 400],
    ['into nothing', () => NIL, 400],
  ])('%s is refused', async (_what, target, status) => {
    const { id } = await accountOf()
    expect((await merge(id, target() ?? id)).status).toBe(status)
  })
  test('an account that is not there is a 404, one without a reason a 400', async () => {
    const { id } = await accountOf()
    expect((await merge(NIL, id)).status).toBe(404)
    const path = `/api/v1/accounts/${id}/merge`
    expect((await at.as('director', 'POST', path, { intoAccountId: NIL })).status).toBe(400)
  })
})

describe('a merge', () => {
  test('moves everything that has not ended, and says beforehand how much', async () => {
    const laid = await laden()
    const version = await currentFactsVersion(queryOn(at.database.pool))
    const preview = await at.as('director', 'GET', `/api/v1/accounts/${laid.from}/merge?into=${laid.into}`)
    expect(preview.body).toMatchObject({ clear: true, findings: [], crmId: laid.crmId })
    const counts = (moves: { what: string; count: number }[]) =>
      Object.fromEntries(moves.map(({ what, count }) => [what, count]))
    const expected = {
      ...{ organisations: 1, contracts: 1, assignments: 1, contacts: 1, channels: 1, 'team members': 1 },
      ...{ shares: 1, tasks: 1, covers: 1, tickets: 1 },
    }
    expect(counts(preview.body.moves)).toEqual(expected)

    const { status, body } = await merge(laid.from, laid.into)
    expect(status, JSON.stringify(body)).toBe(201)
    expect(counts(body.moves)).toEqual({ ...expected, requests: 0 })
    const { body: whole } = await at.as('token', 'GET', `/api/v1/accounts/${laid.into}`)
    expect(whole.organizations).toMatchObject([{ organizationId: laid.organizationId, until: null }])
    expect(whole.contracts).toMatchObject([{ startsOn: '2026-01-01' }])
    expect(whole.assignments).toMatchObject([{ personId: laid.ase, isPrimary: true }])
    expect(whole.contacts.filter((one: { isPrimary: boolean }) => one.isPrimary).length).toBe(1)
    expect(whole.channels.map((one: { name: string }) => one.name)).toEqual(['#own', '#same'])
    expect(whole.aliases).toEqual([laid.name, 'Old'])
    const { rows } = await at.database.pool.query(
      `select (select account_id from ticket where account_id = $1) as ticket,
              (select account_id from cover where account_id = $1 and superseded_in is null) as cover`,
      [laid.into],
    )
    expect(rows).toEqual([{ ticket: laid.into, cover: laid.into }])

    // What it was can still be read, in the version before; what it is is listed no more.
    const facts = async (atVersion?: number) =>
      (await loadAccountFacts(queryOn(at.database.pool), atVersion)).accounts.find(
        (one) => one.id === laid.from,
      )
    expect((await facts(version))?.assignments.length).toBe(1)
    expect(await facts()).toBeUndefined()
    const found = await at.as('token', 'GET', `/api/v1/directory/search?q=${encodeURIComponent(laid.name)}`)
    expect(found.body.items.map((one: { accountId: string }) => one.accountId)).toEqual([laid.into])
    expect((await at.as('token', 'GET', `/api/v1/accounts/${laid.from}`)).status).toBe(404)
    const where = await at.as('token', 'GET', `/api/v1/account-merges?accountId=${laid.from}`)
    expect(where.body.items).toMatchObject([{ intoAccountId: laid.into }])
    const list = await at.as('token', 'GET', `/api/v1/accounts?q=${encodeURIComponent(laid.name)}`)
    expect(list.body.items.map((one: { id: string }) => one.id)).toEqual([laid.into])
  })
  test('is recorded, with who and why, and done once', async () => {
    const [one, two] = [await accountOf(), await accountOf()]
    await merge(one.id, two.id)
    const { body } = await at.as('token', 'GET', `/api/v1/account-merges?accountId=${two.id}`)
    expect(body.items).toMatchObject([
      { name: one.name, intoName: two.name, reason: 'one customer', mergedBy: 'The director' },
    ])
    expect((await merge(one.id, two.id)).status).toBe(409)
    const third = await accountOf()
    expect((await merge(third.id, one.id)).status).toBe(409)
    const { rows } = await at.database.pool.query(
      `select account_id as id from audit_entry where action = 'accounts.merge' and account_id = any($1::uuid[]) order by 1`,
      [[one.id, two.id]],
    )
    expect(rows.map((row) => row.id)).toEqual([one.id, two.id].sort())
  })
  test('what was kept for cleared people stays so when the contract that says it goes along', async () => {
    const [from, to] = [await accountOf(), await accountOf()]
    await at.build((into) => aContract(into, { accountId: from.id, instance: 'us_government' }))
    const merged = await at.as('token', 'POST', `/api/v1/accounts/${from.id}/merge`, {
      intoAccountId: to.id,
      reason: 'One customer',
    })
    expect(merged.status, merged.text).toBe(201)
    const { guarded } = await loadAccountAccess(queryOn(at.database.pool))
    expect(guarded).toEqual(expect.arrayContaining([from.id, to.id]))
  })
  test('where contracts and assignments overlap is refused with every reason, and changes nothing', async () => {
    const [one, two] = [await accountOf(), await accountOf()]
    for (const { id } of [one, two])
      await at.build(async (into) => {
        await aContract(into, { accountId: id })
        await anAssignment(into, { accountId: id })
      })
    const { status, body } = await merge(one.id, two.id)
    expect(status).toBe(409)
    expect(body.errors.map((error: { message: string }) => error.message)).toEqual([
      expect.stringContaining('overlaps one of'),
      expect.stringContaining('both be primary ASE'),
    ])
    const whole = await at.as('token', 'GET', `/api/v1/accounts/${one.id}`)
    expect(whole.body).toMatchObject({ contracts: [{}], assignments: [{}] })
  })
})
