/** The commands as processes beside a running server: what they print, and with which status they end. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startAttache } from '../testing/attache.ts'
import type { Attache, Ran } from '../testing/attache.ts'
import { makeProgramme, takeTicketsIn } from '../testing/programme.ts'

const now = Temporal.Now.zonedDateTimeISO('Europe/Amsterdam')
// Wednesday of next week, 18:30: Dana's day is over.
const evening = now
  .add({ days: 10 - now.dayOfWeek })
  .with({ hour: 18, minute: 30, second: 0, millisecond: 0 })
const AT = evening.toInstant().toString({ smallestUnit: 'second' })

let attache: Attache
const run = (...args: string[]): Promise<Ran> => attache.run(args)

/** What it prints when all is well, which in a pipe never steers a terminal. */
async function says(...args: string[]): Promise<string> {
  const { status, out, err } = await run(...args)
  expect(status, err).toBe(0)
  // oxlint-disable-next-line no-control-regex -- looks for them
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
  return out
}

beforeAll(async () => {
  attache = await startAttache()
  await makeProgramme(attache.send, now.toPlainDate())
  await takeTicketsIn(attache.send, now.subtract({ minutes: 10 }).toInstant().toString())
})
afterAll(() => attache.stop())

describe('search', () => {
  test('answers a name with a time, and says what to do', async () => {
    const out = await says('search', 'tasman', 'freight', evening.toPlainDate().toString(), '18:30')
    expect(out).toMatch(/^Global Support answers for Tasman Freight; Dana Whitlock is back/m)
    expect(out).toMatch(/^Next: Answer with Global Support/m)
  })

  test('lists what has the name, and ends with 3 where nothing has', async () => {
    const out = await says('search', 'tasman')
    expect(out).toMatch(/^Tasman Freight +Dana Whitlock/m)
    expect(out).toMatch(/^Tasman Robotics/m)
    const { status, err } = await run('search', 'zebra')
    expect([status, err]).toEqual([3, expect.stringContaining('Nothing is called “zebra”.')])
    expect((await run('search')).status).toBe(2)
  })
})

describe('gaps and what-if', () => {
  test('say which hours ahead have nobody, and what would close them', async () => {
    const out = await says('gaps')
    expect(out).toMatch(/(Every hour of|have hours without proof|has hours without proof)/)
    expect((await run('gaps', '--csv')).out.split('\n')[0]).toContain('account,region,zone,cause')
    expect((await run('gaps', '--days', '400')).status).toBe(2)
  })
  test('lay time off over the facts without saving it', async () => {
    const first = now.toPlainDate().add({ days: 21 - now.dayOfWeek + 1 })
    const off = `Kai Tanaka=${first.toString()}..${first.add({ days: 4 }).toString()}`
    const out = await says('what-if', '--off', off)
    expect(out).toMatch(/^\d.* of one account would have nobody\.$/m)
    expect(out).toContain('Would have nobody')
    expect(out).toContain('Nothing was saved.')
    expect(await says('what-if', '--off', off)).toBe(out)
    expect((await run('what-if')).status).toBe(2)
    expect((await run('what-if', '--off', 'Kai Tanaka')).status).toBe(2)
    expect((await run('what-if', '--leave', 'Nobody At All=2027-01-01')).status).toBe(3)
    // Several together: whoever stands by from that day on answers for whoever is away.
    const backup = `Tasman Freight=Dana Whitlock@${first.toString()}`
    expect(await says('what-if', '--off', off, '--backup', backup, '--second', backup)).toContain('saved')
    expect((await run('what-if', '--pod', `Kai Tanaka=No such pod@${first.toString()}`)).status).toBe(3)
    expect((await run('gaps', '--fix', 'magic')).status).toBe(2)
    expect(await says('gaps', '--ase', 'Kai Tanaka', '--fix', 'none')).toMatch(
      /Every hour|No account|hours without/,
    )
  })
})

