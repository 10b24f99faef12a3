/** Replays for whoever may read tickets: asked for here, run by a worker, watched until done. */
import type { z } from 'zod'
import { authorize, type Access, type Actor } from '../../platform/auth/index.ts'
import { writeAudit } from '../../platform/audit.ts'
import type { Clock } from '../../platform/clock.ts'
import { invalid, notFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { defineQueue, enqueue, type JobHandler } from '../../platform/jobs/index.ts'
import type { differenceSchema, replayBody } from '../tickets.contract.ts'
import type { Facts } from '../../coverage/api.ts'
import { userName } from '../wording/people.ts'
import type { Verdict } from './compare.ts'
import {
  clearReplay,
  finishReplay,
  insertReplay,
  listDifferences,
  listReplays,
  progressReplay,
  type ReplayRun,
} from './replay.store.ts'
import { runReplay, type ReplayDeps } from './run-replay.ts'
import type { Page } from '../../platform/store/index.ts'

export interface ReplayServiceDeps extends ReplayDeps {
  readonly clock: Clock
  readonly access: Access
}

export const replayQueue = defineQueue<{ runId: string }>({
  name: 'tickets.replay',
  description: 'Decides a past period again under other settings.',
  policy: 'standard',
  concurrency: 1,
  retry: { limit: 1, delaySeconds: 5 },
  expireInSeconds: 3_600,
  heartbeatSeconds: 30,
})

export interface ReplayService {
  start(actor: Actor, body: z.infer<typeof replayBody>): Promise<ReplayRun>
  get(actor: Actor, id: string): Promise<ReplayRun>
  list(actor: Actor, page: { limit: number; cursor?: string | undefined }): Promise<Page<ReplayRun>>
  differences(
    actor: Actor,
    id: string,
    page: { limit: number; cursor?: string | undefined },
  ): Promise<Page<z.infer<typeof differenceSchema>>>
}

export function createReplayService(deps: ReplayServiceDeps): ReplayService {
  const get = async (id: string): Promise<ReplayRun> => {
    const page = await listReplays(deps.query, { id, limit: 1 })
    if (!page.items[0]) throw notFound('replay', id)
    return page.items[0]
  }
  return {
    async start(actor, body) {
      authorize(actor, 'tickets.replay')
      if (Date.parse(body.from) >= Date.parse(body.to))
        throw invalid([{ path: 'to', message: 'must be after from' }])
      const id = newId(deps.clock)
      await deps.transaction(async (tx) => {
        await insertReplay(tx, { ...body, id, by: actor.name, at: deps.clock.now() })
        await enqueue(tx, deps.clock, replayQueue, [{ id, data: { runId: id } }])
        await writeAudit(tx, deps.clock, {
          actor,
          action: 'tickets.replay',
          subject: { kind: 'replay', id },
          after: body,
        })
      })
      return get(id)
    },
    async get(actor, id) {
      authorize(actor, 'tickets.replay')
      return get(id)
    },
    async list(actor, page) {
      authorize(actor, 'tickets.replay')
      return listReplays(deps.query, page)
    },
    async differences(actor, id, { limit, cursor }) {
      authorize(actor, 'tickets.replay')
      await get(id)
      const visible = (await deps.access.of(actor)).visible('tickets.read')
      const facts = await deps.facts.current()
      const page = await listDifferences(deps.query, id, visible, { limit, cursor })
      return {
        ...page,
        items: page.items.map((row) => ({
          ...row,
          before: words(row.before, facts),
          after: words(row.after, facts),
        })),
      }
    },
  }
}

function words({ outcome, rule, assigns }: Verdict, facts: Facts): string {
  const who =
    assigns === null
      ? 'assignee stays'
      : assigns === ''
        ? 'assignee cleared'
        : `assigned to ${userName(facts, assigns)}`
  return `${outcome.replaceAll('_', ' ')}${rule === null ? '' : ` (rule ${rule})`}, ${who}`
}

/** The handler of the queue `tickets.replay`. */
export function replayWorker(deps: ReplayServiceDeps): JobHandler<{ runId: string }> {
  return async (job) => {
    const { items } = await listReplays(deps.query, { id: job.data.runId, limit: 1 })
    const run = items[0]
    if (!run || run.state === 'done') return
    await clearReplay(deps.query, run.id)
    try {
      const result = await runReplay(deps, run, (decisions, differences) =>
        progressReplay(deps.query, run.id, decisions, differences),
      )
      await finishReplay(deps.query, run.id, { state: 'done', at: deps.clock.now(), ...result })
    } catch (error) {
      await finishReplay(deps.query, run.id, {
        state: 'failed',
        at: deps.clock.now(),
        decisions: 0,
        differences: 0,
        summary: null,
      })
      throw error
    }
  }
}
