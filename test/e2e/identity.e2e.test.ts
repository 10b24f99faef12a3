/** Signing in, in a real browser against the whole program: set-up, passkey, keys, invitations. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { compose } from '../../server/src/compose.ts'
import { setUpGreeting } from '../../server/src/identity/command.ts'
import { systemClock } from '../../server/src/platform/clock.ts'
import { loadConfig } from '../../server/src/platform/config.ts'
import { silentLog } from '../../server/src/platform/log.ts'
import { ensureProgramme } from '../../server/src/platform/programme.ts'
import { startProcess, type Running } from '../../server/src/platform/run/process.ts'
import { freshDatabase, type TestDatabase } from '../harness/database.ts'
import { barriers, OF_COLOUR } from './axe.ts'
import { startPages, type Pages } from './pages.ts'

const MIGRATIONS = resolve(fileURLToPath(new URL('../../server/migrations', import.meta.url)))
const PASSWORD = 'a sentence that is long enough'

let pages: Pages
let database: TestDatabase
let running: Running
let dataDir: string
let base: string
let setUpLink: string
let context: BrowserContext
let page: Page

beforeAll(async () => {
  pages = await startPages('development')
  database = await freshDatabase()
  await ensureProgramme(database.pool, systemClock, 'Our programme')
  dataDir = await mkdtemp(join(tmpdir(), 'attache-sign-in-'))
  const config = loadConfig({ port: '0', dataDir, webDir: pages.webDir }, {})
  running = await startProcess({
    ...{ config, compose, clock: systemClock, log: silentLog, version: '0.0.0' },
    ...{ databaseUrl: database.url, migrationsDir: MIGRATIONS, token: 'a-director-token-of-24-signs' },
    ...{ serves: true, works: false },
  })
  // Passkeys are made for a name.
  base = (running.address ?? '').replace('127.0.0.1', 'localhost')
  const printed = await setUpGreeting(config, systemClock)({ url: database.url, log: silentLog }, base)
  setUpLink = printed?.split('\n', 1)[0] ?? ''
  context = await pages.context({})
  page = await context.newPage()
})
afterAll(async () => {
  await running.stop()
  await pages.stop()
  await database.drop()
  await rm(dataDir, { recursive: true, force: true })
})
afterEach(() => expect(pages.complaints.splice(0)).toEqual([]))

const heading = (on: Page = page) => on.getByRole('heading', { level: 1 })
const field = (label: string, on: Page = page) => on.getByLabel(label, { exact: true })
const press = (name: string | RegExp, on: Page = page) =>
  on.getByRole('button', { name, exact: typeof name === 'string' }).click()
const says = async (text: string | RegExp, on: Page = page): Promise<void> => {
  await on.getByText(text).first().waitFor()
}

it('the printed link makes the first director, who is signed in', async () => {
  await page.goto(base)
  await says('Open the set-up link that was printed when Attaché started.')
  await page.goto(setUpLink)
  await field('Your name').fill('Dora Director')
  await field('E-mail').fill('dora@example.com')
  await field('Password').fill('short')
  await press('Set up and sign in')
  await says(/is too short/)
  await field('Password').fill(PASSWORD)
  await press('Set up and sign in')
  await says('Dora Director')
  expect(new URL(page.url()).hash).toBe('')
  await page.goto(setUpLink)
  await says(/This link was used already.*attache user setup-link/)
})

it('a passkey is added, and signs in without a password', async () => {
  const client = await context.newCDPSession(page)
  await client.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true } as const
  const more = { hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true }
  await client.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, ...more } })
  await page.goto(`${base}/your-account`)
  await says('You sign in by password; only this browser is signed in.')
  await press('Add a passkey')
  await field('Its name').fill('The test’s device')
  await press('Make the passkey')
  await says('You sign in by password or a passkey; only this browser is signed in.')

  await press(/Dora Director/)
  await press('Sign out')
  await says('Sign in to Attaché.')
  await page.goto(`${base}/your-account`)
  await press('Sign in by passkey')
  await says('The test’s device')
  expect(await page.getByText(/^Passkey, /).count()).toBe(1)
})

it('by password, with what was wrong said', async () => {
  await page.goto(`${base}/your-account`)
  await press('Sign out everywhere')
  await says('Sign in to Attaché.')
  await page.goto(`${base}/your-account`)
  await field('E-mail').fill('dora@example.com')
  await field('Password').fill('not my password')
  await press('Sign in')
  await says('The address or the password is wrong.')
  await field('Password').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await says('Where you are signed in')
})

it('a key is shown once, and revoked', async () => {
  await press('Make a key')
  await field('What for').fill('Nightly report')
  await press('Read everything')
  await press('Make the key')
  const key = (await page.locator('code').first().textContent()) ?? ''
  expect(key).toMatch(/^att_/)
  const asKey = () => fetch(`${base}/api/v1/me`, { headers: { authorization: `Bearer ${key}` } })
  expect((await asKey()).status).toBe(200)
  await press('Done')
  await press('Revoke Nightly report')
  await says('Revoked')
  expect((await asKey()).status).toBe(401)
})

it('somebody is invited, and sets a password', async () => {
  await database.pool.query(
    `insert into person (id, name, email, region_id, time_zone, roles, created_at)
     select gen_random_uuid(), 'Ann Engineer', 'ann@example.com', id, time_zone, '{ase}', now() from region`,
  )
  await page.goto(`${base}/sign-ins`)
  await says('1 of 2 people can sign in.')
  await page.getByRole('link', { name: 'Ann Engineer' }).click()
  await says('Ann Engineer cannot sign in yet.')
  await press('Invite')
  const link = (await page.locator('code').first().textContent()) ?? ''
  const other = await pages.context({})
  const theirs = await other.newPage()
  await theirs.goto(link)
  await says('Welcome. Choose your password.', theirs)
  await field('Password', theirs).fill(PASSWORD)
  await press('Keep it and sign in', theirs)
  await theirs.waitForURL(`${base}/`)
  await says('Ann Engineer', theirs)
  await page.reload()
  await says('Ann Engineer can sign in.')
  await press('Switch off')
  await field('Why').fill('left their laptop in a train')
  await page.locator('form').getByRole('button', { name: 'Switch off' }).click()
  await says('Ann Engineer’s sign-in is switched off.')
  // The next thing they press shows the door.
  await theirs.getByRole('link', { name: 'Tickets' }).first().click()
  await says('Sign in to Attaché.', theirs)
  await other.close()
})

const SCREENS = ['/your-account', '/sign-ins', '/sign-ins/tokens', '/sign-ins/providers', '/new-password#x']

describe.each(['light', 'dark'] as const)(
  'no barrier that axe finds, nothing wider than the window: %s',
  (scheme) => {
    it.each([1440, 360])('in a window of %i', async (width) => {
      await page.emulateMedia({ colorScheme: scheme })
      await page.setViewportSize({ width, height: 900 })
      await database.pool.query(
        `insert into identity_provider (id, name, issuer, client_id, sealed_secret, scopes, is_enabled, created_at, changed_at)
         values (gen_random_uuid(), 'Company', 'https://id.example.com/a/long/path/of/a/tenant', 'attache', '', 'openid', false,
                 now(), now()) on conflict do nothing`,
      )
      for (const path of SCREENS) {
        await page.goto(base + path)
        await heading().waitFor()
        await expect.poll(() => page.locator('[aria-label="Loading"]').count()).toBe(0)
        await page.evaluate('document.fonts.ready.then(() => true)')
        await look(page, path, scheme)
      }
      await page.goto(`${base}/your-account`)
      await press('Make a key')
      await look(page, 'the form of a key', scheme)
      const stranger = await pages.context({ scheme, width })
      const door = await stranger.newPage()
      await door.goto(base)
      await says('Sign in to Attaché.', door)
      await look(door, 'the door', scheme)
      await stranger.close()
    })
  },
)

async function look(on: Page, where: string, scheme: 'light' | 'dark'): Promise<void> {
  expect(await barriers(on, ...(scheme === 'dark' ? OF_COLOUR : [])), where).toEqual([])
  expect(await on.evaluate('document.documentElement.scrollWidth - window.innerWidth'), where).toBe(0)
}
