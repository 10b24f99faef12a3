/** Pods and their rotation through real HTTP, the clock advanced to the turn of the half-year. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anAccount, anAssignment } from '../../accounts/testing/builders.ts'
import { factsOn } from '../../coverage/module.ts'
import { whoCovers } from '../../coverage/api.ts'
import { directoryRoom } from '../../directory/module.ts'
import { startActing, type Acting } from '../../directory/testing/acting.ts'
import { aPerson, aRegion } from '../../directory/testing/builders.ts'
import { manualClock } from '../../platform/clock.ts'
import type { Platform } from '../../platform/room.ts'
import { podsLeftBehind, watchRotation } from '../api.ts'
import { portsOn } from '../testing/ports.ts'
import { absencesRoom } from '../module.ts'

const ROOT = '/api/v1/pods'
const clock = manualClock('2026-11-22T09:00:00Z')
let at: Acting
let platform: Platform
beforeAll(async () => {
  const rooms = (given: Platform) => {
    platform = given
    return [directoryRoom(given, [podsLeftBehind]), absencesRoom(given, portsOn(given))]
  }
  at = await startActing(rooms, { clock })
})
afterAll(() => at.stop())

let counter = 0
const ase = (over: object = {}): Promise<string> =>
  at.build(async (into) => (await aPerson(into, { regionId: at.regionId, roles: ['ase'], ...over })).id)
const pod = async (members: string[], over: object = {}) => {
  const body = {
    name: `Pod ${++counter}`,
    regionId: at.regionId,
    zone: 'Europe/Amsterdam',
    members,
    from: '2026-01-05',
    ...over,
  }
  return at.as('manager', 'POST', ROOT, body)
}
const watch = () => watchRotation(platform)

describe('who may', () => {
  test('managers of the region and directors change pods, everybody inside reads them', async () => {
    const { body } = await pod([await ase()])
    for (const who of ['nobody', 'customer_contact', 'ase', 'manager', 'director'] as const) {
      const read = (await at.as(who, 'GET', `${ROOT}/${body.id}`)).status
      const changed = (await at.as(who, 'PATCH', `${ROOT}/${body.id}`, { covers: 'all' })).status
      const expected = {
        nobody: [401, 401],
        customer_contact: [403, 403],
        ase: [200, 403],
        manager: [200, 200],
        director: [200, 200],
      }
      expect([read, changed], who).toEqual(expected[who])
    }
  })
  test('a manager makes no pod in another region', async () => {
    const other = await at.build((into) => aRegion(into, { code: 'APAC' }))
    expect((await pod([await ase()], { regionId: other.id })).status).toBe(403)
    expect((await at.as('manager', 'GET', `${ROOT}/00000000-0000-7000-8000-000000000000`)).status).toBe(404)
  })
})

describe('a pod', () => {
  test('covers an account of priority 1 while its ASE is away, and says so on the account', async () => {
    const [ann, ben] = [await ase(), await ase({ name: 'Ben' })]
    const account = await at.build(async (into) => {
      const made = await anAccount(into, { name: 'Alder Works', priority: 1, regionId: at.regionId })
      await anAssignment(into, { accountId: made.id, personId: ann, startsOn: '2026-01-05', endsOn: null })
      return made
    })
    const made = await pod([ann, ben])
    expect(made.body).toMatchObject({
      regionCode: 'EMEA',
      members: [{ personId: ann, accounts: 1, isPresent: true }, { personId: ben }],
      accounts: [{ name: 'Alder Works', asksPod: false }],
      findings: [],
    })
    expect(made.body.members[0].hours).toEqual([
      { start: '2026-11-23T07:00:00.000Z', end: '2026-11-23T17:00:00.000Z' },
    ])
    const found = await at.as('ase', 'GET', `${ROOT}?accountId=${account.id}`)
    expect(found.body.items.map((one: { id: string }) => one.id)).toEqual([made.body.id])
    const facts = await factsOn(at.database.pool).current()
    expect(facts.podOf(ben, clock.nowMs())?.row.id).toBe(made.body.id)
    expect(whoCovers(facts, account.id, clock.nowMs()).kind).toBe('no_service')
  })
  test('takes nobody in who is in another, has left by then, or is no ASE', async () => {
    const ann = await ase()
    expect((await pod([ann])).status).toBe(201)
    const again = await pod([ann])
    expect([again.status, again.body.errors[0]?.path]).toEqual([409, 'personId'])
    expect((await pod([await ase({ leftOn: '2026-01-01' })])).status).toBe(400)
    expect((await pod([at.people.account_team])).body.errors[0].message).toContain('is no ASE')
  })
  test('changes its members from a date on, and keeps what was', async () => {
    const [ann, ben, cor] = [await ase(), await ase(), await ase()]
    const { body } = await pod([ann, ben])
    const path = `${ROOT}/${body.id}`
    await at.as('manager', 'POST', `${path}/members`, { personId: cor, from: '2026-12-01' })
    const ended = await at.as('manager', 'POST', `${path}/members/${ann}/end`, { on: '2026-12-01' })
    expect(
      ended.body.members.map((one: { personId: string; until: string | null; isPresent: boolean }) => [
        one.personId,
        one.until,
        one.isPresent,
      ]),
    ).toEqual([
      [ann, '2026-12-01', true],
      [ben, null, true],
      [cor, null, false],
    ])
    const later = await at.as('manager', 'GET', `${path}?on=2026-12-01`)
    expect(later.body.members.map((one: { personId: string }) => one.personId)).toEqual([ben, cor])
    const ordered = await at.as('manager', 'PUT', `${path}/order`, { members: [cor, ben, ann] })
    expect(ordered.body.members[0].personId).toBe(cor)
    expect((await at.as('manager', 'PUT', `${path}/order`, { members: [cor] })).status).toBe(400)
    expect((await at.as('manager', 'POST', `${path}/members/${ann}/end`, { on: '2027-01-01' })).status).toBe(
      409,
    )
  })
  test('is dissolved on a date: nobody is a member after it, and it leaves the list', async () => {
    const { body } = await pod([await ase(), await ase()])
    await at.as('manager', 'POST', `${ROOT}/${body.id}/dissolve`, { on: '2026-11-22' })
    const ids = async (query: string): Promise<string[]> =>
      (await at.as('ase', 'GET', `${ROOT}${query}`)).body.items.map((one: { id: string }) => one.id)
    expect(await ids('')).not.toContain(body.id)
    expect(await ids('?dissolved=true')).toContain(body.id)
  })
  test('stands in the list of what a leaver leaves behind', async () => {
    const ann = await ase()
    const { body } = await pod([ann, await ase()])
    const answer = await at.as('manager', 'GET', `/api/v1/people/${ann}/leaves-behind?leftOn=2026-12-31`)
    expect(answer.body.items).toContainEqual(expect.objectContaining({ kind: 'pod', id: body.id }))
  })
})

describe('thirty days before the half-year begins', () => {
  test('a rotation is proposed once, its leader told once, and applied in one stroke', async () => {
    const region = await at.build((into) => aRegion(into, { code: 'AMER', leaderId: at.people.manager }))
    const regionId = region.id
    const [a1, a2, b1, b2] = [
      await ase({ regionId }),
      await ase({ regionId }),
      await ase({ regionId }),
      await ase({ regionId }),
    ]
    const a = (
      await at.as('director', 'POST', ROOT, {
        name: 'Amer A',
        regionId,
        zone: 'America/New_York',
        members: [a1, a2],
        from: '2026-01-05',
      })
    ).body
    const b = (
      await at.as('director', 'POST', ROOT, {
        name: 'Amer B',
        regionId,
        zone: 'America/New_York',
        members: [b1, b2],
        from: '2026-01-05',
      })
    ).body
    clock.set(Temporal.Instant.from('2027-01-01T12:00:00Z').epochMilliseconds)
    expect(await watch()).toBe(0)
    clock.set(Temporal.Instant.from('2027-01-02T12:00:00Z').epochMilliseconds)
    expect(await watch()).toBeGreaterThan(0)
    expect(await watch()).toBe(0)
    const notices = await at.database.pool.query(
      `select person_id from notice where kind = 'pod_rotation' and title like '%AMER on 1 Feb 2027%'`,
    )
    expect(notices.rows).toEqual([{ person_id: at.people.manager }])
    const { body: list } = await at.as('ase', 'GET', `/api/v1/pod-rotations?regionId=${regionId}`)
    expect(list).toMatchObject({
      nextOn: '2027-02-01',
      items: [{ state: 'proposed', startsOn: '2027-02-01', isEdited: false }],
    })
    const rotation = list.items[0]
    expect(rotation.moves).toHaveLength(2)
    const path = `/api/v1/pod-rotations/${rotation.id}`
    const wholePod = [a1, a2].map((personId) => ({ personId, fromPodId: a.id, toPodId: b.id }))
    expect((await at.as('director', 'PUT', `${path}/moves`, { moves: wholePod })).status).toBe(400)
    const moves = [
      { personId: a2, fromPodId: a.id, toPodId: b.id },
      { personId: b2, fromPodId: b.id, toPodId: a.id },
    ]
    expect((await at.as('director', 'PUT', `${path}/moves`, { moves })).body).toMatchObject({
      isEdited: true,
    })
    expect((await at.as('ase', 'POST', `${path}/apply`)).status).toBe(403)
    expect((await at.as('director', 'POST', `${path}/apply`)).body).toMatchObject({ state: 'applied' })
    expect((await at.as('director', 'POST', `${path}/skip`)).status).toBe(409)
    const on = async (id: string, date: string): Promise<string[]> =>
      (await at.as('ase', 'GET', `${ROOT}/${id}?on=${date}`)).body.members
        .filter((one: { isPresent: boolean }) => one.isPresent)
        .map((one: { personId: string }) => one.personId)
    expect(await on(a.id, '2027-01-31')).toEqual([a1, a2])
    expect(await on(a.id, '2027-02-01')).toEqual([a1, b2])
    expect(await on(b.id, '2027-02-01')).toEqual([b1, a2])
  })
  test('it can be skipped: everybody stays', async () => {
    const { body } = await at.as('director', 'POST', '/api/v1/pod-rotations', {
      regionId: at.regionId,
      startsOn: '2027-08-01',
    })
    expect((await at.as('manager', 'POST', `/api/v1/pod-rotations/${body.id}/skip`)).body.state).toBe(
      'skipped',
    )
    expect(
      (
        await at.as('manager', 'POST', '/api/v1/pod-rotations', {
          regionId: at.regionId,
          startsOn: '2027-08-01',
        })
      ).status,
    ).toBe(409)
  })
})
