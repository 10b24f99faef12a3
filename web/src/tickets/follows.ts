/** Who follows a ticket now, and as what: the help desk's followers, whoever made them so. Pure. */
import type { Decision, Ticket } from '../api/types.ts'

type Decided = Pick<Decision, 'followers' | 'shadow'>

/** The fact of a ticket's page. What the newest decision says of its followers stands below, where it still holds. */
export function followsFact(
  present: Ticket['followers'],
  { followers, shadow }: Decided,
): { label: string; value: string; detail: string } {
  const here = followers.filter(({ name }) => present.includes(name))
  const missing = shadow ? followers.filter(({ name }) => !present.includes(name)) : []
  const details = [
    ...new Set(here.map(({ detail }) => detail)),
    ...(missing.length > 0 ? [`live, ${missing.map(({ name }) => name).join(' and ')} would follow`] : []),
  ]
  return { label: 'Follows', value: present.join(', ') || 'Nobody', detail: details.join('; ') }
}
