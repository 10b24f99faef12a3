/** What people do with their inbox. */
import { findPerson, personSubject } from '../directory/api.ts'
import { authorize, isVisible, type Ability, type Actor, type PersonSubject } from '../platform/auth/index.ts'
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
      const ability = await deps.access.of(actor)
      const whose = await inboxOf(actor, ability, wanted)
      const visible = ability.visible('accounts.read')
      const { limit, cursor, accountId, ticketId } = wanted
      const filter = {
        ...whose,
        visible,
        limit,
        cursor,
        accountId,
        ticketId,
        unread: wanted.unread === 'true',
      }
      const page = await listInbox(query, filter)
      return { ...page, unreadCount: await countUnread(query, { ...whose, visible }) }
    },
    /** Marks one notice as read; read ones stay as they are. */
    async read(actor: Actor, id: string): Promise<InboxItem> {
      authorize(actor, 'notify.read')
      const ability = await deps.access.of(actor)
      return change(async (tx) => {
        const notice = await findTold(tx.query, id)
        if (!notice) throw notFound('notice', id)
        if (notice.personId !== null) await mayRead(actor, ability, notice.personId)
        const isOwn = notice.personId === actor.id && notice.accountId === null
        if (!isOwn && !isVisible(ability.visible('accounts.read'), notice.accountId))
          throw notFound('notice', id)
        const noticeIds = await markRead(tx, { id }, clock.now())
        const readers = notice.personId !== null && { readerIds: [notice.personId, actor.id] }
        if (noticeIds.length > 0) await events.publish(tx, noticeRead, { noticeIds, ...readers })
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
        if (noticeIds.length > 0) await events.publish(tx, noticeRead, { noticeIds, readerIds: [personId] })
        return { noticeIds }
      })
    },
  }

  async function inboxOf(
    actor: Actor,
    ability: Ability,
    wanted: InboxQuery,
  ): Promise<{ personId?: string; channel?: string }> {
    if (wanted.channel !== undefined) return { channel: wanted.channel }
    if (wanted.personId !== undefined) {
      await mayRead(actor, ability, wanted.personId)
      return { personId: wanted.personId }
    }
    if (actor.kind === 'person') return { personId: actor.id }
    if (!ability.may('notify.read_others', NOBODY)) throw everybodys()
    return {}
  }

  /** A channel's notices are everybody's inside; a person's are theirs, their managers' and the directors'. */
  async function mayRead(actor: Actor, ability: Ability, personId: string): Promise<void> {
    if (actor.id === personId && actor.kind === 'person') return
    const person = await findPerson(query, personId)
    if (ability.may('notify.read_others', person ? personSubject(person) : NOBODY)) return
    throw forbidden(
      'This inbox is somebody else’s: only they, the managers of their region and directors may look into it.',
    )
  }
}

/** Stands for everybody at once: only who is limited to nobody's region may. */
const NOBODY: PersonSubject = { kind: 'person', id: '', regionId: '', managerId: null }

function everybodys(): Error {
  return forbidden('Only a director looks into everybody’s inbox at once: name a person or a channel.')
}

function ownInbox(actor: Actor): string {
  if (actor.kind === 'person') return actor.id
  throw invalid([{ path: 'until', message: 'needs a person: this token has no inbox of its own' }])
}
