/** A messenger that takes whatever the program tells people and channels; a message that no test expected fails the test. */
import type { Pool } from 'pg'
import { afterEach, expect } from 'vitest'
import { tellDueNotices, type Message, type Messenger } from '../../server/src/notify/api.ts'
import type { Clock } from '../../server/src/platform/clock.ts'
import { createEvents } from '../../server/src/platform/events/index.ts'

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

/** The messenger of one programme. Each message comes once; one that comes twice is unexpected. */
export function strictMessenger(deps: { readonly pool: Pool; readonly clock: Clock }): StrictMessenger {
  const { pool, clock } = deps
  const events = createEvents(clock)
  const carried = new Set<string>()
  type Told = Message & Pick<Arrived, 'kind' | 'at'>
  let waiting: Told[] = []
  const deliver = (message: Message): Promise<void> => take({ ...message, kind: 'delivered', at: '' })
  const take = (message: Told): Promise<void> => {
    waiting.push(message)
    return Promise.resolve()
  }
  const carry = async (): Promise<void> => {
    while ((await tellDueNotices({ pool, clock, events })) > 0);
    const { rows } = await pool.query<Told>(
      `select id, person_id as "personId", channel, title, body, urgency, kind,
              to_char(told_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI') as at
         from notice where state = 'told' order by told_at, id`,
    )
    for (const row of rows.filter(({ id }) => !carried.has(id))) {
      carried.add(row.id)
      await take(row)
    }
  }
  const messages = async (): Promise<Arrived[]> => {
    await carry()
    const { rows } = await pool.query<{ id: string; name: string }>('select id, name from person')
    const names = new Map(rows.map(({ id, name }) => [id, name]))
    const taken = waiting.map((one) => ({
      ...one,
      to: one.channel ?? names.get(one.personId ?? '') ?? 'nobody',
    }))
    waiting = []
    return taken
  }
  return {
    name: 'strict',
    deliver,
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

/** To be called where tests are declared: after each of them nothing may have been told that it did not take off. */
export function failOnUnexpected(messenger: () => StrictMessenger | undefined): void {
  afterEach(async () => {
    expect(await messenger()?.told(), 'messages that no test expected').toEqual([])
  })
}
