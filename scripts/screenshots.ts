/**
 * Pictures of every screen for the documentation: 1440 and 390 wide, light and dark, into docs/images.
 *
 *     npm run screenshots -- <base URL> <token> [ticket source/id] [account name] [instant]
 *
 * With an instant (ISO 8601) the pages are asked for as of then and the browser's clock stands there: the program's own
 * answers for a working day, also when the pictures are made on a Sunday.
 *
 * Starts nothing itself: the server at the base URL is best the demo. Without a ticket or account, the first listed.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../test/e2e/browser.ts'

const FOLDER = fileURLToPath(new URL('../docs/images', import.meta.url))
const WIDTHS = [1440, 390] as const
const SCHEMES = ['light', 'dark'] as const
const ZONE = 'Europe/Amsterdam'

interface Api {
  (path: string): Promise<{ items: Record<string, string>[] }>
}

const [base, token, ticket, account, instant] = process.argv.slice(2)
if (!base || !token) {
  console.error(
    'Usage: npm run screenshots -- <base URL> <token> [ticket source/id] [account name] [instant]',
  )
  process.exit(2)
}

const api: Api = async (path) => {
  const response = await fetch(new URL(path, base), { headers: { authorization: `Bearer ${token}` } })
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return (await response.json()) as { items: Record<string, string>[] }
}

/** The screens by the name of their picture. */
async function screens(): Promise<Record<string, string>> {
  const tickets = ticket ? [] : (await api('/api/v1/tickets?limit=1&sort=deadline')).items
  const accounts = (
    await api(`/api/v1/accounts?limit=1${account ? `&q=${encodeURIComponent(account)}` : ''}`)
  ).items
  const ases = (await api('/api/v1/ases')).items
  const path = ticket ?? (tickets[0] ? `${tickets[0]['source']}/${tickets[0]['ticketId']}` : null)
  return {
    now: '/',
    tickets: '/tickets',
    accounts: '/accounts',
    ...(path ? { ticket: `/tickets/${path}` } : {}),
    ...(accounts[0] ? { account: `/accounts/${accounts[0]['id']}` } : {}),
    people: '/people',
    ...(ases[0]
      ? { person: `/people/${ases[0]['personId']}`, leaving: `/people/${ases[0]['personId']}/leaving` }
      : {}),
    capacity: '/capacity',
    ahead: '/capacity/ahead',
    requests: '/requests?show=all',
    settings: '/settings',
    connections: '/connections',
    ...(accounts[0] ? { shadow: `/connections/accounts/${accounts[0]['id']}` } : {}),
    jobs: '/jobs',
    audit: '/audit',
    guide: '/guides/global-support',
  }
}

/** The palette over Now, asked who answers for the first account on a working day. */
async function shootPalette(page: Page, file: string): Promise<void> {
  const [first] = (await api(`/api/v1/accounts?limit=1${account ? `&q=${encodeURIComponent(account)}` : ''}`))
    .items
  if (!first) return
  await page.goto(new URL('/', base).href)
  await settle(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search or ask' }).fill(`${first['name']} tue 10:00`)
  await page.getByRole('region', { name: 'Answer' }).waitFor()
  await page.waitForTimeout(300)
  await page.screenshot({ path: file })
  console.log(file)
}

async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  for (let i = 0; i < 100 && (await page.locator('[aria-label="Loading"]').count()) > 0; i++)
    await page.waitForTimeout(50)
  await page.waitForTimeout(500)
}

/** Asks coverage as of the instant, and lets every answer say that this is the time. */
async function standStill(page: Page, at: string): Promise<void> {
  await page.clock.setFixedTime(new Date(at))
  const date = new Date(at).toUTCString()
  await page.route(/\/api\/v1\/(?!live)/, async (route) => {
    const url = new URL(route.request().url())
    if (/\/(now|who|presence)$/.test(url.pathname)) url.searchParams.set('at', at)
    if (url.pathname.endsWith('/decisions')) url.searchParams.set('until', at)
    if (url.pathname.endsWith('/timeline')) url.searchParams.set('from', at)
    const response = await route.fetch({ url: url.href })
    const isJson = response.headers()['content-type']?.includes('json') ?? false
    const body = isJson ? JSON.stringify(onTime(await response.json(), at)) : await response.body()
    await route.fulfill({ response, body, headers: { ...response.headers(), date } })
  })
}

/** Where an answer says what time it is, it says the instant. */
function onTime(answer: unknown, at: string): unknown {
  return typeof answer === 'object' && answer !== null && 'now' in answer ? { ...answer, now: at } : answer
}

async function shoot(
  browser: Browser,
  paths: Record<string, string>,
  width: number,
  scheme: 'light' | 'dark',
) {
  const context = await browser.newContext({
    viewport: { width, height: width > 767 ? 900 : 844 },
    deviceScaleFactor: 1,
    colorScheme: scheme,
    timezoneId: ZONE,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  if (instant) await standStill(page, instant)
  await page.goto(new URL(`/enter?token=${token}`, base).href)
  for (const [name, path] of Object.entries(paths)) {
    await page.goto(new URL(path, base).href)
    await settle(page)
    const file = join(FOLDER, `${name}-${width}-${scheme}.png`)
    await page.screenshot({ path: file })
    console.log(file)
  }
  await shootPalette(page, join(FOLDER, `palette-${width}-${scheme}.png`))
  await context.close()
}

await mkdir(FOLDER, { recursive: true })
const browser = await launchBrowser()
try {
  const paths = await screens()
  for (const width of WIDTHS) for (const scheme of SCHEMES) await shoot(browser, paths, width, scheme)
} finally {
  await browser.close()
}
