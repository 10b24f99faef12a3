/** Addresses are typed, cut off and pasted by hand: whatever stands in one, there is a screen. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startDemo, type Demo } from './demo.ts'
import { startPages, type Pages } from './pages.ts'
import { pageAs } from './persona.ts'
import { SCREENS, thingsOf } from './screen-list.ts'

/** Every name that stands in the address of some screen. */
const NAMES = [
  ...['at', 'q', 'sort', 'columns', 'region', 'mode', 'ase', 'show', 'account', 'priority', 'rule', 'person'],
  ...['kind', 'from', 'to', 'handover', 'into', 'room', 'stage', 'role', 'here', 'on', 'channel', 'state'],
  ...['version', 'plan', 'mine', 'rows', 'by', 'cause', 'fix', 'day', 'days', 'id', 'ask', 'first', 'last'],
  ...['who', 'action', 'subject'],
]
/** An object where a text is wanted; a text that is no id, no date, no choice. */
const BROKEN = ['%7B%22a%22%3A1%7D', 'nonsense']

let pages: Pages
let demo: Demo
beforeAll(async () => {
  pages = await startPages()
  demo = await startDemo(pages.webDir)
})
afterAll(async () => {
  await demo?.stop()
  await pages?.stop()
})

it('a broken address shows the screen, on every one', { timeout: 300_000 }, async () => {
  const things = await thingsOf(demo)
  const paths = SCREENS.map(({ path }) => (typeof path === 'string' ? path : path(things)).split('?')[0]!)
  const page = await pageAs(pages, demo)
  const refused: string[] = []
  page.on('pageerror', ({ message }) => refused.push(message))
  page.on('response', (answer) => {
    if (answer.status() >= 400) refused.push(`${answer.status()} ${answer.url()}`)
  })
  const wrong: Record<string, readonly string[]> = {}
  for (const path of new Set(paths))
    for (const value of BROKEN) {
      refused.length = 0
      const address = `${path}?${NAMES.map((name) => `${name}=${value}`).join('&')}`
      const faults = [...(await faultsOf(page, address)), ...refused]
      if (faults.length > 0) wrong[`${path} ${value}`] = faults
    }
  expect(wrong).toEqual({})
})

/** Goes there as a link does, without loading the application anew. */
async function faultsOf(page: Page, address: string): Promise<readonly string[]> {
  await page.evaluate((to) => {
    history.pushState({}, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, address)
  await page.waitForFunction(
    (to) => location.pathname === to && !document.querySelector('[aria-label="Loading"]'),
    address.split('?')[0],
  )
  const heading = page.locator('h1, [role="alert"]').first()
  await heading.waitFor()
  return page.getByText('This screen broke').or(page.getByText('The request cannot be used')).allInnerTexts()
}
