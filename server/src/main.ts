/** The command `attache`: start · work · migrate · backup · restore · user · import. */
import { Command, CommanderError, Option } from 'commander'
import { compose } from './compose.ts'
import { readJsonExport } from './connectors/zendesk/json-export.ts'
import { DEMO_PROGRAMME, DEMO_SEED, demoPreparation, demoSizes } from './demo/command.ts'
import { setUpGreeting, userCommand } from './identity/command.ts'
import { importCommand } from './imports/command.ts'
import { systemClock } from './platform/clock.ts'
import { loadConfig } from './platform/config.ts'
import type { Config, Flags } from './platform/config.ts'
import {
  prepareProgramme,
  removeDemo,
  runBackup,
  runMigrations,
  runRestore,
  start,
  withDatabase,
  work,
} from './platform/run/commands.ts'
import { EXIT, reportFault } from './platform/run/exit.ts'
import { VERSION } from './platform/run/version.ts'
import { addressOf } from './platform/run/welcome.ts'

const EXIT_CODES = `
Every setting is an environment variable too; all of them: docs/configuration.md.

Exit status: 0 done, or stopped as asked · 1 a fault · 2 wrong usage or settings · 130 forced by a second Ctrl-C`

const dataDir = (): Option =>
  new Option('--data-dir <path>', 'directory of the embedded database (ATTACHE_DATA_DIR)')
const logLevel = (): Option =>
  new Option('--log-level <level>', 'debug, info, warn, error or silent (ATTACHE_LOG_LEVEL)')
const databaseUrl = (): Option =>
  new Option(
    '--database-url <url>',
    'a PostgreSQL of your own; better set DATABASE_URL: arguments are seen by others',
  )

const programme = (): Option =>
  new Option('--programme <name>', 'which programme of the embedded database (ATTACHE_PROGRAMME)')

const common = (command: Command): Command =>
  command
    .addOption(dataDir())
    .addOption(programme())
    .addOption(databaseUrl())
    .addOption(logLevel())
    .addHelpText('after', EXIT_CODES)

const say = (text: string): void => void process.stdout.write(`${text}\n`)

interface DemoFlags {
  readonly remove?: boolean
  readonly seed?: string
  readonly size?: string
}

const command = (program: Command, name: string, description: string): Command =>
  common(program.command(name).description(description))

const config = ({ work: _work, force: _force, ...flags }: Record<string, unknown>): Config =>
  loadConfig(flags)

function addDemo(program: Command): void {
  command(program, 'demo', 'Make the demo programme, or remove it; `attache start --demo` serves it.')
    .option('--remove', 'drop the demo’s database: nothing else is touched')
    .option('--seed <number>', `another seed makes another past (default: ${DEMO_SEED})`)
    .addOption(new Option('--size <size>', 'how much of a past').choices(demoSizes).default('full'))
    .action(async ({ remove = false, seed, size, ...flags }: Flags & DemoFlags) => {
      const own = config({ ...flags, programme: DEMO_PROGRAMME })
      if (remove) await removeDemo(own)
      else await prepareProgramme(own, demoPreparation({ seed, size }, systemClock, say))
    })
}

function addStart(program: Command): void {
  command(program, 'start', 'Start everything: database, pages, API and background work.')
    .option('--host <address>', 'address to listen on (ATTACHE_HOST)')
    .option('--port <number>', 'port to listen on; 0 takes any free one (ATTACHE_PORT)')
    .option('--no-work', 'serve pages and API only; `attache work` does the work')
    .option('--demo', 'a fictional programme to look around in, in a database of its own')
    .action(({ demo = false, ...flags }: Flags & { work: boolean; demo?: boolean }) =>
      start(
        config(demo ? { ...flags, programme: DEMO_PROGRAMME } : { ...flags }),
        compose,
        flags.work,
        demo ? demoPreparation({}, systemClock, say) : undefined,
        demo ? undefined : setUpGreeting(config({ ...flags }), systemClock),
      ),
    )
}

function buildProgram(): Command {
  const program = new Command('attache')
    .description('Runs an Assigned Support Engineer programme.')
    .version(VERSION)
    .showHelpAfterError()
    .addHelpText('after', EXIT_CODES)
    .exitOverride()

  addStart(program)

  command(program, 'work', 'Work off jobs and timers beside a running `attache start`; as many as you like.')
    .option('--work-port <number>', 'answer /healthz, /readyz and /metrics there (ATTACHE_WORK_PORT)')
    .action((flags: Flags) => work(config({ ...flags }), compose))

  command(program, 'migrate', 'Bring the database up to this release, and end.').action((flags: Flags) =>
    runMigrations(config({ ...flags })),
  )

  addDemo(program)

  command(program, 'backup', 'Save everything into one file, also while the program runs.')
    .argument('<file>', 'where to; - is the standard output')
    .action((file: string, flags: Flags) => runBackup(config({ ...flags }), file))

  command(program, 'restore', 'Bring a saved file back, into an empty database.')
    .argument('<file>', 'where from; - is the standard input')
    .option('--force', 'replace what the database holds')
    .action((file: string, flags: Flags & { force?: boolean }) =>
      runRestore(config({ ...flags }), file, flags.force ?? false),
    )

  userCommand(program, {
    withDatabase: (settings, use) => withDatabase(settings, use),
    ...{ config: (flags) => config({ ...flags }), addressOf, common, clock: systemClock },
  })

  importCommand(program, {
    withDatabase: (flags, use) => withDatabase(config({ ...flags }), use),
    // An export never names a write of ours, so no marker is looked for.
    readJson: (input, { source }) => readJsonExport(input, { source, markerFieldId: '' }),
    clock: systemClock,
    common,
  })
  return program
}

try {
  await buildProgram().parseAsync()
  process.exitCode = EXIT.ok
} catch (error) {
  const status =
    error instanceof CommanderError ? (error.exitCode === 0 ? EXIT.ok : EXIT.usage) : reportFault(error)
  process.exit(status)
}
