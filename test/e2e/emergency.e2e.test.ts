/** An emergency at night and the morning after, in a real browser: paged with the brief, led, followed up, written down. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aContact } from '../../server/src/accounts/testing/builders.ts'
import { TOKEN } from '../../server/src/platform/testing/node.ts'
import {
  startWatchedProgramme,
  type WatchedProgramme,
} from '../../server/src/tickets/testing/watched-programme.ts'
import { startPages, type Pages } from './pages.ts'
import { become } from './persona.ts'

// Wednesday, 02:00 in Amsterdam, where the ASE works from 08:00 on.
const NIGHT = '2026-03-04T01:00:00Z'
const MORNING = '2026-03-04T07:00:00Z'

let pages: Pages
let programme: WatchedProgramme
beforeAll(async () => {
  pages = await startPages()
  programme = await startWatchedProgramme(NIGHT, pages.webDir)
  const { account } = programme.ids
  await programme.build((into) =>
    aContact(into, { accountId: account, name: 'Priya Raman', isPrimary: true }),
  )
})
afterAll(async () => {
  await programme?.stop()
  await pages?.stop()
})

/** A browser of somebody's own, whose clock is the programme's. */
async function pageOf(personId: string): Promise<Page> {
  const page = await (await pages.context({ width: 1440 })).newPage()
  await page.clock.setFixedTime(programme.clock.nowMs())
  await page.goto(`${programme.at.node.address}/enter?token=${TOKEN}`)
  await become(page, personId)
  return page
}

const urlOf = (path: string): string => `${programme.at.node.address}${path}`

it('at night on-call is paged, opens the brief and leads it; the ticket is not the ASE’s', async () => {
  await programme.post('1', { form: 'emergency', priority: 'urgent', subject: 'Nothing answers' })
  await programme.round()
  const page = await pageOf(programme.ids.onCall)
  await page.goto(urlOf('/inbox'))
  await page.getByText('Page', { exact: true }).waitFor()
  await page.getByText('Emergency of Velo Post: ticket 1').first().click()
  await page.waitForURL(/\/brief$/)
  await page.getByRole('heading', { name: 'Whom to tell' }).waitFor()
  await page.getByText('Priya Raman').waitFor()
  await page.getByText('leads emergencies now').waitFor()
  await page.getByRole('link', { name: '1 Nothing answers' }).first().click()
  await page
    .getByText('The ase owes the follow-up')
    .or(page.getByText('owes the follow-up, due'))
    .first()
    .waitFor()
  expect(await page.locator('.answer').first().innerText()).toContain('Olu leads the emergency')
  await page.goto(urlOf('/my-day'))
  await page.getByText('Lead the emergency 1 of Velo Post').waitFor()
  await page.context().close()
})

it('in the morning the ASE finds the follow-up first, and ticks it off with the record', async () => {
  await programme.moveTo(MORNING)
  const page = await pageOf(programme.ids.ase)
  await page.goto(urlOf('/my-day'))
  const first = page.locator('section[aria-labelledby="follow-ups"] li').first()
  await first.getByText('Follow up the emergency 1 of Velo Post').waitFor()
  await first.getByRole('link', { name: 'Write the record' }).click()
  await page.getByRole('button', { name: 'Write the record' }).click()
  await page.getByLabel('What happened').fill('The disk of the database was full.')
  await page.getByLabel('The customer was contacted').check()
  await page.getByLabel('The cause is known').check()
  await page.getByRole('button', { name: 'Keep the record' }).click()
  // The cause is missing: the form says so, and keeps what was written.
  await page.getByText('say what caused it').first().waitFor()
  await page.getByLabel('Cause', { exact: true }).fill('Old logs were never removed')
  await page.getByRole('button', { name: 'Keep the record' }).click()
  await page.getByText('Followed up: Velo Post 1.').waitFor()
  await page.getByText('The disk of the database was full.').waitFor()
  await page.goto(urlOf('/my-day'))
  await page.getByText('You owe nothing.').waitFor()
  await page.goto(urlOf(`/accounts/${programme.ids.account}`))
  await page.getByText('Cause: Old logs were never removed').waitFor()
  await page.context().close()
})
