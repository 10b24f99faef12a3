/** The directory of accounts as a file: CSV and the Markdown table. Pure. */
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

/** CSV as RFC 4180, with a header; what a spreadsheet would take for a formula is made plain text. */
export function toCsv(rows: readonly ExportAccount[]): string {
  const lines = rows.map((row) => neutralRow(COLUMNS.map(([, value]) => value(row))))
  return neutralRow(COLUMNS.map(([name]) => name)) + lines.join('')
}

/** The table that a README can carry as the single source of truth. */
export function toMarkdown(rows: readonly ExportAccount[]): string {
  const head = [
    'Account',
    'Links',
    'Special notes',
    'Help-desk organisation',
    'Organisation id',
    'ASE',
    'ASE user id',
  ]
  const body = rows.map((row) => [
    row.name,
    [...row.links, ...row.channels].join(' '),
    row.specialNotes ?? '',
    row.organizationNames.join('; '),
    row.organizationIds.join(' '),
    [row.ase, ...row.otherAses].filter(Boolean).join(', '),
    row.aseUserId,
  ])
  const lines = [head, head.map(() => '---'), ...body.map((cells) => cells.map(markdownCell))]
  return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`
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
