/**
 * Whose tickets one may act on (domain.md 5). Directors: all. Managers: those of accounts of their regions, or whose ASEs
 * are theirs, and those of unknown accounts. ASEs: those of accounts they are assigned to, and as backups those they
 * cover, as long as the cover lasts; a standing backup covers while an ASE of the account is away. Pure.
 */
import { engineersAt, namedChain, type Account, type Facts } from '../../coverage/api.ts'
import { hasRole, type Actor } from '../../platform/auth/index.ts'
import { forbidden } from '../../platform/errors.ts'
import { accountOf } from '../decide/decide.ts'
import type { LockedTicket } from './asked.ts'

/** 403 unless the ticket, by the account it belongs to now, is the actor's to act on; the message says whose it is. */
export function authorizeFor(actor: Actor, { record, facts }: LockedTicket, at: number): void {
  if (actor.kind === 'system' || hasRole(actor, 'director')) return
  const account = accountOf({ ticket: record, facts, at })
  if (hasRole(actor, 'manager') && (!account || manages(facts, account, actor.id, at))) return
  if (account && hasRole(actor, 'ase') && answersFor(facts, account, actor.id, at)) return
  throw forbidden(
    `${actor.name} may not do this with ticket ${record.externalId}. ${whoMay(facts, account, at)}`,
  )
}

/** Of a region of theirs (their own, or one they lead), or an ASE of the account is one of their people. */
function manages(facts: Facts, account: Account, personId: string, at: number): boolean {
  const own = facts.person(personId)?.row.regionId
  const isTheirs = (regionId: string): boolean =>
    regionId === own || facts.region(regionId)?.leaderId === personId
  if (isTheirs(account.row.regionId)) return true
  return engineersAt(facts, account, at).some((engineer) => {
    const person = facts.person(engineer.personId)
    return person !== null && (person.row.managerId === personId || isTheirs(person.row.regionId))
  })
}

function answersFor(facts: Facts, account: Account, personId: string, at: number): boolean {
  const engineers = engineersAt(facts, account, at)
  if (engineers.some((engineer) => engineer.personId === personId)) return true
  const away = engineers.some(({ presence }) => presence.kind === 'away' || presence.kind === 'left')
  return namedChain(facts, account, engineers, at, true).some(
    ({ person, why }) => person.row.id === personId && (why === 'accepted_cover' || away),
  )
}

function whoMay(facts: Facts, account: Account | null, at: number): string {
  if (!account) return 'Its account is unknown: ask a manager or a director.'
  const names = engineersAt(facts, account, at).map(({ personId }) => facts.person(personId)!.row.name)
  const ases = names.length > 0 ? ` (${names.join(', ')})` : ''
  return `Of ${account.row.name}, its ASEs${ases} may, whoever covers for them, the managers of its region, and directors.`
}
