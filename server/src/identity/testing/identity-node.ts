/** A running node with sign-in, and browsers that keep their cookies. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database.ts'
import { directoryRoom } from '../../directory/module.ts'
import { aPerson, aRegion, type Into } from '../../directory/testing/builders.ts'
import type { Role } from '../../platform/auth/index.ts'
import { systemClock, type Clock } from '../../platform/clock.ts'
import type { Flags } from '../../platform/config.ts'
import { transaction } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids.ts'
import type { Platform } from '../../platform/room.ts'
import { prepare, startNode, type TestNode } from '../../platform/testing/node.ts'
import { identityDeps, type IdentityDeps } from '../deps.ts'
import { makeLink } from '../links.ts'
import type { LinkKind } from '../links.store.ts'
import { identityRoom } from '../module.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  // oxlint-disable-next-line no-explicit-any -- tests look into bodies of every shape
  readonly body: any
}

export interface Browser {
  readonly cookies: Map<string, string>
  call(method: string, path: string, json?: unknown, headers?: Record<string, string>): Promise<Answer>
}

/** The machine's clock, moved ahead at will: better-auth itself reads the machine's. */
export function clockAhead(): Clock & { advance(ms: number): void } {
  let ahead = 0
  const nowMs = (): number => systemClock.nowMs() + ahead
  return {
    nowMs,
    now: () => Temporal.Instant.fromEpochMilliseconds(nowMs()),
    sleep: systemClock.sleep,
    advance: (ms) => {
      ahead += ms
    },
  }
}

export interface IdentityNode {
  readonly node: TestNode
  readonly database: TestDatabase
  readonly clock: ReturnType<typeof clockAhead>
  readonly deps: IdentityDeps
  readonly dataDir: string
  browser(): Browser
  /** Somebody of the directory; the address is `<name>@example.com`. */
  person(name: string, ...roles: Role[]): Promise<string>
  /** The secret of a link for somebody, made like an administrator’s. */
  link(kind: LinkKind, personId: string | null): Promise<string>
  /** A browser in which the person has just set this password by an invitation. */
  member(name: string, ...roles: Role[]): Promise<Browser & { readonly id: string; readonly email: string }>
  /** Whom entries of this action are about. */
  audit(action: string): Promise<{ subjectId: string }[]>
  stop(): Promise<void>
}

export const PASSWORD = 'correct horse battery staple'

/** Starts a node on a fresh database. */
export async function startIdentity(flags: Flags = {}): Promise<IdentityNode> {
  const database = await freshDatabase()
  await prepare(database)
  const dataDir = await mkdtemp(join(tmpdir(), 'attache-identity-'))
  const clock = clockAhead()
  const lent: { platform?: Platform; identity?: ReturnType<typeof identityRoom> } = {}
  const identityOf = (platform: Platform) => {
    lent.platform = platform
    return (lent.identity ??= identityRoom(platform))
  }
  const node = await startNode(database, {
    rooms: (platform) => [directoryRoom(platform), identityOf(platform).room],
    signIns: (platform) => identityOf(platform).signIns,
    flags: { dataDir, requestsPerMinute: '100000', ...flags },
    clock,
  })
  if (!lent.platform) throw new Error('the rooms were not composed')
  const deps = identityDeps(lent.platform)
  const into = (query: Into['query']): Into => ({ query, newId: () => newId(clock) })
  const region = await transaction(database.pool, (tx) => aRegion(into(tx.query), { code: 'EMEA' }))
  const browser = () => browserOn(node)

  const at: IdentityNode = {
    ...{ node, database, clock, deps, dataDir, browser },
    person: (name, ...roles) =>
      transaction(database.pool, async (tx) => {
        const row = { name, email: `${name.toLowerCase()}@example.com`, roles, regionId: region.id }
        return (await aPerson(into(tx.query), row)).id
      }),
    link: (kind, personId) =>
      transaction(database.pool, async (tx) => {
        const actor = { kind: 'system', id: 'test', name: 'Test' } as const
        const { url } = await makeLink(tx, clock, { kind, personId, actor, address: 'http://x' })
        return url.split('#')[1] ?? ''
      }),
    async member(name, ...roles) {
      const id = await at.person(name, ...roles)
      const token = await at.link('invitation', id)
      const own = browser()
      const answer = await own.call('POST', '/api/v1/sign-in/link/use', { token, password: PASSWORD })
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
      return { ...own, id, email: `${name.toLowerCase()}@example.com` }
    },
    async audit(action) {
      const { rows } = await database.pool.query(
        'select subject_id as "subjectId" from audit_entry where action = $1 order by id',
        [action],
      )
      return rows
    },
    async stop() {
      await node.stop()
      await database.drop()
      await rm(dataDir, { recursive: true })
    },
  }
  return at
}

function browserOn(node: TestNode): Browser {
  const cookies = new Map<string, string>()
  return {
    cookies,
    async call(method, path, json, more = {}) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const headers = { 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}), ...more }
      const init = { method, headers, anonymous: true, ...(json === undefined ? {} : { json }) }
      const response = await node.call(path, init)
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';')
        const [name = '', value = ''] = pair.split(/=(.*)/s)
        if (value === '') cookies.delete(name)
        else cookies.set(name, value)
      }
      const text = await response.text()
      const isJson = response.headers.get('content-type')?.includes('json') ?? false
      return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
    },
  }
}
