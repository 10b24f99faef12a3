/** What support operations, managers and directors look after, in a real browser on the whole program with a help desk. */
import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../../server/src/platform/clock.ts'
import { TOKEN, until } from '../../server/src/platform/testing/node.ts'
import { ORGANIZATION, SECRET, startLiveDesk, type LiveDesk } from '../behaviour/live-desk.ts'
import { startPages, type Pages } from './pages.ts'

let pages: Pages
let gate: Gate
let live: LiveDesk

/** Between the program and its help desk: refuses everything while it is shut. */
interface Gate {
  readonly server: Server
  to: string
  isShut: boolean
}

async function startGate(): Promise<Gate> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (gate.isShut) return void response.writeHead(403, { 'content-type': 'application/json' }).end('{}')
      const { 'content-length': _, host: __, connection: ___, ...headers } = request.headers
      const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}
      const forwarded = {
        method: request.method ?? 'GET',
        headers: headers as Record<string, string>,
        ...body,
      }
      void fetch(gate.to + (request.url ?? ''), forwarded).then(async (answer) => {
        response.writeHead(answer.status, { 'content-type': 'application/json' })
        response.end(await answer.text())
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, to: '', isShut: false }
}

beforeAll(async () => {
  pages = await startPages('development')
  gate = await startGate()
  live = await startLiveDesk({
    webDir: pages.webDir,
    through(deskUrl) {
      gate.to = deskUrl
      return `http://127.0.0.1:${(gate.server.address() as AddressInfo).port}`
    },
  })
  live.desk.createTicket({ subject: 'first contact', organization_id: 1 })
  await live.desk.delivered()
})
afterAll(async () => {
  await live?.stop()
  gate?.server.close()
  await pages?.stop()
})
afterEach(() => expect(pages.complaints.splice(0)).toEqual([]))

/** Signed in as the director, on this page. */
async function at(path: string): Promise<Page> {
  const page = await pages.open(live.node.address, { path: `/enter?token=${TOKEN}` })
  await page.goto(live.node.address + path)
  await page.locator('h1').first().waitFor()
  return page
}

describe('settings', () => {
  it('a change is kept with its reason, stands in the history, and is taken back from there', async () => {
    const page = await at('/settings')
    await page.getByLabel('Accounts per ASE, at most').fill('4')
    await page.getByText('Default: 5 accounts.').waitFor()
    await page.getByRole('button', { name: 'Keep the change' }).click()
    await page.getByText('Say in a few words why').waitFor()
    await page.getByLabel('Reason').fill('the older contract form')
    await page.getByRole('button', { name: 'Keep the change' }).click()
    await page.getByRole('heading', { level: 1, name: /^An ASE has 4 accounts at most/ }).waitFor()

    await page.getByRole('link', { name: 'History' }).click()
    const newest = page.getByRole('listitem').filter({ hasText: 'the older contract form' })
    await newest.getByText('In force').waitFor()
    expect(await newest.innerText()).toMatch(/Accounts per ASE, at most\s+5 accounts became 4 accounts/)

    await page
      .getByRole('listitem', { name: 'Version 0' })
      .getByRole('button', { name: 'Go back to this' })
      .click()
    await page.getByText('Going back to the defaults changes').waitFor()
    await page.getByRole('button', { name: /^Keep/ }).click()
    await page.getByText('Back to the defaults.').waitFor()
    const { body } = await live.call('/api/v1/settings')
    expect(body.current).toMatchObject({ reason: 'Back to the defaults', settings: { maxAccountsPerAse: 5 } })
    await live.call('/api/v1/settings', {
      method: 'PUT',
      json: { reason: 'on call again', settings: { onCall: { personId: live.ids.onCall } } },
    })
    await page.context().close()
  })

  it('what the server refuses stands under its field; a time to come is planned', async () => {
    const page = await at('/settings')
    await page.getByLabel('Preferred regions').fill('moon = LUNA')
    await page.getByLabel('Reason').fill('to the moon')
    await page.getByRole('button', { name: 'Keep the change' }).click()
    await page.getByLabel('Preferred regions').and(page.locator('[aria-invalid="true"]')).waitFor()
    await page.getByText('LUNA is no region’s code').first().waitFor()
    await page.getByRole('button', { name: 'Discard' }).click()
    expect(await page.getByLabel('Preferred regions').inputValue()).toBe('')

    await page.getByLabel('ASE hours per account').fill('10')
    await page.getByLabel('At once').uncheck()
    await page.getByText('On the clock of Amsterdam.').waitFor()
    await page.getByLabel('Reason').fill('from the next hour on')
    await page.getByRole('button', { name: 'Keep the change' }).click()
    await page.getByText(/planned from/).waitFor()
    const { body } = await live.call('/api/v1/settings')
    expect(body.versions[0].settings.aseHoursPerAccountPerWeek).toBe(10)
    expect(body.current.settings.aseHoursPerAccountPerWeek).toBe(8)
    await page.context().close()
  })
})

