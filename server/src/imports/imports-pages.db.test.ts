/** What people see of imports that ran, through HTTP. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startActing, type Acting } from '../directory/testing/acting.ts'
import { systemActor } from '../platform/auth/index.ts'
import { createEvents } from '../platform/events/index.ts'
import { importsRoom } from './module.ts'
import { findPreset } from './presets/index.ts'
import { runImport } from './run/import.ts'
import { folder, type Folder } from './testing/files.ts'

let at: Acting
let files: Folder
let runId: string

const CSV = [
  'id,at,status,organization',
  '1,2026-03-01T09:00:00Z,open,o1',
  '2,yesterday,open,o1',
  '3,2026-03-01T10:00:00Z,open,',
  '4,tomorrow,open,o2',
].join('\n')

beforeAll(async () => {
  files = await folder()
  at = await startActing((platform) => [importsRoom(platform)])
  const path = await files.write('mine.csv', CSV)
  const { clock, database } = at
  const deps = { pool: database.pool, clock, events: createEvents(clock), actor: systemActor('t', 'T') }
  const map = 'ticket_id=id,occurred_at=at,status=status,organization=organization'
  const { report } = await runImport(deps, {
    ...{ path, source: 'mine', preset: findPreset('generic-csv', { map }), programme: null },
    readJson: () => {
      throw new Error('no JSON here')
    },
  })
  runId = report.runId
})
afterAll(async () => {
  await at.stop()
  await files.remove()
})

test('the list names file, kind, source and how the rows fared', async () => {
  const { body } = await at.as('support_operations', 'GET', '/api/v1/imports')
  expect(body).toMatchObject({
    nextCursor: null,
    items: [
      {
        ...{ id: runId, fileName: 'mine.csv', preset: 'generic-csv', source: 'mine', state: 'done' },
        ...{ madeProgramme: false, problem: null },
        rows: { total: 4, read: 4, new: 2, known: 0, rejected: 2 },
      },
    ],
  })
})

test('one import: what was understood, and why rows were rejected', async () => {
  const { body } = await at.as('manager', 'GET', `/api/v1/imports/${runId}`)
  expect(body.understood).toMatchObject({ tickets: 2, ticketsOfUnknown: 1, ticketsOfNone: 1 })
  expect(body.understood.settled.map((one: { decisions: number }) => one.decisions)).toEqual([2])
  expect(body.reasons).toHaveLength(1)
  expect(body.reasons[0]).toMatchObject({ rows: 2, firstLine: 3 })
})

test('rejected rows come in pages, in the order of the file', async () => {
  const path = `/api/v1/imports/${runId}/rejections`
  const first = await at.as('manager', 'GET', `${path}?limit=1`)
  expect(first.body.items).toMatchObject([{ line: 3, value: 'yesterday' }])
  const second = await at.as('manager', 'GET', `${path}?limit=1&cursor=${first.body.nextCursor}`)
  expect(second.body).toMatchObject({ items: [{ line: 5, value: 'tomorrow' }], nextCursor: null })
})

test('401, 403, 400, 404', async () => {
  for (const path of ['/api/v1/imports', `/api/v1/imports/${runId}`, `/api/v1/imports/${runId}/rejections`]) {
    expect((await at.as('nobody', 'GET', path)).status, path).toBe(401)
    expect((await at.as('ase', 'GET', path)).status, path).toBe(403)
  }
  for (const path of [
    '/api/v1/imports?limit=0',
    '/api/v1/imports/x',
    `/api/v1/imports/${runId}/rejections?cursor=x`,
  ])
    expect((await at.as('manager', 'GET', path)).status, path).toBe(400)
  const none = '018f0000-0000-7000-8000-000000000009'
  for (const path of [`/api/v1/imports/${none}`, `/api/v1/imports/${none}/rejections`])
    expect((await at.as('manager', 'GET', path)).status, path).toBe(404)
})
