/** Erasing leaves nothing of them in any table, the receipt says what went; the full export, by real HTTP. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unzip } from '../../../test/harness/unzip.ts'
import {
  aChannel,
  aContact,
  aContract,
  anAccount,
  anAllocation,
  anAssignment,
  anOrganization,
  aPolicy,
  aTeamMember,
} from '../accounts/testing/builders.ts'
import { aTimeOff } from '../absences/testing/builders.ts'
import { compose } from '../compose.ts'
import { startActing, type Acting } from '../directory/testing/acting.ts'
import { anInterest, aPerson } from '../directory/testing/builders.ts'
import { manualClock } from '../platform/clock.ts'

const NIL = '00000000-0000-7000-8000-000000000000'
const SECRET = `${'glpat-'}aB3dE5gH7jK9mN1pQ3sT`
const clock = manualClock('2026-06-01T09:00:00Z')
let at: Acting
const ids = { leaver: '', account: '', contact: '', here: '' }

beforeAll(async () => {
  at = await startActing((platform) => compose(platform).rooms, { clock })
  await at.build(async (into, tx) => {
    const regionId = at.regionId
    const leaver = await aPerson(into, {
      ...{
        name: 'Nadia O’Leaver',
        email: 'nadia.leaver@vendor.example',
        slackId: 'U0NADIA',
        helpDeskUserId: '4711',
      },
      ...{ title: 'Nadia’s title', regionId, leftOn: '2026-05-01' },
    })
    const account = await anAccount(into, {
      ...{
        name: 'Tasman "Freight" Lines',
        aliases: ['TFLX'],
        domains: ['tasmanfreight.example'],
        crmId: 'CRM-TFL-1',
      },
      ...{ regionId, specialNotes: 'Tasman likes calls', note: 'Ask Nadia O’Leaver first' },
    })
    const accountId = account.id
    const contact = await aContact(into, {
      ...{
        accountId,
        name: 'Rita Contactperson',
        email: 'rita@tasmanfreight.example',
        helpDeskUserId: '9901',
      },
    })
    await anOrganization(into, { accountId, organizationId: 'org-tfl', organizationName: 'Tasman Org' })
    await aContract(into, {
      accountId,
      endsOn: '2026-04-30',
      tier: 'Tasman tier',
      statementOfWork: 'https://sow.example/tfl',
    })
    await anAssignment(into, { accountId, personId: leaver.id, endsOn: '2026-04-30' })
    await aChannel(into, { accountId, name: '#tasman-freight' })
    await aTeamMember(into, { accountId, name: 'Carla Csmperson' })
    await anAllocation(into, { accountId, personId: leaver.id })
    await aPolicy(into, { accountId })
    await anInterest(into, { personId: leaver.id, note: 'Nadia wants to' })
    await aTimeOff(into, {
      personId: leaver.id,
      kind: 'sick',
      reason: 'Broken leg',
      recordedBy: 'Nadia O’Leaver',
    })
    Object.assign(ids, { leaver: leaver.id, account: accountId, contact: contact.id, here: at.people.ase })
    await tx.query(
      `insert into task (id, key, kind, title, detail, account_id, created_at) values ($1, 'k', 'x', 'Nadia O’Leaver calls Tasman', 'Tasman detail', $2, now())`,
      [into.newId(), accountId],
    )
    await tx.query(
      `insert into notice (id, key, kind, person_id, title, body, account_id, due_at, state, created_at)
       values ($1, 'k1', 'x', $2, 'For Nadia', 'Tasman body', $3, now(), 'told', now()),
              ($4, 'k2', 'x', $5, 'Nadia O’Leaver is away', 'Not for Tasman "Freight" Lines', null, now(), 'told', now())`,
      [into.newId(), leaver.id, accountId, into.newId(), ids.here],
    )
  })
  const event = (ticketId: string, actor: object) => ({
    ...{ key: `e-${ticketId}`, ticketId, occurredAt: '2026-03-02T09:00:00Z', actor },
    state: {
      organizationId: 'org-tfl',
      subject: `Pallet scanner broken ${ticketId}`,
      status: 'open',
      requesterId: '9901',
      createdAt: '2026-03-02T09:00:00Z',
    },
  })
  const events = [event('1', { id: '9901', kind: 'end_user' }), event('2', { id: '4711', kind: 'agent' })]
  const taken = await at.as('token', 'POST', '/api/v1/tickets/events', { events })
  expect(taken.status, taken.text).toBeLessThan(300)
  const patched = await at.as('token', 'PATCH', `/api/v1/accounts/${ids.account}`, {
    specialNotes: 'Tasman wants calls only',
  })
  expect(patched.status, patched.text).toBe(200)
})
afterAll(() => at.stop())

/** Everything that every table of the application holds, as text. */
async function everything(): Promise<string> {
  const tables = await at.database.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  const parts = await Promise.all(
    tables.rows.map(async ({ name }) => {
      const { rows } = await at.database.pool.query<{ row: string }>(
        `select to_jsonb(t)::text as row from "${name}" t`,
      )
      return rows.map(({ row }) => `${name} ${row}`)
    }),
  )
  return parts.flat().join('\n')
}
const holding = async (...words: string[]): Promise<string[]> => {
  const lines = (await everything()).split('\n')
  return words.flatMap((word) =>
    lines.filter((line) => line.includes(word)).map((line) => `${word}: ${line.slice(0, 200)}`),
  )
}
const preview = (kind: string, id: string, who: Parameters<Acting['as']>[0] = 'token') =>
  at.as(who, 'GET', `/api/v1/erasures/preview?kind=${kind}&id=${id}`)
