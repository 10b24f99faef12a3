/** What people do with accounts: find, add, change, see whole. */
import {
  changing,
  findPerson,
  given,
  personNames,
  queryOn,
  recordChange,
  snapshot,
  toIso,
  type Deps,
} from '../directory/api.ts'
import { authorize, hasRole, type Actor } from '../platform/auth/index.ts'
import { writeAudit } from '../platform/audit.ts'
import type { Tx } from '../platform/db/index.ts'
import { conflict, forbidden, invalid, notFound } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { enqueue } from '../platform/jobs/index.ts'
import type {
  Account,
  AccountChangesBody,
  AccountsQuery,
  NewAccountBody,
  OrganizationBody,
  Policy,
  PolicyBody,
} from './accounts.contract.ts'
import {
  findAccount,
  listAccounts,
  listChildren,
  removeChild,
  updateAccount,
  updateChild,
  type ChildTable,
} from './accounts.store.ts'
import { DEFAULT_SHARE } from './capacity.ts'
import { ACCOUNT_CONSTRAINTS } from './constraints.ts'
import { accountChanged } from './events.ts'
import { listRevisions } from './history.store.ts'
import {
  endOrganization,
  endPolicy,
  holderOf,
  listAllocations,
  listAssignments,
  listContracts,
  listOrganizations,
  listPolicies,
  putAllocation,
} from './holdings.store.ts'
import { assignedSeQueue } from './queues.ts'
import { loadOf } from './requests.store.ts'
import {
  insertAccounts,
  insertChannels,
  insertContacts,
  insertOrganizations,
  insertPolicies,
  insertTeamMembers,
} from './rows.ts'

export type AccountsService = ReturnType<typeof accountsService>
type What = 'account' | 'organizations' | 'policy' | 'assignments' | 'people'

