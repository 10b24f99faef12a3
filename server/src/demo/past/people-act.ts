/** What people did with decisions in the last hours: overrides by the regions' managers, choices of customers. */
import type { PersonActor } from '../../platform/auth/index.ts'
import { queryOn } from '../../platform/store/index.ts'
import { createTicketActions, openRecords, type TicketRecord } from '../../tickets/api.ts'
import { DIRECTOR, LEADERS, SUPPORT } from '../plan/people-names.ts'
import { personOf } from '../plan/people.ts'
import type { DemoPlan } from '../plan/plan.ts'
import { DEMO_SOURCE } from '../tickets/scene.ts'
import { intakeOf, type Reliving } from './relive.ts'

const REASONS = ['Has the customer on a call.', 'Wrote the runbook for this.', 'Reproduced it already.']
const CHOICES = 6

/** Acts now, by the reliving clock. */
export async function peopleAct(reliving: Reliving, plan: DemoPlan): Promise<void> {
  const actions = createTicketActions(intakeOf(reliving))
  const open = await openRecords(queryOn(reliving.pool), DEMO_SOURCE, 400)
  const actor = (name: string): PersonActor => {
    const { id, roles } = personOf(plan, name)
    return { kind: 'person', id, name, roles }
  }
  const asked = open.filter(({ ours }) => ours.predates && !ours.predates.carriedOut)
  for (const [n, record] of asked.slice(0, CHOICES).entries())
    await actions.choose(actor(DIRECTOR), ticketOf(record), n % 3 === 2 ? { kind: 'keep' } : { kind: 'ase' })
  for (const [n, leader] of LEADERS.entries()) {
    const record = open.findLast((one) => isOrdinary(one) && regionOf(plan, one) === leader.region)
    const to = SUPPORT.find(({ region }) => region === leader.region)!
    if (record)
      await actions.override(
        actor(leader.name),
        ticketOf(record),
        { personId: personOf(plan, to.name).id },
        REASONS[n]!,
      )
  }
}

const ticketOf = ({ source, externalId }: TicketRecord) => ({ source, ticketId: externalId })

const isOrdinary = ({ accountId, lock, ours }: TicketRecord): boolean =>
  accountId !== null && lock === null && !ours.predates && !ours.emergency

function regionOf(plan: DemoPlan, { accountId }: TicketRecord): string | undefined {
  return plan.accounts.find(({ row }) => row.id === accountId)?.company.region
}