const erase = (kind: string, id: string, confirm: string, who: Parameters<Acting['as']>[0] = 'token') =>
  at.as(who, 'POST', '/api/v1/erasures', { kind, id, confirm })

describe('who may', () => {
  test.each([
    'manager',
    'ase',
    'support_engineer',
    'account_team',
    'customer_contact',
    'support_operations',
  ] as const)('a %s erases and exports nothing', async (who) => {
    expect((await preview('person', ids.leaver, who)).status).toBe(403)
    expect((await erase('person', ids.leaver, 'Nadia O’Leaver', who)).status).toBe(403)
    expect((await at.as(who, 'GET', '/api/v1/export')).status).toBe(403)
    const reads = who === 'support_operations' ? 200 : 403
    expect((await at.as(who, 'GET', '/api/v1/erasures')).status).toBe(reads)
    expect((await at.as(who, 'GET', '/api/v1/retention')).status).toBe(reads)
  })
  test('nobody without signing in', async () => {
    expect((await preview('person', ids.leaver, 'nobody')).status).toBe(401)
    expect((await erase('person', ids.leaver, 'x', 'nobody')).status).toBe(401)
    for (const path of ['erasures', 'retention', 'export'])
      expect((await at.as('nobody', 'GET', `/api/v1/${path}`)).status).toBe(401)
  })
})

