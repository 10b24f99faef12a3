/** Each programme of the embedded server has a database of its own, so that a demo or a log never mixes with the real one. */
import pg from 'pg'
import type { DatabaseUrls } from '../db/index.ts'

/** The programme that is there when nobody names one: the database that the embedded server is made with. */
export const MAIN_PROGRAMME = 'main'

const databaseOf = (programme: string): string => `attache_${programme.replaceAll('-', '_')}`

/** The same server, the programme's database; makes it when it is not there yet. */
export async function programmeUrls(urls: DatabaseUrls, programme: string): Promise<DatabaseUrls> {
  if (programme === MAIN_PROGRAMME) return urls
  const name = databaseOf(programme)
  await asOwner(urls.ownerUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${name}`).catch(ignoreRace)
  })
  return { url: named(urls.url, name), ownerUrl: named(urls.ownerUrl, name) }
}

/** The programme's database where there is one; null: it was never made. */
export async function findProgramme(urls: DatabaseUrls, programme: string): Promise<DatabaseUrls | null> {
  if (programme === MAIN_PROGRAMME) return urls
  const name = databaseOf(programme)
  return asOwner(urls.ownerUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    return rowCount === 0 ? null : { url: named(urls.url, name), ownerUrl: named(urls.ownerUrl, name) }
  })
}

/** Tables that a programme without anybody in it fills by itself. */
const FILLED_BY_ITSELF = ['programme', 'facts_version', 'facts_log', 'facts_change', 'schema_migration']

/** What a database holds, looked at without changing anything, whatever release its schema is of. */
export function contentsOf(ownerUrl: string): Promise<'nothing' | 'a demo' | 'something else'> {
  return asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' order by tablename`,
    )
    const tables = rows.map(({ name }) => name)
    if (tables.includes('programme')) {
      const marked = await client.query('select from public.programme where is_demo')
      if (marked.rowCount === 1) return 'a demo'
    } else if (tables.length > 0) return 'something else'
    for (const table of tables.filter((name) => !FILLED_BY_ITSELF.includes(name))) {
      const some = await client.query(`select from public.${client.escapeIdentifier(table)} limit 1`)
      if (some.rowCount === 1) return 'something else'
    }
    return 'nothing'
  })
}

/** Whether a process of ours is connected to the programme's database. */
export function isInUse(urls: DatabaseUrls, programme: string): Promise<boolean> {
  return asOwner(named(urls.ownerUrl, 'postgres'), async (client) => {
    const { rowCount } = await client.query(
      `select from pg_stat_activity where datname = $1 and application_name like 'attache%' limit 1`,
      [databaseOf(programme)],
    )
    return rowCount === 1
  })
}

/** Drops a programme's database; whoever is connected is cut off. False: there is none. */
export async function dropProgramme(urls: DatabaseUrls, programme: string): Promise<boolean> {
  if (programme === MAIN_PROGRAMME)
    throw new TypeError('The main programme is not dropped: remove the data directory.')
  const name = databaseOf(programme)
  // From another database: the one that is dropped cannot be connected to.
  return asOwner(named(urls.ownerUrl, 'postgres'), async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) return false
    await client.query(`drop database ${name} with (force)`)
    return true
  })
}

/** After very many rows were added at once: what the planner of queries and the reads along indexes alone rest on. */
export async function tidyUp(ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, (client) => client.query('vacuum (analyze)'))
}

function named(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}

const DUPLICATE_DATABASE = '42P04'

/** Another process made it first. */
function ignoreRace(error: unknown): void {
  const code = (error as { code?: unknown }).code
  if (code !== DUPLICATE_DATABASE && code !== '23505') throw error
}

async function asOwner<T>(ownerUrl: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
