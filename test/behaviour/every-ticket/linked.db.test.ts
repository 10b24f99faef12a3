/** Organisations that are linked, moved and unlinked after their tickets came: the tickets follow, each once. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  aContract,
  anAccount,
  anAssignment,
  anOrganization,
  aPolicy,
} from '../../../server/src/accounts/testing/builders.ts'
import { aPerson, somePersonHours, weekdays } from '../../../server/src/directory/testing/builders.ts'
import { createFactsCache } from '../../../server/src/coverage/api.ts'
import { transaction } from '../../../server/src/platform/db/index.ts'
import { carryOver } from '../../../server/src/tickets/linked/carry-over.ts'
import { sweepPlanning } from '../../../server/src/tickets/seen/planning.ts'
import { sweepStuck } from '../../../server/src/tickets/seen/stuck-sweep.ts'
import { watchSurges } from '../../../server/src/tickets/surge/surge-watch.ts'
import {
  startWatchedProgramme,
  type WatchedProgramme,
} from '../../../server/src/tickets/testing/watched-programme.ts'

let programme: WatchedProgramme
/** Kiln Works: live, in auto-assign; its ASE “Ada” works Amsterdam's office hours. */
let kiln: string
let ada: string

// Wednesday, 12:00 in Amsterdam.
beforeAll(async () => {
  programme = await startWatchedProgramme('2026-03-04T11:00:00Z')
  const { at, build, deps } = programme
  await build(async (into) => {
    const { regionId } = at
    const person = await aPerson(into, { name: 'Ada', regionId, helpDeskUserId: '21' })
    await somePersonHours(into, {
      personId: person.id,
      timeZone: 'Europe/Amsterdam',
      weekly: weekdays(480, 1080),
    })
    const account = await anAccount(into, { name: 'Kiln Works', regionId, timeZone: 'Europe/Amsterdam' })
    await aContract(into, { accountId: account.id, endsOn: '2030-12-31' })
    await anAssignment(into, { accountId: account.id, personId: person.id })
    await aPolicy(into, { accountId: account.id, handlingMode: 'auto_assign', isLive: true })
    ;[kiln, ada] = [account.id, person.id]
  })
  deps.facts.invalidate()
})
afterAll(() => programme.stop())

const as = (method: string, path: string, body?: object) =>
  programme.at.as('director', method, `/api/v1${path}`, body)
const link = async (accountId: string, organizationId: string, from?: string) => {
  const body = { organizationId, ...(from && { from }) }
  expect((await as('POST', `/accounts/${accountId}/organizations`, body)).status).toBeLessThan(300)
}
const carry = () => carryOver(programme.deps)
const cameOver = async (accountId: string, organizationId: string): Promise<string | undefined> => {
  const { body } = await as('GET', `/accounts/${accountId}/tickets-that-came-over`)
  return body.items.find((one: { organizationId: string }) => one.organizationId === organizationId)?.sentence
}
const ticket = async (id: string) => (await as('GET', `/tickets/zendesk/${id}?zone=Europe/Amsterdam`)).body
const decisionsOf = async (id: string): Promise<number> => {
  const { rows } = await programme.at.database.pool.query(
    `select count(*)::int as n from decision d join ticket t on t.id = d.ticket_id where t.external_id = $1`,
    [id],
  )
  return rows[0]!.n
}
const writesOf = async (...ids: string[]): Promise<string[]> => {
  const { rows } = await programme.at.database.pool.query<{ state: string }>(
    'select state from help_desk_write where external_id = any($1) order by id',
    [ids],
  )
  return rows.map(({ state }) => state)
}
const later = (minutes: number) => programme.clock.advance(minutes * 60_000)
const minutesAgo = (minutes: number) => programme.clock.nowMs() - minutes * 60_000

