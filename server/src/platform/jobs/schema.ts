/** The job queue's own schema, `pgboss`: made and moved by the owner, used by the application's role. */
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { APP_ROLE } from '../db/index.ts'
import type { Log } from '../log.ts'

// Ours beside pg-boss's: what runs (looked at every two seconds), what is failed (the page), what is done (the purge).
const OURS = `
  create index if not exists attache_job_active on pgboss.job_common (name) where state = 'active';
  create index if not exists attache_job_failed on pgboss.job_common (id) where state = 'failed';
  create index if not exists attache_job_done on pgboss.job_common (completed_on)
    where state in ('completed', 'cancelled');
  grant usage on schema pgboss to ${APP_ROLE};
  grant select, insert, update, delete on all tables in schema pgboss to ${APP_ROLE};
  grant usage, select on all sequences in schema pgboss to ${APP_ROLE};`

/** Brings the schema of the job queue up to date; harmless when repeated, and by several at once. */
export async function migrateJobs(ownerUrl: string, log: Log): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    application_name: 'attache migrate',
    max: 2,
    supervise: false,
    schedule: false,
  })
  boss.on('error', (error) => log.error({ error }, 'the job queue could not be migrated'))
  await boss.start()
  await boss.stop({ graceful: false })
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'attache migrate' })
  await client.connect()
  try {
    // One at a time: two sessions granting at once would trip over each other.
    await client.query(`begin; select pg_advisory_xact_lock(hashtext('attache jobs')); ${OURS} commit`)
  } finally {
    await client.end()
  }
}
