/** `attache accounts`: the accounts, their ASEs and whether they are live. */
import type { Command } from 'commander'
import type { Item } from '../api/types.ts'
import { goesOn, readPages } from '../api/pages.ts'
import { leaf, limitOption } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { readRegions } from '../directory/regions.ts'
import { table } from '../text/table.ts'
import type { View } from '../text/view.ts'

type Account = Item<'/api/v1/accounts'>

interface Options {
  readonly limit: number
  readonly live?: true
  readonly shadow?: true
  readonly withoutAse?: true
}

/** Adds the command. */
export function addAccounts(program: Command): void {
  leaf(program, 'accounts [search...]', 'Accounts with their ASEs, organisations and contracts.', accounts)
    .option('--live', 'only those whose decisions are written to the help desk')
    .option('--shadow', 'only those whose decisions are recorded only')
    .option('--without-ase', 'only those that have no ASE today')
    .addOption(limitOption())
}

async function accounts(cli: Cli, [words = []]: [string[]?], options: Options): Promise<void> {
  const query = {
    ...(words.length > 0 && { q: words.join(' ') }),
    ...((options.live ?? options.shadow) && { live: options.live ? ('true' as const) : ('false' as const) }),
    ...(options.withoutAse && { hasAse: 'false' as const }),
  }
  const page = await readPages(options.limit, (one) =>
    cli.ask(cli.api.GET('/api/v1/accounts', { params: { query: { ...query, ...one } } })),
  )
  const regions = cli.settings.json ? new Map<string, string>() : await readRegions(cli)
  cli.show(page, (view) => [...accountsText(page.items, regions, view), ...goesOn(page)])
}

/** The accounts as a table. Pure. */
export function accountsText(
  rows: readonly Account[],
  regions: ReadonlyMap<string, string>,
  view: View,
): string[] {
  if (rows.length === 0) return ['No such account.']
  const { style } = view
  return table<Account>(
    rows,
    [
      { head: 'ACCOUNT', value: ({ name }) => name, paint: style.strong },
      {
        head: 'ASE',
        value: ases,
        paint: (text, { ases: all }) => (all.length === 0 ? style.warn(text) : text),
      },
      { head: 'REGION', value: ({ regionId }) => regions.get(regionId) ?? '', whole: true },
      { head: 'ORGANISATIONS', value: ({ organizationIds }) => organizationIds.join(' ') || 'none' },
      { head: 'CONTRACT UNTIL', value: ({ contractEndsOn }) => contractEndsOn ?? 'none', whole: true },
      { head: 'MODE', value: ({ isLive }) => (isLive ? 'live' : 'shadow'), whole: true },
    ],
    view,
  )
}

const ases = ({ ases: all }: Account): string => all.map(({ name }) => name).join(', ') || 'none'
