/** Lists as they are worked, in a real browser with the demo programme: how much they show, keys, order, filters, views, files. */
import { readFile } from 'node:fs/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startDemo, type Demo } from './demo.ts'
import { startPages, type Pages } from './pages.ts'

let pages: Pages
let demo: Demo
let context: BrowserContext
let page: Page

beforeAll(async () => {
  pages = await startPages()
  demo = await startDemo(pages.webDir)
})
afterAll(async () => {
  await demo?.stop()
  await pages?.stop()
})
beforeEach(async () => {
  context = await pages.context({ width: 1440 })
  page = await context.newPage()
  await page.goto(demo.enter)
})
afterEach(() => context.close())

const rows = () => page.locator('table tbody tr:not([data-room])')
const links = () => page.locator('table tbody [data-row-link]')
const open = async (path: string): Promise<void> => {
  await page.goto(demo.url + path)
  await links().first().waitFor()
}
const address = () => Object.fromEntries(new URL(page.url()).searchParams)

/** Rows that lie wholly within the window, and their heights. */
const inSight = () =>
  page.evaluate(`[...document.querySelectorAll('table tbody tr:not([data-room])')]
    .map((row) => row.getBoundingClientRect())
    .filter(({ top, bottom }) => top >= 0 && bottom <= window.innerHeight)
    .map(({ height }) => height)`) as Promise<number[]>

describe('at 1440 × 900', () => {
  it.each(['/tickets', '/accounts', '/tickets?show=all'])('%s shows at least 18 rows of 36', async (path) => {
    await open(path)
    await page.evaluate('document.fonts.ready.then(() => true)')
    const heights = await inSight()
    expect(heights.length).toBeGreaterThanOrEqual(18)
    for (const height of heights) expect(height).toBeCloseTo(36, 0)
  })
})

describe('by keyboard alone', () => {
  it('goes to the text, filters, walks down the rows and opens one', async () => {
    await open('/accounts')
    await page.keyboard.press('/')
    await page.keyboard.type('ta')
    await expect.poll(address).toEqual({ q: 'ta' })
    await expect
      .poll(async () => (await links().allInnerTexts()).every((name) => /ta/i.test(name)))
      .toBe(true)
    const names = await links().allInnerTexts()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('j')
    expect(await page.evaluate('document.activeElement.innerText')).toBe(names[1])
    await page.keyboard.press('k')
    expect(await page.evaluate('document.activeElement.innerText')).toBe(names[0])
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: names[0] ?? '' }).waitFor()
  })
})

describe('order and filters', () => {
  it('are the server’s, stand in the address, and survive a new page', async () => {
    await open('/accounts')
    const up = await links().allInnerTexts()
    await page.getByRole('button', { name: 'Account', exact: true }).click()
    await expect.poll(address).toEqual({ sort: '-name' })
    await expect.poll(async () => (await links().allInnerTexts())[0]).toBe(up.at(-1))
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending')
    await page.getByLabel('Live or shadow').selectOption('shadow')
    await expect.poll(address).toEqual({ sort: '-name', mode: 'shadow' })
    await expect.poll(() => rows().count()).toBeLessThan(up.length)
    const shadow = await links().allInnerTexts()
    await page.reload()
    await expect.poll(() => links().allInnerTexts()).toEqual(shadow)
    await page.getByRole('button', { name: 'Without live or shadow' }).click()
    await expect.poll(() => rows().count()).toBe(up.length)
  })

  it('that leave nothing say so, and offer the way back', async () => {
    await page.goto(`${demo.url}/tickets?q=no-such-thing&priority=low`)
    await page.getByText('No tickets match.').waitFor()
    await page.getByRole('button', { name: 'Show all' }).click()
    await links().first().waitFor()
    expect(address()).toEqual({})
  })

  it('stand by their target where they are at risk, until another order is asked for', async () => {
    const asked = async (path: string): Promise<string | null> => {
      const request = page.waitForRequest((one) => one.url().includes('atRisk=true'))
      await page.goto(demo.url + path)
      return new URL((await request).url()).searchParams.get('sort')
    }
    expect(await asked('/tickets?show=targets')).toBe('deadline')
    expect(await asked('/tickets?show=targets&sort=updated')).toBe('updated')
  })
})

describe('a long list', () => {
  it('brings further pages by itself, keeps few rows in the page, and opens the one reached by key', async () => {
    await open('/tickets?show=all')
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight)')
    await expect
      .poll(async () => Number(await page.locator('table').getAttribute('aria-rowcount')))
      .toBeGreaterThan(150)
    await expect.poll(() => rows().count()).toBeLessThan(100)
    // Other rows come into the page as this one is reached: it is held, not looked up again.
    const far = await links().last().elementHandle()
    await far?.focus()
    const name = (await page.evaluate('document.activeElement.innerText')) as string
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name }).waitFor()
  })
})

describe('columns', () => {
  it('are chosen, kept for the next time, and taken back', async () => {
    await open('/tickets')
    const heads = () => page.locator('th').allInnerTexts()
    const before = await heads()
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByLabel('Created').check()
    await page.getByLabel('Assignee').uncheck()
    await expect.poll(heads).toContain('Created')
    expect(await heads()).not.toContain('Assignee')
    const put = page.waitForResponse((answer) => answer.url().includes('/preferences/lists/tickets'))
    await page.getByLabel('Decided').uncheck()
    await put
    await open('/tickets')
    await expect.poll(heads).toContain('Created')
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('button', { name: 'As they were' }).click()
    await expect.poll(heads).toEqual(before)
  })
})

describe('saved views', () => {
  it('are saved, shown, opened with, and removed with a way back', async () => {
    await open('/accounts?mode=live')
    const live = await links().allInnerTexts()
    await page.getByRole('button', { name: 'Views' }).click()
    await page.getByLabel('Name of the view').fill('Live ones')
    await page.getByRole('button', { name: 'Save view' }).click()
    await page.getByText('View “Live ones” saved.').waitFor()

    await open('/accounts')
    await expect.poll(() => links().count()).toBeGreaterThan(live.length)
    await page.getByRole('button', { name: 'Views' }).click()
    await page.getByRole('button', { name: 'Open the list with Live ones' }).click()
    await page.getByRole('button', { name: 'The list opens with Live ones. Open it plain' }).waitFor()
    await open('/accounts')
    await expect.poll(() => links().allInnerTexts()).toEqual(live)
    expect(address()).toEqual({ mode: 'live' })

    await page.getByRole('button', { name: /^Views/ }).click()
    await page.getByRole('button', { name: 'Remove Live ones' }).click()
    await page.getByText('View “Live ones” removed.').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page
      .getByRole('button', { name: /^Views/ })
      .getByText('Live ones')
      .waitFor()
  })
})

describe('as a file', () => {
  it('has every page of what is shown, in its order, with its columns', async () => {
    await open('/tickets?show=all&sort=deadline&columns=id.priority')
    const first = (await page.locator('td').first().innerText()).trim()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'CSV' }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^tickets-\d{4}-\d\d-\d\d\.csv$/)
    const lines = (await readFile(await file.path(), 'utf8')).split('\r\n')
    expect(lines[0]).toBe('\uFEFFNo.,Ticket,Priority')
    expect(lines[1]?.startsWith(`${first},`)).toBe(true)
    expect(lines.length).toBeGreaterThan(450)
  })
})
