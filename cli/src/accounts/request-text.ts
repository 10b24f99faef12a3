/** ASE requests as people read them. */
import type { Answer, Item } from '../api/types.ts'
import type { Cli } from '../app/cli.ts'
import { moment } from '../text/moments.ts'
import { pairs } from '../text/table.ts'
import type { View } from '../text/view.ts'
import { hang } from '../text/wrap.ts'

export type AseRequest = Item<'/api/v1/ase-requests'>
type Finding = Answer<'/api/v1/ase-requests/review', 'post'>['findings'][number]
type Names = ReadonlyMap<string, string>

/** The names of the accounts and people in these requests, by id. */
export async function namesOf(cli: Cli, requests: readonly AseRequest[]): Promise<Names> {
  const accounts = new Set(requests.map(({ accountId }) => accountId))
  const people = new Set(
    requests.flatMap((one) => [one.personId, one.outgoingPersonId].filter((id) => id !== null)),
  )
  const named = await Promise.all([
    ...[...accounts].map((id) => cli.ask(cli.api.GET('/api/v1/accounts/{id}', { params: { path: { id } } }))),
    ...[...people].map((id) => cli.ask(cli.api.GET('/api/v1/people/{id}', { params: { path: { id } } }))),
  ])
  return new Map(named.map(({ id, name }) => [id, name]))
}

/** One request with its findings and steps. Pure. */
export function requestText(request: AseRequest, names: Names, view: View): string[] {
  const { style } = view
  const name = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? id))
  const decided =
    request.decidedBy === null
      ? null
      : `${request.decidedBy}, ${moment(request.decidedAt ?? request.requestedAt, view)}`
  return [
    style.strong(
      `${name(request.accountId)}: ${request.kind} ${name(request.personId ?? request.outgoingPersonId) ?? 'the ASE'} (${request.state})`,
    ),
    ...pairs(
      [
        ['From', request.startsOn],
        ['Outgoing', request.personId === null ? null : name(request.outgoingPersonId)],
        ['Overlap', request.overlapDays > 0 ? `${request.overlapDays} business days` : null],
        ['Reason', request.reason],
        ['Asked', `${request.requestedBy}, ${moment(request.requestedAt, view)}`],
        ['Decided', decided],
        ['Request', request.id],
      ],
      view,
    ),
    ...findingsText(request.findings, view),
    ...request.steps.flatMap((step) => stepLines(step, view)),
  ]
}

/** What stands in the way or is worth knowing, each with what to do. Pure. */
export function findingsText(findings: readonly Finding[], view: View): string[] {
  return findings.flatMap(({ level, message, todo }) => {
    const paint = level === 'blocking' ? view.style.bad : view.style.warn
    return [
      ...hang(level === 'blocking' ? '  ✗ ' : '  ! ', message, view.width).map(paint),
      ...hang('    ', todo, view.width),
    ]
  })
}

const MARKS = { done: '✓', waiting: '…', failed: '✗', skipped: '–' } as const

const STEPS = {
  assignments: 'Assignments',
  org_note: 'Org note',
  handover: 'Hand-over tasks',
  assigned_se: 'Help desk’s assigned_se',
} as const

function stepLines({ name, state, detail }: AseRequest['steps'][number], view: View): string[] {
  const text = `${STEPS[name]}: ${state}${detail === null ? '' : ` (${detail})`}`
  return hang(`  ${MARKS[state]} `, text, view.width)
}
