/** `attache changes [ACCOUNT]`: what customers plan to change, the next window first. */
import { Option, type Command } from 'commander'
import { findAccount } from '../accounts/find.ts'
import type { Item } from '../api/types.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { moment } from '../text/moments.ts'
import { table } from '../text/table.ts'
import type { View } from '../text/view.ts'
import { readMoment } from '../time/moment-input.ts'

type Change = Item<'/api/v1/planned-changes'>

interface Options {
  readonly withdrawn?: true
}

/** Adds the command. */
export function addChanges(program: Command): void {
  const group = program
    .command('changes')
    .description('What customers plan to change: listed, planned, withdrawn.')
    .addHelpText('after', EXAMPLES)
  const about = 'Of one account or of all; what `attache changes` alone does.'
  leaf(group, 'list [account...]', about, changes, { isDefault: true }).option(
    '--withdrawn',
    'those that were withdrawn as well',
  )
  leaf(group, 'plan <account>', 'Plan a change: whoever is on call hears of it in time.', plan)
    .requiredOption('--title <text>', 'what is planned, in a few words')
    .requiredOption('--from <time>', 'the window opens')
    .requiredOption('--to <time>', 'the first moment after it')
    .addOption(
      new Option('--risk <risk>', 'how risky it is').choices(['low', 'medium', 'high']).default('medium'),
    )
    .option('--about <text>', 'what is planned, and what can go wrong')
    .option('--roll-back <text>', 'how to go back, and until when')
    .option('--contacts <text>', 'whom to call at the customer')
  leaf(group, 'withdraw <id>', 'Withdraw a planned change; whoever was told is told.', withdraw)
}

const EXAMPLES = `
  attache changes
  attache changes Tasman Freight --zone Australia/Sydney
  attache changes plan "Tasman Freight" --title "Upgrade to 18.6" --from "fri 22:00" --to "sat 2:00" --risk high`

interface PlanOptions {
  readonly title: string
  readonly from: string
  readonly to: string
  readonly risk: 'low' | 'medium' | 'high'
  readonly about?: string
  readonly rollBack?: string
  readonly contacts?: string
}

async function plan(cli: Cli, [account]: [string], options: PlanOptions): Promise<void> {
  const { id: accountId } = await findAccount(cli, account)
  const [start, end] = [options.from, options.to].map((text) => readMoment(text, cli.view).instant.toString())
  const { title, risk, about, rollBack, contacts } = options
  const words = { about: about ?? null, rollBack: rollBack ?? null, contacts: contacts ?? null }
  const made = await cli.ask(
    cli.api.POST('/api/v1/accounts/{accountId}/planned-changes', {
      params: { path: { accountId } },
      body: { title, risk, start: start!, end: end!, ...words },
    }),
  )
  cli.show(made, (view) => changesText([made], view))
}

async function withdraw(cli: Cli, [changeId]: [string]): Promise<void> {
  const params = { path: { changeId } }
  const gone = await cli.ask(cli.api.POST('/api/v1/planned-changes/{changeId}/withdraw', { params }))
  cli.show(gone, () => [`Withdrawn: ${gone.title}.`])
}

async function changes(cli: Cli, [words = []]: [string[]?], { withdrawn }: Options): Promise<void> {
  const account = words.length > 0 ? await findAccount(cli, words.join(' ')) : null
  const query = { ...(account && { account: account.id }), ...(withdrawn && { withdrawn: 'true' as const }) }
  const answer = await cli.ask(cli.api.GET('/api/v1/planned-changes', { params: { query } }))
  cli.show(answer, (view) => changesText(answer.items, view))
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
      { head: 'ID', value: ({ id }) => id, whole: true, optional: true },
      {
        head: 'ANNOUNCED TO',
        value: ({ told }) => [...new Set(told.map(({ to }) => to))].join(', '),
        optional: true,
      },
    ],
    view,
  )
}
