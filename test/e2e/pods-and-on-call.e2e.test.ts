/** Who is on call and who covers as a pod, in a real browser with the demo programme. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDemo, type Demo } from './demo.ts'
import { startPages, type Pages } from './pages.ts'
import { pageAs } from './persona.ts'

interface Named {
  readonly id: string
  readonly name: string
}
interface Shifts {
  readonly layers: readonly {
    readonly shifts: readonly { readonly personName: string; readonly start: string }[]
  }[]
}
interface Rotations {
  readonly items: readonly { readonly state: string; readonly moves: readonly unknown[] }[]
}

let pages: Pages
let demo: Demo
let owen: Named
beforeAll(async () => {
  pages = await startPages()
  demo = await startDemo(pages.webDir)
  const { items } = await demo.get<{ items: readonly Named[] }>('/api/v1/people?q=Owen%20Marsh')
  owen = items[0]!
})
afterAll(async () => {
  await demo?.stop()
  await pages?.stop()
})

const pageOf = (personId?: string): Promise<Page> => pageAs(pages, demo, personId)

const countOf = async (name: string): Promise<number> =>
  (await demo.get<Shifts>('/api/v1/on-call/shifts?days=21')).layers
    .flatMap(({ shifts }) => shifts)
    .filter(({ personName, start }) => personName === name && Date.parse(start) > 0).length

describe('on call', () => {
  it('a support engineer takes a colleague’s shift with a click, and gives it back', async () => {
    const before = await countOf('Owen Marsh')
    const page = await pageOf(owen.id)
    await page.goto(`${demo.url}/on-call`)
    await page.getByRole('heading', { level: 1 }).getByText('is on call').waitFor()
    await page.getByRole('button', { name: 'Later' }).click()
    await page
      .getByRole('button', { name: /^Sunil Iyer, |^Chloe Nguyen, |^Tama Parata, / })
      .last()
      .click()
    await page.getByText('You take it.').waitFor()
    // What was opened has the focus, and Escape gives it back to the shift.
    const panel = page.getByRole('region', { name: /^Shift of / })
    await expect.poll(() => panel.evaluate((one) => one.ownerDocument.activeElement === one)).toBe(true)
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await page.getByText('You take it.').waitFor()
    await page.getByRole('button', { name: 'Take it' }).click()
    await page.getByText('Shift swapped.').waitFor()
    expect(await countOf('Owen Marsh')).toBeGreaterThanOrEqual(before)
    await page
      .getByRole('button', { name: /^Owen Marsh, .*, swapped$/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Take the swap back' }).click()
    await page.getByRole('button', { name: 'Yes: take it back' }).click()
    await page.getByText('Swap taken back.').waitFor()
    expect(await countOf('Owen Marsh')).toBe(before)
    await page.context().close()
  })
})

describe('pods', () => {
  it('a director has the rotation proposed, reads why, and applies it', async () => {
    const page = await pageOf()
    await page.goto(`${demo.url}/people/pods`)
    await page.getByRole('heading', { level: 1 }).getByText('cover for their members').waitFor()
    await page.getByRole('link', { name: 'Rotation' }).click()
    await page.getByLabel('Region').selectOption({ label: 'Europe, Middle East, Africa' })
    await page.getByRole('button', { name: 'Propose now' }).click()
    await page.getByText('longest of its members').first().waitFor()
    await page.getByRole('button', { name: 'Apply all moves' }).click()
    await page.getByRole('button', { name: /^Yes: everybody moves/ }).click()
    await page.getByText('Rotation applied.').waitFor()
    const { items } = await demo.get<Rotations>('/api/v1/pod-rotations')
    expect(items.map(({ state }) => state)).toEqual(['applied'])
    expect(items[0]!.moves.length).toBeGreaterThan(0)
    await page.context().close()
  })

  it('an account shows its pod, and a director changes whom it asks', async () => {
    const { items } = await demo.get<{ items: readonly { accounts: readonly Named[] }[] }>('/api/v1/pods')
    const account = items.flatMap(({ accounts }) => accounts)[0]!
    const page = await pageOf()
    await page.goto(`${demo.url}/accounts/${account.id}`)
    const fallback = page.getByRole('region', { name: 'When nobody named is on duty' })
    await fallback.getByRole('link').waitFor()
    await fallback.getByRole('button', { name: 'Change' }).click()
    const asks = fallback.getByLabel('Ask the pod first, while the ASE is away')
    const before = await asks.isChecked()
    await asks.setChecked(!before)
    await fallback.getByRole('button', { name: 'Keep' }).click()
    await page.getByText('Fallback changed.').waitFor()
    const after = await demo.get<{ policy: { fallback: readonly string[] } }>(
      `/api/v1/accounts/${account.id}`,
    )
    expect(after.policy.fallback.includes('pod')).toBe(!before)
    await page.context().close()
  })
})
