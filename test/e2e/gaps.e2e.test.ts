/** Coverage ahead in a real browser: a gap appears and is closed, and what if is tried without saving. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TOKEN } from '../../server/src/platform/testing/node.ts'
import { systemClock } from '../../server/src/platform/clock.ts'
import { startDemo, type Demo } from './demo.ts'
import { startPages, type Pages } from './pages.ts'

interface Items<T> {
  readonly items: readonly T[]
}
interface Ase {
  readonly personId: string
  readonly name: string
  readonly accounts: readonly { readonly accountId: string; readonly name: string }[]
}
interface Gap {
  readonly accountName: string
  readonly cause: string
  readonly start: string
  readonly end: string
  readonly minutes: number
}

let pages: Pages
let demo: Demo
let page: Page
beforeAll(async () => {
  pages = await startPages()
  demo = await startDemo(pages.webDir)
  page = await (await pages.context({ width: 1440 })).newPage()
  await page.goto(demo.enter)
})
afterAll(async () => {
  await demo?.stop()
  await pages?.stop()
})

const DAY = 86_400_000

/** A Monday about ten weeks ahead, where the demo has planned nothing yet. */
function farMonday(): string {
  const now = systemClock.nowMs()
  const weekday = (new Date(now).getUTCDay() + 6) % 7
  return new Date(now + (70 - weekday) * DAY).toISOString().slice(0, 10)
}

async function send(path: string, body: object): Promise<void> {
  const response = await fetch(demo.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(response.status, await response.text()).toBeLessThan(300)
}

const gapsOf = async (accountId: string): Promise<readonly Gap[]> =>
  (await demo.get<{ gaps: readonly Gap[] }>(`/api/v1/accounts/${accountId}/gaps`)).gaps

/** An ASE with an account that is whole in that week, and becomes open when the ASE takes it off. */
async function someoneNeeded(monday: string) {
  const { items } = await demo.get<Items<Ase>>('/api/v1/ases')
  const [start, end] = [`${monday}T00:00:00Z`, new Date(Date.parse(monday) + 5 * DAY).toISOString()]
  for (const ase of items) {
    const change = { kind: 'time_off', personId: ase.personId, start, end }
    const response = await fetch(`${demo.url}/api/v1/coverage/what-if`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify({ changes: [change] }),
    })
    const answer = (await response.json()) as { added: readonly (Gap & { accountId: string })[] }
    const opened = answer.added.find(
      ({ accountId, cause }) =>
        cause === 'time_off_without_backup' && ase.accounts.some((one) => one.accountId === accountId),
    )
    if (opened) return { ase, start, end, accountId: opened.accountId, accountName: opened.accountName }
  }
  throw new Error('nobody of the demo is missed when they are away')
}

describe('a gap', () => {
  it('appears when its ASE takes time off, is shown with its fix, and is closed by a cover', async () => {
    const { ase, start, end, accountId, accountName } = await someoneNeeded(farMonday())
    const isOurs = ({ start: from }: Gap): boolean => from >= start && from < end
    expect((await gapsOf(accountId)).filter(isOurs)).toEqual([])
    await send('/api/v1/time-off', { personId: ase.personId, kind: 'planned', start, end, reason: null })
    await page.goto(
      `${demo.url}/coverage/gaps?cause=time_off_without_backup&q=${encodeURIComponent(accountName)}`,
    )
    const row = page
      .getByRole('listitem')
      .filter({ hasText: `${ase.name} is away and nobody is asked` })
      .last()
    await row.getByText('Away without backup').waitFor()
    const fix = (await row.getByText(/^Ask .* to cover/).textContent()) ?? ''
    const backup = /^Ask (.*) to cover/.exec(fix)?.[1] ?? ''
    const { items } = await demo.get<Items<{ id: string }>>(`/api/v1/people?q=${encodeURIComponent(backup)}`)
    await send('/api/v1/covers', {
      accountId,
      absentPersonId: ase.personId,
      backupPersonId: items[0]?.id,
      start,
      end,
    })
    const left = (await gapsOf(accountId))
      .filter(isOurs)
      .filter(({ cause }) => cause === 'time_off_without_backup')
    expect(left).toEqual([])
    await page.goto(`${demo.url}/accounts/${accountId}`)
    await page.getByRole('heading', { name: 'Proof, next 90 days' }).waitFor()
  })
})

describe('what if', () => {
  it('shows what a plan would open while it is dragged, and saves nothing', async () => {
    const { ase, accountName } = await someoneNeeded(farMonday())
    const before = (await demo.get<{ total: number }>('/api/v1/coverage/gaps')).total
    const first = farMonday()
    const plan = [{ kind: 'time_off', personId: ase.personId, first, last: first }]
    await page.goto(`${demo.url}/coverage/what-if?plan=${encodeURIComponent(JSON.stringify(plan))}`)
    await page.getByText('What if, not saved').waitFor()
    await page.getByRole('link', { name: accountName }).first().waitFor()
    const answer = page.getByRole('heading', { level: 1 })
    const oneDay = await answer.textContent()
    const box = page.getByRole('button', { name: /Arrow keys move it/ })
    const place = (await box.boundingBox())!
    // The end of the box, taken by its handle, three days to the right.
    await page.mouse.move(place.x + place.width, place.y + place.height / 2)
    await page.mouse.down()
    await page.mouse.move(place.x + place.width + 3 * place.width, place.y + place.height / 2, { steps: 6 })
    await page.mouse.up()
    const fourth = new Date(Date.parse(first) + 3 * DAY).toISOString().slice(0, 10)
    await expect.poll(() => page.getByLabel('Last day').first().inputValue()).toBe(fourth)
    await expect.poll(() => answer.textContent()).not.toBe(oneDay)
    await box.focus()
    await page.keyboard.press('Shift+ArrowLeft')
    const third = new Date(Date.parse(first) + 2 * DAY).toISOString().slice(0, 10)
    await expect.poll(() => page.getByLabel('Last day').first().inputValue()).toBe(third)
    await page.getByRole('button', { name: 'Discard the plan' }).click()
    await page.getByText('Lay a plan over the days ahead').waitFor()
    expect((await demo.get<{ total: number }>('/api/v1/coverage/gaps')).total).toBe(before)
  })
})
