/** The presets by name. */
import { ImportError } from '../problems.ts'
import { mappedCsv, parseMap, parseWords, noWords } from './generic-csv.ts'
import type { CsvPreset } from './preset.ts'
import { servicenowLog } from './servicenow-log.ts'
import { zendeskCsv } from './zendesk-csv.ts'

/** Name → what it reads; for `--help` and the guide. */
export const PRESETS: Readonly<Record<string, string>> = {
  [servicenowLog.name]: servicenowLog.about,
  'zendesk-json': 'Zendesk’s JSON export: an array, one ticket a line, or pages; plain or .gz',
  [zendeskCsv.name]: zendeskCsv.about,
  'generic-csv': 'any CSV: --map says which column is what',
}

/** A CSV preset by name with its mapping options, or `json`; throws `ImportError` with what to write instead. */
export function findPreset(name: string, options: { map?: string; words?: string }): CsvPreset | 'json' {
  if (!Object.hasOwn(PRESETS, name)) {
    const known = Object.keys(PRESETS).join(', ')
    throw new ImportError('import_option', `There is no preset “${name}”. Choose one of ${known}.`)
  }
  if (name !== 'generic-csv') {
    if (options.map !== undefined || options.words !== undefined)
      throw new ImportError(
        'import_option',
        `--map and --words belong to --preset generic-csv, not to ${name}.`,
      )
    return name === 'zendesk-json' ? 'json' : name === zendeskCsv.name ? zendeskCsv : servicenowLog
  }
  if (options.map === undefined)
    throw new ImportError('import_option', 'generic-csv needs --map ticket_id=COLUMN,occurred_at=COLUMN,…')
  return mappedCsv(parseMap(options.map), options.words === undefined ? noWords : parseWords(options.words))
}
