/** The API document as the rooms describe it. */
import { systemClock } from '../clock.ts'
import { loadConfig } from '../config.ts'
import type { Flags } from '../config.ts'
import { silentLog } from '../log.ts'
import type { Compose } from '../room.ts'
import { assemble, pagesAndApi } from './process.ts'
import { stopInOrder } from './stop.ts'
import { VERSION } from './version.ts'

/** Made up, so that the routes of every connection are described; nothing is ever sent there. */
const EVERY_CONNECTION: Flags = {
  zendeskBaseUrl: 'https://example.zendesk.com',
  zendeskEmail: 'attache@example.com',
  zendeskToken: 'none',
  zendeskUserId: '1',
  zendeskWebhookSecret: 'none',
  zendeskMarkerFieldId: '1',
}

/** The document of all routes; nothing is connected to and nothing listened on. */
export async function apiDocument(compose: Compose): Promise<object> {
  const options = {
    config: loadConfig(EVERY_CONNECTION, {}),
    databaseUrl: 'postgresql://nowhere.invalid/none',
    token: 'of-the-api-document-only',
    version: VERSION,
    clock: systemClock,
    log: silentLog,
    compose,
  }
  const parts = assemble(options)
  const app = await pagesAndApi(options, parts, {})
  const document = app.swagger()
  await stopInOrder({ ...parts, app, workers: null })
  return document
}