/** The service of accounts. */
export function accountsService(deps: Deps) {
  const { clock } = deps
  const query = queryOn(deps.pool)
  const change = changing(deps, ACCOUNT_CONSTRAINTS)
  const id = () => newId(clock)

  const record = (
    tx: Tx,
    actor: Actor,
    verb: string,
    accountId: string,
    what: What,
    before: unknown,
    after: unknown,
  ) =>
    recordChange(
      tx,
      deps,
      {
        actor,
        action: `accounts.${verb}`,
        subject: { kind: 'account', id: accountId },
        accountId,
        before,
        after,
      },
      accountChanged,
      { accountId, what },
    )

  /** Runs a change of an account, its row locked so that changes of one account come one after the other. */
  const onAccount = <T>(
    actor: Actor,
    accountId: string,
    work: (tx: Tx, account: Account) => Promise<T>,
  ): Promise<T> => {
    authorize(actor, 'accounts.change')
    return change(async (tx) => work(tx, await one(tx, accountId, true)))
  }

  const link = async (tx: Tx, accountId: string, body: OrganizationBody): Promise<void> => {
    const from = body.from === undefined ? clock.now() : Temporal.Instant.from(body.from)
    const holder = await holderOf(tx.query, body.organizationId, from)
    if (holder) throw heldBy(holder.name, holder.accountId === accountId)
    const { organizationId, organizationName } = body
    await insertOrganizations(tx.query, [
      { id: id(), accountId, organizationId, organizationName, valid: `[${from.toString()},)` },
    ])
  }

  const whole = (accountId: string) =>
    snapshot(deps, async (tx) => {
      const account = await one(tx, accountId)
      return { ...account, ...(await holdings(tx, accountId, clock.now())) }
    })

  return {
    /** A page of accounts as they stand. */
    async list(actor: Actor, wanted: AccountsQuery, ids?: readonly string[]) {
      authorize(actor, 'accounts.read')
      const page = await listAccounts(query, wanted, clock.now(), ids)
      const names = await personNames(
        query,
        page.items.flatMap((item) => item.ases.map((ase) => ase.personId)),
      )
      const items = page.items.map((item) => ({
        ...item,
        ases: item.ases.map((ase) => ({ ...ase, name: names.get(ase.personId) ?? '' })),
      }))
      return { ...page, items }
    },
    /** One account with everything that holds for it. Reading a restricted one is logged. */
    async get(actor: Actor, accountId: string) {
      authorize(actor, 'accounts.read')
      const account = await whole(accountId)
      if (account.isRestricted) {
        const subject = { kind: 'account', id: accountId }
        await change((tx) =>
          writeAudit(tx, clock, { actor, action: 'accounts.read_restricted', subject, accountId }),
        )
      }
      return account
    },
    /** Every revision of an account's facts; with a version, those that held in it. */
    async history(actor: Actor, accountId: string, atVersion: number | null) {
      authorize(actor, 'accounts.read')
      if (!(await findAccount(query, accountId))) throw notFound('account', accountId)
      return { items: await listRevisions(query, accountId, atVersion) }
    },
    /** Adds an account, with its organisations. */
    async add(actor: Actor, body: NewAccountBody) {
      authorize(actor, 'accounts.change')
      const accountId = id()
      await change(async (tx) => {
        const { organizations, ...account } = body
        await insertAccounts(tx.query, [{ ...account, id: accountId, createdAt: clock.now().toString() }])
        for (const organization of organizations) await link(tx, accountId, organization)
        await record(tx, actor, 'add_account', accountId, 'account', null, body)
      })
      return whole(accountId)
    },
    /** Changes what is named; the rest stays. */
    async change(actor: Actor, accountId: string, changes: AccountChangesBody) {
      await onAccount(actor, accountId, async (tx, before) => {
        const named = given(changes)
        await updateAccount(tx.query, accountId, { ...before, ...named })
        const was = Object.fromEntries(Object.keys(named).map((key) => [key, before[key as keyof Account]]))
        await record(tx, actor, 'change_account', accountId, 'account', was, named)
      })
      return whole(accountId)
    },
    /** Links a help-desk organisation; one that another account holds is refused, naming the holder. */
    async linkOrganization(actor: Actor, accountId: string, body: OrganizationBody) {
      await onAccount(actor, accountId, async (tx) => {
        await link(tx, accountId, body)
        await record(tx, actor, 'link_organization', accountId, 'organizations', null, body)
      })
      return whole(accountId)
    },
    /** Unlinks an organisation from now on. */
    async unlinkOrganization(actor: Actor, accountId: string, organizationId: string) {
      await onAccount(actor, accountId, async (tx) => {
        const had = await endOrganization(tx, accountId, organizationId, clock.now(), id)
        if (!had) throw notFound('linked organisation', organizationId)
        await record(tx, actor, 'unlink_organization', accountId, 'organizations', { organizationId }, null)
      })
      return whole(accountId)
    },
    /** Moves an organisation to another account from now on, in one step. */
    async moveOrganization(actor: Actor, accountId: string, organizationId: string, toAccountId: string) {
      await onAccount(actor, accountId, async (tx) => {
        if (toAccountId === accountId)
          throw invalid([{ path: 'toAccountId', message: 'is the account that holds it already' }])
        if (!(await findAccount(tx.query, toAccountId, true)))
          throw invalid([{ path: 'toAccountId', message: 'is no account we know' }])
        const organizationName = (await listOrganizations(tx.query, accountId)).find(
          (row) => row.organizationId === organizationId,
        )?.organizationName
        const had = await endOrganization(tx, accountId, organizationId, clock.now(), id)
        if (!had) throw notFound('linked organisation', organizationId)
        await link(tx, toAccountId, { organizationId, organizationName })
        await record(
          tx,
          actor,
          'move_organization',
          accountId,
          'organizations',
          { organizationId },
          { toAccountId },
        )
        await record(tx, actor, 'move_organization', toAccountId, 'organizations', null, {
          organizationId,
          fromAccountId: accountId,
        })
      })
      return whole(toAccountId)
    },
    /** Sets the policy from an instant on. Going live, and back, is a director's. */
    async setPolicy(actor: Actor, accountId: string, body: PolicyBody) {
      await onAccount(actor, accountId, async (tx) => {
        const now = clock.now()
        const from = body.from === undefined ? now : Temporal.Instant.from(body.from)
        if (Temporal.Instant.compare(from, now) < 0)
          throw invalid([{ path: 'from', message: 'lies in the past: a policy begins now or later' }])
        const before = currentPolicy(await listPolicies(tx.query, accountId), toIso(from.epochMilliseconds))
        if (before.isLive !== body.isLive) mayGoLive(actor)
        await endPolicy(tx, accountId, from, id)
        const { from: _, ...policy } = body
        await insertPolicies(tx.query, [{ ...policy, id: id(), accountId, valid: `[${from.toString()},)` }])
        const job = {
          key: accountId,
          data: { accountId, requestId: null },
          ...(body.from === undefined ? {} : { startAfter: from }),
        }
        if (body.isLive && !before.isLive) await enqueue(tx, clock, assignedSeQueue, [job])
        await record(
          tx,
          actor,
          before.isLive === body.isLive ? 'set_policy' : 'go_live',
          accountId,
          'policy',
          before,
          body,
        )
      })
      return whole(accountId)
    },
    /** Sets a person's share of time for the account; the answer says what the shares add up to. */
    async setAllocation(actor: Actor, accountId: string, personId: string, percent: number) {
      return onAccount(actor, accountId, async (tx, account) => {
        if (!(await findPerson(tx.query, personId)))
          throw invalid([{ path: 'params.personId', message: 'is nobody we know' }])
        await putAllocation(tx, { id: id(), personId, accountId, percent })
        await record(tx, actor, 'set_allocation', accountId, 'people', null, { personId, percent })
        const today = clock.now().toZonedDateTimeISO(account.timeZone).toPlainDate().toString()
        const total = (await loadOf(tx.query, personId, today, accountId)).allocated + percent
        return {
          personId,
          percent,
          total,
          warning: total > 100 ? `The shares add up to ${total} %: lower others.` : null,
        }
      })
    },
    /** Adds or changes a contact, channel or team member. */
    async putChild(actor: Actor, table: ChildTable, accountId: string, row: object, childId?: string) {
      await onAccount(actor, accountId, async (tx) => {
        const rowId = childId ?? id()
        const full = { ...row, id: rowId, accountId }
        if (childId === undefined) await INSERTERS[table](tx.query, [full as never])
        else {
          const there = await listChildren<{ id: string }>(tx.query, table, accountId)
          if (!there.some((child) => child.id === childId)) throw notFound(CHILD[table], childId)
          await updateChild(tx.query, table, full)
        }
        await record(tx, actor, `put_${table}`, accountId, 'people', null, { id: rowId })
      })
      return whole(accountId)
    },
    /** Removes a contact, channel or team member. */
    async dropChild(actor: Actor, table: ChildTable, accountId: string, childId: string) {
      await onAccount(actor, accountId, async (tx) => {
        if (!(await removeChild(tx, table, accountId, childId))) throw notFound(CHILD[table], childId)
        await record(tx, actor, `drop_${table}`, accountId, 'people', { id: childId }, null)
      })
      return whole(accountId)
    },
  }
}

