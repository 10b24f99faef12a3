import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { manualClock, systemClock } from '../../platform/clock.ts'
import type { RemoteTicket, TicketChange } from '../../tickets/ports.ts'
import { zendeskHelpDesk } from './client.ts'
import type { ZendeskConfig, ZendeskHelpDesk } from './client.ts'
import { retryAfterMs } from './outcomes.ts'
import { publishedFilesPresent, startLocalHelpDesk } from './testing/local-help-desk.ts'
import type { HelpDeskOptions, LocalHelpDesk } from './testing/local-help-desk.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const nothing: TicketChange = {
  addFollowers: [],
  removeFollowers: [],
  note: null,
  addTags: [],
  removeTags: [],
  fields: {},
}

function clientFor(baseUrl: string, more: Partial<ZendeskConfig> = {}): ZendeskHelpDesk {
  const auth = { kind: 'token', email: 'attache@example.test', token: 'local-token' } as const
  const client = zendeskHelpDesk(
    { baseUrl, auth, markerFieldId: '360001', fieldIds: { attache_rule: '360002' }, ...more },
    systemClock,
  )
  closing.push(() => client.close())
  return client
}

async function deskAndClient(
  options: HelpDeskOptions = {},
  more: Partial<ZendeskConfig> = {},
): Promise<{ desk: LocalHelpDesk; client: ZendeskHelpDesk }> {
  const desk = await startLocalHelpDesk({ markerFieldId: 360001, strictness: 'built-in', ...options })
  closing.push(() => desk.stop())
  return { desk, client: clientFor(desk.url, more) }
}

async function readTicket(client: ZendeskHelpDesk, id: string): Promise<RemoteTicket> {
  const outcome = await client.read(id)
  if (outcome.kind !== 'ticket') throw new Error(`expected a ticket, got ${JSON.stringify(outcome)}`)
  return outcome.ticket
}

const whole: TicketChange = {
  assignee: { from: null, to: '11' },
  addFollowers: ['12'],
  removeFollowers: ['11'],
  note: '**Org note** of the account',
  addTags: ['ase'],
  removeTags: ['a'],
  fields: { attache_rule: 'rule_4' },
}

/** Without Zendesk's OpenAPI file at ../shared/data/zendesk_api its half is reported as skipped. */
const strictnesses = ['published', 'built-in'] as const

describe.each(strictnesses)(
  'the Zendesk client against a desk that is strict by the %s schema',
  (strictness) => {
    const missing = strictness === 'published' && !publishedFilesPresent()
    it.skipIf(missing)(
      'makes a whole decision one guarded update with a private note, and finds its marker again',
      async () => {
        const { desk, client } = await deskAndClient({ strictness })
        desk.createTicket({ id: 7, tags: ['a', 'b'], follower_ids: [11] })
        const base = await readTicket(client, '7')
        expect(await client.write(base, whole, 'write-1')).toEqual({
          kind: 'applied',
          stamp: expect.any(String) as string,
        })
        const [, entry, ...more] = desk.journal()
        expect(more).toEqual([])
        expect(entry).toMatchObject({
          writeId: 'write-1',
          actorId: 900,
          change: {
            assignee_id: [null, 11],
            tags_added: ['ase'],
            tags_removed: ['a'],
            followers_added: [12],
            followers_removed: [11],
            comment: { public: false, body: '**Org note** of the account' },
          },
        })
        expect(await readTicket(client, '7')).toMatchObject({
          writeId: 'write-1',
          tags: ['b', 'ase'],
          assigneeId: '11',
          followerIds: ['12'],
        })
      },
    )

    it.skipIf(missing)('clears an assignee, and sets an organisation field', async () => {
      const { desk, client } = await deskAndClient({ strictness })
      desk.createTicket({ id: 7, assignee_id: 11 })
      desk.store.putOrganization({ id: 5 })
      const base = await readTicket(client, '7')
      expect((await client.write(base, { ...nothing, assignee: { from: '11', to: null } }, 'w')).kind).toBe(
        'applied',
      )
      expect((await readTicket(client, '7')).assigneeId).toBeNull()
      expect((await client.setOrganizationField('5', 'assigned_se', 'ada')).kind).toBe('applied')
      expect(desk.store.organization(5)?.organization_fields).toEqual({ assigned_se: 'ada' })
    })
  },
)

