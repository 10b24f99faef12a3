/** A programme under trial with all that stands around it: help desk, relay, clients, somebody who follows. */
import { setTimeout as pause } from 'node:timers/promises'
import { triggerTemplate } from '../../../server/src/connectors/zendesk/trigger-body.ts'
import { startClients, type Clients } from './clients.ts'
import { startDesk, type DeskProcess } from './desk-process.ts'
import type { Ask, Evidence } from './evidence.ts'
import { follow, type Follower } from './follower.ts'
import type { Life } from './life.ts'
import { stopAllPostgres } from './postgres.ts'
import { killRemaining } from './processes.ts'
import { startRelay, type Relay } from './relay.ts'
import { MARKER, OWN_USER, SECRET } from './world.ts'

/** What can be killed, seen from outside. */
export interface Subject {
  /** Where webhooks are posted; one may be dead at the moment. */
  readonly addresses: readonly string[]
  readonly token: string
  readonly ask: Ask
  stop(): Promise<void>
}

export interface Session<S extends Subject = Subject> {
  readonly subject: S
  readonly desk: DeskProcess
  readonly relay: Relay
  readonly clients: Clients
  readonly follower: Follower
  /** Lives this life from now on; null: nothing new happens, what is under way still arrives. */
  live(life: Life | null): void
  /** Waits until nothing is under way any more; throws with what still is after `ms`. */
  drain(ms?: number): Promise<void>
  /** What the judge is shown about these tickets. */
  evidence(tickets: readonly string[]): Promise<Evidence>
  stop(): Promise<void>
}

/** Starts a help desk and the programme that `start` makes of it. */
export async function startSession<S extends Subject>(
  start: (deskUrl: string) => Promise<S>,
): Promise<Session<S>> {
  const desk = await startDesk()
  const relay = await startRelay()
  const template = triggerTemplate({ markerFieldId: MARKER })
  await desk.control({ do: 'webhook', webhook: { url: relay.url, secret: SECRET, template } })
  let life: Life | null = null
  try {
    const subject = await start(desk.url)
    const follower = await follow(subject.addresses, subject.token)
    const idle = (): Promise<void> => (life ? life.next() : pause(20))
    const clients = startClients(subject.addresses, relay, idle)
    const session = { subject, desk, relay, clients, follower }
    return {
      ...session,
      live: (next) => void (life = next),
      drain: (ms = 180_000) => drain(session, ms),
      evidence: (tickets) => evidenceOf(session, tickets),
      async stop() {
        follower.stop()
        await clients.stop()
        await subject.stop()
        await Promise.all([relay.stop(), desk.stop()])
      },
    }
  } catch (error) {
    await cleanUp()
    await Promise.all([relay.stop(), desk.stop()])
    throw error
  }
}

/** Ends whatever a trial that failed left running. */
export async function cleanUp(): Promise<void> {
  killRemaining()
  await stopAllPostgres()
}

type Parts = Omit<Session, 'live' | 'drain' | 'evidence' | 'stop'>

const UNDER_WAY = `
  select (select count(*) from help_desk_write where state in ('waiting', 'sent'))::text as writes,
         (select count(*) from pgboss.job where name = 'tickets.write' and state in ('created', 'retry', 'active'))::text as jobs,
         (select count(*) from notice where state = 'planned' and due_at < clock_timestamp())::text as notices`

/** Longer than the help desk holds a late delivery back. */
const QUIET_MS = 3_000

async function drain({ subject, relay, clients }: Parts, ms: number): Promise<void> {
  const giveUp = performance.now() + ms
  for (let quietSince = performance.now(); performance.now() < quietSince + QUIET_MS; await pause(200)) {
    const [under] = await subject.ask<Record<string, string>>(UNDER_WAY)
    const busy = [...Object.values(under ?? {}).map(Number), relay.waiting, clients.busy]
    if (busy.every((count) => count === 0)) continue
    quietSince = performance.now()
    if (quietSince > giveUp)
      throw new Error(
        `after ${ms} ms there is still under way: ${JSON.stringify(under)} ${relay.waiting} deliveries`,
      )
  }
}

async function evidenceOf(
  { subject, desk, clients, follower }: Parts,
  tickets: readonly string[],
): Promise<Evidence> {
  const wanted = new Set(tickets)
  const ticketOf = (body: string): string => (JSON.parse(body) as { ticket_id: string }).ticket_id
  const states = await Promise.all(tickets.map(async (id) => [id, await desk.ticket(id)] as const))
  return {
    ask: subject.ask,
    tickets,
    acknowledged: clients.acknowledged.map(({ body }) => body).filter((body) => wanted.has(ticketOf(body))),
    journal: await desk.journal(),
    desk: new Map(states),
    seenLive: follower.seen,
    liveProblems: follower.problems,
    ownUser: OWN_USER,
  }
}
