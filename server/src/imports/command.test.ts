import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/harness/database.ts'
import { manualClock, systemClock } from '../platform/clock.ts'
import { silentLog } from '../platform/log.ts'
import { importCommand } from './command.ts'
import { progressView } from './progress.ts'
import { folder, type Folder } from './testing/files.ts'

let files: Folder
let database: TestDatabase
let path: string

const MAP = 'ticket_id=id,occurred_at=at,status=status,subject=subject'
const CONTENT = `id,at,status,subject,extra
1,1/3/2026 10:00,open,"=HYPERLINK(""http://x"")",e
2,31/2/2026 10:00,open,=1+1,e
3,1/3/2026 10:00,=cmd|'/C calc'!A0,x,e
`

beforeAll(async () => {
  files = await folder()
  database = await freshDatabase()
  path = await files.write('tickets.csv', CONTENT)
})
afterAll(async () => {
  await files.remove()
  await database.drop()
})

interface Ran {
  readonly out: string
  readonly err: string
  readonly failed: string | null
}

async function attache(...args: string[]): Promise<Ran> {
  let out = ''
  let err = ''
  const program = new Command('attache').exitOverride().configureOutput({ writeErr: (text) => (err += text) })
  importCommand(program, {
    withDatabase: (_, use) => use({ url: database.url, log: silentLog }),
    readJson: () => {
      throw new Error('no JSON here')
    },
    clock: systemClock,
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
  })
  const failed = await program.parseAsync(['node', 'attache', 'import', 'tickets', ...args]).then(
    () => null,
    (error: Error) => error.message,
  )
  return { out, err, failed }
}

const generic = (...more: string[]): Promise<Ran> =>
  attache(
    path,
    '--preset',
    'generic-csv',
    '--map',
    MAP,
    '--date-format',
    'd/m/Y H:M',
    '--time-zone',
    'UTC',
    ...more,
  )

test('a preview shows events, columns left over and problems, and stores nothing', async () => {
  const { out, failed } = await generic('--preview')
  expect(failed).toBeNull()
  expect(out).toContain('3 rows: 1 event understood, 2 rejected. Nothing was stored.')
  expect(out).toContain('line 2 · 2026-03-01T10:00:00Z · 1')
  expect(out).toContain('Columns that nothing is made of: extra')
  expect(out).toContain('line 3: “at” names day 31 of month 2 in 2026, which has 28 days (31/2/2026 10:00)')
  expect((await database.pool.query('select from ticket')).rowCount).toBe(0)
})

test('the report is all that stands on the standard output, also as JSON; rejects go to a file, neutralised', async () => {
  const rejects = join(files.path, 'rejects.csv')
  const { out, err, failed } = await generic('--shadow', '--rejects', rejects)
  expect([failed, err]).toEqual([null, ''])
  expect(out).toContain('Rows       3 read: 1 new, 0 known, 2 rejected')
  const [header, ...rows] = (await readFile(rejects, 'utf8')).trimEnd().split('\r\n')
  expect(header).toBe('line,reason,value,row')
  expect(rows).toHaveLength(2)
  expect(rows[1]).toContain(`,'=cmd|'/C calc'!A0,`)
  const again = await generic('--json')
  expect(JSON.parse(again.out)).toMatchObject({ state: 'done', rows: { new: 0, known: 1, rejected: 2 } })
  expect((await generic()).out).toContain('1 row known, 0 new: nothing changed.')
})

test.each([
  [['--preset', 'nonsense'], /Allowed choices are servicenow-log/],
  [['--preset', 'generic-csv'], /needs --map/],
  [['--preset', 'servicenow-log'], /lacks “number”/],
  [['--preset', 'zendesk-csv', '--time-zone', 'UTC'], /lacks “Id”.*It has 5 columns: “id”, “at”/],
  [['--preset', 'zendesk-csv', '--make', 'log'], /from servicenow-log only/],
  [['--preset', 'zendesk-csv', '--seed', '3'], /--seed is for/],
  [['--preset', 'servicenow-log', '--seed', 'x'], /--seed takes/],
  [['--preset', 'zendesk-csv', '--delimiter', 'xx'], /--delimiter takes/],
])('%j says what to do', async (flags, message) => {
  const zone = flags.includes('--time-zone') ? [] : ['--time-zone', 'UTC']
  const { failed, err, out } = await attache(path, ...flags, ...zone)
  expect(`${failed} ${err}`).toMatch(message)
  expect(out).toBe('')
})

test('a file that is none, empty, or a workbook is named with what to do', async () => {
  const zip = await files.write('book.xlsx', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]))
  const cut = await files.write('cut.csv.gz', Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 3, 1]))
  const empty = await files.write('empty.csv', '')
  const rest = ['--preset', 'servicenow-log', '--time-zone', 'UTC']
  expect((await attache(join(files.path, 'gone.csv'), ...rest)).failed).toMatch(/no such file/)
  expect((await attache(files.path, ...rest)).failed).toMatch(/is no file|cannot be read/)
  expect((await attache(zip, ...rest)).failed).toMatch(/Excel workbook/)
  expect((await attache(cut, ...rest)).failed).toMatch(/damaged or was cut off/)
  expect((await attache(empty, ...rest)).failed).toMatch(/is empty/)
  expect((await attache(path, ...rest, '--rejects', path)).failed).toMatch(/overwritten/)
})

test('progress is a bar on a terminal and a plain line now and then elsewhere', () => {
  const clock = manualClock(0)
  const terminal = { isTTY: true, text: '', write: (text: string) => (terminal.text += text) }
  const pipe = { text: '', write: (text: string) => (pipe.text += text) }
  const views = [progressView(terminal, clock), progressView(pipe, clock)]
  for (let rows = 0; rows <= 100; rows += 10) {
    for (const view of views) view.show({ phase: 'deciding', rows, total: 100, fresh: rows, known: 0 })
    clock.advance(1_000)
  }
  for (const view of views) view.end()
  expect(terminal.text).toContain('█')
  expect(terminal.text.endsWith('\r\u001b[K')).toBe(true)
  expect(pipe.text).toBe('deciding: 50 of 100 rows\ndeciding: 100 of 100 rows\n')
})
