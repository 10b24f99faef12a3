/** What happens at the help desk: customers and engineers at work, seeded. */
import type { Seeded } from '../seeded.ts'
import type { DeskProcess } from './desk-process.ts'
import { CUSTOMER, EMERGENCY_FORM, ORGANIZATIONS, STAFF, STRANGERS } from './world.ts'

export interface Life {
  /** The next thing that happens; resolves once the help desk has it. */
  next(): Promise<void>
  /** Every ticket that was made. */
  readonly tickets: readonly string[]
}

/** Many events meet on few tickets. */
const HOT = 12

/** Tickets are numbered from `first` on. */
export function startLife(desk: DeskProcess, random: Seeded, first: number): Life {
  const tickets: string[] = []
  let made = 0
  const create = async (): Promise<void> => {
    const id = first + made++
    await desk.control({
      do: 'create',
      actorId: CUSTOMER,
      ticket: {
        id,
        organization_id: organization(random),
        priority: random.pick(['low', 'normal', 'high', 'urgent', null]),
        ticket_form_id: random.chance(0.08) ? EMERGENCY_FORM : EMERGENCY_FORM + 1,
        status: random.pick(['new', 'open']),
      },
    })
    tickets.push(String(id))
  }
  return {
    tickets,
    async next() {
      if (tickets.length < 3 || random.chance(0.3)) return create()
      const from = random.chance(0.6) ? Math.max(0, tickets.length - HOT) : 0
      const ticketId = Number(tickets[random.int(from, tickets.length - 1)])
      const [userId, change] = happening(random)
      await desk.control({ do: 'act', userId, ticketId, change })
    },
  }
}

function organization(random: Seeded): number {
  const { auto, engage, offDuty, shadow } = ORGANIZATIONS
  return random.pick([auto, auto, engage, offDuty, shadow, ...STRANGERS])
}

type Act = Extract<Parameters<DeskProcess['control']>[0], { do: 'act' }>

/** Who does what to a ticket. */
function happening(random: Seeded): [userId: number, change: Act['change']] {
  const kind = random.next()
  const { ada, ben, dora } = STAFF
  const comment = (isPublic: boolean) => ({ body: `word ${random.int(0, 1e9)}`, public: isPublic })
  if (kind < 0.4) return [CUSTOMER, { comment: comment(true), status: 'open' }]
  if (kind < 0.5) return [ben, { comment: comment(true), status: random.pick(['pending', 'solved']) }]
  if (kind < 0.62) return [ben, { assignee_id: random.pick([ada, ben, dora, null]) }]
  if (kind < 0.72) return [dora, { organization_id: organization(random) }]
  if (kind < 0.84) return [CUSTOMER, { ticket_form_id: EMERGENCY_FORM + random.int(0, 1) }]
  if (kind < 0.94) return [ben, { priority: random.pick(['low', 'normal', 'high', 'urgent']) }]
  return [ben, { comment: comment(false) }]
}
