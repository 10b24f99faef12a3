/** What accounts hold of customers, their contacts and our people: how it is erased, and what leaves in a full export. */
import type { Tx } from '../platform/db/index.ts'
import {
  changed,
  erasedName,
  replaceName,
  type Erased,
  type PrivateSubject,
  type RoomPrivacy,
  type SubjectToErase,
} from '../platform/privacy/index.ts'

export const accountsPrivacy: RoomPrivacy = {
  room: 'accounts',
  async find(tx, subject, now) {
    if (subject.kind === 'contact') return findContact(tx, subject)
    return subject.kind === 'account' ? findAccountToErase(tx, subject, now) : undefined
  },
  async erase(tx, subject, now) {
    if (subject.kind === 'person') return erasePerson(tx, subject)
    if (subject.kind === 'account') return eraseAccount(tx, subject, now)
    const rows = await changed(tx, 'delete from contact where id = $1', [subject.id])
    return [{ what: 'contact', how: 'deleted', rows }]
  },
  tables: [
    { table: 'account', about: 'Accounts, with notes.' },
    { table: 'account_organization', about: 'Their help-desk organisations, with history.' },
    { table: 'account_policy', about: 'How their tickets are handled, with history.' },
    { table: 'contract', about: 'What they bought, with history.' },
    { table: 'assignment', about: 'Whose accounts they were and are, with history.' },
    { table: 'contact', about: 'Contacts at the customer.' },
    { table: 'account_channel', about: 'Channels, internal and external.' },
    { table: 'account_team_member', about: 'Account teams.' },
    { table: 'allocation', about: 'Shares of people’s time.' },
    { table: 'ase_request', about: 'Requests to set, replace or remove an ASE.' },
    { table: 'ase_request_step', about: 'What carrying them out came to.' },
    { table: 'prospect', about: 'Customers who may sign.' },
    { table: 'leaver_handover', about: 'Hand-overs of people who left.' },
    { table: 'account_merge', about: 'Accounts that were merged into another.' },
  ],
}

interface ContactRow {
  readonly name: string
  readonly helpDeskUserId: string | null
  readonly accountId: string
}

async function findContact(tx: Tx, { kind, id }: PrivateSubject): Promise<SubjectToErase | undefined> {
  const [row] = await tx.query<ContactRow & Record<string, unknown>>(
    `select name, help_desk_user_id as "helpDeskUserId", account_id::text as "accountId"
       from contact where id = $1 for update`,
    [id],
  )
  if (!row) return undefined
  const { name, helpDeskUserId, accountId } = row
  return { kind, id, name, helpDeskUserId, accountId, refusals: [] }
}

interface AccountRow {
  readonly name: string
  readonly contracts: number
  readonly assignments: number
  /** What was merged into it and is not erased: the same customer. */
  readonly merged: readonly string[]
}

async function findAccountToErase(
  tx: Tx,
  { kind, id }: PrivateSubject,
  now: Temporal.Instant,
): Promise<SubjectToErase | undefined> {
  const [row] = await tx.query<AccountRow & Record<string, unknown>>(
    `select a.name,
            (select count(*)::int from contract c
              where c.account_id = a.id and c.superseded_in is null and c.ends_on >= $2::date) as contracts,
            (select count(*)::int from assignment s where s.account_id = a.id and s.superseded_in is null
              and coalesce(s.ends_on, 'infinity') >= $2::date) as assignments,
            array(select m.id::text from account m where m.merged_into_id = a.id
              and m.name <> 'Erased account ' || right(m.id::text, 6) order by m.id) as merged
       from account a where a.id = $1 for update of a`,
    [id, now.toString().slice(0, 10)],
  )
  if (!row) return undefined
  const refusals = [
    ...(row.contracts > 0 ? ['A contract runs or is to begin: it has to end first, or be withdrawn.'] : []),
    ...(row.assignments > 0 ? ['An ASE is assigned: the assignment has to end first.'] : []),
    ...row.merged.map(
      (one) => `Account ${one} was merged into it, and holds the same customer: erase that one first.`,
    ),
  ]
  return { kind, id, name: row.name, helpDeskUserId: null, accountId: id, refusals }
}

