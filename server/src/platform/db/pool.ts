/** Connection pools that speak our types and outlive a lost server. */
import pg from 'pg'
import type { Pool } from 'pg'
import { codeOf, messageOf } from './errors.ts'
import type { Log } from '../log.ts'
import { typeParsers } from './types.ts'

/** The role the application takes: it reads and writes rows, and owns nothing. */
export const APP_ROLE = 'attache_app'

export interface PoolOptions {
  /** Connections at most. */
  readonly max: number
  /** Shown in pg_stat_activity. */
  readonly applicationName: string
  readonly log: Log
  /** Taken by every connection from its first statement on. */
  readonly role?: typeof APP_ROLE
}

const CONNECT_TIMEOUT_MS = 10_000
const IDLE_IN_TRANSACTION_MS = 300_000

/** Start-up options of every session: UTC, ISO dates, and no transaction forgotten for over five minutes. */
function sessionOptions(role: string | undefined): string {
  const settings = [
    'TimeZone=UTC',
    'DateStyle=ISO',
    'IntervalStyle=iso_8601',
    `idle_in_transaction_session_timeout=${IDLE_IN_TRANSACTION_MS}`,
    ...(role === undefined ? [] : [`role=${role}`]),
  ]
  return settings.map((setting) => `-c ${setting}`).join(' ')
}

/**
 * Opens a pool; connects only when first used. A connection lost while idle or in use is logged and replaced: the
 * query under way fails, the next one connects anew.
 */
export function openPool(url: string, options: PoolOptions): Pool {
  const address = new URL(url)
  const theirs = address.searchParams.get('options') ?? ''
  address.searchParams.delete('options') // pg would let it replace ours, the role included
  const pool = new pg.Pool({
    connectionString: address.href,
    max: options.max,
    application_name: options.applicationName,
    options: `${theirs} ${sessionOptions(options.role)}`.trim(),
    types: typeParsers,
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: 30_000,
  })
  const onLost = (error: Error): void => {
    const fields = { application: options.applicationName, code: codeOf(error), reason: messageOf(error) }
    options.log.warn(fields, 'a database connection was lost')
  }
  pool.on('error', () => {}) // the connection's own handler has logged it
  pool.on('connect', (client) => {
    client.on('error', onLost)
  })
  return pool
}
