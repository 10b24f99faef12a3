/** What people do with their inbox. */
import { authorize, hasRole, type Actor } from '../platform/auth/index.ts'
import { forbidden, invalid, notFound } from '../platform/errors.ts'
import { countUnread, findTold, listInbox, markRead, type InboxItem } from './inbox.store.ts'
import type { InboxQuery } from './notify.contract.ts'
import { noticeRead } from './notify.jobs.ts'
import { changing, queryOn, type Deps } from '../platform/store/index.ts'

export type NotifyService = ReturnType<typeof notifyService>

/** The service of the inbox. */
export function notifyService(deps: Deps) {
  const query = queryOn(deps.pool)
  const change = changing(deps, {})
  const { clock, events } = deps

  return {
    /** A page of an inbox: one's own, a channel's, or for managers and directors anybody's. */
    async inbox(actor: Actor, wanted: InboxQuery) {
      authorize(actor, 'notify.read')
      const whose = inboxOf(actor, wanted)
      const { limit, cursor, accountId, ticketId } = wanted
      const filter = { ...whose, limit, cursor, accountId, ticketId, unread: wanted.unread === 'true' }
      const page = await listInbox(query, filter)
      return { ...page, unreadCount: await countUnread(query, whose) }
    },
    /** Marks one notice as read; read ones stay as they are. */
    async read(actor: Actor, id: string): Promise<InboxItem> {
      authorize(actor, 'notify.read')
      return change(async (tx) => {
        const notice = await findTold(tx.query, id)
        if (!notice) throw notFound('notice', id)
        mayRead(actor, notice.personId)
        const noticeIds = await markRead(tx, { id }, clock.now())
        if (noticeIds.length > 0) await events.publish(tx, noticeRead, { noticeIds })
        return (await findTold(tx.query, id)) ?? notice
      })
    },
    /** Marks one's own notices up to an instant as read. */
    async readAll(actor: Actor, until: string): Promise<{ noticeIds: string[] }> {
      authorize(actor, 'notify.read')
      const personId = ownInbox(actor)
      return change(async (tx) => {
        const which = { personId, until: Temporal.Instant.from(until) }
        const noticeIds = await markRead(tx, which, clock.now())
        if (noticeIds.length > 0) await events.publish(tx, noticeRead, { noticeIds })
        return { noticeIds }
      })
    },
  }
}

function inboxOf(actor: Actor, wanted: InboxQuery): { personId?: string; channel?: string } {
  if (wanted.channel !== undefined) return { channel: wanted.channel }
  if (wanted.personId !== undefined) {
    mayRead(actor, wanted.personId)
    return { personId: wanted.personId }
  }
  if (actor.kind === 'person') return { personId: actor.id }
  mayRead(actor, 'everybody')
  return {}
}

/** A channel's notices are everybody's inside; a person's are theirs, their managers' and the directors'. */
function mayRead(actor: Actor, personId: string | null): void {
  const own = personId === null || actor.id === personId
  if (own || actor.kind === 'system' || hasRole(actor, 'manager', 'director')) return
  throw forbidden('This inbox is somebody else’s: only they, managers and directors may look into it.')
}

function ownInbox(actor: Actor): string {
  if (actor.kind === 'person') return actor.id
  throw invalid([{ path: 'until', message: 'needs a person: this token has no inbox of its own' }])
}
