/** How fast decisions are carried out: what waits is written by two workers, nothing goes wrong, order is kept. */
import { setTimeout as pause } from 'node:timers/promises'
import { environment, SERVES, WORKS } from './environment.ts'
import { judge, told } from './judge.ts'
import type { Life } from './life.ts'
import { populate, temporaryFolder } from './nodes.ts'
import { asker, stopPostgres, urlOf } from './postgres.ts'
import { launch, type Process } from './processes.ts'
import { startSession, type Session, type Subject } from './session.ts'
import { CUSTOMER, EMERGENCY_FORM, ORGANIZATIONS, OWN_USER } from './world.ts'

const TICKETS = 400
const WORKERS = 2

interface Held extends Subject {
  work(): Promise<void>
}

/** Writes a second, from the first to the last effect in the help desk's journal. */
export async function measureWrites(): Promise<number> {
  const session = await startSession(startHeld)
  const life = threeThingsEach(session)
  session.live(life)
  while (!life.done || session.relay.waiting + session.clients.busy > 0) await pause(20)
  session.live(null)
  await session.subject.work()
  await session.drain()
  const findings = await judge(await session.evidence(life.tickets))
  if (findings.length > 0) throw new Error(told(findings))
  const ours = (await session.desk.journal()).filter(({ actorId }) => actorId === OWN_USER)
  await session.stop()
  return ((ours.length - 1) * 1000) / (ours.at(-1)!.at - ours[0]!.at)
}

/** A server alone; the workers come when they are called. */
async function startHeld(deskUrl: string): Promise<Held> {
  const dataDir = await temporaryFolder()
  const env = environment(deskUrl)
  const server = await launch(['start', '--no-work', '--port', '0', '--data-dir', dataDir], env, SERVES)
  await populate(await urlOf(dataDir))
  const workers: Process[] = []
  return {
    ...{ addresses: [server.ready[1]!], token: server.ready[2]!, ask: asker(() => urlOf(dataDir)) },
    async work() {
      const start = (): Promise<Process> => launch(['work', '--data-dir', dataDir], env, WORKS)
      workers.push(...(await Promise.all(Array.from({ length: WORKERS }, start))))
    },
    async stop() {
      for (const process of [...workers, server]) await process.stop()
      await stopPostgres(dataDir)
    },
  }
}

/** Tickets that are made, become emergencies, and are lowered again. */
function threeThingsEach({ desk }: Pick<Session, 'desk'>): Life & { readonly done: boolean } {
  const tickets = Array.from({ length: TICKETS }, (_, index) => String(index + 1))
  let step = 0
  return {
    tickets,
    get done() {
      return step >= 3 * TICKETS
    },
    async next() {
      if (step >= 3 * TICKETS) return pause(20)
      const [round, id] = [Math.floor(step / TICKETS), (step % TICKETS) + 1]
      step += 1
      const ticket = { id, organization_id: ORGANIZATIONS.auto, status: 'open' }
      if (round === 0) await desk.control({ do: 'create', actorId: CUSTOMER, ticket })
      else {
        const change = { ticket_form_id: round === 1 ? EMERGENCY_FORM : EMERGENCY_FORM + 1 }
        await desk.control({ do: 'act', userId: CUSTOMER, ticketId: id, change })
      }
    },
  }
}
