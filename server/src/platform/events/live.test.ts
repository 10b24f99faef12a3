import type { Pool } from 'pg'
import { expect, test } from 'vitest'
import { manualClock } from '../clock.ts'
import { createLive } from './live.ts'
import type { OutboxRow } from './outbox.ts'
import type { OutboxReader } from './reader.ts'

function setup() {
  const clock = manualClock('2026-03-01T09:00:00Z')
  const followers = new Set<(row: OutboxRow) => void>()
  const reader: OutboxReader = {
    position: () => ({ tx: '10', seq: '1' }),
    follow(onEvent) {
      followers.add(onEvent)
      return () => followers.delete(onEvent)
    },
    start: async () => {},
    stop: () => {},
  }
  const live = createLive({ pool: {} as Pool, reader, clock })
  const tell = (payload: object): void => {
    const row = { tx: '11', seq: '2', at: clock.now(), kind: 'trial.changed', payload }
    for (const follower of followers) follower(row)
  }
  return { live, tell, followers }
}

const hearing = { hears: () => true, renew: async () => {} }

test('a stream whose reader does not keep up is cut and let go', async () => {
  const { live, tell, followers } = setup()
  const slow = await live.open({ kinds: [], lastEventId: null, hearing })
  const closed = new Promise((resolve) => slow.once('close', resolve))
  for (let n = 0; n < 40; n++) tell({ text: 'x'.repeat(40_000) })
  await closed
  expect(live.count()).toBe(0)
  expect(followers.size).toBe(0)
})

test('a stream that is read keeps its place, and ends when the node stops', async () => {
  const { live, tell } = setup()
  const stream = await live.open({ kinds: ['trial.*'], lastEventId: null, hearing })
  let text = ''
  stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const ended = new Promise((resolve) => stream.once('end', resolve))
  tell({ n: 1 })
  live.stop()
  await ended
  expect(text).toContain('id: 11-2-1772355600000\nevent: trial.changed\ndata: {"n":1}\n\n')
})
