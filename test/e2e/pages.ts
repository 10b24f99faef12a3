/** The pages under test, built once for the run, and a browser that opens them. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { builtWeb, type Kind } from '../harness/web.ts'
import { shiftMs } from '../harness/other-time.ts'
import { launchBrowser } from './browser.ts'

export interface View {
  readonly path: string
  readonly width?: number
  readonly scheme?: 'light' | 'dark'
  readonly hasTouch?: boolean
}

export interface Pages {
  readonly webDir: string
  /** A browser window of its own: its cookies, its width. */
  context(view: Omit<View, 'path'>): Promise<BrowserContext>
  /** Opens a page and fails the test at its end if the page complained. */
  open(base: string, view: View): Promise<Page>
  /** What pages wrote to their console as errors, and what they threw. */
  readonly complaints: string[]
  stop(): Promise<void>
}

/** Starts a browser for the file. Who reads `complaints` wants the pages of development: elsewhere React makes none. */
export async function startPages(kind: Kind = 'shipped'): Promise<Pages> {
  const webDir = await builtWeb(kind)
  const browser = await launchBrowser()
  const complaints: string[] = []
  return {
    webDir,
    complaints,
    context: (view) => contextOf(browser, view),
    open: (base, view) => openPage(browser, complaints, base, view),
    stop: () => browser.close(),
  }
}

async function contextOf(browser: Browser, view: Omit<View, 'path'>): Promise<BrowserContext> {
  const { width = 1440, scheme = 'light', hasTouch = false } = view
  const context = await browser.newContext({
    viewport: { width, height: width > 767 ? 900 : 844 },
    colorScheme: scheme,
    hasTouch,
    timezoneId: 'Europe/Amsterdam',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
  if (shiftMs() !== 0) await context.addInitScript(shiftClock, shiftMs())
  return context
}

/** In a page: its clock goes ahead by so many milliseconds. */
function shiftClock(by: number): void {
  const Real = Date
  globalThis.Date = class extends Real {
    constructor(...given: [] | [number]) {
      if (given.length === 0) super(Real.now() + by)
      else super(...given)
    }
    static override now(): number {
      return Real.now() + by
    }
  } as DateConstructor
}

async function openPage(browser: Browser, complaints: string[], base: string, view: View): Promise<Page> {
  const { path } = view
  const page = await (await contextOf(browser, view)).newPage()
  page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/net::ERR|status of 40/.test(message.text()))
      complaints.push(`${path}: ${message.text()}`)
  })
  await page.goto(base + path)
  await page.locator('h1').first().waitFor()
  return page
}
