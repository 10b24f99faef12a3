/** Fills a trigger's body as the help desk does: placeholders by name, empty text where there is no value. */
import type { DeskStore } from './desk-store.ts'
import type { DeskTicket, DeskUser, DeskWebhook } from './desk-types.ts'

export interface RenderInput {
  readonly ticket: DeskTicket
  readonly store: DeskStore
  readonly users: readonly DeskUser[]
  readonly actorId: number | null
  readonly forms: ReadonlyMap<number, string>
  readonly nowMs: number
}

/** The body of one delivery. */
export function renderTemplate(webhook: DeskWebhook, input: RenderInput): string {
  const values = placeholders(input, webhook.stampPrecision ?? 'seconds')
  return webhook.template.replaceAll(
    /\{\{\s*([^{}|]+?)\s*(\|[^{}]*)?\}\}/g,
    (_, name: string, filter?: string) => {
      if (name.replaceAll(/["']/g, '') === 'now' && filter?.includes('%s'))
        return String(Math.floor(input.nowMs / 1000))
      const value = values(name)
      return webhook.escapeJson === false ? value : JSON.stringify(value).slice(1, -1)
    },
  )
}

function placeholders(input: RenderInput, precision: 'seconds' | 'minutes'): (name: string) => string {
  const { ticket, store, users, actorId, forms } = input
  const user = (id: number | null): DeskUser | undefined => users.find((one) => one.id === id)
  const latest = store.comments(ticket.id).at(-1)
  const stamp = (text: string): string => (precision === 'minutes' ? `${text.slice(0, 16)}Z` : text)
  const known: Readonly<Record<string, string | number | boolean | null | undefined>> = {
    'ticket.id': ticket.id,
    'ticket.title': ticket.subject,
    'ticket.status': ticket.status === 'hold' ? 'On-hold' : display(ticket.status),
    'ticket.priority': display(ticket.priority),
    'ticket.tags': ticket.tags.join(' '),
    'ticket.ticket_form':
      ticket.ticket_form_id === null ? '' : (forms.get(ticket.ticket_form_id) ?? ticket.ticket_form_id),
    'ticket.created_at_with_timestamp': stamp(ticket.created_at),
    'ticket.updated_at_with_timestamp': stamp(ticket.updated_at),
    'ticket.assignee.id': ticket.assignee_id,
    'ticket.group.id': ticket.group_id,
    'ticket.organization.id': ticket.organization_id,
    'ticket.requester.id': ticket.requester_id,
    'ticket.latest_comment.id': latest?.id,
    'ticket.latest_comment.author.id': latest?.author_id,
    'ticket.latest_comment.author.role': user(latest?.author_id ?? null)?.role,
    'ticket.latest_comment.is_public': latest?.public,
    'current_user.id': actorId,
    'current_user.role': user(actorId)?.role,
  }
  return (name) => {
    const field = /^ticket\.ticket_field_(\d+)$/.exec(name)?.[1]
    const value = field ? ticket.custom_fields.find((one) => one.id === Number(field))?.value : known[name]
    return value === null || value === undefined ? '' : String(value)
  }
}

function display(word: string | null): string {
  return word ? word[0]?.toUpperCase() + word.slice(1) : ''
}
