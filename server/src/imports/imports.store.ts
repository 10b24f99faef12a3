/** All SQL about imports: their runs and what was rejected. */
import type { Pool, PoolClient } from 'pg'
import type { Rejection } from './problems.ts'
import { queryOn, type Query } from '../platform/store/index.ts'

export type RunState = 'running' | 'done' | 'failed' | 'interrupted'

/** What an import was asked to do, as kept. */
export interface RunOptions {
  readonly timeZone: string | null
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly dateFormat: string | null
  readonly map: string | null
  readonly words: string | null
  /** The seed of the programme that this run made; null: it made none. */
  readonly madeProgramme: number | null
}

export interface ImportRun {
  readonly id: string
  readonly source: string
  readonly fileName: string
  readonly fileDigest: string
  readonly preset: string
  readonly options: RunOptions
  readonly state: RunState
  readonly rowsTotal: number | null
  readonly rowsRead: number
  readonly rowsNew: number
  readonly startedAt: Temporal.Instant
}

const COLUMNS = `id, source, file_name as "fileName", file_digest as "fileDigest", preset, options, state,
  rows_total as "rowsTotal", rows_read as "rowsRead", rows_new as "rowsNew", started_at as "startedAt"`

/** One import works at a time; the lock ends with its connection, however the process ends. */
const LOCK = 0x41747449

/** Takes the lock of imports on this connection; false where another import holds it. */
export async function lockImports(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ ours: boolean }>('select pg_try_advisory_lock($1) as ours', [LOCK])
  return rows[0]?.ours === true
}

/** Gives the lock free. */
export async function unlockImports(client: PoolClient): Promise<void> {
  await client.query('select pg_advisory_unlock($1)', [LOCK])
}

/** With the lock held nobody else runs: what still says so was interrupted. */
export async function markInterrupted(pool: Pool, at: Temporal.Instant): Promise<void> {
  await queryOn(pool)(
    `update import_run set state = 'interrupted', finished_at = $1,
            problem = coalesce(problem, 'The process ended before the import was done.')
      where state = 'running'`,
    [at],
  )
}

/** The run that made this database's programme, if one did. */
export async function findProgrammeRun(query: Query): Promise<ImportRun | null> {
  const [run] = await query<ImportRun & Record<string, unknown>>(
    `select ${COLUMNS} from import_run where options->>'madeProgramme' is not null order by started_at limit 1`,
  )
  return run ?? null
}

/** Begins a run. */
export async function insertRun(
  query: Query,
  run: Omit<ImportRun, 'state' | 'rowsRead' | 'rowsNew'> & { readonly rowsTotal: number },
): Promise<void> {
  await query(
    `insert into import_run (id, source, file_name, file_digest, preset, options, state, rows_total, started_at)
     values ($1, $2, $3, $4, $5, $6, 'running', $7, $8)`,
    [
      run.id,
      run.source,
      run.fileName,
      run.fileDigest,
      run.preset,
      JSON.stringify(run.options),
      run.rowsTotal,
      run.startedAt,
    ],
  )
}

export interface Counts {
  readonly read: number
  readonly fresh: number
  readonly known: number
  readonly rejected: number
}

/** Says how far a run is. */
export async function saveProgress(query: Query, id: string, counts: Counts): Promise<void> {
  await query(
    `update import_run set rows_read = $2, rows_new = $3, rows_known = $4, rows_rejected = $5 where id = $1`,
    [id, counts.read, counts.fresh, counts.known, counts.rejected],
  )
}

/** Ends a run. */
export async function finishRun(
  query: Query,
  id: string,
  state: Exclude<RunState, 'running'>,
  at: Temporal.Instant,
  problem: string | null,
): Promise<void> {
  await query(`update import_run set state = $2, finished_at = $3, problem = $4 where id = $1`, [
    id,
    state,
    at,
    problem,
  ])
}

/** Keeps what stands of the run's source at its end. */
export async function saveUnderstood(query: Query, id: string, understood: object): Promise<void> {
  await query(`update import_run set understood = $2 where id = $1`, [id, JSON.stringify(understood)])
}

const CHUNK = 5_000

/** Keeps what was rejected; the same said twice of one line is kept once. */
export async function insertRejections(
  query: Query,
  runId: string,
  rejections: readonly Rejection[],
): Promise<void> {
  for (let start = 0; start < rejections.length; start += CHUNK) {
    await query(
      `insert into import_rejection (run_id, line, reason, value)
       select $1, r.line, r.reason, r.value
         from json_to_recordset($2::json) as r (line integer, reason text, value text)
       on conflict do nothing`,
      [runId, JSON.stringify(rejections.slice(start, start + CHUNK).map(storable))],
    )
  }
}

/** A database's text holds no zero character and no half of a surrogate pair. */
function storable({ line, reason, value }: Rejection): Rejection {
  const clean = (text: string): string => text.toWellFormed().replaceAll('\u0000', '\uFFFD')
  return { line, reason: clean(reason), value: value === null ? null : clean(value) }
}
