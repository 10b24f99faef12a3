/** A running programme wired to a local help desk: webhooks in, guarded updates out. */
import { compose } from '../../server/src/compose.ts'
import {
  anAccount,
  anAssignment,
  anOrganization,
  aContract,
  aPolicy,
} from '../../server/src/accounts/testing/builders.ts'
import { triggerTemplate } from '../../server/src/connectors/zendesk/trigger-body.ts'
import {
  startLocalHelpDesk,
  type LocalHelpDesk,
} from '../../server/src/connectors/zendesk/testing/local-help-desk.ts'
import {
  aPerson,
  aRegion,
  someSettings,
  somePersonHours,
  type Into,
} from '../../server/src/directory/testing/builders.ts'
import { systemClock } from '../../server/src/platform/clock.ts'
import { transaction } from '../../server/src/platform/db/index.ts'
import { loadConfig } from '../../server/src/platform/config.ts'
import { newId } from '../../server/src/platform/ids.ts'
import { silentLog, type Log } from '../../server/src/platform/log.ts'
import { startProcess, type Running } from '../../server/src/platform/run/process.ts'
import { MIGRATIONS, prepare, TOKEN } from '../../server/src/platform/testing/node.ts'
import { freshDatabase, type TestDatabase } from '../harness/database.ts'

export const SECRET = 'webhook-secret-of-the-tests'
export const MARKER = '9001'
const ORGANIZATION = 7_001

export interface LiveDesk {
  readonly database: TestDatabase
  readonly desk: LocalHelpDesk
  readonly node: Running & { readonly address: string }
  readonly ids: Readonly<Record<'ase' | 'onCall' | 'account' | 'engage', string>>
  call(path: string, init?: RequestInit & { json?: unknown }): Promise<{ status: number; body: any }>
  stop(): Promise<void>
}

export interface LiveDeskOptions {
  readonly log?: Log
  /** Built pages to serve besides. */
  readonly webDir?: string
  /** Where the program finds the help desk, given where it really is: something in between. */
  readonly through?: (deskUrl: string) => string
}

/** Around the clock, every day: these tests run at any hour. */
const ALWAYS_ON = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, start: 0, end: 1440 }))

/** Ada (help-desk user 11) is the ASE of an auto-assign account; Ben (12) is on call. Both accounts are live. */
export async function startLiveDesk(options: LiveDeskOptions = {}): Promise<LiveDesk> {
  const database = await freshDatabase()
  await prepare(database)
  const desk = await startLocalHelpDesk({
    markerFieldId: Number(MARKER),
    limits: 'off',
    forms: new Map([[77, 'emergency']]),
  })
  const ids = await transaction(database.pool, (tx) =>
    programme({ query: tx.query, newId: () => newId(systemClock) }),
  )
  const env = {
    ATTACHE_ZENDESK_BASE_URL: options.through?.(desk.url) ?? desk.url,
    ATTACHE_ZENDESK_EMAIL: 'attache@example.test',
    ATTACHE_ZENDESK_TOKEN: 'local-token',
    ATTACHE_ZENDESK_USER_ID: '900',
    ATTACHE_ZENDESK_WEBHOOK_SECRET: SECRET,
    ATTACHE_ZENDESK_MARKER_FIELD_ID: MARKER,
  }
  const running = await startProcess({
    config: loadConfig({ port: '0', ...(options.webDir ? { webDir: options.webDir } : {}) }, env),
    databaseUrl: database.url,
    migrationsDir: MIGRATIONS,
    token: TOKEN,
    version: '0.0.0',
    clock: systemClock,
    log: options.log ?? silentLog,
    serves: true,
    works: true,
    compose,
  })
  const node = { ...running, address: running.address! }
  desk.setWebhook({
    url: `${node.address}/webhooks/zendesk`,
    secret: SECRET,
    template: triggerTemplate({ markerFieldId: MARKER }),
  })
  return {
    ...{ database, desk, node, ids },
    async call(path, { json, ...init } = {}) {
      const headers = {
        authorization: `Bearer ${TOKEN}`,
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      }
      const response = await fetch(`${node.address}${path}`, {
        ...init,
        headers,
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      })
      const text = await response.text()
      return { status: response.status, body: text === '' ? null : JSON.parse(text) }
    },
    async stop() {
      desk.setWebhook(null)
      await node.stop()
      await desk.stop()
      await database.drop()
    },
  }
}

async function programme(into: Into): Promise<LiveDesk['ids']> {
  const region = await aRegion(into, { code: 'EMEA' })
  const ase = await aPerson(into, { name: 'Ada Lovelace', regionId: region.id, helpDeskUserId: '11' })
  const onCall = await aPerson(into, {
    name: 'Ben Franklin',
    regionId: region.id,
    helpDeskUserId: '12',
    roles: ['support_engineer'],
  })
  await somePersonHours(into, { personId: ase.id, weekly: ALWAYS_ON })
  await someSettings(into, { onCall: { personId: onCall.id } })
  const account = await anAccount(into, { name: 'Brightwater Bank', regionId: region.id })
  const engage = await anAccount(into, { name: 'Velo Post', regionId: region.id })
  for (const [row, mode, organizationId] of [
    [account, 'auto_assign', String(ORGANIZATION)],
    [engage, 'engage', String(ORGANIZATION + 1)],
  ] as const) {
    await anOrganization(into, { accountId: row.id, organizationId })
    await aContract(into, { accountId: row.id, startsOn: '2026-01-01', endsOn: '2036-12-31' })
    await anAssignment(into, { accountId: row.id, personId: ase.id })
    await aPolicy(into, { accountId: row.id, handlingMode: mode, isLive: true })
  }
  return { ase: ase.id, onCall: onCall.id, account: account.id, engage: engage.id }
}

export { ORGANIZATION }