describe('erasing', () => {
  test('what cannot be is refused with what to do', async () => {
    expect((await preview('person', NIL)).status).toBe(404)
    expect((await preview('person', 'nonsense')).status).toBe(400)
    expect((await preview('ticket', ids.leaver)).status).toBe(400)
    expect((await erase('person', ids.leaver, 'Somebody Else')).body.errors[0].path).toBe('confirm')
    const here = await preview('person', ids.here)
    expect(here.body.refusals).toEqual([expect.stringContaining('last working day')])
    const refused = await erase('person', ids.here, here.body.name)
    expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('still here')])
    const running = await at.build(async (into) => {
      const { id: accountId } = await anAccount(into, { name: 'Running Co' })
      await aContract(into, { accountId })
      await anAssignment(into, { accountId })
      return accountId
    })
    expect((await erase('account', running, 'Running Co')).status).toBe(409)
    const [old, kept] = await at.build(async (into, tx) => {
      const [from, to] = [
        await anAccount(into, { name: 'Old Co' }),
        await anAccount(into, { name: 'Kept Co' }),
      ]
      await tx.query('update account set merged_into_id = $2, merged_at = now() where id = $1', [
        from.id,
        to.id,
      ])
      return [from.id, to.id]
    })
    const both = await erase('account', kept, 'Kept Co')
    expect([both.status, both.body.detail]).toEqual([409, expect.stringContaining(old)])
    await at.database.pool.query(
      `update account set name = 'Erased account ' || right(id::text, 6) where id = $1`,
      [old],
    )
    const alone = await at.as('token', 'GET', `/api/v1/erasures/preview?kind=account&id=${kept}`)
    expect([alone.status, alone.body.refusals]).toEqual([200, []])
  })

  test('a preview counts, and changes nothing', async () => {
    const before = await everything()
    for (const [kind, id] of [
      ['person', ids.leaver],
      ['contact', ids.contact],
      ['account', ids.account],
    ] as const) {
      const { status, body, text } = await preview(kind, id)
      expect(status, text).toBe(200)
      expect(body.refusals).toEqual([])
      expect(body.erased.length).toBeGreaterThan(0)
    }
    expect(await everything()).toBe(before)
  })

  test('a contact: the row, their events and their name are gone; the account stays', async () => {
    const seen = await preview('contact', ids.contact)
    expect(seen.body.erased).toContainEqual({
      room: 'tickets',
      what: 'bodies of events with them',
      how: 'blanked',
      rows: 2,
    })
    const receipt = await erase('contact', ids.contact, 'Rita Contactperson')
    expect([receipt.status, receipt.body.done]).toEqual([201, seen.body.erased])
    expect(await holding('Rita', 'rita@', '9901')).toEqual([])
    expect((await erase('contact', ids.contact, 'Rita Contactperson')).status).toBe(404)
    expect(await holding('Tasman \\"Freight\\" Lines')).not.toEqual([])
  })

  test('a person: nothing of them is left but ids', async () => {
    const words = ['Nadia', 'nadia', 'U0NADIA', '"4711"', 'Broken leg', 'sick']
    expect((await holding('Nadia')).length).toBeGreaterThan(5)
    const receipt = await erase('person', ids.leaver, 'Nadia O’Leaver')
    expect(receipt.status, receipt.text).toBe(201)
    expect((await holding(...words)).filter((line) => !line.includes('For Nadia')).join('\n')).not.toContain(
      'O’Leaver',
    )
    expect(
      await holding('nadia.leaver', 'U0NADIA', 'Broken leg', 'For Nadia', 'Nadia’s title', 'O’Leaver'),
    ).toEqual([])
    const person = await at.as('token', 'GET', `/api/v1/people/${ids.leaver}`)
    expect(person.body).toMatchObject({
      name: `Erased person ${ids.leaver.slice(-6)}`,
      roles: [],
      helpDeskUserId: null,
    })
    // Those who covered and decided with them are as they were.
    const tasks = await at.database.pool.query('select title from task')
    expect(tasks.rows[0].title).toMatch(/^Erased person \w{6} calls Tasman$/)
  })

  test('an account: nothing of the customer is left; decisions keep their numbers', async () => {
    const numbers = `select id, rule, fired, outcome, decided_for, shadow, facts_version from decision order by id`
    const before = (await at.database.pool.query(numbers)).rows
    expect(before.length).toBeGreaterThan(0)
    const receipt = await erase('account', ids.account, 'Tasman "Freight" Lines')
    expect(receipt.status, receipt.text).toBe(201)
    const words = [
      'Tasman',
      'TFLX',
      'tasmanfreight',
      'CRM-TFL',
      'Pallet',
      '#tasman',
      'Carla',
      'sow.example',
      'calls only',
    ]
    expect(await holding(...words)).toEqual([])
    expect((await at.database.pool.query(numbers)).rows).toEqual(before)
    const open = await at.database.pool.query(
      `select 1 from account_organization where account_id = $1 and upper_inf(valid)`,
      [ids.account],
    )
    expect(open.rows).toEqual([])
  })

  test('receipts say what, how much, when and by whom, without values; audit entries of before are closed', async () => {
    const { body, text } = await at.as('support_operations', 'GET', '/api/v1/erasures')
    expect(
      body.items.map(({ kind, subjectId }: { kind: string; subjectId: string }) => [kind, subjectId]),
    ).toEqual([
      ['account', ids.account],
      ['person', ids.leaver],
      ['contact', ids.contact],
    ])
    expect(body.items[0]).toMatchObject({
      by: { kind: 'token', id: 'director' },
      at: '2026-06-01T09:00:00.000Z',
    })
    expect(text).not.toMatch(/Tasman|Nadia|Rita/)
    const audit = await at.as('token', 'GET', `/api/v1/audit?accountId=${ids.account}`)
    expect(audit.body.entries.length).toBeGreaterThan(0)
    expect(audit.body.entries.every((entry: { erased: boolean }) => entry.erased)).toBe(true)
    const own = await at.as('token', 'GET', '/api/v1/audit?action=privacy.erase')
    expect(own.body.entries[0].after).toMatchObject({ kind: 'account', id: ids.account })
    for (const sql of ['delete from erasure', `update erasure set done = '[]'`])
      await expect(at.database.pool.query(sql)).rejects.toMatchObject({ code: '42501' })
  })
})