describe('the stop switch', () => {
  it('halts every write with its reason on every page, and what waited goes out when it is turned back', async () => {
    const page = await at('/connections')
    await page.getByRole('button', { name: 'Stop all writes' }).click()
    await page.getByLabel('Reason').fill('wrong assignments')
    await page.getByRole('button', { name: 'Stop all writes now' }).click()
    const banner = page.getByRole('status', { name: 'Outside writes are stopped' })
    await banner.getByText('“wrong assignments”').waitFor()
    const { id } = live.desk.createTicket({ subject: 'Slow', organization_id: ORGANIZATION, status: 'new' })
    await page.goto(`${live.node.address}/jobs/writes`)
    await banner.waitFor()
    await page.getByRole('cell', { name: 'Outside writes are stopped.' }).first().waitFor()
    expect(live.desk.store.ticket(id)?.assignee_id).toBeNull()

    await banner.getByRole('link', { name: 'Look at it' }).click()
    await page.getByRole('button', { name: 'Allow writes again' }).click()
    await page.getByLabel('Reason').fill('the rule is mended')
    await page.getByRole('button', { name: 'Allow writes again' }).click()
    await expect.poll(() => banner.count()).toBe(0)
    await until('Ada holds it', () => live.desk.store.ticket(id)?.assignee_id === 11)
    await page.context().close()
  })
})

describe('jobs', () => {
  it('a refused update says why and what to do, and is tried again', async () => {
    gate.isShut = true
    const { id } = live.desk.createTicket({ subject: 'No', organization_id: ORGANIZATION, status: 'new' })
    const page = await at('/jobs')
    await page.getByRole('heading', { level: 1, name: /^One job failed for good/ }).waitFor()
    const failed = page.getByRole('listitem').filter({ hasText: `ticket ${id}` })
    await failed.getByText('Zendesk does not let the integration').waitFor()
    await failed.getByText('nothing is written twice').waitFor()
    gate.isShut = false
    await failed.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('It is tried again now.').waitFor()
    await until('Ada holds it', () => live.desk.store.ticket(id)?.assignee_id === 11)
    await expect.poll(() => failed.count()).toBe(0)
    await page.context().close()
  })

  it('one that is given up lets what waits behind it go on', async () => {
    gate.isShut = true
    const { id } = live.desk.createTicket({ subject: 'Never', organization_id: ORGANIZATION, status: 'new' })
    const page = await at('/jobs')
    const failed = page.getByRole('listitem').filter({ hasText: `ticket ${id}` })
    await failed.getByRole('button', { name: 'Give up' }).click()
    await failed.getByText('The ticket stays as it is').waitFor()
    await failed.getByLabel('Reason').fill('done by hand')
    await failed.getByRole('button', { name: 'Give it up' }).click()
    await expect.poll(() => failed.count()).toBe(0)
    gate.isShut = false
    const { body } = await live.call('/api/v1/audit?action=platform.skip_job')
    expect(body.entries[0].reason).toBe('done by hand')
    await page.context().close()
  })
})