test('an organisation is linked after its tickets came: the open ones are decided anew, once, what is over comes for history', async () => {
  const { post, told, round } = programme
  const of = { organizationId: '8001' }
  await post('1', { ...of, subject: 'Runner offline', priority: 'high', createdAt: minutesAgo(30) })
  await post('2', { ...of, form: 'emergency', subject: 'All down' })
  await post('3', { ...of, status: 'solved' })
  await post('4', { ...of, status: 'pending', assigneeId: '99' }, { actor: { id: '99', kind: 'agent' } })
  expect((await ticket('1')).accountId).toBeNull()
  later(10)
  await link(kiln, '8001')
  expect(await carry()).toBe(4)
  expect(await cameOver(kiln, '8001')).toBe('4 tickets came over: 3 open, decided anew; 1 over, for history.')
  const first = await ticket('1')
  expect(first).toMatchObject({
    accountName: 'Kiln Works',
    decision: { assignee: { name: 'Ada' }, shadow: false },
  })
  expect(first.decision.reasons[0].fact).toBe('Its organisation was linked to the account')
  expect(first.decision.target.deadline).toBe('2026-03-04T14:30:00.000Z')
  // Rule 2 for what is an emergency still: on-call leads it and is paged, the ASE is told.
  expect((await ticket('2')).decision.assignee).toMatchObject({ name: 'Olu', role: 'on_call' })
  await round()
  expect((await told('emergency')).map(({ to }) => to).toSorted()).toEqual(['Ada', 'Olu'])
  // What is over is its history and nothing else: no decision, no write.
  expect([(await ticket('3')).accountName, await decisionsOf('3')]).toEqual(['Kiln Works', 1])
  // A person's assignment stands.
  expect((await ticket('4')).decision.assignee.kind).toBe('keep')
  const { rows } = await programme.at.database.pool.query(
    `select external_id as id from help_desk_write order by external_id`,
  )
  expect(rows.map(({ id }) => id)).toEqual(['1', '2', '4'])
  // Again and again, and once more when all that was on its way is there: nothing is done twice.
  later(2)
  for (let times = 0; times < 3; times++) expect(await carry()).toBe(0)
  await round()
  expect([await decisionsOf('1'), await decisionsOf('2'), await decisionsOf('4')]).toEqual([2, 2, 2])
  expect(await told('emergency')).toHaveLength(2)
  expect((await as('GET', `/tickets?account=${kiln}`)).body.items).toHaveLength(3)
})

test('a ticket that was still being taken in on the facts of before comes over a minute later', async () => {
  const { at, post } = programme
  await link(kiln, '8002')
  expect(await carry()).toBe(0)
  await post('20', { organizationId: '8002' })
  // As a node leaves it that decided before the link and committed after it.
  await at.database.pool.query(
    `update ticket set account_id = null, state = jsonb_set(state::jsonb, '{accountId}', 'null')::json where external_id = '20'`,
  )
  later(2)
  expect(await carry()).toBe(1)
  expect((await ticket('20')).accountName).toBe('Kiln Works')
})

test('the reply target of what came over is watched, its planning request becomes a task, its days count for surges', async () => {
  const { at, deps, post, moveTo, told } = programme
  await sweepPlanning(deps)
  await watchSurges(deps)
  await sweepStuck(deps)
  const of = { organizationId: '8003', createdAt: minutesAgo(10) }
  await post('30', { ...of, priority: 'urgent', tags: ['planning_request'], subject: 'Upgrade in May' })
  await post('31', { ...of, status: 'solved' })
  later(20)
  await sweepPlanning(deps)
  await link(kiln, '8003')
  await carry()
  await sweepPlanning(deps)
  const tasks = (await at.as({ personId: ada }, 'GET', '/api/v1/tasks?owner=me')).body.items
  expect(tasks.map(({ title }: { title: string }) => title)).toContain(
    'Kiln Works asks for planning: Upgrade in May',
  )
  const { rows } = await at.database.pool.query(
    'select created from ticket_day_count where account_id = $1',
    [kiln],
  )
  expect(rows.map(({ created }) => created)).toEqual([7])
  const day = (await at.as({ personId: ada }, 'GET', '/api/v1/my-day')).body
  expect(JSON.stringify(day)).toContain('Upgrade in May')
  expect((await as('GET', '/search?q=Upgrade%20in%20May')).text).toContain('Kiln Works')
  // Ada is on duty until 17:00 UTC and lets it lie: the watch knows the ticket.
  expect((await told('target_at_risk')).length).toBe(0)
  await moveTo('2026-03-04T17:00:00Z')
  expect((await told('target_at_risk')).map(({ title }) => title).join()).toContain('30')
})

test('an organisation moves: who followed by us stops, the other account’s ASE gets it, and what is over goes along', async () => {
  const { ids, post } = programme
  await programme.moveTo('2026-03-05T09:00:00Z')
  await link(kiln, '8004')
  await post('40', { organizationId: '8004', form: 'emergency' })
  await post('41', { organizationId: '8004', status: 'solved' })
  later(2)
  const moved = await as('POST', `/accounts/${kiln}/organizations/8004/move`, { toAccountId: ids.account })
  expect(moved.status).toBeLessThan(300)
  expect(await carry()).toBe(2)
  expect(await cameOver(ids.account, '8004')).toContain('2 tickets came over')
  const { decision } = await ticket('40')
  expect(decision.reasons[0].fact).toBe('Its organisation was moved to the account')
  expect(decision.followers.map(({ name }: { name: string }) => name)).toEqual(['The ase'])
  expect((await ticket('41')).accountName).toBe('Velo Post')
})

