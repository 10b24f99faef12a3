/**
 * How each route of the table is asked: `HOW[route]` makes what the request is about and answers its parameters and body.
 * A route that needs nothing but the ids of its path is not listed here.
 */
import { randomUUID } from 'node:crypto'
import { aTimeOff, aCover } from '../../server/src/absences/testing/builders.ts'
import { assignedSeQueue, insertRequest } from '../../server/src/accounts/api.ts'
import {
  aChannel,
  aContact,
  aContract,
  anAccount,
  anOrganization,
  aTeamMember,
} from '../../server/src/accounts/testing/builders.ts'
import { aHolidaySet, aSchedule } from '../../server/src/directory/testing/builders.ts'
import { systemClock } from '../../server/src/platform/clock.ts'
import type { Tx } from '../../server/src/platform/db/index.ts'
import { enqueue } from '../../server/src/platform/jobs/index.ts'
import { makeTasks } from '../../server/src/tasks/api.ts'
import type { Row, Who } from './table.ts'
import { anEvent, CANARY, type AccountFixture, type Kind, type World } from './world.ts'

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

type How = (asking: Asking) => Asked | Promise<Asked>

const REASON = 'a test of rights'
const unique = (): string => randomUUID().slice(0, 8)

/** A code of letters alone. */
const letters = (): string =>
  unique()
    .toUpperCase()
    .replaceAll(/[0-9]/g, (digit) => 'GHIJKLMNOP'[Number(digit)]!)

const sql = (world: World, text: string, values: unknown[] = []) => world.database.pool.query(text, values)

let hours = 0
/** A stretch of its own in a far year, so that nothing overlaps. */
const stretch = () => {
  const start = systemClock.now().add({ hours: 24 * 4000 + (hours += 2) })
  return { start: start.toString(), end: start.add({ hours: 1 }).toString() }
}
const during = (): string => {
  const { start, end } = stretch()
  return `[${start},${end})`
}

const child =
  (make: (into: never, over: never) => Promise<{ id: string }>, json?: object): How =>
  async ({ world, account }) => {
    const over = { accountId: account.id, name: `${unique()}` }
    const { id } = await world.build((into) => make(into as never, over as never))
    return { params: { id: account.id, childId: id }, ...(json && { json: { ...json, name: unique() } }) }
  }

const ticket =
  (json?: object): How =>
  ({ account }) => ({
    params: { source: 'api', ticket: account.ticket },
    ...(json && { json }),
  })

const contractBody = {
  ...{ source: 'standalone', subscription: 'premium', signedOn: '2026-01-05' },
  ...{ startsOn: '2030-02-01', endsOn: '2031-01-31' },
}
const contract =
  (json: object): How =>
  async ({ world, account }) => {
    const over = { accountId: account.id, startsOn: '2034-01-01', endsOn: '2035-01-01' }
    const { contractId } = await world.build((into) => aContract(into, over))
    return { params: { id: contractId }, json }
  }

const aseRequest =
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

