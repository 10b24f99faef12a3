/** Asking with the keyboard alone, on the real program: a name and a time, the verdict, the account as of then, and back. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { anAccount, anAssignment, aContract } from '../../server/src/accounts/testing/builders.ts'
import { compose } from '../../server/src/compose.ts'
import { aPerson, aRegion, somePersonHours, weekdays } from '../../server/src/directory/testing/builders.ts'
import { systemClock } from '../../server/src/platform/clock.ts'
import { loadConfig } from '../../server/src/platform/config.ts'
import { transaction } from '../../server/src/platform/db/index.ts'
import { newId } from '../../server/src/platform/ids.ts'
import { silentLog } from '../../server/src/platform/log.ts'
import { startProcess } from '../../server/src/platform/run/process.ts'
import { MIGRATIONS, prepare, TOKEN } from '../../server/src/platform/testing/node.ts'
import { freshDatabase, type TestDatabase } from '../harness/database.ts'
import { barriers, OF_COLOUR } from './axe.ts'
import { startPages, type Pages } from './pages.ts'

let pages: Pages
let database: TestDatabase
let server: { address: string | null; stop(): Promise<void> }

beforeAll(async () => {
  pages = await startPages('development')
  database = await freshDatabase()
  await prepare(database)
  await transaction(database.pool, async (tx) => {
    const into = { query: tx.query, newId: () => newId(systemClock) }
    const region = await aRegion(into, { code: 'EMEA' })
    const ase = await aPerson(into, { name: 'Dana Whitlock', regionId: region.id })
    await somePersonHours(into, { personId: ase.id, weekly: weekdays(9 * 60, 17 * 60) })
    for (const name of ['Tasman Freight', 'Velo Post']) {
      const timeZone = name === 'Velo Post' ? 'Europe/Amsterdam' : 'Australia/Sydney'
      const { id } = await anAccount(into, { name, regionId: region.id, timeZone })
      await aContract(into, { accountId: id, startsOn: '2020-01-01', endsOn: '2099-12-31' })
      await anAssignment(into, { accountId: id, personId: ase.id, startsOn: '2020-01-01' })
    }
  })
  server = await startProcess({
    config: { ...loadConfig({ port: '0' }, {}), webDir: pages.webDir },
    databaseUrl: database.url,
    migrationsDir: MIGRATIONS,
    token: TOKEN,
    version: '0.0.0',
    clock: systemClock,
    log: silentLog,
    serves: true,
    works: false,
    compose,
  })
})
afterAll(async () => {
  await server?.stop()
  await database?.drop()
  await pages?.stop()
})
afterEach(() => expect(pages.complaints.splice(0)).toEqual([]))

/** Signed in, on Now. */
async function enter(view: { width?: number; scheme?: 'light' | 'dark' } = {}): Promise<Page> {
  const page = await pages.open(server.address!, { path: `/enter?token=${TOKEN}`, ...view })
  await page.getByRole('heading', { level: 1, name: /accounts have somebody named/ }).waitFor()
  return page
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(
    'document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? ""',
  )

describe('with the keyboard alone', () => {
  it('asks, reads the verdict, goes to the account as of then, and comes back to now', async () => {
    const page = await enter()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Search or ask' }).waitFor()
    expect(await focused(page)).toBe('Search or ask')
    await page.keyboard.type('tasman fri 03:00')
    const answer = page.getByRole('region', { name: 'Answer' })
    await answer
      .getByRole('heading', {
        name: /^Global Support answers for Tasman Freight; Dana Whitlock is back 09:00\.$/,
      })
      .waitFor()
    await answer.getByText('Answer with Global Support').waitFor()
    await answer.getByRole('img', { name: /^Tasman Freight, / }).waitFor()
    const option = page.getByRole('option', { selected: true })
    expect(await option.innerText()).toContain('Show Tasman Freight at that moment')

    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Tasman Freight' }).waitFor()
    expect(page.url()).toMatch(/\/accounts\/[0-9a-f-]+\?at=\d{4}-\d{2}-\d{2}T/)
    await page
      .getByText(/As of Fri \d+ \w+( \d{4})? 03:00, /)
      .locator('visible=true')
      .first()
      .waitFor()
    await page
      .getByText('Global Support answers for Tasman Freight; Dana Whitlock is back 09:00.')
      .first()
      .waitFor()
    const border = await page.evaluate('getComputedStyle(document.querySelector("main")).borderTopStyle')
    expect(border).toBe('dashed')

    await page.keyboard.press('g')
    await page.keyboard.press('a')
    await page.getByRole('heading', { level: 1, name: /ccounts/ }).waitFor()
    expect(page.url()).toContain('/accounts?')
    expect(page.url()).toContain('at=')

    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Search or ask' }).waitFor()
    await page.keyboard.type('back')
    await page.getByRole('option', { name: 'Back to now' }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).not.toContain('at=')
    await page.getByRole('main').getByRole('button', { name: /^Live/ }).waitFor()
    await page.context().close()
  })

  it('who types and presses Enter at once gets what was typed', async () => {
    const page = await enter()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Search or ask' }).waitFor()
    await page.keyboard.type('velo')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Velo Post' }).waitFor()
    await page.context().close()
  })

  it('“/” goes to the screen’s own filter, “?” lists the keys, Escape gives the focus back', async () => {
    const page = await enter()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys of the keyboard' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    await page.getByRole('button', { name: 'Search or ask' }).first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('combobox', { name: 'Search or ask' }).waitFor()
    await page.keyboard.press('Escape')
    // Until it is gone, the field of the palette has the same name as the button that opened it.
    await page.getByRole('combobox', { name: 'Search or ask' }).waitFor({ state: 'detached' })
    await expect.poll(() => focused(page)).toMatch(/^Search or ask/)
    await page.getByRole('searchbox').first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('velo')
    await expect.poll(() => page.url()).toContain('q=velo')
    await page.context().close()
  })
})

describe('at another time', () => {
  it('the pill chooses it, asks as of then, and follows nothing', async () => {
    const page = await enter()
    await page.getByRole('main').getByRole('button', { name: /^Live/ }).click()
    const asked = page.waitForRequest(/\/api\/v1\/now\?.*at=/)
    await page.getByRole('button', { name: 'Next Monday 09:00' }).click()
    await asked
    await page
      .getByText(/^As of Mon \d+ \w+( \d{4})? 09:00/)
      .locator('visible=true')
      .first()
      .waitFor()
    await page
      .getByRole('heading', { level: 1, name: /^Two of two accounts have somebody named on duty\./ })
      .waitFor()
    await page.reload()
    await page.getByRole('heading', { level: 1, name: /^Two of two/ }).waitFor()
    await page.getByRole('link', { name: 'Velo Post' }).click()
    await page.getByText('Dana Whitlock answers for Velo Post, on duty until 17:00.').first().waitFor()
    await page.getByRole('button', { name: 'Back to now' }).click()
    await expect.poll(() => page.url()).not.toContain('at=')
    await page.context().close()
  })

  it('nothing can be changed: forms are off, and what is sent all the same stays in the page', async () => {
    const page = await enter()
    await page.goto(`${server.address}/people/new?at=2027-01-04T09:00Z`)
    await page.getByText('You are looking at another time: nothing can be changed there.').first().waitFor()
    const writes: string[] = []
    page.on('request', (request) => request.method() !== 'GET' && writes.push(request.url()))
    expect(await page.locator('main fieldset:disabled').count()).toBeGreaterThan(0)
    expect(writes).toEqual([])
    await page.context().close()
  })
})

describe.each([
  [1440, 'light'],
  [1440, 'dark'],
  [360, 'light'],
] as const)('at %i, %s', (width, scheme) => {
  it('palette, verdict, keys and the choice of time have no barrier that axe finds, and fit', async () => {
    const page = await enter({ width, scheme })
    const clean = async (): Promise<void> => {
      await page.waitForTimeout(200)
      expect(await barriers(page, ...(scheme === 'dark' ? OF_COLOUR : []))).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0)
    }
    const close = async (): Promise<void> => {
      await page.keyboard.press('Escape')
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    }
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Search or ask' }).waitFor()
    await clean()
    await page.keyboard.type('tasman tomorrow 9am their time')
    await page.getByRole('region', { name: 'Answer' }).waitFor()
    await clean()
    await close()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys of the keyboard' }).waitFor()
    await clean()
    await close()
    await page.getByRole('button', { name: /^Live/ }).locator('visible=true').first().click()
    await page.getByRole('button', { name: 'Tonight 03:00' }).waitFor()
    await clean()
    await page.getByRole('button', { name: 'Tonight 03:00' }).click()
    await page.getByRole('button', { name: 'Back to now' }).first().waitFor()
    await clean()
    await page.context().close()
  })
})
