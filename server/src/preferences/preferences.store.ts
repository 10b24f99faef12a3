/** All SQL about preferences and saved views. */
import type { Tx } from '../platform/db/index.ts'
import { plainRows, type Query } from '../platform/store/index.ts'
import type { Display, ListPreference } from './preferences.contract.ts'

/** Whose: a person or a token. */
export interface Owner {
  readonly kind: string
  readonly id: string
}

export interface StoredPreference {
  readonly display: Partial<Display>
  readonly lists: Readonly<Record<string, ListPreference>>
}

/** What somebody has set; what is absent is as everybody has it. */
export async function findPreference(query: Query, owner: Owner): Promise<StoredPreference> {
  const [row] = await query<StoredPreference & Record<string, unknown>>(
    'select display, lists from preference where actor_kind = $1 and actor_id = $2',
    [owner.kind, owner.id],
  )
  return row ?? { display: {}, lists: {} }
}

/** Sets what is named; the rest stays. */
export async function mergePreference(
  tx: Tx,
  owner: Owner,
  changes: { readonly display?: object; readonly lists?: object },
  now: Temporal.Instant,
): Promise<void> {
  await tx.query(
    `insert into preference as p (actor_kind, actor_id, display, lists, updated_at) values ($1, $2, $3, $4, $5)
     on conflict on constraint preference_pk do update
        set display = p.display || excluded.display, lists = p.lists || excluded.lists, updated_at = excluded.updated_at`,
    [owner.kind, owner.id, JSON.stringify(changes.display ?? {}), JSON.stringify(changes.lists ?? {}), now],
  )
}

export interface StoredView {
  readonly id: string
  readonly list: string
  readonly name: string
  readonly state: Readonly<Record<string, string>>
  readonly isShared: boolean
  readonly ownerKind: string
  readonly ownerId: string
  readonly ownerName: string
  readonly updatedAt: string
}

const VIEW = `id::text, list, name, state, is_shared as "isShared", owner_kind as "ownerKind", owner_id as "ownerId",
  owner_name as "ownerName", updated_at as "updatedAt"`

/** The views of a list that this owner sees, their own first, by name. */
export async function listViews(
  query: Query,
  owner: Owner,
  list: string,
  mine: boolean,
): Promise<StoredView[]> {
  const rows = await query<StoredView & Record<string, unknown>>(
    `select ${VIEW} from saved_view
      where list = $1 and ((owner_kind = $2 and owner_id = $3) or (is_shared and not $4))
      order by (owner_kind = $2 and owner_id = $3) desc, lower(name), id limit 300`,
    [list, owner.kind, owner.id, mine],
  )
  return plainRows(rows)
}

/** One view, locked; undefined where there is none. */
export async function lockView(tx: Tx, id: string): Promise<StoredView | undefined> {
  const rows = await tx.query<StoredView & Record<string, unknown>>(
    `select ${VIEW} from saved_view where id = $1 for update`,
    [id],
  )
  return plainRows(rows)[0]
}

/** How many views of a list somebody has. */
export async function countViews(query: Query, owner: Owner, list: string): Promise<number> {
  const [row] = await query<{ n: number }>(
    'select count(*)::int as n from saved_view where list = $1 and owner_kind = $2 and owner_id = $3',
    [list, owner.kind, owner.id],
  )
  return row?.n ?? 0
}

/** Adds a view. */
export async function insertView(
  tx: Tx,
  view: Omit<StoredView, 'updatedAt'>,
  now: Temporal.Instant,
): Promise<void> {
  await tx.query(
    `insert into saved_view (id, list, name, state, owner_kind, owner_id, owner_name, is_shared, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
    [
      view.id,
      view.list,
      view.name,
      JSON.stringify(view.state),
      view.ownerKind,
      view.ownerId,
      view.ownerName,
      view.isShared,
      now,
    ],
  )
}

/** Sets name, state and whether it is shared. */
export async function updateView(
  tx: Tx,
  view: Pick<StoredView, 'id' | 'name' | 'state' | 'isShared'>,
  now: Temporal.Instant,
): Promise<void> {
  await tx.query(
    'update saved_view set name = $2, state = $3, is_shared = $4, updated_at = $5 where id = $1',
    [view.id, view.name, JSON.stringify(view.state), view.isShared, now],
  )
}

/** Removes a view. */
export async function removeView(tx: Tx, id: string): Promise<void> {
  await tx.query('delete from saved_view where id = $1', [id])
}

/** Removes all that somebody set and saved; what they shared goes too. Answers how much that was. */
export async function forgetPreferences(tx: Tx, owner: Owner): Promise<number> {
  const of = [owner.kind, owner.id]
  const views = await tx.query(
    'delete from saved_view where owner_kind = $1 and owner_id = $2 returning id',
    of,
  )
  const rows = await tx.query(
    'delete from preference where actor_kind = $1 and actor_id = $2 returning actor_id',
    of,
  )
  return views.length + rows.length
}