describe('what the client says of each answer', () => {
  it('calls a change since the read a conflict and writes nothing', async () => {
    const { desk, client } = await deskAndClient()
    desk.createTicket({ id: 7, updated_at: '2026-01-01T00:00:00Z' })
    const base = await readTicket(client, '7')
    desk.actAs(11, 7, { status: 'open' })
    expect(await client.write(base, whole, 'w')).toEqual({ kind: 'conflict' })
    expect(desk.journal()).toHaveLength(2)
  })

  it('leaves out the assignee when a person has moved the ticket since the decision', async () => {
    const { desk, client } = await deskAndClient()
    desk.createTicket({ id: 7, assignee_id: 12 })
    const base = await readTicket(client, '7')
    expect((await client.write(base, whole, 'w')).kind).toBe('applied')
    expect(desk.store.ticket(7)?.assignee_id).toBe(12)
  })

  it.each(['dropAfterApply', 'dropBeforeApply', 'errorAfterApply'] as const)(
    'does not know after %s',
    async (fault) => {
      const { desk, client } = await deskAndClient()
      desk.createTicket({ id: 7 })
      const base = await readTicket(client, '7')
      desk.faults.next(fault)
      expect((await client.write(base, whole, 'w')).kind).toBe('unknown')
      const { writeId } = await readTicket(client, '7')
      expect(writeId).toBe(fault === 'dropBeforeApply' ? null : 'w')
    },
  )

  it('does not know after a timeout, nor when it is stopped', async () => {
    const { desk, client } = await deskAndClient(
      { faults: { seed: 1, slow: 1, slowMs: 300 } },
      { timeoutMs: 60 },
    )
    desk.createTicket({ id: 7 })
    const base: RemoteTicket = {
      id: '7',
      stamp: 'x',
      status: 'open',
      assigneeId: null,
      followerIds: [],
      tags: [],
      writeId: null,
    }
    expect(await client.write(base, whole, 'w')).toEqual({ kind: 'unknown', cause: 'no answer within 60 ms' })
    expect((await client.write(base, whole, 'w', AbortSignal.abort())).kind).toBe('unknown')
    expect((await client.read('7')).kind).toBe('unavailable')
  })

  it('passes on how long to wait after 429 and 503', async () => {
    const { desk, client } = await deskAndClient()
    desk.createTicket({ id: 7 })
    const base = await readTicket(client, '7')
    desk.faults.next('rateLimited')
    expect(await client.write(base, whole, 'w')).toEqual({ kind: 'limited', retryAfterMs: 1000 })
    desk.faults.next('unavailable')
    expect(await client.write(base, whole, 'w')).toEqual({ kind: 'limited', retryAfterMs: 1000 })
    desk.faults.next('rateLimited')
    expect(await client.read('7')).toEqual({ kind: 'limited', retryAfterMs: 1000 })
    expect(desk.journal()).toHaveLength(1)
  })

  it('answers limited before sending, when its own budget is used up', async () => {
    const clock = manualClock('2026-03-02T10:00:00Z')
    const desk = await startLocalHelpDesk({ strictness: 'built-in', limits: 'off' })
    closing.push(() => desk.stop())
    const auth = { kind: 'oauth', token: 'local-token' } as const
    const client = zendeskHelpDesk(
      { baseUrl: desk.url, auth, markerFieldId: '360001', limits: { updatesPerTicketPer10Minutes: 2 } },
      clock,
    )
    closing.push(() => client.close())
    desk.createTicket({ id: 7 })
    for (const writeId of ['a', 'b']) {
      expect((await client.write(await readTicket(client, '7'), nothing, writeId)).kind).toBe('applied')
      clock.advance(1000)
    }
    const base = await readTicket(client, '7')
    expect(await client.write(base, nothing, 'c')).toEqual({ kind: 'limited', retryAfterMs: 598_000 })
    expect(desk.journal()).toHaveLength(3)
    clock.advance(598_000)
    expect((await client.write(base, nothing, 'c')).kind).toBe('applied')
  })

  it('calls a missing ticket gone, also an organisation', async () => {
    const { client } = await deskAndClient()
    const base: RemoteTicket = {
      id: '8',
      stamp: '2026-01-01T00:00:00Z',
      status: 'open',
      assigneeId: null,
      followerIds: [],
      tags: [],
      writeId: null,
    }
    expect(await client.read('8')).toEqual({ kind: 'gone' })
    expect(await client.write(base, whole, 'w')).toEqual({ kind: 'gone' })
    expect(await client.setOrganizationField('8', 'assigned_se', 'ada')).toEqual({ kind: 'gone' })
  })

  it('says what to do about 401, 422 and unset fields, without customer text or secrets', async () => {
    const { desk, client } = await deskAndClient()
    desk.createTicket({ id: 7, status: 'closed', subject: 'SECRET subject' })
    const base = await readTicket(client, '7')
    const refused = await client.write(base, { ...whole, note: 'SECRET note' }, 'w')
    expect(refused).toMatchObject({
      kind: 'refused',
      status: 422,
      message: expect.stringContaining('It names: status') as string,
    })
    expect(JSON.stringify(refused)).not.toContain('SECRET')
    const stranger = clientFor(desk.url, {
      auth: { kind: 'token', email: 'attache@example.test', token: 'SECRET' },
    })
    const unauthorised = await stranger.read('7')
    expect(unauthorised).toMatchObject({
      kind: 'refused',
      status: 401,
      message: expect.stringContaining('enter a valid') as string,
    })
    expect(JSON.stringify(unauthorised)).not.toContain('SECRET')
    const unset = await client.write(base, { ...nothing, fields: { other: 'x' } }, 'w')
    expect(unset).toMatchObject({
      kind: 'refused',
      status: 0,
      message: expect.stringContaining('"other"') as string,
    })
    const named = await client.write(base, { ...nothing, addFollowers: ['ada'] }, 'w')
    expect(named).toMatchObject({ kind: 'refused', status: 0 })
  })

  it.each(['../users/1', '', '7/../8', 'abc'])('sends nothing for the id %j', async (id) => {
    const { client } = await deskAndClient()
    expect(await client.read(id)).toMatchObject({ kind: 'refused', status: 0 })
    expect(await client.setOrganizationField(id, 'k', 'v')).toMatchObject({ kind: 'refused', status: 0 })
  })
})

