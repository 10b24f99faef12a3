/** The program through somebody's eyes, as its demo programme allows. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Demo } from './demo.ts'
import type { Pages } from './pages.ts'

/** Whoever is signed in on this page goes on as that person. */
export async function become(page: Page, personId: string | null | undefined): Promise<void> {
  const status = await page.evaluate(async (id) => {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ personId: id })
    return (await fetch('/api/v1/demo/persona', { method: 'POST', headers, body })).status
  }, personId)
  expect(status).toBe(200)
}

/** A page of a browser of its own, as the director or through somebody's eyes. */
export async function pageAs(pages: Pages, demo: Demo, personId?: string): Promise<Page> {
  const page = await (await pages.context({ width: 1440 })).newPage()
  await page.goto(demo.enter)
  if (personId) await become(page, personId)
  return page
}
