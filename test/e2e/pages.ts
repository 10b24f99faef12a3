/** The pages under test: built once for the file, served with invented answers under the strictest headers. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'
import { launchBrowser } from './browser.ts'

export interface View {
  readonly path: string
  readonly width?: number
  readonly scheme?: 'light' | 'dark'
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

/** Builds the web into a folder of its own and starts a browser. */
export async function startPages(): Promise<Pages> {
  const webDir = await mkdtemp(join(tmpdir(), 'attache-web-'))
  const configFile = fileURLToPath(new URL('../../web/vite.config.ts', import.meta.url))
  await build({ configFile, logLevel: 'error', build: { outDir: webDir, emptyOutDir: true } })
  const browser = await launchBrowser()
  const complaints: string[] = []
  return {
    webDir,
    complaints,
    context: (view) => contextOf(browser, view),
    open: (base, view) => openPage(browser, complaints, base, view),
    async stop() {
      await browser.close()
      await rm(webDir, { recursive: true, force: true })
    },
  }
}

function contextOf(browser: Browser, { width = 1440, scheme = 'light' }: Omit<View, 'path'>) {
  return browser.newContext({
    viewport: { width, height: width > 767 ? 900 : 844 },
    colorScheme: scheme,
    timezoneId: 'Europe/Amsterdam',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
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
