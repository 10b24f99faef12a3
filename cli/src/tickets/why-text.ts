/** A ticket with its decision as people read it. Pure. */
import type { Answer } from '../api/types.ts'
import { moment, momentFromNow } from '../text/moments.ts'
import type { View } from '../text/view.ts'
import { hang, wrap } from '../text/wrap.ts'
import { decisionText } from './decision-text.ts'

export type Ticket = Answer<'/api/v1/why/{ticket}'>

/** What to show besides the newest decision. */
export interface Extent {
  readonly note: boolean
  /** Earlier decisions and the events. */
  readonly all: boolean
}

/** The lines about the ticket. */
export function whyText(ticket: Ticket, view: View, extent: Extent): string[] {
  const { style, width } = view
  const { decision } = ticket
  return [
    ...wrap(`${ticket.source} ${ticket.ticketId}  ${ticket.subject ?? '(no subject)'}`, width).map(
      style.strong,
    ),
    ...wrap(headline(ticket), width).map(style.quiet),
    '',
    ...(decision ? decisionText(decision, view, { note: extent.note }) : ['Nothing was decided for it yet.']),
    ...section('Locked', lockLines(ticket, view), view),
    ...section(
      'Written to the help desk',
      ticket.writes.flatMap((write) => writeLines(write, view)),
      view,
    ),
    ...section(
      'Told',
      ticket.notices.flatMap((notice) => noticeLines(notice, view)),
      view,
    ),
    ...section(
      'Tasks',
      ticket.tasks.flatMap((task) => taskLines(task, view)),
      view,
    ),
    ...(extent.all
      ? section('Earlier decisions', earlierLines(ticket, view), view)
      : earlierCount(ticket, view)),
    ...(extent.all ? section('Events', eventLines(ticket, view), view) : []),
  ]
}

function headline(ticket: Ticket): string {
  const account = ticket.accountName ?? `organisation ${ticket.organizationId ?? 'unknown'}, no account`
  const parts = [
    account,
    ticket.status,
    ticket.priority ?? 'no priority',
    `assignee ${ticket.assignee ?? 'nobody'}`,
  ]
  return [
    ...parts,
    ...(ticket.isEmergency ? ['emergency'] : []),
    ...(ticket.helpDeskUrl ? [ticket.helpDeskUrl] : []),
  ].join(' · ')
}

function section(title: string, lines: readonly string[], { style }: View): string[] {
  return lines.length === 0 ? [] : ['', style.strong(title), ...lines]
}

function lockLines({ lock, predates }: Ticket, view: View): string[] {
  const locked = lock
    ? hang(
        '  ',
        `By ${lock.by} for ${lock.assignee}, ${momentFromNow(lock.at, view)}; \`attache lift-lock\` lets the rules decide again.`,
        view.width,
      )
    : []
  const asked = predates
    ? hang(
        '  ',
        `Older than the ASE: the customer is asked whom they want since ${moment(predates.askedAt, view)}${predates.choice === null ? '' : `, and chose ${predates.choice}`}.`,
        view.width,
      )
    : []
  return [...locked, ...asked]
}

function writeLines(write: Ticket['writes'][number], view: View): string[] {
  const { state, parts, attempts, lastProblem, dropped, createdAt, finishedAt } = write
  const when = moment(finishedAt ?? createdAt, view)
  const paint = state === 'applied' ? view.style.good : state === 'parked' ? view.style.bad : view.style.warn
  const tries = attempts > 1 ? `, ${attempts} attempts` : ''
  return [
    ...hang('  ', `${state}, ${when}${tries}: ${parts.join(', ') || 'nothing'}`, view.width).map(paint),
    ...(lastProblem && state !== 'applied' ? hang('    ', lastProblem, view.width) : []),
    ...dropped.flatMap(({ part, why }) => hang('    left out: ', `${part} (${why})`, view.width)),
  ]
}

function noticeLines(
  { to, title, urgency, state, dueAt, toldAt }: Ticket['notices'][number],
  view: View,
): string[] {
  const when = toldAt === null ? `${state}, due ${moment(dueAt, view)}` : `told ${moment(toldAt, view)}`
  return hang('  ', `${to}: ${title} (${urgency === 'page' ? 'page, ' : ''}${when})`, view.width)
}

function taskLines({ title, owner, dueAt, state }: Ticket['tasks'][number], view: View): string[] {
  const due = dueAt === null ? '' : `, due ${momentFromNow(dueAt, view)}`
  return hang('  ', `${title}: ${owner ?? 'nobody'} (${state}${due})`, view.width)
}

function earlierLines({ earlier }: Ticket, view: View): string[] {
  return earlier.flatMap(({ at, rule, sentence, state, id, because }) => {
    const by = rule === null ? '' : `, rule ${rule}`
    const fate = state === 'standing' ? '' : ` [${state}]`
    return [
      ...hang('  ', `${moment(at, view)}  ${sentence}${by}${fate}`, view.width),
      ...hang('    ', `${because}  ${view.style.quiet(id)}`, view.width),
    ]
  })
}

function earlierCount({ earlier }: Ticket, { style }: View): string[] {
  const { length } = earlier
  return length === 0
    ? []
    : ['', style.quiet(`${length} earlier decision${length === 1 ? '' : 's'}: --all shows them.`)]
}

function eventLines({ events }: Ticket, view: View): string[] {
  return events.flatMap(({ occurredAt, actor, changes, disposition }) => {
    const fate = disposition === 'decided' ? '' : ` [${disposition}]`
    const what = changes.join(', ') || 'nothing that matters here'
    return hang('  ', `${moment(occurredAt, view)}  ${actor ?? 'somebody'}: ${what}${fate}`, view.width)
  })
}
