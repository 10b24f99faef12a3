/** What people do with contracts: record, correct, withdraw. */
import { loadDirectoryFacts, refuseNotCleared, settingsAt } from '../directory/api.ts'
import { authorize, isVisible, type Ability, type Actor } from '../platform/auth/index.ts'
import type { Tx } from '../platform/db/index.ts'
import { invalid, notFound, type FieldError } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { findAccount, listChildren } from './accounts.store.ts'
import { ACCOUNT_CONSTRAINTS } from './constraints.ts'
import type { Contract, ContractBody } from './contracts.contract.ts'
import { accountChanged } from './events.ts'
import { listContracts, supersedeContract } from './holdings.store.ts'
import type { NamedFor } from './ports.ts'
import { insertContracts } from './rows.ts'
import { changing, recordChange, type Deps } from '../platform/store/index.ts'

export type ContractsService = ReturnType<typeof contractsService>

/** The service of contracts. */
export function contractsService(deps: Deps, namedFor: NamedFor = () => Promise.resolve([])) {
  const { clock } = deps
  const change = changing(deps, ACCOUNT_CONSTRAINTS)

  const record = (
    tx: Tx,
    actor: Actor,
    verb: string,
    accountId: string,
    id: string,
    before: unknown,
    after: unknown,
    reason?: string,
  ) =>
    recordChange(
      tx,
      deps,
      {
        actor,
        action: `accounts.${verb}_contract`,
        subject: { kind: 'contract', id },
        accountId,
        before,
        after,
        reason: reason ?? null,
      },
      accountChanged,
      { accountId, what: 'contracts' },
    )

  const mayChange = (actor: Actor): Promise<Ability> => {
    authorize(actor, 'accounts.change')
    return deps.access.of(actor)
  }

  const store = async (
    tx: Tx,
    accountId: string,
    contractId: string,
    body: ContractBody,
  ): Promise<Contract> => {
    const problems = contractProblems(body, await teamRoles(tx, accountId))
    if (problems.length > 0) throw invalid(problems)
    const { settings } = settingsAt((await loadDirectoryFacts(tx.query)).settings, clock.nowMs())
    const hoursPerWeek = body.hoursPerWeek ?? settings.aseHoursPerAccountPerWeek
    const row = {
      ...body,
      hoursPerWeek,
      id: newId(clock),
      contractId,
      accountId,
      recordedAt: clock.now().toString(),
    }
    await insertContracts(tx.query, [row])
    return one(tx, contractId)
  }

  /** With the US government's instance an account is for cleared people only. */
  const guards = async (ability: Ability, accountId: string, body: ContractBody): Promise<void> => {
    if (body.instance !== 'us_government' || ability.account(accountId)?.isGuarded !== false) return
    refuseNotCleared(await namedFor(accountId), body.confirmed === true)
  }

  return {
    /** Records a contract. Overlapping ones add up. */
    async add(actor: Actor, accountId: string, body: ContractBody): Promise<Contract> {
      const ability = await deps.access.of(actor)
      ability.onAccount('accounts.change', accountId)
      await guards(ability, accountId, body)
      return change(async (tx) => {
        if (!(await findAccount(tx.query, accountId, true))) throw notFound('account', accountId)
        const contract = await store(tx, accountId, newId(clock), body)
        await record(tx, actor, 'add', accountId, contract.id, null, body)
        return contract
      })
    },
    /** Records a new revision of a contract: the former stays readable as history. */
    async revise(actor: Actor, contractId: string, body: ContractBody): Promise<Contract> {
      const ability = await mayChange(actor)
      return change(async (tx) => {
        const before = await one(tx, contractId, ability)
        await findAccount(tx.query, before.accountId, true)
        await guards(ability, before.accountId, body)
        await supersedeContract(tx, contractId)
        const after = await store(tx, before.accountId, contractId, body)
        await record(tx, actor, 'revise', before.accountId, contractId, before, after)
        return after
      })
    },
    /** Takes a contract that never was out of force; one that ends early is revised instead. */
    async withdraw(actor: Actor, contractId: string, reason: string): Promise<Contract> {
      const ability = await mayChange(actor)
      return change(async (tx) => {
        const before = await one(tx, contractId, ability)
        await supersedeContract(tx, contractId)
        await record(tx, actor, 'withdraw', before.accountId, contractId, before, null, reason)
        return before
      })
    },
  }
}

/** The contract; with `ability`, once they may change its account. */
async function one(tx: Tx, contractId: string, ability?: Ability): Promise<Contract> {
  const [contract] = await listContracts(tx.query, { contractId })
  const isKnown = contract && (!ability || isVisible(ability.visible('accounts.read'), contract.accountId))
  if (!isKnown) throw notFound('contract', contractId)
  ability?.onAccount('accounts.change', contract.accountId)
  return contract
}

async function teamRoles(tx: Tx, accountId: string): Promise<string[]> {
  const team = await listChildren<{ role: string }>(tx.query, 'account_team_member', accountId)
  return team.map((member) => member.role)
}

/** The rules of both kinds of contract, all that are broken at once. */
export function contractProblems(body: ContractBody, teamRoles: readonly string[]): FieldError[] {
  const problems: FieldError[] = []
  if (body.endsOn < body.startsOn) problems.push({ path: 'endsOn', message: 'must not be before startsOn' })
  if (body.source === 'signature') {
    if (body.aseCount !== 1)
      problems.push({ path: 'aseCount', message: 'is exactly 1 with the Signature plan' })
    if (!teamRoles.includes('csm') && !teamRoles.includes('csa')) {
      const message = 'needs a CSM or CSA in the account team with the Signature plan: add one first'
      problems.push({ path: 'source', message })
    }
  }
  if (body.source === 'standalone' && !body.subscription) {
    const message = 'is needed: the add-on comes with Premium or Ultimate only'
    problems.push({ path: 'subscription', message, suggestion: 'premium or ultimate' })
  }
  return problems
}
