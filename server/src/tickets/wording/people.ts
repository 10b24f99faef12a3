/** Names for ids, as the directory knows them. */
import type { Facts } from '../../coverage/api.ts'

/** The person's name, or a plain word where the directory does not know them. */
export function nameOf(facts: Facts, personId: string | number | null | undefined): string {
  const person = typeof personId === 'string' ? facts.person(personId) : null
  return person?.row.name ?? 'somebody unknown'
}

/** The first name: how colleagues are spoken of once they are introduced. `Resolver 13` stays whole. */
export function firstName(name: string): string {
  return /\d/.test(name) ? name : (name.split(' ')[0] ?? name)
}

/** The name behind a help-desk user id; the id itself where the directory does not know it. */
export function userName(facts: Facts, userId: string | number | null | undefined): string {
  if (typeof userId !== 'string') return 'nobody'
  return facts.personByHelpDeskUser(userId)?.row.name ?? userId
}
