import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/harness/database.ts'
import { systemActor } from '../platform/auth/index.ts'
import { systemClock } from '../platform/clock.ts'
import { importEvents } from './events.ts'
import { findPreset } from './presets/index.ts'
import { carryOver } from '../tickets/linked/carry-over.ts'
import { intakeDeps, runImport, type Imported, type ImportRequest, type Progress } from './run/import.ts'
import { firstRows, folder, hasRealLog, type Folder } from './testing/files.ts'

const ROWS = 2_000

const noJson = (): never => {
  throw new Error('no JSON here')
}

let files: Folder
let log: string
let database: TestDatabase

beforeAll(async () => {
  files = await folder()
  if (hasRealLog) log = await files.write('log.csv', (await firstRows(ROWS)).join('\n'))
})
afterAll(() => files.remove())

const actor = systemActor('imports.test', 'Test')

function run(
  overrides: Partial<ImportRequest> = {},
  onProgress?: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<Imported> {
  const deps = { pool: database.pool, clock: systemClock, events: importEvents(systemClock), actor }
  const request: ImportRequest = {
    path: log,
    source: 'servicenow-log',
    preset: findPreset('servicenow-log', {}),
    readJson: noJson,
    timeZone: 'Europe/Amsterdam',
    programme: { seed: null },
    shape: { lanes: 2, batch: 100 },
    ...overrides,
  }
  return runImport(deps, request, onProgress, signal)
}

const query = async (sql: string): Promise<Record<string, unknown>[]> =>
  (await database.pool.query<Record<string, unknown>>(sql)).rows

/** Every decision by its event, without what a run makes anew: ids and the time of recording. */
const decisions = (): Promise<Record<string, unknown>[]> =>
  query(`select e.key, d.decided_for::text as at, d.rule, d.fired, d.outcome, e.disposition
           from decision d join ticket_event e on e.id = d.event_id order by e.key`)

/** Ends every connection to the database, as a server does that goes down. */
async function cutConnections(): Promise<void> {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  const sql =
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'
  await client.query(sql)
  await client.end()
}

/** A file of its own with these rows, read by a mapping. */
async function generic(content: string | Buffer, overrides: Partial<ImportRequest> = {}): Promise<Imported> {
  const path = await files.write('generic.csv', content)
  const map = 'ticket_id=id,occurred_at=at,status=status,organization=org,subject=subject'
  const preset = findPreset('generic-csv', { map })
  return run({ path, source: 'mine', preset, timeZone: undefined, programme: null, ...overrides })
}

describe.skipIf(!hasRealLog)(
  'the first rows of the real log (skipped where ../shared/data is missing)',
  () => {
    let whole: Record<string, unknown>[]
    let first: Imported

    beforeAll(async () => {
      database = await freshDatabase()
      first = await run()
      whole = await decisions()
    })
    afterAll(() => database.drop())

    test('every row is in, decided at its own time, in shadow, and none is late', async () => {
      expect(first.report.rows).toEqual({ read: ROWS, new: ROWS, known: 0, late: 0, rejected: 0 })
      expect(first.report.programme).toMatchObject({ kind: 'made', seed: 2016, accounts: 30 })
      const [own] = await query(
        `select count(*)::int as decisions, bool_and(shadow) as shadow, bool_and(decided_for = e.occurred_at) as own_time
         from decision d join ticket_event e on e.id = d.event_id`,
      )
      expect(own).toEqual({ decisions: ROWS, shadow: true, own_time: true })
      expect(await query('select from help_desk_write')).toHaveLength(0)
    })

    test('the report counts what the database holds', async () => {
      const { tally } = first.report
      expect(tally.settled.reduce((sum, row) => sum + row.decisions, 0)).toBe(ROWS)
      const [tickets] = await query('select count(*)::int as n from ticket')
      expect(tally.tickets).toBe(tickets!['n'])
      const [unknown] = await query(
        'select count(distinct organization_id)::int as n from ticket where account_id is null',
      )
      expect(tally.unknownOrganizations).toBe(unknown!['n'])
    })

    test('running it again changes nothing and says so', async () => {
      const { report } = await run()
      expect(report.rows).toMatchObject({ new: 0, known: ROWS })
      expect(report.programme).toEqual({ kind: 'kept', seed: 2016, timeZone: 'Europe/Amsterdam' })
      expect(await decisions()).toEqual(whole)
      expect(await query('select from account')).toHaveLength(30)
    })

    test('the programme is kept as it was made: another seed or zone is refused', async () => {
      await expect(run({ programme: { seed: 5 } })).rejects.toThrow(/made with --seed 2016/)
      await expect(run({ timeZone: 'UTC' })).rejects.toThrow(/made with --time-zone Europe\/Amsterdam/)
    })

    test('another file may join the programme that is there, but makes none', async () => {
      const path = await files.write('other.csv', (await firstRows(50)).join('\n'))
      await expect(run({ path })).rejects.toThrow(/made from another file \(log\.csv\).*--make none/)
      const { report } = await run({ path, programme: null })
      expect(report.rows).toMatchObject({ new: 0, known: 50 })
    })

    test.each([
      ['stopped as asked', 'interrupted'],
      ['cut off from the database', 'failed'],
      ['killed', 'interrupted'],
    ])('%s in the middle, it goes on, and all is as if nothing had happened', async (how, state) => {
      const other = database
      database = await freshDatabase()
      try {
        await cutShort(how)
        const [before] = await query('select state from import_run order by started_at limit 1')
        const had = (await query('select from ticket_event')).length
        expect(had).toBeGreaterThan(0)
        expect(had).toBeLessThan(ROWS)
        const { report } = await run()
        expect(report.rows).toMatchObject({ new: ROWS - had, known: had, late: 0 })
        const [after] = await query('select state from import_run order by started_at limit 1')
        expect([how === 'killed' ? 'interrupted' : before!['state'], after!['state']]).toEqual([state, state])
        expect(await decisions()).toEqual(whole)
      } finally {
        await database.drop()
        database = other
      }
    })

    /** Ends an import after some batches: by its signal, by cutting its connections, or as a killed process leaves it. */
    async function cutShort(how: string): Promise<void> {
      const stop = new AbortController()
      let batches = 0
      const after = (progress: Progress): void => {
        if (progress.phase !== 'deciding' || ++batches !== 6) return
        if (how === 'cut off from the database') void cutConnections()
        else stop.abort()
      }
      if (how === 'cut off from the database') {
        await expect(run({}, after)).rejects.toThrow(/connection|terminat/i)
        return
      }
      const { report } = await run({}, after, stop.signal)
      expect(report.state).toBe('interrupted')
      // A process that was killed says nothing any more.
      if (how === 'killed') await query(`update import_run set state = 'running', finished_at = null`)
    }
  },
)

describe('files of every sort', () => {
  beforeAll(async () => {
    database = await freshDatabase()
  })
  afterAll(() => database.drop())
  beforeEach(async () => {
    await query('delete from import_rejection')
  })

  test('bad rows are kept with line, reason and value, the good ones are decided', async () => {
    const { report, rejections } = await generic(
      'id,at,status,org,subject\n1,2026-03-01T10:00:00Z,open,o1,=1+1\n2,2026-02-31T10:00:00Z,open,o1,x\n3,2026-03-01T10:00:00Z,wild,o1,x\n4\n',
    )
    expect(report.rows).toMatchObject({ read: 4, new: 1, rejected: 3 })
    expect(rejections).toHaveLength(3)
    const kept = await query('select line, reason, value from import_rejection order by line')
    expect(kept.map((row) => [row['line'], row['value']])).toEqual([
      [3, '2026-02-31T10:00:00Z'],
      [4, 'wild'],
      [5, '4'],
    ])
    const [ticket] = await query(`select subject from ticket where external_id = '1' and source = 'mine'`)
    expect(ticket!['subject']).toBe('=1+1')
  })

  test('an unknown organisation is not an error: counted', async () => {
    const { report } = await generic('id,at,status,org,subject\n9,2026-03-01T10:00:00Z,open,nobody-knows,x\n')
    expect(report.rows.new).toBe(1)
    expect(report.tally.unknownOrganizations).toBeGreaterThan(0)
  })

  test('a file that cannot be read stores nothing at all', async () => {
    const runs = (await query('select from import_run')).length
    const events = (await query('select from ticket_event')).length
    await expect(
      generic(Buffer.from('id,at,status,org,subject\n1,2026-03-01T10:00:00Z,open,o1,Zo\xeb\n', 'latin1')),
    ).rejects.toThrow(/--encoding windows-1252/)
    await expect(generic('id;at;status;org;subject\n1;2;3;4;5\n')).rejects.toThrow(/--delimiter ";"/)
    expect((await query('select from import_run')).length).toBe(runs)
    expect((await query('select from ticket_event')).length).toBe(events)
  })

  test('JSON entries come through the help desk’s reader; what it cannot read is rejected with its place', async () => {
    const event = {
      source: 'zendesk-json',
      key: 'export:1:x',
      ticketId: '1',
      occurredAt: Date.UTC(2026, 2, 1),
      actor: { id: null, kind: 'unknown' },
      writeId: null,
      comment: null,
      state: { status: 'open', organizationId: null },
    } as const
    const { report, rejections } = await generic('[]', {
      source: 'zendesk-json',
      preset: 'json',
      readJson: async function* (input, { source }) {
        expect(source).toBe('zendesk-json')
        for await (const _ of input);
        yield { kind: 'event', place: { index: 1 }, event }
        yield { kind: 'bad', place: { index: 2 }, reason: 'is no JSON' }
        yield { kind: 'event', place: { index: 3 }, event: { ...event, key: 'k', ticketId: 'half \ud800' } }
      },
    })
    expect(report.rows).toMatchObject({ new: 1, rejected: 2 })
    expect(rejections.map(({ line }) => line)).toEqual([2, 3])
  })

  test('one import works at a time', async () => {
    const client = await database.pool.connect()
    try {
      await client.query('select pg_advisory_lock($1)', [0x41747449])
      await expect(generic('id,at,status,org,subject\n')).rejects.toThrow(/Another import works/)
    } finally {
      await client.query('select pg_advisory_unlock_all()')
      client.release()
    }
  })

  test('a source that is live is no file’s', async () => {
    await query(`insert into ticket_source (source, kind) values ('desk', 'help_desk')`)
    await expect(generic('id,at,status,org,subject\n', { source: 'desk' })).rejects.toThrow(/live source/)
  })

  test('a programme that is there is never mixed with a log’s', async () => {
    await query(`insert into setting_version (version, effective_from, settings, recorded_at, recorded_by)
                 values (1, '2020-01-01', '{}', '2020-01-01', 'test')`)
    const lines =
      'number,incident_state,sys_mod_count,sys_updated_by,sys_updated_at,opened_at,location,priority,assigned_to\n'
    const path = await files.write('log2.csv', lines)
    await expect(run({ path })).rejects.toThrow(/has a programme already.*--data-dir or DATABASE_URL/)
  })
})

test('tickets that were there before a programme is made of a file come over to its accounts', async () => {
  database = await freshDatabase()
  try {
    await generic('id,at,status,org,subject\n1,2016-03-01T10:00:00Z,open,Location 1,There before\n')
    const rows = [1, 2, 3].flatMap((ticket) =>
      [0, 1].map(
        (change) =>
          `INC${ticket},${change === 0 ? 'New' : 'Active'},${change},Updated by ${ticket},${ticket}/3/2016 1${change}:00,${ticket}/3/2016 10:00,Location ${ticket},3 - Moderate,Resolver ${ticket}`,
      ),
    )
    const head =
      'number,incident_state,sys_mod_count,sys_updated_by,sys_updated_at,opened_at,location,priority,assigned_to'
    const { report } = await run({ path: await files.write('made.csv', [head, ...rows].join('\n')) })
    expect(report.programme).toMatchObject({ kind: 'made', accounts: 3 })
    const deps = intakeDeps({
      pool: database.pool,
      clock: systemClock,
      events: importEvents(systemClock),
      actor,
    })
    expect(await carryOver(deps)).toBe(1)
    const of = `select a.name from ticket t join account a on a.id = t.account_id where t.source = 'mine'`
    expect(await query(of)).toEqual([{ name: 'Location 1' }])
  } finally {
    await database.drop()
  }
})
