/** The life of a ticket of the crowd, in few events: opened, maybe taken and asked about, solved. Pure. */
import type { IntakeEvent } from '../../tickets/api.ts'
import type { Random } from '../plan/random.ts'
import { agent, customer, eventOf, system } from '../tickets/pen.ts'
import type { SceneAccount, Scene } from '../tickets/scene.ts'
import { supporterAt } from '../tickets/scene.ts'
import { firstEvent } from '../tickets/story.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export interface CrowdTicket {
  readonly number: string
  readonly at: number
  readonly account: SceneAccount
  /** Of an organisation that is nobody's account: most of a help desk. */
  readonly isStranger: boolean
}

type Happening = Parameters<typeof eventOf>[3]

/** Its events in order, up to the scene's present. */
export function crowdStory(scene: Scene, ticket: CrowdTicket): IntakeEvent[] {
  const { random, now } = scene
  const kind = !ticket.isStranger && random.chance(0.012) ? 'emergency' : 'ordinary'
  const first = firstEvent(scene, { ...ticket, kind, mergeInto: null })
  const pen = penOf(ticket, first)
  if (ticket.isStranger) strange(pen, scene, first)
  else if (kind === 'emergency') emergency(pen, scene, ticket)
  else ordinary(pen, scene, ticket)
  const happened = pen.events.filter(({ occurredAt }) => occurredAt < now)
  return happened.length > 0 ? happened : [first]
}

function penOf({ number, at }: CrowdTicket, first: IntakeEvent) {
  const events = [first]
  let when = at
  return {
    events,
    /** Waits some time of these bounds, in minutes, then something happens. */
    after(random: Random, low: number, high: number, tell: (at: number) => Happening): void {
      when += random.int(low * 60, high * 60) * 1_000
      events.push(eventOf(number, `${number}:${events.length + 1}`, when, tell(when)))
    },
  }
}

type Pen = ReturnType<typeof penOf>

/** Three of four were first heard of when they were solved already. */
function strange(pen: Pen, scene: Scene, first: IntakeEvent): void {
  const { random } = scene
  const solved = (at: number): Happening => ({
    state: { status: 'solved', assigneeId: supporterAt(scene, at).userId },
    actor: agent(supporterAt(scene, at).userId),
    comment: 'agent',
  })
  pen.after(random, 60, 3_000, solved)
  const [, end] = pen.events
  if (!end || !random.chance(0.75)) return
  pen.events.splice(0, 2, { ...end, state: { ...first.state, ...end.state } })
}

function ordinary(pen: Pen, scene: Scene, { account }: CrowdTicket): void {
  const { random } = scene
  const requester = account.customers[0]!
  const engineer = (at: number): string => {
    const ase = account.ases.find((worker) => worker.works(at))
    return ase && random.chance(0.5) ? ase.userId : supporterAt(scene, at).userId
  }
  if (random.chance(0.2))
    pen.after(random, 3, 50, (at) => {
      const by = supporterAt(scene, at).userId
      const to = account.ases[0] && random.chance(0.2) ? account.ases[0].userId : by
      return { state: { assigneeId: to, status: 'open' }, actor: agent(by), comment: null }
    })
  if (random.chance(0.16))
    pen.after(random, 20, 500, (at) => ({
      state: { status: 'pending' },
      actor: agent(engineer(at)),
      comment: 'agent',
    }))
  if (pen.events.length > 1 && random.chance(0.2))
    pen.after(random, 60, 2_000, () => ({
      state: { status: 'open' },
      actor: customer(requester),
      comment: 'customer',
    }))
  // A few stay open for good: what every help desk carries along.
  if (random.chance(0.006)) return
  solve(pen, scene, engineer)
  if (random.chance(0.05))
    pen.after(random, 5_760, 5_780, () => ({ state: { status: 'closed' }, actor: system, comment: null }))
}

function emergency(pen: Pen, scene: Scene, { account }: CrowdTicket): void {
  const { random } = scene
  const by = (at: number): string => supporterAt(scene, at).userId
  pen.after(random, 4, 25, (at) => ({ state: { status: 'open' }, actor: agent(by(at)), comment: 'agent' }))
  if (random.chance(0.6))
    pen.after(random, 60, 300, (at) => ({
      state: { form: 'support', priority: 'high' },
      actor: agent(by(at)),
      comment: 'agent',
    }))
  solve(pen, scene, (at) => account.ases[0]?.userId ?? by(at))
}

const solve = (pen: Pen, { random }: Scene, by: (at: number) => string): void =>
  pen.after(random, 60, (6 * DAY) / MINUTE, (at) => ({
    state: { status: 'solved' },
    actor: agent(by(at)),
    comment: 'agent',
  }))
