/** The return: what was opened meanwhile, account by account, and the close of the absence. */
import { authorize, type Actor } from '../../platform/auth/index.ts'
import { conflict } from '../../platform/errors.ts'
import { changing, queryOn } from '../../platform/store/index.ts'
import type { Return } from './asks.contract.ts'
import { backedUp, closePlanTasks } from './checklists.ts'
import { makeCovers, makeTimeOff } from './facts-of-plan.ts'
import { recordStep, type FlowDeps, type Step } from './flow.ts'
import { mayFile, planOr404, seesAccounts } from './guard.ts'
import { handBack } from './hand-back.ts'
import { inTurn } from './in-turn.ts'
import type { Plan } from './plan.contract.ts'
import { showingOn } from './plan.service.ts'
import { changePlan } from './plans.store.ts'
import type { Whole } from './rows.ts'
import { reload } from './settle.ts'

/** The service of returns. */
export function handBackService(deps: FlowDeps) {
  const query = queryOn(deps.pool)
  const change = changing(deps, {})
  const show = showingOn(deps)
  return {
    /** What happened with the covered accounts until now, or until the absence was handed back. */
    async whileAway(actor: Actor, id: string): Promise<Return> {
      authorize(actor, 'absences.read')
      const whole = await planOr404(query, id)
      const { plan } = whole
      const ability = await deps.access.of(actor)
      const sees = seesAccounts(ability)
      const outlook = await deps.coverage.look()
      const accounts = backedUp(outlook, whole).filter(({ accountId }) => sees(accountId))
      const ids = accounts.map(({ accountId }) => accountId)
      const mayReadTickets = ability.may('tickets.read')
      const until = plan.handedBackAt ?? Math.max(plan.end, deps.clock.nowMs())
      const opened = mayReadTickets ? await deps.tickets.opened(query, ids, plan.start, until) : []
      const done = mayReadTickets ? await deps.tickets.done(query, ids, plan.start, until) : []
      return {
        planId: id,
        accounts: accounts.map(({ accountId, accountName, backups }) => {
          const counts = done.find((one) => one.accountId === accountId)
          return {
            ...{ accountId, accountName, backups: backups.map(({ name }) => name) },
            opened: counts?.opened ?? 0,
            solved: counts?.solved ?? 0,
            emergencies: counts?.emergencies ?? 0,
            tickets: opened
              .filter((ticket) => ticket.accountId === accountId)
              .map(({ accountId: _account, ...ticket }) => ticket),
          }
        }),
      }
    },
    /** Closes an absence that is over: everything is handed back. */
    async close(actor: Actor, id: string): Promise<Plan> {
      await mayFile(deps, query, actor, (await planOr404(query, id)).plan.personId)
      await inTurn(deps, change, async (tx, outlook) => {
        const whole = await planOr404(tx.query, id, true)
        const { plan } = whole
        if (plan.state !== 'confirmed' && plan.state !== 'asking')
          throw conflict(`It is ${plan.state} already.`)
        if (plan.end > deps.clock.nowMs()) throw conflict('It is not over yet: nothing to hand back.')
        const step = { deps, tx, outlook, actor }
        await handBack(deps.tickets, step, await asFact(step, whole))
        await changePlan(tx, id, { state: 'closed' })
        await closePlanTasks(step, id, 'return', 'done')
        await closePlanTasks(step, id, 'decide', 'cancelled')
        await recordStep(step, 'hand_back', plan, { state: 'closed' })
      })
      return show(actor, await deps.coverage.look(), await planOr404(query, id))
    },
  }
}

/** What nobody saw begin is a fact all the same, with what was covered of it. */
async function asFact(step: Step, whole: Whole): Promise<Whole> {
  const { plan, requests, parts } = whole
  if (plan.timeOffId !== null) return whole
  await changePlan(step.tx, plan.id, { timeOffId: await makeTimeOff(step, plan) })
  await makeCovers(step, requests, parts)
  return reload(step, plan.id)
}
