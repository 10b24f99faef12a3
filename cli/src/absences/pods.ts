/** `attache pods`: coverage pods, their members and what is amiss; the rotations of the half-years. */
import type { Command } from 'commander'
import type { Item } from '../api/types.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { table } from '../text/table.ts'
import type { View } from '../text/view.ts'
import { hang } from '../text/wrap.ts'

type Pod = Item<'/api/v1/pods'>
type Rotation = Item<'/api/v1/pod-rotations'>

/** Adds the command. */
export function addPods(program: Command): void {
  leaf(program, 'pods', 'Coverage pods: members, accounts covered, what is amiss.', pods)
    .option('--on <date>', 'as of this day, YYYY-MM-DD; default: today')
    .option('--rotations', 'instead: who moves to which pod at the turn of the half-year')
}

async function pods(cli: Cli, _: [], { on, rotations }: { on?: string; rotations?: true }): Promise<void> {
  if (rotations) {
    const answer = await cli.ask(cli.api.GET('/api/v1/pod-rotations'))
    const none = `None yet: the next is proposed on ${answer.proposedFrom}, for ${answer.nextOn}.`
    return cli.show(answer, () =>
      answer.items.length === 0 ? [none] : rotationsText(answer.items, cli.view),
    )
  }
  const answer = await cli.ask(cli.api.GET('/api/v1/pods', { params: { query: on ? { on } : {} } }))
  cli.show(answer, () => podsText(answer.items, cli.view))
}

/** Pods as a table, with what is amiss under it. Pure. */
export function podsText(rows: readonly Pod[], view: View): string[] {
  if (rows.length === 0) return ['There are no pods yet: a manager makes one under People, Pods.']
  const lines = table<Pod>(
    rows,
    [
      { head: 'POD', value: ({ name }) => name, paint: view.style.strong },
      { head: 'REGION', value: ({ regionCode }) => regionCode, whole: true },
      { head: 'ZONE', value: ({ zone }) => zone, optional: true },
      { head: 'COVERS', value: ({ covers }) => (covers === 'all' ? 'all' : 'priority 1, 2'), whole: true },
      { head: 'ACCOUNTS', value: ({ accounts }) => String(accounts.length), align: 'right', whole: true },
      { head: 'MEMBERS', value: ({ members }) => members.map(memberText).join(', ') },
    ],
    view,
  )
  const amiss = rows.flatMap(({ name, findings }) =>
    findings.flatMap(({ sentence }) => hang(`  ${name}  `, sentence, view.width).map(view.style.warn)),
  )
  return [...lines, ...amiss]
}

const memberText = ({ name, from, until, isPresent }: Pod['members'][number]): string =>
  isPresent ? (until === null ? name : `${name} (until ${until})`) : `${name} (from ${from})`

/** Rotations, each move with its reasons. Pure. */
export function rotationsText(rows: readonly Rotation[], view: View): string[] {
  return rows.flatMap(({ regionCode, startsOn, state, moves, stays, podNames, personNames }) => [
    view.style.strong(`${regionCode} on ${startsOn}: ${state}`),
    ...moves.flatMap(({ personId, fromPodId, toPodId, because }) => [
      `  ${personNames[personId]}: ${podNames[fromPodId]} → ${podNames[toPodId]}`,
      ...because.flatMap((one) => hang('    ', one, view.width).map(view.style.quiet)),
    ]),
    ...stays.flatMap(({ podId, because }) =>
      hang(`  ${podNames[podId]}: nobody moves.  `, because, view.width),
    ),
  ])
}