const CHILD: Readonly<Record<ChildTable, string>> = {
  contact: 'contact',
  account_channel: 'channel',
  account_team_member: 'team member',
}
const INSERTERS = {
  contact: insertContacts,
  account_channel: insertChannels,
  account_team_member: insertTeamMembers,
}

async function one(tx: Tx, accountId: string, lock = false): Promise<Account> {
  const account = await findAccount(tx.query, accountId, lock)
  if (!account) throw notFound('account', accountId)
  return account
}

/** The policy that holds at an instant; where nobody set one: the programme's mode, Global Support, shadow. */
export function currentPolicy(policies: readonly Policy[], at: string): Policy {
  const holds = (row: Policy): boolean =>
    (row.from === null || row.from <= at) && (row.until === null || at < row.until)
  return policies.find(holds) ?? NO_POLICY
}

const NO_POLICY: Policy = {
  id: null,
  handlingMode: null,
  fallback: ['global_support'],
  standingBackupId: null,
  nightContactId: null,
  isLive: false,
  from: null,
  until: null,
}

async function holdings(tx: Tx, accountId: string, now: Temporal.Instant) {
  const { query } = tx
  const policies = await listPolicies(query, accountId)
  const assignments = await listAssignments(query, accountId)
  const names = await personNames(
    query,
    assignments.map((row) => row.personId),
  )
  const shares = await listAllocations(query, { accountId })
  const people = [...new Set(assignments.map((row) => row.personId))]
  return {
    organizations: await listOrganizations(query, accountId),
    policy: currentPolicy(policies, toIso(now.epochMilliseconds)),
    policies,
    contracts: await listContracts(query, { accountId }),
    assignments: assignments.map((row) => ({ ...row, name: names.get(row.personId) ?? '' })),
    allocations: people.map((personId) => {
      const set = shares.find((share) => share.personId === personId)
      return { personId, percent: set?.percent ?? DEFAULT_SHARE, isDefault: !set }
    }),
    contacts: await listChildren<never>(query, 'contact', accountId),
    channels: await listChildren<never>(query, 'account_channel', accountId),
    team: await listChildren<never>(query, 'account_team_member', accountId),
  }
}

function heldBy(name: string, same: boolean): Error {
  const message = same
    ? 'is linked to this account already'
    : `belongs to ${name}: unlink it there, or move it`
  return conflict(`organizationId: ${message}`, [{ path: 'organizationId', message }])
}

function mayGoLive(actor: Actor): void {
  if (actor.kind === 'system' || hasRole(actor, 'director')) return
  throw forbidden('Only a director takes an account live, or back into shadow, after seeing the difference.')
}
