/** What the requests of the table are made of: each makes what it is about, and answers parameters and body. */
import { randomUUID } from 'node:crypto'
import { anAsk, aPlan } from '../../server/src/absences/testing/plans.ts'
import { aTimeOff } from '../../server/src/absences/testing/builders.ts'
import { assignedSeQueue, insertRequest } from '../../server/src/accounts/api.ts'
import { aContact, aContract } from '../../server/src/accounts/testing/builders.ts'
import { aHolidaySet, aSchedule } from '../../server/src/directory/testing/builders.ts'
import { systemClock } from '../../server/src/platform/clock.ts'
import { type Tx } from '../../server/src/platform/db/index.ts'
import { enqueue } from '../../server/src/platform/jobs/index.ts'
import { makeTasks } from '../../server/src/tasks/api.ts'
import { type Who } from './table.ts'
import { type AccountFixture, type Kind, type World } from './world.ts'

export interface Asking {
  readonly world: World
  readonly who: Who
  /** Which account the request is about: own, other, restricted. */
  readonly kind: Kind
  readonly account: AccountFixture
  /** Whom it is about: oneself, somebody of one's region, somebody of another. */
  readonly person: string
  readonly regionId: string
}

export interface Asked {
  /** Values for the path, by name. */
  readonly params?: Readonly<Record<string, string>>
  readonly query?: string
  readonly json?: unknown
  /** Allowed is also a 400 or a 404: the request cannot be whole, as with a wrong password. */
  readonly lenient?: boolean
  /** With the session of the enter link, which alone may borrow eyes. */
  readonly asPersona?: boolean
  /** Puts things back. */
  readonly after?: () => Promise<unknown>
}

export type How = (asking: Asking) => Asked | Promise<Asked>

export const REASON = 'a test of rights'
export const unique = (): string => randomUUID().slice(0, 8)

/** A code of letters alone. */
export const letters = (): string =>
  unique()
    .toUpperCase()
    .replaceAll(/[0-9]/g, (digit) => 'GHIJKLMNOP'[Number(digit)]!)

export const sql = (world: World, text: string, values: unknown[] = []) =>
  world.database.pool.query(text, values)

let hours = 0
/** A stretch of its own in a far year, so that nothing overlaps. */
export const stretch = () => {
  const start = systemClock.now().add({ hours: 24 * 4000 + (hours += 2) })
  return { start: start.toString(), end: start.add({ hours: 1 }).toString() }
}
export const during = (): string => {
  const { start, end } = stretch()
  return `[${start},${end})`
}

export const child =
  (make: (into: never, over: never) => Promise<{ id: string }>, json?: object): How =>
  async ({ world, account }) => {
    const over = { accountId: account.id, name: `${unique()}` }
    const { id } = await world.build((into) => make(into as never, over as never))
    return { params: { id: account.id, childId: id }, ...(json && { json: { ...json, name: unique() } }) }
  }

export const ticket =
  (json?: object): How =>
  ({ account }) => ({
    params: { source: 'api', ticket: account.ticket },
    ...(json && { json }),
  })

export const contractBody = {
  ...{ source: 'standalone', subscription: 'premium', signedOn: '2026-01-05' },
  ...{ startsOn: '2030-02-01', endsOn: '2031-01-31' },
}
export const contract =
  (json: object): How =>
  async ({ world, account }) => {
    const over = { accountId: account.id, startsOn: '2034-01-01', endsOn: '2035-01-01' }
    const { contractId } = await world.build((into) => aContract(into, over))
    return { params: { id: contractId }, json }
  }

export const aseRequest =
  (json?: object): How =>
  async ({ world, account }) => {
    const id = await world.build(async (into, tx) => {
      const made = into.newId()
      await insertRequest(tx, {
        ...{ id: made, accountId: account.id, kind: 'set', personId: world.people.of['candidate']! },
        ...{ outgoingPersonId: null, startsOn: '2030-01-01', overlapDays: 0, reason: null },
        ...{ requestedBy: 'Somebody', requestedAt: systemClock.now().toString() },
      })
      return made
    })
    return { params: { id }, ...(json && { json }) }
  }

export const newRequest: How = ({ world, account }) => ({
  json: {
    ...{ accountId: account.id, kind: 'set', personId: world.people.of['candidate'] },
    ...{ startsOn: '2030-01-01', overlapDays: 0 },
  },
})

async function aTask(tx: Tx, accountId: string): Promise<string> {
  const plan = { key: `task ${unique()}`, kind: 'test', title: 'Something to do', accountId }
  const [id] = await makeTasks(tx, systemClock, [plan])
  return id!
}
export const task: How = async ({ world, account }) => ({
  params: { id: await world.build((_into, tx) => aTask(tx, account.id)) },
})

export async function aNotice(world: World, of: { person?: string; channel?: string; accountId?: string }) {
  const id = randomUUID()
  await sql(
    world,
    `insert into notice (id, key, kind, person_id, channel, title, account_id, due_at, state, told_at, created_at)
     values ($1::uuid, $1::text, 'test', $2, $3, 'A notice', $4, now(), 'told', now(), now())`,
    [id, of.person ?? null, of.channel ?? null, of.accountId ?? null],
  )
  return id
}

export const failedJob: How = async ({ world, account }) => {
  const id = randomUUID()
  await world.build((_into, tx) =>
    enqueue(tx, systemClock, assignedSeQueue, [
      { id, key: id, data: { accountId: account.id, requestId: null } },
    ]),
  )
  await sql(world, `update pgboss.job set state = 'failed', completed_on = now() where id = $1`, [id])
  return { params: { id }, json: { reason: REASON } }
}

