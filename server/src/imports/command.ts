/** `attache import tickets FILE`: registered by main.ts, which lends it a database and the help desk's JSON reader. */
import type { Command } from 'commander'
import { systemActor } from '../platform/auth/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { Flags } from '../platform/config.ts'
import { APP_ROLE, openPool } from '../platform/db/index.ts'
import type { Log } from '../platform/log.ts'
import { addImportOptions, importRequest, type ImportFlags } from './command-options.ts'
import type { JsonExportReader } from './ports.ts'
import { previewOf, previewText } from './preview.ts'
import { ImportError, type Rejection } from './problems.ts'
import { progressView, type ProgressOutput } from './progress.ts'
import { checkRejectsPath, writeRejects } from './rejects-file.ts'
import { importEvents } from './events.ts'
import { runImport, type Imported, type ImportRequest } from './run/import.ts'
import { readTickets } from './run/read-tickets.ts'
import { reportText } from './run/report-text.ts'

/** A database that is up to date, for the time of a command. */
export interface LentDatabase {
  /** As the application has it. */
  readonly url: string
  readonly log: Log
}

export interface ImportWiring {
  /** Finds or starts the database that the flags name, brings it up to date, and stops afterwards what it started. */
  readonly withDatabase: <T>(flags: Flags, use: (database: LentDatabase) => Promise<T>) => Promise<T>
  readonly readJson: JsonExportReader
  readonly clock: Clock
  /** Adds the options that every command on a database has. */
  readonly common?: (command: Command) => Command
  readonly stdout?: { write(text: string): unknown }
  readonly stderr?: ProgressOutput
}

/** Registers `import tickets` on the program. */
export function importCommand(program: Command, wiring: ImportWiring): void {
  const group = program.command('import').description('Bring what you have.')
  const tickets = group
    .command('tickets')
    .description('Take a file of tickets in and decide each event at its own time, in shadow.')
    .argument('<file>', 'CSV or JSON, plain or .gz')
  const common = wiring.common ?? ((command: Command) => command)
  addImportOptions(common(tickets)).action((file: string, flags: ImportFlags & Flags) =>
    importTickets(file, flags, wiring),
  )
}

/** Runs the command: progress on the standard error, the report and nothing else on the standard output. */
export async function importTickets(
  file: string,
  flags: ImportFlags & Flags,
  wiring: ImportWiring,
): Promise<void> {
  const stdout = wiring.stdout ?? process.stdout
  if (flags.rejects !== undefined) checkRejectsPath(flags.rejects, file)
  const request = importRequest(file, flags, wiring.readJson)
  if (flags.preview) {
    const read = await readTickets(request)
    await keepRejects(flags, read.rejections)
    const preview = previewOf(read)
    stdout.write(flags.json ? `${JSON.stringify(preview, null, 2)}\n` : previewText(preview))
    return
  }
  const { report, rejections } = await wiring.withDatabase(flags, (database) =>
    run(database, request, wiring),
  )
  await keepRejects(flags, rejections)
  stdout.write(flags.json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report))
  if (report.state === 'interrupted')
    throw new ImportError(
      'import_interrupted',
      'The import was stopped before its end. Run the same command again to go on.',
    )
}

async function keepRejects({ rejects }: ImportFlags, rejections: readonly Rejection[]): Promise<void> {
  if (rejects !== undefined) await writeRejects(rejects, rejections)
}

async function run(database: LentDatabase, request: ImportRequest, wiring: ImportWiring): Promise<Imported> {
  const { clock } = wiring
  const { log } = database
  const pool = openPool(database.url, { max: 6, applicationName: 'attache import', log, role: APP_ROLE })
  const view = progressView(wiring.stderr ?? process.stderr, clock)
  const stop = new AbortController()
  const onSignal = (): void => stop.abort()
  process.once('SIGINT', onSignal)
  process.once('SIGTERM', onSignal)
  try {
    const actor = systemActor('imports.command', 'Command line')
    const deps = { pool, clock, events: importEvents(clock), actor }
    return await runImport(deps, request, view.show, stop.signal)
  } finally {
    view.end()
    process.off('SIGINT', onSignal)
    process.off('SIGTERM', onSignal)
    await pool.end()
  }
}