/** A signed delivery of the trigger's, about a time that has not come. */
async function deliverAhead(ticket: number): Promise<void> {
  const ahead = systemClock
    .now()
    .add({ hours: 1 })
    .toString()
    .replace(/\.\d+Z/, 'Z')
  const body = JSON.stringify({
    ...{ attache: '1', ticket_id: String(ticket), updated_at: ahead, created_at: ahead, actor_id: '501' },
    ...{ actor_role: 'End-user', organization_id: String(ORGANIZATION), status: 'New', priority: 'Normal' },
    ...{ tags: '', subject: 'From the future' },
  })
  const timestamp = systemClock.now().toString()
  const signature = createHmac('sha256', SECRET)
    .update(timestamp + body)
    .digest('base64')
  const response = await fetch(`${live.node.address}/webhooks/zendesk`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-zendesk-webhook-signature': signature,
      'x-zendesk-webhook-signature-timestamp': timestamp,
    },
    body,
  })
  expect([response.status, await response.text()]).toEqual([202, expect.stringContaining('parkedId')])
}

describe('parked events', () => {
  it('one is looked at as it came, tried again and taken in; another is discarded', async () => {
    await deliverAhead(99_001)
    await deliverAhead(99_002)
    const page = await at('/jobs/parked')
    await page.getByRole('heading', { level: 1, name: /^2 deliveries could not be read/ }).waitFor()
    await page.getByRole('link', { name: 'The event claims a time that has not come.' }).first().click()
    await page.getByText('As delivered', { exact: true }).waitFor()
    await page.getByText('lies in the future: check the help desk’s clock').waitFor()
    await page.getByText('"ticket_id": "99002"').waitFor()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { level: 1, name: /^It was taken in/ }).waitFor()
    expect((await live.call('/api/v1/tickets/zendesk/99002')).status).toBe(200)

    await page.getByRole('link', { name: 'Parked events' }).click()
    await page.getByRole('heading', { level: 1, name: /^1 delivery could not be read/ }).waitFor()
    await page.getByRole('link', { name: 'The event claims a time that has not come.' }).click()
    await page.getByRole('button', { name: 'Discard', exact: true }).click()
    await page.getByRole('button', { name: 'Discard it for good' }).click()
    await page.getByRole('heading', { level: 1, name: /discarded it\.$/ }).waitFor()
    expect((await live.call('/api/v1/tickets/zendesk/99001')).status).toBe(404)
    await page.context().close()
  })
})

describe('going live', () => {
  it('is possible only after the difference was seen, and from then on tickets are written', async () => {
    const account = await live.call(`/api/v1/accounts/${live.ids.account}`)
    const { id: _, from: __, until: ___, ...policy } = account.body.policy
    const inShadow = { method: 'PUT', json: { ...policy, isLive: false } }
    await live.call(`/api/v1/accounts/${live.ids.account}/policy`, inShadow)
    const { id } = live.desk.createTicket({ subject: 'Quiet', organization_id: ORGANIZATION, status: 'new' })
    await live.desk.delivered()

    const page = await at('/connections/accounts?mode=shadow')
    await page.getByRole('link', { name: 'Brightwater Bank' }).click()
    await page
      .getByRole('heading', { level: 1, name: /^Brightwater Bank is in shadow; live, one ticket/ })
      .waitFor()
    const row = page.getByRole('listitem').filter({ hasText: String(id) })
    expect(await row.innerText()).toMatch(/nobody[\s\S]*Ada Lovelace/)
    const go = page.getByRole('button', { name: 'Go live with Brightwater Bank' })
    expect(await go.isDisabled()).toBe(true)
    await page.getByLabel('I have seen the difference above.').check()
    await go.click()
    await page.getByRole('heading', { level: 1, name: /^Brightwater Bank is live/ }).waitFor()
    expect(live.desk.store.ticket(id)?.assignee_id).toBeNull()
    const next = live.desk.createTicket({ subject: 'Loud', organization_id: ORGANIZATION, status: 'new' })
    await until('Ada holds it', () => live.desk.store.ticket(next.id)?.assignee_id === 11)
    await page.context().close()
  })

  it('an unknown organisation is linked to an account from its list', async () => {
    live.desk.createTicket({ subject: 'Who?', organization_id: 8_888, status: 'new' })
    await live.desk.delivered()
    const page = await at('/connections/organizations')
    const row = page.getByRole('row').filter({ hasText: '8888' })
    await row.getByRole('button', { name: 'Link to an account' }).click()
    await page.getByRole('combobox', { name: 'Account' }).fill('velo')
    await page.getByRole('option', { name: 'Velo Post' }).click()
    await page.getByRole('button', { name: 'Link it' }).click()
    await expect.poll(() => row.count()).toBe(0)
    const { body } = await live.call(`/api/v1/accounts/${live.ids.engage}`)
    expect(body.organizations.map((one: { organizationId: string }) => one.organizationId)).toContain('8888')
    await page.context().close()
  })
})

