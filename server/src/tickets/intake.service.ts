/** Taking events in, for whoever brings them: posting, parking, trying parked ones again, and asking without storing. */
import type { FactsCache } from '../coverage/api.ts'
import { authorize, isVisible, type Access, type Actor } from '../platform/auth/index.ts'
import { writeAudit } from '../platform/audit.ts'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import { AppError, conflict, invalid, notFound } from '../platform/errors.ts'
import type { Arrival } from './intake/outcome.ts'
import { QueueFull, type IntakeQueue, type Receipt } from './intake/queue.ts'
import type { IntakeDeps, Source } from './intake/take-in.ts'
import type { IntakeEvent } from './model.ts'
import {
  findParked,
  listParked,
  lockParked,
  parkEvent,
  settleParked,
  type ParkedDetail,
  type ParkedEvent,
  type Problem,
} from './parked.store.ts'
import { ensureSource } from './sources.store.ts'
import { preview } from './preview.ts'
import type { DecisionDetail } from './views/decision.view.ts'
import type { Page, Query } from '../platform/store/index.ts'

/** Reads a delivered body of a source again. */
export type Reread = (
  source: string,
  raw: string,
) => readonly IntakeEvent[] | { readonly problems: readonly Problem[] }

export interface IntakeServiceDeps {
  readonly intake: IntakeDeps
  readonly queue: IntakeQueue
  readonly query: Query
  readonly facts: FactsCache
  readonly clock: Clock
  readonly access: Access
  readonly log: Log
  /** How parked bodies of a source are read again; absent: they cannot be. */
  readonly reread: Reread
  /** Names of connected help desks: nobody else posts under them. */
  readonly helpDesks: readonly string[]
}

export interface IntakeService {
  /** Registers the connected help desks: their tickets created before now are not new. */
  register(): Promise<void>
  /** A live help desk posts; answers after the commit. Its tickets created before the first post are not new. */
  fromHelpDesk(source: string, arrivals: readonly Arrival[]): Promise<Receipt>
  /** Events of a source that is registered already; answers after the commit. */
  fromSource(source: Source, arrivals: readonly Arrival[]): Promise<Receipt>
  /** Somebody posts events through the API. */
  fromApi(actor: Actor, source: string, events: readonly IntakeEvent[]): Promise<Receipt>
  park(source: string, raw: string, reason: string, problems: readonly Problem[]): Promise<string>
  parked(
    actor: Actor,
    filter: { all: boolean; limit: number; cursor?: string | undefined },
  ): Promise<Page<ParkedEvent>>
  /** One parked event with its body. */
  parkedEvent(actor: Actor, id: string): Promise<ParkedDetail>
  retryParked(actor: Actor, id: string): Promise<Receipt>
  discardParked(actor: Actor, id: string): Promise<void>
  /** What would be decided, storing nothing. */
  preview(actor: Actor, event: IntakeEvent, at: number | null, zone: string): Promise<DecisionDetail>
}

/** Clocks differ by a little; an event from further ahead would hold back every later one of its ticket. */
const AHEAD_MS = 10 * 60_000

/** Whether the event claims a time that has not come. */
export function isAhead(event: IntakeEvent, nowMs: number): boolean {
  return event.occurredAt > nowMs + AHEAD_MS || (event.state.createdAt ?? 0) > nowMs + AHEAD_MS
}

function refuseFuture(events: readonly IntakeEvent[], nowMs: number): void {
  const errors = events.flatMap((event, i) =>
    isAhead(event, nowMs)
      ? [
          {
            path: `events.${i}.occurredAt`,
            message: 'lies in the future: send the event’s own time, with its offset',
          },
        ]
      : [],
  )
  if (errors.length > 0) throw invalid(errors)
}

/** The first delivery comes right after its ticket was created, and help desks count in whole seconds or minutes. */
const JUST_BEFORE = { minutes: 5 }

