/**
 * Pictures of screens: 1440 and 390 wide, light and dark.
 *
 *     npm run screenshots -- <base URL> <token> [word …] [--to folder] [--ticket source/id] [--account name] [--at instant]
 *
 * With words, of the screens of test/e2e/screen-list.ts whose name has one of them (`ticket`, `"my day"`), and of the palette,
 * into .cache/pictures; `.` is all of them. Without words, the pictures that docs/images holds, anew.
 *
 * With an instant (ISO 8601) the pages are asked for as of then and the browser's clock stands there: the program's own
 * answers for a working day, also when the pictures are made on a Sunday.
 *
 * Starts nothing itself: the server at the base URL is best the demo, where others' eyes can be looked through. Without a
 * ticket or account, the first listed.
 */
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '../test/e2e/browser.ts'
import { SCREENS, thingsOf, type Things } from '../test/e2e/screen-list.ts'
import { ROOT } from './lib/root.ts'
import { standStill } from './lib/stand-still.ts'

const DOCUMENTED = join(ROOT, 'docs/images')
const ZONE = 'Europe/Amsterdam'
const LOOKS = ([1440, 390] as const).flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
)

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    to: { type: 'string' },
    ticket: { type: 'string' },
    account: { type: 'string' },
    at: { type: 'string' },
  },
})
const [base, token, ...words] = positionals
if (!base || !token) {
  console.error(
    'Usage: npm run screenshots -- <base URL> <token> [word …] [--to folder] [--ticket source/id] [--account name] [--at instant]',
  )
  process.exit(2)
}
const folder = resolve(options.to ?? (words.length > 0 ? join(ROOT, '.cache/pictures') : DOCUMENTED))

interface Look {
  readonly width: number
  readonly scheme: 'light' | 'dark'
}

/** A screen, or the palette over one: what it is called, through whose eyes, and how it comes to be seen. */
interface Scene {
  readonly name: string
  readonly as: string | null
  show(page: Page): Promise<void>
}

async function get<T>(path: string): Promise<T> {
  const response = await fetch(new URL(path, base), { headers: { authorization: `Bearer ${token}` } })
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return (await response.json()) as T
}

interface Account {
  readonly id: string
  readonly name: string
}

async function scenes(): Promise<readonly Scene[]> {
  const asked = options.account ? `&q=${encodeURIComponent(options.account)}` : ''
  const [account] = (await get<{ items: Account[] }>(`/api/v1/accounts?limit=1${asked}`)).items
  const first = await thingsOf({ get })
  const things: Things = {
    ...{ ...first, account: account?.id ?? first.account, ticket: options.ticket ?? first.ticket },
  }
  const screens = SCREENS.map(({ name, path, as = null }): Scene => {
    const at = typeof path === 'string' ? path : path(things)
    return { name, as, show: (page) => open(page, at) }
  })
  return account ? [...screens, palette(account.name)] : screens
}

/** Over Now, asked who answers for the account on a working day. */
function palette(account: string): Scene {
  return {
    name: 'Palette',
    as: null,
    async show(page) {
      await open(page, '/')
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'Search or ask' }).fill(`${account} tue 10:00`)
      await page.getByRole('region', { name: 'Answer' }).waitFor()
    },
  }
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, base).href)
  await page.locator('h1').first().waitFor()
  await page.locator('[aria-label="Loading"]').first().waitFor({ state: 'detached' })
  await page.evaluate('document.fonts.ready.then(() => true)')
}

const fileOf = ({ name }: Scene, { width, scheme }: Look): string =>
  join(folder, `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${width}-${scheme}.png`)

/** With words by the name, without them by what the documentation shows. */
function isWanted(scene: Scene, look: Look): boolean {
  if (words.length === 0) return existsSync(fileOf(scene, look))
  return words.some((word) => word === '.' || scene.name.toLowerCase().includes(word.toLowerCase()))
}

/** Somebody's browser. */
async function contextFor(browser: Browser, { width, scheme }: Look, as: string | null) {
  const context = await browser.newContext({
    viewport: { width, height: width > 767 ? 900 : 844 },
    deviceScaleFactor: 1,
    colorScheme: scheme,
    timezoneId: ZONE,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(new URL(`/enter?token=${token}`, base).href)
  if (as) await lookAs(page, as)
  await page.close()
  if (options.at) await standStill(context, options.at)
  return context
}

interface Persona {
  readonly id: string
  readonly roles: readonly string[]
}

async function lookAs(page: Page, role: string): Promise<void> {
  const { personas } = await get<{ personas: readonly Persona[] }>('/api/v1/demo/personas')
  const persona = personas.find(({ roles }) => roles.includes(role))
  if (!persona) throw new Error(`the programme has nobody to look through as ${role}`)
  const status = await page.evaluate(async (personId) => {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ personId })
    return (await fetch('/api/v1/demo/persona', { method: 'POST', headers, body })).status
  }, persona.id)
  if (status !== 200) throw new Error(`looking as ${role} was answered with ${status}`)
}

/** One picture; says why where there is none, and goes on. */
async function shoot(context: BrowserContext, scene: Scene, file: string): Promise<void> {
  const page = await context.newPage()
  try {
    await scene.show(page)
    await page.screenshot({ path: file, animations: 'disabled' })
    console.log(file)
  } catch (error) {
    console.error(`No picture of ${scene.name}: ${(error as Error).message}`)
    process.exitCode = 1
  } finally {
    await page.close()
  }
}

await mkdir(folder, { recursive: true })
const all = await scenes()
const browser = await launchBrowser()
let taken = 0
try {
  for (const look of LOOKS) {
    const wanted = all.filter((scene) => isWanted(scene, look))
    for (const [as, theirs] of Map.groupBy(wanted, (scene) => scene.as)) {
      const context = await contextFor(browser, look, as)
      for (const scene of theirs) await shoot(context, scene, fileOf(scene, look))
      await context.close()
      taken += theirs.length
    }
  }
} finally {
  await browser.close()
}
if (taken === 0) {
  console.error(`No screen is called so. All of them:\n${all.map(({ name }) => `  ${name}`).join('\n')}`)
  process.exitCode = 1
}