describe('who', () => {
  test('answers in the reader’s zone, and says how the time was understood', async () => {
    const out = await says('who', 'tasman', 'freight', '--at', `${evening.toPlainDate().toString()} 18:30`)
    const [when, answer] = out.split('\n')
    expect(when).toMatch(/^Wed \d+ \w+( \d{4})? 18:30 \(in .*\), Europe\/Amsterdam$/)
    expect(answer).toMatch(
      /^Global Support answers for Tasman Freight; Dana Whitlock is back Thu \d+ \w+ 08:00\.$/,
    )
    expect(out).toMatch(/^ {2}On call +Omar Haddad$/m)
    expect(out).toMatch(/^ {2}● Dana Whitlock is off duty/m)
  })

  test('gives programs the API’s JSON unchanged', async () => {
    const out = await says('who', '901', '--at', AT, '--json')
    const path = `/api/v1/who?account=901&at=${AT}&zone=Europe/Amsterdam`
    expect(JSON.parse(out)).toEqual(await attache.send('GET', path))
  })

  test('lists the candidates where a name is several, and ends with 3', async () => {
    const { status, out, err } = await run('who', 'tasman')
    expect([status, out]).toEqual([3, ''])
    expect(err).toMatch(
      /several accounts:\n {2}Tasman Freight, ASE Dana Whitlock\n {2}Tasman Robotics, ASE Kai/,
    )
    expect((await run('who', 'nobody')).status).toBe(3)
  })
})

describe('why', () => {
  test('tells the decision with its trail, and the note where it is asked for', async () => {
    const out = await says('why', '1001', '--note')
    expect(out).toMatch(/^api 1001 {2}Runners stay pending\n/)
    expect(out).toMatch(/^ {2}Assignee +Dana Whitlock, as ASE/m)
    expect(out).toMatch(/^ {2}● The account is in auto-assign.* rule 4\n {4}→ Assignee: Dana Whitlock/m)
    expect(out).toMatch(/^ {2}○ Not an emergency/m)
    expect(out).toContain('What to do with this ticket')
  })

  test('shows what an emergency set off; a ticket nobody knows ends with 3', async () => {
    const out = await says('why', '1002', '--source', 'api', '--all')
    expect(out).toMatch(/^ {2}Paged +Omar Haddad/m)
    expect(out).toMatch(/^Told\n {2}Dana Whitlock: Emergency of Tasman Freight/m)
    expect(out).toMatch(/^Events\n/m)
    expect((await run('why', '404404')).status).toBe(3)
  })
})

describe('decide', () => {
  const event = { ticketId: '5', occurredAt: AT, state: { organizationId: '901', status: 'new' } }
  const decide = (input: string, ...args: string[]) => attache.run(['decide', '-', ...args], input)

  test('previews one event and several, storing nothing', async () => {
    const one = await decide(JSON.stringify(event), '--at', AT)
    expect([one.status, one.err]).toEqual([0, ''])
    expect(one.out).toMatch(/^Dana answers it\.\n[^]*rule 4/)
    const two = await decide(
      `${JSON.stringify(event)}\n${JSON.stringify({ ...event, ticketId: '6' })}\n`,
      '--json',
    )
    expect(JSON.parse(two.out)).toMatchObject([{ ticketId: '5' }, { ticketId: '6' }])
    expect((await run('why', '5')).status).toBe(3)
  })

  test('points at what is wrong, and ends with 2', async () => {
    const wrong = await decide(JSON.stringify({ ...event, state: { ...event.state, priority: 'huge' } }))
    expect([wrong.status, wrong.out]).toEqual([2, ''])
    expect(wrong.err).toMatch(/\/state\/priority: .*\(it is "huge"\)/)
    const broken = await decide('{"ticketId": 5,}')
    expect([broken.status, broken.err]).toEqual([2, expect.stringContaining('line 1, column 16')])
    expect((await run('decide', '/nowhere')).status).toBe(2)
  })
})

