/** The directory of accounts as a file, piece by piece: CSV, the Markdown table, JSON. Pure. */
import { neutralRow } from '../platform/csv.ts'

export interface ExportAccount {
  readonly accountId: string
  readonly name: string
  readonly region: string
  readonly crmId: string | null
  readonly domains: readonly string[]
  readonly organizationIds: readonly string[]
  readonly organizationNames: readonly string[]
  readonly ase: string
  readonly aseUserId: string
  readonly otherAses: readonly string[]
  readonly contractEndsOn: string | null
  readonly isLive: boolean
  readonly channels: readonly string[]
  readonly links: readonly string[]
  readonly specialNotes: string | null
}

type Rows = AsyncIterable<ExportAccount> | Iterable<ExportAccount>

const COLUMNS: readonly (readonly [string, (row: ExportAccount) => string])[] = [
  ['account', (row) => row.name],
  ['region', (row) => row.region],
  ['crm_id', (row) => row.crmId ?? ''],
  ['domains', (row) => row.domains.join(' ')],
  ['organization_ids', (row) => row.organizationIds.join(' ')],
  ['organization_names', (row) => row.organizationNames.join('; ')],
  ['ase', (row) => row.ase],
  ['ase_user_id', (row) => row.aseUserId],
  ['other_ases', (row) => row.otherAses.join('; ')],
  ['contract_ends_on', (row) => row.contractEndsOn ?? ''],
  ['live', (row) => (row.isLive ? 'yes' : 'no')],
  ['channels', (row) => row.channels.join(' ')],
  ['links', (row) => row.links.join(' ')],
  ['special_notes', (row) => row.specialNotes ?? ''],
]

/** CSV as RFC 4180, with a header, a line a piece; what a spreadsheet would take for a formula is made plain text. */
export async function* toCsv(rows: Rows): AsyncGenerator<string> {
  yield neutralRow(COLUMNS.map(([name]) => name))
  for await (const row of rows) yield neutralRow(COLUMNS.map(([, value]) => value(row)))
}

const HEAD = 'Account|Links|Special notes|Help-desk organisation|Organisation id|ASE|ASE user id'.split('|')

/** The table that a README can carry as the single source of truth, a line a piece. */
export async function* toMarkdown(rows: Rows): AsyncGenerator<string> {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`
  yield line(HEAD) + line(HEAD.map(() => '---'))
  for await (const row of rows) {
    const cells = [
      row.name,
      [...row.links, ...row.channels].join(' '),
      row.specialNotes ?? '',
      row.organizationNames.join('; '),
      row.organizationIds.join(' '),
      [row.ase, ...row.otherAses].filter(Boolean).join(', '),
      row.aseUserId,
    ]
    yield line(cells.map(markdownCell))
  }
}

/** `{"items": […]}`, an account a piece. */
export async function* toJson(rows: Rows): AsyncGenerator<string> {
  yield '{"items":['
  let between = ''
  for await (const row of rows) {
    yield between + JSON.stringify(row)
    between = ',\n'
  }
  yield ']}'
}

/** Few large pieces instead of many small ones. */
export async function* inChunks(pieces: AsyncIterable<string>, size = 1 << 15): AsyncGenerator<string> {
  let text = ''
  for await (const piece of pieces) {
    text += piece
    if (text.length < size) continue
    yield text
    text = ''
  }
  if (text !== '') yield text
}

/** Text that stays within its cell and is no HTML. */
export function markdownCell(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replaceAll(/\s*[\r\n]+\s*/g, ' ')
    .trim()
}
