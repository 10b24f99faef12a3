/** What people do with prospects: note them, follow them, turn them into accounts; and whether there is room for them. */
import { settingsInForce } from '../../directory/api.ts'
import { authorize, type Actor } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { conflict, notFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import {
  changing,
  queryOn,
  recordChange,
  snapshot,
  toIso,
  type Deps,
  type Page,
} from '../../platform/store/index.ts'
import type { AccountsService } from '../accounts.service.ts'
import { capacityInput } from '../capacity-input.ts'
import { prospectChanged } from '../events.ts'
import { forecast, quartersFrom } from './forecast.ts'
import { PROSPECT_CONSTRAINTS } from './constraints.ts'
import type {
  BecomeAccountBody,
  NewProspectBody,
  Prospect,
  ProspectChangesBody,
  ProspectsQuery,
} from './prospects.contract.ts'
import {
  findProspect,
  insertProspects,
  listProspects,
  openProspects,
  updateProspect,
} from './prospects.store.ts'

export type ProspectsService = ReturnType<typeof prospectsService>

/** The service of prospects; `accounts` adds the account that one becomes. */
export function prospectsService(deps: Deps, accounts: AccountsService) {
  const { clock } = deps
  const query = queryOn(deps.pool)
  const change = changing(deps, PROSPECT_CONSTRAINTS)
  const now = (): string => toIso(clock.nowMs())

  const record = (tx: Tx, actor: Actor, verb: string, id: string, before: unknown, after: unknown) => {
    const entry = { actor, action: `prospects.${verb}`, subject: { kind: 'prospect', id }, before, after }
    return recordChange(tx, deps, entry, prospectChanged, { id })
  }

  const onOpen = (id: string, work: (tx: Tx, prospect: Prospect) => Promise<void>): Promise<Prospect> =>
    change(async (tx) => {
      const prospect = await one(tx, id, true)
      if (prospect.closedAt !== null)
        throw conflict(`The prospect is closed (${prospect.stage}): add a new one.`)
      await work(tx, prospect)
      return one(tx, id)
    })

  /** Guarded accounts are kept from who is not cleared, as what they were before too. */
  const hiddenFrom = async (actor: Actor): Promise<readonly string[]> => (await deps.access.of(actor)).hidden

  return {
    /** A page of prospects. */
    async list(actor: Actor, wanted: ProspectsQuery): Promise<Page<Prospect>> {
      authorize(actor, 'prospects.read')
      return listProspects(query, wanted, await hiddenFrom(actor))
    },
    /** One prospect; 404 where there is none. */
    async get(actor: Actor, id: string): Promise<Prospect> {
      authorize(actor, 'prospects.read')
      const prospect = await findProspect(query, id)
      if (!prospect || (await hiddenFrom(actor)).includes(prospect.accountId ?? ''))
        throw notFound('prospect', id)
      return prospect
    },
    /** Notes a prospect. */
    async add(actor: Actor, body: NewProspectBody): Promise<Prospect> {
      authorize(actor, 'prospects.change')
      return change(async (tx) => {
        const { aseHoursPerAccountPerWeek } = await settingsInForce(tx.query, clock.nowMs())
        const id = newId(clock)
        const hoursPerWeek = body.hoursPerWeek ?? aseHoursPerAccountPerWeek
        const made = { accountId: null, createdAt: now(), createdBy: actor.name, closedAt: null }
        await insertProspects(tx.query, [{ ...body, ...made, note: body.note ?? null, hoursPerWeek, id }])
        const prospect = await one(tx, id)
        await record(tx, actor, 'add', id, null, prospect)
        return prospect
      })
    },
    /** Changes what is named; `lost` closes it. */
    async change(actor: Actor, id: string, body: ProspectChangesBody): Promise<Prospect> {
      authorize(actor, 'prospects.change')
      return onOpen(id, async (tx, before) => {
        const named = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
        const closedAt = body.stage === 'lost' ? now() : null
        await updateProspect(tx.query, id, { ...before, ...named, closedAt })
        await record(tx, actor, 'change', id, before, named)
      })
    },
    /** Makes the prospect an account, without contract yet; won. Both or neither. */
    async becomeAccount(actor: Actor, id: string, body: BecomeAccountBody) {
      authorize(actor, 'prospects.change')
      let accountId = ''
      const prospect = await onOpen(id, async (tx, before) => {
        const { regionId, timeZone } = before
        const { name = before.name, domains, crmId } = body
        accountId = await accounts.addIn(tx, actor, {
          ...{ name, domains, crmId, regionId, timeZone },
          ...{ aliases: [], priority: 3, isRestricted: false, organizations: [] },
        })
        await updateProspect(tx.query, id, { ...before, stage: 'won', accountId, closedAt: now() })
        await record(tx, actor, 'become_account', id, { stage: before.stage }, { stage: 'won', accountId })
      })
      return { accountId, prospect }
    },
    /** Whether there is room in the coming quarters if the open prospects sign. */
    async forecast(actor: Actor, quarters: number, regionId: string | undefined) {
      authorize(actor, 'accounts.read_capacity')
      authorize(actor, 'prospects.read')
      return snapshot(deps, async (tx) => {
        const today = now().slice(0, 10)
        const { fiscalYearStartMonth } = await settingsInForce(tx.query, clock.nowMs())
        const input = await capacityInput(tx.query, today, clock.nowMs())
        const open = await openProspects(tx.query)
        const spans = quartersFrom(today, fiscalYearStartMonth, quarters)
        return { fiscalYearStartMonth, quarters: forecast(input, open, spans, regionId) }
      })
    },
  }
}

async function one(tx: Tx, id: string, lock = false): Promise<Prospect> {
  const prospect = await findProspect(tx.query, id, lock)
  if (!prospect) throw notFound('prospect', id)
  return prospect
}