describe('away', () => {
  // Monday to Friday, seven weeks ahead: Dana works ten hours a day.
  const monday = now.toPlainDate().add({ days: 50 - now.dayOfWeek })
  const dates = [
    '--from',
    `${monday.toString()} 00:00`,
    '--to',
    `${monday.add({ days: 5 }).toString()} 00:00`,
  ]
  const dana = ['--who', 'Dana Whitlock', ...dates]

  test('says what it would mean, stores nothing, and wants to know who', async () => {
    const out = await says('away', 'plan', ...dana)
    expect(out).toContain('Nobody else of the team is away.')
    expect(out).toMatch(/^Tasman Freight: 50 h need a name/m)
    expect(out).toMatch(/^ +cheapest cover: Wren Castellanos \(50 h\)$/m)
    expect(await says('away', 'status', '--who', 'Dana Whitlock')).toBe('No time off is planned.\n')
    const { status, err } = await run('away', 'plan', ...dates)
    expect([status, err]).toEqual([2, expect.stringContaining('say --who')])
  })

  test('is sent, asked, accepted and confirmed, by those whom it is about', async () => {
    const sent = await says('away', 'send', ...dana)
    expect(sent).toMatch(/^Dana Whitlock, .*: asking$/m)
    expect(sent).toMatch(/^Tasman Freight: open, 50 h open/m)
    const scopes = ['platform.read_self', 'absences.read', 'absences.answer', 'absences.read_covers']
    const as = ['--token-file', await attache.keyOf('person-5003@example.com', scopes)]
    const asked = await says('away', 'asked', ...as)
    expect(asked).toMatch(/^Tasman Freight for Dana Whitlock, /m)
    expect(asked).toContain('50 h open; you are at work for all of them, which you would take')
    const [, id = ''] = /attache away accept (\S+)/.exec(asked) ?? []
    expect((await run('away', 'accept', id)).status, 'somebody else was asked').toBe(4)
    const accepted = await says('away', 'accept', id, ...as)
    expect(accepted).toMatch(/^You cover 50 h that need a name; nothing is open any more\.$/m)
    expect(accepted).toMatch(/^Tasman Freight: covered$/m)
    const again = await run('away', 'accept', id, ...as)
    expect([again.status, again.err]).toEqual([4, expect.stringContaining('covers these hours already')])
    expect(await says('away', 'status', '--who', 'Dana Whitlock')).toMatch(/Dana Whitlock .*confirmed +none /)
    expect((await run('away', 'status', '--id', '00000000-0000-4000-8000-000000000000')).status).toBe(3)
  })
})

test('lists are aligned columns', async () => {
  const [accounts, people, capacity, suggested, emergencies, page] = await Promise.all([
    says('accounts', 'tasman'),
    says('people'),
    says('capacity'),
    says('capacity', '--suggest', 'nordlys'),
    says('tickets', '--emergency'),
    says('accounts', '--json', '--limit', '2'),
  ])
  expect(accounts.split('\n').map((line) => line.slice(0, 30).trimEnd())).toEqual([
    'ACCOUNT          ASE',
    'Tasman Freight   Dana Whitlock',
    'Tasman Robotics  Kai Tanaka',
    '',
  ])
  expect(people).toMatch(/^東京 花子 {9}support engineer +APAC-1 +Asia\/Tokyo +no user/m)
  expect(capacity).toMatch(/^Dana Whitlock +4 {2}1 of 5 +8 of 50 +25 % {2}Tasman Freight$/m)
  expect(suggested).toMatch(/^For Nordlys Energi\nWren Castellanos {2}\d+ points\n/)
  expect(emergencies).toMatch(/^1002 +Tasman Freight +All down +emergency/m)
  expect(JSON.parse(page)).toMatchObject({ items: [{}, {}], nextCursor: expect.any(String) })
})

test('prospects, and the quarters ahead', async () => {
  const [none, quarters] = await Promise.all([says('prospects'), says('prospects', '--forecast')])
  expect(none).toBe('There is no such prospect.\n')
  const [head = '', ...rows] = quarters.trimEnd().split('\n')
  expect(head).toMatch(/^QUARTER +UNTIL +ROOM +WITHOUT AN ASE +NEEDED +EXPECTED +LEFT$/)
  expect(rows.length).toBe(4)
  for (const row of rows) expect(row).toMatch(/^Q[1-4] FY\d{4} +\d{4}-\d\d-\d\d +\d+ +\d+ +0 +0 +-?\d+$/)
})

