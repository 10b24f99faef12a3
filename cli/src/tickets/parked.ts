/** `attache parked`: events that could not be read, and what to do about them. */
import type { Command } from 'commander'
import { goesOn, readPages } from '../api/pages.ts'
import type { Page } from '../api/pages.ts'
import type { Item } from '../api/types.ts'
import { leaf, limitOption } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { confirmOr } from '../app/confirm.ts'
import { NotFoundError } from '../app/errors.ts'
import { moment } from '../text/moments.ts'
import { pairs, table } from '../text/table.ts'
import type { View } from '../text/view.ts'
import { hang } from '../text/wrap.ts'

type Parked = Item<'/api/v1/parked-events'>

interface ListOptions {
  readonly limit: number
  readonly all?: boolean
}

/** Adds the commands. */
export function addParked(program: Command): void {
  const parked = program
    .command('parked')
    .description('Events that could not be read: nothing of them is lost.')
  leaf(parked, 'list', 'The parked events; what `attache parked` alone does.', listParked, {
    isDefault: true,
  })
    .option('--all', 'settled ones as well')
    .addOption(limitOption(50))
  leaf(parked, 'show <id>', 'One parked event as it was delivered, and what is wrong with it.', showParked)
  leaf(parked, 'retry <id>', 'Read it again, now that it can be read.', retryParked)
  leaf(parked, 'discard <id>', 'Give it up.', discardParked)
}

function readParked(cli: Cli, limit: number, all: boolean): Promise<Page<Parked>> {
  return readPages(limit, (one) =>
    cli.ask(
      cli.api.GET('/api/v1/parked-events', {
        params: { query: { ...one, ...(all && { all: 'true' as const }) } },
      }),
    ),
  )
}

async function listParked(cli: Cli, _: [], { limit, all = false }: ListOptions): Promise<void> {
  const page = await readParked(cli, limit, all)
  cli.show(page, (view) => [...parkedText(page.items, view), ...goesOn(page)])
}

/** The parked events as a table. Pure. */
export function parkedText(rows: readonly Parked[], view: View): string[] {
  if (rows.length === 0) return ['No event is parked.']
  return table<Parked>(
    rows,
    [
      { head: 'ID', value: ({ id }) => id, whole: true },
      { head: 'SOURCE', value: ({ source }) => source },
      { head: 'RECEIVED', value: ({ receivedAt }) => moment(receivedAt, view) },
      { head: 'STATE', value: ({ state }) => state.replaceAll('_', ' '), whole: true },
      { head: 'WHY', value: ({ reason }) => reason },
    ],
    view,
  )
}

async function showParked(cli: Cli, [id]: [string]): Promise<void> {
  const { items } = await readParked(cli, 100_000, true)
  const found = items.find((one) => one.id === id)
  if (!found)
    throw new NotFoundError(`There is no parked event ${id}.`, { todo: '`attache parked` lists them.' })
  const { view } = cli
  cli.show(found, () => [
    ...pairs(
      [
        ['Source', found.source],
        ['Received', moment(found.receivedAt, view)],
        ['State', found.state.replaceAll('_', ' ')],
        ['Why', found.reason],
        ['Attempts', String(found.attempts)],
      ],
      view,
    ),
    ...found.problems.flatMap(({ path, message }) =>
      hang('  ✗ ', `${path || 'body'}: ${message}`, view.width),
    ),
    '',
    ...found.preview.split('\n'),
  ])
}

async function retryParked(cli: Cli, [parkedId]: [string]): Promise<void> {
  await confirmOr(cli, 'Take this event in now? What is decided may be written to the help desk.')
  const params = { path: { parkedId } }
  const answer = await cli.ask(cli.api.POST('/api/v1/parked-events/{parkedId}/retry', { params }))
  cli.show(answer, () => [
    `Taken in: ${answer.taken} new, ${answer.known} known already, ${answer.late} late.`,
  ])
}

async function discardParked(cli: Cli, [parkedId]: [string]): Promise<void> {
  const params = { path: { parkedId } }
  await cli.ask(cli.api.POST('/api/v1/parked-events/{parkedId}/discard', { params }))
  cli.show(null, () => ['Discarded. It stays in the list of settled ones: `attache parked list --all`.'])
}
