/** `attache stop-switch`: stops everything that is written outside, at once. */
import type { Command } from 'commander'
import { Argument } from 'commander'
import type { Answer } from '../api/types.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { confirmOr } from '../app/confirm.ts'
import { UsageError } from '../app/errors.ts'
import { moment } from '../text/moments.ts'
import type { View } from '../text/view.ts'

type Switch = Answer<'/api/v1/stop-switch'>

/** Adds the command. */
export function addStopSwitch(program: Command): void {
  leaf(
    program,
    'stop-switch',
    'Whether anything is written outside; `on` stops it at once, `off` allows it again.',
    turn,
  )
    .addArgument(new Argument('[position]').choices(['on', 'off']))
    .option('--reason <text>', 'why it is turned')
}

async function turn(
  cli: Cli,
  [position]: ['on' | 'off' | undefined],
  { reason }: { reason?: string },
): Promise<void> {
  if (position === undefined) {
    const answer = await cli.ask(cli.api.GET('/api/v1/stop-switch'))
    return cli.show(answer, (view) => [switchText(answer, view)])
  }
  if (reason === undefined) throw new UsageError('Say in a few words why: --reason "…".')
  if (position === 'off')
    await confirmOr(cli, 'Allow writes to the help desk again? What has piled up is written.')
  const outsideWrites = position === 'on' ? ('stopped' as const) : ('allowed' as const)
  const answer = await cli.ask(cli.api.PUT('/api/v1/stop-switch', { body: { outsideWrites, reason } }))
  cli.show(answer, (view) => [switchText(answer, view)])
}

/** The switch's position in a sentence. Pure. */
export function switchText({ outsideWrites, changedAt, changedBy }: Switch, view: View): string {
  const since =
    changedAt === null
      ? ''
      : `, since ${moment(changedAt, view)}${changedBy === null ? '' : ` by ${changedBy}`}`
  const { good, bad } = view.style
  return outsideWrites === 'stopped'
    ? bad(`The stop switch is on: nothing is written outside${since}.`)
    : good(`The stop switch is off: live accounts are written to the help desk${since}.`)
}
