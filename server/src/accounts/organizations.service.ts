/** What people do with an account's help-desk organisations: link, unlink, move. */
import { isVisible, type Ability, type Actor } from '../platform/auth/index.ts'
import type { Tx } from '../platform/db/index.ts'
import { AppError, conflict, invalid, notFound } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import type { AccountChange } from './account-change.ts'
import type { OrganizationBody } from './accounts.contract.ts'
import { findAccount } from './accounts.store.ts'
import { organizationsChanged } from './events.ts'
import { endOrganization, holderOf, listOrganizations } from './holdings.store.ts'
import { insertOrganizations } from './rows.ts'
import type { Deps } from '../platform/store/index.ts'

/** The part of the accounts service that is about organisations. */
export function organizationsService(deps: Deps, { change, record, onAccount, whole }: AccountChange) {
  const { clock } = deps
  const id = () => newId(clock)

  const handedOver = (tx: Tx, organizationId: string, from: Temporal.Instant): Promise<void> =>
    deps.events.publish(tx, organizationsChanged, {
      organizationIds: [organizationId],
      from: from.toString(),
    })

  const link = async (tx: Tx, ability: Ability, accountId: string, body: OrganizationBody): Promise<void> => {
    const from = body.from === undefined ? clock.now() : Temporal.Instant.from(body.from)
    const holder = await holderOf(tx.query, body.organizationId, from)
    const isKnown = isVisible(ability.visible('accounts.read'), holder?.accountId ?? null)
    if (holder) throw heldBy(isKnown ? holder.name : 'another account', holder.accountId === accountId)
    const { organizationId, organizationName } = body
    await insertOrganizations(tx.query, [
      { id: id(), accountId, organizationId, organizationName, valid: `[${from.toString()},)` },
    ])
    await handedOver(tx, organizationId, from)
  }

  return {
    /** Links an organisation within a transaction of the caller's. */
    link,
    /** Links a help-desk organisation; one that another account holds is refused, naming the holder. */
    async linkOrganization(actor: Actor, accountId: string, body: OrganizationBody) {
      const ability = await deps.access.of(actor)
      await onAccount(actor, accountId, async (tx) => {
        await link(tx, ability, accountId, body)
        await record(tx, actor, 'link_organization', accountId, 'organizations', null, body)
      })
      return whole(accountId)
    },
    /** Unlinks an organisation from now on. */
    async unlinkOrganization(actor: Actor, accountId: string, organizationId: string) {
      await onAccount(actor, accountId, async (tx) => {
        const had = await endOrganization(tx, accountId, organizationId, clock.now(), id)
        if (!had) throw notFound('linked organisation', organizationId)
        await handedOver(tx, organizationId, clock.now())
        await record(tx, actor, 'unlink_organization', accountId, 'organizations', { organizationId }, null)
      })
      return whole(accountId)
    },
    /** Moves an organisation to another account from now on, in one step. */
    async moveOrganization(actor: Actor, accountId: string, organizationId: string, toAccountId: string) {
      const ability = await deps.access.of(actor)
      ability.onAccount('accounts.change', accountId)
      checkTarget(ability, accountId, toAccountId)
      await change(async (tx) => {
        // Always in the order of their ids, so that two moves never wait for each other.
        for (const each of [accountId, toAccountId].sort()) await findAccount(tx.query, each, true)
        const organizationName = (await listOrganizations(tx.query, accountId)).find(
          (row) => row.organizationId === organizationId,
        )?.organizationName
        const had = await endOrganization(tx, accountId, organizationId, clock.now(), id)
        if (!had) throw notFound('linked organisation', organizationId)
        await link(tx, ability, toAccountId, { organizationId, organizationName })
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
  }
}

function checkTarget(ability: Ability, accountId: string, toAccountId: string): void {
  if (toAccountId === accountId)
    throw invalid([{ path: 'toAccountId', message: 'is the account that holds it already' }])
  try {
    ability.onAccount('accounts.change', toAccountId)
  } catch (error) {
    if (error instanceof AppError && error.status === 404)
      throw invalid([{ path: 'toAccountId', message: 'is no account we know' }])
    throw error
  }
}

function heldBy(name: string, same: boolean): Error {
  const message = same
    ? 'is linked to this account already'
    : `belongs to ${name}: unlink it there, or move it`
  return conflict(`organizationId: ${message}`, [{ path: 'organizationId', message }])
}
