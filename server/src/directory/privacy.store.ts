/** What the directory holds of a person: how it is erased, and what leaves in a full export. */
import { changed, erasedName, type RoomPrivacy, type SubjectToErase } from '../platform/privacy/index.ts'
import type { Tx } from '../platform/db/index.ts'

interface Row {
  readonly name: string
  readonly helpDeskUserId: string | null
  readonly left: boolean
  readonly leads: readonly string[]
  readonly manages: number
  readonly leadsTeams: readonly string[]
}

export const directoryPrivacy: RoomPrivacy = {
  room: 'directory',
  async find(tx, { kind, id }, now) {
    if (kind !== 'person') return undefined
    const [row] = await tx.query<Row & Record<string, unknown>>(
      `select p.name, p.help_desk_user_id as "helpDeskUserId", coalesce(p.left_on < $2::date, false) as left,
              array(select r.name from region r where r.leader_id = p.id order by r.name) as leads,
              array(select t.name from team t where t.leader_id = p.id order by t.name) as "leadsTeams",
              (select count(*)::int from person m where m.manager_id = p.id and m.left_on is null) as manages
         from person p where p.id = $1 for update of p`,
      [id, now.toString().slice(0, 10)],
    )
    if (!row) return undefined
    const { name, helpDeskUserId } = row
    return { kind, id, name, helpDeskUserId, accountId: null, refusals: refusalsOf(row) }
  },
  async erase(tx, subject) {
    if (subject.kind !== 'person') return []
    return [
      { what: 'person', how: 'blanked', rows: await blankPerson(tx, subject) },
      {
        what: 'interest in becoming an ASE',
        how: 'deleted',
        rows: await changed(tx, 'delete from interest where person_id = $1', [subject.id]),
      },
    ]
  },
  tables: [
    { table: 'person', about: 'People, with their ids in other systems.' },
    { table: 'person_hours', about: 'Their own working hours, with history.' },
    { table: 'interest', about: 'Who considers becoming an ASE, or prepares for it.' },
    { table: 'team', about: 'Teams of the regions.' },
    { table: 'region', about: 'Regions and who leads them.' },
    { table: 'schedule', about: 'Named schedules.' },
    { table: 'schedule_hours', about: 'Their hours, with history.' },
    { table: 'holiday_set', about: 'Lists of holidays.' },
    { table: 'holiday', about: 'Their days.' },
    { table: 'setting_version', about: 'Every version of the programme settings.' },
  ],
}

function refusalsOf({ left, leads, leadsTeams, manages }: Row): string[] {
  return [
    ...(left ? [] : ['They are still here: note their last working day, and erase them once it has passed.']),
    ...leadsTeams.map((team) => `They lead the team ${team}: name another leader first.`),
    ...leads.map((region) => `They lead ${region}: name another leader first.`),
    ...(manages > 0 ? [`They manage ${manages} people who are here: name another manager first.`] : []),
  ]
}

// The row stays: assignments, covers and decisions of the past name it by its id.
function blankPerson(tx: Tx, subject: SubjectToErase): Promise<number> {
  return changed(
    tx,
    `update person set name = $2, email = $3, title = null, languages = '{}', roles = '{}', help_desk_user_id = null,
            gitlab_username = null, slack_id = null, pager_id = null, manager_id = null, is_cleared = false,
            team_id = null,
            max_accounts_reason = case when max_accounts is null then null else 'erased' end
      where id = $1`,
    [subject.id, erasedName(subject), `erased-${subject.id}@invalid`],
  )
}