const newRequest: How = ({ world, account }) => ({
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
const task: How = async ({ world, account }) => ({
  params: { id: await world.build((_into, tx) => aTask(tx, account.id)) },
})

async function aNotice(world: World, of: { person?: string; channel?: string; accountId?: string }) {
  const id = randomUUID()
  await sql(
    world,
    `insert into notice (id, key, kind, person_id, channel, title, account_id, due_at, state, told_at, created_at)
     values ($1::uuid, $1::text, 'test', $2, $3, 'A notice', $4, now(), 'told', now(), now())`,
    [id, of.person ?? null, of.channel ?? null, of.accountId ?? null],
  )
  return id
}

const failedJob: How = async ({ world, account }) => {
  const id = randomUUID()
  await world.build((_into, tx) =>
    enqueue(tx, systemClock, assignedSeQueue, [
      { id, key: id, data: { accountId: account.id, requestId: null } },
    ]),
  )
  await sql(world, `update pgboss.job set state = 'failed', completed_on = now() where id = $1`, [id])
  return { params: { id }, json: { reason: REASON } }
}

const parked: How = async ({ world, account }) => {
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

const timeOff: How = async ({ world, person }) => {
  const { timeOffId } = await world.build((into) => aTimeOff(into, { personId: person, during: during() }))
  return { params: { id: timeOffId } }
}

const ofPerson =
  (json?: object): How =>
  ({ person }) => ({ params: { id: person }, ...(json && { json }) })
const interest: How = async ({ world, person }) => {
  const upsert = `insert into interest (person_id, stage, since) values ($1, 'considering', '2026-01-01') on conflict do nothing`
  await sql(world, upsert, [person])
  return { params: { id: person } }
}

const policy =
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
const scheduleHours = { from: null, timeZone: 'Europe/Amsterdam', weekly }
const schedule =
  (json: object): How =>
  async ({ world }) => ({
    params: { id: (await world.build((into) => aSchedule(into, { name: unique() }))).id },
    json,
  })
const holidaySet =
  (json?: object): How =>
  async ({ world }) => ({
    params: { id: (await world.build((into) => aHolidaySet(into, { name: unique() }))).id },
    ...(json && { json }),
  })
const importOf = { country: 'NL', fromYear: 2030, toYear: 2030 }

const byDirector = async (world: World, path: string, json: object): Promise<string> => {
  const answer = await world.ask('director', 'POST', `/api/v1${path}`, json)
  if (answer.body?.id === undefined) throw new Error(`POST ${path}: ${answer.text}`)
  return answer.body.id as string
}
const REPLAY = { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z', changes: {} }
const replay: How = async ({ world }) => ({
  params: { replayId: await byDirector(world, '/replays', REPLAY) },
})
const prospect =
  (json?: object): How =>
  async ({ world }) => ({
    params: { id: await byDirector(world, '/prospects', prospectBody(world)) },
    ...(json && { json }),
  })
const prospectBody = (world: World) => ({
  ...{ name: `Prospect ${unique()}`, regionId: world.people.home, timeZone: 'Europe/Amsterdam' },
  ...{ startsOn: '2030-01-01', likelihood: 50 },
})
const view = { list: 'tickets', name: 'mine', state: {} }
const savedView =
  (json?: object): How =>
  async ({ world, who }) => {
    const path = '/api/v1/saved-views'
    const made = await world.ask(who, 'POST', path, { ...view, name: unique() })
    return { params: { id: made.body?.id ?? randomUUID() }, ...(json && { json }) }
  }
const signIn =
  (person: 'colleague' | 'director', json?: object): How =>
  ({ world }) => ({
    params: { id: world.people.of[person]! },
    ...(json && { json }),
  })
const provider = () => ({
  ...{ name: unique(), issuer: `https://${unique()}.example.com`, clientId: 'a', clientSecret: 'b' },
  groupsClaim: null,
})
const newContact = ({ world }: Asking) =>
  world.build((into) => aContact(into, { accountId: world.second, name: unique() }))
const unknownId = (): Asked => ({ params: { id: randomUUID() }, lenient: true })
const token =
  (role: string, scopes: string[]): How =>
  () => ({ json: { name: unique(), role, scopes } })
const importRun: How = async ({ world }) => {
  const id = randomUUID()
  const columns = 'id, source, file_name, file_digest, preset, options, state, started_at'
  await sql(
    world,
    `insert into import_run (${columns}) values ($1, 'file', 'a.csv', 'x', 'neutral', '{}', 'done', now())`,
    [id],
  )
  return { params: { importId: id } }
}
const guide =
  (json: object): How =>
  async ({ world }) => {
    const slug = 'global-support'
    const { body } = await world.ask('director', 'GET', `/api/v1/guides/${slug}`)
    return { params: { slug }, json: { ...json, reason: REASON, onVersion: body?.version ?? 0 } }
  }
const replacements: How = ({ world, account }) => ({
  params: { id: account.ase },
  json: {
    replacements: [{ accountId: account.id, personId: world.people.of['candidate'], startsOn: '2030-01-01' }],
  },
})

/** By route, with what it does in brackets as the table has it. */
export const HOW: Readonly<Record<string, How>> = {
  'POST /api/v1/demo/persona': ({ world, who }) => ({
    json: { personId: world.people.of[who] ?? null },
    asPersona: true,
  }),
  'PUT /api/v1/stop-switch (stop)': () => ({ json: { outsideWrites: 'stopped', reason: REASON } }),
  'PUT /api/v1/stop-switch (allow)': () => ({ json: { outsideWrites: 'allowed', reason: REASON } }),
  'GET /api/v1/search': () => ({ query: 'q=Works' }),
  'PATCH /api/v1/preferences/display': () => ({ json: { density: 'compact' } }),
  'PUT /api/v1/preferences/lists/{list}': () => ({
    params: { list: 'tickets' },
    json: { columns: null, defaultViewId: null },
  }),
  'GET /api/v1/saved-views': () => ({ query: 'list=tickets' }),
  'POST /api/v1/saved-views': () => ({ json: { ...view, name: unique() } }),
  'PATCH /api/v1/saved-views/{id}': savedView({ name: 'renamed' }),
  'DELETE /api/v1/saved-views/{id}': savedView(),
  'PUT /api/v1/notification-preferences': () => ({ json: { muted: [], quietHours: null, quietDays: [] } }),

  'POST /api/v1/sign-in/password': () => ({ json: { email: 'nobody@example.com', password: 'not the one' } }),
  'POST /api/v1/sign-in/passkey': () => ({ json: { response: {} } }),
  'POST /api/v1/sign-in/link': () => ({ json: { token: 'no such link at all, of enough signs' } }),
  'POST /api/v1/sign-in/link/use': () => ({
    json: { token: 'no such link at all, of enough signs', password: 'long enough to be one' },
  }),
  'PUT /api/v1/own/password': () => ({ json: { current: 'wrong', password: 'x' }, lenient: true }),
  'POST /api/v1/own/passkeys/options': () => ({ lenient: true }),
  'POST /api/v1/own/passkeys': () => ({ json: { name: 'key', response: {} }, lenient: true }),
  'DELETE /api/v1/own/passkeys/{id}': unknownId,
  'DELETE /api/v1/own/sessions/{id}': unknownId,
  'POST /api/v1/own/keys': () => ({ json: { name: unique(), scopes: ['platform.read_self'] } }),
  'DELETE /api/v1/own/keys/{id}': unknownId,
  'POST /api/v1/sign-ins/{id}/invite': signIn('colleague'),
  'POST /api/v1/sign-ins/{id}/invite (a director)': signIn('director'),
  'POST /api/v1/sign-ins/{id}/reset': signIn('colleague'),
  'POST /api/v1/sign-ins/{id}/reset (a director)': signIn('director'),
  'POST /api/v1/sign-ins/{id}/sign-out': signIn('colleague'),
  'POST /api/v1/sign-ins/{id}/disable': signIn('colleague', {}),
  'POST /api/v1/sign-ins/{id}/enable': signIn('colleague'),
  'POST /api/v1/service-tokens': token('support_operations', ['tickets.import']),
  'POST /api/v1/service-tokens (of a director)': token('director', ['accounts.set_ase']),
  'DELETE /api/v1/service-tokens/{id}': async ({ world }) => ({
    params: {
      id: await byDirector(world, '/service-tokens', {
        ...{ name: unique(), role: 'support_operations', scopes: ['tickets.import'] },
      }),
    },
  }),

  'POST /api/v1/sign-ins/{id}/unlink': signIn('colleague'),
  'POST /api/v1/sign-in/sso/{id}': () => ({ params: { id: randomUUID() }, json: {} }),
  'POST /api/v1/identity-providers': () => ({ json: provider(), lenient: true }),
  'PUT /api/v1/identity-providers/{id}': () => ({ ...unknownId(), json: provider() }),
  'DELETE /api/v1/identity-providers/{id}': unknownId,
  'PUT /api/v1/identity-providers/{id}/groups': () => ({ ...unknownId(), json: { groups: [] } }),
  'POST /api/v1/sign-out': ({ world, who }) => ({ after: () => world.signIn(who) }),
  'POST /api/v1/own/sign-out-everywhere': ({ world, who }) => ({ after: () => world.signIn(who) }),

  'GET /api/v1/erasures/preview': async (asking) => ({
    query: `kind=contact&id=${(await newContact(asking)).id}`,
  }),
  'POST /api/v1/erasures': async (asking) => {
    const { id, name } = await newContact(asking)
    return { json: { kind: 'contact', id, confirm: name } }
  },

  'POST /api/v1/jobs/{id}/retry': failedJob,
  'POST /api/v1/jobs/{id}/skip': failedJob,

  'POST /api/v1/people': ({ regionId }) => ({
    json: { name: 'New', email: `${unique()}@example.com`, regionId, timeZone: 'Europe/Amsterdam' },
  }),
  'GET /api/v1/people/{id}': ofPerson(),
  'PATCH /api/v1/people/{id}': ofPerson({ title: 'Engineer' }),
  'PATCH /api/v1/people/{id} (clear)': ({ world, person }) => ({
    ...{ params: { id: person }, json: { isCleared: true } },
    after: () =>
      sql(world, 'update person set is_cleared = false where id = $1 and name <> all($2)', [
        person,
        ['The cleared', 'The standIn', 'The candidate'],
      ]),
  }),
  'GET /api/v1/people/{id}/hours': ofPerson(),
  'PUT /api/v1/people/{id}/hours': ofPerson({ from: null, own: null }),
  'PUT /api/v1/people/{id}/interest': ofPerson({ stage: 'considering', since: '2026-01-01' }),
  'DELETE /api/v1/people/{id}/interest': interest,
  'POST /api/v1/people/{id}/leave': ofPerson({ leftOn: null }),
  'GET /api/v1/people/{id}/leaves-behind': ({ person }) => ({
    params: { id: person },
    query: 'leftOn=2026-01-01',
  }),
  'GET /api/v1/people/{id}/accounts': ofPerson(),
  'GET /api/v1/people/{id}/days': ofPerson(),
  'GET /api/v1/people/{id}/replacements': ofPerson(),
  'POST /api/v1/people/{id}/replacements': replacements,
  'POST /api/v1/people/{id}/replacements/review': replacements,
  'GET /api/v1/presence': ({ world }) => ({ query: `ids=${world.people.of['ase']}` }),

  'POST /api/v1/regions': async ({ world }) => ({
    json: {
      ...{ code: letters(), name: unique(), timeZone: 'Europe/Amsterdam', supportChannel: '#x' },
      scheduleId: (await world.build((into) => aSchedule(into, { name: unique() }))).id,
    },
  }),
  'PATCH /api/v1/regions/{id}': ({ world }) => ({
    params: { id: world.people.away },
    json: { name: 'APAC' },
  }),
  'POST /api/v1/schedules': () => ({ json: { name: unique(), hours: scheduleHours } }),
  'PATCH /api/v1/schedules/{id}': schedule({ name: `S ${unique()}` }),
  'PUT /api/v1/schedules/{id}/hours': schedule(scheduleHours),
  'POST /api/v1/holiday-sets': () => ({ json: { name: unique() } }),
  'POST /api/v1/holiday-sets/import': () => ({ json: { ...importOf, name: unique() } }),
  'GET /api/v1/holiday-sets/{id}': holidaySet(),
  'PUT /api/v1/holiday-sets/{id}': holidaySet({ days: [] }),
  'POST /api/v1/holiday-sets/{id}/import': holidaySet(importOf),
  'PUT /api/v1/settings': () => ({ json: { reason: REASON, settings: {} } }),

  'GET /api/v1/guides/{slug}': () => ({ params: { slug: 'global-support' } }),
  'PUT /api/v1/guides/{slug}': guide({ body: '# A guide\n\nWith a text.' }),
  'POST /api/v1/guides/{slug}/restore': guide({}),
  'GET /api/v1/guides/{slug}/versions': () => ({ params: { slug: 'global-support' } }),
  'GET /api/v1/guides/{slug}/versions/{version}': () => ({
    params: { slug: 'global-support', version: '1' },
    lenient: true,
  }),

  'GET /api/v1/inbox (of a person)': ({ person }) => ({ query: `personId=${person}` }),
  'POST /api/v1/inbox/read': () => ({ json: { until: '2026-01-01T00:00:00Z' } }),
  'POST /api/v1/inbox/{id}/read': async ({ world, person }) => ({
    params: { id: await aNotice(world, { person }) },
  }),
  'POST /api/v1/inbox/{id}/read (of a channel)': async ({ world, account }) => ({
    params: { id: await aNotice(world, { channel: '#team', accountId: account.id }) },
  }),
  'GET /api/v1/tasks/{id}': task,
  'POST /api/v1/tasks/{id}/complete': task,
  'POST /api/v1/tasks/{id}/reopen': async (asking) => {
    const asked = await task(asking)
    await sql(asking.world, `update task set state = 'done', closed_at = now() where id = $1`, [
      asked.params!['id'],
    ])
    return asked
  },

  'POST /api/v1/accounts': ({ kind, regionId }) => ({
    json: { name: unique(), regionId, timeZone: 'Europe/Amsterdam', isRestricted: kind === 'restricted' },
  }),
  'PATCH /api/v1/accounts/{id}': () => ({ json: { priority: 2 } }),
  'PATCH /api/v1/accounts/{id} (notes)': ({ kind }) => ({
    json: { communication: `Talk to ${CANARY[kind]}` },
  }),
  'PATCH /api/v1/accounts/{id} (restrict)': ({ world, kind, account }) => ({
    json: { isRestricted: kind !== 'restricted' },
    after: () =>
      sql(world, 'update account set is_restricted = $2 where id = $1', [account.id, kind === 'restricted']),
  }),
  'PUT /api/v1/accounts/{id}/policy': policy(false),
  'PUT /api/v1/accounts/{id}/policy (go live)': policy(true),
  'PUT /api/v1/accounts/{id}/allocations/{personId}': ({ world, account }) => ({
    params: { id: account.id, personId: world.people.of['candidate']! },
    json: { percent: 10 },
  }),
  'POST /api/v1/accounts/{id}/channels': () => ({
    json: { name: unique(), purpose: 'team', visibility: 'internal' },
  }),
  'PUT /api/v1/accounts/{id}/channels/{childId}': child(aChannel, {
    purpose: 'team',
    visibility: 'internal',
  }),
  'DELETE /api/v1/accounts/{id}/channels/{childId}': child(aChannel),
  'POST /api/v1/accounts/{id}/contacts': () => ({ json: { name: unique() } }),
  'PUT /api/v1/accounts/{id}/contacts/{childId}': child(aContact, {}),
  'DELETE /api/v1/accounts/{id}/contacts/{childId}': child(aContact),
  'POST /api/v1/accounts/{id}/team-members': () => ({ json: { role: 'csm', name: unique() } }),
  'PUT /api/v1/accounts/{id}/team-members/{childId}': child(aTeamMember, { role: 'csm' }),
  'DELETE /api/v1/accounts/{id}/team-members/{childId}': child(aTeamMember),
  'POST /api/v1/accounts/{id}/organizations': () => ({ json: { organizationId: unique() } }),
  'DELETE /api/v1/accounts/{id}/organizations/{organizationId}': async ({ world, account }) => {
    const over = { accountId: account.id, organizationId: unique() }
    await world.build((into) => anOrganization(into, over))
    return { params: { id: account.id, organizationId: over.organizationId } }
  },
  'POST /api/v1/accounts/{id}/organizations/{organizationId}/move': async ({ world, account }) => {
    const over = { accountId: account.id, organizationId: unique() }
    await world.build((into) => anOrganization(into, over))
    return {
      params: { id: account.id, organizationId: over.organizationId },
      json: { toAccountId: world.second },
    }
  },
  'POST /api/v1/accounts/{id}/contracts': () => ({ json: contractBody }),
  'PUT /api/v1/contracts/{id}': contract(contractBody),
  'POST /api/v1/contracts/{id}/withdraw': contract({ reason: REASON }),
  'GET /api/v1/capacity/suggestions': ({ account }) => ({ query: `accountId=${account.id}` }),
  'GET /api/v1/directory/search': () => ({ query: 'q=Works' }),
  'POST /api/v1/prospects': ({ world }) => ({ json: prospectBody(world) }),
  'GET /api/v1/prospects/{id}': prospect(),
  'PATCH /api/v1/prospects/{id}': prospect({ likelihood: 60 }),
  'POST /api/v1/prospects/{id}/become-account': prospect({}),
  'GET /api/v1/accounts/{id}/merge': ({ world }) => ({ query: `into=${world.second}` }),
  'POST /api/v1/accounts/{id}/merge': async ({ world, kind }) => {
    const isRestricted = kind === 'restricted'
    const over = { regionId: world.people.home, isRestricted }
    const from = await world.build((into) => anAccount(into, over))
    const into = await world.build((builder) => anAccount(builder, over))
    return { params: { id: from.id }, json: { intoAccountId: into.id, reason: REASON } }
  },

  'POST /api/v1/ase-requests': newRequest,
  'POST /api/v1/ase-requests/review': newRequest,
  'GET /api/v1/ase-requests/{id}': aseRequest(),
  'POST /api/v1/ase-requests/{id}/apply': aseRequest(),
  'POST /api/v1/ase-requests/{id}/refuse': aseRequest({ reason: REASON }),
  'POST /api/v1/ase-requests/{id}/withdraw': aseRequest(),

  'POST /api/v1/time-off': ({ person }) => ({ json: { personId: person, kind: 'planned', ...stretch() } }),
  'POST /api/v1/time-off/{id}/withdraw': timeOff,
  'PUT /api/v1/busy-periods': ({ person }) => ({
    json: { personId: person, until: systemClock.now().add({ hours: 1 }).toString() },
  }),
  'POST /api/v1/covers': ({ world, account }) => ({
    json: {
      ...{ accountId: account.id, absentPersonId: account.ase },
      ...{ backupPersonId: world.people.of['standIn'], ...stretch() },
    },
  }),
  'DELETE /api/v1/covers/{id}': async ({ world, account }) => {
    const people = { absentPersonId: account.ase, backupPersonId: world.people.of['standIn']! }
    const row = { accountId: account.id, ...people, during: during() }
    const { coverId } = await world.build((into) => aCover(into, row))
    return { params: { id: coverId } }
  },

  'GET /api/v1/who': ({ account }) => ({ query: `account=${account.id}` }),

  'GET /api/v1/tickets/{source}/{ticket}': ticket(),
  'POST /api/v1/decisions/preview': ({ account }) => ({
    json: { event: anEvent('new', account.organization) },
  }),
  'POST /api/v1/decisions/{decisionId}/undo': ({ account }) => ({
    params: { decisionId: account.decision },
    json: { reason: REASON },
  }),
  'POST /api/v1/decisions/undo': ({ account }) => ({
    json: { decisionIds: [account.decision], reason: REASON },
  }),
  'POST /api/v1/tickets/{source}/{ticket}/override': ticket({ assignTo: { kind: 'nobody' }, reason: REASON }),
  'POST /api/v1/tickets/{source}/{ticket}/lift-lock': ticket(),
  'POST /api/v1/tickets/{source}/{ticket}/customers-choice': ticket({ choice: { kind: 'keep' } }),
  'POST /api/v1/tickets/{source}/{ticket}/handed-over': ticket(),
  'POST /api/v1/tickets/events': () => ({ json: { source: 'api', events: [anEvent(unique(), unique())] } }),
  'GET /api/v1/parked-events/{parkedId}': parked,
  'POST /api/v1/parked-events/{parkedId}/retry': parked,
  'POST /api/v1/parked-events/{parkedId}/discard': parked,
  'POST /api/v1/replays': () => ({ json: REPLAY }),
  'GET /api/v1/replays/{replayId}': replay,
  'GET /api/v1/replays/{replayId}/differences': replay,
  'GET /api/v1/imports/{importId}': importRun,
  'GET /api/v1/imports/{importId}/rejections': importRun,
  'POST /webhooks/zendesk': () => ({ json: {} }),
}

/** The request of a row: method, path with its values, body. */
export async function requestOf(
  row: Row,
  asking: Asking,
): Promise<{ method: string; path: string; asked: Asked }> {
  const asked = (await HOW[`${row.route}${row.does && ` (${row.does})`}`]?.(asking)) ?? {}
  const [method = '', template = ''] = row.route.split(' ')
  const usual: Record<string, string> = {
    ...{ id: asking.account.id, accountId: asking.account.id },
    ...{ decisionId: asking.account.decision, ticket: asking.account.ticket },
  }
  const path = template.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
    const value = asked.params?.[name] ?? usual[name]
    if (value === undefined)
      throw new Error(`${row.route}: say in test/permissions/requests.ts what {${name}} is`)
    return encodeURIComponent(value)
  })
  return { method, path: asked.query ? `${path}?${asked.query}` : path, asked }
}
