/** `attache brief ACCOUNT|TICKET`: what whoever is called at night has to know. */
import type { Command } from 'commander'
import { findAccount, type Named } from '../accounts/find.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { NotFoundError } from '../app/errors.ts'
import { readTicket } from '../tickets/why.ts'
import { briefText } from './brief-text.ts'

/** Adds the command. */
export function addBrief(program: Command): void {
  leaf(
    program,
    'brief <account-or-ticket...>',
    'The emergency brief of an account, or of a ticket’s account.',
    brief,
  )
    .option('--source <source>', 'where the ticket comes from, where several have its number')
    .addHelpText('after', '\n  attache brief Tasman Freight\n  attache brief 48211')
}

async function brief(cli: Cli, [words]: [string[]], { source }: { source?: string }): Promise<void> {
  const { id } = await accountOf(cli, words.join(' '), source)
  const params = { path: { accountId: id }, query: { zone: cli.view.zone } }
  const answer = await cli.ask(cli.api.GET('/api/v1/accounts/{accountId}/brief', { params }))
  cli.show(answer, (view) => briefText(answer, view))
}

/** A number is a ticket's: no account is called by one. */
async function accountOf(cli: Cli, text: string, source: string | undefined): Promise<Named> {
  if (source === undefined && !/^\d+$/.test(text)) return findAccount(cli, text)
  const ticket = await readTicket(cli, text, source)
  if (ticket.accountId === null)
    throw new NotFoundError(`Ticket ${text} is of no account.`, {
      todo: '`attache unknown-organizations` lists whose it may be.',
    })
  return { id: ticket.accountId, name: ticket.accountName ?? '' }
}
