/** What people set up themselves in a real browser: a calendar subscribed, a calendar read, a team, a day of illness. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemClock } from '../../server/src/platform/clock.ts'
import { startDemo, type Demo } from './demo.ts'
import { startPages, type Pages } from './pages.ts'
import { pageAs } from './persona.ts'

interface Items<T> {
  readonly items: readonly T[]
}
interface Absence {
  readonly personId: string
  readonly start: string
  readonly end: string
}
interface Person {
  readonly id: string
  readonly name: string
  readonly regionId: string
  readonly managerId: string | null
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

let pages: Pages
let demo: Demo
let ase: Person
beforeAll(async () => {
  pages = await startPages()
  demo = await startDemo(pages.webDir)
  // Somebody who is there, and plans nothing that illness would fall into.
  const ases = (await demo.get<Items<{ personId: string }>>('/api/v1/ases')).items
  const soon = systemClock.nowMs() + 3 * 86_400_000
  const absences = [
    ...(await demo.get<Items<Absence>>('/api/v1/absence-plans?limit=200')).items,
    ...(await demo.get<Items<Absence>>('/api/v1/time-off?limit=200')).items,
  ].filter(({ start, end }) => Date.parse(start) < soon && Date.parse(end) > systemClock.nowMs())
  const away = new Set(absences.map(({ personId }) => personId))
  const free = ases.find(({ personId }) => !away.has(personId))
  ase = await demo.get<Person>(`/api/v1/people/${free?.personId}`)
})
afterAll(async () => {
  await demo?.stop()
  await pages?.stop()
})

const as = (personId: string | null | undefined): Promise<Page> => pageAs(pages, demo, personId ?? undefined)

it('a calendar is subscribed where it is looked at, its address told once, and taken back', async () => {
  const page = await as(ase.id)
  await page.goto(`${demo.url}/people/${ase.id}`)
  await page.getByRole('button', { name: 'Subscribe in your calendar' }).click()
  const dialog = page.getByRole('dialog', { name: 'Subscribe in your calendar' })
  await dialog.getByLabel('Holds').selectOption({ label: 'your time away' })
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const address = await dialog.locator('code').innerText()
  const read = async (): Promise<[number, string]> => {
    const answer = await fetch(address)
    return [answer.status, await answer.text()]
  }
  expect(await read()).toEqual([200, expect.stringContaining('BEGIN:VCALENDAR')])
  await dialog.getByRole('link', { name: 'Preferences, Calendar feeds' }).click()
  await page.getByText('You give one calendar out by a link.').waitFor()
  expect(await page.getByText(address).count(), 'it is told once').toBe(0)
  await page.getByRole('button', { name: 'Take back' }).click()
  await page.getByRole('button', { name: 'Yes: its link ends for good' }).click()
  await page.getByText('You give no calendar out.').waitFor()
  expect((await read())[0]).toBe(410)
  await page.close()
})

it('a connected calendar is renamed, paused and read again; what the server refuses stands beside its field', async () => {
  const page = await as(ase.id)
  await page.goto(`${demo.url}/people/${ase.id}`)
  const section = page.getByRole('region', { name: 'Calendars read' })
  await section.getByRole('button', { name: 'Connect a calendar' }).click()
  const secret = 'https://calendar.example/private-9f3c/basic.ics'
  await section.getByLabel('Address').fill(secret)
  await section.getByRole('button', { name: 'Connect', exact: true }).click()
  await section.getByText('calendar.example', { exact: false }).first().waitFor()
  expect(await section.locator('.danger').innerText(), 'why it could not be read').not.toBe('')

  await section.getByRole('button', { name: 'Change' }).click()
  await section.getByLabel('Name').fill('Family')
  await section.getByLabel('Address').fill('ftp://calendar.example/x')
  await section.getByRole('button', { name: 'Change it, and read it' }).click()
  await expect.poll(() => section.getByLabel('Address').getAttribute('aria-invalid')).toBe('true')
  await section.getByLabel('Address').fill('')
  await section.getByLabel('Paused', { exact: false }).check()
  await section.getByRole('button', { name: 'Change it' }).click()
  await section.getByText('Paused', { exact: true }).waitFor()
  await section.getByText('Family').waitFor()
  expect(await section.getByRole('button', { name: 'Read now' }).count()).toBe(0)
  await section.getByRole('button', { name: 'Go on reading' }).click()
  await section.getByRole('button', { name: 'Read now' }).waitFor()
  expect(await page.getByText('private-9f3c').count(), 'its address is never shown').toBe(0)
  await page.close()
})

it('a feed of shifts is renamed and switched off', async () => {
  const [operations] = (await demo.get<Items<Person>>('/api/v1/people?role=support_operations')).items
  const page = await as(operations!.id)
  await page.goto(`${demo.url}/on-call/feeds`)
  await page.getByRole('button', { name: 'Read from a calendar or the pager' }).click()
  await page.getByLabel('Name').fill('Pager')
  await page.getByLabel('Address').fill('https://pager.example/on-call.ics')
  await page.getByRole('button', { name: 'Read from it' }).click()
  await page.getByRole('heading', { name: 'Pager' }).waitFor()
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  await page.getByLabel('Name').fill('')
  await page.getByRole('button', { name: 'Change it' }).click()
  await expect.poll(() => page.getByLabel('Name').getAttribute('aria-invalid')).toBe('true')
  await page.getByLabel('Name').fill('Night shifts')
  await page.getByLabel('It is read, and gives shifts').uncheck()
  await page.getByRole('button', { name: 'Change it' }).click()
  await page.getByText('switched off', { exact: false }).waitFor()
  await page.getByRole('heading', { name: 'Night shifts' }).waitFor()
  await page.close()
})

it('a manager makes a team, names its leader and channel, and moves somebody into it', async () => {
  const page = await as(ase.managerId)
  await page.goto(`${demo.url}/people/teams`)
  const { name: region } = (
    await demo.get<Items<{ id: string; name: string }>>('/api/v1/regions')
  ).items.find(({ id }) => id === ase.regionId)!
  const section = page.getByRole('region', { name: region })
  await section.getByRole('button', { name: 'Add a team' }).click()
  await section.getByLabel('Name').fill('North')
  await section.getByLabel('Channel').fill('#north')
  await section.getByRole('button', { name: 'Add the team' }).click()
  const team = section.getByRole('article', { name: 'North' })
  await team.getByText('told in #north', { exact: false }).waitFor()
  await section.getByLabel(`Team of ${ase.name}`).selectOption({ label: 'North' })
  await team.getByText('1 of 15 people').waitFor()
  await team.getByRole('link', { name: ase.name }).waitFor()
  await team.getByRole('button', { name: 'Change' }).click()
  await team.getByRole('combobox', { name: 'Leader' }).fill(ase.name)
  await team.getByRole('option', { name: ase.name }).click()
  await team.getByRole('button', { name: 'Change the team' }).click()
  await team.getByText(`Led by ${ase.name}`, { exact: false }).waitFor()
  await page.close()
})

it('who is ill says so from their day: what happens is said before, and by mistake it is taken back', async () => {
  const page = await as(ase.id)
  await page.goto(`${demo.url}/my-day`)
  await page.getByRole('link', { name: 'I am ill today' }).click()
  await page.getByRole('heading', { name: 'What happens when you send it' }).waitFor()
  await page.getByText(/^You are away from now until/).waitFor()
  await page.getByRole('button', { name: 'I am ill: send it' }).click()
  await page.waitForURL(/\/time-off\/[0-9a-f-]{36}$/)
  const path = `/api/v1/absence-plans/${page.url().split('/').at(-1)}`
  expect(await demo.get<object>(path)).toMatchObject({ personId: ase.id, phase: 'away', kind: 'away' })
  await page.getByRole('button', { name: 'I am back' }).waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('You took this time off back.').waitFor()
  expect(await demo.get<object>(path)).toMatchObject({ state: 'withdrawn' })
  await page.close()
})

it('time off noted on one’s page stands beside what is planned, and is withdrawn by who is sure', async () => {
  const page = await as(ase.id)
  await page.goto(`${demo.url}/people/${ase.id}`)
  const own = page.getByRole('region', { name: 'Time off', exact: true })
  await own.getByRole('button', { name: 'Note time off' }).click()
  const day = new Date(systemClock.nowMs() + 200 * 86_400_000)
  await own.getByLabel('First day').fill(day.toISOString().slice(0, 10))
  await own.getByRole('button', { name: 'Note time off' }).click()
  await own.getByRole('button', { name: 'Note time off' }).and(page.locator('.link')).waitFor()
  await page.goto(`${demo.url}/time-off`)
  const noted = page.getByRole('region', { name: 'Noted without a plan' })
  const date = new RegExp(` ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]}`)
  await noted.getByText(date).waitFor()
  await noted.getByRole('link', { name: 'Change it on your page' }).click()
  const row = own.getByRole('listitem').filter({ hasText: date })
  await row.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await row.getByRole('button', { name: 'Yes: withdraw it' }).click()
  await page.getByText('Time off withdrawn.').waitFor()
  await row.waitFor({ state: 'detached' })
  await page.close()
})

it('from the palette time off is planned, and of a ticket its ASE is asked', async () => {
  const [ticket] = (await demo.get<Items<{ ticketId: string }>>('/api/v1/tickets?limit=1&sort=deadline'))
    .items
  const page = await as(ase.id)
  await page.goto(demo.url)
  await page.locator('h1').first().waitFor()
  const ask = async (words: string, option: string): Promise<void> => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Search or ask' }).fill(words)
    await page.getByRole('option', { name: option }).click()
  }
  await ask('ill', 'I am ill today')
  await page.waitForURL('**/time-off/ill')
  await ask('who is away', 'Who is away')
  await page.waitForURL('**/people/away')
  await ask(ticket!.ticketId, `Ask the ASE about ticket ${ticket!.ticketId}`)
  await page.getByRole('textbox', { name: 'Question' }).waitFor()
  await page.close()
})

it('what is typed while the palette is first loaded stands in it', async () => {
  const page = await as(ase.id)
  let load: () => void = () => undefined
  const asked = new Promise<void>((resolve) => {
    load = resolve
  })
  await page.route(/\/palette[^/]*\.js/, async (route) => {
    await asked
    await route.continue()
  })
  await page.goto(demo.url)
  await page.locator('h1').first().waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('who iz')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('s away')
  load()
  await page.getByRole('option', { name: 'Who is away' }).waitFor()
  expect(await page.getByRole('combobox', { name: 'Search or ask' }).inputValue()).toBe('who is away')
  await page.close()
})
