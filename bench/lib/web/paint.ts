/** When the largest content of a page is painted, in a real browser that comes for the first time. */
import type { Browser } from 'playwright-core'
import type { Program } from '../bench-server.ts'

const QUIET_MS = 1_500

/** Runs in the page. */
const LARGEST = `new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
    .observe({ type: 'largest-contentful-paint', buffered: true })
})`

/** Milliseconds from the navigation to the last largest paint. */
export async function largestPaint(
  browser: Browser,
  { address, token }: Pick<Program, 'address' | 'token'>,
  path: string,
): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    timezoneId: 'Europe/Amsterdam',
    locale: 'en-GB',
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  })
  try {
    const page = await context.newPage()
    await page.goto(address + path)
    await page.locator('h1').first().waitFor()
    await page.waitForTimeout(QUIET_MS)
    return await page.evaluate<number>(LARGEST)
  } finally {
    await context.close()
  }
}
