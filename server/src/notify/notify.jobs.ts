/** The timer loop that tells due notices, and the job that carries one to a connected messenger. */
import { defineQueue, enqueue, handleJobs, type JobDefinition } from '../platform/jobs/index.ts'
import { transaction } from '../platform/db/index.ts'
import { defineEvent } from '../platform/events/index.ts'
import type { Platform, RoomContext } from '../platform/room.ts'
import { findTold } from './inbox.store.ts'
import { tellDue, type ToldNotice } from './notices.store.ts'
import type { Messenger } from './ports.ts'
import { queryOn } from '../platform/store/index.ts'

/** Notices became due and stand in their inboxes. */
export const noticeTold = defineEvent<{ noticeIds: string[]; personIds: string[]; channels: string[] }>(
  'notify.told',
)

/** Notices were read. */
export const noticeRead = defineEvent<{ noticeIds: string[] }>('notify.read')

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

/** Tells one batch of due notices, exactly once over all nodes; answers how many. */
export function tellDueNotices(deps: Deps, messenger?: Messenger): Promise<number> {
  return transaction(deps.pool, async (tx) => {
    const told = await tellDue(tx, deps.clock.now())
    if (told.length === 0) return 0
    await deps.events.publish(tx, noticeTold, summary(told))
    if (messenger) {
      const jobs = told.map(({ id }) => ({ id, data: { noticeId: id } }))
      await enqueue(tx, deps.clock, deliverQueue, jobs)
    }
    return told.length
  })
}

function summary(told: readonly ToldNotice[]) {
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
