/** Accounts, contracts and ASE requests through real HTTP. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { directoryRoom } from '../directory/module.ts'
import { startActing, type Acting, type Who } from '../directory/testing/acting.ts'
import { aPerson, weekdays } from '../directory/testing/builders.ts'
import { manualClock } from '../platform/clock.ts'
import { until } from '../platform/testing/node.ts'
import { tasksRoom } from '../tasks/module.ts'
import { loadAccountFacts } from './api.ts'
import { watchContracts } from './contract-watch.ts'
import { accountsRoom } from './module.ts'
import type { FieldOutcome, OrganizationFieldWriter } from './ports.ts'
import {
  aContract,
  anAccount,
  anAssignment,
  anOrganization,
  aPolicy,
  aTeamMember,
} from './testing/builders.ts'
import { currentFactsVersion, queryOn } from '../platform/store/index.ts'

const NIL = '00000000-0000-7000-8000-000000000000'
const clock = manualClock('2026-03-02T09:00:00Z')
const written: [string, string | null][] = []
let outcome: FieldOutcome = { kind: 'done' }
const writer: OrganizationFieldWriter = {
  name: 'Test desk',
  async setAssignedSe(organizationId, userId) {
    written.push([organizationId, userId])
    return outcome
  },
}

let at: Acting
let deps: Parameters<typeof watchContracts>[0]
beforeAll(async () => {
  at = await startActing(
    (platform) => {
      deps = platform
      return [directoryRoom(platform), tasksRoom(platform), accountsRoom(platform, writer)]
    },
    { clock, works: true },
  )
})
afterAll(() => at.stop())

/** An account ready for an ASE: organisation, contract, region. */
const ready = (over: { aseCount?: number; endsOn?: string; isLive?: boolean } = {}) =>
  at.build(async (into) => {
    const account = await anAccount(into, { regionId: at.regionId, ownHours: weekdays(540, 1020) })
    const { organizationId } = await anOrganization(into, { accountId: account.id })
    await aContract(into, {
      accountId: account.id,
      aseCount: over.aseCount ?? 1,
      endsOn: over.endsOn ?? '2026-12-31',
    })
    await aPolicy(into, { accountId: account.id, isLive: over.isLive ?? false })
    return { id: account.id, organizationId, name: account.name }
  })
const anAse = (over: object = {}) =>
  at.build((into) => aPerson(into, { regionId: at.regionId, helpDeskUserId: into.newId(), ...over }))
const file = (who: Who, accountId: string, body: object) =>
  at.as(who, 'POST', '/api/v1/ase-requests', { accountId, kind: 'set', startsOn: '2026-03-02', ...body })
const newAccount = (over: object = {}) => ({
  name: `Customer ${Math.random()}`,
  regionId: at.regionId,
  timeZone: 'Europe/Berlin',
  ...over,
})
const contract = (over: object = {}) => ({
  source: 'standalone',
  subscription: 'premium',
  signedOn: '2026-01-05',
  startsOn: '2026-02-01',
  endsOn: '2027-01-31',
  ...over,
})

