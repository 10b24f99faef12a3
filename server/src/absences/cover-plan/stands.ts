/** What a plan is compared with: for which accounts its person stands. Pure. */
import { createHash } from 'node:crypto'
import type { Interval } from '../../calendar/api.ts'
import type { Outlook } from '../ports.ts'

/** For which accounts somebody stands then, and on which terms, in few letters: other letters, and the plan is compared anew. */
export function standsOf(outlook: Outlook, plan: Interval & { readonly personId: string }): string {
  const posts = outlook.posts(plan.personId, { start: plan.start, end: plan.end })
  return createHash('sha256').update(JSON.stringify(posts)).digest('base64url')
}
