/** The one connection that hears of changes, on a real database. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bareDatabase } from '../../../../test/harness/database.ts'
import type { TestDatabase } from '../../../../test/harness/database.ts'
import { silentLog } from '../log.ts'
import { createListener } from './listener.ts'

let database: TestDatabase
const warnings: string[] = []
const onWarning = ({ message }: Error): void => void warnings.push(message)
beforeAll(async () => {
  process.on('warning', onWarning)
  database = await bareDatabase()
})
afterAll(async () => {
  process.off('warning', onWarning)
  await database.drop()
})

test('many channels asked for at once are heard, and the connection is asked for one after the other', async () => {
  const listener = createListener(database.ownerUrl, silentLog)
  const channels = ['one', 'two', 'three', 'four', 'five']
  const heard = new Set<string>()
  for (const channel of channels) listener.on(channel, (payload) => heard.add(`${channel} ${payload}`))
  await expect.poll(() => [...heard]).toEqual(channels.map((channel) => `${channel} null`))
  for (const channel of channels) await database.pool.query('select pg_notify($1, $2)', [channel, 'news'])
  await expect.poll(() => [...heard].slice(5)).toEqual(channels.map((channel) => `${channel} news`))
  await listener.stop()
  expect(warnings).toEqual([])
})
