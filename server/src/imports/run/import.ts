/** Runs one import: read, make the programme where one is asked for, take in, report. */
import { basename } from 'node:path'
import type { Pool } from 'pg'
import { createFactsCache } from '../../coverage/api.ts'
import { queryOn, snapshot } from '../../directory/api.ts'
import { writeAudit } from '../../platform/audit.ts'
import { authorize, type Actor } from '../../platform/auth/index.ts'
import type { Clock } from '../../platform/clock.ts'
import { onConnection, transaction } from '../../platform/db/index.ts'
import type { Events } from '../../platform/events/index.ts'
import { newId } from '../../platform/ids.ts'
import { ensureSource, tallySource, type IntakeDeps, type Source } from '../../tickets/api.ts'
import { importsProgressed } from '../events.ts'
import {
  finishRun,
  insertRejections,
  insertRun,
  lockImports,
  markInterrupted,
  saveProgress,
  unlockImports,
  type Counts,
  type RunOptions,
} from '../imports.store.ts'
import { ImportError, type Rejection } from '../problems.ts'
import { ensureLogProgramme, type ProgrammeOutcome } from './programme.ts'
import { readTickets, type ReadRequest, type TicketFile } from './read-tickets.ts'
import type { ImportReport } from './report.ts'
import { takeInRows, type Taken } from './take-in-rows.ts'

export interface ImportDeps {
  readonly pool: Pool
  readonly clock: Clock
  readonly events: Events
  readonly actor: Actor
}

export interface ImportRequest extends ReadRequest {
  /** Make a programme from the file; null: take the rows into what is there. */
  readonly programme: { readonly seed: number | null } | null
  readonly shape?: { readonly lanes: number; readonly batch: number }
  /** As given, to be kept with the run. */
  readonly map?: string | undefined
  readonly words?: string | undefined
}

export type Progress =
  | { readonly phase: 'reading'; readonly share: number; readonly rows: number }
  | {
      readonly phase: 'deciding'
      readonly rows: number
      readonly total: number
      readonly fresh: number
      readonly known: number
    }

export interface Imported {
  readonly report: ImportReport
  readonly rejections: readonly Rejection[]
}

const PRESET = (request: ImportRequest): string =>
  request.preset === 'json' ? 'zendesk-json' : request.preset.name

/**
 * Runs an import. The file is read whole before anything is stored. `signal` ends it between two batches: what is in
 * stays in, and the same import goes on from there. Throws `ImportError` where it cannot begin.
 */
export async function runImport(
  deps: ImportDeps,
  request: ImportRequest,
  onProgress: (progress: Progress) => void = () => {},
  signal: AbortSignal = new AbortController().signal,
): Promise<Imported> {
  authorize(deps.actor, 'tickets.import')
  const started = deps.clock.nowMs()
  const file = await readTickets(request, (share, rows) => onProgress({ phase: 'reading', share, rows }))
  return alone(deps, async () => {
    const earlier = await markInterrupted(deps.pool, request.source, deps.clock.now())
    const begun = await begin(deps, request, file)
    const run = { deps, request, file, signal, onProgress, ...begun }
    try {
      const taken = await takeAll(run)
      const report = await reportOf(run, taken, started, earlier.length > 0)
      return { report, rejections: [...file.rejections, ...taken.rejections] }
    } catch (error) {
      await fail(run, error)
      throw error
    }
  })
}

/** Holds the lock of imports on a connection of its own while `work` runs. */
async function alone<T>({ pool }: ImportDeps, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    if (!(await lockImports(client)))
      throw new ImportError(
        'import_busy',
        'Another import works on this database. Wait until it is done, or stop it, and run this one again.',
      )
    try {
      return await work()
    } finally {
      await unlockImports(client).catch(() => {})
    }
  } finally {
    client.release()
  }
}

interface Begun {
  readonly runId: string
  readonly source: Source
  readonly programme: ProgrammeOutcome
}

