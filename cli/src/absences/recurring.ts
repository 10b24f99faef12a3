/** `attache recurring`: days off that come back, as every other Friday; listed, added, ended. */
import type { Command } from 'commander'
import type { Item } from '../api/types.ts'
import { whatIfText } from '../coverage/what-if.ts'
import { leaf, readCount } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { UsageError } from '../app/errors.ts'
import { dayOf } from '../text/moments.ts'
import { table } from '../text/table.ts'
import type { View } from '../text/view.ts'
import { wrap } from '../text/wrap.ts'
import { readDay } from '../time/day-input.ts'
import { readClock, WEEKDAYS } from '../time/words.ts'
import { whose } from './whose.ts'

type Recurring = Item<'/api/v1/recurring-off'>

interface NewOptions {
  readonly who?: string
  readonly every: number
  readonly from: string
  readonly to: string
  readonly between?: string
}

const EXAMPLES = `
  attache recurring add fri --every 2 --from 2026-01-09 --to 2026-12-31
  attache recurring plan fri --from 2026-01-09 --to 2026-12-31
  attache recurring add wed --between 13:00-18:00 --from today --to "in 365 days"`

/** Adds the commands. */
export function addRecurring(program: Command): void {
  const recurring = program
    .command('recurring')
    .description('Days off that come back: every week or every few, whole or in part.')
    .addHelpText('after', EXAMPLES)
  leaf(recurring, 'list', 'Those that stand; what `attache recurring` alone does.', list, {
    isDefault: true,
  }).option('--who <person>', 'whose; default: yours')
  when(
    leaf(
      recurring,
      'plan <weekday...>',
      'Who else of the team is away then, and which hours would have nobody. Nothing is stored.',
      plan,
    ),
  )
  when(leaf(recurring, 'add <weekday...>', 'Note days off that come back, in the person’s own zone.', add))
  leaf(recurring, 'end <id>', 'End them.', end).option(
    '--last <date>',
    'the last date that may be off; default: yesterday',
  )
}

const when = (command: Command): Command =>
  command
    .option('--who <person>', 'whose; default: yours')
    .option('--every <weeks>', 'every so many weeks, counted from the week of --from', readCount, 1)
    .requiredOption('--from <date>', 'the first date that may be off')
    .requiredOption('--to <date>', 'the last one')
    .option('--between <times>', 'only between these times, as 13:00-18:00; default: whole days')

async function list(cli: Cli, _: [], { who }: { who?: string }): Promise<void> {
  const query = { personId: await whose(cli, who) }
  const answer = await cli.ask(cli.api.GET('/api/v1/recurring-off', { params: { query } }))
  cli.show(answer, (view) => recurringText(answer.items, view))
}

async function plan(cli: Cli, [days]: [string[]], options: NewOptions): Promise<void> {
  const body = await bodyOf(cli, days, options)
  const team = await cli.ask(cli.api.POST('/api/v1/recurring-off/preview', { body }))
  const changes = [{ kind: 'recurring_off' as const, ...body }]
  const coverage = await cli.ask(cli.api.POST('/api/v1/coverage/what-if', { body: { changes } }))
  cli.show({ ...coverage, team }, (view) => [
    ...wrap(team.sentence, view.width),
    ...whatIfText(coverage, view),
  ])
}

async function add(cli: Cli, [days]: [string[]], options: NewOptions): Promise<void> {
  const body = await bodyOf(cli, days, options)
  const made = await cli.ask(cli.api.POST('/api/v1/recurring-off', { body }))
  cli.show(made, (view) => recurringText([made], view))
}

async function bodyOf(cli: Cli, days: readonly string[], options: NewOptions) {
  const weekdays = [...new Set(days.map(weekday))].toSorted((a, b) => a - b)
  const [startTime, endTime] = times(options.between)
  return {
    ...{ personId: await whose(cli, options.who), weekdays, everyWeeks: options.every, startTime, endTime },
    ...{ startsOn: readDay(options.from, cli.view), endsOn: readDay(options.to, cli.view) },
  }
}

async function end(cli: Cli, [id]: [string], { last }: { last?: string }): Promise<void> {
  const yesterday = cli.view.now.toZonedDateTimeISO(cli.view.zone).toPlainDate().subtract({ days: 1 })
  const lastOn = last === undefined ? yesterday.toString() : readDay(last, cli.view)
  const options = { params: { path: { id } }, body: { lastOn } }
  const ended = await cli.ask(cli.api.POST('/api/v1/recurring-off/{id}/end', options))
  cli.show(ended, () => [`Ended: the last day that may be off is ${dayOf(lastOn)}.`])
}

function weekday(text: string): number {
  const day = WEEKDAYS.get(text.toLowerCase())
  if (day === undefined) throw new UsageError(`“${text}” is no weekday: write mon, tue … sun.`)
  return day
}

function times(text: string | undefined): [string | null, string | null] {
  if (text === undefined) return [null, null]
  const read = text.split('-').map((one) => readClock(one.trim().toLowerCase()))
  const [from, to] = read
  if (!from || !to || read.length !== 2) throw new UsageError('--between is two times, as 13:00-18:00.')
  const written = (time: Temporal.PlainTime): string => time.toString({ smallestUnit: 'minute' })
  return [written(from), written(to)]
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** One a line. Pure. */
export function recurringText(rows: readonly Recurring[], view: View): string[] {
  if (rows.length === 0) return ['No day off comes back.']
  const lines = table<Recurring>(
    rows,
    [
      {
        head: 'DAYS',
        value: ({ weekdays }) => weekdays.map((day) => DAYS[day - 1] ?? '').join(', '),
        paint: view.style.strong,
      },
      { head: 'EVERY', value: ({ everyWeeks }) => (everyWeeks === 1 ? 'week' : `${everyWeeks} weeks`) },
      {
        head: 'HOURS',
        value: ({ startTime, endTime }) => (startTime === null ? 'whole days' : `${startTime}-${endTime}`),
        whole: true,
      },
      { head: 'FROM', value: ({ startsOn }) => startsOn, whole: true },
      { head: 'TO', value: ({ endsOn }) => endsOn, whole: true },
      { head: 'ID', value: ({ id }) => id, whole: true },
    ],
    view,
  )
  return [...lines, view.style.quiet('Days and hours of the person’s own zone.')]
}
