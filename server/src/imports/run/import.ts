/** Runs one import: read, make the programme where one is asked for, take in, report. */
import { basename } from 'node:path'
import { createFactsCache } from '../../coverage/api.ts'
import { authorize } from '../../platform/auth/index.ts'
import { onConnection, transaction } from '../../platform/db/index.ts'
import { tallySource, type IntakeDeps } from '../../tickets/api.ts'
import { importsProgressed } from '../events.ts'
import {
  finishRun,
  insertRejections,
  lockImports,
  markInterrupted,
  saveProgress,
  saveUnderstood,
  unlockImports,
  type Counts,
} from '../imports.store.ts'
import { ImportError, type Rejection } from '../problems.ts'
import { begin, presetOf, type Begun, type ImportDeps, type ImportRequest } from './begin.ts'
import { readTickets, type TicketFile } from './read-tickets.ts'
import type { ImportReport } from './report.ts'
import { takeInRows, type Taken } from './take-in-rows.ts'
import { queryOn, snapshot } from '../../platform/store/index.ts'

export type { ImportDeps, ImportRequest } from './begin.ts'

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
    await markInterrupted(deps.pool, deps.clock.now())
    const begun = await begin(deps, request, file)
    const run = { deps, request, file, signal, onProgress, ...begun }
    try {
      const taken = await takeAll(run)
      const report = await reportOf(run, taken, started)
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

interface Run extends Begun {
  readonly deps: ImportDeps
  readonly request: ImportRequest
  readonly file: TicketFile
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
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

/** What taking tickets in needs, in a process that only imports. */
export function intakeDeps({ pool, clock, events }: ImportDeps): IntakeDeps {
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

async function reportOf(run: Run, taken: Taken, started: number): Promise<ImportReport> {
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
  const tally = await tallySource(queryOn(deps.pool), request.source)
  await saveUnderstood(queryOn(deps.pool), runId, tally)
  return {
    runId,
    state,
    file: basename(request.path),
    preset: presetOf(request),
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
    resumed: counts.fresh > 0 && counts.known > 0 ? counts.known : null,
    tally,
    seconds,
    perSecond: seconds > 0 ? counts.fresh / seconds : 0,
  }
}

/** Says in the run why it ended; where even that fails, the next import finds it interrupted. */
async function fail({ deps, runId }: Run, error: unknown): Promise<void> {
  const problem = error instanceof Error ? error.message : String(error)
  await finishRun(queryOn(deps.pool), runId, 'failed', deps.clock.now(), problem).catch(() => {})
}
