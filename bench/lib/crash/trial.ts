/** One trial: a thousand acknowledged events on tickets of its own, while the programme is killed again and again. */
import { setTimeout as pause } from 'node:timers/promises'
import type { FaultPlan } from '../../../server/src/connectors/zendesk/testing/desk-types.ts'
import { seeded, type Seeded } from '../seeded.ts'
import { identityOf } from './judge-events.ts'
import { startLife } from './life.ts'
import { VICTIMS, type Programme, type Victim } from './nodes.ts'
import type { Session, Subject } from './session.ts'

export const EVENTS = 1_000
const TICKETS_APART = 100_000

export interface Trial {
  readonly seed: number
  readonly tickets: readonly string[]
  /** Different events of these tickets that were acknowledged while the trial lasted. */
  readonly events: number
  readonly kills: readonly (Victim | 'node')[]
  /** Milliseconds from each death of the server to the next acknowledged event. */
  readonly recoveries: readonly number[]
}

/** The local help desk's mishaps: it breaks connections after and before applying, is slow, full, late and repeats itself. */
export function mishaps(seed: number): FaultPlan {
  return {
    ...{ seed, dropAfterApply: 0.06, dropBeforeApply: 0.02, errorAfterApply: 0.03, unavailable: 0.01 },
    ...{
      rateLimited: 0.02,
      slow: 0.08,
      slowMs: 150,
      duplicateDelivery: 0.05,
      lateDelivery: 0.05,
      lateMs: 1_500,
    },
  }
}

/** The tickets of the `index`-th trial of a session are numbered from here on. */
export const firstTicket = (index: number): number => (index + 1) * TICKETS_APART

/** Counts the different events acknowledged on tickets from `first` on. */
export function counter({ clients }: Session, first: number): () => number {
  const identities = new Set<string>()
  let looked = clients.acknowledged.length
  return () => {
    for (; looked < clients.acknowledged.length; looked++) {
      const { body } = clients.acknowledged[looked]!
      const { ticket_id } = JSON.parse(body) as { ticket_id: string }
      if (Number(ticket_id) >= first) identities.add(identityOf(body))
    }
    return identities.size
  }
}

/** Runs a trial with at least this many kills; what it leaves under way, the session's drain waits for. */
export async function runTrial(
  session: Session<Programme>,
  index: number,
  seed: number,
  least = 3,
): Promise<Trial> {
  const random = seeded(seed)
  const first = firstTicket(index)
  const count = counter(session, first)
  const life = startLife(session.desk, random, first)
  const kills: Victim[] = []
  const recoveries: number[] = []
  await session.desk.control({ do: 'faults', plan: mishaps(seed) })
  session.live(life)
  const acts = async (): Promise<void> => {
    while (count() < EVENTS || kills.length < least) {
      await someEvents(session, random)
      if (count() >= EVENTS && kills.length >= least) break
      // Each kind has its turn before chance decides.
      const turn = VICTIMS[(seed + kills.length) % VICTIMS.length]!
      const victim = kills.length < VICTIMS.length ? turn : random.pick(VICTIMS)
      if (random.chance(0.3)) await session.desk.control({ do: 'fault', kind: 'rateLimited', times: 15 })
      const diedAt = await session.subject.crash(victim)
      kills.push(victim)
      if (victim !== 'worker') recoveries.push((await nextAcknowledged(session, diedAt)) - diedAt)
    }
  }
  await Promise.race([acts(), session.clients.broken])
  session.live(null)
  return { seed, tickets: life.tickets, events: count(), kills, recoveries }
}

/** A random while in which something is acknowledged: long enough to be in the middle of it. */
async function someEvents({ clients }: Session<Subject>, random: Seeded): Promise<void> {
  const until = clients.acknowledged.length + random.int(20, 400)
  const longest = performance.now() + random.int(300, 5_000)
  while (clients.acknowledged.length < until && performance.now() < longest) await pause(5)
}

async function nextAcknowledged({ clients }: Session<Subject>, after: number): Promise<number> {
  for (;;) {
    const last = clients.acknowledged.findLast(({ at }) => at > after)
    if (last) return clients.acknowledged.find(({ at }) => at > after)!.at
    await pause(5)
  }
}
