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

/** A Monday about ten weeks ahead, where the demo has planned nothing yet; the same for all, should midnight pass meanwhile. */
const FAR_MONDAY = farMonday(systemClock.nowMs())

function farMonday(now: number): string {
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
async function someoneNeeded(monday: string, fromHour = 0, toHour = 5 * 24) {
  const { items } = await demo.get<Items<Ase>>('/api/v1/ases')
  const [start, end] = [fromHour, toHour].map((hour) =>
    Temporal.Instant.from(`${monday}T00:00:00Z`).add({ hours: hour }).toString(),
  ) as [string, string]
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
    const { ase, start, end, accountId, accountName } = await someoneNeeded(FAR_MONDAY)
    // The one writes “00Z”, the other “00.000Z”: compared as instants.
    const [first, after] = [Date.parse(start), Date.parse(end)]
    const isOurs = (gap: Gap): boolean => Date.parse(gap.start) >= first && Date.parse(gap.start) < after
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

/** What if with a plan, opened in a page; the answer stands, so that nothing moves under a finger any more. */
async function openPlan(on: Page, plan: readonly object[]): Promise<void> {
  await on.goto(`${demo.url}/coverage/what-if?plan=${encodeURIComponent(JSON.stringify(plan))}`)
  await on.getByText('What if, not saved').waitFor()
  await on.getByText('Without a name now').waitFor()
}

const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)

describe('what if', () => {
  it('shows what a plan would open while it is dragged, and saves nothing', async () => {
    // What is Monday or Tuesday in every zone: two days of the ASE's own open it for certain.
    const { ase, accountName } = await someoneNeeded(FAR_MONDAY, 12, 35)
    const before = (await demo.get<{ total: number }>('/api/v1/coverage/gaps')).total
    const first = FAR_MONDAY
    await openPlan(page, [{ kind: 'time_off', personId: ase.personId, first, last: dayAfter(first, 1) }])
    await page.getByRole('link', { name: accountName }).first().waitFor()
    const answer = page.getByRole('heading', { level: 1 })
    const twoDays = await answer.textContent()
    const box = page.getByRole('slider', { name: /: move it$/ })
    const place = (await box.boundingBox())!
    const end = page.getByRole('slider', { name: /: last day$/ })
    const grip = (await end.boundingBox())!
    // The end of the box, taken by its handle, three days to the right.
    await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2)
    await page.mouse.down()
    await page.mouse.move(grip.x + grip.width / 2 + (3 * place.width) / 2, grip.y + grip.height / 2, {
      steps: 6,
    })
    await page.mouse.up()
    const lastDay = page.getByRole('region', { name: 'What if' }).getByLabel('Last day').first()
    await expect.poll(() => lastDay.inputValue()).toBe(dayAfter(first, 4))
    await expect.poll(() => answer.textContent()).not.toBe(twoDays)
    // In sight without scrolling.
    expect((await answer.boundingBox())!.y).toBeLessThan(300)
    await page.getByRole('button', { name: 'Discard the plan' }).click()
    await page.getByText('Lay a plan over the days ahead').waitFor()
    expect((await demo.get<{ total: number }>('/api/v1/coverage/gaps')).total).toBe(before)
  })
  it('moves and resizes with the keyboard, and says the days to screen readers', async () => {
    const { ase } = await someoneNeeded(FAR_MONDAY)
    const first = FAR_MONDAY
    await openPlan(page, [{ kind: 'time_off', personId: ase.personId, first, last: dayAfter(first, 2) }])
    const firstDay = page.getByRole('region', { name: 'What if' }).getByLabel('First day').first()
    const lastDay = page.getByRole('region', { name: 'What if' }).getByLabel('Last day').first()
    const box = page.getByRole('slider', { name: /: move it$/ })
    const said = await box.getAttribute('aria-valuetext')
    await box.press('ArrowRight')
    await expect.poll(() => firstDay.inputValue()).toBe(dayAfter(first, 1))
    expect(await lastDay.inputValue()).toBe(dayAfter(first, 3))
    expect(await box.getAttribute('aria-valuetext')).not.toBe(said)
    await page.getByRole('slider', { name: /: first day$/ }).press('ArrowLeft')
    await page.getByRole('slider', { name: /: last day$/ }).press('ArrowLeft')
    await expect.poll(() => firstDay.inputValue()).toBe(first)
    await expect.poll(() => lastDay.inputValue()).toBe(dayAfter(first, 2))
  })
  it('is dragged by a finger, and a finger that scrolls past changes nothing', async () => {
    const { ase } = await someoneNeeded(FAR_MONDAY)
    const context = await pages.context({ width: 390, hasTouch: true })
    const phone = await context.newPage()
    await phone.goto(demo.enter)
    const first = FAR_MONDAY
    await openPlan(phone, [{ kind: 'time_off', personId: ase.personId, first, last: dayAfter(first, 1) }])
    const box = phone.getByRole('slider', { name: /: move it$/ })
    const firstDay = phone.getByRole('region', { name: 'What if' }).getByLabel('First day').first()
    await box.scrollIntoViewIfNeeded()
    const place = (await box.boundingBox())!
    const [x, y] = [place.x + place.width / 2, place.y + place.height / 2]
    const touch = await context.newCDPSession(phone)
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(([px, py]) => ({ x: px, y: py })),
      })
    await send('touchStart', [x, y])
    for (const step of [1, 2, 3, 4]) await send('touchMove', [x + (step * place.width) / 4, y])
    await send('touchEnd')
    await expect.poll(() => firstDay.inputValue()).toBe(dayAfter(first, 2))
    // Down over the free days beside it.
    await send('touchStart', [x + 3 * place.width, y])
    for (const step of [1, 2, 3, 4]) await send('touchMove', [x + 3 * place.width, y - step * 30])
    await send('touchEnd')
    expect(await firstDay.inputValue()).toBe(dayAfter(first, 2))
    await context.close()
  })
  it('lays several changes together, takes one out and back, and leads to where it is made', async () => {
    const { ase, accountId, accountName } = await someoneNeeded(FAR_MONDAY)
    const first = FAR_MONDAY
    await openPlan(page, [
      { kind: 'time_off', personId: ase.personId, first, last: first },
      { kind: 'end_contract', accountId, last: dayAfter(first, -7) },
    ])
    const end = page.getByRole('heading', { name: `The contract of ${accountName} ends` })
    await end.waitFor()
    await page.getByRole('button', { name: `Take out: The contract of ${accountName} ends` }).click()
    await end.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await end.waitFor()
    await page.getByRole('link', { name: 'Plan this time off' }).click()
    const [called = ''] = ase.name.split(' ')
    await page.getByRole('heading', { name: new RegExp(`If ${called} goes|${called} can go`) }).waitFor()
    expect(await page.getByLabel('First day off').inputValue()).toBe(first)
  })
})

describe('the table of gaps', () => {
  it('is walked with the arrow keys, says each cell, and shows an account’s gaps', async () => {
    await page.goto(`${demo.url}/coverage/gaps`)
    const grid = page.getByRole('table', { name: /Hours without a name/ })
    const cell = grid.locator('[data-cell="0-0"]')
    await cell.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    const focused = page.locator('[data-cell="0-2"]')
    expect(await focused.evaluate((node) => node === document.activeElement)).toBe(true)
    const label = (await focused.locator('.hidden').textContent()) ?? ''
    expect(label).toMatch(/, week of \d+ \w+: (no gap|.* (h|min))$/)
    await page.keyboard.press('Enter')
    const name = label.split(', week of')[0] ?? ''
    await expect.poll(() => page.getByLabel('Find an account or engineer').inputValue()).toBe(name)
    await page.getByRole('radio', { name: 'Days' }).check({ force: true })
    await page.getByRole('table', { name: /by account and day/ }).waitFor()
  })
})
