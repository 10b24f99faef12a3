/** `attache requests`: requests to set, replace or remove an ASE, step by step. */
import type { Command } from 'commander'
import { goesOn, readPages } from '../api/pages.ts'
import { leaf, limitOption } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { confirmOr } from '../app/confirm.ts'
import { moment } from '../text/moments.ts'
import { table } from '../text/table.ts'
import { findAccount } from './find.ts'
import { namesOf, requestText } from './request-text.ts'
import type { AseRequest } from './request-text.ts'

interface ListOptions {
  readonly limit: number
  readonly account?: string
  readonly open?: true
}

type Change = 'apply' | 'withdraw'

/** Adds the commands. */
export function addRequests(program: Command): void {
  const about = 'Requests to set, replace or remove an ASE.'
  const requests = program.command('requests').description(about)
  leaf(requests, 'list', 'The requests, newest first; what `attache requests` alone does.', list, {
    isDefault: true,
  })
    .option('--account <account>', 'only of this account')
    .option('--open', 'only those that are not closed')
    .addOption(limitOption(50))
  leaf(requests, 'show <id>', 'One request with its findings and steps.', show)
  leaf(
    requests,
    'apply <id>',
    'Apply a waiting request, or try again what blocked or failed.',
    change('apply'),
  )
  leaf(requests, 'withdraw <id>', 'Withdraw a request that was not applied.', change('withdraw'))
  leaf(requests, 'refuse <id>', 'Refuse a request.', refuse).requiredOption('--reason <text>', 'why')
}

async function list(cli: Cli, _: [], options: ListOptions): Promise<void> {
  const account = options.account === undefined ? null : await findAccount(cli, options.account)
  const query = { ...(account && { accountId: account.id }), ...(options.open && { open: 'true' as const }) }
  const page = await readPages(options.limit, (one) =>
    cli.ask(cli.api.GET('/api/v1/ase-requests', { params: { query: { ...query, ...one } } })),
  )
  const names = cli.settings.json ? new Map<string, string>() : await namesOf(cli, page.items)
  const name = (id: string | null): string => (id === null ? '' : (names.get(id) ?? id))
  cli.show(page, (view) => {
    if (page.items.length === 0) return ['There is no such request.']
    const lines = table<AseRequest>(
      page.items,
      [
        { head: 'ID', value: ({ id }) => id, whole: true },
        { head: 'ACCOUNT', value: ({ accountId }) => name(accountId) },
        { head: 'WHAT', value: ({ kind }) => kind, whole: true },
        { head: 'ASE', value: ({ personId, outgoingPersonId }) => name(personId ?? outgoingPersonId) },
        { head: 'FROM', value: ({ startsOn }) => startsOn, whole: true },
        { head: 'STATE', value: ({ state }) => state, whole: true },
        { head: 'ASKED', value: ({ requestedAt }) => moment(requestedAt, view) },
      ],
      view,
    )
    return [...lines, ...goesOn(page)]
  })
}

/** Prints a request as it stands. */
export async function showRequest(cli: Cli, request: AseRequest): Promise<void> {
  const names = cli.settings.json ? new Map<string, string>() : await namesOf(cli, [request])
  cli.show(request, (view) => requestText(request, names, view))
}

async function show(cli: Cli, [id]: [string]): Promise<void> {
  await showRequest(
    cli,
    await cli.ask(cli.api.GET('/api/v1/ase-requests/{id}', { params: { path: { id } } })),
  )
}

function change(how: Change) {
  return async (cli: Cli, [id]: [string]): Promise<void> => {
    if (how === 'apply')
      await confirmOr(cli, 'Apply it? The help desk’s field is written where the account is live.')
    const options = { params: { path: { id } } }
    const call =
      how === 'apply'
        ? cli.api.POST('/api/v1/ase-requests/{id}/apply', options)
        : cli.api.POST('/api/v1/ase-requests/{id}/withdraw', options)
    await showRequest(cli, await cli.ask(call))
  }
}

async function refuse(cli: Cli, [id]: [string], { reason }: { reason: string }): Promise<void> {
  const options = { params: { path: { id } }, body: { reason } }
  await showRequest(cli, await cli.ask(cli.api.POST('/api/v1/ase-requests/{id}/refuse', options)))
}
