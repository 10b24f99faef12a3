/** SQL about planned changes: revisions are added, the standing one is not superseded. */
import type { Visible } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Conditions, inserter, plainRows, type Query } from '../../platform/store/index.ts'

export interface NewChange {
  readonly id: string
  readonly changeId: string
  readonly revision: number
  readonly accountId: string
  readonly title: string
  readonly about?: string | null | undefined
  /** `[start,end)`. */
  readonly during: string
  readonly risk: 'low' | 'medium' | 'high'
  readonly rollBack?: string | null | undefined
  readonly contacts?: string | null | undefined
  readonly runbookUrl?: string | null | undefined
  readonly state: 'planned' | 'withdrawn'
  readonly recordedAt: string
  readonly recordedBy: string
}

/** Adds revisions. */
export const insertChanges = inserter<NewChange>('planned_change', {
  ...{
    id: 'uuid',
    change_id: 'uuid',
    revision: 'smallint',
    account_id: 'uuid',
    title: 'text',
    about: 'text',
  },
  ...{ during: 'tstzrange', risk: 'text', roll_back: 'text', contacts: 'text', runbook_url: 'text' },
  ...{ state: 'text', recorded_at: 'timestamptz', recorded_by: 'text' },
})

export interface ChangeRow {
  readonly id: string
  readonly revision: number
  readonly accountId: string
  readonly title: string
  readonly about: string | null
  readonly start: string
  readonly end: string
  readonly risk: 'low' | 'medium' | 'high'
  readonly rollBack: string | null
  readonly contacts: string | null
  readonly runbookUrl: string | null
  readonly state: 'planned' | 'withdrawn'
  readonly recordedAt: string
  readonly recordedBy: string
}

const COLUMNS = `change_id::text as id, revision, account_id::text as "accountId", title, about, lower(during) as start,
  upper(during) as "end", risk, roll_back as "rollBack", contacts, runbook_url as "runbookUrl", state,
  recorded_at as "recordedAt", recorded_by as "recordedBy"`

export interface ChangeFilter {
  readonly accountId?: string | undefined
  /** Windows that end after it and open before `to`. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly withWithdrawn?: boolean | undefined
  readonly visible: Visible
}

const MOST = 500

/** Standing changes by their window, 500 at most; served by planned_change_by_time and planned_change_by_account. */
export async function listChanges(query: Query, filter: ChangeFilter): Promise<ChangeRow[]> {
  const { where, values } = new Conditions()
    .plain('superseded_at is null')
    .visible(filter.visible, 'account_id')
    .equal('account_id', filter.accountId)
    .add('upper(during) >', filter.from)
    .add('lower(during) <', filter.to)
    .plain(`state = 'planned'`, filter.withWithdrawn !== true)
  const rows = await query<ChangeRow & Record<string, unknown>>(
    `select ${COLUMNS} from planned_change where ${where.join(' and ')} order by lower(during), change_id limit ${MOST}`,
    values,
  )
  return plainRows(rows)
}

/** The standing revision, locked for the transaction. */
export async function lockChange(tx: Tx, changeId: string): Promise<ChangeRow | null> {
  const rows = await tx.query<ChangeRow & Record<string, unknown>>(
    `select ${COLUMNS} from planned_change where change_id = $1 and superseded_at is null for update`,
    [changeId],
  )
  return plainRows(rows)[0] ?? null
}

/** The standing revision. */
export async function findChange(query: Query, changeId: string): Promise<ChangeRow | null> {
  const rows = await query<ChangeRow & Record<string, unknown>>(
    `select ${COLUMNS} from planned_change where change_id = $1 and superseded_at is null`,
    [changeId],
  )
  return plainRows(rows)[0] ?? null
}

/** Every revision, the newest first. */
export async function revisionsOf(query: Query, changeId: string): Promise<ChangeRow[]> {
  const rows = await query<ChangeRow & Record<string, unknown>>(
    `select ${COLUMNS} from planned_change where change_id = $1 order by revision desc`,
    [changeId],
  )
  return plainRows(rows)
}

/** The standing revision stands no more. */
export async function supersedeChange(tx: Tx, changeId: string, now: Temporal.Instant): Promise<void> {
  await tx.query(
    'update planned_change set superseded_at = $2 where change_id = $1 and superseded_at is null',
    [changeId, now],
  )
}

export interface ToldRow {
  readonly key: string
  readonly changeId: string
  readonly revision: number
  readonly personId: string | null
  readonly channel: string | null
  readonly toldAt: string
}

/** To whom these changes were announced, the earliest first. */
export async function toldOf(query: Query, changeIds: readonly string[]): Promise<ToldRow[]> {
  if (changeIds.length === 0) return []
  const rows = await query<ToldRow & Record<string, unknown>>(
    `select key, change_id::text as "changeId", revision, person_id::text as "personId", channel, told_at as "toldAt"
       from planned_change_told where change_id = any($1::uuid[]) order by told_at, key`,
    [changeIds],
  )
  return plainRows(rows)
}

/** Notes announcements; answers the keys that were not there yet. */
export async function noteTold(tx: Tx, rows: readonly ToldRow[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const noted = await tx.query<{ key: string }>(
    `insert into planned_change_told (key, change_id, revision, person_id, channel, told_at)
     select r.key, r."changeId", r.revision, r."personId", r.channel, r."toldAt"
       from json_to_recordset($1::json) as r (key text, "changeId" uuid, revision smallint, "personId" uuid, channel text,
            "toldAt" timestamptz)
     on conflict (key) do nothing returning key`,
    [JSON.stringify(rows)],
  )
  return new Set(noted.map(({ key }) => key))
}
