/** Requests to set, replace or remove an ASE: filed, decided, applied, retried. */
import { given, settingsInForce, type Settings } from '../directory/api.ts'
import { authorize, hasRole, inScope, isVisible, may, type Actor } from '../platform/auth/index.ts'
import type { Tx } from '../platform/db/index.ts'
import { conflict, forbidden, notFound, type AppError } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { applyRequest, enqueueAssignedSe } from './apply-request.ts'
import { ACCOUNT_CONSTRAINTS } from './constraints.ts'
import { accountChanged } from './events.ts'
import { loadRequest, withAlso, type LoadedRequest } from './request-loading.ts'
import type { AseRequest, AseRequestBody, AseRequestsQuery } from './requests.contract.ts'
import { changeRequest, findRequest, finishStep, insertRequest, listRequests } from './requests.store.ts'
import { isClear, reviewRequest } from './review-request.ts'
import { changing, queryOn, recordChange, snapshot, type Deps, type Page } from '../platform/store/index.ts'

/** A request as one of several that are filed together. */
export interface Among {
  readonly handoverId: string | null
  /** Accounts that the others give the same person, and that are not recorded yet. */
  readonly also: number
}
const ALONE: Among = { handoverId: null, also: 0 }

export type RequestsService = ReturnType<typeof requestsService>

/** The service of ASE requests. */
export function requestsService(deps: Deps) {
  const { clock } = deps
  const query = queryOn(deps.pool)
  const change = changing(deps, ACCOUNT_CONSTRAINTS)

  const record = (
    tx: Tx,
    actor: Actor,
    verb: string,
    request: AseRequest,
    after: object,
    reason?: string | null,
  ) =>
    recordChange(
      tx,
      deps,
      {
        actor,
        action: `accounts.${verb}`,
        subject: { kind: 'ase_request', id: request.id },
        accountId: request.accountId,
        before: { state: request.state },
        after,
        reason: reason ?? null,
      },
      accountChanged,
      { accountId: request.accountId, what: 'request' },
    )

  /** Reviews again and applies, or keeps what blocks with the request. */
  const carryOut = async (
    tx: Tx,
    actor: Actor,
    request: AseRequest,
    loaded: LoadedRequest,
  ): Promise<void> => {
    const findings = reviewRequest(loaded.review)
    const decided = { by: actor.name, at: clock.now() }
    const state = isClear(findings) ? 'applying' : 'failed'
    await changeRequest(tx, request.id, { state, findings, outgoingPersonId: loaded.outgoingId, decided })
    if (state === 'applying') await applyRequest(tx, clock, request, loaded)
    await record(tx, actor, state === 'applying' ? 'set_ase' : 'review_ase_request', request, {
      state,
      findings: findings.map((one) => one.code),
    })
  }

  const fileIn = async (
    tx: Tx,
    actor: Actor,
    body: AseRequestBody,
    among: Among = ALONE,
  ): Promise<AseRequest> => {
    mayFileAtAll(actor)
    ;(await deps.access.of(actor)).onAccount('accounts.change_content', body.accountId)
    const loaded = withAlso(await loadRequest(tx.query, body, clock.now(), true), among.also)
    const applies = mayApply(actor, loaded.settings)
    if (!applies) authorize(actor, 'accounts.request_ase')
    const id = newId(clock)
    const { accountId, kind, startsOn, overlapDays } = body
    const personId = kind === 'remove' ? null : (body.personId ?? null)
    const { handoverId } = among
    const row = { id, accountId, kind, personId, startsOn, overlapDays, outgoingPersonId: loaded.outgoingId }
    await insertRequest(tx, {
      ...row,
      handoverId,
      reason: body.reason ?? null,
      requestedBy: actor.name,
      requestedAt: clock.now().toString(),
    })
    const request = await one(tx, id)
    if (applies) await carryOut(tx, actor, request, loaded)
    else {
      await changeRequest(tx, id, { state: 'waiting', findings: reviewRequest(loaded.review) })
      await record(tx, actor, 'request_ase', request, given({ ...row, handoverId }), body.reason)
    }
    return one(tx, id)
  }

  const loadedBy = (tx: Tx, request: AseRequest) => loadRequest(tx.query, bodyOf(request), clock.now(), true)

  const onOpen = async (
    actor: Actor,
    id: string,
    work: (tx: Tx, request: AseRequest) => Promise<void>,
  ): Promise<AseRequest> => {
    const visible = (await deps.access.of(actor)).visible('accounts.read')
    return change(async (tx) => {
      const request = await one(tx, id, true)
      if (!isVisible(visible, request.accountId)) throw notFound('request', id)
      if (request.closedAt !== null)
        throw conflict(`The request is closed (${request.state}): file a new one.`)
      await work(tx, request)
      return one(tx, id)
    })
  }

  return {
    /** A page of requests. */
    async list(actor: Actor, wanted: AseRequestsQuery): Promise<Page<AseRequest>> {
      authorize(actor, 'accounts.read')
      return listRequests(query, wanted, (await deps.access.of(actor)).visible('accounts.read'))
    },
    /** One request with its steps; 404 where there is none. */
    async get(actor: Actor, id: string): Promise<AseRequest> {
      authorize(actor, 'accounts.read')
      const visible = (await deps.access.of(actor)).visible('accounts.read')
      const request = await findRequest(query, id)
      if (!request || !isVisible(visible, request.accountId)) throw notFound('request', id)
      return request
    },
    /** What a request would meet, without recording anything. */
    async review(actor: Actor, body: AseRequestBody) {
      mayFileAtAll(actor)
      await deps.access.reading(actor, 'accounts.read', body.accountId)
      const loaded = await snapshot(deps, (tx) => loadRequest(tx.query, body, clock.now(), false))
      const findings = reviewRequest(loaded.review)
      return { clear: isClear(findings), findings, appliedAtOnce: mayApply(actor, loaded.settings) }
    },
    /** Records a request; applied at once where the setting lets this actor and nothing blocks, else it waits. */
    async file(actor: Actor, body: AseRequestBody): Promise<AseRequest> {
      mayFileAtAll(actor)
      return change((tx) => fileIn(tx, actor, body))
    },
    /** The same within the caller's transaction, as one of several. */
    fileIn,
    /** Applies a waiting or blocked request; or runs its failed step again. */
    async apply(actor: Actor, id: string): Promise<AseRequest> {
      mayFileAtAll(actor)
      // Who may not set ASEs learns of no request by it: the setting before the id.
      const settings = await settingsInForce(query, clock.nowMs())
      if (!mayApply(actor, settings)) throw notYours(settings)
      const ability = await deps.access.of(actor)
      return onOpen(actor, id, async (tx, request) => {
        ability.onAccount('accounts.change_content', request.accountId)
        const loaded = await loadedBy(tx, request)
        if (!mayApply(actor, loaded.settings)) throw notYours(loaded.settings)
        if (request.steps.length === 0) return carryOut(tx, actor, request, loaded)
        if (request.state !== 'failed')
          throw conflict('The request is being applied already: look at its steps.')
        await finishStep(tx, id, 'assigned_se', 'waiting', 'Tried again on request', null)
        await changeRequest(tx, id, { state: 'applying' })
        await enqueueAssignedSe(tx, clock, request, loaded.account.timeZone)
        await record(tx, actor, 'retry_ase_request', request, { state: 'applying' })
      })
    },
    /** Refuses a request that was not applied. */
    async refuse(actor: Actor, id: string, reason: string): Promise<AseRequest> {
      authorize(actor, 'accounts.set_ase')
      return onOpen(actor, id, async (tx, request) => {
        stillUnapplied(request)
        const decided = { by: actor.name, at: clock.now() }
        await changeRequest(tx, id, { state: 'refused', decided, closedAt: clock.now() })
        await record(tx, actor, 'refuse_ase_request', request, { state: 'refused' }, reason)
      })
    },
    /** Takes back a request that was not applied: who filed it, or a director. */
    async withdraw(actor: Actor, id: string): Promise<AseRequest> {
      mayFileAtAll(actor)
      return onOpen(actor, id, async (tx, request) => {
        stillUnapplied(request)
        if (request.requestedBy !== actor.name && !may(actor, 'accounts.set_ase')) {
          throw forbidden('Only who filed a request, or a director, withdraws it.')
        }
        await changeRequest(tx, id, { state: 'withdrawn', closedAt: clock.now() })
        await record(tx, actor, 'withdraw_ase_request', request, { state: 'withdrawn' })
      })
    },
  }
}

