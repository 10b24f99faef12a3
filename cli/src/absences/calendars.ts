/** `attache calendars`: calendars kept elsewhere whose time off is read; connected, read, paused, disconnected. */
import { Option, type Command } from 'commander'
import type { Item } from '../api/types.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { readText } from '../app/input.ts'
import { momentOr } from '../text/moments.ts'
import type { View } from '../text/view.ts'
import { hang } from '../text/wrap.ts'
import { whose } from './whose.ts'

type Calendar = Item<'/api/v1/people/{id}/calendars'>

interface ConnectOptions {
  readonly who?: string
  readonly counts: 'away' | 'busy'
}

/** Adds the commands. */
export function addCalendars(program: Command): void {
  const group = program.command('calendars').description('Calendars kept elsewhere whose time off is read.')
  leaf(group, 'list', 'How they are; what `attache calendars` alone does.', list, { isDefault: true }).option(
    '--who <person>',
    'whose; default: yours',
  )
  leaf(
    group,
    'connect <name> <file>',
    'Connect one: its secret address is read from a file, `-` is the standard input.',
    connect,
  )
    .option('--who <person>', 'whose; default: yours')
    .addOption(
      new Option('--counts <what>', 'away: whole days and out of office; busy: all that shows as busy')
        .choices(['away', 'busy'])
        .default('away'),
    )
  leaf(group, 'read <id>', 'Read one now.', read)
  leaf(group, 'pause <id>', 'Pause one: what it told so far stands.', pause(true))
  leaf(group, 'resume <id>', 'Go on reading one, at once.', pause(false))
  leaf(group, 'disconnect <id>', 'Disconnect one: what it told of the time to come goes.', disconnect)
}

async function list(cli: Cli, _: [], { who }: { who?: string }): Promise<void> {
  const params = { path: { id: await whose(cli, who) } }
  const answer = await cli.ask(cli.api.GET('/api/v1/people/{id}/calendars', { params }))
  cli.show(answer, (view) =>
    answer.items.length === 0
      ? ['No calendar is read.']
      : answer.items.flatMap((one) => calendarText(one, view)),
  )
}

/** How one is. Pure. */
export function calendarText(calendar: Calendar, view: View): string[] {
  const { id, name, host, events, readAt, isPaused, problem, leftOut } = calendar
  const { style, width } = view
  const state = isPaused ? 'paused' : `read ${momentOr(readAt, view, 'not yet')}`
  return [
    `${style.strong(name)}  ${host ?? 'a file, read once'}, ${state}, ${events} to come  ${style.quiet(id)}`,
    ...(problem === null ? [] : hang('  ', problem, width).map(style.bad)),
    ...leftOut.map(({ line, message }) => style.warn(`  line ${line}: ${message}`)),
  ]
}

async function connect(
  cli: Cli,
  [name, file]: [string, string],
  { who, counts }: ConnectOptions,
): Promise<void> {
  const params = { path: { id: await whose(cli, who) } }
  const body = { name, counts, words: [], address: (await readText(file)).trim() }
  show(cli, await cli.ask(cli.api.POST('/api/v1/people/{id}/calendars', { params, body })))
}

const show = (cli: Cli, calendar: Calendar): void =>
  cli.show(calendar, (view) => calendarText(calendar, view))

async function read(cli: Cli, [id]: [string]): Promise<void> {
  show(cli, await cli.ask(cli.api.POST('/api/v1/calendars/{id}/read', { params: { path: { id } } })))
}

function pause(isPaused: boolean) {
  return async (cli: Cli, [id]: [string]): Promise<void> => {
    const options = { params: { path: { id } }, body: { isPaused } }
    show(cli, await cli.ask(cli.api.PATCH('/api/v1/calendars/{id}', options)))
  }
}

async function disconnect(cli: Cli, [id]: [string]): Promise<void> {
  const gone = await cli.ask(cli.api.DELETE('/api/v1/calendars/{id}', { params: { path: { id } } }))
  cli.show(gone, () => [`Disconnected: ${gone.name}.`])
}
