/** `attache replay`: decides a past period again under other settings and tells the difference. */
import type { Command } from 'commander'
import { findAccount, findPerson } from '../accounts/find.ts'
import { goesOn, readPages } from '../api/pages.ts'
import type { Answer } from '../api/types.ts'
import { leaf, limitOption, readCount } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { CliError, EXIT } from '../app/errors.ts'
import { readAssignments } from '../directory/setting-values.ts'
import { readMoment } from '../time/moment-input.ts'
import { replayChanges } from './replay-changes.ts'
import type { Changes } from './replay-changes.ts'
import { watchReplay } from './replay-progress.ts'
import { differencesText, replayText, replaysText } from './replay-text.ts'

interface Options {
  readonly from: string
  readonly to: string
  readonly set: readonly string[]
  readonly accounts?: string
  readonly differences: number
}

const collect = (text: string, before: readonly string[]): string[] => [...before, text]

/** Adds the commands. */
export function addReplay(program: Command): void {
  leaf(
    program,
    'replay',
    'What would have been decided in a past period under other settings; an estimate.',
    replay,
  )
    .requiredOption('--from <time>', 'from then on, as 2026-07-01 or “90d ago”')
    .option('--to <time>', 'until then', 'now')
    .option('--set <key=value>', 'what differs; may be given several times', collect, [])
    .option('--accounts <names>', 'with --set mode=…: only these accounts, separated by commas')
    .option('--differences <number>', 'differences to show', readCount, 10)
    .addHelpText('after', EXAMPLE)
  leaf(program, 'replays', 'Earlier replays, newest first; with an ID that one and its differences.', replays)
    .argument('[id]')
    .addOption(limitOption(20))
}

const EXAMPLE = `
  attache replay --from 2026-07-01 --to 2026-10-01 --set mode=auto_assign --accounts "Tasman Freight,Nordlys Energi"
  attache replay --from "30d ago" --set warnBeforeMinutes=120 --set emergency.tags=down,sev1`

async function replay(cli: Cli, _: [], options: Options): Promise<void> {
  const from = readMoment(options.from, cli.view).instant.toString()
  const to = readMoment(options.to, cli.view).instant.toString()
  const changes = await readChanges(cli, options)
  const started = await cli.ask(cli.api.POST('/api/v1/replays', { body: { from, to, changes } }))
  const run = await watchReplay(cli, started)
  if (run.state === 'failed')
    throw new CliError(EXIT.fault, `The replay ${run.id} failed.`, {
      todo: '`attache jobs failed` shows why.',
    })
  await showRun(cli, run, options.differences)
}

async function readChanges(cli: Cli, { set, accounts = '' }: Options): Promise<Changes> {
  const assigned = readAssignments(set)
  const names = accounts
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  const found = await Promise.all(names.map((name) => findAccount(cli, name)))
  const onCall = assigned.get('onCall') ?? assigned.get('onCall.personId')
  const isNobody = onCall === undefined || onCall === '' || onCall === 'none' || onCall === 'nobody'
  const { current } = await cli.ask(cli.api.GET('/api/v1/settings'))
  return replayChanges(assigned, {
    accounts: found.map(({ id }) => id),
    onCallPersonId: isNobody ? null : (await findPerson(cli, onCall)).id,
    replyTargets: current.settings.replyTargets,
  })
}

type Run = Answer<'/api/v1/replays/{replayId}'>

/** Prints a run; programs get the run's own JSON, and the differences by `attache replays ID --json`. */
async function showRun(cli: Cli, run: Run, count: number): Promise<void> {
  if (cli.settings.json) return cli.show(run, () => [])
  const page = await readDifferences(cli, run.id, count)
  cli.show(run, (view) => [...replayText(run, view), ...differencesText(page.items, run, view)])
}

function readDifferences(cli: Cli, replayId: string, count: number) {
  return readPages(count, (one) =>
    cli.ask(
      cli.api.GET('/api/v1/replays/{replayId}/differences', { params: { path: { replayId }, query: one } }),
    ),
  )
}

async function replays(
  cli: Cli,
  [replayId]: [string | undefined],
  { limit }: { limit: number },
): Promise<void> {
  if (replayId === undefined) {
    const page = await readPages(limit, (one) =>
      cli.ask(cli.api.GET('/api/v1/replays', { params: { query: one } })),
    )
    return cli.show(page, (view) => [...replaysText(page.items, view), ...goesOn(page)])
  }
  const differences = await readDifferences(cli, replayId, limit)
  if (cli.settings.json) return cli.show(differences, () => [])
  const run = await cli.ask(cli.api.GET('/api/v1/replays/{replayId}', { params: { path: { replayId } } }))
  cli.show(run, (view) => [...replayText(run, view), ...differencesText(differences.items, run, view)])
}
