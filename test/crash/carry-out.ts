/** One write carried out by the real worker over a real database and help desk; each step it takes can be heard of. */
import type { Pool } from 'pg'
import { zendeskHelpDesk } from '../../server/src/connectors/zendesk/client.ts'
import { factsOn } from '../../server/src/coverage/module.ts'
import { systemClock } from '../../server/src/platform/clock.ts'
import { openPool, transaction, type Tx } from '../../server/src/platform/db/index.ts'
import { createEvents } from '../../server/src/platform/events/index.ts'
import { silentLog } from '../../server/src/platform/log.ts'
import type { HelpDesk } from '../../server/src/tickets/api.ts'
import { writeWorker, type WriteDeps } from '../../server/src/tickets/write/write.worker.ts'
import { MARKER } from '../../bench/lib/crash/world.ts'

/** Hears of every step, before and after each await. */
export type Step = (name: string) => Promise<void>

const quiet: Step = async () => {}
const UNLIMITED = {
  requestsPerMinute: 1e6,
  ticketUpdatesPerMinute: 1e6,
  updatesPerTicketPer10Minutes: 1e6,
}

/** Runs the write's job again and again, as the queue would, until it asks for no more. */
export async function carryOut(
  databaseUrl: string,
  deskUrl: string,
  writeId: string,
  step: Step = quiet,
): Promise<void> {
  const pool = openPool(databaseUrl, {
    max: 2,
    applicationName: 'crash',
    log: silentLog,
    role: 'attache_app',
  })
  const auth = { kind: 'oauth', token: 'local-token' } as const
  const desk = zendeskHelpDesk(
    {
      ...{ baseUrl: deskUrl, auth, timeoutMs: 3_000, limits: UNLIMITED },
      ...{ markerFieldId: MARKER, fieldIds: { rule: '9002' } },
    },
    systemClock,
  )
  try {
    const handle = writeWorker(heard(pool, desk, step))
    const job = {
      id: writeId,
      key: 'ticket',
      data: { writeId },
      attempt: 1,
      signal: new AbortController().signal,
    }
    for (;;) {
      const outcome = await handle(job, { log: silentLog })
      await step('settled')
      if (!outcome) return
      await systemClock.sleep(outcome.afterMs)
    }
  } finally {
    await desk.close()
    await pool.end()
  }
}

function heard(pool: Pool, desk: HelpDesk, step: Step): WriteDeps {
  const around = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    await step(`before ${name}`)
    const result = await work()
    await step(`after ${name}`)
    return result
  }
  const facts = factsOn(pool)
  return {
    clock: systemClock,
    events: createEvents(systemClock),
    query: (sql, values = []) => around(name(sql), async () => (await pool.query(sql, [...values])).rows),
    transaction: (work) => around('transaction', () => transaction(pool, (tx) => work(heardTx(tx, around)))),
    facts: { ...facts, current: () => around('facts', () => facts.current()) },
    helpDesk: {
      name: desk.name,
      read: (...given) => around('read', () => desk.read(...given)),
      write: (...given) =>
        around('write', async () => {
          const writing = desk.write(...given)
          await systemClock.sleep(40)
          await step('during write')
          return writing
        }),
    },
  }
}

type Around = <T>(name: string, work: () => Promise<T>) => Promise<T>

function heardTx(tx: Tx, around: Around): Tx {
  return {
    client: tx.client,
    get db() {
      return tx.db
    },
    query: (sql, values) => around(name(sql), () => tx.query(sql, values)),
  }
}

/** The statement's first words. */
const name = (sql: string): string => sql.trim().split(/\s+/).slice(0, 4).join(' ')
