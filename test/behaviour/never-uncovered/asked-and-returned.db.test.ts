/** Cover from the first question to the return: by the hour, unanswered, left open, refused by its clock, and handed back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anAssignment, anOrganization } from '../../../server/src/accounts/testing/builders.ts'
import { ensureSource } from '../../../server/src/tickets/api.ts'
import { failOnUnexpected } from '../../harness/strict-messenger.ts'
import {
  AMSTERDAM,
  anAccountOf,
  iso,
  LORD_HOWE,
  ms,
  NEW_YORK,
  startProgramme,
  SYDNEY,
  there,
  type Programme,
} from './programme.ts'

const PLANS = '/api/v1/absence-plans'
let programme: Programme
beforeAll(async () => {
  programme = await startProgramme('2026-02-02T09:00:00Z')
  await anAccountOf(programme, 'Lumen', 'Dana', AMSTERDAM)
  await anAccountOf(programme, 'Nantucket', 'Nell', NEW_YORK)
  await anAccountOf(programme, 'Southern', 'Syd', SYDNEY)
  await anAccountOf(programme, 'Gower', 'Howe', LORD_HOWE)
})
afterAll(() => programme?.stop())
failOnUnexpected(() => programme)

interface Request {
  id: string
  accountName: string
  state: string
  needed: { start: string; end: string }[]
}
const send = async (
  who: string,
  zone: string,
  from: string,
  to: string,
  asked: Record<string, string[]> = {},
) => {
  const { ids } = programme
  const asks = Object.entries(asked).map(([account, people]) => ({
    accountId: ids[account],
    personIds: people.map((name) => ids[name]),
  }))
  const json = { personId: ids[who], start: there(from, zone), end: there(to, zone), asks }
  const made = await programme.call(who, 'POST', PLANS, json)
  expect(made.status, made.text).toBe(201)
  return made.body as { id: string; state: string; requests: Request[]; openHours: number }
}
const get = async (who: string, { id }: { id: string }) =>
  (await programme.call(who, 'GET', `${PLANS}/${id}`)).body
const accept = async (who: string, account: string) => {
  const { body } = await programme.call(who, 'GET', '/api/v1/cover-asks')
  const { id } = body.items.find((one: { accountName: string }) => one.accountName === account)
  return programme.call(who, 'POST', `/api/v1/cover-asks/${id}/accept`, {})
}
const withdraw = (who: string, { id }: { id: string }) =>
  programme.call(who, 'POST', `${PLANS}/${id}/withdraw`)

test('an afternoon on Lord Howe asks for that afternoon’s hours, and for nothing of an account whose other ASE is there', async () => {
  await programme.build(async (into) => {
    const accountId = programme.ids['Gower']!
    await anAssignment(into, { accountId, personId: programme.ids['Kim']!, isPrimary: false, position: 2 })
  })
  // In February both are at UTC+11: Kim in Sydney is there all the time.
  const alone = await send('Howe', LORD_HOWE, '2026-02-24T13:00', '2026-02-24T17:00')
  expect(alone).toMatchObject({ state: 'confirmed', requests: [] })
  expect(await programme.told()).toEqual([expect.stringMatching(/^Howe: Your time off is confirmed/)])
  // From 5 April on the island is half an hour ahead: Sydney's Kim begins at half past nine of the island.
  const morning = await send('Howe', LORD_HOWE, '2026-04-07T09:00', '2026-04-07T13:00')
  expect(morning.requests.map(({ needed }) => needed)).toEqual([
    [{ start: there('2026-04-07T09:00', LORD_HOWE), end: there('2026-04-07T09:30', LORD_HOWE) }],
  ])
  await withdraw('Howe', morning)
  await withdraw('Howe', alone)
})

test('whoever is asked, and whoever has accepted, reads that it is tickets only, in their own zone', async () => {
  const plan = await send('Nell', NEW_YORK, '2026-03-09T00:00', '2026-03-10T00:00', {
    Nantucket: ['Pete', 'Kim'],
  })
  const asked = await programme.messages()
  expect(asked.map(({ to }) => to).toSorted((a, b) => a.localeCompare(b))).toEqual(['Kim', 'Pete'])
  for (const { body } of asked) expect(body).toMatch(/Tickets only: no meetings, no proactive work/)
  const of = (name: string) => asked.find(({ to }) => to === name)!.body
  expect(of('Pete')).toContain('Mon 9 Mar 00:00 to Tue 10 Mar 00:00 New York')
  expect(of('Kim'), 'the day after the change of New York').toContain(
    'Mon 9 Mar 15:00 to Tue 10 Mar 15:00 Sydney',
  )
  await accept('Pete', 'Nantucket')
  const settled = await programme.messages()
  const confirmation = settled.find(
    ({ title, to }) => to === 'Pete' && title.startsWith('You cover for Nell'),
  )
  expect(confirmation?.body).toMatch(/You work the tickets; meetings and proactive work wait/)
  await withdraw('Nell', plan)
  expect(await programme.told()).toEqual([expect.stringMatching(/^Pete: Nantucket needs no cover any more/)])
})

test('whoever covers has the rights of it as long as the cover lasts, and no longer', async () => {
  const plan = await send('Dana', AMSTERDAM, '2026-03-27T00:00', '2026-03-31T00:00', { Lumen: ['Sam'] })
  await accept('Sam', 'Lumen')
  await programme.told()
  let number = 0
  const mayWork = async (): Promise<number> =>
    (
      await programme.call('Sam', 'POST', `/api/v1/accounts/${programme.ids['Lumen']}/contacts`, {
        name: `Contact ${(number += 1)}`,
      })
    ).status
  const seen: [string, number][] = []
  for (const time of ['2026-03-26T23:59', '2026-03-27T10:00', '2026-03-30T17:59', '2026-03-31T00:00']) {
    await programme.moveTo(there(time, AMSTERDAM))
    seen.push([time, await mayWork()])
  }
  expect(seen.map(([, status]) => status)).toEqual([403, 201, 201, 403])
  await programme.look('plans')
  expect(await programme.told(), 'Tuesday is not begun').toEqual([])
  await programme.moveTo(there('2026-03-31T08:00', AMSTERDAM), 'plans')
  expect(await programme.told()).toEqual(['Dana: Welcome back: what happened with Lumen'])
  await programme.call('Dana', 'POST', `${PLANS}/${plan.id}/close`)
})

describe('what nobody settles in time', () => {
  test('waits for approval until it begins: then it is refused by its clock, and everybody who waited is told', async () => {
    for (const name of ['Wren', 'Max']) await send(name, AMSTERDAM, '2026-05-18T00:00', '2026-05-19T00:00')
    await programme.told()
    const plan = await send('Dana', AMSTERDAM, '2026-05-18T00:00', '2026-05-19T00:00', { Lumen: ['Sam'] })
    expect(plan.state).toBe('waiting')
    expect(await programme.told()).toEqual(['The manager: Approve time off of Dana'])
    await programme.moveTo(iso(ms(there('2026-05-18T00:00', AMSTERDAM)) - 1000), 'plans')
    expect(await programme.told()).toEqual([])
    await programme.moveTo(there('2026-05-18T00:00', AMSTERDAM), 'plans', 'plans')
    const told = await programme.told()
    expect(told.filter((one) => one.startsWith('Dana: '))).toEqual([
      'Dana: Your time off is refused: Mon 18 May 00:00 to Tue 19 May 00:00 Amsterdam',
    ])
    expect(
      told.filter((one) => one.startsWith('Sam: ')),
      'nobody was asked',
    ).toEqual([])
    const { state, decisionNote } = await get('Dana', plan)
    expect([state, decisionNote]).toEqual(['refused', 'Nobody approved it before it began.'])
    expect(await programme.acting('Lumen', there('2026-05-18T10:00', AMSTERDAM))).toBe('Dana')
  })

  test('begins with open hours: they are away, the fallback answers, and whoever accepts then covers at once', async () => {
    await programme.moveTo('2026-06-01T08:00:00Z')
    const plan = await send('Syd', SYDNEY, '2026-06-15T00:00', '2026-06-17T00:00', { Southern: ['Kim'] })
    await programme.told()
    const [monday, tuesday] = ['2026-06-15T10:00', '2026-06-16T10:00'].map((time) => there(time, SYDNEY))
    expect(await programme.acting('Southern', monday!), 'asked only: no fact').toBe('Syd')
    await programme.moveTo(there('2026-06-15T00:00', SYDNEY), 'plans', 'plans')
    expect(await programme.told()).toEqual(['Ada: Assign who covers Southern for Syd'])
    expect(await get('Syd', plan)).toMatchObject({ state: 'asking', phase: 'away' })
    expect(await programme.acting('Southern', monday!)).toBe('#support')
    await programme.moveTo(there('2026-06-15T20:00', SYDNEY), 'plans')
    const late = await accept('Kim', 'Southern')
    expect(late.status, late.text).toBe(200)
    expect(await get('Syd', plan)).toMatchObject({ state: 'confirmed' })
    await programme.told()
    expect(await programme.acting('Southern', tuesday!)).toBe('Kim')
    await programme.moveTo(there('2026-06-17T09:00', SYDNEY), 'plans')
    expect(await programme.told()).toEqual(['Syd: Welcome back: what happened with Southern'])
  })

  test('is left open knowingly by the manager, with a reason: it is confirmed, and the account’s fallback answers', async () => {
    const plan = await send('Nell', NEW_YORK, '2026-07-06T00:00', '2026-07-07T00:00', { Nantucket: ['Pete'] })
    await programme.told()
    const path = `${PLANS}/${plan.id}/requests/${plan.requests[0]!.id}/leave-open`
    expect((await programme.call('Nell', 'POST', path, { note: 'A quiet day' })).status).toBe(403)
    expect((await programme.call('Amos', 'POST', path, {})).status, 'never without a reason').toBe(400)
    const left = await programme.call('Amos', 'POST', path, { note: 'A quiet day' })
    expect(left.body, left.text).toMatchObject({ state: 'confirmed', requests: [{ state: 'left_open' }] })
    expect(await programme.told()).toEqual([
      expect.stringMatching(/^Nell: Your time off is confirmed/),
      'Pete: Nantucket needs no answer from you any more',
    ])
    expect(await programme.acting('Nantucket', there('2026-07-06T10:00', NEW_YORK))).toBe('#support')
    await withdraw('Nell', plan)
    expect((await programme.told()).filter((one) => !one.startsWith('Pete: '))).toEqual([])
  })
})

describe('the return', () => {
  const ticket = async (id: string, at: string, state: object) => {
    await programme.moveTo(at)
    const occurredAt = programme.clock.now().toString()
    const event = {
      ...{ key: `${id} ${at}`, ticketId: id, occurredAt, actor: { id: 'customer', kind: 'end_user' } },
      state: { organizationId: '7007', status: 'open', priority: 'low', ...state },
    }
    const taken = await programme.call('support_operations', 'POST', '/api/v1/tickets/events', {
      events: [event],
    })
    expect(taken.status, taken.text).toBe(200)
  }

  test('tells once what was opened, solved and urgent while they were away, and lists the tickets to take back', async () => {
    await programme.build(async (into) => {
      await ensureSource(into, 'api', { kind: 'api', connectedAt: null, alwaysShadow: true })
      await anOrganization(into, { accountId: programme.ids['Lumen']!, organizationId: '7007' })
    })
    await programme.moveTo('2026-10-12T08:00:00Z')
    const plan = await send('Dana', AMSTERDAM, '2026-10-24T00:00', '2026-10-28T00:00', { Lumen: ['Wren'] })
    await accept('Wren', 'Lumen')
    await programme.told()
    const opened = (at: string) => ({ createdAt: at })
    await ticket('before', '2026-10-23T20:00:00Z', opened('2026-10-23T20:00:00Z'))
    // The night from Saturday to Sunday has an hour twice.
    await ticket('night', '2026-10-25T00:30:00Z', { ...opened('2026-10-25T00:30:00Z'), tags: ['emergency'] })
    await ticket('again', '2026-10-25T01:30:00Z', opened('2026-10-25T01:30:00Z'))
    await ticket('night', '2026-10-26T10:00:00Z', { status: 'solved' })
    await ticket('before', '2026-10-27T10:00:00Z', { status: 'solved' })
    await ticket('after', '2026-10-27T23:30:00Z', opened('2026-10-27T23:30:00Z'))
    expect(await programme.told(), 'in shadow nothing is told').toEqual([])
    await programme.moveTo(there('2026-10-28T08:00', AMSTERDAM), 'plans')
    const [digest, ...others] = await programme.messages()
    expect(others).toEqual([])
    expect([digest?.to, digest?.title]).toEqual(['Dana', 'Welcome back: what happened with Lumen'])
    expect(digest?.body).toMatch(/Lumen: 3 opened, 2 solved, 1 urgent as emergencies; covered by Wren/)
    const { body } = await programme.call('Dana', 'GET', `${PLANS}/${plan.id}/return`)
    expect(body.accounts).toMatchObject([{ accountName: 'Lumen', backups: ['Wren'], opened: 3, solved: 2 }])
    expect(body.accounts[0].tickets.map(({ ticketId }: { ticketId: string }) => ticketId)).toEqual([
      ...['after', 'again', 'night'],
    ])
    const steps = (await get('Dana', plan)).steps.filter(({ phase }: { phase: string }) => phase === 'return')
    expect(steps.map(({ title }: { title: string }) => title)).toEqual([
      expect.stringMatching(/^Review what happened/),
      expect.stringMatching(/^Take back the tickets/),
      expect.stringMatching(/learnt/),
      expect.stringMatching(/^Close/),
    ])
  })
})
