/** The timer loop that tells due notices, and the job that carries one to a connected messenger. */
import { defineQueue, enqueue, handleJobs, type JobDefinition } from '../platform/jobs/index.ts'
import { transaction } from '../platform/db/index.ts'
import { defineEvent } from '../platform/events/index.ts'
import type { Platform, RoomContext } from '../platform/room.ts'
import { findTold } from './inbox.store.ts'
import { findPerson } from '../directory/api.ts'
import { lockDue, settleDue, type DueNotice, type Settled } from './notices.store.ts'
import type { Messenger } from './ports.ts'
import { queryOn, type Query } from '../platform/store/index.ts'
import { whenTold, type Telling, type Wishes } from './when-told.ts'
import { findWishes } from './wishes.store.ts'

/** Notices became due and stand in their inboxes. What is told to people, they alone hear: that somebody was told tells of what. */
export const noticeTold = defineEvent<{
  noticeIds: string[]
  personIds: string[]
  channels: string[]
  readerIds?: string[]
}>('notify.told')

/** Notices were read; those of a person are heard by them and by who read them. */
export const noticeRead = defineEvent<{ noticeIds: string[]; readerIds?: string[] }>('notify.read')

/** Carries a told notice to the messenger; the job's id is the notice's. */
export const deliverQueue = defineQueue<{ noticeId: string }>({
  name: 'notify.deliver',
  description:
    'Carries a notice to the connected channel (Slack, pager, mail); it stands in the inbox already.',
  policy: 'standard',
  concurrency: 5,
  retry: { limit: 12, delaySeconds: 5, backoff: true, maxDelaySeconds: 900 },
  expireInSeconds: 60,
})

type Deps = Pick<Platform, 'pool' | 'clock' | 'events'>

/** Settles one batch of due notices, each exactly once over all nodes: told, held or not wanted; answers how many. */
export function tellDueNotices(deps: Deps, messenger?: Messenger): Promise<number> {
  return transaction(deps.pool, async (tx) => {
    const due = await lockDue(tx, deps.clock.now())
    if (due.length === 0) return 0
    const settled = await judged(tx.query, due, deps.clock.nowMs())
    await settleDue(tx, settled, deps.clock.now())
    const ids = new Set(settled.told)
    const told = due.filter(({ id }) => ids.has(id))
    if (told.length === 0) return due.length
    for (const [personId, own] of Map.groupBy(told, (notice) => notice.personId))
      await deps.events.publish(tx, noticeTold, {
        ...summary(own),
        ...(personId !== null && { readerIds: [personId] }),
      })
    if (messenger) {
      const jobs = told.map(({ id }) => ({ id, data: { noticeId: id } }))
      await enqueue(tx, deps.clock, deliverQueue, jobs)
    }
    return due.length
  })
}

async function judged(query: Query, due: readonly DueNotice[], now: number): Promise<Settled> {
  const wishes = await wishesOf(query, due)
  const judgements = due.map(({ id, ...notice }) => ({
    id,
    telling: whenTold(notice, (notice.personId !== null && wishes.get(notice.personId)) || null, now),
  }))
  const of = (kind: Telling['kind']): string[] =>
    judgements.flatMap(({ id, telling }) => (telling.kind === kind ? [id] : []))
  return {
    told: of('tell'),
    muted: of('mute'),
    held: judgements.flatMap(({ id, telling }) =>
      telling.kind === 'hold' ? [{ id, until: telling.until }] : [],
    ),
  }
}

/** What the readers want, in the zone that the directory has of each. */
async function wishesOf(query: Query, due: readonly DueNotice[]): Promise<Map<string, Wishes>> {
  const readers = new Set(due.map(({ personId }) => personId).filter((id) => id !== null))
  const wishes = new Map<string, Wishes>()
  for (const [personId, stored] of await findWishes(query, [...readers])) {
    const zone = (await findPerson(query, personId))?.timeZone ?? 'UTC'
    wishes.set(personId, { ...stored, zone })
  }
  return wishes
}

function summary(told: readonly DueNotice[]) {
  const some = (values: readonly (string | null)[]): string[] => [
    ...new Set(values.filter((value) => value !== null)),
  ]
  return {
    noticeIds: told.map((notice) => notice.id),
    personIds: some(told.map((notice) => notice.personId)),
    channels: some(told.map((notice) => notice.channel)),
  }
}

/** The job of a connected messenger. A notice that is gone by now is nobody's loss. */
export function deliverJob(deps: Deps, messenger: Messenger): JobDefinition {
  return handleJobs(deliverQueue, async ({ data, signal }) => {
    const notice = await findTold(queryOn(deps.pool), data.noticeId)
    if (notice) await messenger.deliver(notice, signal)
  })
}

const EVERY_MS = 1000

/** Runs until stopped: looks every second of the clock, and again at once while there is more. */
export function startTimers(deps: Deps, ctx: RoomContext, messenger?: Messenger): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const signal = AbortSignal.any([ctx.signal, stopping.signal])
  const running = loop(deps, ctx, signal, messenger)
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

async function loop(deps: Deps, ctx: RoomContext, signal: AbortSignal, messenger?: Messenger): Promise<void> {
  while (!signal.aborted) {
    let more = false
    try {
      more = (await tellDueNotices(deps, messenger)) > 0
    } catch (error) {
      ctx.log.error({ error }, 'due notices could not be told; trying again')
    }
    if (!more) await deps.clock.sleep(EVERY_MS, signal).catch(() => undefined)
  }
}
