/** The screens in a real browser: what they say, and how they are worked. That everybody can read them: screens.e2e.test.ts. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { idOf } from '../../web/fixtures/people.ts'
import { startFixtures } from '../../web/fixtures/server.ts'
import { startPages, type Pages } from './pages.ts'

let pages: Pages
let server: Awaited<ReturnType<typeof startFixtures>>

beforeAll(async () => {
  pages = await startPages('development')
  server = await startFixtures({ webDir: pages.webDir })
})
afterAll(async () => {
  await server.stop()
  await pages.stop()
})
afterEach(() => expect(pages.complaints.splice(0)).toEqual([]))

const SCREENS = {
  now: '/',
  tickets: '/tickets',
  ticket: '/tickets/zendesk/48213',
  accounts: '/accounts',
  account: `/accounts/${idOf('Tasman Freight')}`,
} as const

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  await expect.poll(() => page.locator('[aria-label="Loading"]').count()).toBe(0)
  await page.evaluate('document.fonts.ready.then(() => true)')
  await page.waitForTimeout(150)
}

describe('Now', () => {
  it('answers first, groups exceptions before the usual, and names strips in words', async () => {
    const page = await pages.open(server.url, { path: SCREENS.now })
    expect(await page.locator('h1').innerText()).toMatch(
      /^Nine of fifteen accounts have somebody named on duty\./,
    )
    const groups = await page.locator('[role="rowgroup"] h2').allInnerTexts()
    expect(groups.map((title) => title.replace(/\s*\d+$/, ''))).toEqual([
      'Covered by a backup',
      'Named engineer on duty',
      'Engineer off duty or busy',
    ])
    await page.getByRole('img', { name: /^Meridian Rail, .*nobody 16:00 to 17:00/ }).waitFor()
    await page.context().close()
  })

  it('is filtered from the keyboard, and the filter stands in the address', async () => {
    const page = await pages.open(server.url, { path: SCREENS.now })
    await page.keyboard.press('/')
    await page.keyboard.type('tasman')
    await expect
      .poll(() => page.getByRole('table').getByRole('link').allInnerTexts())
      .toEqual(['Tasman Freight'])
    expect(page.url()).toContain('q=tasman')
    await page.getByRole('link', { name: 'Tasman Freight' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Tasman Freight' }).waitFor()
    expect(await page.title()).toBe('Tasman Freight · Attaché')
    await page.context().close()
  })

  it('shows some of the usual among a thousand accounts, and many more when asked', async () => {
    const many = await startFixtures({ accounts: 1000, webDir: pages.webDir })
    const page = await pages.open(many.url, { path: SCREENS.now })
    await settled(page)
    const rows = page.getByRole('table').getByRole('link')
    const first = await rows.count()
    expect(first).toBeLessThan(80)
    await page
      .getByRole('button', { name: /^Show (all|the first)/ })
      .last()
      .click()
    await expect.poll(() => rows.count()).toBeGreaterThan(first + 60)
    await page.context().close()
    await many.stop()
  })

  it('says when live updates stop, and follows again', async () => {
    const own = await startFixtures({ webDir: pages.webDir })
    const page = await pages.open(own.url, { path: SCREENS.now })
    const live = page.getByRole('main').getByText('Live', { exact: true })
    await live.waitFor()
    own.cut()
    await page.getByRole('main').getByText('Live updates stopped, trying again').waitFor()
    await live.waitFor()
    const asked = page.waitForRequest(/\/api\/v1\/decisions/)
    own.send('tickets.decided')
    await asked
    await page.context().close()
    await own.stop()
  })
})

describe('a ticket', () => {
  it('gives the answer, the trail, and the note as it is sent', async () => {
    const page = await pages.open(server.url, { path: SCREENS.ticket })
    await page.getByText('Wren answers it. Dana stays the assignee.').waitFor()
    await page.getByText('A running assignment covers the account').waitFor()
    await page.getByText('not visible to the customer').waitFor()
    await page.getByRole('img', { name: /First reply due 19:04\.$/ }).waitFor()
    await page.context().close()
  })

  it('asks for a reason before it overrides, and says what undoing did', async () => {
    const page = await pages.open(server.url, { path: SCREENS.ticket })
    await page.getByRole('button', { name: 'Override decision' }).click()
    await page.getByText('Choose who takes it.').waitFor()
    await page.getByText('Say in a few words why.').waitFor()
    await page.getByRole('button', { name: 'Undo this decision' }).click()
    await page.getByLabel('Reason for undoing').fill('Wrong account')
    await page.getByRole('button', { name: 'Undo decision' }).click()
    await page.getByText('Decision undone. What it wrote is taken back.').waitFor()
    await page.context().close()
  })
})

describe('getting in and around', () => {
  it('without a session says how to get one', async () => {
    const closed = await startFixtures({ signedOut: true, webDir: pages.webDir })
    const page = await pages.open(closed.url, { path: '/accounts' })
    expect(await page.locator('h1').innerText()).toContain('Sign in')
    await page.context().close()
    await closed.stop()
  })

  it('skips to the content, and keeps the chosen colours', async () => {
    const page = await pages.open(server.url, { path: SCREENS.now })
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content')
    await page.getByRole('button', { name: /^Colours as the system/ }).click()
    await page.getByRole('button', { name: /^Light colours/ }).click()
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark')
    await page.reload()
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark')
    await page.context().close()
  })

  it('without accounts says what to do next', async () => {
    const empty = await startFixtures({ accounts: 0, webDir: pages.webDir })
    const page = await pages.open(empty.url, { path: SCREENS.now })
    expect(await page.locator('h1').innerText()).toBe('No accounts yet.')
    await page.context().close()
    await empty.stop()
  })
})
