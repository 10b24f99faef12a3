/** `attache tickets`: the tickets that are known, with what was last decided. */
import type { Command } from 'commander'
import { Option } from 'commander'
import { findAccount } from '../accounts/find.ts'
import { goesOn, readPages } from '../api/pages.ts'
import type { Item } from '../api/types.ts'
import { leaf, limitOption } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { moment, momentOr } from '../text/moments.ts'
import { table } from '../text/table.ts'
import type { View } from '../text/view.ts'

type Ticket = Item<'/api/v1/tickets'>

interface Options {
  readonly limit: number
  readonly account?: string
  readonly all?: true
  readonly emergency?: true
  readonly unknown?: true
  readonly sort: 'updated' | 'deadline' | 'created'
}

/** Adds the command. */
export function addTickets(program: Command): void {
  leaf(
    program,
    'tickets [search...]',
    'Open tickets with what was last decided; SEARCH is a number or words.',
    tickets,
  )
    .option('--account <account>', 'only of this account')
    .option('--open', 'only open ones (the default)')
    .addOption(new Option('--all', 'solved and closed ones as well').conflicts('open'))
    .option('--emergency', 'only emergencies')
    .option('--unknown', 'only of organisations that no account claims')
    .addOption(
      new Option('--sort <by>', 'order').choices(['updated', 'deadline', 'created']).default('updated'),
    )
    .addOption(limitOption(50))
}

async function tickets(cli: Cli, [words = []]: [string[]?], options: Options): Promise<void> {
  const account = options.account === undefined ? null : await findAccount(cli, options.account)
  const query = {
    ...{
      zone: cli.view.zone,
      sort: options.sort,
      status: options.all ? ('all' as const) : ('open' as const),
    },
    ...(words.length > 0 && { q: words.join(' ') }),
    ...(account && { account: account.id }),
    ...(options.emergency && { emergency: 'true' as const }),
    ...(options.unknown && { unknown: 'true' as const }),
  }
  const page = await readPages(options.limit, (one) =>
    cli.ask(cli.api.GET('/api/v1/tickets', { params: { query: { ...query, ...one } } })),
  )
  cli.show(page, (view) => [...ticketsText(page.items, view), ...goesOn(page)])
}

/** The tickets as a table. Pure. */
export function ticketsText(rows: readonly Ticket[], view: View): string[] {
  if (rows.length === 0) return ['No such ticket.']
  const { style } = view
  return table<Ticket>(
    rows,
    [
      { head: 'TICKET', value: ({ ticketId }) => ticketId, whole: true, paint: style.strong },
      {
        head: 'ACCOUNT',
        value: ({ accountName, organizationId }) => accountName ?? `org ${organizationId ?? '?'}`,
      },
      { head: 'SUBJECT', value: ({ subject }) => subject ?? '' },
      {
        head: 'PRIORITY',
        value: priority,
        whole: true,
        paint: (text, row) => (row.isEmergency ? style.bad(text) : text),
      },
      { head: 'STATUS', value: ({ status }) => status, whole: true, optional: true },
      { head: 'DECIDED', value: ({ sentence }) => sentence ?? '' },
      {
        head: 'REPLY DUE',
        value: ({ deadlineAt }) => momentOr(deadlineAt, view, ''),
        paint: (text, row) => late(text, row, view),
      },
      { head: 'UPDATED', value: ({ updatedAt }) => moment(updatedAt, view), optional: true },
    ],
    view,
  )
}

const priority = ({ priority: word, isEmergency }: Ticket): string =>
  isEmergency ? 'emergency' : (word ?? '')

function late(text: string, { deadlineAt, status }: Ticket, { now, style }: View): string {
  const open = status === 'new' || status === 'open'
  return open && deadlineAt !== null && Temporal.Instant.compare(deadlineAt, now) < 0 ? style.bad(text) : text
}
