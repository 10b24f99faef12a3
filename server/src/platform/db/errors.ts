import { AppError } from '../errors.ts'

/** A fault of the database layer: a stable code, and a message that says what to do. */
export class DatabaseError extends AppError {
  declare readonly code: DatabaseErrorCode

  constructor(code: DatabaseErrorCode, message: string, cause?: unknown) {
    super(code, PASSING.has(code) ? 503 : 500, message, { cause })
    this.name = 'DatabaseError'
  }
}

export type DatabaseErrorCode =
  | 'db_already_owned'
  | 'db_not_running'
  | 'db_unreachable_directory'
  | 'db_foreign_directory'
  | 'db_wrong_major_version'
  | 'db_unsupported_platform'
  | 'db_no_account'
  | 'db_credentials_lost'
  | 'db_initdb_failed'
  | 'db_start_failed'
  | 'db_stop_failed'
  | 'db_value_out_of_range'
  | 'db_busy'
  | 'db_commit_unknown'
  | 'db_rolled_back'
  | 'db_nested_transaction'
  | 'db_migration_failed'
  | 'db_migration_drift'
  | 'db_migration_name'
  | 'db_app_role_missing'
  | 'db_archive_invalid'
  | 'db_archive_mismatch'
  | 'db_restore_target_not_empty'

/** Worth trying again later. */
const PASSING = new Set<DatabaseErrorCode>(['db_commit_unknown', 'db_not_running'])

/** The text of any thrown value. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}

/** The `code` of a Node or PostgreSQL error, or undefined. */
export function codeOf(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return undefined
  return typeof thrown.code === 'string' ? thrown.code : undefined
}
