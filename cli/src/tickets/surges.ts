/** `attache surges`, `attache ask`: accounts with a surge; a question to the ASE about a ticket. */
import type { Command } from 'commander'
import { findAccount } from '../accounts/find.ts'
import { goesOn, readPages } from '../api/pages.ts'
import type { Item } from '../api/types.ts'
import { leaf, limitOption } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { moment } from '../text/moments.ts'
import { table } from '../text/table.ts'
import type { View } from '../text/view.ts'
import { addSurge } from './surge.ts'
import { readTicket } from './why.ts'

type Surge = Item<'/api/v1/surges'>

interface SurgesOptions {
  readonly limit: number
  readonly account?: string
  readonly all?: true
}

/** Adds `attache surges`. */
export function addSurges(program: Command): void {
  const group = program.command('surges').description('Accounts with many more new tickets than usual.')
  leaf(group, 'list', 'The surges; what `attache surges` alone does.', surges, { isDefault: true })
    .option('--account <account>', 'only of this account')
    .option('--all', 'those that are over as well')
    .addOption(limitOption(50))
  addSurge(group)
}

async function surges(cli: Cli, _none: [], options: SurgesOptions): Promise<void> {
  const account = options.account === undefined ? null : await findAccount(cli, options.account)
  const query = {
    state: options.all ? ('all' as const) : ('running' as const),
    ...(account && { account: account.id }),
  }
  const page = await readPages(options.limit, (one) =>
    cli.ask(cli.api.GET('/api/v1/surges', { params: { query: { ...query, ...one } } })),
  )
  cli.show(page, (view) => [...surgesText(page.items, view), ...goesOn(page)])
}

/** The surges as a table. Pure. */
export function surgesText(rows: readonly Surge[], view: View): string[] {
  if (rows.length === 0) return ['No account has a surge.']
  const columns = [
    {
      head: 'ACCOUNT',
      value: ({ accountName }: Surge) => accountName,
      whole: true,
      paint: view.style.strong,
    },
    { head: 'SINCE', value: ({ beganAt }: Surge) => moment(beganAt, view), whole: true },
    { head: 'IN 7 DAYS', value: ({ peak }: Surge) => String(peak), whole: true },
    { head: 'USUAL', value: ({ expected }: Surge) => String(Math.round(expected)), whole: true },
    { head: 'CHOSEN', value: ({ option }: Surge) => (option === null ? 'not yet' : CHOSEN[option]) },
    { head: 'ID', value: ({ id }: Surge) => id, whole: true, optional: true },
  ]
  return table<Surge>(rows, columns, view)
}

const CHOSEN = {
  by_ase: 'the ASE alone',
  helper: 'a helper investigates',
  engineers: 'engineers own some',
} as const

interface AskOptions {
  readonly escalate?: true
  readonly source?: string
}

/** Adds `attache ask`. */
export function addAsk(program: Command): void {
  leaf(program, 'ask <ticket> <question...>', 'Ask the ASE of a ticket’s account about it.', ask)
    .option('--escalate', 'ask them to step in')
    .option('--source <source>', 'where the ticket comes from, where several have its number')
}

async function ask(
  cli: Cli,
  [number, words]: [string, string[]],
  { escalate, source }: AskOptions,
): Promise<void> {
  const { source: from, ticketId } = await readTicket(cli, number, source)
  const kind = escalate ? ('escalate' as const) : ('clarify' as const)
  const answer = await cli.ask(
    cli.api.POST('/api/v1/tickets/{source}/{ticket}/questions', {
      params: { path: { source: from, ticket: ticketId } },
      body: { kind, question: words.join(' ') },
    }),
  )
  cli.show(answer, (view) => [
    answer.asked
      ? `Asked. ${answer.asked.name} is told${answer.dueAt === null ? '' : `; unanswered it goes on ${moment(answer.dueAt, view)}`}.`
      : 'Kept: nobody could be asked yet.',
  ])
}
