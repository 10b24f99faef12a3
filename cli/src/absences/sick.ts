/** `attache away sick`, `back`, `withdraw`, `move`: away from this moment on, back, other dates. */
import type { Command } from 'commander'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { CliError, EXIT, UsageError } from '../app/errors.ts'
import { readMoment } from '../time/moment-input.ts'
import { planText } from './away-text.ts'
import { whose } from './whose.ts'

/** Adds the commands. */
export function addSick(away: Command): void {
  leaf(away, 'sick', 'Ill from this moment on: your manager is told, the first candidates are asked.', sick)
    .option('--who <person>', 'who is ill; default: you')
    .option('--until <time>', 'the first moment back; default: the end of today in your zone')
  leaf(away, 'back <plan>', 'Back from this moment on: covers end, everything is handed back.', back)
  leaf(away, 'move <plan>', 'Other dates: covers follow, new hours are asked for.', move)
    .requiredOption('--from <time>', 'from when')
    .requiredOption('--to <time>', 'until when: the first moment back')
  leaf(away, 'withdraw <plan>', 'Take it back: before it begins, or 15 minutes after.', withdraw)
}

async function sick(cli: Cli, _: [], { who, until }: { who?: string; until?: string }): Promise<void> {
  const { now, zone } = cli.view
  const personId = await whose(cli, who)
  const midnight = now.toZonedDateTimeISO(zone).add({ days: 1 }).startOfDay().toInstant()
  const end = until === undefined ? midnight : readMoment(until, cli.view).instant
  if (Temporal.Instant.compare(end, now) <= 0)
    throw new UsageError('--until has passed: name the first moment back, as “tomorrow 9:00”.')
  const body = { personId, kind: 'sick' as const, start: now.toString(), end: end.toString(), asks: [] }
  const made = await cli.ask(cli.api.POST('/api/v1/absence-plans', { body }))
  cli.show(made, (view) => [
    ...planText(made, view),
    view.style.quiet(`By mistake? attache away withdraw ${made.id}`),
  ])
}

async function back(cli: Cli, [id]: [string]): Promise<void> {
  const params = { path: { id } }
  const { start } = await cli.ask(cli.api.GET('/api/v1/absence-plans/{id}', { params }))
  if (Temporal.Instant.compare(start, cli.view.now) > 0)
    throw new CliError(EXIT.refused, 'It has not begun: nobody is back from it.', {
      todo: `\`attache away withdraw ${id}\` takes it back, \`attache away move\` gives it other dates.`,
    })
  await change(cli, id, start, cli.view.now.toString())
}

async function move(cli: Cli, [id]: [string], { from, to }: { from: string; to: string }): Promise<void> {
  const [start, end] = [from, to].map((text) => readMoment(text, cli.view).instant.toString())
  await change(cli, id, start!, end!)
}

async function change(cli: Cli, id: string, start: string, end: string): Promise<void> {
  const options = { params: { path: { id } }, body: { start, end } }
  const answer = await cli.ask(cli.api.PUT('/api/v1/absence-plans/{id}/dates', options))
  cli.show(answer, (view) => planText(answer, view))
}

async function withdraw(cli: Cli, [id]: [string]): Promise<void> {
  const params = { path: { id } }
  const answer = await cli.ask(cli.api.POST('/api/v1/absence-plans/{id}/withdraw', { params }))
  cli.show(answer, (view) => planText(answer, view))
}
