/** The life of one ticket as its help desk would tell it: events in the order of time. */
import type { IntakeEvent, TicketState } from '../tickets/api.ts'
import type { DemoAccount } from './contracts.ts'
import { SUBJECTS } from './names.ts'
import type { DemoPeople, DemoPerson } from './people.ts'
import type { Random } from './random.ts'

export const DEMO_SOURCE = 'demo'
/** The demo help desk's own routing: an integration, no person. */
export const ROUTING_USER = '36000900'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export interface Scene {
  readonly random: Random
  readonly people: DemoPeople
  readonly accounts: readonly DemoAccount[]
}

/** Events of one ticket from `start` on; those after `until` have not happened yet. */
export function ticketLife(scene: Scene, number: number, start: number, until: number): IntakeEvent[] {
  const story = newStory(scene, number, start)
  story.open()
  const { random } = scene
  if (random.chance(0.45)) story.assign(random.chance(0.35) ? null : story.engineer())
  if (story.emergency) {
    story.reply(random.int(5, 40) * MINUTE)
    if (random.chance(0.5))
      story.change(random.int(2, 8) * HOUR, { form: 'Support', priority: 'high' }, story.engineer().userId)
  } else if (random.chance(0.03))
    story.change(random.int(1, 6) * HOUR, { form: 'emergency', priority: 'urgent' }, story.customer)
  for (let turn = 0; turn < random.int(1, 3); turn++) {
    story.reply(random.int(1, 20) * HOUR)
    if (random.chance(0.6)) story.ask(random.int(2, 30) * HOUR)
  }
  if (random.chance(0.04))
    story.change(
      2 * HOUR,
      { organizationId: random.pick(scene.accounts).organizations[0]! },
      story.engineer().userId,
    )
  if (random.chance(0.06)) story.change(HOUR, { assigneeId: null }, story.engineer().userId)
  if (random.chance(0.85)) story.solve(random.int(1, 60) * HOUR)
  if (random.chance(0.12)) story.ask(random.int(4, 48) * HOUR)
  else if (random.chance(0.8)) story.change(4 * DAY, { status: 'closed' }, null)
  return story.events.filter((event) => event.occurredAt < until)
}

function newStory(scene: Scene, number: number, start: number) {
  const { random, people, accounts } = scene
  const unknown = random.chance(0.12)
  const account = random.pick(accounts)
  const emergency = !unknown && random.chance(0.025)
  const customer = String(90_000 + random.int(0, 89))
  const events: IntakeEvent[] = []
  let at = start
  let version = 0
  const near = (): DemoPerson => random.pick(people.support)
  const add = (
    state: Partial<TicketState>,
    actor: IntakeEvent['actor'],
    comment: IntakeEvent['comment'] = null,
  ): void => {
    version += 1
    events.push({
      source: DEMO_SOURCE,
      key: `${number}:${version}`,
      ticketId: String(number),
      occurredAt: at,
      actor,
      writeId: null,
      comment,
      state,
    })
  }
  const agent = (id: string): IntakeEvent['actor'] => ({ id, kind: 'agent' })
  const said = (author: 'agent' | 'customer'): IntakeEvent['comment'] => ({
    id: `${number}-${version + 1}`,
    author,
    public: true,
  })
  return {
    events,
    emergency,
    customer,
    engineer: () => (random.chance(0.4) ? random.pick(account.ases) : near()),
    open(): void {
      add(
        {
          organizationId: unknown ? String(8_000 + random.int(0, 60)) : random.pick(account.organizations),
          subject: random.pick(SUBJECTS),
          status: 'new',
          priority: emergency ? 'urgent' : random.pick(['low', 'normal', 'normal', 'high', 'high'] as const),
          form: emergency ? 'emergency' : 'Support',
          tags: ['demo'],
          groupId: '36000800',
          requesterId: customer,
          createdAt: start,
          assigneeId: null,
          followerIds: [],
        },
        { id: customer, kind: 'end_user' },
      )
    },
    /** null: the help desk's routing assigns, which is no person's choice. */
    assign(by: DemoPerson | null): void {
      at += random.int(1, 25) * MINUTE
      const to = by ?? near()
      add(
        { assigneeId: to.userId, status: 'open' },
        by ? agent(by.userId) : { id: ROUTING_USER, kind: 'system' },
      )
    },
    reply(after: number): void {
      at += after
      add({ status: random.chance(0.6) ? 'pending' : 'open' }, agent(near().userId), said('agent'))
    },
    ask(after: number): void {
      at += after
      add({ status: 'open' }, { id: customer, kind: 'end_user' }, said('customer'))
    },
    solve(after: number): void {
      at += after
      add({ status: 'solved' }, agent(near().userId), said('agent'))
    },
    change(after: number, state: Partial<TicketState>, by: string | null): void {
      at += after
      add(
        state,
        by === null ? { id: null, kind: 'system' } : { id: by, kind: by === customer ? 'end_user' : 'agent' },
      )
    },
  }
}
