/** The options of `attache import tickets`, and what they ask for. */
import { Option } from 'commander'
import type { Command } from 'commander'
import type { JsonExportReader } from './ports.ts'
import { findPreset, PRESETS } from './presets/index.ts'
import { TARGETS } from './presets/generic-csv.ts'
import { ImportError } from './problems.ts'
import { ENCODINGS, type Encoding } from './reading/decode.ts'
import type { ImportRequest } from './run/import.ts'

/** What commander makes of the command line. */
export interface ImportFlags {
  readonly preset: string
  readonly timeZone?: string
  readonly source?: string
  readonly map?: string
  readonly words?: string
  readonly dateFormat?: string
  readonly delimiter?: string
  readonly encoding?: Encoding
  readonly make?: 'log' | 'none'
  readonly seed?: string
  readonly preview?: boolean
  readonly rejects?: string
  readonly json?: boolean
  readonly shadow?: boolean
}

/** Adds the options of an import to a command. */
export function addImportOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--preset <name>', 'what kind of file it is')
        .choices(Object.keys(PRESETS))
        .makeOptionMandatory(),
    )
    .option('--time-zone <zone>', 'the zone of local times in the file, as Europe/Amsterdam')
    .option('--shadow', 'decide and record, write nothing outside: always so for files, said for clarity')
    .option('--preview', 'show the first events as understood and every problem; store nothing')
    .option('--rejects <file>', 'write rejected rows as CSV: line, reason, value, row')
    .option('--json', 'the report as JSON')
    .option('--source <name>', 'names where the tickets come from (default: the preset’s name)')
    .option('--map <pairs>', 'generic-csv: target=column, separated by commas')
    .option('--words <pairs>', 'generic-csv: status.Word=solved or priority.Word=urgent, separated by commas')
    .option('--date-format <format>', 'how times are written: Y m d H M S as in "d/m/Y H:M", or iso')
    .option('--delimiter <sign>', 'what separates columns: one sign, or tab')
    .addOption(new Option('--encoding <name>', 'of the file, where it is not UTF-8').choices(ENCODINGS))
    .addOption(
      new Option(
        '--make <what>',
        'log: make a programme from the log; none: use the one that is there',
      ).choices(['log', 'none']),
    )
    .option('--seed <number>', 'of the programme made from the log')
    .addHelpText('after', HELP)
}

const HELP = `
Presets:
${Object.entries(PRESETS)
  .map(([name, about]) => `  ${name.padEnd(16)}${about}`)
  .join('\n')}

Targets of --map:
${Object.entries(TARGETS)
  .map(([name, about]) => `  ${name.padEnd(18)}${about}`)
  .join('\n')}

Running an import again changes nothing; after a crash it goes on. See docs/guide/importing-tickets.md.`

const LOG_PRESET = 'servicenow-log'

/** What the flags ask for; throws `ImportError` where they contradict each other. */
export function importRequest(path: string, flags: ImportFlags, readJson: JsonExportReader): ImportRequest {
  const { preset, timeZone, map, words, dateFormat, encoding } = flags
  const making = flags.make ?? (preset === LOG_PRESET ? 'log' : 'none')
  if (making === 'log' && preset !== LOG_PRESET)
    throw option(`--make log makes a programme from ${LOG_PRESET} only.`)
  if (flags.seed !== undefined && making === 'none') throw option('--seed is for --make log.')
  return {
    path,
    source: flags.source ?? preset,
    preset: findPreset(preset, { ...(map !== undefined && { map }), ...(words !== undefined && { words }) }),
    readJson,
    encoding,
    delimiter: delimiterOf(flags.delimiter),
    dateFormat,
    timeZone,
    map,
    words,
    programme: making === 'log' ? { seed: seedOf(flags.seed) } : null,
  }
}

const option = (message: string): ImportError => new ImportError('import_option', message)

function delimiterOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const sign = text === 'tab' || text === '\\t' ? '\t' : text
  if (sign.length !== 1 || sign === '"' || sign === '\n') throw option('--delimiter takes one sign, or tab.')
  return sign
}

function seedOf(text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^\d{1,9}$/.test(text)) throw option('--seed takes a whole number up to 999999999.')
  return Number(text)
}