describe('guides and the audit log', () => {
  it('a guide is edited with a reason, read with the programme’s facts, compared, and taken back', async () => {
    const page = await at('/guides/global-support')
    await page
      .getByRole('navigation', { name: 'Contents of the guide' })
      .getByRole('link', { name: 'Emergencies' })
      .waitFor()
    await page.getByLabel('Find in this guide').fill('weekend')
    await expect
      .poll(() =>
        page.getByRole('navigation', { name: 'Contents of the guide' }).getByRole('link').allInnerTexts(),
      )
      .toEqual(['Weekends'])
    await page.getByRole('link', { name: 'Edit' }).click()
    const text = page.getByLabel('Text', { exact: true }).and(page.locator('textarea'))
    await text.fill(`## Ours\n\nAn ASE has {{accounts_per_ase}} accounts.\n\n<img src=x onerror=alert(1)>`)
    await page.getByLabel('Reason').fill('shorter for the night shift')
    await page.getByText('Changes', { exact: true }).click()
    await page.getByText('An ASE has {{accounts_per_ase}} accounts.').waitFor()
    await page.getByRole('button', { name: 'Save the guide' }).click()
    await page.getByText('An ASE has 5 accounts.').waitFor()
    expect(await page.locator('article img').count()).toBe(0)
    await page.getByText('“shorter for the night shift”').first().waitFor()

    await page.getByRole('link', { name: 'History' }).click()
    const version = page.getByRole('listitem', { name: 'Version 1' })
    await version.getByRole('button', { name: 'What changed' }).click()
    await version.getByText('## Ours').waitFor()
    await page
      .getByRole('listitem', { name: 'Version 0' })
      .getByRole('button', { name: 'Compare with now' })
      .click()
    await page.getByRole('button', { name: 'Go back to the shipped text' }).click()
    await page.getByRole('button', { name: 'Go back to the shipped text' }).click()
    await page
      .getByRole('listitem', { name: 'Version 2' })
      .getByText('Shipped text', { exact: true })
      .waitFor()
    await page.context().close()
  })

  it('the log is filtered, opened, and followed to what it is about', async () => {
    const page = await at('/audit')
    await page.getByLabel('To what').selectOption('guide')
    await expect
      .poll(() => page.getByRole('list', { name: 'Audit log' }).getByRole('listitem').count())
      .toBe(2)
    await page.getByRole('button', { name: /^Change by/ }).click()
    await page.getByText('Version', { exact: true }).waitFor()
    expect(page.url()).toContain('kind=guide')
    await page.getByRole('link', { name: 'Guide global-support' }).first().click()
    await page.getByRole('heading', { level: 1, name: /was changed 2 times/ }).waitFor()
    await page.context().close()
  })
})