describe('answers that no sound Zendesk gives', () => {
  async function serve(listener: RequestListener): Promise<string> {
    const server: Server = createServer(listener)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closing.push(async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    })
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const base: RemoteTicket = {
    id: '7',
    stamp: '2026-01-01T00:00:00Z',
    status: 'open',
    assigneeId: null,
    followerIds: [],
    tags: [],
    writeId: null,
  }

  it('never follows a redirect, so credentials go to no other host', async () => {
    let reached = 0
    const other = await serve((_, response) => {
      reached += 1
      response.end('{}')
    })
    const url = await serve((_, response) =>
      response.writeHead(302, { location: `${other}/api/v2/tickets/7.json` }).end(),
    )
    expect(await clientFor(url).read('7')).toMatchObject({
      kind: 'refused',
      status: 302,
      message: expect.stringContaining('base URL') as string,
    })
    expect((await clientFor(url).write(base, nothing, 'w')).kind).toBe('refused')
    expect(reached).toBe(0)
  })

  it('does not know after a 200 without a ticket, or one cut short', async () => {
    const page = await serve((_, response) => response.end('<html>maintenance</html>'))
    expect((await clientFor(page).write(base, nothing, 'w')).kind).toBe('unknown')
    expect((await clientFor(page).read('7')).kind).toBe('unavailable')
    const cut = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{"ticket":')
      setTimeout(() => response.destroy(), 20)
    })
    expect((await clientFor(cut).write(base, nothing, 'w')).kind).toBe('unknown')
  })

  it('does not know when nobody listens', async () => {
    const url = await serve((_, response) => response.end())
    await closing.pop()?.()
    expect((await clientFor(url).write(base, nothing, 'w')).kind).toBe('unknown')
    expect((await clientFor(url).read('7')).kind).toBe('unavailable')
  })

  it('waits half a minute where a 429 does not say how long', async () => {
    const url = await serve((_, response) => response.writeHead(429).end())
    expect(await clientFor(url).write(base, nothing, 'w')).toEqual({ kind: 'limited', retryAfterMs: 30_000 })
    const reset = await serve((_, response) => response.writeHead(429, { 'ratelimit-reset': '12' }).end())
    expect(await clientFor(reset).read('7')).toEqual({ kind: 'limited', retryAfterMs: 12_000 })
  })

  it.each([
    ['93', 93_000],
    ['1.5', 1500],
    ['Mon, 02 Mar 2026 10:00:30 GMT', 30_000],
    ['Mon, 02 Mar 2026 09:00:00 GMT', 0],
    ['soon', null],
    ['-5', null],
    ['', null],
  ])('reads Retry-After: %s', (header, expected) => {
    expect(retryAfterMs(header, manualClock('2026-03-02T10:00:00Z').nowMs())).toBe(expected)
  })
})