describe('faults', () => {
  test('nothing answers: 1, and what to start', async () => {
    const { status, err } = await run('accounts', '--server', 'http://127.0.0.1:9')
    expect([status, err]).toEqual([1, expect.stringContaining('Nothing answers at http://127.0.0.1:9')])
    expect((await run('doctor', '--server', 'http://127.0.0.1:9')).status).toBe(1)
  })

  test('wrong usage: 2', async () => {
    const wrong = [
      ['nonsense'],
      ['who'],
      ['who', 'x', '--zone', 'Mars/Base'],
      ['who', 'x', '--at', 'soon'],
      ['tickets', '--limit', '0'],
    ]
    const ran = await Promise.all([...wrong, ['--help']].map((args) => run(...args)))
    expect(ran.map(({ status }) => status)).toEqual([...wrong.map(() => 2), 0])
  })

  test('a token that is missing or wrong: 4, and where the right one is', async () => {
    const tokenFile = join(tmpdir(), `attache-cli-token-${process.pid}`)
    await writeFile(tokenFile, 'wrong-token-of-24-characters\n')
    const wrong = await run('accounts', '--token-file', tokenFile)
    await rm(tokenFile)
    const missing = await run('accounts', '--token-file', tokenFile)
    for (const { status, err } of [wrong, missing])
      expect([status, err]).toEqual([4, expect.stringContaining('director-token')])
  })

  test('what contradicts what is stored: 4, for programs as the problem document', async () => {
    const { status, err } = await run('link', '901', 'nordlys', '--json')
    expect(status).toBe(4)
    expect(JSON.parse(err)).toMatchObject({ status: 409, errors: [{ path: 'organizationId' }] })
  })
})

describe('acting', () => {
  test('a ticket is overridden, lifted, and what is undone cannot be undone twice', async () => {
    await says('override', '1001', '--to', 'wren', '--reason', 'knows the runners')
    const locked = await says('why', '1001')
    expect(locked).toMatch(/\nOverridden by Director[^]*“knows the runners” Instead: Wren Castellanos/)
    expect(await says('lift-lock', '1001')).toContain('decided anew.')
    const { decision, earlier } = JSON.parse(await says('why', '1001', '--json'))
    expect(await says('undo', decision.id, '--reason', 'only a try')).toContain('undone')
    expect((await run('undo', earlier[0].id, '--reason', 'again')).status).toBe(4)
  })

  test('organisations are linked, accounts go live and back, settings and the stop switch are changed', async () => {
    expect(await says('unknown-organizations')).toMatch(/^777 +1/m)
    expect(await says('link', '777', 'nordlys')).toContain('belongs to Nordlys Energi')
    const away = await run('unlink', '777', 'nordlys')
    expect([away.status, away.err, away.out]).toEqual([
      0,
      expect.stringContaining('It has 1 ticket here: 1 open, 0 over. Open ones become nobody’s'),
      expect.stringContaining('belongs to Nordlys Energi no longer'),
    ])
    expect((await run('unlink', '777', 'nordlys')).status).toBe(3)
    await says('link', '777', 'nordlys')
    const moved = await run('move-organization', '777', 'nordlys', 'robotics')
    expect([moved.err, moved.out]).toEqual([
      expect.stringContaining('All of them go to the other account'),
      expect.stringContaining('belongs to Tasman Robotics now'),
    ])
    await says('move-organization', '777', 'robotics', 'nordlys')
    // A script has seen nobody: the server says who is concerned, unless it is told to go on.
    expect((await run('restrict', 'nordlys')).err).toMatch(/then confirm\.[^]*Omar Haddad, on call/)
    expect((await run('restrict', 'nordlys', '-y', '--json')).err).toMatch(/^Omar Haddad, on call: is/)
    expect((await run('restrict', 'tasman freight', '-y')).err).toMatch(/Only cleared[^]*Dana Whitlock, ASE/)
    expect(await says('restrict', 'nordlys', 'off')).toContain('Nordlys Energi is restricted no longer.')
    expect(await says('shadow', 'tasman freight')).toContain('WOULD ASSIGN')
    await says('live', 'nordlys', 'on')
    expect(await says('accounts', '--live')).toMatch(/^Nordlys Energi.*live$/m)
    await says('live', 'nordlys', 'off')
    await says(
      'settings',
      'set',
      'emergency.tags=emergency,down',
      'onCall.personId=dana',
      '--reason',
      'a try',
    )
    expect(await says('settings')).toMatch(/^ {2}emergency\.tags +emergency,down$/m)
    expect((await run('stop-switch', 'on')).status).toBe(2)
    expect(await says('stop-switch', 'on', '--reason', 'a try')).toContain('nothing is written outside')
    expect(await says('stop-switch', 'off', '--reason', 'a try')).toContain('The stop switch is off')
  })

  test('an ASE is asked for', async () => {
    const refused = await run('request-ase', 'set', 'nordlys', 'dana', '--from', 'today', '--review')
    expect([refused.status, refused.out]).toEqual([4, expect.stringContaining('✗')])
    await says('request-ase', 'replace', 'robotics', 'wren', '--from', 'today', '--reason', 'a try')
    expect(await says('requests', 'list', '--account', 'robotics')).toMatch(/replace +Wren Castellanos +\d/)
  })

  test('a replay tells the difference', async () => {
    const out = await says(
      'replay',
      '--from',
      '1d ago',
      '--set',
      'mode=engage',
      '--accounts',
      'tasman freight',
    )
    expect(out).toMatch(/estimate/i)
    expect(await says('replays')).toMatch(/done.*engage/)
    expect((await run('replay', '--from', '1d ago', '--set', 'colour=red')).status).toBe(2)
  })
})

