/** SQL about systems and notes of an account's environment. */
import type { Tx } from '../platform/db/index.ts'
import { columnList, inserter, plainRows, type Query } from '../platform/store/index.ts'

export interface NewSystem {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly kind: string
  readonly version?: string | null | undefined
  readonly url?: string | null | undefined
  readonly about?: string | null | undefined
  readonly changedAt: string
  readonly changedBy: string
}

const SYSTEM = {
  ...{
    id: 'uuid',
    account_id: 'uuid',
    name: 'text',
    kind: 'text',
    version: 'text',
    url: 'text',
    about: 'text',
  },
  ...{ changed_at: 'timestamptz', changed_by: 'text' },
}

/** Adds systems. */
export const insertSystems = inserter<NewSystem>('environment_system', SYSTEM)

/** Adds a system, or replaces the one of this id. */
export const putSystems = inserter<NewSystem>(
  'environment_system',
  SYSTEM,
  `on conflict (id) do update set name = excluded.name, kind = excluded.kind, version = excluded.version,
     url = excluded.url, about = excluded.about, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
)

export interface StoredSystem {
  readonly id: string
  readonly name: string
  readonly kind: 'production' | 'staging' | 'test' | 'disaster_recovery' | 'other'
  readonly version: string | null
  readonly url: string | null
  readonly about: string | null
  readonly changedAt: string
  readonly changedBy: string
}

/** An account's systems, production first. */
export async function listSystems(query: Query, accountId: string): Promise<StoredSystem[]> {
  const rows = await query<StoredSystem & { accountId?: string }>(
    `select ${columnList(SYSTEM)} from environment_system where account_id = $1
      order by array_position(array['production', 'disaster_recovery', 'staging', 'test', 'other'], kind), lower(name)`,
    [accountId],
  )
  return plainRows(rows).map(({ accountId: _, ...row }) => row)
}

/** Removes one; false where the account has none of this id. */
export async function removeSystem(tx: Tx, accountId: string, id: string): Promise<boolean> {
  const rows = await tx.query(
    'delete from environment_system where account_id = $1 and id = $2 returning 1',
    [accountId, id],
  )
  return rows.length > 0
}

export interface StoredNote {
  readonly access: string | null
  readonly risks: string | null
  readonly changedAt: string | null
  readonly changedBy: string | null
}

const NO_NOTE: StoredNote = { access: null, risks: null, changedAt: null, changedBy: null }

/** What else there is to know. */
export async function findNote(query: Query, accountId: string): Promise<StoredNote> {
  const rows = await query<StoredNote & Record<string, unknown>>(
    `select access, risks, changed_at as "changedAt", changed_by as "changedBy" from environment_note where account_id = $1`,
    [accountId],
  )
  return plainRows(rows)[0] ?? NO_NOTE
}

/** The same, one writer of an account after the other. */
export async function lockNote(tx: Tx, accountId: string): Promise<StoredNote> {
  await tx.query('select id from account where id = $1 for no key update', [accountId])
  return findNote(tx.query, accountId)
}

export interface NewNote {
  readonly accountId: string
  readonly access: string | null
  readonly risks: string | null
  readonly changedAt: string
  readonly changedBy: string
}

/** Writes it anew. */
export const putNotes = inserter<NewNote>(
  'environment_note',
  { account_id: 'uuid', access: 'text', risks: 'text', changed_at: 'timestamptz', changed_by: 'text' },
  `on conflict (account_id) do update set access = excluded.access, risks = excluded.risks,
     changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
)
