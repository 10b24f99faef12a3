/** What people do with accounts: find, add, change, see whole. */
import { clearedPeople, findPerson, given, personNames, refuseNotCleared } from '../directory/api.ts'
import { authorize, may, type Ability, type Action, type Actor } from '../platform/auth/index.ts'
import type { Tx } from '../platform/db/index.ts'
import { forbidden, invalid, notFound } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { enqueue } from '../platform/jobs/index.ts'
import { accountChange, currentPolicy } from './account-change.ts'
import type {
  Account,
  AccountChangesBody,
  AccountsQuery,
  NewAccountBody,
  PolicyBody,
} from './accounts.contract.ts'
import {
  listAccounts,
  listChildren,
  removeChild,
  updateAccount,
  updateChild,
  type ChildTable,
} from './accounts.store.ts'
import { listRevisions } from './history.store.ts'
import { endPolicy, listPolicies, putAllocation } from './holdings.store.ts'
import { organizationsService } from './organizations.service.ts'
import { assignedSeQueue } from './queues.ts'
import { loadOf } from './requests.store.ts'
import type { NamedFor } from './ports.ts'
import { insertAccounts, insertChannels, insertContacts, insertPolicies, insertTeamMembers } from './rows.ts'
import { queryOn, toIso, type Deps, type Query } from '../platform/store/index.ts'

export type AccountsService = ReturnType<typeof accountsService>