interface Run extends Begun {
  readonly deps: ImportDeps
  readonly request: ImportRequest
  readonly file: TicketFile
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** The programme, the source and the run itself, in one transaction. */
function begin(deps: ImportDeps, request: ImportRequest, file: TicketFile): Promise<Begun> {
  const { clock, actor } = deps
  return transaction(deps.pool, async (tx) => {
    const programme: ProgrammeOutcome =
      request.programme === null
        ? { kind: 'none' }
        : await ensureLogProgramme(tx.query, clock, file, {
            timeZone: request.timeZone ?? 'UTC',
            seed: request.programme.seed,
          })
    const source = await ensureSource(tx, request.source, {
      kind: 'file',
      connectedAt: null,
      alwaysShadow: true,
    })
    if (!source.ownTime)
      throw new ImportError(
        'import_option',
        `“${request.source}” is a live source of this database: name another with --source.`,
      )
    const runId = newId(clock)
    const options = optionsOf(request, programme)
    await insertRun(tx.query, {
      id: runId,
      source: request.source,
      fileName: basename(request.path),
      fileDigest: file.digest,
      preset: PRESET(request),
      options,
      rowsTotal: file.rows,
      startedAt: clock.now(),
    })
    await writeAudit(tx, clock, {
      actor,
      action: 'tickets.import',
      subject: { kind: 'import_run', id: runId },
      after: { source: request.source, preset: PRESET(request), rows: file.rows, programme: programme.kind },
    })
    return { runId, source, programme }
  })
}

function optionsOf(request: ImportRequest, programme: ProgrammeOutcome): RunOptions {
  return {
    timeZone: request.timeZone ?? null,
    encoding: request.encoding ?? null,
    delimiter: request.delimiter ?? null,
    dateFormat: request.dateFormat ?? null,
    map: request.map ?? null,
    words: request.words ?? null,
    madeProgramme: programme.kind === 'made' ? programme.seed : null,
  }
}

const SAVE_EVERY_MS = 1_000

async function takeAll(run: Run): Promise<Taken> {
  const { deps, request, file, source, runId, signal, onProgress } = run
  const query = queryOn(deps.pool)
  await insertRejections(query, runId, file.rejections)
  const total = file.drafts.length
  let saved = deps.clock.nowMs()
  const taken = await takeInRows(
    {
      deps: intakeDeps(deps),
      source,
      runId,
      signal,
      ...(request.shape && { shape: request.shape }),
      onBatch: async (sofar) => {
        onProgress({ phase: 'deciding', rows: sofar.read, total, fresh: sofar.fresh, known: sofar.known })
        if (deps.clock.nowMs() - saved < SAVE_EVERY_MS) return
        saved = deps.clock.nowMs()
        await saveProgress(query, runId, countsOf(file, sofar))
      },
    },
    file.drafts,
  )
  await insertRejections(query, runId, taken.rejections)
  return taken
}

function intakeDeps({ pool, clock, events }: ImportDeps): IntakeDeps {
  return {
    transaction: (work) => transaction(pool, work),
    connection: (work) => onConnection(pool, work),
    facts: createFactsCache((read) => snapshot({ pool }, (tx) => read(tx.query))),
    clock,
    events,
    ownUserIds: [],
  }
}

function countsOf(file: TicketFile, taken: Taken): Counts {
  return {
    read: taken.read + linesOf(file.rejections),
    fresh: taken.fresh,
    known: taken.known,
    rejected: linesOf(file.rejections) + taken.rejections.length,
  }
}

const linesOf = (rejections: readonly Rejection[]): number => new Set(rejections.map(({ line }) => line)).size

const SHOWN_REJECTIONS = 100

async function reportOf(run: Run, taken: Taken, started: number, resumes: boolean): Promise<ImportReport> {
  const { deps, request, file, runId, programme, signal } = run
  const state = signal.aborted && taken.read < file.drafts.length ? 'interrupted' : 'done'
  const counts = countsOf(file, taken)
  await transaction(deps.pool, async (tx) => {
    await saveProgress(tx.query, runId, counts)
    const problem = state === 'done' ? null : 'Stopped as asked; the same import goes on from here.'
    await finishRun(tx.query, runId, state, deps.clock.now(), problem)
    await deps.events.publish(tx, importsProgressed, { runId })
  })
  const seconds = (deps.clock.nowMs() - started) / 1_000
  return {
    runId,
    state,
    file: basename(request.path),
    preset: PRESET(request),
    source: request.source,
    timeZone: request.timeZone ?? null,
    programme,
    rows: {
      read: counts.read,
      new: counts.fresh,
      known: counts.known,
      late: taken.late,
      rejected: counts.rejected,
    },
    rejections: [...file.rejections, ...taken.rejections].slice(0, SHOWN_REJECTIONS),
    notes: file.notes,
    resumed: resumes ? counts.known : null,
    tally: await tallySource(queryOn(deps.pool), request.source),
    seconds,
    perSecond: seconds > 0 ? counts.fresh / seconds : 0,
  }
}

/** Says in the run why it ended; where even that fails, the next import finds it interrupted. */
async function fail({ deps, runId }: Run, error: unknown): Promise<void> {
  const problem = error instanceof Error ? error.message : String(error)
  await finishRun(queryOn(deps.pool), runId, 'failed', deps.clock.now(), problem).catch(() => {})
}