test('an organisation is unlinked: open tickets are nobody’s again, what was decided for the account stays its history', async () => {
  const { post } = programme
  await post('51', { organizationId: '8005', status: 'solved' })
  await link(kiln, '8005')
  await carry()
  expect((await ticket('51')).accountName).toBe('Kiln Works')
  await post('52', { organizationId: '8005', status: 'solved' })
  await post('53', { organizationId: '8005' })
  later(2)
  expect((await as('DELETE', `/accounts/${kiln}/organizations/8005`)).status).toBeLessThan(300)
  expect(await carry()).toBe(2)
  expect(await Promise.all(['51', '52', '53'].map(async (id) => (await ticket(id)).accountName))).toEqual([
    null,
    'Kiln Works',
    null,
  ])
  expect((await ticket('53')).decision.reasons[0].fact).toBe('Its organisation was unlinked')
})

test('linked from a day to come, its tickets come over on that day', async () => {
  const { post } = programme
  await post('60', { organizationId: '8006' })
  await link(kiln, '8006', '2026-03-06T08:00:00Z')
  expect(await carry()).toBe(0)
  expect(await cameOver(kiln, '8006')).toBe('Its tickets come over once the account holds it.')
  await programme.moveTo('2026-03-06T08:00:00Z')
  expect(await carry()).toBe(1)
  expect((await ticket('60')).accountName).toBe('Kiln Works')
})

test('an account that is not live decides in shadow: nothing is written, nobody is told', async () => {
  const { at, build, told, round, post } = programme
  const shy = await build(async (into) => {
    const account = await anAccount(into, { name: 'Shy Mill', regionId: at.regionId })
    await aContract(into, { accountId: account.id, endsOn: '2030-12-31' })
    await anAssignment(into, { accountId: account.id, personId: ada })
    return account.id
  })
  await post('70', { organizationId: '8007', form: 'emergency' })
  const before = (await told('emergency')).length
  await link(shy, '8007')
  expect(await carry()).toBe(1)
  await round()
  expect(await ticket('70')).toMatchObject({ accountName: 'Shy Mill', decision: { shadow: true } })
  expect(await told('emergency')).toHaveLength(before)
  const { rows } = await at.database.pool.query(`select 1 from help_desk_write where external_id = '70'`)
  expect(rows).toEqual([])
})

test('two accounts become one: open tickets are looked at for the other one, and a late event takes nothing back', async () => {
  const { at, build, post, told, round, ids } = programme
  const old = await build(async (into) => {
    const account = await anAccount(into, { name: 'Velo Post Antwerp', regionId: at.regionId })
    return account.id
  })
  await link(old, '8008')
  await post('80', { organizationId: '8008' })
  await post('81', { organizationId: '8008', status: 'solved' })
  await carry()
  later(2)
  const reason = 'the same customer'
  const merged = await as('POST', `/accounts/${old}/merge`, { intoAccountId: ids.account, reason })
  expect(merged.status).toBeLessThan(300)
  await carry()
  expect(await ticket('80')).toMatchObject({
    accountName: 'Velo Post',
    decision: { assignee: { name: 'The ase' } },
  })
  const before = await told('emergency', 'target_at_risk', 'offered_back')
  for (const id of ['80', '81'])
    await post(id, { organizationId: '8008' }, { occurredAt: minutesAgo(60), comment: null })
  await round()
  expect([(await ticket('80')).accountName, (await ticket('81')).accountName]).toEqual([
    'Velo Post',
    'Velo Post',
  ])
  expect(await told('emergency', 'target_at_risk', 'offered_back')).toEqual(before)
})

test('cut off in the middle it goes on where it was, with each ticket decided once', async () => {
  const { at, deps, post } = programme
  const many = Array.from({ length: 450 }, (_, n) => String(9000 + n))
  for (const id of many)
    await post(id, { organizationId: '8009', status: id.endsWith('0') ? 'solved' : 'open' })
  later(2)
  await carry()
  await link(kiln, '8009')
  const { pool } = at.database
  let batches = 0
  const facts = createFactsCache((read) => transaction(pool, (tx) => read(tx.query)))
  const dying = {
    ...deps,
    facts,
    transaction: <T>(work: (tx: Parameters<Parameters<typeof deps.transaction>[0]>[0]) => Promise<T>) =>
      transaction(pool, async (tx) => {
        const done = await work(tx)
        // The second batch is gone before its commit, as the process is.
        if ((batches += 1) === 2) await tx.query('select pg_terminate_backend(pg_backend_pid())')
        return done
      }),
  }
  await expect(carryOver(dying)).rejects.toThrow()
  expect(await cameOver(kiln, '8009')).toBe(
    '200 tickets came over so far: 180 open, decided anew; 20 over, for history.',
  )
  expect(await carry()).toBe(250)
  expect(await cameOver(kiln, '8009')).toBe(
    '450 tickets came over: 405 open, decided anew; 45 over, for history.',
  )
  const { rows } = await pool.query(
    `select count(*)::int as n, count(distinct ticket_id)::int as tickets from decision
      where event_id is null and ticket_id in (select id from ticket where organization_id = '8009')`,
  )
  expect(rows).toEqual([{ n: 405, tickets: 405 }])
})

