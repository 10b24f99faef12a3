/** A messenger that takes whatever the program tells people and channels; a message that no test expected fails the test. */
import type { Pool } from 'pg'
import { afterEach, expect } from 'vitest'
import { tellDueNotices, type Message, type Messenger } from '../../server/src/notify/api.ts'
import { deliverJob, deliverQueue } from '../../server/src/notify/notify.jobs.ts'
import type { Clock } from '../../server/src/platform/clock.ts'
import { createEvents } from '../../server/src/platform/events/index.ts'
import type { JobContext } from '../../server/src/platform/jobs/index.ts'
import { ensureQueues } from '../../server/src/platform/jobs/queues.ts'
import { silentLog } from '../../server/src/platform/log.ts'

/** A message as it arrived. */
export interface Arrived extends Message {
  /** A name or a channel. */
  readonly to: string
  readonly kind: string
  /** When it was told, to the minute: `2026-03-29T01:00`, UTC. */
  readonly at: string
}

export interface StrictMessenger extends Messenger {
  /** Tells what is due by now and takes off what came since the last time: `Wren: the title`, of pages `page Wren: …`, in order. */
  told(): Promise<string[]>
  /** The same with all that it says. */
  messages(): Promise<Arrived[]>
  /** The same as `kind → whom minute`, of pages `kind! → …`: by the minute, and of one minute in the order of the alphabet. */
  heard(): Promise<string[]>
}

/**
 * The messenger of one programme, connected as Slack or a pager would be: told notices become jobs, and the job hands them over.
 * Each message comes once; one that comes twice is unexpected.
 */
export function strictMessenger(deps: { readonly pool: Pool; readonly clock: Clock }): StrictMessenger {
  const { pool, clock } = deps
  const connected = { pool, clock, events: createEvents(clock) }
  let waiting: Message[] = []
  const messenger: Messenger = {
    name: 'strict',
    deliver(message) {
      waiting.push(message)
      return Promise.resolve()
    },
  }
  const job = deliverJob(connected, messenger)
  const handed = new Set<string>()
  const carry = async (): Promise<void> => {
    await ensureQueues(pool, [deliverQueue])
    while ((await tellDueNotices(connected, messenger)) > 0);
    const { rows: jobs } = await pool.query<{ noticeId: string }>(
      `delete from pgboss.job where name = $1 returning data ->> 'noticeId' as "noticeId"`,
      [deliverQueue.name],
    )
    // What a node without a messenger told has no job.
    const { rows: told } = await pool.query<{ noticeId: string }>(
      `select id::text as "noticeId" from notice where state = 'told' and id <> all($1::uuid[]) order by told_at, id`,
      [[...handed, ...jobs.map(({ noticeId }) => noticeId)]],
    )
    for (const data of [...jobs, ...told]) {
      handed.add(data.noticeId)
      const { signal } = new AbortController()
      await job.handler({ id: data.noticeId, key: null, data, attempt: 1, signal }, CONTEXT)
    }
  }
  const messages = async (): Promise<Arrived[]> => {
    await carry()
    const { rows } = await pool.query<{ id: string; name: string }>('select id, name from person')
    const names = new Map(rows.map(({ id, name }) => [id, name]))
    const arrived = waiting
    waiting = []
    const kinds = await pool.query<Pick<Arrived, 'id' | 'kind' | 'at'>>(
      `select id::text, kind, to_char(told_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI') as at from notice where id = any($1::uuid[])`,
      [arrived.map(({ id }) => id)],
    )
    const notices = new Map(kinds.rows.map((row) => [row.id, row]))
    return arrived
      .map((one) => ({
        ...one,
        kind: notices.get(one.id)?.kind ?? 'unknown',
        at: notices.get(one.id)?.at ?? '',
        to: one.channel ?? names.get(one.personId ?? '') ?? 'nobody',
      }))
      .sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1))
  }
  return {
    ...messenger,
    messages,
    told: async () =>
      (await messages())
        .map(({ to, title, urgency }) => `${urgency === 'page' ? 'page ' : ''}${to}: ${title}`)
        .toSorted(),
    heard: async () =>
      (await messages())
        .map(({ kind, urgency, to, at }) => ({
          at,
          text: `${kind}${urgency === 'page' ? '!' : ''} → ${to} ${at}`,
        }))
        .sort((a, b) => (a.at + a.text < b.at + b.text ? -1 : 1))
        .map(({ text }) => text),
  }
}

const CONTEXT: JobContext = { log: silentLog }

/** To be called where tests are declared: after each of them nothing may have been told that it did not take off. */
export function failOnUnexpected(messenger: () => StrictMessenger | undefined): void {
  afterEach(async () => {
    expect(await messenger()?.told(), 'messages that no test expected').toEqual([])
  })
}
