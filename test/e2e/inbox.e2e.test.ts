/** What somebody is told, and what they want to be told, in a real browser with the demo programme. */
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startDemo, type Demo } from './demo.ts'
import { startPages, type Pages } from './pages.ts'
import { become } from './persona.ts'

interface Inbox {
  readonly items: readonly { readonly personId: string | null; readonly ticketId: string | null }[]
}

let pages: Pages
let demo: Demo
let context: BrowserContext
let page: Page

/** Looks through the eyes of somebody who was told something of a ticket and has not read it. */
beforeAll(async () => {
  pages = await startPages()
  demo = await startDemo(pages.webDir)
  context = await pages.context({ width: 1440 })
  page = await context.newPage()
  await page.goto(demo.enter)
  const { items } = await demo.get<Inbox>('/api/v1/inbox?limit=500&unread=true')
  const reader = items.find(({ personId, ticketId }) => personId !== null && ticketId !== null)
  await become(page, reader?.personId)
})
afterAll(async () => {
  await context?.close()
  await demo?.stop()
  await pages?.stop()
})

/** What the bell says is unread. */
const unread = async (): Promise<number> => {
  const bell = page.getByRole('main').getByRole('link', { name: /^Inbox, \d+ unread|^Inbox, nothing/ })
  return Number(/\d+/.exec((await bell.getAttribute('aria-label')) ?? '')?.[0] ?? 0)
}

it('the bell leads to the inbox; a notice opens its ticket and is read by that; the rest is read at once', async () => {
  await page.goto(`${demo.url}/`)
  await expect.poll(unread).toBeGreaterThan(0)
  const before = await unread()
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Inbox, / })
    .click()
  await page.getByRole('heading', { level: 1, name: /to be read$/ }).waitFor()
  const row = page.locator('table tbody tr', { hasText: 'unread' }).filter({ hasText: /\d{5}/ }).first()
  await expect.poll(() => row.locator('td').nth(1).innerText()).toMatch(/^\d+ /)
  const subject = (await row.locator('td').nth(1).innerText()).replace(/^\d+ /, '')
  await row.locator('[data-row-link]').click()
  await page.getByRole('heading', { level: 1 }).filter({ hasText: subject }).waitFor()
  await expect.poll(unread).toBe(before - 1)
  await page.goto(`${demo.url}/inbox`)
  const all = page.getByRole('button', { name: 'Mark all as read' })
  if (before > 1) await all.click()
  await page.getByRole('heading', { level: 1, name: 'Everything is read' }).waitFor()
  expect(await all.isDisabled()).toBe(true)
})

it('a kind is switched off, quiet hours and days are kept, a page cannot be switched off', async () => {
  await page.goto(`${demo.url}/preferences/notifications`)
  await page.getByRole('heading', { level: 1, name: 'You are told everything, at any hour' }).waitFor()
  const keep = page.getByRole('button', { name: 'Keep the changes' })
  expect(await keep.isDisabled()).toBe(true)
  expect(await page.getByLabel('Nobody is on call').isDisabled()).toBe(true)
  await page.getByLabel('A contract ends').uncheck()
  await page.getByLabel('Quiet hours every day').check()
  await page.getByLabel('From', { exact: true }).fill('21:30')
  await page.getByLabel('Sun').check({ force: true })
  await keep.click()
  await page.getByText('Kept. What is due from now on follows it.').waitFor()
  await page.reload()
  const told = page.getByRole('heading', {
    level: 1,
    name: /^You are told \d+ of \d+ kinds, but not in your/,
  })
  const [some, all] = (await told.innerText()).match(/\d+/g)!.map(Number)
  expect(some).toBe(all! - 1)
  expect(await page.getByLabel('A contract ends').isChecked()).toBe(false)
  expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('21:30')
  expect(await page.getByLabel('Until').inputValue()).toBe('07:00')
  expect(await page.getByLabel('Sun').isChecked()).toBe(true)
})

it('the zone and the height of rows are kept, with a way back', async () => {
  await page.goto(`${demo.url}/preferences`)
  await page.getByLabel('Time zone').selectOption('Asia/Tokyo')
  await page.getByRole('heading', { level: 1, name: /^You read times on the clock of Tokyo, / }).waitFor()
  await page.getByText('Dense', { exact: true }).click()
  await expect.poll(() => page.locator('html').getAttribute('data-density')).toBe('compact')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => page.locator('html').getAttribute('data-density')).toBe('comfortable')
  const kept = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
  await page.getByText('Dense', { exact: true }).click()
  await kept
  await page.goto(`${demo.url}/accounts`)
  const row = page
    .locator('table tbody tr')
    .filter({ has: page.locator('[data-row-link]') })
    .first()
  await expect.poll(async () => Math.round((await row.boundingBox())?.height ?? 0)).toBe(28)
  await page.goto(`${demo.url}/preferences`)
  await page.getByRole('heading', { level: 1, name: /^You read times on the clock of Tokyo, / }).waitFor()
})
