/** Three nodes on one database, each serving and working; one of them is killed and stays dead. */
import { setTimeout as pause } from 'node:timers/promises'
import { seeded } from '../seeded.ts'
import { environment, SERVES } from './environment.ts'
import { startLife } from './life.ts'
import { populate, temporaryFolder } from './nodes.ts'
import { asker, stopPostgres, urlOf } from './postgres.ts'
import { launch, type Process } from './processes.ts'
import type { Session, Subject } from './session.ts'
import { counter, EVENTS, firstTicket, mishaps, type Trial } from './trial.ts'

export interface Nodes extends Subject {
  /** kill -9 of one of them for good. */
  kill(index: number): Promise<void>
}

/** The first node starts the embedded server; the others are told where it is. */
export async function startThreeNodes(deskUrl: string): Promise<Nodes> {
  const dataDir = await temporaryFolder()
  const env = environment(deskUrl)
  const args = ['start', '--port', '0', '--data-dir', dataDir]
  const first = await launch(args, env, SERVES)
  const url = await urlOf(dataDir)
  await populate(url)
  const others = await Promise.all([1, 2].map(() => launch(args, { ...env, DATABASE_URL: url }, SERVES)))
  const living = new Set<Process>([first, ...others])
  const nodes = [first, ...others]
  return {
    addresses: nodes.map(({ ready }) => ready[1]!),
    token: first.ready[2]!,
    ask: asker(() => urlOf(dataDir)),
    async kill(index) {
      living.delete(nodes[index]!)
      await nodes[index]!.kill()
    },
    async stop() {
      // The owner of the database last.
      for (const node of [...living].toReversed()) await node.stop()
      await stopPostgres(dataDir)
    },
  }
}

/** A thousand acknowledged events; at a random point among them one node dies. */
export async function runThreeNodes(session: Session<Nodes>, seed: number): Promise<Trial> {
  const random = seeded(seed)
  const first = firstTicket(0)
  const count = counter(session, first)
  const life = startLife(session.desk, random, first)
  await session.desk.control({ do: 'faults', plan: mishaps(seed) })
  session.live(life)
  const point = random.int(200, 700)
  while (count() < point) await pause(5)
  await session.subject.kill(random.int(0, 2))
  const diedAt = performance.now()
  while (count() < EVENTS) await pause(5)
  session.live(null)
  const next = session.clients.acknowledged.find(({ at }) => at > diedAt)!.at
  return { seed, tickets: life.tickets, events: count(), kills: ['node'], recoveries: [next - diedAt] }
}
