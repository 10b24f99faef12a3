/** All SQL about guides. */
import type { Tx } from '../platform/db/index.ts'
import { signerName } from '../directory/api.ts'
import { plainRows, type Query } from '../platform/store/index.ts'

export interface StoredVersion {
  readonly slug: string
  readonly version: number
  /** null: the shipped text again. */
  readonly body: string | null
  readonly recordedAt: string
  readonly recordedBy: string
  readonly reason: string
}

const COLUMNS = `slug, version, body, recorded_at as "recordedAt", ${signerName('recorded_by')} as "recordedBy", reason`

/** The newest version of each guide that somebody has changed. */
export async function newestVersions(query: Query): Promise<StoredVersion[]> {
  return plainRows(
    await query<StoredVersion & Record<string, unknown>>(
      `select distinct on (slug) ${COLUMNS} from guide_version order by slug, version desc`,
    ),
  )
}

/** Versions of one guide, the newest first; `version` names one. */
export async function listVersions(query: Query, slug: string, version?: number): Promise<StoredVersion[]> {
  return plainRows(
    await query<StoredVersion & Record<string, unknown>>(
      `select ${COLUMNS} from guide_version
        where slug = $1 and ($2::integer is null or version = $2) order by version desc limit 1000`,
      [slug, version ?? null],
    ),
  )
}

/** Names the lock of those who edit guides. */
const LOCK = 0x67756964

/** Makes whoever else edits a guide wait until this transaction ends. */
export async function lockGuides(tx: Tx): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [LOCK])
}

/** Adds a version. */
export async function insertVersion(tx: Tx, row: StoredVersion): Promise<void> {
  await tx.query(
    `insert into guide_version (slug, version, body, recorded_at, recorded_by, reason) values ($1, $2, $3, $4, $5, $6)`,
    [row.slug, row.version, row.body, row.recordedAt, row.recordedBy, row.reason],
  )
}
