/** Rows of the tickets room for tests. */
import type { Into } from '../../directory/testing/builders.ts'

/** A surge of an account; over, unless `endedAt` is null. */
export async function aSurge(
  into: Into,
  given: { readonly accountId: string; readonly beganAt?: string; readonly endedAt?: string | null },
): Promise<{ id: string }> {
  const id = into.newId()
  const { accountId, beganAt = '2026-03-02T09:00:00Z', endedAt = '2026-03-06T09:00:00Z' } = given
  await into.query(
    `insert into surge (id, account_id, began_on, last_on, began_at, ended_at, tickets, expected, chance, weeks, peak)
     values ($1, $2, $3::timestamptz::date, $3::timestamptz::date, $3, $4, 31, 12, 0.001, 6, 31)`,
    [id, accountId, beganAt, endedAt],
  )
  return { id }
}
