/** `attache questions`: questions to ASEs with their clocks, answered and taken back; `attache planning-request`. */
import type { Command } from 'commander'
import { findAccount } from '../accounts/find.ts'
import { goesOn, readPages } from '../api/pages.ts'
import type { Item } from '../api/types.ts'
import { leaf, limitOption } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { momentOr } from '../text/moments.ts'
import { table } from '../text/table.ts'
import type { View } from '../text/view.ts'
import { readTicket } from './why.ts'

type Question = Item<'/api/v1/questions'>

interface ListOptions {
  readonly limit: number
  readonly account?: string
  readonly all?: true
  readonly mine?: true
}

/** Adds the commands. */
export function addQuestions(program: Command): void {
  const group = program
    .command('questions')
    .description('Questions to ASEs about tickets, with their clocks.')
  leaf(group, 'list', 'The open ones, newest first; what `attache questions` alone does.', list, {
    isDefault: true,
  })
    .option('--mine', 'only those that wait for you')
    .option('--account <account>', 'only of this account')
    .option('--all', 'answered and taken back ones as well')
    .addOption(limitOption(50))
  leaf(group, 'answer <question> <words...>', 'Answer one; whoever asked is told.', answer).option(
    '--note',
    'also as an internal note in the help desk, where the account is live',
  )
  leaf(group, 'take-back <question>', 'Take a question of yours back.', takeBack)
  leaf(
    program,
    'planning-request <ticket> <what...>',
    'Something has to be planned: a task for the ASE; the ticket stays where it is.',
    planningRequest,
  ).option('--source <source>', 'where the ticket comes from, where several have its number')
}

async function list(cli: Cli, _: [], { limit, account, all, mine }: ListOptions): Promise<void> {
  const found = account === undefined ? null : await findAccount(cli, account)
  const query = {
    ...(all && { state: 'all' as const }),
    ...(mine && { of: 'me' as const }),
    ...(found && { account: found.id }),
  }
  const page = await readPages(limit, (one) =>
    cli.ask(cli.api.GET('/api/v1/questions', { params: { query: { ...query, ...one } } })),
  )
  cli.show(page, (view) => [...questionsText(page.items, view), ...goesOn(page)])
}

/** The questions as a table. Pure. */
export function questionsText(rows: readonly Question[], view: View): string[] {
  if (rows.length === 0) return ['No question is open.']
  return table<Question>(
    rows,
    [
      { head: 'TICKET', value: ({ ticketId }) => ticketId, whole: true },
      { head: 'ACCOUNT', value: ({ accountName }) => accountName, paint: view.style.strong },
      { head: 'QUESTION', value: ({ question }) => question },
      { head: 'BY', value: ({ askedBy }) => askedBy.name },
      {
        head: 'WAITS FOR',
        value: ({ state, asked }) => (state === 'open' ? (asked?.name ?? 'nobody') : state),
      },
      { head: 'GOES ON', value: ({ dueAt }) => momentOr(dueAt, view, ''), whole: true },
      { head: 'ID', value: ({ id }) => id, whole: true, optional: true },
    ],
    view,
  )
}

async function answer(
  cli: Cli,
  [questionId, words]: [string, string[]],
  { note }: { note?: true },
): Promise<void> {
  const body = { answer: words.join(' '), asNote: note === true }
  const options = { params: { path: { questionId } }, body }
  const told = await cli.ask(cli.api.POST('/api/v1/questions/{questionId}/answer', options))
  cli.show(told, () => [`Answered: ${told.askedBy.name} is told.`])
}

async function takeBack(cli: Cli, [questionId]: [string]): Promise<void> {
  const params = { path: { questionId } }
  const told = await cli.ask(cli.api.POST('/api/v1/questions/{questionId}/withdraw', { params }))
  cli.show(told, () => ['Taken back.'])
}

async function planningRequest(
  cli: Cli,
  [number, words]: [string, string[]],
  { source }: { source?: string },
): Promise<void> {
  const { source: from, ticketId } = await readTicket(cli, number, source)
  const options = {
    params: { path: { source: from, ticket: ticketId } },
    body: { what: words.join(' ') },
  }
  const made = await cli.ask(cli.api.POST('/api/v1/tickets/{source}/{ticket}/planning-request', options))
  cli.show(made, () => ['A task for the ASE is made; the ticket stays where it is.'])
}
