/** What an engineer and a manager come for, in a real browser with the demo programme: my day, the month, an account's contacts. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../../server/src/platform/clock.ts'
import { startDemo, type Demo } from './demo.ts'
import { startPages, type Pages } from './pages.ts'
import { pageAs } from './persona.ts'

interface Ase {
  readonly personId: string
  readonly accounts: readonly { readonly accountId: string; readonly name: string }[]
}
interface Contact {
  readonly name: string
}

let pages: Pages
let demo: Demo
let ase: Ase
beforeAll(async () => {
  pages = await startPages()
  demo = await startDemo(pages.webDir)
  const { items } = await demo.get<{ items: readonly Ase[] }>('/api/v1/ases')
  const open = '/api/v1/tickets?view=open&limit=200'
  const waiting = await demo.get<{ items: readonly { accountId: string | null }[] }>(open)
  const hasOpen = new Set(waiting.items.map(({ accountId }) => accountId))
  ase = items.find(({ accounts }) => accounts.filter(({ accountId }) => hasOpen.has(accountId)).length > 1)!
})
afterAll(async () => {
  await demo?.stop()
  await pages?.stop()
})

/** A page of a browser of its own, as the director or through the engineer's eyes. */
const pageOf = (personId?: string): Promise<Page> => pageAs(pages, demo, personId)

