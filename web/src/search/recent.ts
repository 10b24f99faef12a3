/** What somebody looked at last, kept in their browser: accounts and people by name, tickets by number alone. */
const KEY = 'attache-recent'
const MOST = 8

export interface Recent {
  readonly path: string
  readonly label: string
  readonly kind: 'account' | 'ticket' | 'person'
}

interface Kept {
  readonly owner: string
  readonly items: readonly Recent[]
}

/** The latest first; nothing of another person who used this browser. */
export function recentOf(owner: string): readonly Recent[] {
  const kept = read()
  return kept?.owner === owner ? kept.items : []
}

/** Puts a page on top. */
export function noteVisit(owner: string, visit: Recent): void {
  const items = [visit, ...recentOf(owner).filter(({ path }) => path !== visit.path)].slice(0, MOST)
  try {
    localStorage.setItem(KEY, JSON.stringify({ owner, items } satisfies Kept))
  } catch {
    // A browser that keeps nothing has no recent pages.
  }
}

function read(): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Kept | null
    return Array.isArray(kept?.items) ? kept : null
  } catch {
    return null
  }
}

/** A page as it is kept, by its address and title; null: a page of no one thing, or not yet known by name. */
export function visitOf(pathname: string, title: string): Recent | null {
  const [, place, id, ticket] = pathname.split('/')
  const label = title.replace(/ · Attaché$/, '')
  if (place === 'tickets' && ticket)
    return { path: pathname, label: `Ticket ${decodeURIComponent(ticket)}`, kind: 'ticket' }
  const kind = place === 'accounts' ? 'account' : place === 'people' ? 'person' : null
  const isNamed = /^[0-9a-f-]{36}$/.test(id ?? '') && !['Account', 'Person', 'Loading', 'Error', ''].includes(label)
  return kind && isNamed && ticket === undefined ? { path: pathname, label, kind } : null
} // prettier-ignore
