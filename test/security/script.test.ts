/** Names and texts that are scripts, shown by the real pages of the real program in a real browser: nothing of them runs. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SESSION_COOKIE, sealSession } from '../../server/src/platform/auth/session.ts'
import { directorToken } from '../../server/src/platform/auth/director-token.ts'
import { systemClock } from '../../server/src/platform/clock.ts'
import { TOKEN } from '../../server/src/platform/testing/node.ts'
import { startPages, type Pages } from '../e2e/pages.ts'
import { startSecurityWorld, type SecurityWorld } from './world.ts'

let pages: Pages
let world: SecurityWorld
beforeAll(async () => {
  pages = await startPages()
  world = await startSecurityWorld(systemClock, { webDir: pages.webDir })
})
afterAll(async () => {
  await world?.stop()
  await pages?.stop()
})

interface Visit {
  readonly page: Page
  /** What the pages tried that the policy forbids, and what was asked of other hosts. */
  readonly violations: string[]
}

async function visit(path: string): Promise<Visit> {
  const context = await pages.context({ width: 1440 })
  const value = sealSession({ begun: systemClock.nowMs(), personaId: null }, directorToken(TOKEN).sessionKey)
  await context.addCookies([{ name: SESSION_COOKIE, value, url: world.at.node.address }])
  const page = await context.newPage()
  const violations: string[] = []
  await page.exposeFunction('tellViolation', (what: string) => void violations.push(what))
  await page.addInitScript(`document.addEventListener('securitypolicyviolation', (event) =>
    window.tellViolation(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile))`)
  page.on('request', (request) => {
    if (!request.url().startsWith(world.at.node.address) && !/^(data|blob|about):/.test(request.url()))
      violations.push(`asked ${request.url()}`)
  })
  page.on('dialog', (dialog) => {
    violations.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(world.at.node.address + path)
  // The live connection never ends, so that the network is never idle: what is shown has to be there, and a moment passed.
  await expect.poll(() => page.locator('main').innerText()).not.toBe('')
  await expect.poll(() => page.locator('[aria-label="Loading"]').count()).toBe(0)
  await page.waitForTimeout(300)
  return { page, violations }
}

const ran = (page: Page): Promise<unknown> => page.evaluate('window.__ran')

const screens = (): Record<string, string> => ({
  now: '/',
  accounts: '/accounts',
  account: `/accounts/${world.ids.account}`,
  tickets: '/tickets',
  ticket: '/tickets/api/41',
  people: '/people',
  person: `/people/${world.ids.person}`,
})

describe('a name that is a script', () => {
  test.each(['now', 'accounts', 'account', 'tickets', 'ticket', 'people', 'person'])(
    'runs nowhere on %s, and asks nothing of another host',
    async (screen) => {
      const { page, violations } = await visit(screens()[screen] ?? '/')
      expect(await ran(page)).toBeUndefined()
      expect(violations).toEqual([])
      await page.context().close()
    },
  )

  test('is shown as what it is', async () => {
    const { page } = await visit(`/accounts/${world.ids.account}`)
    expect(await page.locator('body').innerText()).toContain('<script>window.__ran=1</script>')
    expect(await page.locator('a[href^="javascript:"], iframe, img[src="x"]').count()).toBe(0)
    await page.context().close()
    const ticket = await visit('/tickets/api/41')
    expect(await ticket.page.locator('main').innerText()).toContain('Broken <script>window.__ran=1</script>')
    await ticket.page.context().close()
  })
})

describe('a script in the address', () => {
  const PAYLOAD = encodeURIComponent('"><script>window.__ran=1</script><img src=x onerror="window.__ran=1">')

  test.each([
    `/accounts?q=${PAYLOAD}`,
    `/tickets?q=${PAYLOAD}&filter=${PAYLOAD}`,
    `/accounts/${PAYLOAD}`,
    `/tickets/zendesk/${PAYLOAD}`,
    `/${PAYLOAD}`,
    `/#${PAYLOAD}`,
  ])('runs nowhere: %s', async (path) => {
    const { page, violations } = await visit(path)
    expect(await ran(page)).toBeUndefined()
    expect(violations).toEqual([])
    await page.context().close()
  })

  test('is refused by the policy even where it were in the page', async () => {
    const { page, violations } = await visit('/')
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.__ran=1">')`,
    )
    await page.evaluate(
      `{ const s = document.createElement('script'); s.textContent = 'window.__ran=1'; document.body.append(s) }`,
    )
    await expect.poll(() => violations.length).toBeGreaterThan(0)
    expect(await ran(page)).toBeUndefined()
    await page.context().close()
  })
})
