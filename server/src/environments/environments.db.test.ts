/** Environments, planned changes and the brief through the whole program and real HTTP. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  aChannel,
  aContact,
  anAccount,
  anAssignment,
  aContract,
  aPolicy,
} from '../accounts/testing/builders.ts'
import { compose } from '../compose.ts'
import { factsOn } from '../coverage/module.ts'
import { startActing, type Acting } from '../directory/testing/acting.ts'
import { aPerson, someSettings } from '../directory/testing/builders.ts'
import { tellDueNotices } from '../notify/api.ts'
import { manualClock } from '../platform/clock.ts'
import { createEvents } from '../platform/events/index.ts'
import { announceChanges } from './changes/changes.jobs.ts'

// Wednesday, 10:00 in Amsterdam.
const clock = manualClock('2026-03-04T09:00:00Z')
let at: Acting
let account: string
let onCall: string
let guarded: string
beforeAll(async () => {
  at = await startActing((platform) => compose(platform).rooms, { clock })
  await at.build(async (into) => {
    const { regionId, people } = at
    onCall = (await aPerson(into, { name: 'Olu', regionId, roles: ['support_engineer'] })).id
    await someSettings(into, { onCall: { personId: onCall } })
    account = (await anAccount(into, { name: 'Velo Post', regionId })).id
    guarded = (await anAccount(into, { name: 'Harbour Ministry', regionId, isRestricted: true })).id
    await aContract(into, { accountId: account, endsOn: '2030-12-31' })
    await anAssignment(into, { accountId: account, personId: people.ase })
    await aPolicy(into, { accountId: account })
    await aContact(into, { accountId: account, name: 'Priya', isPrimary: true, role: 'Platform lead' })
    await aChannel(into, { accountId: account, name: '#velo-esc', visibility: 'internal' })
  })
})
afterAll(() => at.stop())

const round = async (instant: string): Promise<void> => {
  clock.set(Temporal.Instant.from(instant).epochMilliseconds)
  const { pool } = at.database
  const deps = { pool, clock, events: createEvents(clock), facts: factsOn(pool) }
  while ((await announceChanges(deps)) > 0);
  await tellDueNotices(deps)
}
const heard = async (): Promise<string[]> => {
  const { body } = await at.as({ personId: onCall }, 'GET', '/api/v1/inbox')
  return body.items.map(({ title }: { title: string }) => title).toReversed()
}
const body = {
  ...{ title: 'Upgrade to 17.8', risk: 'high', about: 'The database migrates for an hour.' },
  ...{ start: '2026-03-05T21:00:00Z', end: '2026-03-06T01:00:00Z', rollBack: 'Restore the snapshot' },
}
const plan = (who: Parameters<Acting['as']>[0], over: object = {}) =>
  at.as(who, 'POST', `/api/v1/accounts/${account}/planned-changes`, { ...body, ...over })

test('systems and notes: written by whoever works on the account, secrets masked, names once', async () => {
  const path = `/api/v1/accounts/${account}`
  const system = {
    name: 'Production',
    kind: 'production',
    version: '17.6.1-ee',
    url: 'https://git.velo.example',
  }
  expect((await at.as('ase', 'POST', `${path}/systems`, system)).status).toBe(200)
  const again = await at.as('ase', 'POST', `${path}/systems`, { ...system, name: 'production' })
  expect([again.status, again.body.errors[0].path]).toEqual([409, 'name'])
  const wrong = await at.as('ase', 'POST', `${path}/systems`, {
    ...system,
    name: 'Other',
    url: 'javascript:alert(1)',
  })
  expect(wrong.status).toBe(400)
  const note = { access: 'Jump host, token glpat-abcdefghij1234567890', risks: 'Search index is slow' }
  const noted = await at.as('ase', 'PUT', `${path}/environment`, note)
  expect(noted.body.note.access).not.toContain('glpat-abcdefghij')
  const [one] = noted.body.systems
  const set = await at.as('manager', 'PUT', `${path}/systems/${one.id}`, { ...system, version: '17.8.0-ee' })
  expect(set.body.systems).toMatchObject([{ version: '17.8.0-ee', changedBy: 'The manager' }])
  expect((await at.as('support_operations', 'PUT', `${path}/environment`, note)).status).toBe(403)
})

test('of two who write the notes at once the second is told to look again, and loses nothing', async () => {
  const path = `/api/v1/accounts/${account}/environment`
  const readAt = (await at.as('ase', 'GET', path)).body.note.changedAt
  clock.advance(1_000)
  const write = (who: 'ase' | 'manager') =>
    at.as(who, 'PUT', path, { access: `Written by the ${who}`, risks: null, readAt })
  const both = await Promise.all([write('ase'), write('manager')])
  expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409])
  const first = both.find(({ status }) => status === 200)!.body.note
  expect((await at.as('ase', 'GET', path)).body.note).toEqual(first)
  expect(both.find(({ status }) => status === 409)!.body.detail).toContain(first.changedBy)
  const again = { access: 'Put together', risks: null, readAt: first.changedAt }
  expect((await at.as('ase', 'PUT', path, again)).body.note.access).toBe('Put together')
})

test('a support engineer reads; who answers a running emergency writes down what they find, as long as it runs', async () => {
  const path = `/api/v1/accounts/${account}/environment`
  const note = { access: 'Jump host', risks: 'Search index is slow' }
  const answers = async (who: Parameters<Acting['as']>[0]) => {
    const read = await at.as(who, 'GET', path)
    return [read.status, read.body.mayChange, (await at.as(who, 'PUT', path, note)).status]
  }
  const holder = (
    await at.build((into) =>
      aPerson(into, { regionId: at.regionId, helpDeskUserId: '77', roles: ['support_engineer'] }),
    )
  ).id
  const engineers = [{ personId: onCall }, { personId: holder }, 'support_engineer'] as const
  const all = async () => [
    await answers(engineers[0]),
    await answers(engineers[1]),
    await answers(engineers[2]),
  ]
  const reads = [200, false, 403]
  expect(await all()).toEqual([reads, reads, reads])
  const { pool } = at.database
  await pool.query(`insert into ticket_source (source, kind) values ('desk', 'help_desk')`)
  await pool.query(
    `insert into ticket (id, source, external_id, account_id, status, assignee_id, created_at, updated_at, state, is_emergency)
     values (gen_random_uuid(), 'desk', '1', $1, 'open', '77', $2, $2, '{}', true)`,
    [account, clock.now().toString()],
  )
  expect(await all()).toEqual([[200, true, 200], [200, true, 200], reads])
  const secret = `/api/v1/accounts/${guarded}/environment`
  expect((await at.as(engineers[0], 'PUT', secret, note)).status).toBe(404)
  await pool.query(`update ticket set status = 'solved'`)
  expect(await all()).toEqual([reads, reads, reads])
  await pool.query('delete from ticket')
})

test('a risky change: announced the working day before, told anew when it moves, taken back when withdrawn', async () => {
  const planned = await plan('ase')
  expect(planned.body).toMatchObject({ revision: 1, accountZone: 'Europe/Amsterdam', told: [] })
  await round('2026-03-04T09:10:00Z')
  await round('2026-03-04T12:00:00Z')
  expect(await heard()).toEqual(['Velo Post plans a risky change: Upgrade to 17.8'])
  const told = await at.as('manager', 'GET', `/api/v1/planned-changes?account=${account}`)
  expect(
    told.body.items[0].told
      .map(({ to }: { to: string }) => to)
      .toSorted((a: string, b: string) => a.localeCompare(b)),
  ).toEqual(['#support', 'Olu'])
  const path = `/api/v1/planned-changes/${planned.body.id}`
  const moved = await at.as('ase', 'PUT', path, {
    ...body,
    start: '2026-03-06T21:00:00Z',
    end: '2026-03-06T23:00:00Z',
  })
  expect(moved.body.revision).toBe(2)
  await round('2026-03-04T12:01:00Z')
  expect((await heard()).at(-1)).toBe('Changed: Upgrade to 17.8 at Velo Post')
  await round('2026-03-05T09:00:00Z')
  expect(await heard()).toHaveLength(2)
  expect((await at.as('ase', 'POST', `${path}/withdraw`)).body.state).toBe('withdrawn')
  await round('2026-03-05T09:01:00Z')
  expect((await heard()).at(-1)).toBe('Withdrawn: Upgrade to 17.8 at Velo Post')
  expect((await at.as('ase', 'POST', `${path}/withdraw`)).status).toBe(409)
  const history = await at.as('manager', 'GET', `${path}/history`)
  expect(
    history.body.items.map(({ revision, state }: { revision: number; state: string }) => [revision, state]),
  ).toEqual([
    [3, 'withdrawn'],
    [2, 'planned'],
    [1, 'planned'],
  ])
})

test('of low risk it stands in the list, and nobody is told', async () => {
  const before = (await heard()).length
  await plan('ase', { risk: 'low', title: 'New runners', end: '2026-03-07T01:00:00Z' })
  await round('2026-03-05T09:05:00Z')
  expect(await heard()).toHaveLength(before)
  const { body: list } = await at.as('ase', 'GET', '/api/v1/planned-changes')
  expect(list.items.map(({ title }: { title: string }) => title)).toEqual(['New runners'])
})

test('refuses a window that is over, turned round, or of months', async () => {
  for (const [over, path] of [
    [{ start: '2026-01-01T00:00:00Z', end: '2026-01-02T00:00:00Z' }, 'end'],
    [{ start: '2026-03-07T00:00:00Z', end: '2026-03-06T00:00:00Z' }, 'end'],
    [{ end: '2026-05-05T00:00:00Z' }, 'end'],
    [{ title: ' ' }, 'title'],
  ] as const) {
    const answer = await plan('ase', over)
    expect([answer.status, answer.body.errors?.[0]?.path], JSON.stringify(over)).toEqual([400, path])
  }
})

test('the brief has in one answer whom to tell, who answers, what runs, what is planned', async () => {
  const { status, body: brief } = await at.as(
    'support_engineer',
    'GET',
    `/api/v1/accounts/${account}/brief?zone=Asia/Tokyo`,
  )
  expect(status).toBe(200)
  expect(brief).toMatchObject({
    account: { name: 'Velo Post', zone: 'Europe/Amsterdam' },
    coverage: { ase: { name: 'The ase' }, onCall: { name: 'Olu' } },
    contacts: [{ name: 'Priya', isPrimary: true }],
    channels: [{ name: '#velo-esc' }],
    systems: [{ name: 'Production' }],
    changes: [{ title: 'New runners' }],
  })
  expect((await at.as('account_team', 'GET', `/api/v1/accounts/${account}/brief`)).status).toBe(403)
})

test('the brief of a guarded account is for cleared people, and reading it is logged', async () => {
  expect((await at.as('ase', 'GET', `/api/v1/accounts/${guarded}/brief`)).status).toBe(404)
  expect((await at.as('director', 'GET', `/api/v1/accounts/${guarded}/brief`)).status).toBe(200)
  const { rows } = await at.database.pool.query(
    `select count(*)::int as n from audit_entry where action = 'accounts.read_restricted' and account_id = $1`,
    [guarded],
  )
  expect(rows[0].n).toBe(1)
})
