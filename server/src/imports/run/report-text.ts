/** An import's report as text. */
import { problemLine } from '../preview.ts'
import { counted } from '../problems.ts'
import type { ImportReport } from './report.ts'

const RULES: Readonly<Record<number, string>> = {
  1: 'no running assignment',
  2: 'emergency',
  3: 'predates the ASE',
  4: 'handling mode',
  5: 'nobody of ours before the target',
  6: 'weekend, high priority',
  7: 'a person’s assignment is sticky',
}

const number = (value: number): string => Math.round(value).toLocaleString('en')

/** The report, for people. */
export function reportText(report: ImportReport): string {
  const { rows, tally } = report
  return [
    `${report.file} as ${report.preset}, source “${report.source}”${report.timeZone === null ? '' : `, times of ${report.timeZone}`}`,
    '',
    ...programmeLines(report),
    line(
      'Rows',
      `${number(rows.read)} read: ${number(rows.new)} new, ${number(rows.known)} known, ${number(rows.rejected)} rejected`,
    ),
    ...(rows.late > 0 ? [line('', `${number(rows.late)} of them late: recorded, they decide nothing`)] : []),
    ...(report.resumed === null
      ? []
      : [line('', 'an earlier run had taken in the known ones; this one went on from there')]),
    ...report.notes.map((note) => line('Note', note)),
    ...rejectionLines(report),
    ...ticketLines(report),
    line('Time', `${report.seconds.toFixed(1)} s, ${number(report.perSecond)} new rows a second`),
    '',
    'Decisions by the rule that settled the assignee, all in shadow; tickets: those that ever had one of them',
    ...table(
      tally.settled.map(({ rule, outcome, decisions, tickets }) => [
        rule === null ? '–' : String(rule),
        outcome.replaceAll('_', ' '),
        number(decisions),
        number(tickets),
      ]),
    ),
    '',
    'Decisions on which a rule had an effect',
    ...table(
      tally.fired.map(({ rule, decisions, tickets }) => [
        String(rule),
        RULES[rule]!,
        number(decisions),
        number(tickets),
      ]),
    ),
    '',
    ...verdict(report),
    '',
  ].join('\n')
}

/** The tickets as they stand; the tables below count decisions, also of organisations that a ticket has left since. */
function ticketLines({ tally }: ImportReport): string[] {
  const { tickets, ticketsOfUnknown, ticketsOfNone, unknownOrganizations } = tally
  const unknown = `${number(ticketsOfUnknown)} of ${counted(unknownOrganizations, 'organisation')} that no account claims`
  const parts = [
    ...(ticketsOfUnknown > 0 ? [unknown] : []),
    ...(ticketsOfNone > 0 ? [`${number(ticketsOfNone)} without an organisation`] : []),
  ]
  return [
    line('Tickets', [number(tickets), ...parts].join(', ') + (parts.length > 0 ? ', as they stand now' : '')),
  ]
}

const line = (label: string, text: string): string => `${label.padEnd(11)}${text}`

function programmeLines({ programme }: ImportReport): string[] {
  if (programme.kind === 'none') return []
  if (programme.kind === 'kept')
    return [
      line('Programme', `the one made from this log with seed ${programme.seed}; nothing of it changed`),
    ]
  const { seed, people, accounts } = programme
  return [
    line(
      'Programme',
      `made from this log with seed ${seed} (--seed chooses another): ${accounts} accounts, ${people} people`,
    ),
  ]
}

const FEW = 20

function rejectionLines({ rejections, rows }: ImportReport): string[] {
  if (rejections.length === 0) return []
  const few = rejections.slice(0, FEW)
  const more = rows.rejected > few.length ? ['  … all of them with --rejects FILE'] : []
  return ['Rejected', ...few.map(problemLine), ...more]
}

function table(rows: readonly (readonly string[])[]): string[] {
  const all = [['rule', 'what', 'decisions', 'tickets'], ...rows]
  const width = (column: number): number => Math.max(...all.map((row) => row[column]!.length))
  return all.map(
    ([rule, what, decisions, tickets]) =>
      `  ${rule!.padEnd(width(0))}  ${what!.padEnd(width(1))}  ${decisions!.padStart(width(2))}  ${tickets!.padStart(width(3))}`,
  )
}

function verdict({ state, rows }: ImportReport): string[] {
  if (state === 'interrupted')
    return ['Interrupted: what is in stays in. Run the same command again to go on.']
  const known = counted(rows.known, 'row')
  return rows.new === 0 && rows.known > 0 ? [`${known} known, 0 new: nothing changed.`] : []
}
