/** One programme for the whole table: people of every role, three accounts, and what hangs on them. */
import { aCover, aTimeOff } from '../../server/src/absences/testing/builders.ts'
import {
  aChannel,
  aContact,
  aContract,
  anAccount,
  anAssignment,
  anOrganization,
  aTeamMember,
} from '../../server/src/accounts/testing/builders.ts'
import { compose } from '../../server/src/compose.ts'
import { aPerson, aRegion, type Into } from '../../server/src/directory/testing/builders.ts'
import { directorToken } from '../../server/src/platform/auth/director-token.ts'
import { SESSION_COOKIE, sealSession } from '../../server/src/platform/auth/session.ts'
import { systemClock } from '../../server/src/platform/clock.ts'
import { loadConfig } from '../../server/src/platform/config.ts'
import { transaction, type Tx } from '../../server/src/platform/db/index.ts'
import { newId } from '../../server/src/platform/ids.ts'
import { silentLog } from '../../server/src/platform/log.ts'
import { startProcess } from '../../server/src/platform/run/process.ts'
import { MIGRATIONS, prepare, TOKEN } from '../../server/src/platform/testing/node.ts'
import { freshDatabase, type TestDatabase } from '../harness/database.ts'
import type { Who } from './table.ts'

export type Kind = 'own' | 'other' | 'restricted'
export const KINDS: readonly Kind[] = ['own', 'other', 'restricted']

/** Words that stand in everything of an account and nowhere else: where they are read, the account was. */
export const CANARY: Readonly<Record<Kind, string>> = {
  own: 'Ownlyquill',
  other: 'Otherbrindle',
  restricted: 'Secretquorvex',
}

export interface Answer {
  readonly status: number
  readonly text: string
  // oxlint-disable-next-line no-explicit-any -- bodies of every shape
  readonly body: any
}

export interface AccountFixture {
  readonly id: string
  readonly organization: string
  readonly ase: string
  readonly ticket: string
  readonly decision: string
}

export type World = Awaited<ReturnType<typeof startWorld>>

const ROLE = {
  director: 'director',
  manager: 'manager',
  ase: 'ase',
  cleared: 'ase',
  engineer: 'support_engineer',
  backup: 'support_engineer',
  team: 'account_team',
  contact: 'customer_contact',
  operations: 'support_operations',
} as const

const ENV = {
  ATTACHE_ZENDESK_BASE_URL: 'https://desk.example.com',
  ATTACHE_ZENDESK_EMAIL: 'attache@example.com',
  ATTACHE_ZENDESK_TOKEN: 'none',
  ATTACHE_ZENDESK_USER_ID: '900',
  ATTACHE_ZENDESK_WEBHOOK_SECRET: 'none-at-all',
  ATTACHE_ZENDESK_MARKER_FIELD_ID: '1',
}

/** Starts the programme; nothing works in the background. */
export async function startWorld() {
  const database = await freshDatabase()
  await prepare(database)
  // Demo people may be looked through: the sessions of this test are theirs.
  await database.pool.query('update programme set is_demo = true')
  const build = <T>(work: (into: Into, tx: Tx) => Promise<T>): Promise<T> =>
    transaction(database.pool, (tx) => work({ query: tx.query, newId: () => newId(systemClock) }, tx))
  const people = await build(makePeople)
  const accounts = await build((into) => makeAccounts(into, people))
  for (const kind of KINDS) await scatter(database.pool, kind, accounts.of[kind], Object.values(people.of))
  const running = await startProcess({
    config: loadConfig({ port: '0', requestsPerMinute: '1000000' }, ENV),
    databaseUrl: database.url,
    migrationsDir: MIGRATIONS,
    token: TOKEN,
    version: '0.0.0',
    clock: systemClock,
    log: silentLog,
    serves: true,
    works: false,
    compose,
  })
  // Passkeys are for localhost.
  const address = (running.address ?? '').replace('127.0.0.1', 'localhost')
  const headers = new Map<string, Record<string, string>>([['nobody', {}]])
  const ask: Ask = (who, method, path, json, asPersona = false) =>
    request(
      address + path,
      method,
      asPersona && people.of[who] ? personaOf(people.of[who]) : headers.get(who)!,
      json,
    )
  headers.set('director', personaOf(people.of['director']))
  const signIn = async (who: string): Promise<unknown> =>
    people.of[who] && headers.set(who, await signedIn(address, people.of[who]))
  for (const who of Object.keys(ROLE)) await signIn(who)
  const tickets = await makeTickets(ask, accounts)
  headers.set('key', { authorization: `Bearer ${await makeKey(ask)}` })
  const fixtures = Object.fromEntries(
    KINDS.map((kind) => [kind, { ...accounts.of[kind], ...tickets[kind] }]),
  ) as Record<Kind, AccountFixture>
  return {
    ...{ running, database, build, ask, signIn, people, accounts: fixtures, second: accounts.second },
    async stop() {
      await running.stop()
      await database.drop()
    },
  }
}

