/**
 * Whoever may not know why somebody is away cannot tell sick leave from planned leave by how far it is: three ASEs are away the same
 * days, one sick, one whose plan asks, one whose plan waits for approval. What others read of the three in plans, in gaps, as CSV,
 * in what-if, in calendars and as live events is the same but for the names. What stays visible by design is not compared: planned
 * leave is a fact, on timelines and as time off, once it is confirmed, sick leave at once.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessOn } from '../../../server/src/coverage/access.ts'
import { factsOn } from '../../../server/src/coverage/module.ts'
import { aPerson, somePersonHours, weekdays } from '../../../server/src/directory/testing/builders.ts'
import { hearingOf } from '../../../server/src/platform/events/hearing.ts'
import type { Role } from '../../../server/src/platform/auth/index.ts'
import { AMSTERDAM, anAccountOf, startProgramme, type Programme } from './programme.ts'

const PLANS = '/api/v1/absence-plans'
const READERS: Readonly<Record<string, Role>> = {
  Nell: 'ase',
  Pete: 'support_engineer',
  account_team: 'account_team',
}
const AWAY = [
  { name: 'Dana', account: 'Lumen', backup: 'Bo', kind: 'sick', first: 'asking' },
  { name: 'Max', account: 'Norde', backup: 'Bea', kind: 'planned', first: 'asking' },
  { name: 'Wren', account: 'Orrin', backup: 'Ben', kind: 'planned', first: 'waiting' },
] as const
type Away = (typeof AWAY)[number]
const DAYS = { start: '2026-06-15T00:00:00Z', end: '2026-06-18T00:00:00Z' }
let programme: Programme
let feed: string
const plans: Record<string, string> = {}

beforeAll(async () => {
  programme = await startProgramme('2026-06-01T08:00:00Z')
  const { ids, build, call } = programme
  for (const { name, account } of AWAY) {
    await anAccountOf(programme, account, name, AMSTERDAM)
    const member = { personId: ids['account_team'], name: 'The account team', role: 'csm' }
    await ok(call('director', 'POST', `/api/v1/accounts/${ids[account]}/team-members`, member))
  }
  await build(async (into) => {
    const [amer] = await into.query<{ id: string }>('select region_id as id from person where id = $1', [
      ids['Nell'],
    ])
    for (const { backup: name } of AWAY) {
      const { id } = await aPerson(into, { name, timeZone: AMSTERDAM, regionId: amer!.id, roles: ['ase'] })
      await somePersonHours(into, { personId: id, timeZone: AMSTERDAM, weekly: weekdays(480, 1080) })
      ids[name] = id
    }
  })
  const wanted = { contents: 'absences', about: 'everybody', aboutId: null }
  feed = new URL((await ok(call('Nell', 'POST', '/api/v1/feeds', wanted))).url).pathname
})
afterAll(() => programme?.stop())

const ok = async (answer: Promise<{ status: number; text: string; body: any }>) => {
  const { status, text, body } = await answer
  expect(status, text).toBeLessThan(300)
  return body
}
const send = async ({ name, account, backup, kind }: Away, days: object = DAYS): Promise<any> => {
  const { ids } = programme
  const asks = [{ accountId: ids[account], personIds: [ids[backup]] }]
  const plan = await ok(
    programme.call(name, 'POST', PLANS, {
      personId: ids[name],
      kind,
      ...days,
      reason: `Because ${kind}`,
      asks,
    }),
  )
  plans[name] = plan.id
  return plan
}
const states = () =>
  Promise.all(
    AWAY.map(async ({ name }) => (await ok(programme.call(name, 'GET', `${PLANS}/${plans[name]}`))).state),
  )

/** What somebody reads of one of the three. */
async function read(who: string, { name, account }: Away): Promise<Record<string, unknown>> {
  const { ids } = programme
  const get = async (path: string) => (await programme.call(who, 'GET', path)).body
  const csv = await programme.call(who, 'GET', '/api/v1/coverage/gaps/export')
  const cover = { kind: 'cover', accountId: ids[account], absentId: ids[name], backupId: ids['Sam'], ...DAYS }
  const whatIf = await programme.call(who, 'POST', '/api/v1/coverage/what-if', { changes: [cover] })
  const found = {
    list: (await get(`${PLANS}?limit=100`)).items?.filter(
      (one: { personId: string }) => one.personId === ids[name],
    ),
    live: (await get(`${PLANS}?live=true&personId=${ids[name]}`)).items,
    plan: await get(`${PLANS}/${plans[name]}`),
    gaps: (await get(`/api/v1/coverage/gaps?account=${ids[account]}`)).items,
    ofAccount: await get(`/api/v1/accounts/${ids[account]}/gaps`),
    csv: csv.text.split('\n').filter((line) => line.startsWith(account)),
    whatIf: { status: whatIf.status, closed: whatIf.body.closed },
    heard: await heardBy(who, name),
  }
  const names = new Map(Object.entries(ids).map(([known, id]) => [id, known]))
  const text = JSON.stringify(found)
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => names.get(id) ?? '#')
    .replaceAll(new RegExp(`\\b${name}\\b`, 'g'), 'the ASE')
    .replaceAll(new RegExp(`\\b${account}\\b`, 'g'), 'the account')
    .replaceAll(/\b(Bo|Bea|Ben)\b/g, 'a backup')
  expect(text).not.toMatch(/planned|sick|waiting|asking|confirmed|plans to/i)
  return JSON.parse(text)
}

