/** `attache people`: who there is, with what they do and where. */
import type { Command } from 'commander'
import { Option } from 'commander'
import { goesOn, readPages } from '../api/pages.ts'
import type { Item } from '../api/types.ts'
import { leaf, limitOption } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { table } from '../text/table.ts'
import type { View } from '../text/view.ts'
import { readRegions } from './regions.ts'

type Person = Item<'/api/v1/people'>

const ROLES = [
  'director',
  'manager',
  'ase',
  'support_engineer',
  'account_team',
  'customer_contact',
  'support_operations',
] as const

interface Options {
  readonly limit: number
  readonly role?: (typeof ROLES)[number]
  readonly left?: true
}

/** Adds the command. */
export function addPeople(program: Command): void {
  leaf(program, 'people [search...]', 'People with their roles, regions and ids in the help desk.', people)
    .addOption(new Option('--role <role>', 'only people of this role').choices(ROLES))
    .option('--left', 'people who have left as well')
    .addOption(limitOption())
}

async function people(cli: Cli, [words = []]: [string[]?], options: Options): Promise<void> {
  const query = {
    ...(words.length > 0 && { q: words.join(' ') }),
    ...(options.role && { role: options.role }),
    ...(options.left && { active: 'any' as const }),
  }
  const page = await readPages(options.limit, (one) =>
    cli.ask(cli.api.GET('/api/v1/people', { params: { query: { ...query, ...one } } })),
  )
  const regions = cli.settings.json ? new Map<string, string>() : await readRegions(cli)
  cli.show(page, (view) => [...peopleText(page.items, regions, view), ...goesOn(page)])
}

/** The people as a table. Pure. */
export function peopleText(
  rows: readonly Person[],
  regions: ReadonlyMap<string, string>,
  view: View,
): string[] {
  if (rows.length === 0) return ['Nobody of that kind.']
  return table<Person>(
    rows,
    [
      { head: 'NAME', value: ({ name }) => name, paint: view.style.strong },
      { head: 'ROLES', value: ({ roles }) => roles.map((role) => role.replaceAll('_', ' ')).join(', ') },
      { head: 'REGION', value: ({ regionId }) => regions.get(regionId) ?? '', whole: true },
      { head: 'ZONE', value: ({ timeZone }) => timeZone },
      { head: 'HELP DESK', value: ({ helpDeskUserId }) => helpDeskUserId ?? 'no user', whole: true },
      { head: 'ADDRESS', value: ({ email }) => email, optional: true },
      { head: 'LEFT', value: ({ leftOn }) => leftOn ?? '', whole: true },
    ],
    view,
  )
}
