/** Pods and their rotations as text. Pure. */
import type { Item } from '../api/types.ts'
import { dayOf } from '../text/moments.ts'
import { table } from '../text/table.ts'
import type { View } from '../text/view.ts'
import { hang } from '../text/wrap.ts'

type Pod = Item<'/api/v1/pods'>
type Rotation = Item<'/api/v1/pod-rotations'>

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
  isPresent ? (until === null ? name : `${name} (until ${dayOf(until)})`) : `${name} (from ${dayOf(from)})`

/** Rotations, each move with its reasons. Pure. */
export function rotationsText(rows: readonly Rotation[], view: View): string[] {
  return rows.flatMap(({ id, regionCode, startsOn, state, moves, stays, podNames, personNames }) => [
    `${view.style.strong(`${regionCode} on ${dayOf(startsOn)}: ${state}`)}  ${view.style.quiet(id)}`,
    ...moves.flatMap(({ personId, fromPodId, toPodId, because }) => [
      `  ${personNames[personId]}: ${podNames[fromPodId]} → ${podNames[toPodId]}`,
      ...because.flatMap((one) => hang('    ', one, view.width).map(view.style.quiet)),
    ]),
    ...stays.flatMap(({ podId, because }) =>
      hang(`  ${podNames[podId]}: nobody moves.  `, because, view.width),
    ),
  ])
}
