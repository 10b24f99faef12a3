/** Commands about time off, cover, teams, pods and on call, as processes beside a running server. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startAttache } from '../testing/attache.ts'
import type { Attache } from '../testing/attache.ts'
import { makeProgramme, takeTicketsIn } from '../testing/programme.ts'

const now = Temporal.Now.zonedDateTimeISO('Europe/Amsterdam')

let attache: Attache
const run = (args: readonly string[], input?: string) => attache.run(args, input)

async function says(...args: string[]): Promise<string> {
  const { status, out, err } = await run(args)
  expect(status, err).toBe(0)
  return out
}

/** What it answers for programs. */
async function json<T>(...args: string[]): Promise<T> {
  return JSON.parse(await says(...args, '--json')) as T
}

const statusOf = async (...args: string[]): Promise<number | null> => (await run(args)).status

beforeAll(async () => {
  attache = await startAttache()
  await makeProgramme(attache.send, now.toPlainDate())
  await takeTicketsIn(attache.send, now.subtract({ minutes: 10 }).toInstant().toString())
})
afterAll(() => attache.stop())

test('days off that come back are added, listed and ended; what is no weekday or time is wrong usage', async () => {
  const dates = ['--from', '2027-01-01', '--to', '2027-12-31']
  const [added, noDay, noTime, nobody] = await Promise.all([
    says(
      'recurring',
      'add',
      'fri',
      'wed',
      '--who',
      'Dana',
      '--every',
      '2',
      '--between',
      '13:00-18:00',
      ...dates,
    ),
    statusOf('recurring', 'add', 'someday', '--who', 'Dana', ...dates),
    statusOf('recurring', 'add', 'fri', '--who', 'Dana', '--between', 'noon', ...dates),
    statusOf('recurring'),
  ])
  expect(added).toMatch(/^Wed, Fri +2 weeks +13:00-18:00 +2027-01-01 +2027-12-31 /m)
  expect([noDay, noTime, nobody]).toEqual([2, 2, 2])
  const planned = await says(
    'recurring',
    'plan',
    'fri',
    '--who',
    'Dana',
    '--from',
    'today',
    '--to',
    'in 20 days',
  )
  expect(planned).toMatch(/^Nobody else of the team is away on these days\.\n/)
  expect(planned).toMatch(/Nothing was saved\.$/m)
  const { items } = await json<{ items: { id: string }[] }>('recurring', '--who', 'Dana')
  expect(items, 'what is only planned is not noted').toHaveLength(1)
  expect(await says('recurring', 'end', items[0]!.id, '--last', '2027-06-30')).toContain('30 Jun 2027')
})

test('somebody is ill from now on, it is taken back; again, and back before the end', async () => {
  const midnight = (): string =>
    Temporal.Now.zonedDateTimeISO('Europe/Amsterdam')
      .add({ days: 1 })
      .startOfDay()
      .toInstant()
      .toString({ smallestUnit: 'millisecond' })
  const before = midnight()
  const slip = await json<{ id: string; kind: string; end: string }>('away', 'sick', '--who', 'Wren')
  expect([before, midnight()], 'until the end of today').toContain(slip.end)
  expect(await says('away', 'withdraw', slip.id)).toMatch(/withdrawn$/m)
  const ill = await json<{ id: string }>('away', 'sick', '--who', 'Wren', '--until', 'in 2 days')
  expect(await says('away', 'back', ill.id)).toMatch(/^Wren Castellanos, .*: (confirmed|asking|closed)$/m)
  expect((await run(['away', 'withdraw', slip.id])).status).toBe(4)
})

test('time off is sent, moved, its open hours left to the fallback; nobody else’s account is in it', async () => {
  const monday = now.toPlainDate().add({ days: 29 - now.dayOfWeek })
  const at = (days: number): string => `${monday.add({ days }).toString()} 00:00`
  const sent = await json<{ id: string; requests: { accountName: string }[] }>(
    ...['away', 'send', '--who', 'Kai', '--ask', '0', '--from', at(0), '--to', at(5)],
  )
  expect(sent.requests.map(({ accountName }) => accountName)).toEqual(['Tasman Robotics'])
  const moved = await says('away', 'move', sent.id, '--from', at(0), '--to', at(4))
  expect(moved).toMatch(/^Kai Tanaka, /)
  expect(await statusOf('away', 'leave-open', sent.id, 'Nordlys Energi', '--reason', 'none')).toBe(3)
  const left = await says(
    'away',
    'leave-open',
    sent.id,
    'tasman robotics',
    '--reason',
    'The fallback is enough.',
  )
  expect(left).toMatch(/^Tasman Robotics: left open/m)
  expect(await says('away', 'return', sent.id)).toContain('no account was covered yet')
})