test('who changed the settings is named as they are called, and by nothing once erased', async () => {
  const changed = { settings: { maxAccountsPerAse: 6 }, reason: 'more room' }
  const made = await at.as('director', 'PUT', '/api/v1/settings', changed)
  expect([made.status, made.body.recordedBy], made.text).toEqual([made.status, 'The director'])
  const stored = await at.database.pool.query(
    'select recorded_by from setting_version order by version desc limit 1',
  )
  expect(stored.rows[0].recorded_by).toBe(at.people.director)
  await at.database.pool.query(`update person set name = 'Erased person x' where id = $1`, [
    at.people.director,
  ])
  const { body } = await at.as('token', 'GET', '/api/v1/settings')
  expect(JSON.stringify(body)).toContain('Erased person x')
  await at.database.pool.query(`update person set name = 'The director' where id = $1`, [at.people.director])
})

describe('the full export', () => {
  let files = new Map<string, string>()
  beforeAll(async () => {
    await at.build(async (into, tx) => {
      const { id } = await anAccount(into, {
        name: '=HYPERLINK("http://evil.example")',
        specialNotes: `token ${SECRET}`,
      })
      await tx.query(`update account set note = 'plain' where id = $1`, [id])
      await aTimeOff(into, { personId: ids.here, kind: 'sick', reason: 'Appendicitis' })
    })
    const answer = await at.node.call('/api/v1/export')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip'])
    expect(answer.headers.get('content-disposition')).toContain('attache-export.zip')
    files = unzip(Buffer.from(await answer.arrayBuffer()))
  })

  test('holds every table, or says why not', async () => {
    const tables = await at.database.pool.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    )
    const names = new Set([...files.keys()].map((name) => /^json\/(.*)\.jsonl$/.exec(name)?.[1]))
    const kept = [
      ...[
        'audit_entry',
        'subject_key',
        'outbox_event',
        'facts_version',
        'facts_change',
        'facts_log',
        'schema_migration',
        'ticket_subject',
        'coverage_gap_look',
        'reply_watch',
        'reply_watch_sweep',
        'ticket_progress_look',
        'organization_carry_over',
        'planning_request_waiting',
      ],
      ...[
        'identity_session',
        'identity_account',
        'identity_passkey',
        'identity_link',
        'identity_verification',
      ],
      'identity_attempt',
    ]
    expect(
      tables.rows
        .map(({ name }) => name)
        .filter((name) => !names.has(name))
        .sort(),
    ).toEqual(kept.sort())
    const contents = JSON.parse(files.get('contents.json') ?? '')
    const accounts = contents.files.find(
      ({ files: [first] }: { files: string[] }) => first === 'json/account.jsonl',
    )
    const { rows } = await at.database.pool.query('select count(*)::int as n from account')
    expect(accounts.rows).toBe(rows[0].n)
  })

  test('tells neither secrets nor why people were away, and no formula', async () => {
    const all = [...files.values()].join('\n')
    expect(all).toContain('token [masked]')
    for (const secret of [SECRET, 'Appendicitis', '"sick"', ',sick,', 'sealed_for', 'Rita', 'O’Leaver'])
      expect(all).not.toContain(secret)
    expect(files.get('csv/account.csv')).toContain(`"'=HYPERLINK(`)
    const lines = (files.get('json/person.jsonl') ?? '').trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).name)).toContain('The ase')
    expect(files.get('json/audit.jsonl')).toContain('privacy.export')
  })
})
