/** `attache changes [ACCOUNT]`: what customers plan to change, the next window first. */
import type { Command } from 'commander'
import { findAccount } from '../accounts/find.ts'
import type { Item } from '../api/types.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { moment } from '../text/moments.ts'
import { table } from '../text/table.ts'
import type { View } from '../text/view.ts'

type Change = Item<'/api/v1/planned-changes'>

interface Options {
  readonly withdrawn?: true
}

/** Adds the command. */
export function addChanges(program: Command): void {
  leaf(program, 'changes [account...]', 'What customers plan to change, of one account or of all.', changes)
    .option('--withdrawn', 'those that were withdrawn as well')
    .addHelpText('after', '\n  attache changes\n  attache changes Tasman Freight --zone Australia/Sydney')
}

async function changes(cli: Cli, [words = []]: [string[]?], { withdrawn }: Options): Promise<void> {
  const account = words.length > 0 ? await findAccount(cli, words.join(' ')) : null
  const query = { ...(account && { account: account.id }), ...(withdrawn && { withdrawn: 'true' as const }) }
  const answer = await cli.ask(cli.api.GET('/api/v1/planned-changes', { params: { query } }))
  cli.show(answer, () => changesText(answer.items, cli.view))
}

/** The changes as a table. Pure. */
export function changesText(rows: readonly Change[], view: View): string[] {
  if (rows.length === 0) return ['No change is planned.']
  return table<Change>(
    rows,
    [
      { head: 'FROM', value: ({ start }) => moment(start, view), whole: true },
      { head: 'TO', value: ({ end }) => moment(end, view), whole: true },
      { head: 'RISK', value: ({ risk, state }) => (state === 'withdrawn' ? state : risk), whole: true },
      { head: 'ACCOUNT', value: ({ accountName }) => accountName, paint: view.style.strong },
      { head: 'WHAT', value: ({ title }) => title },
      {
        head: 'ANNOUNCED TO',
        value: ({ told }) => [...new Set(told.map(({ to }) => to))].join(', '),
        optional: true,
      },
    ],
    view,
  )
}
