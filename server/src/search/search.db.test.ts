/** Search through real HTTP: what is found, what is answered, and what is kept from whom. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aTimeOff } from '../absences/testing/builders.ts'
import { aContact, aContract, anAccount, anAssignment, anOrganization } from '../accounts/testing/builders.ts'
import { coverageRoom, factsOn } from '../coverage/module.ts'
import { startActing, type Acting } from '../directory/testing/acting.ts'
import { aPerson, somePersonHours, someSettings, weekdays } from '../directory/testing/builders.ts'
import { manualClock } from '../platform/clock.ts'
import { ticketsRoom } from '../tickets/module.ts'
import { searchRoom } from './module.ts'

/** Tue 17 Nov 2026, 15:12 in Amsterdam. */
const clock = manualClock('2026-11-17T14:12:00Z')
let at: Acting
const ids = { tasman: '', secret: '', dana: '' }

beforeAll(async () => {
  at = await startActing(
    (platform) => {
      const facts = factsOn(platform.pool)
      const tickets = ticketsRoom(platform, facts, {
        helpDesk: null,
        ownUserIds: [],
        helpDeskUrl: () => null,
        sources: [],
        reread: () => ({ problems: [] }),
        connection: { state: 'none', about: () => null },
      })
      const coverage = coverageRoom(platform, facts, () => Promise.resolve([]))
      return [coverage, tickets.room, searchRoom(platform, facts, tickets.find)]
    },
    { clock },
  )
  await at.build(async (into, tx) => {
    const regionId = at.regionId
    const dana = await aPerson(into, { name: 'Dana Whitlock', email: 'dana@gitlab.example', regionId, gitlabUsername: 'dwhit' })
    const cole = await aPerson(into, { name: 'Cole Mercer', regionId })
    await someSettings(into, { onCall: { personId: cole.id } })
    await somePersonHours(into, { personId: dana.id, weekly: weekdays(9 * 60, 17 * 60), timeZone: 'Europe/Amsterdam' })
    const tasman = await anAccount(into, { name: 'Tasman Freight', aliases: ['TFL'], domains: ['tasman.example'], regionId, timeZone: 'Australia/Sydney', crmId: 'CRM-77' })
    const secret = await anAccount(into, { name: 'Tasman Secret', regionId, isRestricted: true })
    for (const account of [tasman, secret]) {
      await aContract(into, { accountId: account.id })
      await anAssignment(into, { accountId: account.id, personId: dana.id })
      await anOrganization(into, { accountId: account.id, organizationId: `36-${account.name.slice(7)}`, organizationName: `${account.name} Org` })
    }
    await aContact(into, { accountId: tasman.id, name: 'Noor Khalil', email: 'noor@tasman.example' })
    await aContact(into, { accountId: secret.id, name: 'Noor Hidden', email: null })
    await aTimeOff(into, { personId: dana.id, during: '[2026-11-22T23:00:00Z,2026-11-26T23:00:00Z)' })
    await tx.query(`insert into account_team_member (id, account_id, role, name) values ($1, $2, 'csm', 'x')`, [into.newId(), tasman.id])
    Object.assign(ids, { tasman: tasman.id, secret: secret.id, dana: dana.id })
  })
  const events = [['4711', 'Runner upgrade fails on Kubernetes', '36-Freight'], ['4712', 'Secret runner upgrade', '36-Secret']]
  for (const [ticketId, subject, organizationId] of events)
    await at.as('token', 'POST', '/api/v1/tickets/events', {
      source: 'test',
      events: [{ key: `k${ticketId}`, ticketId, occurredAt: '2026-11-17T10:00:00Z', state: { subject, organizationId, status: 'open', createdAt: '2026-11-17T10:00:00Z' } }],
    })
}) // prettier-ignore
afterAll(() => at.stop())

