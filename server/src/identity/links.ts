/** Makes single-use links, and says what is wrong with one that is no longer good. */
import type { Actor } from '../platform/auth/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { Tx } from '../platform/db/index.ts'
import { AppError } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import type { Query } from '../platform/store/index.ts'
import { addLink, findLink, type LinkKind, type LinkRow } from './links.store.ts'
import { hashOf, newLinkSecret } from './tokens.ts'

/** How long each is good, in minutes. */
export const GOOD_MINUTES: Readonly<Record<LinkKind, number>> = {
  setup: 30,
  invitation: 7 * 24 * 60,
  reset: 60,
}

const PAGES: Readonly<Record<LinkKind, string>> = {
  setup: '/set-up',
  invitation: '/invitation',
  reset: '/new-password',
}

export interface MadeLink {
  readonly url: string
  readonly expiresAt: Temporal.Instant
}

/** Makes a link. Its secret stands behind the `#`: it reaches neither logs nor proxies, and is kept as a hash only. */
export async function makeLink(
  tx: Tx,
  clock: Clock,
  link: { kind: LinkKind; personId: string | null; actor: Actor; address: string },
): Promise<MadeLink> {
  const { kind, personId, actor, address } = link
  const secret = newLinkSecret()
  const madeAt = clock.now()
  const expiresAt = madeAt.add({ minutes: GOOD_MINUTES[kind] })
  const row = { id: newId(clock), kind, hash: hashOf(secret), personId, madeAt, madeBy: actor.id, expiresAt }
  await addLink(tx.query, row)
  return { url: `${address}${PAGES[kind]}#${secret}`, expiresAt }
}

/** The link of a secret, as long as it is good; throws 410 with what to do instead. */
export async function goodLink(
  query: Query,
  secret: string,
  now: Temporal.Instant,
  lock = false,
): Promise<LinkRow> {
  const link = await findLink(query, hashOf(secret), lock)
  if (!link) throw gone('link_unknown', 'This link is not known here: it may be incomplete.', null)
  if (link.usedAt !== null) throw gone('link_used', 'This link was used already: it is good once.', link.kind)
  if (link.voidAt !== null) throw gone('link_void', 'This link was replaced by a newer one.', link.kind)
  if (Temporal.Instant.compare(now, Temporal.Instant.from(link.expiresAt)) >= 0)
    throw gone('link_expired', 'This link is no longer good: its time is over.', link.kind)
  return link
}

const INSTEAD: Readonly<Record<LinkKind, string>> = {
  setup: 'Run `attache user setup-link` on the machine, or start the program again: either prints a new one.',
  invitation: 'If you have set a password, sign in with it; else ask who invited you for a new link.',
  reset: 'If you have set your password, sign in with it; else ask a director for a new link.',
}

function gone(code: string, what: string, kind: LinkKind | null): AppError {
  const instead = kind === null ? 'Open it whole, or ask who gave it to you for a new one.' : INSTEAD[kind]
  return new AppError(code, 410, `${what} ${instead}`)
}
