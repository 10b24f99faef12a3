/** The programme of this database, and the switch that stops every write to the outside. */
import type { Pool, PoolClient } from 'pg'
import { writeAudit } from './audit.ts'
import type { Actor } from './auth/actor.ts'
import { authorize } from './auth/authorize.ts'
import type { Clock } from './clock.ts'
import { transaction, type Tx } from './db/index.ts'
import { AppError } from './errors.ts'
import { defineEvent } from './events/define.ts'
import type { Events } from './events/events.ts'

export type OutsideWrites = 'allowed' | 'stopped'

export interface Programme {
  readonly name: string
  readonly isDemo: boolean
  readonly outsideWrites: OutsideWrites
  readonly outsideWritesChangedAt: Temporal.Instant | null
  readonly outsideWritesChangedBy: string | null
  readonly outsideWritesReason: string | null
}

/** The stop switch was turned. */
export const outsideWritesChanged = defineEvent<{ outsideWrites: OutsideWrites }>(
  'platform.outside_writes_changed',
)

const SELECT = `
  select name, is_demo as "isDemo", outside_writes as "outsideWrites",
    outside_writes_changed_at as "outsideWritesChangedAt", outside_writes_changed_by as "outsideWritesChangedBy",
    outside_writes_reason as "outsideWritesReason"
  from programme`

/** Makes the programme's row unless there is one. */
export async function ensureProgramme(pool: Pool, clock: Clock, name: string): Promise<void> {
  const sql =
    'insert into programme (name, is_demo, created_at) values ($1, false, $2) on conflict do nothing'
  await pool.query(sql, [name, clock.now()])
}

/** Marks the programme as a demo, for good: its database holds nothing real. */
export async function markDemo(tx: Pick<Tx, 'query'>, name: string): Promise<void> {
  await tx.query('update programme set name = $1, is_demo = true', [name])
}

/** The programme. */
export async function readProgramme(db: Pool | PoolClient): Promise<Programme> {
  const [programme] = (await db.query<Programme>(SELECT)).rows
  if (!programme)
    throw new AppError('no_programme', 503, 'The database holds no programme yet. Run `attache start`.')
  return programme
}

export interface SwitchDeps {
  readonly pool: Pool
  readonly clock: Clock
  readonly events: Events
}

const UPDATE = `
  update programme set outside_writes = $1, outside_writes_changed_at = $2, outside_writes_changed_by = $3,
    outside_writes_reason = $4`

/** Turns the stop switch: many may stop, only directors allow again. Turning it to where it stands changes nothing. */
export async function turnStopSwitch(
  { pool, clock, events }: SwitchDeps,
  actor: Actor,
  change: { outsideWrites: OutsideWrites; reason: string; requestId: string },
): Promise<Programme> {
  const { outsideWrites, reason, requestId } = change
  const action =
    outsideWrites === 'stopped' ? 'platform.stop_outside_writes' : 'platform.allow_outside_writes'
  authorize(actor, action)
  return transaction(pool, async (tx) => {
    await tx.query('select from programme for update')
    const before = await readProgramme(tx.client)
    if (before.outsideWrites === outsideWrites) return before
    await tx.query(UPDATE, [outsideWrites, clock.now(), actor.name, reason])
    const subject = { kind: 'programme', id: 'programme' }
    const was = { outsideWrites: before.outsideWrites }
    await writeAudit(tx, clock, {
      actor,
      action,
      subject,
      before: was,
      after: { outsideWrites },
      reason,
      requestId,
    })
    await events.publish(tx, outsideWritesChanged, { outsideWrites })
    return readProgramme(tx.client)
  })
}
