/** The documentation of the settings, made from the schema. */
import { SETTING_NAMES, documentation, settingsSchema } from './settings.ts'
import type { SettingName } from './settings.ts'

const HEAD = `# Settings

Made from \`server/src/platform/config/settings.ts\`; do not edit. Every setting is an environment variable; flags of the command
line win over them (\`attache start --help\`). All problems are reported at once, then the program ends with status 2.

| variable | default | what it is |
| --- | --- | --- |
`

/** The Markdown page of all settings; \`docs/configuration.md\` holds exactly this. */
export function describeConfig(): string {
  return `${HEAD}${SETTING_NAMES.map(line).join('\n')}\n`
}

function line(name: SettingName): string {
  const { env, about, secret } = documentation(name)
  return `| \`${env}\` | ${shownDefault(name)} | ${about}${secret ? ' Secret: never printed.' : ''} |`
}

function shownDefault(name: SettingName): string {
  const { shown } = documentation(name)
  if (shown !== undefined) return shown
  const parsed = settingsSchema.shape[name].safeParse(undefined)
  return parsed.success && parsed.data !== undefined ? `\`${String(parsed.data)}\`` : '–'
}
