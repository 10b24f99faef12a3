/** Teams through real HTTP: of one region, of a size at which one notices who is missing. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { currentFactsVersion, queryOn } from '../platform/store/index.ts'
import { loadDirectoryFacts } from './api.ts'
import { directoryRoom } from './module.ts'
import { startActing, type Acting } from './testing/acting.ts'
import { aPerson, aRegion, aTeam, someSettings } from './testing/builders.ts'

let at: Acting
beforeAll(async () => {
  at = await startActing((platform) => [directoryRoom(platform)])
  await at.build((into) => someSettings(into, { maxPeoplePerTeam: 2 }))
})
afterAll(() => at.stop())

const TEAMS = '/api/v1/teams'
const newTeam = async (name: string) =>
  (await at.as('manager', 'POST', TEAMS, { name, regionId: at.regionId })).body as { id: string }

test('a manager makes, renames and removes teams of the own region; the facts know them', async () => {
  const made = await at.as('manager', 'POST', TEAMS, { name: 'Amsterdam', regionId: at.regionId })
  expect(made.status, made.text).toBe(201)
  expect(made.body).toMatchObject({ name: 'Amsterdam', people: 0, leaderId: null, channel: null })
  const changed = await at.as('manager', 'PATCH', `${TEAMS}/${made.body.id}`, { channel: '#ams' })
  expect(changed.body).toMatchObject({ name: 'Amsterdam', channel: '#ams' })
  await at.as('manager', 'PATCH', `/api/v1/people/${at.people.ase}`, { teamId: made.body.id })
  const facts = await loadDirectoryFacts(
    queryOn(at.database.pool),
    await currentFactsVersion(queryOn(at.database.pool)),
  )
  expect(facts.teams).toContainEqual({
    ...{ id: made.body.id, name: 'Amsterdam', regionId: at.regionId, leaderId: null, channel: '#ams' },
  })
  expect(facts.people.find(({ id }) => id === at.people.ase)?.teamId).toBe(made.body.id)

  const full = await at.as('manager', 'DELETE', `${TEAMS}/${made.body.id}`)
  expect(full).toMatchObject({
    status: 409,
    body: { detail: expect.stringMatching(/1 people are in this team/) },
  })
  await at.as('manager', 'PATCH', `/api/v1/people/${at.people.ase}`, { teamId: null })
  expect((await at.as('manager', 'DELETE', `${TEAMS}/${made.body.id}`)).status).toBe(200)
})

test('a team takes no more people than the setting says, nor somebody of another region', async () => {
  const { id: teamId } = await newTeam('Small')
  const people = await at.build(async (into) => [
    await aPerson(into, { regionId: at.regionId, teamId }),
    await aPerson(into, { regionId: at.regionId, teamId }),
    await aPerson(into, { regionId: at.regionId, teamId, leftOn: '2020-01-01' }),
    await aPerson(into, { regionId: at.regionId }),
  ])
  const path = (n: number) => `/api/v1/people/${people[n]!.id}`
  const third = await at.as('manager', 'PATCH', path(3), { teamId })
  expect(third).toMatchObject({ status: 400, body: { errors: [{ path: 'teamId' }] } })
  expect(third.text).toMatch(/has 2 people already/)
  // Who is in it already is not counted twice.
  expect((await at.as('manager', 'PATCH', path(0), { teamId, title: 'ASE' })).status).toBe(200)

  const elsewhere = await at.build(async (into) => (await aRegion(into)).id)
  const other = await at.build((into) => aTeam(into, { regionId: elsewhere }))
  expect((await at.as('director', 'PATCH', path(3), { teamId: other.id })).text).toMatch(/another region/)
  // Moving on to another region, one is in no team there yet.
  const moved = await at.as('director', 'PATCH', path(0), { regionId: elsewhere })
  expect(moved.body).toMatchObject({ regionId: elsewhere, teamId: null })
  expect((await at.as('manager', 'PATCH', path(3), { teamId })).body).toMatchObject({ teamId })
})

test('two teams of one region have different names; leaders are named before they are erased', async () => {
  const { id } = await newTeam('Twice')
  expect((await at.as('manager', 'POST', TEAMS, { name: 'twice', regionId: at.regionId })).status).toBe(409)
  await at.as('manager', 'PATCH', `${TEAMS}/${id}`, { leaderId: at.people.manager })
  const left = await at.as(
    'manager',
    'GET',
    `/api/v1/people/${at.people.manager}/leaves-behind?leftOn=2030-01-01`,
  )
  expect(left.body.items).toContainEqual({
    ...{ kind: 'team', id, title: 'Twice', todo: 'Name another leader.' },
  })
})