describe('an engineer', () => {
  it('sees the accounts they answer for, and opens the first ticket of the queue', async () => {
    const page = await pageOf(ase.personId)
    await page.goto(`${demo.url}/my-day`)
    await page.getByRole('heading', { level: 1 }).getByText('You answer').waitFor()
    const accounts = page.getByRole('region', { name: 'Accounts' })
    for (const { name } of ase.accounts.slice(0, 2)) await accounts.getByText(name, { exact: true }).waitFor()
    const first = page.getByRole('region', { name: 'Queue' }).getByRole('link').first()
    await first.getByText('because').waitFor()
    await first.click()
    await page.waitForURL(/\/tickets\//)
    await page.context().close()
  })

  it('sees a surge on a phone at its newest days, though the chart is wider than the phone', async () => {
    const page = await (await pages.context({ width: 390, hasTouch: true })).newPage()
    await page.goto(demo.enter)
    const [surge] = (await demo.get<{ items: readonly { id: string }[] }>('/api/v1/surges?state=all')).items
    await page.goto(`${demo.url}/surges/${surge?.id}`)
    const days = page.getByRole('group', { name: 'New tickets a day' })
    await days.waitFor()
    const place = await days.evaluate(({ scrollLeft, scrollWidth, clientWidth }) => ({
      isWider: scrollWidth > clientWidth,
      hidden: scrollWidth - clientWidth - scrollLeft,
    }))
    expect(place.isWider).toBe(true)
    expect(place.hidden).toBeLessThan(2)
    await page.context().close()
  })

  it('adds a contact to their account, and takes it away and back', async () => {
    const accountId = ase.accounts[0]!.accountId
    const names = async (): Promise<string[]> =>
      (await demo.get<{ contacts: Contact[] }>(`/api/v1/accounts/${accountId}`)).contacts.map(
        ({ name }) => name,
      )
    const page = await pageOf(ase.personId)
    await page.goto(`${demo.url}/accounts/${accountId}`)
    const contacts = page.getByRole('region', { name: 'Contacts' })
    await contacts.getByRole('button', { name: 'Add a contact' }).click()
    await contacts.getByLabel('E-mail').fill('no address')
    await contacts.getByRole('button', { name: 'Add the contact' }).click()
    await contacts.getByRole('alert').waitFor()
    await contacts.getByLabel('Name', { exact: true }).fill('Ines Carvalho')
    await contacts.getByLabel('E-mail').fill('ines@customer.example')
    await contacts.getByRole('button', { name: 'Add the contact' }).click()
    await contacts.getByText('Ines Carvalho').waitFor()
    expect(await names()).toContain('Ines Carvalho')
    await contacts.getByRole('button', { name: 'Change Ines Carvalho' }).click()
    await contacts.getByRole('button', { name: 'Remove' }).click()
    await page.getByText('Removed Ines Carvalho.').waitFor()
    expect(await names()).not.toContain('Ines Carvalho')
    await page.getByRole('button', { name: 'Undo' }).click()
    await contacts.getByText('Ines Carvalho').waitFor()
    await page.context().close()
  })
})

describe('a manager', () => {
  it('finds a gap of the month with the keyboard alone, and opens the account as of then', async () => {
    const page = await pageOf()
    await page.goto(`${demo.url}/coverage?show=gaps`)
    await page.locator('td button').first().waitFor()
    const gap = page.locator('td button[aria-label*="nobody named"]').first()
    const name = (await gap.getAttribute('aria-label')) ?? ''
    // Tab reaches the grid's one stop; from there the arrows go.
    await page.locator('td button[tabindex="0"]').focus()
    for (let steps = 0; steps < 40; steps++) {
      const here = await page.locator(':focus').getAttribute('aria-label')
      if (here?.includes('nobody named')) break
      await page.keyboard.press('ArrowRight')
    }
    await page.keyboard.press('Enter')
    const panel = page.getByRole('complementary').filter({ hasText: 'Nobody named' })
    await panel
      .getByText(/nobody named/i)
      .first()
      .waitFor()
    expect(name).toContain(await panel.getByRole('heading', { level: 2 }).innerText())
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    await gap.click()
    await page.getByRole('link', { name: 'Open the account as of then' }).click()
    await page.waitForURL(/\/accounts\/[0-9a-f-]{36}\?at=/)
    await page.getByRole('complementary', { name: 'Another time' }).waitFor()
    await page.context().close()
  })

  it('on a phone sees today first in the four weeks, and in which region the accounts are', async () => {
    const page = await pages.open(demo.enter, { path: '', width: 390 })
    await page.goto(`${demo.url}/coverage`)
    await page.locator('td button').first().waitFor()
    const box = async (text: RegExp) => (await page.locator('th', { hasText: text }).first().boundingBox())!
    const name = await box(/^Account, engineer$/)
    const part = (options: Intl.DateTimeFormatOptions): string =>
      new Date(systemClock.nowMs()).toLocaleDateString('en-GB', { ...options, timeZone: 'Europe/Amsterdam' })
    const [weekday, date] = [part({ weekday: 'long' }), part({ day: 'numeric', month: 'long' })]
    const today = await box(new RegExp(`^${weekday},? ${date}`))
    expect(Math.abs(today.x - (name.x + name.width))).toBeLessThan(2)
    const group = (await page.getByText(/^AMER \d+ accounts$/).boundingBox())!
    expect(group.x).toBeGreaterThanOrEqual(0)
    await page.context().close()
  })
})

describe('a director', () => {
  it('unlinks an organisation, told before what becomes of its tickets, and has it back', async () => {
    const { accountId } = ase.accounts[0]!
    interface Holding {
      readonly organizationId: string
      readonly organizationName: string | null
      readonly until: string | null
    }
    const held = async (): Promise<string[]> =>
      (await demo.get<{ organizations: Holding[] }>(`/api/v1/accounts/${accountId}`)).organizations
        .filter(({ until }) => until === null)
        .map(({ organizationId }) => organizationId)
    const before = await held()
    const page = await pageOf()
    await page.goto(`${demo.url}/accounts/${accountId}`)
    const own = page.getByRole('region', { name: 'Help-desk organisations' })
    await own.getByRole('button', { name: 'Unlink' }).first().click()
    await own.getByText('Open ones become nobody’s and are decided anew').waitFor()
    await own.getByRole('button', { name: 'Leave it' }).click()
    await own.getByRole('button', { name: 'Unlink' }).first().click()
    await own.getByRole('button', { name: 'Unlink it now' }).click()
    await page.getByText(/^Unlinked /).waitFor()
    expect(await held()).toHaveLength(before.length - 1)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => (await held()).toSorted(), { timeout: 20_000 }).toEqual(before.toSorted())
    await page.context().close()
  })

  it('lifts the restriction of an account, and puts it on again', async () => {
    const accounts = await demo.get<{ items: { id: string; isRestricted: boolean }[] }>(
      '/api/v1/accounts?limit=200',
    )
    const accountId = accounts.items.find((one) => one.isRestricted)!.id
    const isRestricted = async () =>
      (await demo.get<{ isRestricted: boolean }>(`/api/v1/accounts/${accountId}`)).isRestricted
    const page = await pageOf()
    await page.goto(`${demo.url}/accounts/${accountId}`)
    await page.getByRole('button', { name: 'Lift the restriction' }).click()
    await page.getByRole('button', { name: /^Yes: everybody/ }).click()
    await page.getByRole('button', { name: 'Restrict', exact: true }).waitFor()
    expect(await isRestricted()).toBe(false)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: 'Lift the restriction' }).waitFor()
    await expect.poll(isRestricted, { timeout: 20_000 }).toBe(true)
    await page.context().close()
  })
})
