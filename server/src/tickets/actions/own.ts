/** Whose tickets one may act on: what the ability says of the account that a locked ticket belongs to now. Pure. */
import { engineersAt, scopeOn, subjectOf, type Account, type Facts } from '../../coverage/api.ts'
import { abilityOf, isVisible, UNKNOWN_ACCOUNT, type Actor } from '../../platform/auth/index.ts'
import { forbidden, notFound } from '../../platform/errors.ts'
import { accountOf } from '../decide/decide.ts'
import type { LockedTicket } from './asked.ts'

/** 404 for a ticket one must not know of; 403 unless it is the actor's to act on: the message says whose it is. */
export function authorizeFor(
  actor: Actor,
  action: 'tickets.override' | 'tickets.undo',
  { record, facts }: LockedTicket,
  at: number,
): void {
  const account = accountOf({ ticket: record, facts, at })
  const ability = abilityOf(actor, scopeOn(facts, actor, at))
  if (!isVisible(ability.visible('tickets.read'), account?.row.id ?? null, record.state.organizationId))
    throw notFound('ticket', record.externalId)
  const subject = account ? subjectOf(facts, account.row.id) : UNKNOWN_ACCOUNT
  if (subject && ability.may(action, subject)) return
  throw forbidden(
    `${actor.name} may not do this with ticket ${record.externalId}. ${whoMay(facts, account, at)}`,
  )
}

function whoMay(facts: Facts, account: Account | null, at: number): string {
  if (!account) return 'Its account is unknown: ask a manager or a director.'
  const names = engineersAt(facts, account, at).map(({ personId }) => facts.person(personId)!.row.name)
  const ases = names.length > 0 ? ` (${names.join(', ')})` : ''
  return `Of ${account.row.name}, its ASEs${ases} may, whoever covers for them, the managers of its region, and directors.`
}