describe('who may', () => {
  const policy = {
    handlingMode: null,
    fallback: ['global_support'],
    standingBackupId: null,
    nightContactId: null,
    isLive: false,
  }
  const routes: [string, string, () => unknown, Who, Who][] = [
    ['GET', '/accounts', () => undefined, 'customer_contact', 'account_team'],
    ['POST', '/accounts', () => newAccount(), 'ase', 'manager'],
    ['GET', '/accounts/:id', () => undefined, 'customer_contact', 'support_engineer'],
    ['GET', '/accounts/:id/history', () => undefined, 'customer_contact', 'ase'],
    ['PATCH', '/accounts/:id', () => ({ priority: 1 }), 'ase', 'manager'],
    ['PUT', '/accounts/:id/policy', () => policy, 'ase', 'manager'],
    [
      'POST',
      '/accounts/:id/organizations',
      () => ({ organizationId: String(Math.random()) }),
      'ase',
      'manager',
    ],
    ['POST', '/accounts/:id/contacts', () => ({ name: 'Cleo' }), 'ase', 'manager'],
    [
      'POST',
      '/accounts/:id/channels',
      () => ({ name: `#${Math.random()}`, purpose: 'team', visibility: 'internal' }),
      'ase',
      'manager',
    ],
    [
      'POST',
      '/accounts/:id/team-members',
      () => ({ role: 'csm', name: String(Math.random()) }),
      'ase',
      'manager',
    ],
    ['POST', '/accounts/:id/contracts', () => contract(), 'ase', 'manager'],
    ['PUT', '/accounts/:id/allocations/:ase', () => ({ percent: 30 }), 'ase', 'manager'],
    ['GET', '/ase-requests', () => undefined, 'customer_contact', 'ase'],
    [
      'POST',
      '/ase-requests',
      () => ({ accountId: id, kind: 'set', personId: at.people.ase, startsOn: '2026-04-01' }),
      'ase',
      'manager',
    ],
    [
      'POST',
      '/ase-requests/review',
      () => ({ accountId: id, kind: 'set', personId: at.people.ase, startsOn: '2026-04-01' }),
      'customer_contact',
      'ase',
    ],
    ['GET', '/capacity', () => undefined, 'customer_contact', 'ase'],
    ['GET', '/capacity/suggestions?accountId=:id', () => undefined, 'customer_contact', 'ase'],
    ['GET', '/ases', () => undefined, 'customer_contact', 'ase'],
    ['GET', '/directory/search?q=a', () => undefined, 'customer_contact', 'support_engineer'],
    ['GET', '/directory/export', () => undefined, 'customer_contact', 'ase'],
  ]
  let id = ''
  beforeAll(async () => {
    id = (await ready()).id
  })
  test.each(routes)('%s %s', async (method, template, body, refused, allowed) => {
    const path = `/api/v1${template.replace(':id', id).replace(':ase', at.people.ase)}`
    expect((await at.as('nobody', method, path, body())).status).toBe(401)
    expect((await at.as(refused, method, path, body())).status).toBe(403)
    const answer = await at.as(allowed, method, path, body())
    expect([200, 201], answer.text).toContain(answer.status)
  })
  test('an account that is not there is a 404', async () => {
    expect((await at.as('token', 'GET', `/api/v1/accounts/${NIL}`)).status).toBe(404)
    expect((await at.as('token', 'POST', `/api/v1/accounts/${NIL}/contracts`, contract())).status).toBe(404)
  })
  test('only a director goes live', async () => {
    const live = { ...policy, isLive: true }
    expect((await at.as('manager', 'PUT', `/api/v1/accounts/${id}/policy`, live)).status).toBe(403)
    const answer = await at.as('director', 'PUT', `/api/v1/accounts/${id}/policy`, live)
    expect(answer.body.policy.isLive).toBe(true)
    expect((await at.as('manager', 'PUT', `/api/v1/accounts/${id}/policy`, policy)).status).toBe(403)
  })
})

