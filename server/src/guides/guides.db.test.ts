/** Guides: read by everybody inside, edited by managers, never overwritten, always with the programme's own facts. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startActing, type Acting } from '../directory/testing/acting.ts'
import { directoryRoom } from '../directory/module.ts'
import { guidesRoom } from './module.ts'

let at: Acting
beforeAll(async () => {
  at = await startActing((platform) => [directoryRoom(platform), guidesRoom(platform)])
})
afterAll(() => at.stop())

const GUIDE = '/api/v1/guides/ases'
const put = (who: Parameters<Acting['as']>[0], body: object, path = GUIDE) => at.as(who, 'PUT', path, body)

test('three guides are shipped, for whom and why; nobody outside reads them', async () => {
  const { body } = await at.as('account_team', 'GET', '/api/v1/guides')
  expect(body.items.map((one: { slug: string; version: number }) => [one.slug, one.version])).toEqual([
    ['global-support', 0],
    ['account-teams', 0],
    ['ases', 0],
  ])
  for (const path of ['/api/v1/guides', GUIDE, `${GUIDE}/versions`, `${GUIDE}/versions/0`]) {
    expect((await at.as('nobody', 'GET', path)).status, path).toBe(401)
    expect((await at.as('customer_contact', 'GET', path)).status, path).toBe(403)
  }
  for (const path of ['/api/v1/guides/none', `${GUIDE}/versions/x`])
    expect((await at.as('ase', 'GET', path)).status, path).toBe(400)
  expect((await at.as('ase', 'GET', `${GUIDE}/versions/99`)).status).toBe(404)
})

test('no shipped text names a fact that there is not, and every fact is in its place', async () => {
  for (const slug of ['global-support', 'account-teams', 'ases']) {
    const { body } = await at.as('ase', 'GET', `/api/v1/guides/${slug}`)
    expect(body.text, slug).not.toMatch(/\{\{/)
    expect(body.text.length).toBeGreaterThan(4000)
    expect(body.body, slug).toMatch(/\{\{/)
  }
})

test('a changed setting is in the text at once', async () => {
  const before = await at.as('ase', 'GET', GUIDE)
  expect(before.body.text).toContain('up to 5 accounts')
  const change = { reason: 'the new form', settings: { maxAccountsPerAse: 4 } }
  expect((await at.as('director', 'PUT', '/api/v1/settings', change)).status).toBe(200)
  expect((await at.as('ase', 'GET', GUIDE)).body.text).toContain('up to 4 accounts')
})

test('an edit: 401, 403, 400, kept as a version with who and why, and in the audit log', async () => {
  const body = { body: '## Ours\n\nUp to {{accounts_per_ase}}.', reason: 'shorter', onVersion: 0 }
  expect((await put('nobody', body)).status).toBe(401)
  expect((await put('ase', body)).status).toBe(403)
  const unknown = await put('manager', { ...body, body: 'See {{moon_phase}}.' })
  expect([unknown.status, unknown.body.errors[0].path]).toEqual([400, 'body'])
  expect(unknown.body.errors[0].message).toContain('{{moon_phase}}')
  for (const wrong of [
    { ...body, reason: ' ' },
    { ...body, body: '' },
    { ...body, onVersion: -1 },
  ])
    expect((await put('manager', wrong)).status).toBe(400)

  const saved = await put('manager', body)
  expect(saved.status).toBe(200)
  expect(saved.body).toMatchObject({
    version: 1,
    isShipped: false,
    text: '## Ours\n\nUp to 4.',
    recordedBy: 'The manager',
    reason: 'shorter',
  })
  const audit = await at.as('manager', 'GET', '/api/v1/audit?subjectKind=guide')
  expect(audit.body.entries[0]).toMatchObject({
    action: 'guides.change',
    reason: 'shorter',
    subject: { id: 'ases' },
  })
  expect(JSON.stringify(audit.body.entries[0])).not.toContain('Ours')
})

test('whoever was slower overwrites nothing', async () => {
  const late = await put('manager', { body: 'mine', reason: 'late', onVersion: 0 })
  expect(late.status).toBe(409)
  expect(late.body.detail).toContain('The manager saved version 1')
  expect((await at.as('ase', 'GET', GUIDE)).body.version).toBe(1)
})

test('two who save on the same version at once: one of them', async () => {
  const both = await Promise.all(
    ['a', 'b'].map((text) => put('manager', { body: text, reason: text, onVersion: 1 })),
  )
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
})

test('going back to the shipped text is a version too; a second time is refused', async () => {
  const restore = (who: 'ase' | 'director', onVersion: number) =>
    at.as(who, 'POST', `${GUIDE}/restore`, { reason: 'the new release says it better', onVersion })
  expect((await restore('ase', 2)).status).toBe(403)
  expect((await at.as('nobody', 'POST', `${GUIDE}/restore`, {})).status).toBe(401)
  expect((await at.as('director', 'POST', `${GUIDE}/restore`, {})).status).toBe(400)
  const back = await restore('director', 2)
  expect(back.body).toMatchObject({ version: 3, isShipped: true })
  expect(back.body.body).toBe(back.body.shippedBody)
  expect((await restore('director', 3)).status).toBe(409)

  const { body } = await at.as('ase', 'GET', `${GUIDE}/versions`)
  expect(
    body.items.map((one: { version: number; isShipped: boolean }) => [one.version, one.isShipped]),
  ).toEqual([
    [3, true],
    [2, false],
    [1, false],
    [0, true],
  ])
  expect((await at.as('ase', 'GET', `${GUIDE}/versions/1`)).body.body).toContain('## Ours')
})

test('versions cannot be changed or removed by the application', async () => {
  for (const sql of [
    'update guide_version set body = null',
    'delete from guide_version',
    'truncate guide_version',
  ])
    await expect(at.database.pool.query(sql)).rejects.toMatchObject({ code: '42501' })
})
