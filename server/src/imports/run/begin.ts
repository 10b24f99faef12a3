/** How a run begins: the programme, the source and the run itself, all or nothing. */
import { basename } from 'node:path'
import type { Pool } from 'pg'
import { writeAudit } from '../../platform/audit.ts'
import type { Actor } from '../../platform/auth/index.ts'
import type { Clock } from '../../platform/clock.ts'
import { transaction, type Tx } from '../../platform/db/index.ts'
import type { Events } from '../../platform/events/index.ts'
import { newId } from '../../platform/ids.ts'
import { ensureSource, type Source } from '../../tickets/api.ts'
import { insertRun, type RunOptions } from '../imports.store.ts'
import { ImportError } from '../problems.ts'
import { ensureLogProgramme, type ProgrammeOutcome } from './programme.ts'
import type { ReadRequest, TicketFile } from './read-tickets.ts'

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

/** The preset's name. */
export const presetOf = (request: ImportRequest): string =>
  request.preset === 'json' ? 'zendesk-json' : request.preset.name

/** What stands once a run has begun. */
export interface Begun {
  readonly runId: string
  readonly source: Source
  readonly programme: ProgrammeOutcome
}

/** The programme, the source and the run itself, in one transaction. */
export function begin(deps: ImportDeps, request: ImportRequest, file: TicketFile): Promise<Begun> {
  const { clock, actor } = deps
  return transaction(deps.pool, async (tx) => {
    const programme = await programmeOf(tx, deps, file, request)
    const source = await sourceOf(tx, request.source)
    const runId = newId(clock)
    const options = optionsOf(request, programme)
    await insertRun(tx.query, {
      id: runId,
      source: request.source,
      fileName: basename(request.path),
      fileDigest: file.digest,
      preset: presetOf(request),
      options,
      rowsTotal: file.rows,
      startedAt: clock.now(),
    })
    await writeAudit(tx, clock, {
      actor,
      action: 'tickets.import',
      subject: { kind: 'import_run', id: runId },
      after: {
        source: request.source,
        preset: presetOf(request),
        rows: file.rows,
        programme: programme.kind,
      },
    })
    return { runId, source, programme }
  })
}

async function programmeOf(
  tx: Tx,
  deps: ImportDeps,
  file: TicketFile,
  { programme, timeZone }: ImportRequest,
): Promise<ProgrammeOutcome> {
  if (programme === null) return { kind: 'none' }
  return ensureLogProgramme(tx, deps, file, { timeZone: timeZone ?? 'UTC', seed: programme.seed })
}

async function sourceOf(tx: Tx, name: string): Promise<Source> {
  const source = await ensureSource(tx, name, { kind: 'file', connectedAt: null, alwaysShadow: true })
  if (source.ownTime) return source
  const advice = 'name another with --source.'
  throw new ImportError('import_option', `“${name}” is a live source of this database: ${advice}`)
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