export function createIntakeService(deps: IntakeServiceDeps): IntakeService {
  const sources = new Map<string, Promise<Source>>()
  const sourceOf = (source: string, kind: 'help_desk' | 'api'): Promise<Source> => {
    let known = sources.get(source)
    if (!known) {
      const connectedAt = kind === 'help_desk' ? deps.clock.now().subtract(JUST_BEFORE) : null
      known = deps.intake.transaction((tx) =>
        // Only a connected help desk is ever written to.
        ensureSource(tx, source, { kind, connectedAt, alwaysShadow: kind !== 'help_desk' }),
      )
      known.catch(() => sources.delete(source))
      sources.set(source, known)
    }
    return known
  }
  const post = async (source: Source, arrivals: readonly Arrival[]): Promise<Receipt> => {
    try {
      return await deps.queue.post(source, arrivals)
    } catch (error) {
      if (!(error instanceof QueueFull)) throw error
      const message = 'Intake is full: nothing was stored. Send the event again in a few seconds.'
      throw new AppError('intake_full', 503, message, { retryAfterSeconds: 5 })
    }
  }
  return {
    async register() {
      for (const source of deps.helpDesks) await sourceOf(source, 'help_desk')
    },
    fromHelpDesk: async (source, arrivals) => post(await sourceOf(source, 'help_desk'), arrivals),
    fromSource: post,
    async fromApi(actor, source, events) {
      authorize(actor, 'tickets.import')
      refuseFuture(events, deps.clock.nowMs())
      const known = deps.helpDesks.includes(source) ? null : await sourceOf(source, 'api')
      if (known?.kind !== 'api')
        throw conflict(`The source ${source} is not the API’s: choose another name for what you post.`)
      return post(
        known,
        events.map((event) => ({ event: { ...event, source } })),
      )
    },
    park: (source, raw, reason, problems) => parkEvent(deps.query, deps.clock, source, raw, reason, problems),
    async parked(actor, filter) {
      authorize(actor, 'platform.read_jobs')
      return listParked(deps.query, filter, await withoutOf(deps.access, actor))
    },
    async parkedEvent(actor, id) {
      authorize(actor, 'platform.read_jobs')
      const row = await findParked(deps.query, id, await withoutOf(deps.access, actor))
      if (!row) throw notFound('parked event', id)
      return row
    },
    retryParked: (actor, id) => retryParked(deps, actor, id, post, sourceOf),
    async discardParked(actor, id) {
      authorize(actor, 'platform.repair_jobs')
      const without = await withoutOf(deps.access, actor)
      await deps.intake.transaction(async (tx) => {
        const row = await lockParked(tx.query, id, without)
        if (!row) throw notFound('parked event', id)
        if (row.state !== 'parked')
          throw conflict(`It is ${row.state === 'taken_in' ? 'taken in' : 'discarded'} already.`)
        await settleParked(tx.query, deps.clock, id, 'discarded', actor.name)
        await writeAudit(tx, deps.clock, {
          actor,
          action: 'tickets.discard_parked',
          subject: { kind: 'parked_event', id },
        })
      })
    },
    async preview(actor, event, at, zone) {
      authorize(actor, 'tickets.read')
      const { facts, clock } = deps
      const visible = (await deps.access.of(actor)).visible('tickets.read')
      const { organizationId } = event.state
      const account =
        organizationId == null
          ? null
          : (await facts.current()).accountOfOrganization(organizationId, at ?? clock.nowMs())
      if (!isVisible(visible, account?.row.id ?? null))
        throw new AppError('not_found', 404, 'There is no account with this organisation.')
      return preview({ facts, clock, ownUserIds: deps.intake.ownUserIds }, event, at ?? clock.nowMs(), zone)
    },
  }
}

/** Organisations whose parked events the actor must not read. */
async function withoutOf(access: Access, actor: Actor): Promise<readonly string[]> {
  const visible = (await access.of(actor)).visible('platform.read_jobs')
  return visible.kind === 'all_but' ? visible.organizations : []
}

async function retryParked(
  deps: IntakeServiceDeps,
  actor: Actor,
  id: string,
  post: (source: Source, arrivals: readonly Arrival[]) => Promise<Receipt>,
  sourceOf: (source: string, kind: 'help_desk' | 'api') => Promise<Source>,
): Promise<Receipt> {
  authorize(actor, 'platform.repair_jobs')
  const without = await withoutOf(deps.access, actor)
  const row = await deps.intake.transaction((tx) => lockParked(tx.query, id, without))
  if (!row) throw notFound('parked event', id)
  if (row.state !== 'parked')
    throw conflict(`It is ${row.state === 'taken_in' ? 'taken in' : 'discarded'} already.`)
  const events = deps.reread(row.source, row.raw)
  if ('problems' in events) {
    await parkEvent(deps.query, deps.clock, row.source, row.raw, 'It still cannot be read.', events.problems)
    const fieldErrors = events.problems.map(({ path, message }) => ({ path, message }))
    throw new AppError(
      'still_unreadable',
      409,
      'It still cannot be read: see the problems. It stays parked.',
      { fieldErrors },
    )
  }
  const receipt = await post(
    await sourceOf(row.source, 'help_desk'),
    events.map((event) => ({ event, raw: row.raw })),
  )
  await deps.intake.transaction(async (tx) => {
    // Somebody may have discarded it meanwhile: the events are in all the same, and the row says what came first.
    if (!(await settleParked(tx.query, deps.clock, id, 'taken_in', actor.name))) return
    await writeAudit(tx, deps.clock, {
      actor,
      action: 'tickets.retry_parked',
      subject: { kind: 'parked_event', id },
    })
  })
  return receipt
}
