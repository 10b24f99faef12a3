/** What every change of an account shares: the lock, the audit entry with the live update, the whole account as the answer. */
import { personNames } from '../directory/api.ts'
import type { AccountSubject, Action, Actor } from '../platform/auth/index.ts'
import type { Tx } from '../platform/db/index.ts'
import { notFound } from '../platform/errors.ts'
import type { Account, Policy } from './accounts.contract.ts'
import { findAccount, listChildren } from './accounts.store.ts'
import { DEFAULT_SHARE } from './capacity.ts'
import { ACCOUNT_CONSTRAINTS } from './constraints.ts'
import { accountChanged } from './events.ts'
import {
  listAllocations,
  listAssignments,
  listContracts,
  listOrganizations,
  listPolicies,
} from './holdings.store.ts'
import { changing, recordChange, snapshot, toIso, type Deps } from '../platform/store/index.ts'

type What = 'account' | 'organizations' | 'policy' | 'assignments' | 'people'

export type AccountChange = ReturnType<typeof accountChange>

/** The shared parts, bound to what a service needs. */
export function accountChange(deps: Deps) {
  const change = changing(deps, ACCOUNT_CONSTRAINTS)

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

  /** Runs a change of an account that the actor may change, its row locked so that changes of one account come one after the other. */
  const onAccount = async <T>(
    actor: Actor,
    accountId: string,
    work: (tx: Tx, account: Account, subject: AccountSubject) => Promise<T>,
    action: Action = 'accounts.change',
  ): Promise<T> => {
    const subject = (await deps.access.of(actor)).onAccount(action, accountId)
    return change(async (tx) => work(tx, await one(tx, accountId, true), subject))
  }

  const whole = (accountId: string) =>
    snapshot(deps, async (tx) => {
      const account = await one(tx, accountId)
      return { ...account, ...(await holdings(tx, accountId, deps.clock.now())) }
    })

  return { change, record, onAccount, whole }
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
