/** The documentation of the settings, made from the schema. */
import { SETTING_NAMES, documentation, settingsSchema } from './settings.ts'
import type { SettingName } from './settings.ts'

const INTRODUCTION = `# Settings

Made from \`server/src/platform/config/settings.ts\`; do not edit. Every setting is an environment variable; flags of the
command line win over them (\`attache start --help\`). All problems are reported at once, then the program ends with
status 2.
`

const HEAD = ['variable', 'default', 'what it is'] as const
type Row = readonly [string, string, string]

/** The Markdown page of all settings; \`docs/configuration.md\` holds exactly this. */
export function describeConfig(): string {
  const rows: Row[] = SETTING_NAMES.map(row)
  const widths = HEAD.map((title, column) =>
    Math.max(title.length, ...rows.map((cells) => length(cells[column]))),
  )
  const rule = widths.map((width) => '-'.repeat(width))
  const lines = [HEAD, rule, ...rows].map(
    (cells) => `| ${cells.map((cell, n) => pad(cell, widths[n] ?? 0)).join(' | ')} |`,
  )
  return `${INTRODUCTION}\n${lines.join('\n')}\n`
}

function row(name: SettingName): Row {
  const { env, about, secret } = documentation(name)
  return [`\`${env}\``, shownDefault(name), `${about}${secret ? ' Secret: never printed.' : ''}`]
}

const length = (text = ''): number => [...text].length
const pad = (text: string, width: number): string => text + ' '.repeat(width - length(text))

function shownDefault(name: SettingName): string {
  const { shown } = documentation(name)
  if (shown !== undefined) return shown
  const parsed = settingsSchema.shape[name].safeParse(undefined)
  if (!parsed.success || parsed.data === undefined) return '–'
  const { data } = parsed
  return `\`${typeof data === 'object' ? JSON.stringify(data) : String(data)}\``
}