test('organisations linked before tickets followed: the tickets become the account’s, and nothing goes outside', async () => {
  const { at, build, post, told, round, deps } = programme
  const of = { organizationId: '8010' }
  await post('100', { ...of, form: 'emergency', subject: 'Down a month ago' })
  await post('101', { ...of, priority: 'normal' })
  await build((into) => anOrganization(into, { accountId: kiln, organizationId: '8010' }))
  deps.facts.invalidate()
  await at.database.pool.query(
    `insert into organization_carry_over (organization_id, from_at, due_at, settle_at, is_upgrade)
     values ('8010', '2026-03-01Z', '2026-03-01Z', '2026-03-01Z', true)`,
  )
  const before = await told('emergency', 'nobody_on_call', 'target_at_risk')
  expect(await carry()).toBe(2)
  await round()
  expect((await ticket('100')).accountName).toBe('Kiln Works')
  expect((await ticket('101')).decision).toMatchObject({ assignee: { kind: 'keep' } })
  expect((await ticket('101')).decision.target).not.toBeNull()
  expect(await told('emergency', 'nobody_on_call', 'target_at_risk')).toEqual(before)
  expect(await writesOf('100', '101')).toEqual([])
})

test('a link takes a ticket from nobody: whoever held it before anything was known keeps it', async () => {
  await programme.at.database.pool.query('select 1')
  await programme.post(
    '110',
    { organizationId: '8011', assigneeId: '99' },
    { actor: { id: null, kind: 'system' } },
  )
  later(1)
  await link(kiln, '8011')
  expect(await carry()).toBe(1)
  expect((await ticket('110')).decision.assignee.kind).toBe('keep')
})

test('a link that is undone stops what it put on its way; what was another account’s before stays its history', async () => {
  const { ids, post } = programme
  await link(kiln, '8012')
  await carry()
  await post('120', { organizationId: '8012' })
  await post('121', { organizationId: '8012', status: 'solved' })
  expect(await writesOf('120')).toEqual(['waiting'])
  later(2)
  await as('DELETE', `/accounts/${kiln}/organizations/8012`)
  await carry()
  expect(await writesOf('120')).not.toContain('waiting')
  later(60)
  await link(ids.account, '8012')
  await carry()
  expect((await ticket('121')).accountName).toBe('Kiln Works')
})

test('a guarded account’s tickets stay hidden when its organisation is nobody’s again', async () => {
  const { at, build, post } = programme
  const vault = await build(async (into) => {
    const account = await anAccount(into, { name: 'Vault', regionId: at.regionId, isRestricted: true })
    return account.id
  })
  await post('130', { organizationId: '8013', status: 'solved' })
  await link(vault, '8013')
  await carry()
  await post('131', { organizationId: '8013' })
  later(2)
  await as('DELETE', `/accounts/${vault}/organizations/8013`)
  await carry()
  await post('131', { organizationId: '8013', subject: 'again' })
  const seen = (id: string) => at.as('support_engineer', 'GET', `/api/v1/tickets/zendesk/${id}?zone=UTC`)
  expect([(await seen('130')).status, (await seen('131')).status]).toEqual([404, 404])
})

test('an emergency of an account in shadow that comes to a live one is told to people', async () => {
  const { at, build, post, told, round } = programme
  const shy = await build(async (into) => {
    const account = await anAccount(into, { name: 'Shy Forge', regionId: at.regionId })
    await aContract(into, { accountId: account.id, endsOn: '2030-12-31' })
    await anAssignment(into, { accountId: account.id, personId: ada })
    return account.id
  })
  await link(shy, '8014')
  await carry()
  await post('140', { organizationId: '8014', form: 'emergency' })
  await round()
  const before = (await told('emergency', 'nobody_on_call')).length
  later(5)
  await as('POST', `/accounts/${shy}/organizations/8014/move`, { toAccountId: kiln })
  await carry()
  await round()
  expect((await told('emergency', 'nobody_on_call')).length).toBeGreaterThan(before)
})
