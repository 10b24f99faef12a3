/** Two weeks off in a real browser: planned by an ASE, accepted by a colleague, the rest assigned by the manager. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemClock } from '../../server/src/platform/clock.ts'
import { startDemo, type Demo } from './demo.ts'
import { startPages, type Pages } from './pages.ts'
import { pageAs } from './persona.ts'

interface Items<T> {
  readonly items: readonly T[]
}
interface Ase {
  readonly personId: string
  readonly name: string
  readonly accounts: readonly { readonly accountId: string; readonly name: string }[]
}
interface Plan {
  readonly state: string
  readonly managerId: string
  readonly requests: readonly {
    readonly accountName: string
    readonly state: string
    readonly open: readonly object[]
    readonly asks: readonly { readonly personId: string; readonly personName: string }[]
    readonly parts: readonly { readonly personId: string }[]
  }[]
}

let pages: Pages
let demo: Demo
beforeAll(async () => {
  pages = await startPages('development')
  demo = await startDemo(pages.webDir)
})
afterAll(async () => {
  await demo?.stop()
  await pages?.stop()
})

/** A browser of its own, through somebody's eyes. */
const pageOf = (personId: string): Promise<Page> => pageAs(pages, demo, personId)

/** An ASE of several accounts with two free weeks, Monday to Friday of the week after; the first in order of time. */
async function whoAndWhen(): Promise<{ ase: Ase; first: string; last: string }> {
  const { items } = await demo.get<Items<Ase>>('/api/v1/ases')
  const today = systemClock.now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate()
  for (let weeks = 4; weeks < 30; weeks++) {
    const monday = today.add({ days: 7 * weeks + 8 - today.dayOfWeek })
    const [from, to] = [monday, monday.add({ days: 14 })].map((day) => `${day.toString()}T00:00:00Z`)
    for (const ase of items.filter(({ accounts }) => accounts.length > 1)) {
      const path = `/api/v1/time-off?personId=${ase.personId}&from=${from}&to=${to}`
      if ((await demo.get<Items<object>>(path)).items.length === 0)
        return { ase, first: monday.toString(), last: monday.add({ days: 11 }).toString() }
    }
  }
  throw new Error('nobody of the demo could take two weeks off')
}

/**
 * The manager gives an account to whoever is at work for most that is open of it, one after the other where that takes several, and
 * leaves to the fallback what nobody takes: whoever plans to be away themselves is refused.
 */
async function assignAll(manager: Page, planPath: string, accountName: string): Promise<void> {
  const account = manager.getByRole('article', { name: accountName, exact: true })
  const isOpen = async (): Promise<boolean> =>
    (await demo.get<Plan>(planPath)).requests.some(
      (one) => one.accountName === accountName && one.state === 'open',
    )
  if (!(await isOpen())) return
  await account.getByRole('button', { name: 'Ask or assign somebody' }).click()
  const people = account.getByRole('list', { name: `Others for ${accountName}` }).getByRole('listitem')
  for (const others of [0, 1, 2, 3]) {
    await people.first().waitFor()
    const whole = people.filter({ hasText: 'at work for 100 % of the hours' })
    const able = (await whole.count()) > others ? whole.nth(others) : people.nth(others)
    const answer = manager.waitForResponse((response) => response.url().endsWith('/assign'))
    await able.getByRole('button', { name: /^Assign / }).click()
    await answer
    if (!(await isOpen())) return
  }
  await account.getByRole('button', { name: 'Leave it to the fallback' }).click()
  await account.getByLabel('Why nobody covers these hours').fill('Nights are quiet in these weeks.')
  await account.getByRole('button', { name: /^Leave \d/ }).click()
  await expect.poll(isOpen).toBe(false)
}

it('two weeks off are planned from the first click to accepted cover by three people', async () => {
  const { ase, first, last } = await whoAndWhen()
  const away = await pageOf(ase.personId)
  await away.goto(demo.url)
  await away.getByRole('link', { name: 'Time off' }).first().click()
  await away.getByRole('link', { name: 'Plan time off' }).click()
  await away.getByLabel('First day off').fill(first)
  await away.getByLabel('Last day off').fill(last)
  await away.getByRole('heading', { name: 'Your accounts meanwhile' }).waitFor()
  await expect.poll(() => away.locator('h1').innerText()).toContain('If you go')
  await away.getByLabel('Reason').fill('Hiking in the Alps')
  await away.getByRole('button', { name: /^Send/ }).click()
  await away.waitForURL(/\/time-off\/[0-9a-f-]{36}$/)
  const planPath = `/api/v1/absence-plans/${away.url().split('/').at(-1)}`
  const sent = await demo.get<Plan>(planPath)
  const manager = await pageOf(sent.managerId)
  await manager.goto(away.url())
  await manager.getByText('Hiking in the Alps').waitFor()
  // Where three of the team would be away at once the manager comes first.
  if (sent.state === 'waiting') await manager.getByRole('button', { name: 'Approve' }).click()
  await expect.poll(() => away.locator('h1').innerText()).toContain('are still open')
  const asked = await demo.get<Plan>(planPath)
  expect(asked.state).toBe('asking')
  expect(asked.requests.length).toBeGreaterThan(1)

  const [taken, ...rest] = asked.requests
  const backup = await pageOf(taken!.asks[0]!.personId)
  await backup.goto(`${demo.url}/my-day`)
  const question = backup.getByRole('article', { name: `${taken!.accountName} for ${ase.name}` }).first()
  await question.getByRole('button', { name: /^Cover / }).click()
  await backup.getByText(/^You cover .* h that need a name/).waitFor()
  expect(await backup.getByText('Hiking').count(), 'why is nobody’s business').toBe(0)

  await manager.reload()
  for (const { accountName } of [taken!, ...rest]) await assignAll(manager, planPath, accountName)

  await away.reload()
  await expect
    .poll(() => away.locator('h1').innerText())
    .toMatch(/^(Everything is covered while you are away|You are away, and .* their fallback)\.$/)
  await away.getByRole('heading', { name: /^The week before/ }).waitFor()
  const done = await demo.get<Plan>(planPath)
  expect(done.state).toBe('confirmed')
  expect(done.requests[0]!.parts.map(({ personId }) => personId)).toContain(taken!.asks[0]!.personId)
  const covers = await demo.get<Items<object>>(
    `/api/v1/covers?personId=${ase.personId}&from=${first}T12:00:00Z`,
  )
  expect(covers.items.length).toBeGreaterThanOrEqual(asked.requests.length)
  expect(pages.complaints).toEqual([])
})
