/** `attache why TICKET`: why a ticket went where it went. */
import type { Command } from 'commander'
import type { Answer } from '../api/types.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { whyText } from './why-text.ts'

interface Options {
  readonly source?: string
  readonly note?: boolean
  readonly all?: boolean
}

/** Adds the command. */
export function addWhy(program: Command): void {
  leaf(program, 'why <ticket>', 'Why a ticket went where it went: the decision with every fact.', why)
    .option('--source <source>', 'where the ticket comes from, where several have its number')
    .option('--note', 'show the internal note that the help desk shows')
    .option('--all', 'show earlier decisions and the events as well')
}

async function why(cli: Cli, [ticket]: [string], options: Options): Promise<void> {
  const found = await readTicket(cli, ticket, options.source)
  const { note = false, all = false } = options
  cli.show(found, (view) => whyText(found, view, { note, all }))
}

/** The ticket of that number, in that source where one is named. */
export function readTicket(
  cli: Cli,
  ticket: string,
  source: string | undefined,
): Promise<Answer<'/api/v1/why/{ticket}'>> {
  const query = { zone: cli.view.zone }
  if (source === undefined)
    return cli.ask(cli.api.GET('/api/v1/why/{ticket}', { params: { path: { ticket }, query } }))
  const path = { source, ticket }
  return cli.ask(cli.api.GET('/api/v1/tickets/{source}/{ticket}', { params: { path, query } }))
}
