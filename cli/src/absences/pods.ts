/** `attache pods`: coverage pods, their members and what is amiss; the rotations of the half-years. */
import type { Command } from 'commander'
import { leaf } from '../app/command.ts'
import { addPodChanges } from './pod-changes.ts'
import type { Cli } from '../app/cli.ts'
import { dayOf } from '../text/moments.ts'
import { readDay } from '../time/day-input.ts'
import { podsText, rotationsText } from './pods-text.ts'

/** Adds the command. */
export function addPods(program: Command): void {
  const group = program
    .command('pods')
    .description('Coverage pods: members, accounts covered, what is amiss.')
  leaf(group, 'list', 'Every pod; what `attache pods` alone does.', pods, { isDefault: true })
    .option('--on <date>', 'as of this day; default: today')
    .option('--rotations', 'instead: who moves to which pod at the turn of the half-year')
  addPodChanges(group)
}

async function pods(cli: Cli, _: [], { on, rotations }: { on?: string; rotations?: true }): Promise<void> {
  if (rotations) {
    const answer = await cli.ask(cli.api.GET('/api/v1/pod-rotations'))
    const none = `None yet: the next is proposed on ${dayOf(answer.proposedFrom)}, for ${dayOf(answer.nextOn)}.`
    return cli.show(answer, (view) =>
      answer.items.length === 0 ? [none] : rotationsText(answer.items, view),
    )
  }
  const query = on === undefined ? {} : { on: readDay(on, cli.view) }
  const answer = await cli.ask(cli.api.GET('/api/v1/pods', { params: { query } }))
  cli.show(answer, (view) => podsText(answer.items, view))
}
