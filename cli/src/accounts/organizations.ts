/** `attache unknown-organizations`, `link`, `unlink`, `move-organization` and `came-over`: help-desk organisations and whose they are. */
import type { Command } from 'commander'
import type { Answer } from '../api/types.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { confirmOr } from '../app/confirm.ts'
import { momentFromNow } from '../text/moments.ts'
import { table } from '../text/table.ts'
import type { View } from '../text/view.ts'
import { readMoment } from '../time/moment-input.ts'
import { findAccount } from './find.ts'

type CameOver = Answer<'/api/v1/accounts/{accountId}/tickets-that-came-over'>
type Unknown = Answer<'/api/v1/unknown-organizations'>[number]

interface LinkOptions {
  readonly name?: string
  readonly from?: string
}

/** Adds the commands. */
export function addOrganizations(program: Command): void {
  leaf(program, 'unknown-organizations', 'Organisations with tickets that no account claims.', listUnknown)
  leaf(
    program,
    'link <organization> <account>',
    'Link a help-desk organisation, by its id, to an account.',
    link,
  )
    .option('--name <name>', 'the organisation’s name')
    .option('--from <time>', 'from when on; default: now')
  leaf(
    program,
    'unlink <organization> <account>',
    'Unlink a help-desk organisation from its account, from now on.',
    unlink,
  )
  leaf(
    program,
    'move-organization <organization> <account> <to>',
    'Move a help-desk organisation from its account to another, from now on.',
    moveOrganization,
  )
  leaf(
    program,
    'came-over <account>',
    'How many tickets came over with the organisations of an account.',
    tellCameOver,
  )
}

async function listUnknown(cli: Cli): Promise<void> {
  const answer = await cli.ask(cli.api.GET('/api/v1/unknown-organizations'))
  cli.show(answer, (view) => unknownText(answer, view))
}

/** The organisations as a table. Pure. */
export function unknownText(rows: readonly Unknown[], view: View): string[] {
  if (rows.length === 0) return ['Every organisation with tickets belongs to an account.']
  const lines = table<Unknown>(
    rows,
    [
      { head: 'ORGANISATION', value: ({ organizationId }) => organizationId, whole: true },
      { head: 'TICKETS', value: ({ tickets }) => String(tickets), align: 'right', whole: true },
      { head: 'LAST SEEN', value: ({ lastSeenAt }) => momentFromNow(lastSeenAt, view) },
    ],
    view,
  )
  return [...lines, '', 'Normal for most of a help desk. `attache link ORGANISATION ACCOUNT` links one.']
}

async function link(cli: Cli, [organizationId, text]: [string, string], options: LinkOptions): Promise<void> {
  const { id, name } = await findAccount(cli, text)
  const from = options.from === undefined ? null : readMoment(options.from, cli.view).instant.toString()
  const body = {
    organizationId,
    ...(options.name && { organizationName: options.name }),
    ...(from && { from }),
  }
  const answer = await cli.ask(
    cli.api.POST('/api/v1/accounts/{id}/organizations', { params: { path: { id } }, body }),
  )
  cli.show(answer, () => [
    `Organisation ${organizationId} belongs to ${name} ${from === null ? 'now' : 'from then on'}.`,
    'Its tickets come over: open ones are decided anew, what is over stands in the account’s history.',
    `\`attache came-over "${name}"\` says how many.`,
  ])
}

async function unlink(cli: Cli, [organizationId, text]: [string, string]): Promise<void> {
  const { id, name } = await findAccount(cli, text)
  const { ifUnlinked } = await goingOf(cli, id, organizationId)
  cli.note(ifUnlinked)
  await confirmOr(cli, `Organisation ${organizationId} belongs to ${name} no longer. Go on?`)
  const path = { id, organizationId }
  const answer = await cli.ask(
    cli.api.DELETE('/api/v1/accounts/{id}/organizations/{organizationId}', { params: { path } }),
  )
  cli.show(answer, () => [
    `Organisation ${organizationId} belongs to ${name} no longer.`,
    `\`attache link ${organizationId} "${name}"\` has it back.`,
  ])
}

async function moveOrganization(
  cli: Cli,
  [organizationId, text, toText]: [string, string, string],
): Promise<void> {
  const [from, to] = [await findAccount(cli, text), await findAccount(cli, toText)]
  const { ifMoved } = await goingOf(cli, from.id, organizationId)
  cli.note(ifMoved)
  await confirmOr(cli, `Organisation ${organizationId} goes from ${from.name} to ${to.name}. Go on?`)
  const path = { id: from.id, organizationId }
  const answer = await cli.ask(
    cli.api.POST('/api/v1/accounts/{id}/organizations/{organizationId}/move', {
      params: { path },
      body: { toAccountId: to.id },
    }),
  )
  cli.show(answer, () => [
    `Organisation ${organizationId} belongs to ${to.name} now.`,
    `\`attache came-over "${to.name}"\` says how many tickets came.`,
    `\`attache move-organization ${organizationId} "${to.name}" "${from.name}"\` has it back.`,
  ])
}

/** What becomes of the tickets of an organisation that goes. */
const goingOf = (cli: Cli, accountId: string, organizationId: string) =>
  cli.ask(
    cli.api.GET('/api/v1/accounts/{accountId}/organizations/{organizationId}/tickets', {
      params: { path: { accountId, organizationId } },
    }),
  )

async function tellCameOver(cli: Cli, [text]: [string]): Promise<void> {
  const { id, name } = await findAccount(cli, text)
  const path = { accountId: id }
  const answer = await cli.ask(
    cli.api.GET('/api/v1/accounts/{accountId}/tickets-that-came-over', { params: { path } }),
  )
  cli.show(answer, () => cameOverText(answer, name))
}

/** What came over, a line an organisation. Pure. */
export function cameOverText({ items }: CameOver, name: string): string[] {
  if (items.length === 0) return [`No organisation of ${name} was linked after its tickets came.`]
  return items.map(({ organizationId, sentence }) => `Organisation ${organizationId}: ${sentence}`)
}