export const parked: How = async ({ world, account }) => {
  const id = randomUUID()
  const raw = JSON.stringify({ organization_id: account.organization, nonsense: id })
  await sql(
    world,
    `insert into parked_event (id, source, received_at, raw, reason, problems, digest)
     values ($1::uuid, 'zendesk', now(), $2, 'unreadable', '[]', $1::text)`,
    [id, raw],
  )
  return { params: { parkedId: id } }
}

export const timeOff: How = async ({ world, person }) => {
  const { timeOffId } = await world.build((into) => aTimeOff(into, { personId: person, during: during() }))
  return { params: { id: timeOffId } }
}

/** A plan of the person, with a request of one's own account; `away` instead: of somebody else, who asks the person. */
const planWith = async ({ world, person }: Asking, away?: string) => {
  const [personId, asked] = away ? [away, person] : [person, world.people.of['candidate']!]
  const { id: accountId } = world.accounts.own
  return world.build(async (into) => {
    const plan = await aPlan(into, { personId, during: during() })
    return { id: plan.id, ...(await anAsk(into, plan, { accountId, personId: asked })) }
  })
}
export const absencePlan =
  (json?: object): How =>
  async (asking) => ({ params: await planWith(asking), ...(json && { json }) })
/** Asked by somebody else; with `own`: asked by the person. */
export const coverAsk =
  (json?: object, own = false): How =>
  async (asking) => {
    const { askId } = await planWith(asking, own ? undefined : asking.world.people.of['standIn'])
    return { params: { id: askId }, ...(json && { json }) }
  }

export const ofPerson =
  (json?: object): How =>
  ({ person }) => ({ params: { id: person }, ...(json && { json }) })
export const interest: How = async ({ world, person }) => {
  const upsert = `insert into interest (person_id, stage, since) values ($1, 'considering', '2026-01-01') on conflict do nothing`
  await sql(world, upsert, [person])
  return { params: { id: person } }
}

export const policy =
  (isLive: boolean): How =>
  ({ world, account }) => ({
    json: {
      handlingMode: null,
      fallback: ['global_support'],
      standingBackupId: null,
      nightContactId: null,
      isLive,
    },
    after: () => sql(world, 'update account_policy set is_live = false where account_id = $1', [account.id]),
  })

const weekly = [{ weekday: 1, start: 480, end: 1020 }]
export const scheduleHours = { from: null, timeZone: 'Europe/Amsterdam', weekly }
export const schedule =
  (json: object): How =>
  async ({ world }) => ({
    params: { id: (await world.build((into) => aSchedule(into, { name: unique() }))).id },
    json,
  })
export const holidaySet =
  (json?: object): How =>
  async ({ world }) => ({
    params: { id: (await world.build((into) => aHolidaySet(into, { name: unique() }))).id },
    ...(json && { json }),
  })
export const importOf = { country: 'NL', fromYear: 2030, toYear: 2030 }

export const byDirector = async (world: World, path: string, json: object): Promise<string> => {
  const answer = await world.ask('director', 'POST', `/api/v1${path}`, json)
  if (answer.body?.id === undefined) throw new Error(`POST ${path}: ${answer.text}`)
  return answer.body.id as string
}
export const REPLAY = { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z', changes: {} }
export const replay: How = async ({ world }) => ({
  params: { replayId: await byDirector(world, '/replays', REPLAY) },
})
export const prospect =
  (json?: object): How =>
  async ({ world }) => ({
    params: { id: await byDirector(world, '/prospects', prospectBody(world)) },
    ...(json && { json }),
  })
export const prospectBody = (world: World) => ({
  ...{ name: `Prospect ${unique()}`, regionId: world.people.home, timeZone: 'Europe/Amsterdam' },
  ...{ startsOn: '2030-01-01', likelihood: 50 },
})
export const view = { list: 'tickets', name: 'mine', state: {} }
export const savedView =
  (json?: object): How =>
  async ({ world, who }) => {
    const path = '/api/v1/saved-views'
    const made = await world.ask(who, 'POST', path, { ...view, name: unique() })
    return { params: { id: made.body?.id ?? randomUUID() }, ...(json && { json }) }
  }
export const signIn =
  (person: 'colleague' | 'director' | 'standIn', json?: object): How =>
  ({ world }) => ({
    params: { id: world.people.of[person]! },
    ...(json && { json }),
  })
export const provider = () => ({
  ...{ name: unique(), issuer: `https://${unique()}.example.com`, clientId: 'a', clientSecret: 'b' },
  groupsClaim: null,
})
export const newContact = ({ world }: Asking) =>
  world.build((into) => aContact(into, { accountId: world.second, name: unique() }))
export const unknownId = (): Asked => ({ params: { id: randomUUID() }, lenient: true })
export const token =
  (role: string, scopes: string[]): How =>
  () => ({ json: { name: unique(), role, scopes } })
export const importRun: How = async ({ world }) => {
  const id = randomUUID()
  const columns = 'id, source, file_name, file_digest, preset, options, state, started_at'
  await sql(
    world,
    `insert into import_run (${columns}) values ($1, 'file', 'a.csv', 'x', 'neutral', '{}', 'done', now())`,
    [id],
  )
  return { params: { importId: id } }
}
export const guide =
  (json: object): How =>
  async ({ world }) => {
    const slug = 'global-support'
    const { body } = await world.ask('director', 'GET', `/api/v1/guides/${slug}`)
    return { params: { slug }, json: { ...json, reason: REASON, onVersion: body?.version ?? 0 } }
  }
export const replacements: How = ({ world, account }) => ({
  params: { id: account.ase },
  json: {
    replacements: [{ accountId: account.id, personId: world.people.of['candidate'], startsOn: '2030-01-01' }],
  },
})
