/** SQL about prospects. */
import type { Tx } from '../../platform/db/index.ts'
import {
  columnList,
  Conditions,
  inserter,
  plainRows,
  readPage,
  updater,
  type Page,
  type Query,
} from '../../platform/store/index.ts'
import type { Prospect, ProspectsQuery } from './prospects.contract.ts'

const COLUMNS_OF = {
  id: 'uuid',
  name: 'text',
  region_id: 'uuid',
  time_zone: 'text',
  languages: 'text[]',
  ase_count: 'smallint',
  hours_per_week: 'numeric',
  starts_on: 'date',
  likelihood: 'smallint',
  stage: 'text',
  note: 'text',
  account_id: 'uuid',
  created_at: 'timestamptz',
  created_by: 'text',
  closed_at: 'timestamptz',
}
const COLUMNS = columnList(COLUMNS_OF)

/** Inserts prospects. */
export const insertProspects = inserter<Prospect>('prospect', COLUMNS_OF)

/** Sets every column of a prospect. */
export const updateProspect = updater<Prospect>('prospect', COLUMNS_OF)

/** A page of prospects, by their likely start, without those that became one of the hidden accounts. */
export function listProspects(
  query: Query,
  wanted: ProspectsQuery,
  hidden: readonly string[],
): Promise<Page<Prospect>> {
  const { where, values } = new Conditions()
    .add('position(lower($) in lower(name)) > 0', wanted.q)
    .equal('region_id', wanted.regionId)
    .add('(account_id is null or account_id <> all($::uuid[]))', hidden)
    .plain('closed_at is null', wanted.open === 'true')
    .plain('closed_at is not null', wanted.open === 'false')
  const { limit, cursor } = wanted
  const sort = { by: 'starts_on', type: 'date' }
  const select = `select ${COLUMNS} from prospect`
  return readPage<Prospect>(query, { select, where, values, sort, id: 'id', limit, cursor })
}

/** Every open prospect, by its likely start. */
export async function openProspects(query: Query): Promise<Prospect[]> {
  const sql = `select ${COLUMNS} from prospect where closed_at is null order by starts_on, id`
  return plainRows(await query<Prospect>(sql))
}

/** One prospect, locked where `lock` says so; undefined where there is none. */
export async function findProspect(
  query: Tx['query'],
  id: string,
  lock = false,
): Promise<Prospect | undefined> {
  const sql = `select ${COLUMNS} from prospect where id = $1 ${lock ? 'for update' : ''}`
  return plainRows(await query<Prospect>(sql, [id]))[0]
}
