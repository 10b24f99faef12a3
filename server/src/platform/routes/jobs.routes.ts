/** Queues, what has failed on them, and what a person can do about it. */
import { z } from 'zod'
import { writeAudit } from '../audit.ts'
import type { Access } from '../auth/access.ts'
import type { Actor } from '../auth/actor.ts'
import { authorize } from '../auth/authorize.ts'
import { transaction } from '../db/index.ts'
import { conflict, notFound } from '../errors.ts'
import { packCursor, unpackCursor } from '../http/cursor.ts'
import type { FailedJob } from '../jobs/board.ts'
import { jobSkipped } from '../jobs/skipped.ts'
import {
  failedAnswer,
  failedQuery,
  jobParams,
  queuesAnswer,
  repairAnswer,
  repairBody,
} from '../platform.contract.ts'
import type { PlatformRoomDeps } from '../platform.room.ts'
import type { App } from '../room.ts'

type Deps = Pick<PlatformRoomDeps, 'pool' | 'clock' | 'board' | 'events' | 'access'>

const cursorShape = z.tuple([z.uuid()])

export function jobRoutes(app: App, deps: Deps): void {
  const { board } = deps
  const summary = { summary: 'What waits, runs and has failed, by queue', response: { 200: queuesAnswer } }
  app.get('/api/v1/jobs', { schema: summary }, async ({ actor }) => {
    authorize(actor, 'platform.read_jobs')
    const queues = await board.summary()
    return {
      queues: queues.map((queue) => ({ ...queue, oldestWaiting: queue.oldestWaiting?.toString() ?? null })),
    }
  })

  const failed = {
    summary: 'Failed jobs, newest first',
    querystring: failedQuery,
    response: { 200: failedAnswer },
  }
  app.get('/api/v1/jobs/failed', { schema: failed }, async ({ actor, query }) => {
    authorize(actor, 'platform.read_jobs')
    const [beforeId] = unpackCursor(query.cursor, cursorShape) ?? []
    const without = await hiddenAccounts(deps.access, actor)
    const jobs = await board.failed({ queue: query.queue, beforeId, limit: query.limit, without })
    const last = jobs.length === query.limit ? jobs.at(-1) : undefined
    return { jobs: jobs.map(shown), next: last ? packCursor([last.id]) : null }
  })

  const repair = { params: jobParams, body: repairBody, response: { 200: repairAnswer } }
  const retry = { ...repair, summary: 'Try a failed job again' }
  app.post('/api/v1/jobs/:id/retry', { schema: retry }, async ({ actor, params, body, id }) => {
    await change(deps, actor, 'retry', params.id, { reason: body.reason, requestId: id })
    return { id: params.id, state: 'retrying' as const }
  })

  const skip = {
    ...repair,
    summary: 'Give a failed job up',
    description: 'Its effect never happens; the next job of the same key goes on.',
  }
  app.post('/api/v1/jobs/:id/skip', { schema: skip }, async ({ actor, params, body, id }) => {
    await change(deps, actor, 'skip', params.id, { reason: body.reason, requestId: id })
    return { id: params.id, state: 'skipped' as const }
  })
}

async function change(
  { pool, clock, board, events, access }: Deps,
  actor: Actor,
  how: 'retry' | 'skip',
  id: string,
  why: { reason: string | undefined; requestId: string },
): Promise<void> {
  authorize(actor, 'platform.repair_jobs')
  const job = await board.find(id, await hiddenAccounts(access, actor))
  if (!job) throw notFound('failed job', id)
  await transaction(pool, async (tx) => {
    if (!(await board[how](tx, job))) throw conflict('This job is not failed any more: somebody was faster.')
    if (how === 'skip') await events.publish(tx, jobSkipped, { queue: job.queue, jobId: id })
    await writeAudit(tx, clock, {
      actor,
      action: `platform.${how}_job`,
      subject: { kind: 'job', id },
      before: { queue: job.queue, key: job.key, failure: job.failure },
      reason: why.reason ?? null,
      requestId: why.requestId,
    })
  })
}

/** Accounts whose jobs the actor must not know of. */
async function hiddenAccounts(access: Access, actor: Actor): Promise<readonly string[]> {
  const visible = (await access.of(actor)).visible('platform.read_jobs')
  return visible.kind === 'all_but' ? visible.accounts : []
}

function shown(job: FailedJob) {
  const { enqueuedAt, failedAt } = job
  const times = { enqueuedAt: enqueuedAt.toString(), failedAt: failedAt?.toString() ?? null }
  return { ...job, ...times }
}