test('the doctor, the queues, parked events and the export', async () => {
  const [doctor, jobs, failed, parked, table, csv] = await Promise.all([
    says('doctor'),
    says('jobs'),
    says('jobs', 'failed'),
    says('parked'),
    says('export', 'directory'),
    run('export', 'directory', '--format', 'csv'),
  ])
  expect(doctor).toMatch(/^✓ Attaché answers at http/)
  expect(doctor).toMatch(/^! .*without ASE: Nordlys Energi\n {4}attache capacity/m)
  expect(jobs).toMatch(/^tickets\.write +0/m)
  expect([failed, parked]).toEqual(['No job has failed.\n', 'No event is parked.\n'])
  expect((await run('parked', 'show', '01a200a9-1507-7000-bc5c-41f924474531')).status).toBe(3)
  expect(table).toMatch(/^\| Account \|.*\n\| --- [^]*\| Tasman Freight \|/)
  expect(csv.out).toMatch(/^account,region,/)
})

test('everything is exported into a new file; erasing shows what would go and wants the name', async () => {
  const file = join(tmpdir(), `attache-cli-export-${process.pid}.zip`)
  try {
    expect((await run('export')).status).toBe(2)
    const { status, err } = await run('export', '--all', '--to', file)
    expect([status, err]).toEqual([0, expect.stringContaining('Everything stands in')])
    expect((await readFile(file)).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
    expect((await run('export', '--all', '--to', file)).status).toBe(4)
  } finally {
    await rm(file, { force: true })
  }
  const { items } = (await attache.send('GET', '/api/v1/people?limit=500')) as {
    items: { id: string; name: string }[]
  }
  const [first, ...others] = items
  const preview = await says('erase', 'person', first!.id, '--preview')
  expect(preview).toMatch(new RegExp(`^${first!.name} \\(person\\): this would be erased.`))
  expect(preview).toContain('Not yet: They are still here')
  const refused = await run('erase', 'person', first!.id)
  expect([refused.status, refused.err]).toEqual([4, expect.stringContaining('Nothing was erased.')])
  const leaver = others.at(-1)!
  const made = (await attache.send('POST', '/api/v1/people', {
    ...{
      name: 'Gone Already',
      email: 'gone@example.com',
      regionId: (leaver as { regionId?: string }).regionId,
    },
    ...{ timeZone: 'Europe/Amsterdam', languages: ['en'], roles: [], isSenior: false },
  })) as { id: string }
  await attache.send('POST', `/api/v1/people/${made.id}/leave`, { leftOn: '2026-01-31' })
  expect((await run('erase', 'person', made.id, '--confirm', 'Somebody')).status).toBe(2)
  expect(await says('erase', 'person', made.id, '--confirm', 'Gone Already')).toMatch(
    /^Erased: person .* Receipt /,
  )
})