/** Live events about somebody's plans that the stream lets a reader hear. */
async function heardBy(who: string, name: string): Promise<unknown[]> {
  const { ids, at } = programme
  const facts = factsOn(at.database.pool)
  const access = accessOn({ ...programme, pool: at.database.pool, facts })
  const { hears } = await hearingOf(access, {
    kind: 'person',
    id: ids[who]!,
    name: who,
    roles: [READERS[who]!],
  })
  const { rows } = await at.database.pool.query<{ kind: string; payload: Record<string, unknown> }>(
    `select kind, payload from outbox_event
      where payload ->> 'personId' = $1 and payload ->> 'what' = 'absence_plan' order by tx, seq`,
    [ids[name]],
  )
  return rows.filter(hears).map(({ payload }) => payload)
}

async function areAlike(): Promise<void> {
  for (const who of Object.keys(READERS)) {
    const [sick, ...planned] = await Promise.all(AWAY.map((one) => read(who, one)))
    for (const one of planned) expect(one, who).toEqual(sick)
  }
}

test('sick leave, leave that asks and leave that waits for approval read alike', async () => {
  for (const one of AWAY) expect((await send(one)).state, one.name).toBe(one.first)
  await areAlike()
  const nell = (await programme.call('Nell', 'GET', `${PLANS}/${plans['Wren']}`)).body
  expect(nell).toMatchObject({ state: 'noted', kind: 'away', openHours: 30, awayAtOnce: null, steps: [] })
  expect(nell.requests).toMatchObject([{ asks: [], parts: [] }])
})

test('the words of a plan in a gap are for whoever may know why; a notice of the gap has them for nobody', async () => {
  const { ids, call } = programme
  const gap = async (who: string) =>
    (await ok(call(who, 'GET', `/api/v1/coverage/gaps?account=${ids['Orrin']}`))).items[0]
  for (const who of ['Mia', 'Wren']) {
    expect(await gap(who), who).toMatchObject({ plan: { id: plans['Wren'], state: 'waiting' } })
    expect((await gap(who)).sentence, who).toContain('Planned, waiting for approval: 0 of 30 h taken.')
  }
  for (const who of ['director', 'Dana', 'Ben']) expect((await gap(who)).plan, who).toBeNull()
  await programme.look('gaps')
  const { rows } = await programme.at.database.pool.query<{ body: string }>(
    `select body from notice where kind = 'coverage_gap' and person_id = any($1::uuid[])`,
    [[ids['Mia'], ids['Wren']]],
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const { body } of rows) expect(body).not.toMatch(/plan/i)
})

test('approved and taken, confirmed and fallen ill, they read alike; whoever is asked sees their own question alone', async () => {
  const { call, clock } = programme
  clock.advance(3_600_000)
  const before = await heardBy('Nell', 'Wren')
  await ok(call('Mia', 'POST', `${PLANS}/${plans['Wren']}/approve`, {}))
  expect(await heardBy('Nell', 'Wren'), 'nobody else hears of an approval').toEqual(before)
  expect(await states()).toEqual(['asking', 'asking', 'asking'])
  await areAlike()
  for (const { name, backup } of AWAY) {
    const [ask] = (await ok(call(backup, 'GET', '/api/v1/cover-asks'))).items
    const taken = await ok(call(backup, 'POST', `/api/v1/cover-asks/${ask.id}/accept`, {}))
    expect(taken.state, 'to whoever is asked').toBe('noted')
    const seen = (await call(backup, 'GET', `${PLANS}/${plans[name]}`)).body.requests[0]
    expect(seen.asks).toMatchObject([{ personName: backup, state: 'accepted' }])
    expect(seen.parts).toMatchObject([{ personName: backup, how: 'accepted' }])
  }
  expect(await states()).toEqual(['confirmed', 'confirmed', 'confirmed'])
  await areAlike()
  const calendar = await (await fetch(`${programme.at.node.address}${feed}`)).text()
  const away = AWAY.map(({ name }) => {
    const event = calendar.split('BEGIN:VEVENT').find((one) => one.includes(name)) ?? ''
    return event
      .split('END:VEVENT')[0]!
      .replaceAll(/UID:\S+/g, 'UID')
      .replaceAll(name, 'the ASE')
  })
  expect(away[0]).toContain('the ASE')
  expect(new Set(away).size, calendar).toBe(1)
})

test('leave that is refused reads as if it was taken back', async () => {
  const days = { start: '2026-06-16T00:00:00Z', end: '2026-06-17T00:00:00Z' }
  const { ids, call } = programme
  const sam = await ok(call('Sam', 'POST', PLANS, { personId: ids['Sam'], ...days, asks: [] }))
  expect(sam.state).toBe('waiting')
  await ok(call('Mia', 'POST', `${PLANS}/${sam.id}/refuse`, { note: 'Too many.' }))
  const seen = async (who: string) => (await ok(call(who, 'GET', `${PLANS}/${sam.id}`))).state
  expect([await seen('Sam'), await seen('Mia'), await seen('Nell')]).toEqual([
    'refused',
    'refused',
    'withdrawn',
  ])
})
