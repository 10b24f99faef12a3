/** The emergency brief in words. Pure. */
import type { Answer } from '../api/types.ts'
import { moment } from '../text/moments.ts'
import type { View } from '../text/view.ts'

type Brief = Answer<'/api/v1/accounts/{accountId}/brief'>

/** Everything on one screen, what is needed first on top. */
export function briefText(brief: Brief, view: View): string[] {
  const { account, coverage, note } = brief
  const line = (label: string, text: string | null | undefined): string[] =>
    text ? [`  ${label}: ${text}`] : []
  return [
    view.style.strong(`${account.name} (${account.zone}), times of ${view.zone}`),
    coverage.sentence,
    `  On call: ${coverage.onCall?.name ?? 'nobody, the region’s leader is paged'}`,
    ...line('Backup', brief.standingBackup?.name),
    ...part('Whom to tell', brief.contacts.map(contact), view),
    ...part(
      'Channels',
      brief.channels.map(({ name, purpose, visibility }) => `${name}: ${purpose}, ${visibility}`),
      view,
    ),
    ...part(
      'Changes within 48 hours',
      brief.changes.map((one) => changeLine(one, view)),
      view,
    ),
    ...part(
      'Systems',
      brief.systems.map(({ name, kind, version, url }) =>
        [name, kind, version, url].filter(Boolean).join(', '),
      ),
      view,
    ),
    ...part(
      'Access and risks',
      [note.access, note.risks].filter((text) => text !== null),
      view,
    ),
    ...part(
      'Emergencies',
      brief.emergencies.map((one) => emergencyLine(one, view)),
      view,
    ),
    ...part(
      'Recent tickets',
      brief.tickets.map(({ ticketId, subject, status }) => `${ticketId} ${subject ?? ''} (${status})`),
      view,
    ),
  ]
}

function part(title: string, lines: readonly string[], view: View): string[] {
  return [
    '',
    view.style.strong(title),
    ...(lines.length === 0 ? ['  none'] : lines.map((text) => `  ${text}`)),
  ]
}

const contact = ({ name, role, email, isPrimary }: Brief['contacts'][number]): string =>
  [name, isPrimary ? 'primary' : null, role, email].filter(Boolean).join(', ')

function changeLine({ title, start, end, risk, rollBack }: Brief['changes'][number], view: View): string {
  return `${moment(start, view)} – ${moment(end, view)}: ${title}, ${risk} risk${rollBack ? `; roll back: ${rollBack}` : ''}`
}

function emergencyLine(
  { ticketId, beganAt, isRunning, record }: Brief['emergencies'][number],
  view: View,
): string {
  const learnt = record ? record.happened : 'nothing is written down of it yet'
  return `${ticketId}, ${moment(beganAt, view)}${isRunning ? ', runs' : ''}: ${learnt}`
}
