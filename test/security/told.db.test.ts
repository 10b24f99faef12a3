/** What is told to whom: secrets to nobody, why somebody is away to them and their manager, over every route that reads. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES } from '../../server/src/platform/auth/index.ts'
import { manualClock } from '../../server/src/platform/clock.ts'
import { TOKEN } from '../../server/src/platform/testing/node.ts'
import { unzip } from '../harness/unzip.ts'
import { readEverything, SECRETS, startSecurityWorld, WHY, type SecurityWorld } from './world.ts'

let world: SecurityWorld
beforeAll(async () => {
  world = await startSecurityWorld(manualClock('2026-06-02T09:00:00Z'))
})
afterAll(() => world.stop())

describe('why somebody is away', () => {
  const telling = (text: string): boolean => text.includes(WHY) || /"kind":"(sick|planned)"/.test(text)

  test.each([...ROLES, 'token'] as const)(
    'is not told to a %s who does not manage them, by any route',
    async (role) => {
      const who = role === 'manager' ? { personId: world.ids.stranger } : role
      const answers = await readEverything(world, who)
      expect(answers.filter(({ text }) => telling(text)).map(({ path }) => path)).toEqual([])
      // They do see that she is away, those who may see absences at all.
      const list = answers.find(({ path }) => path === '/api/v1/time-off')
      if (list?.status === 200) expect(list.text).toContain('"kind":"away"')
      expect(answers.filter(({ status }) => status >= 500).map(({ path }) => path)).toEqual([])
    },
  )

  test('is told to them and to their manager, in the list of absences and nowhere else', async () => {
    for (const who of [{ personId: world.ids.person }, 'manager'] as const) {
      const answers = await readEverything(world, who)
      const told = answers.filter(({ text }) => text.includes(WHY)).map(({ path }) => path)
      expect(told).toEqual(['/api/v1/time-off'])
    }
  })

  test('stands in no live event, audit entry or log line', async () => {
    const { pool } = world.at.database
    const off = {
      personId: world.ids.person,
      kind: 'sick',
      start: '2026-07-01T00:00:00Z',
      end: '2026-07-02T00:00:00Z',
    }
    const made = await world.at.as('manager', 'POST', '/api/v1/time-off', { ...off, reason: WHY })
    expect([made.status, made.body.reason]).toEqual([201, WHY])
    await world.at.as('manager', 'POST', `/api/v1/time-off/${made.body.id}/withdraw`)
    for (const table of ['outbox_event', 'audit_entry', 'notice', 'task']) {
      const { rows } = await pool.query(`select to_jsonb(t)::text as row from ${table} t`)
      expect(rows.filter(({ row }) => row.includes(WHY) || row.includes('sick'))).toEqual([])
    }
    const audit = await world.at.as('token', 'GET', '/api/v1/audit?subjectKind=time_off')
    expect(audit.body.entries.length).toBe(2)
    expect(audit.text).not.toMatch(/sick|Appendicitis/)
    expect(world.logged()).not.toContain(WHY)
  })
})

describe('secrets', () => {
  const known = (): string[] => [...Object.values(SECRETS), TOKEN]
  const heldBy = (text: string): string[] => known().filter((secret) => text.includes(secret))

  test('that people paste are masked before they are stored, and they are told so', async () => {
    const { at, ids } = world
    const note = `The key is ${SECRETS.pasted}, password: ${SECRETS.password}`
    const patched = await at.node.call(`/api/v1/accounts/${ids.account}`, {
      method: 'PATCH',
      json: { specialNotes: note },
    })
    expect([patched.status, patched.headers.get('attache-masked')]).toEqual([200, 'specialNotes'])
    expect(((await patched.json()) as { specialNotes: string }).specialNotes).toBe(
      'The key is [masked], password: [masked]',
    )
    const plain = await at.node.call(`/api/v1/accounts/${ids.account}`, {
      method: 'PATCH',
      json: { communication: 'by mail' },
    })
    expect(plain.headers.get('attache-masked')).toBeNull()
    const body = {
      expertise: `uses ${SECRETS.pasted}`,
      name: 'Karl',
      isPrimary: false,
      assessesEngagement: false,
    }
    const contact = await at.node.call(`/api/v1/accounts/${ids.account}/contacts`, {
      method: 'POST',
      json: body,
    })
    expect(contact.headers.get('attache-masked')).toBe('expertise')
    const settings = { settings: { maxAccountsPerAse: 7 }, reason: `because token=${SECRETS.pasted}` }
    expect(
      (await at.node.call('/api/v1/settings', { method: 'PUT', json: settings })).headers.get(
        'attache-masked',
      ),
    ).toBe('reason')
    const stop = { outsideWrites: 'stopped', reason: `leaked ${SECRETS.pasted}` }
    expect(
      (await at.node.call('/api/v1/stop-switch', { method: 'PUT', json: stop })).headers.get(
        'attache-masked',
      ),
    ).toBe('reason')
  })

  test('are in no answer, whoever reads', async () => {
    for (const who of ['token', 'support_operations', 'ase'] as const) {
      const answers = await readEverything(world, who)
      if (who === 'token') expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(50)
      expect(answers.filter(({ text }) => heldBy(text).length > 0).map(({ path }) => path)).toEqual([])
    }
  })

  test('are in no refusal and no log line, wherever they were sent by mistake', async () => {
    const { at } = world
    const secret = SECRETS.pasted
    const tries: Response[] = [
      await at.node.call(`/api/v1/accounts/${secret}`),
      await at.node.call(`/api/v1/people?q=${secret}&limit=nonsense`),
      await at.node.call('/api/v1/accounts', {
        method: 'POST',
        json: { name: secret, password: SECRETS.password },
      }),
      await at.node.call('/api/v1/me', { headers: { authorization: `Bearer ${secret}` } }),
      await at.node.call(`/enter?token=${secret}`, { anonymous: true }),
      await at.node.call('/webhooks/zendesk', {
        method: 'POST',
        body: secret,
        anonymous: true,
        headers: { 'content-type': 'application/json' },
      }),
      await at.node.call('/api/v1/sign-in/password', {
        method: 'POST',
        anonymous: true,
        json: { email: 'a@b.example', password: SECRETS.password },
      }),
    ]
    for (const answer of tries.slice(2)) {
      const headers = [...answer.headers.values()].join('\n')
      expect(heldBy(`${headers}\n${await answer.text()}`), answer.url).toEqual([])
    }
    expect(heldBy(world.logged())).toEqual([])
    expect(world.logged().length).toBeGreaterThan(1000)
  })

  test('are in no table but their own, and in no export', async () => {
    const answer = await world.at.node.call('/api/v1/export')
    const files = unzip(Buffer.from(await answer.arrayBuffer()))
    expect(files.size).toBeGreaterThan(20)
    for (const [name, text] of files) expect(heldBy(text), name).toEqual([])
    for (const path of ['/api/v1/directory/export?format=csv', '/api/v1/audit/export'])
      expect(heldBy(await (await world.at.node.call(path)).text())).toEqual([])
    const { rows } = await world.at.database.pool.query(`select to_jsonb(a)::text as row from account a`)
    expect(heldBy(rows.map(({ row }) => row).join())).toEqual([])
  })

  test('are in no page, metric or document', async () => {
    for (const path of ['/', '/metrics', '/openapi.json', '/docs', '/healthz', '/readyz']) {
      const answer = await world.at.node.call(path, { anonymous: true, headers: { accept: 'text/html' } })
      expect(heldBy(await answer.text()), path).toEqual([])
    }
  })
})
