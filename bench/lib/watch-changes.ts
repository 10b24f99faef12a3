/** What changes while the watch is measured. */
import type { Pool } from 'pg'
import { insertTimeOff } from '../../server/src/absences/api.ts'
import { createFactsCache, type Facts } from '../../server/src/coverage/api.ts'
import { insertSettingVersions } from '../../server/src/directory/api.ts'
import { systemClock } from '../../server/src/platform/clock.ts'
import { transaction } from '../../server/src/platform/db/index.ts'
import { newId } from '../../server/src/platform/ids.ts'

const HOUR = 3_600_000
/** How many changes there are. */
export const CHANGES = 7

/** The facts as they are now, read anew. */
export const factsOf = (pool: Pool): Promise<Facts> =>
  createFactsCache((read) => transaction(pool, (tx) => read(tx.query))).current()

/** Somebody falls ill for a working day, which touches their accounts; once the settings change, which touches everybody's. */
export async function change(pool: Pool, facts: Facts, now: number, n: number): Promise<void> {
  const recorded = { recordedAt: iso(now), recordedBy: 'bench' }
  const { settings } = facts.settings(now)
  await transaction(pool, (tx) =>
    n === Math.floor(CHANGES / 2)
      ? insertSettingVersions(tx.query, [
          {
            ...{ version: 2, effectiveFrom: iso(now), ...recorded },
            settings: { ...settings, onCall: { personId: facts.personIds[1]! } },
          },
        ])
      : insertTimeOff(tx.query, [
          {
            ...{ id: newId(systemClock), timeOffId: newId(systemClock), personId: facts.personIds[n]! },
            ...{
              kind: 'sick',
              state: 'confirmed',
              during: `[${iso(now)},${iso(now + 8 * HOUR)})`,
              ...recorded,
            },
          },
        ]),
  )
}

const iso = (at: number): string => new Date(at).toISOString()