describe('accounts', () => {
  test.each([
    ['a name that is taken', { name: 'Twice' }, 409, 'name'],
    ['a region nobody knows', { regionId: NIL }, 422, 'regionId'],
    ['a zone that is none', { timeZone: 'Mars' }, 400, 'timeZone'],
    ['a domain that is none', { domains: ['not a domain'] }, 400, 'domains.0'],
    ['priority 9', { priority: 9 }, 400, 'priority'],
    ['a huge note', { note: 'x'.repeat(30_000) }, 400, 'note'],
  ])('refuses %s', async (_what, wrong, status, path) => {
    await at.as('token', 'POST', '/api/v1/accounts', newAccount({ name: 'Twice' }))
    const answer = await at.as('token', 'POST', '/api/v1/accounts', newAccount(wrong))
    expect([answer.status, answer.body.errors[0].path], answer.text).toEqual([status, path])
  })
  test('an organisation belongs to one account: the holder is named; moving takes it along', async () => {
    const [one, two] = [await ready(), await ready()]
    const claim = await at.as('token', 'POST', `/api/v1/accounts/${two.id}/organizations`, {
      organizationId: one.organizationId,
    })
    expect(claim.status).toBe(409)
    expect(claim.body.errors[0]).toMatchObject({
      path: 'organizationId',
      message: expect.stringContaining(one.name),
    })
    const path = `/api/v1/accounts/${one.id}/organizations/${one.organizationId}`
    const moved = await at.as('token', 'POST', `${path}/move`, { toAccountId: two.id })
    expect(moved.body.organizations.map((row: { organizationId: string }) => row.organizationId)).toContain(
      one.organizationId,
    )
    const before = await at.as('token', 'GET', `/api/v1/accounts/${one.id}`)
    expect(before.body.organizations[0].until).toBe('2026-03-02T09:00:00.000Z')
    expect((await at.as('token', 'DELETE', path)).status).toBe(404)
  })
  test('the list tells the ASE, the contract’s end and whether it is live', async () => {
    const account = await ready({ isLive: true })
    const ase = await anAse({ name: 'Listed ASE' })
    await at.build((into) => anAssignment(into, { accountId: account.id, personId: ase.id }))
    const { body } = await at.as('token', 'GET', `/api/v1/accounts?personId=${ase.id}&live=true&hasAse=true`)
    expect(body.items).toMatchObject([
      {
        id: account.id,
        ases: [{ name: 'Listed ASE', isPrimary: true }],
        contractEndsOn: '2026-12-31',
        isLive: true,
      },
    ])
    const none = await at.as('token', 'GET', `/api/v1/accounts?personId=${ase.id}&live=false`)
    expect(none.body.items).toEqual([])
  })
  test('found by name, alias, domain, address, organisation, CRM id and person', async () => {
    const { body: made } = await at.as(
      'token',
      'POST',
      '/api/v1/accounts',
      newAccount({
        name: 'Zebra Works',
        aliases: ['Stripes'],
        domains: ['zebra.example'],
        crmId: 'CRM-0815',
        organizations: [{ organizationId: '998877' }],
      }),
    )
    const ase = await anAse({ name: 'Quirin Findable' })
    await at.build((into) => anAssignment(into, { accountId: made.id, personId: ase.id }))
    for (const q of [
      'zebra',
      'stripes',
      'zebra.example',
      'bob@zebra.example',
      'a@mail.zebra.example',
      '998877',
      'crm-0815',
      'quirin',
    ]) {
      const { body } = await at.as('token', 'GET', `/api/v1/directory/search?q=${encodeURIComponent(q)}`)
      expect(body.items[0], q).toMatchObject({ accountId: made.id, ases: [{ name: 'Quirin Findable' }] })
    }
  })
  test('the export carries the table a README can hold, and neutral CSV', async () => {
    await at.as(
      'token',
      'POST',
      '/api/v1/accounts',
      newAccount({ name: '=HYPERLINK("x")', specialNotes: 'a|b' }),
    )
    const csv = await at.as('token', 'GET', '/api/v1/directory/export?format=csv')
    expect(csv.text).toContain(`"'=HYPERLINK(""x"")"`)
    const markdown = await at.as('token', 'GET', '/api/v1/directory/export?format=markdown')
    expect(markdown.text).toContain('a\\|b')
    expect((await at.as('token', 'GET', '/api/v1/directory/export')).body.items.length).toBeGreaterThan(0)
  })
})

describe('contracts', () => {
  test.each([
    ['an end before the start', { endsOn: '2026-01-01' }, 'endsOn'],
    ['a date that does not exist', { endsOn: '2027-02-29' }, 'endsOn'],
    ['Signature without CSM or CSA', { source: 'signature' }, 'source'],
    ['Signature with two ASEs', { source: 'signature', aseCount: 2 }, 'aseCount'],
    ['the add-on without a subscription', { subscription: null }, 'subscription'],
    ['a link that is script', { statementOfWork: 'javascript:alert(1)' }, 'statementOfWork'],
    ['hours beyond a week', { hoursPerWeek: 200 }, 'hoursPerWeek'],
  ])('refuses %s', async (_what, wrong, path) => {
    const { id } = await ready()
    const answer = await at.as('token', 'POST', `/api/v1/accounts/${id}/contracts`, contract(wrong))
    expect(answer.status, answer.text).toBe(400)
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path)
  })
  test('a revision supersedes; the old version of the facts reads the old end', async () => {
    const { id } = await ready()
    await at.build((into) => aTeamMember(into, { accountId: id }))
    const { body: made } = await at.as(
      'token',
      'POST',
      `/api/v1/accounts/${id}/contracts`,
      contract({ source: 'signature' }),
    )
    expect(made.hoursPerWeek).toBe(8)
    const query = queryOn(at.database.pool)
    const before = await currentFactsVersion(query)
    await at.as(
      'token',
      'PUT',
      `/api/v1/contracts/${made.id}`,
      contract({ source: 'signature', endsOn: '2028-01-31' }),
    )
    const endOf = async (version?: number) =>
      (await loadAccountFacts(query, version)).accounts
        .find((one) => one.id === id)
        ?.contracts.find((one) => one.id === made.id)?.endsOn
    expect([await endOf(before), await endOf()]).toEqual(['2027-01-31', '2028-01-31'])
    const history = await at.as('token', 'GET', `/api/v1/accounts/${id}/history?atVersion=${before}`)
    expect(history.body.items).toContainEqual(
      expect.objectContaining({ kind: 'contract', id: made.id, until: '2027-01-31' }),
    )
  })
})

