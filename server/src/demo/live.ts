/** While a demo runs: a new event every few seconds, through the same intake as any other. */
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { Query } from '../platform/store/index.ts'
import { openTickets, type IntakeEvent } from '../tickets/api.ts'
import { SUBJECTS } from './names.ts'
import { seededRandom, type Random } from './random.ts'
import { DEMO_SOURCE } from './tickets.ts'

export interface LiveDeps {
  readonly query: Query
  readonly clock: Clock
  readonly log: Log
  readonly post: (event: IntakeEvent) => Promise<unknown>
  /** Organisations of the demo's accounts. */
  readonly organizations: () => Promise<readonly string[]>
  readonly engineers: () => Promise<readonly string[]>
}

const SHORTEST = 6_000
const LONGEST = 20_000

/** Runs until the signal: the pauses are this clock's. */
export async function runLive(deps: LiveDeps, signal: AbortSignal): Promise<void> {
  const random = seededRandom(deps.clock.nowMs() >>> 0)
  while (!signal.aborted) {
    await deps.clock.sleep(random.int(SHORTEST, LONGEST), signal).catch(() => undefined)
    if (signal.aborted) return
    try {
      await deps.post(await nextEvent(deps, random))
    } catch (error) {
      deps.log.warn({ error }, 'the demo could not add its next event; trying again')
    }
  }
}

/** A new ticket, or the next thing that happens to an open one. */
export async function nextEvent(deps: LiveDeps, random: Random): Promise<IntakeEvent> {
  const at = deps.clock.nowMs()
  const open = await openTickets(deps.query, DEMO_SOURCE, 40)
  if (open.length === 0 || random.chance(0.45)) return newTicket(deps, random, at)
  return advance(deps, random, random.pick(open), at)
}

async function newTicket(deps: LiveDeps, random: Random, at: number): Promise<IntakeEvent> {
  const organizations = await deps.organizations()
  const emergency = random.chance(0.04)
  const customer = String(90_000 + random.int(0, 89))
  return {
    ...eventOf(String(100_000 + (Math.floor(at / 1000) % 900_000)), at),
    actor: { id: customer, kind: 'end_user' },
    state: {
      organizationId: random.chance(0.9) ? random.pick(organizations) : String(8_000 + random.int(0, 60)),
      subject: random.pick(SUBJECTS),
      status: 'new',
      priority: emergency ? 'urgent' : random.pick(['low', 'normal', 'high', 'high'] as const),
      form: emergency ? 'emergency' : 'Support',
      tags: ['demo'],
      requesterId: customer,
      createdAt: at,
      assigneeId: null,
    },
  }
}

async function advance(deps: LiveDeps, random: Random, ticketId: string, at: number): Promise<IntakeEvent> {
  const base = eventOf(ticketId, at)
  const engineer = random.pick(await deps.engineers())
  const agent = { id: engineer, kind: 'agent' as const }
  const comment = (author: 'agent' | 'customer') => ({ id: `${ticketId}-${at}`, author, public: true })
  const turn = random.next()
  if (turn < 0.35) return { ...base, actor: agent, comment: comment('agent'), state: { status: 'pending' } }
  if (turn < 0.65)
    return {
      ...base,
      actor: { id: '90000', kind: 'end_user' },
      comment: comment('customer'),
      state: { status: 'open' },
    }
  if (turn < 0.8) return { ...base, actor: agent, state: { assigneeId: engineer, status: 'open' } }
  return { ...base, actor: agent, comment: comment('agent'), state: { status: 'solved' } }
}

function eventOf(ticketId: string, at: number): IntakeEvent {
  return {
    source: DEMO_SOURCE,
    key: `live:${ticketId}:${at}`,
    ticketId,
    occurredAt: at,
    actor: { id: null, kind: 'unknown' },
    writeId: null,
    comment: null,
    state: {},
  }
}
