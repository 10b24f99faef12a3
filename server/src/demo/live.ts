/** While a demo runs: the next thing that happens, every few seconds, through the same intake as anything else. */
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { Query } from '../platform/store/index.ts'
import { standingOf, type IntakeEvent } from '../tickets/api.ts'
import { nextEvent } from './tickets/next-event.ts'
import { DEMO_SOURCE, type Scene } from './tickets/scene.ts'

export interface LiveDeps {
  readonly query: Query
  readonly clock: Clock
  readonly log: Log
  /** Into intake; `ownTime`: decided at its own time, as what happened while nobody was running. */
  readonly post: (event: IntakeEvent, ownTime: boolean) => Promise<unknown>
  readonly scene: Scene
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Somebody looks on at first; later the pace is that of a quiet afternoon. */
const LIVELY_MS = HOUR
const LIVELY = [5 * SECOND, 20 * SECOND] as const
const QUIET = [20 * SECOND, 90 * SECOND] as const
/** Another process that runs the demo as well has just done something. */
const JUST_NOW = 3 * SECOND

/** Runs until the signal; the pauses are the clock's. */
export async function runLive(deps: LiveDeps, signal: AbortSignal): Promise<void> {
  const { clock, log, scene } = deps
  const began = clock.nowMs()
  await guarded(log, () => catchUp(deps, signal))
  while (!signal.aborted) {
    const [shortest, longest] = clock.nowMs() - began < LIVELY_MS ? LIVELY : QUIET
    await clock.sleep(scene.random.int(shortest, longest), signal).catch(() => undefined)
    if (!signal.aborted) await guarded(log, () => step(deps))
  }
}

async function guarded(log: Log, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    log.warn({ error }, 'the demo could not add its next event; trying again')
  }
}

async function step(deps: LiveDeps): Promise<void> {
  const now = deps.clock.nowMs()
  const { newestAt } = await standingOf(deps.query, DEMO_SOURCE)
  if (newestAt !== null && newestAt > now - JUST_NOW) return
  await deps.post(await nextEvent(deps, now), false)
}

const GAP = 20 * MINUTE
const LONGEST_GAP = 72 * HOUR
const AN_HOUR = 8
const MOST = 240

/** What would have happened since the last event, of three days at most. Nothing after a short pause. */
export async function catchUp(deps: LiveDeps, signal: AbortSignal): Promise<void> {
  const { clock, query, scene } = deps
  const now = clock.nowMs()
  const { newestAt } = await standingOf(query, DEMO_SOURCE)
  if (newestAt === null || now - newestAt < GAP) return
  const from = Math.max(newestAt, now - LONGEST_GAP)
  const count = Math.min(MOST, Math.ceil(((now - from) / HOUR) * AN_HOUR))
  const times = Array.from({ length: count }, () => scene.random.int(from + 1, now - MINUTE))
  for (const at of times.sort((a, b) => a - b)) {
    if (signal.aborted) return
    await deps.post(await nextEvent(deps, at), true)
  }
}