/** The session of the enter link, looking through somebody's eyes. */
function personaOf(personaId = ''): Record<string, string> {
  const session = { begun: systemClock.nowMs(), personaId }
  const sealed = sealSession(session, directorToken(TOKEN).sessionKey)
  return { cookie: `${SESSION_COOKIE}=${sealed}`, 'sec-fetch-site': 'same-origin' }
}

/** Signs somebody in as they would themselves: by the link that a director makes. */
async function signedIn(address: string, personId: string): Promise<Record<string, string>> {
  const byToken = { authorization: `Bearer ${TOKEN}` }
  const path = `${address}/api/v1/sign-ins/${personId}/reset`
  const link = await request(path, 'POST', byToken, undefined)
  const token = String(link.body?.url).split('#')[1]
  const used = await fetch(`${address}/api/v1/sign-in/link/use`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ token, password: 'correct horse battery staple' }),
  })
  const cookies = used.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  if (cookies.length === 0) throw new Error(`no session for ${personId}: ${link.text} ${await used.text()}`)
  return { cookie: cookies.join('; '), 'sec-fetch-site': 'same-origin' }
}

async function request(
  url: string,
  method: string,
  headers: Record<string, string>,
  json: unknown,
): Promise<Answer> {
  const ending = new AbortController()
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    signal: ending.signal,
    headers: { ...headers, ...(json === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  })
  const type = response.headers.get('content-type') ?? ''
  if (type.includes('event-stream')) {
    ending.abort()
    return { status: response.status, text: '', body: null }
  }
  const text = await response.text()
  return { status: response.status, text, body: type.includes('json') ? JSON.parse(text) : null }
}

async function makePeople(into: Into, tx: Tx) {
  const home = (await aRegion(into, { code: 'EMEA' })).id
  const away = (await aRegion(into, { code: 'APAC' })).id
  const of: Record<string, string> = {}
  const add = async (name: string, role: string, regionId = home): Promise<string> =>
    (of[name] = (await aPerson(into, { name: `The ${name}`, roles: [role as never], regionId })).id)
  for (const [who, role] of Object.entries(ROLE)) await add(who, role)
  await add('colleague', 'support_engineer')
  await add('stranger', 'support_engineer', away)
  await add('distant', 'ase', away)
  await add('standIn', 'support_engineer')
  await add('candidate', 'ase')
  await tx.query('update region set leader_id = $1 where id = $2', [of['manager'], home])
  const cleared = [of['cleared'], of['standIn'], of['candidate']]
  await tx.query('update person set is_cleared = true where id = any($1::uuid[])', [cleared])
  return { of, home, away }
}

const FOREVER = '[2026-01-01T00:00:00Z,2036-01-01T00:00:00Z)'

