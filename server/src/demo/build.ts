/** Makes the demo programme: facts first, then 90 days of tickets through intake, each decided at its own time. */
import { createFactsCache } from '../coverage/api.ts'
import { insertSettingVersions, settingsSchema } from '../directory/api.ts'
import type { Clock } from '../platform/clock.ts'
import { onConnection, transaction, type Tx } from '../platform/db/index.ts'
import type { Events } from '../platform/events/index.ts'
import { newId } from '../platform/ids.ts'
import type { Pool } from 'pg'
import { ensureSource, takeIn, type IntakeEvent, type Source } from '../tickets/api.ts'
import { makeAbsences } from './absences.ts'
import { makeAccounts } from './accounts.ts'
import { makePeople, type DemoPeople } from './people.ts'
import { instant, seededRandom, type Making } from './random.ts'
import { DEMO_SOURCE, ROUTING_USER, ticketLife, type Scene } from './tickets.ts'

export interface BuildDeps {
  readonly pool: Pool
  readonly clock: Clock
  readonly events: Events
}

export interface Built {
  readonly tickets: number
  readonly events: number
}

const HOUR = 3_600_000
const DAYS = 90
const TICKETS = 2_600
const FIRST_NUMBER = 48_000
const BATCH = 500

/** Builds it into an empty, migrated database; `onProgress` hears how many of how many events are taken in. */
export async function buildDemo(
  deps: BuildDeps,
  seed: number,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<Built> {
  const now = Math.floor(deps.clock.nowMs() / HOUR) * HOUR
  const making: Making = { random: seededRandom(seed), newId: () => newId(deps.clock), now }
  const scene = await transaction(deps.pool, (tx) => makeFacts(tx, making, seed))
  const events = history(scene, deps.clock.nowMs())
  const source = await transaction(deps.pool, (tx) => demoSource(tx))
  const facts = createFactsCache((read) => transaction(deps.pool, (tx) => read(tx.query)))
  const intake = {
    transaction: <T>(work: (tx: Tx) => Promise<T>) => transaction(deps.pool, work),
    connection: <T>(work: (tx: Tx) => Promise<T>) => onConnection(deps.pool, work),
    facts,
    clock: deps.clock,
    events: deps.events,
    ownUserIds: [],
  }
  for (let from = 0; from < events.length; from += BATCH) {
    const arrivals = events.slice(from, from + BATCH).map((event) => ({ event }))
    await takeIn(intake, { ...source, ownTime: true }, arrivals, { quiet: true })
    onProgress(Math.min(from + BATCH, events.length), events.length)
  }
  await deps.pool.query(`update programme set name = 'Demo programme', is_demo = true`)
  return { tickets: TICKETS, events: events.length }
}

/** Where the demo's tickets come from: nothing is ever written back. */
export function demoSource(tx: Pick<Tx, 'query'>): Promise<Source> {
  return ensureSource(tx, DEMO_SOURCE, { kind: 'api', connectedAt: null, alwaysShadow: true })
}

async function makeFacts(tx: Tx, making: Making, seed: number): Promise<Scene> {
  const people = await makePeople(tx.query, making)
  const accounts = await makeAccounts(tx.query, making, people)
  await makeAbsences(tx.query, making, people, accounts)
  await makeSettings(tx, making, people)
  return { random: seededRandom(seed + 1), people, accounts }
}

async function makeSettings(tx: Tx, making: Making, people: DemoPeople): Promise<void> {
  const first = settingsSchema.parse({
    integrationUserIds: [ROUTING_USER],
    onCall: { personId: people.support[0]!.id },
  })
  const later = { ...first, onCall: { personId: people.support[3]!.id } }
  await insertSettingVersions(tx.query, [
    {
      version: 1,
      effectiveFrom: instant(making, -760),
      recordedAt: instant(making, -760),
      recordedBy: 'Val Lindgren',
      settings: first,
      reason: 'The programme starts.',
    },
    {
      version: 2,
      effectiveFrom: instant(making, -10),
      recordedAt: instant(making, -11),
      recordedBy: 'Val Lindgren',
      settings: later,
      reason: 'Ruben takes the on-call week.',
    },
  ])
}

/** Tickets of the last 90 days, most of them on working days, their events in the order of time. */
function history(scene: Scene, now: number): IntakeEvent[] {
  const { random } = scene
  const events: IntakeEvent[] = []
  for (let i = 0; i < TICKETS; i++) {
    const back = (1 - (i + random.next()) / TICKETS) * DAYS * 24 * HOUR
    events.push(...ticketLife(scene, FIRST_NUMBER + i, Math.floor(now - back), now))
  }
  return events.sort((a, b) => a.occurredAt - b.occurredAt)
}
