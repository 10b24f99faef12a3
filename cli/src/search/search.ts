/** `attache search TEXT`: finds anything by what it is called, and answers who is there at a time. */
import type { Command } from 'commander'
import type { Cli } from '../app/cli.ts'
import { leaf } from '../app/command.ts'
import { NotFoundError } from '../app/errors.ts'
import { isEmpty, searchText } from './search-text.ts'

/** Adds the command. */
export function addSearch(program: Command): void {
  leaf(program, 'search <text...>', 'Find anything by name; with a day or time, who is there then.', search)
    .option('--at <instant>', 'the moment asked about where the text names none, ISO 8601 with offset')
    .addHelpText('after', EXAMPLES)
}

const EXAMPLES = `
TEXT is a name, alias, domain, organisation id, address or ticket number, or a part of a name or subject.

  attache search tasman fri 03:00
  attache search nora 24 dec
  attache search acme tomorrow 9am their time
  attache search ticket 4711`

async function search(cli: Cli, [words]: [string[]], { at }: { at?: string }): Promise<void> {
  const q = words.join(' ')
  const query = { q, zone: cli.view.zone, limit: 10, ...(at === undefined ? {} : { at }) }
  const answer = await cli.ask(cli.api.GET('/api/v1/search', { params: { query } }))
  if (isEmpty(answer))
    throw new NotFoundError(`Nothing is called “${q}”.`, {
      todo: 'Write a part of the name, a domain, an id, a ticket’s number or words of its subject.',
    })
  cli.show(answer, (view) => searchText(answer, view))
}