async function makeAccounts(into: Into, { of, home, away }: Awaited<ReturnType<typeof makePeople>>) {
  const make = async (kind: Kind, regionId: string, ase: string) => {
    const isRestricted = kind === 'restricted'
    const account = await anAccount(into, {
      ...{ name: `${CANARY[kind]} Works`, aliases: [`${CANARY[kind]}-alias`], regionId, isRestricted },
      ...{ note: `Note of ${CANARY[kind]}`, specialNotes: `Special ${CANARY[kind]}` },
    })
    const accountId = account.id
    const organization = `org-${CANARY[kind]}`
    const names = { organizationId: organization, organizationName: `${CANARY[kind]} Inc` }
    await anOrganization(into, { accountId, ...names })
    await aContract(into, { accountId, endsOn: '2036-12-31' })
    await anAssignment(into, { accountId, personId: ase })
    await aContact(into, { accountId, name: `${CANARY[kind]} Contact` })
    await aChannel(into, { accountId, name: `#${CANARY[kind]}` })
    return { id: accountId, organization, ase }
  }
  const own = await make('own', home, of['ase']!)
  const other = await make('other', away, of['distant']!)
  const restricted = await make('restricted', home, of['cleared']!)
  const second = (await anAccount(into, { name: 'Second Works', regionId: home })).id
  await aTeamMember(into, { accountId: own.id, personId: of['team']! })
  await aTimeOff(into, { personId: of['ase']!, during: '[2026-01-01T00:00:00Z,2030-01-01T00:00:00Z)' })
  const covers = [
    [own, of['backup']!],
    [other, of['stranger']!],
    [restricted, of['standIn']!],
  ] as const
  for (const [{ id: accountId, ase: absentPersonId }, backupPersonId] of covers)
    await aCover(into, { accountId, absentPersonId, backupPersonId, during: FOREVER })
  return { of: { own, other, restricted }, second }
}

/** One of everything that lists show, each with the account's word in it; a notice for everybody. */
async function scatter(
  pool: TestDatabase['pool'],
  kind: Kind,
  { id, organization, ase }: { id: string; organization: string; ase: string },
  people: readonly string[],
): Promise<void> {
  const word = CANARY[kind]
  const task = `insert into task (id, key, kind, title, account_id, owner_id, created_at)
    values (gen_random_uuid(), $2, 'test', $2, $1, $3, now())`
  await pool.query(task, [id, `Task of ${word}`, ase])
  const notice = `insert into notice (id, key, kind, person_id, channel, title, account_id, due_at, state, told_at, created_at)
    select gen_random_uuid(), $2 || coalesce(p::text, '#team'), 'test', p, case when p is null then '#team' end, $2, $1, now(),
           'told', now(), now() from unnest($3::uuid[]) p`
  await pool.query(notice, [id, `Notice of ${word}`, [...people, null]])
  const parked = `insert into parked_event (id, source, received_at, raw, reason, problems, digest)
    values (gen_random_uuid(), 'zendesk', now(), $1, 'unreadable', '[]', $1)`
  await pool.query(parked, [JSON.stringify({ organization_id: organization })])
  const request = `insert into ase_request (id, account_id, kind, person_id, starts_on, state, reason, requested_by, requested_at)
    values (gen_random_uuid(), $1, 'set', $3, '2030-01-01', 'waiting', $2, 'Somebody', now())`
  await pool.query(request, [id, `Because of ${word}`, ase])
  const audit = `insert into audit_entry (id, at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id, account_id, reason)
    values (gen_random_uuid(), now(), 'system', 'test', 'Test', 'test.done', 'account', $1::text, $1::uuid, $2)`
  await pool.query(audit, [id, `Said of ${word}`])
}

type Ask = (who: Who, method: string, path: string, json?: unknown, asPersona?: boolean) => Promise<Answer>

async function makeTickets(ask: Ask, accounts: Awaited<ReturnType<typeof makeAccounts>>) {
  const made: Partial<Record<Kind, { ticket: string; decision: string }>> = {}
  for (const kind of KINDS) {
    const ticket = `t-${kind}`
    const answer = await ask('director', 'POST', '/api/v1/tickets/events', {
      source: 'api',
      events: [anEvent(ticket, accounts.of[kind].organization, `Subject ${CANARY[kind]}`)],
    })
    made[kind] = { ticket, decision: answer.body.decisions[0] }
  }
  return made as Record<Kind, { ticket: string; decision: string }>
}

let events = 0

/** A new ticket of an organisation. */
export function anEvent(ticketId: string, organizationId: string, subject = 'A subject') {
  const at = systemClock.now().subtract({ minutes: 5 }).toString()
  const state = { organizationId, subject, status: 'new', priority: 'normal', createdAt: at }
  return { key: `event-${(events += 1)}`, ticketId, occurredAt: at, state }
}

async function makeKey(ask: Ask): Promise<string> {
  const scopes = ['platform.read_self', 'tickets.import']
  const json = { name: 'Intake', role: 'support_operations', scopes }
  const answer = await ask('director', 'POST', '/api/v1/service-tokens', json)
  return answer.body?.key ?? answer.body?.token ?? ''
}