const search = async (text: string, more = '', who: Parameters<Acting['as']>[0] = 'token') => {
  const path = `/api/v1/search?q=${encodeURIComponent(text)}&zone=Europe/Amsterdam${more}`
  const { status, body } = await at.as(who, 'GET', path)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const namesOf = (list: { name: string }[]): string[] => list.map(({ name }) => name)

describe('a name and a time are answered', () => {
  test('on duty: who, until when, what to do', async () => {
    const { answer, understood } = await search('tasman freight fri 10:00')
    expect(understood).toMatchObject({ name: 'tasman freight', at: '2026-11-20T09:00:00.000Z', notes: [] })
    expect(answer).toMatchObject({
      kind: 'account',
      headline: 'Dana Whitlock answers for Tasman Freight, on duty until 17:00.',
      next: 'Leave a new ticket with its assignee; Dana Whitlock can be asked.',
      isGap: false,
      coverage: { accountId: ids.tasman, state: 'named', at: '2026-11-20T09:00:00.000Z' },
    })
    expect(answer.detail).toContain('Emergencies page Cole Mercer.')
    expect(Date.parse(answer.from)).toBeLessThan(Date.parse(answer.at))
    expect(answer.lane.segments.length).toBeGreaterThan(1)
  })
  test('at night: Global Support, and when the ASE is back', async () => {
    const { answer } = await search('tasman freight fri 03:00')
    expect(answer.headline).toBe('Global Support answers for Tasman Freight; Dana Whitlock is back 09:00.')
    expect(answer.next).toMatch(/^Answer with Global Support/)
  })
  test('a gap to come: nobody is named, find somebody', async () => {
    const { answer } = await search('tasman freight mon 10:00')
    expect(answer).toMatchObject({
      headline: 'Nobody is named for Tasman Freight then.',
      isGap: true,
      next: 'Find somebody to cover for Dana Whitlock before then.',
    })
  })
  test('on the account’s own clock', async () => {
    const { understood } = await search('tasman freight fri 09:00 their time')
    expect(understood).toMatchObject({ at: '2026-11-19T22:00:00.000Z', zone: 'Australia/Sydney' })
  })
  test('without a time: now, or the moment that is looked at', async () => {
    expect((await search('tasman freight')).answer.at).toBe('2026-11-17T14:12:00.000Z')
    const then = await search('tasman freight', '&at=2026-11-24T10:00:00Z')
    expect(then).toMatchObject({ understood: null, answer: { at: '2026-11-24T10:00:00.000Z', isGap: true } })
  })
  test('a person: away, but not why; and who answers for their accounts', async () => {
    const { answer } = await search('dana tue 24 nov 10:00')
    expect(answer).toMatchObject({ kind: 'person', personId: ids.dana, presence: 'away' })
    expect(answer.headline).toMatch(/^Dana Whitlock is away until /)
    expect(namesOf(answer.accounts)).toEqual(['Tasman Freight', 'Tasman Secret'])
    expect(answer.accounts[0].who).toBe('Global Support')
  })
  test('a ticket: its last decision, and who answers for its account', async () => {
    const { answer, tickets } = await search('ticket 4711 fri 10:00')
    expect(tickets[0]).toMatchObject({ ticketId: '4711', accountName: 'Tasman Freight' })
    expect(answer).toMatchObject({
      kind: 'ticket',
      ticketId: '4711',
      account: { coverage: { state: 'named' } },
    })
  })
})

describe('found by', () => {
  test.each(['tasman freight', 'TFL', 'tasman.example', 'noor@mail.tasman.example', '36-Freight', 'CRM-77', 'Tasman Freight Org', 'tasmna freight'])(
    'an account by %s',
    async (text) => expect(namesOf((await search(text)).accounts)[0]).toBe('Tasman Freight'),
  ) // prettier-ignore
  test.each(['dana', 'whitlock', 'dana@gitlab.example', 'dwhit', '@dwhit', 'dana whitlok'])(
    'a person by %s',
    async (text) => expect(namesOf((await search(text)).people)[0]).toBe('Dana Whitlock'),
  )
  test('a customer’s person, with the account', async () => {
    expect((await search('khalil')).contacts).toMatchObject([
      { name: 'Noor Khalil', accountName: 'Tasman Freight' },
    ])
  })
  test('tickets by words of the subject, in whatever order, by beginnings; renamed ones by the new words', async () => {
    const subjects = async (text: string) =>
      (await search(text)).tickets.map((ticket: { ticketId: string }) => ticket.ticketId)
    expect(await subjects('kubernetes runner upgr')).toEqual(['4711'])
    expect(await subjects('upgrade')).toEqual(['4712', '4711'])
    await at.database.pool.query(`update ticket set subject = 'Geo lags' where external_id = '4712'`)
    expect(await subjects('geo')).toEqual(['4712'])
    expect(await subjects('secret runner')).toEqual([])
    await at.database.pool.query(`update ticket set subject = null where external_id = '4712'`)
    expect(await subjects('geo')).toEqual([])
  })
  test('what is new is found at once', async () => {
    await at.build((into) => anAccount(into, { name: 'Umber Rail', regionId: at.regionId }))
    await expect.poll(async () => namesOf((await search('umber')).accounts)).toEqual(['Umber Rail'])
  })
  test('odd texts find nothing, and are no fault', async () => {
    for (const text of ['', ' ', '%', '\\', '🙂', "'; drop table ticket; --", 'a'.repeat(200), ':*', '& | !'])
      expect((await search(text)).answer).toBeNull()
  })
})

describe('who may', () => {
  test('nobody without sign-in, no customer; wrong requests are refused', async () => {
    expect((await at.as('nobody', 'GET', '/api/v1/search?q=x')).status).toBe(401)
    expect((await at.as('customer_contact', 'GET', '/api/v1/search?q=x')).status).toBe(403)
    for (const query of ['', 'q=x&limit=0', 'q=x&at=never', 'q=x&zone=Mars', `q=${'x'.repeat(201)}`])
      expect((await at.as('ase', 'GET', `/api/v1/search?${query}`)).status, query).toBe(400)
  })
  test('a restricted account, its people and tickets are kept from whoever is not cleared', async () => {
    const found = await search('tasman', '', 'support_engineer')
    expect(namesOf(found.accounts)).toEqual(['Tasman Freight'])
    expect((await search('tasman secret', '', 'support_engineer')).accounts.map((one: { name: string }) => one.name)).not.toContain('Tasman Secret')
    expect(namesOf((await search('noor', '', 'support_engineer')).contacts)).toEqual(['Noor Khalil'])
    expect((await search('4712', '', 'support_engineer')).tickets).toEqual([])
    expect((await search('ticket 4712', '', 'support_engineer')).answer).toBeNull()
    const dana = await search('dana', '', 'support_engineer')
    expect(namesOf(dana.answer.accounts)).toEqual(['Tasman Freight'])
    expect(namesOf((await search('tasman')).accounts)).toEqual(['Tasman Secret', 'Tasman Freight'])
  }) // prettier-ignore
  test('an account team finds no tickets, and no account but its own', async () => {
    const found = await search('upgrade', '', 'account_team')
    expect(found.tickets).toEqual([])
    expect((await search('tasman', '', 'account_team')).accounts).toEqual([])
  })
  test('reading a restricted account’s answer is logged', async () => {
    await search('tasman secret')
    const { rows } = await at.database.pool.query(
      `select count(*)::int as n from audit_entry where action = 'accounts.read_restricted' and account_id = $1`,
      [ids.secret],
    )
    expect(rows[0].n).toBeGreaterThan(0)
  })
})
