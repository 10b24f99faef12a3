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

/** An open question about a ticket, by its number; its first step asks nobody. */
export async function aQuestion(
  into: Into,
  given: { readonly accountId: string; readonly ticketId: string; readonly askedById: string },
): Promise<{ id: string }> {
  const id = into.newId()
  await into.query(
    `insert into ase_question (id, ticket_id, account_id, kind, question, asked_by_id, asked_at, role)
     select $1, t.id, $2, 'clarify', 'Which version do they run?', $4, '2026-03-02T09:00:00Z', 'nobody'
       from ticket t where t.external_id = $3`,
    [id, given.accountId, given.ticketId, given.askedById],
  )
  await into.query(
    `insert into ase_question_step (question_id, position, role, at) values ($1, 0, 'nobody', '2026-03-02T09:00:00Z')`,
    [id],
  )
  return { id }
}
