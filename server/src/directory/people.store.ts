/** SQL about people and the interest list. */
import type { Tx } from '../platform/db/index.ts'
import type { PeopleQuery, Person } from './people.contract.ts'
import { PERSON_COLUMNS, type NewInterest } from './rows.ts'
import {
  type Query,
  Conditions,
  rememberedAtVersion,
  columnList,
  updater,
  readPage,
  type Page,
  plainRows,
} from '../platform/store/index.ts'

/** Clearance is set by a change alone, never with a new person. */
const ALL_COLUMNS = { ...PERSON_COLUMNS, is_cleared: 'boolean' }
const COLUMNS = columnList(ALL_COLUMNS)

/** One person, locked where `lock` says so; undefined where there is none. */
export async function findPerson(query: Query, id: string, lock = false): Promise<Person | undefined> {
  const rows = await query<Person>(
    `select ${COLUMNS} from person where id = $1 ${lock ? 'for no key update' : ''}`,
    [id],
  )
  return plainRows(rows)[0]
}

const SORTS = {
  name: { by: 'lower(name)', type: 'text' },
  '-name': { by: 'lower(name)', type: 'text', descending: true },
  created: { by: 'created_at', type: 'timestamptz' },
  '-created': { by: 'created_at', type: 'timestamptz', descending: true },
} as const

/** A page of people; `today` is the date on which somebody is still here. */
export function listPeople(query: Query, wanted: PeopleQuery, today: string): Promise<Page<Person>> {
  const { limit, cursor, active } = wanted
  const here = active === 'any' ? undefined : today
  const { where, values } = new Conditions()
    .add(
      `(position(lower($) in lower(name)) > 0 or position(lower($) in lower(email)) > 0
        or $ in (help_desk_user_id, gitlab_username, slack_id, pager_id))`,
      wanted.q,
    )
    .equal('region_id', wanted.regionId)
    .equal('team_id', wanted.teamId)
    .add('$ = any(roles)', wanted.role)
    .add('$ = any(languages)', wanted.language)
    .add(`(left_on is null or left_on >= $::date) = ${active !== 'false'}`, here)
  const select = `select ${COLUMNS} from person`
  return readPage<Person>(query, { select, where, values, sort: SORTS[wanted.sort], id: 'id', limit, cursor })
}

/** Sets every column of a person. */
export const updatePerson = updater<Person>('person', ALL_COLUMNS)

/** Records that people are cleared for guarded accounts. */
export async function setCleared(query: Query, ids: readonly string[]): Promise<void> {
  await query('update person set is_cleared = true where id = any($1::uuid[])', [ids])
}

/** Everybody cleared for guarded accounts. */
export async function clearedPeople(query: Query): Promise<string[]> {
  const rows = await query<{ id: string }>('select id::text from person where is_cleared order by id')
  return rows.map((row) => row.id)
}

/** The same; within snapshots read again where a version of the facts changed some person. Not to be changed. */
export const standingCleared = rememberedAtVersion(clearedPeople, {
  tables: ['person'],
  renew: clearedPeople,
})

/** Which of these people exist. */
export async function existingPeople(query: Query, ids: readonly string[]): Promise<Set<string>> {
  const rows = await query<{ id: string }>('select id from person where id = any($1::uuid[])', [ids])
  return new Set(rows.map((row) => row.id))
}

/** Who answers to this person, and which regions they lead. */
export function ledBy(
  query: Query,
  personId: string,
): Promise<{ kind: string; id: string; title: string }[]> {
  return query(
    `select 'region' as kind, id::text, name as title from region where leader_id = $1
      union all select 'team', id::text, name from team where leader_id = $1
      union all select 'report', id::text, name from person where manager_id = $1 and left_on is null
      order by 1, 3`,
    [personId],
  )
}

type Interest = NewInterest & { readonly note: string | null }

/** The interest list, by stage and name. */
export async function listInterests(query: Query): Promise<Interest[]> {
  const rows = await query<Interest>(
    `select i.person_id as "personId", i.stage, i.note, i.since
       from interest i join person p on p.id = i.person_id order by i.stage, lower(p.name), i.person_id`,
  )
  return plainRows(rows)
}

/** Puts a person on the interest list, or changes the entry. */
export async function putInterest(tx: Tx, interest: NewInterest): Promise<void> {
  await tx.query(
    `insert into interest (person_id, stage, note, since) values ($1, $2, $3, $4)
     on conflict (person_id) do update set stage = excluded.stage, note = excluded.note, since = excluded.since`,
    [interest.personId, interest.stage, interest.note ?? null, interest.since],
  )
}

/** Takes a person off the interest list; answers whether they were on it. */
export async function removeInterest(tx: Tx, personId: string): Promise<boolean> {
  const rows = await tx.query('delete from interest where person_id = $1 returning person_id', [personId])
  return rows.length > 0
}

/** Names by id. */
export async function personNames(query: Query, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await query<{ id: string; name: string }>(
    'select id, name from person where id = any($1::uuid[])',
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** People whose name, address or id in another system has this text, at most 50: id → name. */
export async function listPeopleNamed(query: Query, text: string): Promise<Map<string, string>> {
  const rows = await query<{ id: string; name: string }>(
    `select id, name from person
      where position(lower($1) in lower(name)) > 0 or lower(email) = lower($1)
         or $1 in (help_desk_user_id, gitlab_username, slack_id)
      order by lower(name) limit 50`,
    [text],
  )
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** People as personas: who they are and what they do. */
export function listPersonas(
  query: Query,
  id: string | null,
): Promise<{ id: string; name: string; roles: string[]; title: string | null; region: string }[]> {
  return query(
    `select p.id, p.name, p.roles, p.title, r.code as region from person p join region r on r.id = p.region_id
      where p.left_on is null and cardinality(p.roles) > 0 and ($1::uuid is null or p.id = $1)
      order by lower(p.name), p.id limit 500`,
    [id],
  )
}

/** Which of these people somebody manages: in the line, or by leading their region. */
export async function managedBy(
  query: Query,
  managerId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await query<{ id: string }>(
    `select p.id from person p join region r on r.id = p.region_id
      where p.id = any($2::uuid[]) and (p.manager_id = $1 or r.leader_id = $1)`,
    [managerId, ids],
  )
  return new Set(rows.map((row) => row.id))
}
