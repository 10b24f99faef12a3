/** Replays as people read them. Pure. */
import type { Answer, Item } from '../api/types.ts'
import { moment } from '../text/moments.ts'
import { table } from '../text/table.ts'
import type { View } from '../text/view.ts'
import { wrap } from '../text/wrap.ts'

type Run = Answer<'/api/v1/replays/{replayId}'>
type Difference = Item<'/api/v1/replays/{replayId}/differences'>

/** A run with what came of it. */
export function replayText(run: Run, view: View): string[] {
  const { style, width } = view
  const period = `${moment(run.from, view)} – ${moment(run.to, view)}, ${JSON.stringify(run.changes)}`
  if (!run.summary) return [...wrap(period, width), `It is ${run.state}.`]
  const { sentence, byRule } = run.summary
  return [
    ...wrap(period, width).map(style.quiet),
    ...wrap(sentence, width).map(style.strong),
    '',
    ...wrap(
      `${count(run.decisions)} decisions were taken again; ${count(run.differences)} would differ.`,
      width,
    ),
    ...(byRule.length > 0 ? ['', ...rulesText(byRule, view)] : []),
  ]
}

const count = (value: number): string => value.toLocaleString('en-GB')

type Rule = NonNullable<Run['summary']>['byRule'][number]

function rulesText(rows: readonly Rule[], view: View): string[] {
  return table<Rule>(
    rows,
    [
      { head: 'SETTLED BY', value: ({ rule }) => (rule === null ? 'no rule' : `rule ${rule}`), whole: true },
      { head: 'BEFORE', value: ({ before }) => count(before), align: 'right', whole: true },
      { head: 'AFTER', value: ({ after }) => count(after), align: 'right', whole: true },
    ],
    view,
  )
}

/** The first differences as a table, and where the rest is. */
export function differencesText(rows: readonly Difference[], run: Run, view: View): string[] {
  if (rows.length === 0) return []
  const lines = table<Difference>(
    rows,
    [
      { head: 'TICKET', value: ({ ticketId }) => ticketId, whole: true, paint: view.style.strong },
      { head: 'AT', value: ({ at }) => moment(at, view) },
      { head: 'BEFORE', value: ({ before }) => before },
      { head: 'AFTER', value: ({ after }) => after, paint: view.style.good },
    ],
    view,
  )
  const rest = run.differences - rows.length
  const more =
    rest > 0 ? ['', `${count(rest)} more: attache replays ${run.id} --limit ${run.differences}`] : []
  return ['', ...lines, ...more]
}

/** Earlier runs as a table. */
export function replaysText(rows: readonly Run[], view: View): string[] {
  if (rows.length === 0) return ['Nothing was replayed yet.']
  return table<Run>(
    rows,
    [
      { head: 'ID', value: ({ id }) => id, whole: true },
      { head: 'FROM', value: ({ from }) => moment(from, view) },
      { head: 'TO', value: ({ to }) => moment(to, view) },
      { head: 'STATE', value: ({ state }) => state, whole: true },
      { head: 'CHANGES', value: ({ changes }) => JSON.stringify(changes) },
      { head: 'DIFFER', value: ({ differences }) => count(differences), align: 'right', whole: true },
      { head: 'STARTED', value: ({ startedAt, startedBy }) => `${moment(startedAt, view)}, ${startedBy}` },
    ],
    view,
  )
}
