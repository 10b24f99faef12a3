/** Who writes down what an account runs and plans to change. */
import { authorize, type Actor } from '../platform/auth/index.ts'
import { notFound } from '../platform/errors.ts'
import type { Deps } from '../platform/store/index.ts'
import type { TicketsForBrief } from './ports.ts'

export interface ChangeRights extends Pick<Deps, 'access'> {
  readonly tickets: Pick<TicketsForBrief, 'answersEmergency'>
}

/** Whoever works on the account; and while an emergency of it runs, whoever answers it at night: what they find is kept. */
export async function mayChangeEnvironment(
  { access, tickets }: ChangeRights,
  actor: Actor,
  accountId: string,
): Promise<boolean> {
  const ability = await access.of(actor)
  const account = ability.account(accountId)
  if (account && ability.may('environments.change', account)) return true
  if (!account || actor.kind !== 'person' || !ability.may('environments.change')) return false
  if (!ability.may('environments.read', account)) return false
  return tickets.answersEmergency(actor.id, accountId)
}

/** 403 unless they may; 404 where the account must not be known of. */
export async function changingEnvironment(
  rights: ChangeRights,
  actor: Actor,
  accountId: string,
): Promise<void> {
  authorize(actor, 'environments.change')
  const ability = await rights.access.of(actor)
  if (!ability.account(accountId)) throw notFound('account', accountId)
  if (!(await mayChangeEnvironment(rights, actor, accountId)))
    ability.onAccount('environments.change', accountId)
}