describe('ASE requests', () => {
  const closed = (id: string) =>
    until(
      'the request closes',
      async () => (await at.as('token', 'GET', `/api/v1/ase-requests/${id}`)).body.closedAt !== null,
    )

  test('a director’s is applied at once: directory, note, tasks, and closes itself', async () => {
    const account = await ready()
    const ase = await anAse()
    const { body } = await file('token', account.id, { personId: ase.id })
    expect(body).toMatchObject({ state: 'applying', findings: [] })
    await closed(body.id)
    const done = await at.as('token', 'GET', `/api/v1/ase-requests/${body.id}`)
    expect(done.body.steps.map((step: { name: string; state: string }) => [step.name, step.state])).toEqual([
      ['assignments', 'done'],
      ['org_note', 'done'],
      ['handover', 'done'],
      ['assigned_se', 'skipped'],
    ])
    expect(done.body.steps[3].detail).toContain('shadow')
    const whole = await at.as('token', 'GET', `/api/v1/accounts/${account.id}`)
    expect(whole.body.assignments).toMatchObject([
      { personId: ase.id, isPrimary: true, startsOn: '2026-03-02', endsOn: null },
    ])
    const tasks = await at.as('token', 'GET', `/api/v1/tasks?accountId=${account.id}`)
    expect(tasks.body.items.map((task: { kind: string }) => task.kind).sort()).toEqual([
      'handover',
      'handover',
      'org_note_draft',
    ])
  })
  test('a live account’s field is written to the help desk; a refusal says what to do and can be tried again', async () => {
    const account = await ready({ isLive: true })
    const ase = await anAse()
    outcome = { kind: 'refused', message: 'no such user' }
    const { body } = await file('token', account.id, { personId: ase.id })
    const get = async () => (await at.as('token', 'GET', `/api/v1/ase-requests/${body.id}`)).body
    await until('the step fails', async () => (await get()).state === 'failed')
    expect((await get()).steps[3]).toMatchObject({
      state: 'failed',
      detail: expect.stringContaining('no such user'),
    })
    outcome = { kind: 'done' }
    await at.as('token', 'POST', `/api/v1/ase-requests/${body.id}/apply`)
    await closed(body.id)
    expect(written.at(-1)).toEqual([account.organizationId, ase.helpDeskUserId])
  })
  test('a manager’s waits for a director', async () => {
    const account = await ready()
    const ase = await anAse()
    const { body } = await file('manager', account.id, { personId: ase.id })
    expect(body.state).toBe('waiting')
    expect((await at.as('manager', 'POST', `/api/v1/ase-requests/${body.id}/apply`)).status).toBe(403)
    const applied = await at.as('director', 'POST', `/api/v1/ase-requests/${body.id}/apply`)
    expect(applied.body).toMatchObject({ state: 'applying', decidedBy: 'The director' })
    expect(
      (await at.as('director', 'POST', `/api/v1/ase-requests/${body.id}/refuse`, { reason: 'no' })).status,
    ).toBe(409)
  })
  test('what blocks is kept with the request, and it applies once cleared', async () => {
    const account = await ready()
    const ase = await anAse({ maxAccounts: 1, maxAccountsReason: 'part time' })
    await at.build(async (into) =>
      anAssignment(into, { personId: ase.id, accountId: (await anAccount(into)).id }),
    )
    const { body } = await file('token', account.id, { personId: ase.id })
    expect(body).toMatchObject({ state: 'failed', closedAt: null, steps: [] })
    expect(body.findings.map((one: { code: string }) => one.code)).toContain('person.full')
    await at.as('token', 'PATCH', `/api/v1/people/${ase.id}`, { maxAccounts: 2 })
    expect((await at.as('token', 'POST', `/api/v1/ase-requests/${body.id}/apply`)).body.state).toBe(
      'applying',
    )
  })
  test('a replacement overlaps by business days, and the incoming ASE is primary from the first', async () => {
    const account = await ready()
    const [old, next] = [await anAse(), await anAse()]
    await at.build((into) => anAssignment(into, { accountId: account.id, personId: old.id }))
    const { body } = await file('token', account.id, {
      kind: 'replace',
      personId: next.id,
      startsOn: '2026-03-05',
      overlapDays: 3,
    })
    expect(body, JSON.stringify(body.findings)).toMatchObject({ state: 'applying', outgoingPersonId: old.id })
    const whole = await at.as('token', 'GET', `/api/v1/accounts/${account.id}`)
    const rows = whole.body.assignments.map((row: Record<string, unknown>) => [
      row.personId,
      row.startsOn,
      row.endsOn,
      row.isPrimary,
    ])
    expect(rows).toEqual([
      [old.id, '2026-01-01', '2026-03-04', true],
      [next.id, '2026-03-05', null, true],
      [old.id, '2026-03-05', '2026-03-09', false],
    ])
  })
  test.each([
    ['nobody', { personId: NIL }, 400, 'personId'],
    ['no person', {}, 400, 'personId'],
    ['an impossible date', { personId: NIL, startsOn: '2026-02-31' }, 400, 'startsOn'],
  ])('refuses %s', async (_what, wrong, status, path) => {
    const answer = await file('token', (await ready()).id, wrong)
    expect([answer.status, answer.body.errors[0].path], answer.text).toEqual([status, path])
  })
  test('withdrawn by who filed it, then closed for good', async () => {
    const { body } = await file('manager', (await ready()).id, { personId: (await anAse()).id })
    expect((await at.as('manager', 'POST', `/api/v1/ase-requests/${body.id}/withdraw`)).body.state).toBe(
      'withdrawn',
    )
    expect((await at.as('director', 'POST', `/api/v1/ase-requests/${body.id}/apply`)).status).toBe(409)
  })
})