async function one(tx: Tx, id: string, lock = false): Promise<AseRequest> {
  const request = await findRequest(tx.query, id, lock)
  if (!request) throw notFound('request', id)
  return request
}

function bodyOf(request: AseRequest): AseRequestBody {
  const { accountId, kind, personId, outgoingPersonId, startsOn, overlapDays, reason } = request
  return { accountId, kind, personId, outgoingPersonId, startsOn, overlapDays, reason }
}

const APPLIERS = {
  directors: ['director'],
  managers: ['director', 'manager'],
  ases: ['director', 'manager', 'ase'],
} as const

/** Whether the programme's setting lets the actor set ASEs. */
export function mayApply(actor: Actor, settings: Settings): boolean {
  return actor.kind === 'system' || hasRole(actor, ...APPLIERS[settings.whoMaySetAse])
}

/** Refuses who may neither set ASEs nor ask for it. */
export function mayFileAtAll(actor: Actor): void {
  if (!hasRole(actor, 'ase') || !inScope(actor, 'accounts.request_ase'))
    authorize(actor, 'accounts.request_ase')
}

function notYours(settings: Settings): AppError {
  return forbidden(`As the programme is set, ${settings.whoMaySetAse} set ASEs: ask one of them.`)
}

function stillUnapplied(request: AseRequest): void {
  if (request.steps.length > 0)
    throw conflict('The request was applied: file another that replaces or removes.')
}