/** The row stays, without anything of the customer: contracts, assignments and decisions name it by its id. */
async function eraseAccount(tx: Tx, subject: SubjectToErase, now: Temporal.Instant): Promise<Erased[]> {
  const { id } = subject
  const by = erasedName(subject)
  const gone = async (what: string, table: string): Promise<Erased> => ({
    what,
    how: 'deleted',
    rows: await changed(tx, `delete from ${table} where account_id = $1`, [id]),
  })
  const blank = async (what: string, sql: string, values: unknown[] = [id]): Promise<Erased> => ({
    what,
    how: 'blanked',
    rows: await changed(tx, sql, values),
  })
  const contacts = (
    await tx.query<{ id: string }>('select id::text from contact where account_id = $1', [id])
  ).map((one) => one.id)
  await tx.query(`delete from subject_key where kind = 'contact' and subject_id = any($1)`, [contacts])
  return [
    await gone('contacts', 'contact'),
    await gone('channels', 'account_channel'),
    await gone('members of the account team', 'account_team_member'),
    await gone('shares of people’s time', 'allocation'),
    await blank('account', BLANK_ACCOUNT, [id, by]),
    await blank('organisations', UNLINK, [id, now]),
    await blank(
      'contracts',
      `update contract set statement_of_work = null, tier = null
        where account_id = $1 and (statement_of_work is not null or tier is not null)`,
    ),
    await blank(
      'requests',
      `update ase_request set reason = null, findings = '[]' where account_id = $1 and (reason is not null or findings <> '[]')`,
    ),
    await blank(
      'results of requests',
      `update ase_request_step set detail = null where detail is not null
        and request_id in (select id from ase_request where account_id = $1)`,
    ),
    await blank('prospects', 'update prospect set name = $2, note = null where account_id = $1', [id, by]),
    await blank(
      'merges',
      `update account_merge set reason = 'erased', moved = '{}' where account_id = $1 or into_account_id = $1`,
    ),
  ]
}

const BLANK_ACCOUNT = `update account set name = $2, aliases = '{}', domains = '{}', crm_id = null, own_hours = null,
  communication = null, business_cycles = null, special_notes = null, note = null where id = $1`

// A link that is in force ends now, so that the organisation's next ticket is nobody's again; ids of the past stay.
const UNLINK = `update account_organization set organization_name = null,
    valid = case when superseded_in is null and upper_inf(valid) then tstzrange(lower(valid), greatest(lower(valid), $2)) else valid end
  where account_id = $1`

async function erasePerson(tx: Tx, subject: SubjectToErase): Promise<Erased[]> {
  const { id, name } = subject
  const by = erasedName(subject)
  const teams = await changed(tx, 'delete from account_team_member where person_id = $1', [id])
  const replaced = [
    await replaceName(
      tx,
      'ase_request',
      { requested_by: 'text', decided_by: 'text', reason: 'text', findings: 'jsonb' },
      name,
      by,
    ),
    await replaceName(tx, 'ase_request_step', { detail: 'text' }, name, by),
    await replaceName(tx, 'leaver_handover', { requested_by: 'text', reason: 'text' }, name, by),
    await replaceName(tx, 'account_merge', { merged_by: 'text', reason: 'text', moved: 'jsonb' }, name, by),
    await replaceName(tx, 'prospect', { created_by: 'text', note: 'text' }, name, by),
    await replaceName(
      tx,
      'account',
      { communication: 'text', business_cycles: 'text', special_notes: 'text', note: 'text' },
      name,
      by,
    ),
  ]
  return [
    { what: 'places in account teams', how: 'deleted', rows: teams },
    {
      what: 'requests and notes that name them',
      how: 'blanked',
      rows: replaced.reduce((sum, rows) => sum + rows, 0),
    },
  ]
}
