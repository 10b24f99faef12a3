/** Two accounts that are one customer become one: looked at first, then all of it in one transaction. */
import { personNames } from '../../directory/api.ts'
import { ALL_VISIBLE, authorize, type Actor } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { AppError, conflict, invalid, notFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import {
  changing,
  queryOn,
  recordChange,
  snapshot,
  toIso,
  type Deps,
  type Query,
} from '../../platform/store/index.ts'
import { currentPolicy } from '../account-change.ts'
import type { Account } from '../accounts.contract.ts'
import { findAccount, updateAccount } from '../accounts.store.ts'
import { ACCOUNT_CONSTRAINTS } from '../constraints.ts'
import { accountChanged, organizationsChanged } from '../events.ts'
import { listAssignments, listContracts, listOrganizations, listPolicies } from '../holdings.store.ts'
import type { FollowsMerge, NamedFor } from '../ports.ts'
import { assignedSeQueue } from '../queues.ts'
import { isClear, type Finding } from '../review-request.ts'
import type { MergeBody, MergePreview, MergeRecord } from './merge.contract.ts'
import {
  CHILD_KINDS,
  countChildren,
  insertMerge,
  listMerges,
  mergedInto,
  openRequests,
} from './merge.store.ts'
import { moveHoldings } from './move-holdings.ts'
import { planMerge, type MergePlan, type MergeSide } from './plan-merge.ts'

export type MergeService = ReturnType<typeof mergeService>

interface Loaded {
  readonly account: Account
  readonly into: Account
  readonly plan: MergePlan
}

/** Who is named for either account and not cleared. */
interface Named {
  readonly from: MergeSide['notCleared']
  readonly into: MergeSide['notCleared']
}

/** The service of merging accounts; `followers` are the other rooms' parts of it, `namedFor` who would not be cleared. */
export function mergeService(deps: Deps, followers: readonly FollowsMerge[], namedFor: NamedFor) {
  const { clock } = deps
  const query = queryOn(deps.pool)
  const change = changing(deps, ACCOUNT_CONSTRAINTS)

  /** Asked before the transaction: it reads the facts, whose connection is another. */
  const namedForBoth = async (accountId: string, intoId: string): Promise<Named> => ({
    from: await namedFor(accountId),
    into: await namedFor(intoId),
  })

  const load = async (
    tx: Tx,
    accountId: string,
    intoId: string,
    named: Named,
    lock: boolean,
  ): Promise<Loaded> => {
    if (accountId === intoId)
      throw invalid([{ path: 'intoAccountId', message: 'is the same account: choose another' }])
    // Always in the order of their ids, so that two merges never wait for each other.
    for (const each of [accountId, intoId].sort()) await findAccount(tx.query, each, lock)
    const account = await findAccount(tx.query, accountId)
    if (!account) throw notFound('account', accountId)
    const into = await findAccount(tx.query, intoId)
    if (!into) throw invalid([{ path: 'intoAccountId', message: 'is no account we know' }])
    if ((await mergedInto(tx.query, accountId)) !== null)
      throw conflict(`${account.name} was merged into another account already.`)
    if ((await mergedInto(tx.query, intoId)) !== null)
      throw conflict(`${into.name} was merged into another account: merge into that one.`)
    const today = clock.now().toZonedDateTimeISO(into.timeZone).toPlainDate().toString()
    const from = await sideOf(tx.query, account, named.from)
    const to = await sideOf(tx.query, into, named.into)
    return { account, into, plan: planMerge(from, to, today) }
  }

  const sideOf = async (
    q: Query,
    account: Account,
    notCleared: MergeSide['notCleared'],
  ): Promise<MergeSide> => {
    const { name, aliases, domains, crmId, timeZone, regionId, isRestricted } = account
    const policy = currentPolicy(await listPolicies(q, account.id), toIso(clock.nowMs()))
    const assignments = await listAssignments(q, account.id)
    const people = await personNames(
      q,
      assignments.map((row) => row.personId),
    )
    return {
      ...{ name, aliases, domains, crmId, timeZone, regionId, isRestricted, notCleared },
      isLive: policy.isLive,
      contracts: await listContracts(q, { accountId: account.id }),
      assignments: assignments.map((row) => ({ ...row, name: people.get(row.personId) ?? '' })),
      openRequests: await openRequests(q, account.id),
    }
  }

  const movesOf = async (q: Query, { account, into, plan }: Loaded): Promise<MergePreview['moves']> => {
    const links = (await listOrganizations(q, account.id)).filter(goesOn(toIso(clock.nowMs())))
    const moves = [
      { what: 'organisations', count: links.length },
      { what: 'contracts', count: plan.contracts.length },
      { what: 'assignments', count: plan.assignments.length },
    ]
    for (const kind of CHILD_KINDS)
      moves.push({ what: kind, count: await countChildren(q, kind, account.id, into.id) })
    for (const { what, count } of followers) moves.push({ what, count: await count(q, account.id) })
    return moves
  }

  const record = (tx: Tx, actor: Actor, accountId: string, after: object, reason: string) =>
    recordChange(
      tx,
      deps,
      {
        actor,
        action: 'accounts.merge',
        subject: { kind: 'account', id: accountId },
        accountId,
        after,
        reason,
      },
      accountChanged,
      { accountId, what: 'account' },
    )

  return {
    /** What the merge would move, and what stands in its way; nothing is changed. */
    async preview(actor: Actor, accountId: string, intoId: string): Promise<MergePreview> {
      authorize(actor, 'accounts.merge')
      const named = await namedForBoth(accountId, intoId)
      return snapshot(deps, async (tx) => {
        const loaded = await load(tx, accountId, intoId, named, false)
        const { account, into, plan } = loaded
        const { findings, aliases, domains, crmId } = plan
        return {
          ...{ accountId, name: account.name, intoAccountId: intoId, intoName: into.name },
          ...{ clear: isClear(findings), findings: [...findings], aliases, domains, crmId },
          moves: await movesOf(tx.query, loaded),
        }
      })
    },
    /** Merges an account into another: refused with the reasons where something blocks. */
    async merge(actor: Actor, accountId: string, { intoAccountId, reason }: MergeBody): Promise<MergeRecord> {
      authorize(actor, 'accounts.merge')
      const named = await namedForBoth(accountId, intoAccountId)
      const id = await change(async (tx) => {
        for (const follower of followers) await follower.hold?.(tx)
        const { account, into, plan } = await load(tx, accountId, intoAccountId, named, true)
        if (!isClear(plan.findings)) throw blocked(plan.findings)
        const moved = await moveHoldings(tx, clock, account, into, plan)
        await deps.events.publish(tx, organizationsChanged, {
          organizationIds: moved.ids['organisations'] ?? [],
          from: clock.now().toString(),
        })
        for (const { what, move } of followers)
          moved.moves.push({ what, count: await move(tx, accountId, intoAccountId, clock) })
        const { aliases, domains, crmId } = plan
        await updateAccount(tx.query, into.id, { ...into, aliases, domains, crmId })
        const mergeId = newId(clock)
        const [mergedBy, mergedAt] = [actor.name, clock.now()]
        await insertMerge(tx, { id: mergeId, accountId, intoAccountId, moved, reason, mergedBy, mergedAt })
        await record(tx, actor, accountId, { intoAccountId, ...moved }, reason)
        await record(tx, actor, intoAccountId, { fromAccountId: accountId, moves: moved.moves }, reason)
        const data = { accountId: intoAccountId, requestId: null }
        await enqueue(tx, clock, assignedSeQueue, [{ key: intoAccountId, data }])
        return mergeId
      })
      const made = (await listMerges(query, accountId, ALL_VISIBLE)).find((one) => one.id === id)
      if (!made) throw notFound('merge', id)
      return made
    },
    /** The merges of an account, or the newest. */
    async list(actor: Actor, accountId: string | undefined): Promise<{ items: MergeRecord[] }> {
      authorize(actor, 'accounts.read')
      const visible = (await deps.access.of(actor)).visible('accounts.read')
      return { items: await listMerges(query, accountId, visible) }
    },
  }
}

/** Whether a link to an organisation holds now or later. */
function goesOn(now: string) {
  return (row: { until: string | null }): boolean => row.until === null || row.until > now
}

function blocked(findings: readonly Finding[]): AppError {
  const blocking = findings.filter((finding) => finding.level === 'blocking')
  const fieldErrors = blocking.map(({ message, todo }) => ({
    path: 'intoAccountId',
    message,
    suggestion: todo,
  }))
  return new AppError('conflict', 409, `Nothing was merged. ${blocking[0]?.message ?? ''}`, { fieldErrors })
}
