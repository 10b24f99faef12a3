/** How the routes of pods and of on-call are asked. */
import { randomUUID } from 'node:crypto'
import { aPerson } from '../../server/src/directory/testing/builders.ts'
import { byDirector, sql, stretch, unique, unknownId, type Asked, type How } from './asking.ts'
import type { World } from './world.ts'

const anAse = (world: World): Promise<string> =>
  world.build(async (into) => (await aPerson(into, { regionId: world.people.home, roles: ['ase'] })).id)

const newPod = async (world: World) => ({
  ...{ name: unique(), regionId: world.people.home, zone: 'Europe/Amsterdam', from: '2026-01-01' },
  members: [await anAse(world)],
})

const aPod =
  (json?: (world: World, member: string) => object | Promise<object>): How =>
  async ({ world }) => {
    const body = await newPod(world)
    const id = await byDirector(world, '/pods', body)
    const [member = ''] = body.members
    return { params: { id, personId: member }, ...(json && { json: await json(world, member) }) }
  }

let days = 0
const aRotation =
  (json?: object): How =>
  async ({ world }) => {
    const startsOn = Temporal.PlainDate.from('2040-01-01').add({ days: ++days }).toString()
    await byDirector(world, '/pods', await newPod(world))
    const id = await byDirector(world, '/pod-rotations', { regionId: world.people.home, startsOn })
    return { params: { id }, ...(json && { json }) }
  }

const layer = (personId: string) => ({
  ...{ name: 'All day', zone: 'Europe/Amsterdam', startsOn: '2026-01-05', startMinute: 540, endMinute: 540 },
  ...{ turnWeekdays: [1], members: [personId] },
})
const rotaBody = (personId: string) => ({ name: unique(), layers: [layer(personId)] })

const aRota = (world: World): Promise<string> =>
  byDirector(world, '/on-call/rotas', rotaBody(world.people.of['colleague']!))

const ofRota =
  (json?: (world: World) => object): How =>
  async ({ world }) => ({ params: { id: await aRota(world) }, ...(json && { json: json(world) }) })

const anOverride: How = async ({ world, person }): Promise<Asked> => {
  const id = randomUUID()
  const { start, end } = stretch()
  await sql(
    world,
    `insert into on_call_override (id, rota_id, person_id, during, created_at, created_by)
     values ($1, $2, $3, $4, now(), 'test')`,
    [id, await aRota(world), person, `[${start},${end})`],
  )
  return { params: { id } }
}

const feed = { kind: 'icalendar', name: 'x', address: 'https://calendar.example.com/a.ics' }

export const PODS_AND_ON_CALL: Readonly<Record<string, How>> = {
  'POST /api/v1/pods': async ({ world }) => ({ json: await newPod(world) }),
  'GET /api/v1/pods/{id}': aPod(),
  'PATCH /api/v1/pods/{id}': aPod(() => ({ covers: 'all' })),
  'POST /api/v1/pods/{id}/members': aPod(async (world) => ({
    personId: await anAse(world),
    from: '2026-01-01',
  })),
  'POST /api/v1/pods/{id}/members/{personId}/end': aPod(() => ({ on: '2035-01-01' })),
  'PUT /api/v1/pods/{id}/order': aPod((_world, member) => ({ members: [member] })),
  'POST /api/v1/pods/{id}/dissolve': aPod(() => ({ on: '2035-01-01' })),
  'POST /api/v1/pod-rotations': async ({ world }) => {
    await byDirector(world, '/pods', await newPod(world))
    const startsOn = Temporal.PlainDate.from('2040-01-01').add({ days: ++days }).toString()
    return { json: { regionId: world.people.home, startsOn } }
  },
  'GET /api/v1/pod-rotations/{id}': aRotation(),
  'PUT /api/v1/pod-rotations/{id}/moves': aRotation({ moves: [] }),
  'POST /api/v1/pod-rotations/{id}/apply': aRotation(),
  'POST /api/v1/pod-rotations/{id}/skip': aRotation(),

  'POST /api/v1/on-call/rotas': ({ world }) => ({ json: rotaBody(world.people.of['colleague']!) }),
  'GET /api/v1/on-call/rotas/{id}': ofRota(),
  'PUT /api/v1/on-call/rotas/{id}': ofRota((world) => rotaBody(world.people.of['colleague']!)),
  'POST /api/v1/on-call/rotas/{id}/end': ofRota(),
  'POST /api/v1/on-call/overrides': async ({ world, person }) => ({
    json: { rotaId: await aRota(world), personId: person, ...stretch() },
  }),
  'DELETE /api/v1/on-call/overrides/{id}': anOverride,
  'POST /api/v1/on-call/shifts': ({ person }) => ({ json: { personId: person, ...stretch() } }),
  'DELETE /api/v1/on-call/shifts/{id}': async ({ world, person }) => {
    const id = randomUUID()
    const { start, end } = stretch()
    await sql(
      world,
      `insert into on_call_shift (id, shift_id, person_id, during, source, recorded_at, recorded_by)
       values ($1, $1, $2, $3, 'entered', now(), 'test')`,
      [id, person, `[${start},${end})`],
    )
    return { params: { id } }
  },
  'POST /api/v1/on-call/feeds': () => ({ json: { ...feed, name: unique() } }),
  'PUT /api/v1/on-call/feeds/{id}': () => ({ ...unknownId(), json: feed }),
  'DELETE /api/v1/on-call/feeds/{id}': unknownId,
  'POST /api/v1/on-call/feeds/{id}/read': unknownId,
  'PUT /api/v1/on-call/feeds/{id}/people': () => ({ ...unknownId(), json: { people: [] } }),
}
