/** `docs/permissions.md`, made of the table. */
import { BESIDES, ROWS, WHO, type Row } from './table.ts'

const HEAD = `<!-- Made from test/permissions/table.ts by \`npm run generate\`; do not edit. -->

# Who may do what

Every route of the API, and what everybody is answered. The program is held against this table in its tests, by real HTTP
(\`test/permissions\`); the rights themselves stand in \`server/src/platform/auth/rights.ts\`.

| sign | means                                                          |
| ---- | -------------------------------------------------------------- |
| yes  | they may                                                       |
| sees | they may, and see only what is theirs to see                   |
| no   | 403: they may not                                              |
| hid  | 404: they are not to know that it exists                       |
| open | to everybody alike: what is sent is its own proof              |

Whoever is not signed in is answered 401, but for what is open. Three answers in a cell are: for an account, _own · another's ·
restricted_; for a person, _oneself · somebody of one's region · somebody of another_. Restricted are accounts marked so and
those with a contract of the US government's instance: only cleared people, and directors, know of them, and reading one is
logged. A support engineer who covers for an ASE has that account's rights as long as the cover lasts.
`

const WORDS: Readonly<Record<string, string>> = {
  A: 'yes',
  V: 'sees',
  F: 'no',
  H: 'hid',
  P: 'open',
  U: '401',
}

/** The page, in Markdown. */
export function permissionsPage(): string {
  const who = WHO.slice(1)
  const columns = who.map(([name, words]) => `- **${name}**: ${words}`).join('\n')
  const rooms = [...Map.groupBy(ROWS, (row) => row.room)].map(
    ([room, rows]) => `## ${room}\n\n${table(['route', ...who.map(([name]) => name)], rows.map(lineOf))}`,
  )
  const besides = Object.entries(BESIDES).map(([route, why]) => [`\`${route}\``, why])
  return `${HEAD}\n${columns}\n\n${rooms.join('\n')}\n## Besides the API\n\n${table(['route', 'why it needs no rights'], besides)}`
}

function lineOf(row: Row): string[] {
  const name = `\`${row.route.replace('/api/v1', '')}\`${row.does && ` (${row.does})`}`
  return [name, ...row.cells.slice(1).map(told)]
}

/** One word where all three are the same. */
function told(cell: string): string {
  const words = [...cell].map((sign) => WORDS[sign] ?? sign)
  return new Set(words).size === 1 ? (words[0] ?? '') : words.join(' · ')
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = head.map((title, index) =>
    Math.max(3, title.length, ...lines.map((line) => line[index]!.length)),
  )
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index]!)).join(' | ')} |\n`
  return line(head) + line(widths.map((width) => '-'.repeat(width))) + lines.map(line).join('')
}
