/** The digest of an absence: told once, when the person is at work again or closes it. */
import type { TicketsMeanwhile } from '../ports.ts'
import { setAsks } from './asks.store.ts'
import { backedUp } from './checklists.ts'
import { listed } from './decide/checklist.ts'
import { tell, type Step } from './flow.ts'
import { changePlan } from './plans.store.ts'
import { saveRequest } from './requests.store.ts'
import type { Whole } from './rows.ts'
import { inList, noticeOf } from './wording.ts'

/** Tells somebody who is back what happened with each covered account; nothing where none was covered. */
async function tellReturn(step: Step, tickets: TicketsMeanwhile, whole: Whole): Promise<void> {
  const { plan } = whole
  const accounts = backedUp(step.outlook, whole)
  if (accounts.length === 0) return
  const done = await tickets.done(
    step.tx.query,
    accounts.map(({ accountId }) => accountId),
    plan.start,
    step.deps.clock.nowMs(),
  )
  const lines = accounts.map(({ accountId, backups }) => {
    const counts = done.find((one) => one.accountId === accountId)
    const said = counts
      ? `${counts.opened} opened, ${counts.solved} solved, ${counts.emergencies} urgent as emergencies`
      : 'nothing happened'
    return `- ${inList(step.outlook, accountId)}: ${said}; covered by ${listed(backups.map(({ name }) => name))}`
  })
  await tell(step, [
    noticeOf(
      plan.id,
      'return',
      'hand_back',
      { personId: plan.personId },
      {
        title: `Welcome back: what happened with ${accounts.length === 1 ? inList(step.outlook, accounts[0]!.accountId) : `${accounts.length} accounts`}`,
        body: `${lines.join('\n')}\n\nYour time off has the tickets opened meanwhile, and what is left to do.`,
      },
    ),
  ])
}

/** Clocks stop, whoever was still asked need not answer, and what happened meanwhile is told once. */
export async function handBack(tickets: TicketsMeanwhile, step: Step, whole: Whole): Promise<void> {
  if (whole.plan.handedBackAt !== null) return
  const open = whole.requests.filter(({ state }) => state === 'open')
  for (const request of open) await saveRequest(step.tx, { ...request, state: 'left_open', dueAt: null })
  await setAsks(
    step.tx,
    whole.asks.filter(({ state }) => state === 'open' || state === 'held').map(({ id }) => id),
    'lapsed',
  )
  await changePlan(step.tx, whole.plan.id, { handedBackAt: step.deps.clock.nowMs() })
  await tellReturn(step, tickets, whole)
}
