/** One LISTEN connection per process, for all channels; it comes back by itself when it is lost. */
import pg from 'pg'
import { APP_ROLE } from '../db/index.ts'
import type { Log } from '../log.ts'

/** `payload` is null after a (re)connect: anything may have been missed, so look. */
export type NotifyHandler = (payload: string | null) => void

export interface Listener {
  /** Calls back on every NOTIFY of the channel from now on. */
  on(channel: string, handler: NotifyHandler): void
  stop(): Promise<void>
}

const CHANNEL = /^[a-z_][a-z0-9_]*$/
const PROBE_MS = 10_000
const RETRY_MS = [250, 500, 1000, 2000, 5000]

/** Opens the connection in the background; handlers may be added before and after. */
export function createListener(url: string, log: Log): Listener {
  const handlers = new Map<string, NotifyHandler[]>()
  const tell = (channel: string, payload: string | null): void => {
    for (const handler of handlers.get(channel) ?? []) handler(payload)
  }
  let link: Link | undefined
  let stopped = false
  let failures = 0
  let retry: NodeJS.Timeout | undefined
  const connect = (): void => {
    link = openLink(url, tell, onLost)
    link.ready.then(
      async () => {
        failures = 0
        for (const channel of handlers.keys()) await link?.listen(channel)
        for (const channel of handlers.keys()) tell(channel, null)
      },
      () => {},
    )
  }
  const onLost = (reason: string): void => {
    if (stopped) return
    log.warn({ reason, failures }, 'the connection that hears of changes was lost; reconnecting')
    retry = setTimeout(connect, RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)])
  }
  connect()
  return {
    on(channel, handler) {
      if (!CHANNEL.test(channel)) throw new TypeError(`Not a channel's name: ${channel}`)
      const known = handlers.get(channel)
      handlers.set(channel, [...(known ?? []), handler])
      if (!known) void link?.ready.then(() => link?.listen(channel)).catch(() => {})
    },
    async stop() {
      stopped = true
      clearTimeout(retry)
      await link?.close()
    },
  }
}

interface Link {
  readonly ready: Promise<void>
  listen(channel: string): Promise<void>
  close(): Promise<void>
}

function openLink(
  url: string,
  tell: (channel: string, payload: string) => void,
  onLost: (reason: string) => void,
): Link {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'attache listen',
    options: `-c role=${APP_ROLE}`,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    query_timeout: PROBE_MS,
  })
  let over = false
  const end = (reason: string | null): void => {
    if (over) return
    over = true
    clearInterval(probe)
    client.end().catch(() => {})
    if (reason !== null) onLost(reason)
  }
  client.on('error', (error) => end(error.message))
  client.on('end', () => end('it ended'))
  client.on('notification', ({ channel, payload }) => tell(channel, payload ?? ''))
  // One after the other, whoever asks: a connection takes one statement at a time.
  let last = Promise.resolve()
  const inTurn = (sql: string): Promise<void> => {
    last = last
      .then(async () => void (over || (await client.query(sql))))
      .catch((error: Error) => end(error.message))
    return last
  }
  // A connection that died without a word is noticed by a question without an answer.
  const probe = setInterval(() => void inTurn('select 1'), PROBE_MS)
  const ready = client.connect().then(() => {})
  ready.catch((error: Error) => end(error.message))
  return {
    ready,
    listen: (channel) => inTurn(`listen ${channel}`),
    close: async () => {
      over = true
      clearInterval(probe)
      await client.end().catch(() => {})
    },
  }
}
