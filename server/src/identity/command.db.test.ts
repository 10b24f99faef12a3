/** `attache user …` against a real database; what it prints works through the door people use. */
import { Command } from 'commander'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadConfig } from '../platform/config.ts'
import { silentLog } from '../platform/log.ts'
import { setUpGreeting, userCommand } from './command.ts'
import { PASSWORD, startIdentity, type IdentityNode } from './testing/identity-node.ts'

let at: IdentityNode
beforeAll(async () => {
  at = await startIdentity()
})
afterAll(() => at.stop())

async function user(...args: string[]): Promise<string> {
  let out = ''
  const program = new Command('attache').exitOverride().configureOutput({ writeErr: () => {} })
  userCommand(program, {
    config: () => loadConfig({ dataDir: at.dataDir }, {}),
    withDatabase: (_, use) => use({ url: at.database.url, log: silentLog }),
    addressOf: async () => 'https://attache.example.com',
    clock: at.clock,
    common: (command) => command,
    stdout: { write: (text) => (out += text) },
  })
  const failed = await program.parseAsync(['node', 'attache', 'user', ...args]).then(
    () => '',
    (error: Error) => error.message,
  )
  return out + failed
}

const useLink = (printed: string, more: object = {}) => {
  const token = /https:\/\/attache\.example\.com\/[a-z-]+#(\S+)/.exec(printed)?.[1] ?? ''
  return at.browser().call('POST', '/api/v1/sign-in/link/use', { token, password: PASSWORD, ...more })
}

test('start prints a set-up link until a director can sign in', async () => {
  const greeting = setUpGreeting(loadConfig({ dataDir: at.dataDir }, {}), at.clock)
  const database = { url: at.database.url, log: silentLog }
  const printed = (await greeting(database, 'https://attache.example.com')) ?? ''
  expect(printed).toMatch(/^https:\/\/attache\.example\.com\/set-up#\S{43}\n.*30 minutes/)
  const director = { name: 'Dora', email: 'dora@example.com', timeZone: 'Europe/Amsterdam' }
  expect((await useLink(printed, { director })).status).toBe(200)
  expect(await greeting(database, 'https://attache.example.com')).toBeNull()
})

test('setup-link makes somebody who is there a director, once', async () => {
  const id = await at.person('Sam', 'ase')
  const printed = await user('setup-link')
  const director = { name: 'Sam', email: 'SAM@example.com', timeZone: 'Europe/Amsterdam' }
  expect((await useLink(printed, { director })).status).toBe(200)
  expect((await useLink(printed, { director })).status).toBe(410)
  const { rows } = await at.database.pool.query('select roles from person where id = $1', [id])
  expect(rows[0].roles).toEqual(['ase', 'director'])
})

test('invite, reset-password, disable, enable, sign-out', async () => {
  const id = await at.person('Ivy', 'ase')
  expect((await useLink(await user('invite', 'ivy@example.com'))).status).toBe(200)
  const again = await user('reset-password', id)
  expect(again).toMatch(/new-password#\S+\n\nIt is good once, until .* UTC/)
  const sessions = async () =>
    (await at.database.pool.query('select from identity_session where user_id = $1', [id])).rowCount
  expect(await sessions()).toBe(1)
  expect(await user('sign-out', 'ivy@example.com')).toMatch(/signed out everywhere/)
  expect(await sessions()).toBe(0)
  expect(await user('disable', 'ivy@example.com', '--reason', 'lost')).toMatch(/no longer sign in/)
  expect((await useLink(again)).status).toBe(410)
  expect(await user('invite', 'ivy@example.com')).toMatch(/switched off/)
  const disabled = await at.database.pool.query('select reason from identity_disabled where person_id = $1', [
    id,
  ])
  expect(disabled.rows).toEqual([{ reason: 'lost' }])
  expect(await user('list')).toMatch(/Ivy\s+ivy@example\.com\s+ase\s+switched off/)
  expect(await user('enable', 'ivy@example.com')).toMatch(/can sign in again/)
  expect((await useLink(await user('reset-password', id))).status).toBe(200)
  const { rows } = await at.database.pool.query(
    `select action, actor_id from audit_entry where subject_id = $1 and action = 'identity.disable'`,
    [id],
  )
  expect(rows).toEqual([{ action: 'identity.disable', actor_id: 'identity.command' }])
})

test('set-roles sets exactly these, is audited, and refuses what is no role', async () => {
  const id = await at.person('Rob', 'ase')
  expect(await user('set-roles', 'rob@example.com', 'manager', 'ase')).toMatch(/manager, ase/)
  const roles = async () =>
    (await at.database.pool.query('select roles from person where id = $1', [id])).rows[0].roles
  expect(await roles()).toEqual(['manager', 'ase'])
  expect(await user('set-roles', 'rob@example.com', 'king')).toMatch(/king: no role/)
  expect(await user('set-roles', 'rob@example.com')).toMatch(/no role any more/)
  expect(await roles()).toEqual([])
  expect(await user('invite', 'rob@example.com')).toMatch(/no role/)
  expect(
    (await at.audit('directory.change_person')).filter(({ subjectId }) => subjectId === id),
  ).toHaveLength(2)
})

test('list as JSON; somebody who is not there', async () => {
  const people = JSON.parse(await user('list', '--json')) as { email: string; hasPassword: boolean }[]
  expect(people.find(({ email }) => email === 'ivy@example.com')).toMatchObject({ hasPassword: true })
  expect(await user('invite', 'who@example.com')).toMatch(/nobody with the address or id who@example.com/)
})