/** The service of accounts. */
export function accountsService(deps: Deps, namedFor: NamedFor = () => Promise.resolve([])) {
  const { clock } = deps
  const query = queryOn(deps.pool)
  const shared = accountChange(deps)
  const { change, record, onAccount, whole } = shared
  const { link, ...organizations } = organizationsService(deps, shared)
  const id = () => newId(clock)

  const addIn = async (tx: Tx, actor: Actor, body: NewAccountBody): Promise<string> => {
    const ability = await deps.access.of(actor)
    if (body.isRestricted) authorize(actor, 'accounts.restrict')
    const accountId = id()
    const { regionId } = body
    ability.authorize('accounts.add', { kind: 'account', id: accountId, regionId, isGuarded: false })
    const { organizations: linked, ...account } = body
    await insertAccounts(tx.query, [{ ...account, id: accountId, createdAt: clock.now().toString() }])
    for (const organization of linked) await link(tx, ability, accountId, organization)
    await record(tx, actor, 'add_account', accountId, 'account', null, body)
    return accountId
  }

  return {
    ...organizations,
    /** A page of accounts as they stand. */
    async list(actor: Actor, wanted: AccountsQuery, ids?: readonly string[]) {
      authorize(actor, 'accounts.read')
      const at = wanted.at === undefined ? clock.now() : Temporal.Instant.from(wanted.at)
      const visible = (await deps.access.of(actor)).visible('accounts.read')
      const page = await listAccounts(query, wanted, at, visible, ids)
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
    /** One account with everything that holds for it. Reading a guarded one is logged. */
    async get(actor: Actor, accountId: string) {
      await deps.access.reading(actor, 'accounts.read', accountId)
      return whole(accountId)
    },
    /** Every revision of an account's facts; with a version, those that held in it. */
    async history(actor: Actor, accountId: string, atVersion: number | null) {
      await deps.access.reading(actor, 'accounts.read', accountId)
      return { items: await listRevisions(query, accountId, atVersion) }
    },
    /** Adds an account, with its organisations. */
    async add(actor: Actor, body: NewAccountBody) {
      return whole(await change((tx) => addIn(tx, actor, body)))
    },
    /** The same within the caller's transaction; answers its id. */
    addIn,
    /** Changes what is named; the rest stays. Restricted once it was seen who is named and not cleared. */
    async change(actor: Actor, accountId: string, { confirmed, ...changes }: AccountChangesBody) {
      const named = given(changes)
      const isContent = Object.keys(named).every((key) => CONTENT.has(key))
      const ability = await deps.access.of(actor)
      if (named.isRestricted && ability.account(accountId)?.isGuarded === false) {
        authorize(actor, 'accounts.restrict')
        refuseNotCleared(await namedFor(accountId), confirmed === true)
      }
      const work = async (tx: Tx, before: Account): Promise<void> => {
        mayMove(actor, ability, before, named)
        await updateAccount(tx.query, accountId, { ...before, ...named })
        const was = Object.fromEntries(Object.keys(named).map((key) => [key, before[key as keyof Account]]))
        await record(tx, actor, 'change_account', accountId, 'account', was, named)
      }
      await onAccount(actor, accountId, work, isContent ? 'accounts.change_content' : 'accounts.change')
      return whole(accountId)
    },
    /** Sets the policy from an instant on. Going live, and back, is a director's. */
    async setPolicy(actor: Actor, accountId: string, body: PolicyBody) {
      await onAccount(actor, accountId, async (tx, _account, { isGuarded }) => {
        if (isGuarded) await clearedOnly(tx.query, body)
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
      const work = async (tx: Tx): Promise<void> => {
        const rowId = childId ?? id()
        const full = { ...row, id: rowId, accountId }
        if (childId === undefined) await INSERTERS[table](tx.query, [full as never])
        else {
          const there = await listChildren<{ id: string }>(tx.query, table, accountId)
          if (!there.some((child) => child.id === childId)) throw notFound(CHILD[table], childId)
          await updateChild(tx.query, table, full)
        }
        await record(tx, actor, `put_${table}`, accountId, 'people', null, { id: rowId })
      }
      await onAccount(actor, accountId, work, CHANGES[table])
      return whole(accountId)
    },
    /** Removes a contact, channel or team member. */
    async dropChild(actor: Actor, table: ChildTable, accountId: string, childId: string) {
      const work = async (tx: Tx): Promise<void> => {
        if (!(await removeChild(tx, table, accountId, childId))) throw notFound(CHILD[table], childId)
        await record(tx, actor, `drop_${table}`, accountId, 'people', { id: childId }, null)
      }
      await onAccount(actor, accountId, work, CHANGES[table])
      return whole(accountId)
    },
  }
}

const CHILD: Readonly<Record<ChildTable, string>> = {
  contact: 'contact',
  account_channel: 'channel',
  account_team_member: 'team member',
}
/** Who is of the account team decides who reads the account: that is not content. */
const CHANGES: Readonly<Record<ChildTable, Action>> = {
  contact: 'accounts.change_content',
  account_channel: 'accounts.change_content',
  account_team_member: 'accounts.change',
}
/** What whoever works on the account keeps up to date. */
const CONTENT = new Set(['communication', 'businessCycles', 'specialNotes', 'note'])
const INSERTERS = {
  contact: insertContacts,
  account_channel: insertChannels,
  account_team_member: insertTeamMembers,
}

/** Restricting is a director's; into another region moves who may change accounts there. */
function mayMove(actor: Actor, ability: Ability, before: Account, named: Partial<Account>): void {
  const { isRestricted = before.isRestricted, regionId = before.regionId } = named
  if (isRestricted !== before.isRestricted) authorize(actor, 'accounts.restrict')
  if (regionId !== before.regionId)
    ability.authorize('accounts.add', { kind: 'account', id: before.id, regionId, isGuarded: false })
}

/** On a guarded account nobody is named who is not cleared. */
async function clearedOnly(query: Query, { standingBackupId, nightContactId }: PolicyBody): Promise<void> {
  const named = { standingBackupId, nightContactId }
  const cleared = new Set(await clearedPeople(query))
  const errors = Object.entries(named).flatMap(([path, id]) =>
    id === null || cleared.has(id) ? [] : [{ path, message: 'is not cleared for this account' }],
  )
  if (errors.length > 0) throw invalid(errors)
}

function mayGoLive(actor: Actor): void {
  if (may(actor, 'tickets.go_live')) return
  throw forbidden('Only a director takes an account live, or back into shadow, after seeing the difference.')
}
