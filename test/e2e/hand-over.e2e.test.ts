/** Who is whose ASE, in a real browser with the demo programme: asked for, decided, and handed over when somebody leaves. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDemo, type Demo } from './demo.ts'
import { startPages, type Pages } from './pages.ts'
import { pageAs } from './persona.ts'

interface Items<T> {
  readonly items: readonly T[]
}
interface Person {
  readonly id: string
  readonly name: string
  readonly regionId: string
}
interface Ase {
  readonly personId: string
  readonly name: string
  readonly accounts: readonly { readonly accountId: string; readonly name: string }[]
}

let pages: Pages
let demo: Demo
beforeAll(async () => {
  pages = await startPages()
  demo = await startDemo(pages.webDir)
})
afterAll(async () => {
  await demo?.stop()
  await pages?.stop()
})

/** A page of a browser of its own, as the director or through somebody's eyes. */
const pageOf = (personId?: string): Promise<Page> => pageAs(pages, demo, personId)

const assignedTo = async (accountId: string): Promise<string[]> =>
  (
    await demo.get<{ assignments: { personId: string; endsOn: string | null }[] }>(
      `/api/v1/accounts/${accountId}`,
    )
  ).assignments
    .filter((row) => row.endsOn === null)
    .map((row) => row.personId)

describe('a request', () => {
  it('is filed by a manager with the suggestions beside, waits, and is applied by a director', async () => {
    const managers = (await demo.get<Items<Person>>('/api/v1/people?role=manager')).items
    const { items: ases } = await demo.get<Items<Ase & { regionId: string }>>('/api/v1/ases')
    const manager = managers.find((one) => ases.some((ase) => ase.regionId === one.regionId))
    const accounts = await demo.get<Items<{ id: string; regionId: string; ases: object[] }>>(
      `/api/v1/accounts?regionId=${manager?.regionId}&hasAse=true&limit=50`,
    )
    const account = accounts.items.find((one) => one.ases.length === 1)
    const page = await pageOf(manager?.id)
    await page.goto(`${demo.url}/requests/new?account=${account?.id}`)
    await page.getByLabel('What', { exact: true }).selectOption('replace')
    const best = page.getByRole('button', { name: /^Choose / }).first()
    const name = ((await best.getAttribute('aria-label')) ?? '').replace('Choose ', '')
    await best.click()
    await page.getByRole('heading', { name: 'What it would meet' }).waitFor()
    await page.getByText('it waits for a director').waitFor()
    await page.getByLabel('Reason').fill('knows the customer')
    await page.getByRole('button', { name: 'File the request' }).click()
    await page.waitForURL(/\/requests\/[0-9a-f-]{36}$/)
    await page.getByText('Waits for a director', { exact: true }).waitFor()
    expect(await page.locator('h1').innerText()).toContain(`${name} replaces`)
    expect(await page.getByRole('button', { name: 'Apply', exact: true }).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Withdraw' }).count()).toBe(1)
    const address = page.url()
    await page.context().close()

    const director = await pageOf()
    await director.goto(`${demo.url}/requests`)
    await director
      .getByRole('link', { name: new RegExp(`^${name} replaces`) })
      .first()
      .click()
    await director.waitForURL(address)
    await director.getByRole('button', { name: 'Apply', exact: true }).click()
    await director.getByText('Being applied').waitFor()
    await director.getByText('Assignment in the directory').waitFor()
    await director.getByText('3 of 4').waitFor()
    const incoming = ases.find((one) => one.name === name)?.personId
    expect(await assignedTo(account?.id ?? '')).toEqual([incoming])
    await director.context().close()
  })

  it('that nobody may apply yet is refused with a reason, which its record keeps', async () => {
    const { items } = await demo.get<Items<{ id: string; state: string }>>(
      '/api/v1/ase-requests?state=waiting',
    )
    const page = await pageOf()
    await page.goto(`${demo.url}/requests/${items[0]?.id}`)
    await page.getByRole('button', { name: 'Refuse' }).click()
    await page.getByRole('button', { name: 'Refuse' }).click()
    await page.getByText('Say why').waitFor()
    await page.getByLabel('Why it is refused').fill('The region keeps its own.')
    await page.getByRole('button', { name: 'Refuse' }).click()
    await page.getByText('Refused by Director. Nothing changed.').waitFor()
    expect(await page.getByRole('button', { name: 'Apply', exact: true }).count()).toBe(0)
    await page.context().close()
  })
})

describe('somebody who leaves', () => {
  it('gets a last day, and every account a successor in one stroke', async () => {
    const { items } = await demo.get<Items<Ase>>('/api/v1/ases')
    const leaver = items.toSorted((a, b) => b.accounts.length - a.accounts.length)[0]
    const page = await pageOf()
    await page.goto(`${demo.url}/people/${leaver?.personId}`)
    await page.getByRole('link', { name: 'Leaving' }).click()
    await page.getByRole('heading', { name: 'Who takes over' }).waitFor()
    await page.getByRole('button', { name: 'Set the last day' }).click()
    await page.getByText('Nothing is moved by itself').waitFor()
    await page.getByRole('button', { name: 'Last day is set' }).waitFor()
    const hand = page.getByRole('button', { name: /^Hand over / })
    await expect.poll(() => hand.isEnabled()).toBe(true)
    const choices = page.getByLabel(/^Successor for /)
    const count = await choices.count()
    expect(count).toBeGreaterThan(1)
    const chosen = await choices.evaluateAll((boxes) => boxes.map((box) => (box as HTMLSelectElement).value))
    // One that a request of its own is about already has no choice here.
    const underWay = await page.getByText('A request is under way').count()
    await hand.click()
    await page.waitForURL(/\/requests\?handover=/)
    const given = chosen.filter((one) => one !== 'leave').length
    await expect.poll(() => page.getByText('Being applied', { exact: true }).count()).toBe(given)

    await page.goto(`${demo.url}/people/${leaver?.personId}/leaving`)
    await page.getByRole('heading', { name: 'Who takes over' }).waitFor()
    const { items: held } = await demo.get<Items<{ accountId: string; endsOn: string | null; as: string }>>(
      `/api/v1/people/${leaver?.personId}/accounts`,
    )
    const left = underWay + chosen.filter((one) => one === 'leave').length
    expect(held.filter((row) => row.as === 'ase' && row.endsOn === null).length).toBe(left)
    await page.context().close()
  })
})

describe('a person', () => {
  it('is added with a form that says what the server refused, and changed', async () => {
    const page = await pageOf()
    await page.goto(`${demo.url}/people`)
    await page.getByRole('link', { name: 'Add a person' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Nia Newcomer')
    await page.getByLabel('E-mail').fill('not an address')
    await page.getByLabel('Region').selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Add person' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByLabel('E-mail').getAttribute('aria-invalid')).toBe('true')
    await page.getByLabel('E-mail').fill('nia@example.com')
    await page.getByRole('button', { name: 'Add person' }).click()
    await page.getByRole('heading', { name: 'Nia Newcomer' }).waitFor()
    await page.getByRole('link', { name: 'Change', exact: true }).click()
    await page.getByLabel('Title').fill('Senior engineer of customers')
    await page.getByRole('button', { name: 'Keep the changes' }).click()
    await page.getByText('Senior engineer of customers').waitFor()
    await page.context().close()
  })
})

describe('a prospect', () => {
  it('is noted, counted ahead, and becomes an account', async () => {
    const page = await pageOf()
    await page.goto(`${demo.url}/capacity/prospects`)
    await page.getByRole('link', { name: 'Note a prospect' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Hardanger Lines')
    await page.getByLabel('Region').selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Note prospect' }).click()
    await page.getByText('Hardanger Lines is 50 % likely').waitFor()
    await page.getByRole('link', { name: 'Ahead' }).click()
    await page.getByRole('link', { name: 'Hardanger Lines may start' }).click()
    await page.getByRole('button', { name: 'It signed' }).click()
    await page.getByRole('button', { name: 'Make it an account', exact: true }).click()
    await page.waitForURL(/\/accounts\/[0-9a-f-]{36}$/)
    await page.getByRole('heading', { name: 'Hardanger Lines' }).first().waitFor()
    await page.context().close()
  })
})
