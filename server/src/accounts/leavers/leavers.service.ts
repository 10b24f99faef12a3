/** Somebody leaves: who takes over each of their accounts, reviewed together and set in one stroke. */
import { findPerson, settingsInForce } from '../../directory/api.ts'
import { authorize, isVisible, type Actor } from '../../platform/auth/index.ts'
import { AppError, notFound, type FieldError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import {
  changing,
  queryOn,
  recordChange,
  snapshot,
  type Deps,
  type Query,
} from '../../platform/store/index.ts'
import { capacityInput, suggestFor } from '../capacity-input.ts'
import { capacityOn } from '../capacity.ts'
import { ACCOUNT_CONSTRAINTS } from '../constraints.ts'
import { accountChanged } from '../events.ts'
import { loadRequest, withAlso } from '../request-loading.ts'
import type { AseRequest, AseRequestBody } from '../requests.contract.ts'
import { mayApply, mayFileAtAll, type RequestsService } from '../requests.service.ts'
import { isClear, reviewRequest } from '../review-request.ts'
import type { Replacements, ReplacementsBody } from './leavers.contract.ts'
import { insertHandover, openRequestsAbout } from './leavers.store.ts'
import { givenBefore, heldFrom, withOneMore } from './plan-replacements.ts'

export type LeaversService = ReturnType<typeof leaversService>

const CANDIDATES = 5

/** The service of replacing people who leave; `requests` files what it decides. */
export function leaversService(deps: Deps, requests: RequestsService) {
  const { clock } = deps
  const query = queryOn(deps.pool)
  const change = changing(deps, ACCOUNT_CONSTRAINTS)

  const person = async (q: Query, id: string) => {
    const found = await findPerson(q, id)
    if (!found) throw notFound('person', id)
    return found
  }

  return {
    /** What the person holds from a day on, and for each account the best successor with room. */
    async replacements(actor: Actor, personId: string, startsOn: string | undefined): Promise<Replacements> {
      authorize(actor, 'accounts.read_capacity')
      const visible = (await deps.access.of(actor)).visible('accounts.read')
      return snapshot(deps, async (tx) => {
        const { name, leftOn, timeZone } = await person(tx.query, personId)
        const today = clock.now().toZonedDateTimeISO(timeZone).toPlainDate()
        const after = (leftOn === null ? today : Temporal.PlainDate.from(leftOn)).add({ days: 1 })
        const first = startsOn ?? after.toString()
        const input = await capacityInput(tx.query, first, clock.nowMs())
        const open = await openRequestsAbout(tx.query, personId)
        let capacity = capacityOn(input).filter((row) => row.personId !== personId)
        const accounts: Replacements['accounts'] = []
        const seen = input.accounts.accounts.filter((account) => isVisible(visible, account.id))
        for (const { account, assignment } of heldFrom(seen, personId, first)) {
          const seeking = { account, regionId: account.regionId, timeZone: account.zone, languages: [] }
          const ranked = await suggestFor(tx.query, input, seeking, capacity)
          const openRequestId = open.get(account.id) ?? null
          const best = openRequestId === null ? ranked.find((one) => one.canTakeIt) : undefined
          if (best) capacity = withOneMore(capacity, best.personId, account)
          accounts.push({
            accountId: account.id,
            name: account.name,
            regionId: account.regionId,
            timeZone: account.zone,
            priority: account.priority,
            isPrimary: assignment.isPrimary,
            since: assignment.startsOn,
            openRequestId,
            suggestedId: best?.personId ?? null,
            candidates: ranked.slice(0, CANDIDATES),
          })
        }
        const appliedAtOnce = mayApply(actor, await settingsInForce(tx.query, clock.nowMs()))
        return { personId, name, leftOn, startsOn: first, appliedAtOnce, accounts }
      })
    },
    /** What these replacements would meet, all taken together; nothing is recorded. */
    async review(actor: Actor, personId: string, body: ReplacementsBody) {
      authorize(actor, 'accounts.read_capacity')
      const ability = await deps.access.of(actor)
      for (const { accountId } of body.replacements) ability.onAccount('accounts.read', accountId)
      return snapshot(deps, async (tx) => {
        await person(tx.query, personId)
        const before = givenBefore(body.replacements)
        const items = []
        for (const [index, one] of requestsOf(personId, body).entries()) {
          const loaded = await loadRequest(tx.query, one, clock.now(), false)
          const findings = reviewRequest(withAlso(loaded, before[index] ?? 0).review)
          items.push({ accountId: one.accountId, clear: isClear(findings), findings })
        }
        const appliedAtOnce = mayApply(actor, await settingsInForce(tx.query, clock.nowMs()))
        return { clear: items.every((item) => item.clear), appliedAtOnce, items }
      })
    },
    /** Files all of them in one transaction: applied together or not at all by who may, else waiting for who may. */
    async replace(actor: Actor, personId: string, body: ReplacementsBody) {
      mayFileAtAll(actor)
      await person(query, personId)
      return change(async (tx) => {
        const handoverId = newId(clock)
        const reason = body.reason ?? null
        const by = { requestedBy: actor.name, requestedAt: clock.now() }
        await insertHandover(tx, { id: handoverId, personId, reason, ...by })
        const before = givenBefore(body.replacements)
        const applies = mayApply(actor, await settingsInForce(tx.query, clock.nowMs()))
        const made: AseRequest[] = []
        // Applied ones are recorded when the next is looked at; waiting ones count beside it.
        for (const [index, one] of requestsOf(personId, body).entries())
          made.push(
            await requests.fileIn(tx, actor, one, { handoverId, also: applies ? 0 : (before[index] ?? 0) }),
          )
        const blocked = blockedBy(made)
        if (blocked.length > 0) throw notAll(blocked)
        const after = { handoverId, accounts: body.replacements }
        const subject = { kind: 'person', id: personId }
        const entry = { actor, action: 'accounts.replace_leaver', subject, after, reason }
        const [first] = made
        if (first)
          await recordChange(tx, deps, entry, accountChanged, { accountId: first.accountId, what: 'request' })
        return { handoverId, requests: made }
      })
    },
  }
}

function requestsOf(personId: string, { replacements, reason }: ReplacementsBody): AseRequestBody[] {
  return replacements.map((one) => ({
    accountId: one.accountId,
    kind: one.personId === null ? 'remove' : 'replace',
    personId: one.personId,
    outgoingPersonId: personId,
    startsOn: one.startsOn,
    overlapDays: one.personId === null ? 0 : one.overlapDays,
    reason: reason ?? null,
  }))
}

/** What blocked those that were to be applied at once. */
function blockedBy(made: readonly AseRequest[]): FieldError[] {
  return made.flatMap((request, index) =>
    request.state === 'failed'
      ? request.findings
          .filter((finding) => finding.level === 'blocking')
          .map(({ message, todo }) => ({
            path: `replacements.${index}.personId`,
            message,
            suggestion: todo,
          }))
      : [],
  )
}

function notAll(fieldErrors: readonly FieldError[]): AppError {
  const count = new Set(fieldErrors.map((error) => error.path)).size
  const message = `Nothing was changed: ${count === 1 ? 'one replacement is' : `${count} replacements are`} blocked. ${fieldErrors[0]?.message ?? ''}`
  return new AppError('conflict', 409, message.trim(), { fieldErrors })
}