describe('contract ends', () => {
  test('notices once, then the assignment ends by itself with tasks; looking again changes nothing', async () => {
    const account = await ready({ endsOn: '2026-04-20' })
    const ase = await anAse()
    await at.build((into) => anAssignment(into, { accountId: account.id, personId: ase.id }))
    const notices = async () =>
      (
        await at.database.pool.query(
          `select due_at::text as due from notice where account_id = $1 and person_id = $2 order by 1`,
          [account.id, ase.id],
        )
      ).rows
    await watchContracts(deps)
    await watchContracts(deps)
    // 90 and 60 days before lie in the past: told once, at once; 30 days before is still to come.
    expect(await notices()).toEqual([{ due: '2026-03-02 08:00:00+00' }, { due: '2026-03-21 08:00:00+00' }])
    clock.set(Date.parse('2026-04-20T23:00:00Z'))
    await watchContracts(deps)
    const [kept, again] = [await watchContracts(deps), await watchContracts(deps)]
    expect([kept.ended, again.ended]).toEqual([0, 0])
    const whole = await at.as('token', 'GET', `/api/v1/accounts/${account.id}`)
    expect(whole.body.assignments).toMatchObject([{ personId: ase.id, endsOn: '2026-04-20' }])
    const tasks = await at.as('token', 'GET', `/api/v1/tasks?accountId=${account.id}`)
    expect(tasks.body.items.map((task: { kind: string }) => task.kind)).toEqual([
      'offboarding',
      'offboarding',
    ])
  })
})
