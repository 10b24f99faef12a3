/**
 * Every screen of screen-list.ts in a real browser, with the demo programme: nothing that axe finds, in light and dark; no
 * fault in the console, nothing the Content-Security-Policy refuses, no failed request; a width of 360 without scrolling.
 */
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { barriers, OF_COLOUR } from './axe.ts'
import { startDemo, type Demo } from './demo.ts'
import { startPages, type Pages } from './pages.ts'
import { SCREENS, thingsOf, type ScreenLine, type Things } from './screen-list.ts'

let pages: Pages
let demo: Demo
let things: Things
/** Signed-in browsers, one for each pair of eyes, and those of their pages that nobody uses just now. */
const windows = new Map<string, Promise<Window>>()

interface Window {
  readonly context: BrowserContext
  readonly free: Page[]
}

beforeAll(async () => {
  pages = await startPages('development')
  demo = await startDemo(pages.webDir)
  things = await thingsOf(demo)
})
afterAll(async () => {
  for (const window of windows.values()) await (await window).context.close()
  await demo?.stop()
  await pages?.stop()
})

/** In the demo one looks through somebody’s eyes. */
function windowAs(as: ScreenLine['as']): Promise<Window> {
  const key = as ?? 'director'
  const window = windows.get(key) ?? signedIn(as)
  windows.set(key, window)
  return window
}

async function signedIn(as: ScreenLine['as']): Promise<Window> {
  const context = await pages.context({ width: 1440 })
  const page = await context.newPage()
  await page.goto(demo.enter)
  if (as) await lookAs(page, as)
  return { context, free: [page] }
}

async function lookAs(page: Page, role: string): Promise<void> {
  const status = await page.evaluate(async (wanted) => {
    const { personas } = await (await fetch('/api/v1/demo/personas')).json()
    const one = personas.find((persona: { roles: string[] }) => persona.roles.includes(wanted))
    const body = JSON.stringify({ personId: one?.id ?? 'nobody' })
    const headers = { 'content-type': 'application/json' }
    return (await fetch('/api/v1/demo/persona', { method: 'POST', headers, body })).status
  }, role)
  expect(status, `look as ${role}`).toBe(200)
}

const HEARD = ['pageerror', 'console', 'response', 'requestfailed'] as const

/** Hears what a page complains of: its console, faults, refused requests, what the policy blocked. */
function listen(page: Page): string[] {
  const heard: string[] = []
  page.on('pageerror', ({ message }) => heard.push(`fault: ${message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(`console: ${message.text()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) heard.push(`${response.status()} ${response.url()}`)
  })
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    // Ended by going elsewhere: the live stream, a question no longer of interest.
    if (!/ABORTED/.test(why)) heard.push(`${why} ${request.url()}`)
  })
  return heard
}

async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => !document.querySelector('[aria-label="Loading"]'))
  await page.evaluate('document.fonts.ready.then(() => true)')
}

/** So many at a time: one works while the others wait for the server. */
const AT_ONCE = 2
let free = AT_ONCE
const waiting: (() => void)[] = []

async function inTurn(work: () => Promise<void>): Promise<void> {
  if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
  else free--
  try {
    await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else free++
  }
}

describe.concurrent('every screen', () => {
  it.each(SCREENS)('$name', (screen) => inTurn(() => look(screen)))
})

/** A page goes from screen to screen, as a reader's does: a new one for each would start a process for each. */
async function look({ path, as }: ScreenLine): Promise<void> {
  const { context, free } = await windowAs(as)
  const page = free.pop() ?? (await context.newPage())
  try {
    const heard = listen(page)
    await page.goto(demo.url + (typeof path === 'string' ? path : path(things)))
    await settled(page)
    expect(await barriers(page), 'light').toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.waitForFunction(() => document.documentElement.dataset['mantineColorScheme'] === 'dark')
    expect(await barriers(page, ...OF_COLOUR), 'dark').toEqual([])
    await page.setViewportSize({ width: 360, height: 780 })
    await settled(page)
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0)
    expect(await barriers(page, 'target-size', 'scrollable-region-focusable'), 'on a phone').toEqual([])
    expect(heard).toEqual([])
    await putBack(page)
    free.push(page)
  } catch (error) {
    await page.close()
    throw error
  }
}

/** Light, wide and unheard again; what it showed is gone, so that nothing of it reaches the next screen. */
async function putBack(page: Page): Promise<void> {
  for (const event of HEARD) page.removeAllListeners(event)
  await page.goto('about:blank')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1440, height: 900 })
}
