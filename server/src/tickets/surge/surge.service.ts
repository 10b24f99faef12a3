/** Surges for whoever may read tickets, and the customer's choice for whoever works on the account. */
import { authorize, type Access, type Actor } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { conflict, notFound } from '../../platform/errors.ts'
import { recordChange, type Page, type Query } from '../../platform/store/index.ts'
import type { IntakeDeps } from '../intake/take-in.ts'
import { carryOut, type Choice } from './choice.ts'
import { takeBack, type Left } from './take-back.ts'
import { surgeChanged } from './surge-watch.ts'
import { surgeDetail, surgeSummary, type SurgeDetail, type SurgeSummary } from './surge.view.ts'
import { findSurge, listSurges, type SurgeFilter, type SurgeRow } from './surge.store.ts'

export interface SurgeDeps extends IntakeDeps {
  readonly query: Query
  readonly access: Access
}

export type SurgeService = ReturnType<typeof createSurgeService>

/** The service of surges. */
export function createSurgeService(deps: SurgeDeps) {
  const one = async (actor: Actor, id: string): Promise<SurgeRow> => {
    authorize(actor, 'tickets.read')
    const surge = await findSurge(deps.query, id)
    if (!surge) throw notFound('surge', id)
    await deps.access.reading(actor, 'tickets.read', surge.accountId)
    return surge
  }
  const detail = async (actor: Actor, id: string): Promise<SurgeDetail> => {
    const surge = await one(actor, id)
    const ability = await deps.access.of(actor)
    const account = ability.account(surge.accountId)
    const mayChoose = account !== null && ability.may('tickets.override', account)
    return surgeDetail(deps.query, await deps.facts.current(), surge, deps.clock.nowMs(), mayChoose)
  }
  const changing = async <T>(
    actor: Actor,
    id: string,
    verb: string,
    work: (tx: Tx, surge: SurgeRow) => Promise<T>,
  ): Promise<T> => {
    authorize(actor, 'tickets.override')
    const { accountId } = await one(actor, id)
    ;(await deps.access.of(actor)).onAccount('tickets.override', accountId)
    return deps.transaction(async (tx) => {
      const surge = await findSurge(tx.query, id, true)
      if (!surge) throw notFound('surge', id)
      const done = await work(tx, surge)
      const after = await findSurge(tx.query, id)
      const entry = {
        ...{ actor, action: `tickets.${verb}`, subject: { kind: 'surge', id }, accountId },
        ...{ before: { option: surge.option }, after: { option: after?.option ?? null } },
      }
      await recordChange(tx, deps, entry, surgeChanged, { surgeIds: [id] })
      return done
    })
  }
  return {
    /** A page of surges, the newest first. */
    async list(actor: Actor, filter: SurgeFilter): Promise<Page<SurgeSummary>> {
      authorize(actor, 'tickets.read')
      const visible = (await deps.access.of(actor)).visible('tickets.read')
      const facts = await deps.facts.current()
      const page = await listSurges(deps.query, filter, visible)
      return { ...page, items: page.items.map((row) => surgeSummary(row, facts)) }
    },
    /** A surge with its chart, tickets, prepared message and ways. */
    get: detail,
    /** Records what the customer chose, and carries it out; 409 where a choice stands or the surge is over. */
    async choose(actor: Actor, id: string, choice: Choice): Promise<SurgeDetail> {
      await changing(actor, id, 'choose_surge_way', async (tx, surge) => {
        if (surge.endedAt !== null) throw conflict('The surge is over: there is nothing left to choose.')
        if (surge.option !== null)
          throw conflict('A choice is recorded already. Take it back first, and record the new one then.')
        await carryOut(tx, deps, actor, surge, choice)
      })
      return detail(actor, id)
    },
    /** Takes the choice back with what it did; says what was left. */
    async takeBack(actor: Actor, id: string): Promise<{ surge: SurgeDetail; left: Left[] }> {
      const left = await changing(actor, id, 'take_back_surge_way', (tx, surge) => {
        if (surge.option === null) throw conflict('No choice is recorded: there is nothing to take back.')
        return takeBack(tx, deps, actor, surge)
      })
      return { surge: await detail(actor, id), left }
    },
  }
}
