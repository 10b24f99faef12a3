/** The next thing that happens at the demo help desk: a new ticket, or a turn of one that is open. */
import type { Query } from '../../platform/store/index.ts'
import { openRecords, standingOf, type IntakeEvent, type TicketRecord } from '../../tickets/api.ts'
import { agent, customer, eventOf } from './pen.ts'
import { DEMO_SOURCE, supporterAt, type Scene } from './scene.ts'
import { firstEvent } from './story.ts'

export interface NextDeps {
  readonly query: Query
  readonly scene: Scene
}

/** About as many tickets are open as in the history. */
const OPEN = 150
const LOOKED_AT = 120
const MINUTE = 60_000

/** What happens at `at` (epoch milliseconds), from what is known. */
export async function nextEvent({ query, scene }: NextDeps, at: number): Promise<IntakeEvent> {
  const { random } = scene
  const { open, highest } = await standingOf(query, DEMO_SOURCE)
  const share = Math.min(0.6, Math.max(0.06, 0.4 - (open - OPEN) / 300))
  const records = (await openRecords(query, DEMO_SOURCE, LOOKED_AT)).filter(
    ({ updatedAt }) => updatedAt < at - MINUTE,
  )
  if (records.length === 0 || random.chance(share)) return newTicket(scene, String(highest + 1), at)
  // Those that have waited longest come first, mostly.
  return turnOf(scene, records[Math.floor(random.next() ** 2 * records.length)]!, at)
}

function newTicket(scene: Scene, number: string, at: number): IntakeEvent {
  const { random } = scene
  const account = random.chance(0.08)
    ? null
    : random.weighted(scene.accounts.map((one) => [one, one.weight] as const))
  const kind = account && random.chance(0.03) ? 'emergency' : 'ordinary'
  return firstEvent(scene, { number, at, account, kind, mergeInto: null })
}

function turnOf(scene: Scene, record: TicketRecord, at: number): IntakeEvent {
  const { random } = scene
  const { status, requesterId } = record.state
  const event = (...[state, actor, comment = null]: Happening): IntakeEvent =>
    eventOf(record.externalId, `live:${record.externalId}:${at}`, at, { state, actor, comment })
  const by = answering(scene, record, at)
  if (record.ours.emergency && record.clock === null && random.chance(0.6))
    return event({ form: 'support', priority: 'high' }, agent(by), 'agent')
  if (status === 'pending' || status === 'hold')
    return random.chance(0.6)
      ? event({ status: 'open' }, customer(requesterId ?? 'somebody'), 'customer')
      : event({ status: 'solved' }, agent(by), 'agent')
  if (record.state.assigneeId === null && random.chance(0.25))
    return event({ assigneeId: by, status: 'open' }, agent(by))
  if (record.lock && random.chance(0.05)) return event({ assigneeId: null }, agent(by))
  if (record.clock === null && random.chance(0.5)) return event({ status: 'solved' }, agent(by), 'agent')
  return event({ status: random.chance(0.7) ? 'pending' : 'open' }, agent(by), 'agent')
}

type Happening = [
  state: IntakeEvent['state'],
  actor: IntakeEvent['actor'],
  comment?: 'agent' | 'customer' | null,
]

/** The account's ASE on duty, whoever holds it and is there, or somebody of Global Support. */
function answering(scene: Scene, { state }: TicketRecord, at: number): string {
  const account = scene.accounts.find(({ organizations }) =>
    organizations.includes(state.organizationId ?? ''),
  )
  const ase = account?.ases.find((worker) => worker.works(at))
  if (ase && scene.random.chance(0.5)) return ase.userId
  const holder = scene.support.find(({ userId }) => userId === state.assigneeId)
  return holder?.works(at) ? holder.userId : supporterAt(scene, at).userId
}
