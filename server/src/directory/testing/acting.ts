/** A running node with a person for each role, for tests through real HTTP. */
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database.ts'
import { SESSION_COOKIE, sealSession } from '../../platform/auth/session.ts'
import { directorToken } from '../../platform/auth/director-token.ts'
import { ROLES, type Role } from '../../platform/auth/index.ts'
import { systemClock, type Clock } from '../../platform/clock.ts'
import { transaction, type Tx } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids.ts'
import type { Platform, Room } from '../../platform/room.ts'
import { prepare, startNode, TOKEN, type NodeOptions, type TestNode } from '../../platform/testing/node.ts'
import { personasOf } from '../personas.ts'
import { aPerson, aRegion, type Into } from './builders.ts'

export type Who = Role | 'token' | 'nobody' | { readonly personId: string }

export interface Answer {
  readonly status: number
  // oxlint-disable-next-line no-explicit-any -- tests look into bodies of every shape
  readonly body: any
  readonly text: string
}

export interface Acting {
  readonly database: TestDatabase
  readonly node: TestNode
  readonly clock: Clock
  /** The person who acts for each role; all stand in `regionId`, which the manager leads. */
  readonly people: Readonly<Record<Role, string>>
  readonly regionId: string
  /** One request as somebody. */
  as(who: Who, method: string, path: string, json?: unknown): Promise<Answer>
  /** Builders in one transaction. */
  build<T>(work: (into: Into, tx: Tx) => Promise<T>): Promise<T>
  stop(): Promise<void>
}

/** Starts a node with these rooms on a fresh database, and one person a role. */
export async function startActing(
  rooms: (platform: Platform) => readonly Room[],
  options: Pick<NodeOptions, 'clock' | 'works' | 'flags' | 'log'> = {},
): Promise<Acting> {
  const database = await freshDatabase()
  await prepare(database)
  await database.pool.query('update programme set is_demo = true')
  const clock = options.clock ?? systemClock
  const ids = (tx: Tx): Into => ({ query: tx.query, newId: () => newId(clock) })
  const build = <T>(work: (into: Into, tx: Tx) => Promise<T>): Promise<T> =>
    transaction(database.pool, (tx) => work(ids(tx), tx))
  const { people, regionId } = await build(onePersonARole)
  const node = await startNode(database, {
    ...options,
    rooms,
    clock,
    works: options.works ?? false,
    personas: personasOf(database.pool),
  })
  return {
    ...{ database, node, clock, people, regionId, build },
    as: (who, method, path, json) => ask(node, clock, people, who, method, path, json),
    async stop() {
      await node.stop()
      await database.drop()
    },
  }
}

async function onePersonARole(into: Into, tx: Tx) {
  const { id: regionId } = await aRegion(into, { code: 'EMEA' })
  const pairs: [Role, string][] = []
  for (const role of ROLES) {
    const { id } = await aPerson(into, { name: `The ${role}`, roles: [role], regionId })
    pairs.push([role, id])
  }
  const people = Object.fromEntries(pairs) as Record<Role, string>
  await tx.query('update region set leader_id = $1 where id = $2', [people.manager, regionId])
  return { people, regionId }
}

async function ask(
  node: TestNode,
  clock: Clock,
  people: Readonly<Record<Role, string>>,
  who: Who,
  method: string,
  path: string,
  json: unknown,
): Promise<Answer> {
  const headers =
    who === 'token' || who === 'nobody'
      ? {}
      : cookieOf(clock, typeof who === 'string' ? people[who] : who.personId)
  const response = await node.call(path, {
    method,
    headers,
    anonymous: who === 'nobody',
    ...(json === undefined ? {} : { json }),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  return { status: response.status, text, body: isJson ? JSON.parse(text) : null }
}

function cookieOf(clock: Clock, personaId: string): Record<string, string> {
  const session = { begun: clock.nowMs(), personaId }
  const sealed = sealSession(session, directorToken(TOKEN).sessionKey)
  return { cookie: `${SESSION_COOKIE}=${sealed}`, 'sec-fetch-site': 'same-origin' }
}