test('teams are added, changed, filled and removed', async () => {
  await says('teams', 'add', 'Amsterdam', '--region', 'emea-1', '--leader', 'Dana', '--channel', '#ams')
  expect(await says('teams', 'put', 'Wren', 'Amsterdam')).toContain('Wren Castellanos is in Amsterdam.')
  expect(await says('teams')).toMatch(/^Amsterdam +EMEA-1 +1 +Dana Whitlock +#ams$/m)
  const [full, nowhere] = await Promise.all([
    run(['teams', 'remove', 'amsterdam']),
    run(['teams', 'remove', 'x']),
  ])
  expect([full.status, nowhere.status]).toEqual([4, 3])
  await says('teams', 'change', 'Amsterdam', '--name', 'North', '--leader', 'none')
  await says('teams', 'put', 'Wren', 'none')
  expect(await says('teams', 'remove', 'North')).toContain('North is removed.')
})

test('a calendar is connected from the standard input, never by its address on the command line', async () => {
  const refused = await run(
    ['calendars', 'connect', 'Work', '-', '--who', 'Dana'],
    'http://calendar.example/x.ics\n',
  )
  expect([refused.status, refused.err]).toEqual([2, expect.stringContaining('address')])
  expect(await says('calendars', '--who', 'Dana')).toBe('No calendar is read.\n')
})

test('a change is planned and withdrawn; a shift is entered and shown', async () => {
  const planned = await json<{ id: string }>(
    ...['changes', 'plan', 'Tasman Freight', '--title', 'Upgrade to 18.6', '--risk', 'high'],
    ...['--from', 'in 3 days', '--to', 'in 3 days 4 hours', '--roll-back', 'Restore the snapshot.'],
  )
  expect(await says('changes', 'Tasman Freight')).toMatch(/ high +Tasman Freight +Upgrade to 18\.6 /m)
  expect(await says('changes', 'withdraw', planned.id)).toBe('Withdrawn: Upgrade to 18.6.\n')
  await says('on-call', 'enter', 'Omar', '--from', 'in 1 day', '--to', 'in 2 days')
  const [shifts, rotas, feeds, present] = await Promise.all([
    says('on-call', 'shifts', '--days', '3'),
    says('on-call', 'rotas'),
    says('on-call', 'feeds'),
    says('on-call'),
  ])
  expect(shifts).toMatch(/Omar Haddad[^]*\nTimes of Europe\/Amsterdam\.\n$/)
  expect([rotas, feeds]).toEqual([
    'There is no rota yet: one is made under On call, Rotas.\n',
    'Shifts are read from nowhere.\n',
  ])
  expect(present).toContain('is on call')
})

test('every refusal says what was typed wrong and what to do, and how it ended', async () => {
  const dates = ['--who', 'Dana', '--from', '2027-02-01', '--to']
  const stretch = ['--from', 'in 2h', '--to', 'in 1h']
  const told = await Promise.all([
    run(['recurring', 'add', 'fri', ...dates, '2027-01-01']),
    run(['recurring', 'add', 'fri', '--every', '99', ...dates, '2027-12-01']),
    run(['recurring', 'end', 'x']),
    run(['away', 'plan', '--who', 'Dana', ...stretch]),
    run(['away', 'status', '--id', 'x']),
    run(['away', 'accept', '01a200a9-1507-7000-bc5c-41f924474531', '--to', 'in 2h']),
    run(['away', 'sick', '--who', 'Dana', '--until', 'yesterday 9:00']),
    run(['on-call', 'enter', 'Omar', ...stretch]),
    run(['on-call', 'shifts', '--days', '500']),
    run(['gaps', '--region', 'XX']),
    run(['feeds', 'make', 'coverage']),
    run(['my-day']),
  ])
  expect(told.map(({ status, err }) => `${status} ${err.replace(/^attache: /, '').trim()}`)).toEqual([
    '2 --to: must not be before --from',
    '2 --every: must be 8 at most',
    '2 <id>: is no id: copy it from a list, whole\n`attache recurring` lists them.',
    '2 --to: must be after --from',
    '2 --id: is no id: copy it from a list, whole\n`attache away` lists them.',
    expect.stringMatching(/^3 You are asked nothing .*\n`attache away asked` lists/),
    expect.stringMatching(/^2 --until has passed/),
    '2 --to: must be after --from',
    expect.stringMatching(/^2 option '--days <number>' argument '500' is invalid.*from 1 to 120/),
    expect.stringMatching(/^3 There is no region XX\.\n +APAC-1/),
    expect.stringMatching(/^4 .*\nAn API key of your own is made in the pages, .*--token-file/),
    expect.stringMatching(/^4 .*\nAn API key of your own is made in the pages, .*--token-file/),
  ])
})

test('a pod rotation is proposed for a region, and questions, surges and feeds are told', async () => {
  const [questions, surges, feeds, pods, unknown, way, several] = await Promise.all([
    says('questions', '--all'),
    says('surges'),
    says('feeds'),
    says('pods'),
    statusOf('pods', 'join', 'Nothing', 'Dana'),
    statusOf('surges', 'choose', '01a200a9-1507-7000-bc5c-41f924474531', 'ase'),
    statusOf('feeds', 'make', 'coverage', '--account', 'Tasman Freight', '--region', 'EMEA-1'),
  ])
  expect([questions, surges, feeds]).toEqual([
    'No question is open.\n',
    'No account has a surge.\n',
    'You give no calendar out.\n',
  ])
  expect(pods).toContain('There are no pods yet')
  expect([unknown, way, several]).toEqual([3, 3, 2])
})
