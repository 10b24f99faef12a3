/**
 * Every screen of screen-list.ts in a real browser, with the demo programme: nothing that axe finds, in light and dark; no
 * fault in the console, nothing the Content-Security-Policy refuses, no failed request; a width of 360 without scrolling.
 */
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDemo, type Demo } from './demo.ts'
import { startPages, type Pages } from './pages.ts'
import { SCREENS, thingsOf, type ScreenLine, type Things } from './screen-list.ts'

let pages: Pages
let demo: Demo
let things: Things
const contexts = new Map<string, Promise<BrowserContext>>()

beforeAll(async () => {
  pages = await startPages()
  demo = await startDemo(pages.webDir)
  things = await thingsOf(demo)
})
afterAll(async () => {
  for (const context of contexts.values()) await (await context).close()
  await demo?.stop()
  await pages?.stop()
})

/** A browser that is signed in, and in the demo looks through somebody’s eyes; one for each pair of eyes. */
function contextAs(as: ScreenLine['as']): Promise<BrowserContext> {
  const key = as ?? 'director'
  const context = contexts.get(key) ?? signedIn(as)
  contexts.set(key, context)
  return context
}

async function signedIn(as: ScreenLine['as']): Promise<BrowserContext> {
  const context = await pages.context({ width: 1440 })
  const page = await context.newPage()
  await page.goto(demo.enter)
  if (as) await lookAs(page, as)
  await page.close()
  return context
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

/** What axe finds; with names of rules, by these alone: colours change nothing else. */
async function violations(page: Page, ...rules: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] })
  const found = (await (rules.length > 0 ? axe.withRules(rules) : axe).analyze()).violations
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
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

describe.concurrent('every screen', { timeout: 180_000 }, () => {
  it.each(SCREENS)('$name', (screen) => inTurn(() => look(screen)))
})

async function look({ path, as }: ScreenLine): Promise<void> {
  const page = await (await contextAs(as)).newPage()
  try {
    const heard = listen(page)
    await page.goto(demo.url + (typeof path === 'string' ? path : path(things)))
    await settled(page)
    expect(await violations(page), 'light').toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.waitForFunction(() => document.documentElement.dataset['mantineColorScheme'] === 'dark')
    expect(await violations(page, 'color-contrast'), 'dark').toEqual([])
    await page.setViewportSize({ width: 360, height: 780 })
    await settled(page)
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0)
    expect(await violations(page, 'target-size', 'scrollable-region-focusable'), 'on a phone').toEqual([])
    expect(heard).toEqual([])
  } finally {
    await page.close()
  }
}
