/** The files `NNNN-title.sql` of a directory. */
import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseError } from '../errors.ts'

export interface MigrationFile {
  /** The file's name without `.sql`: what the ledger keeps. */
  readonly name: string
  readonly path: string
  readonly sql: string
  /** SHA-256 of the text with line ends as \n, in hexadecimal. */
  readonly hash: string
}

const NAME = /^(\d{4})[-_][a-z0-9][a-z0-9_-]*\.sql$/

/** Reads them in order of number. Throws `db_migration_name` for a .sql file named otherwise, or a number used twice. */
export async function readMigrations(directory: string): Promise<MigrationFile[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).toSorted()
  checkNames(directory, names)
  return Promise.all(names.map((name) => readMigration(directory, name)))
}

function checkNames(directory: string, names: string[]): void {
  const seen = new Map<string, string>()
  for (const name of names) {
    const number = NAME.exec(name)?.[1]
    if (number === undefined) throw misnamed(directory, `${name} is not named like 0001-title.sql`)
    const other = seen.get(number)
    if (other !== undefined) throw misnamed(directory, `${other} and ${name} have the same number`)
    seen.set(number, name)
  }
}

function misnamed(directory: string, what: string): DatabaseError {
  return new DatabaseError(
    'db_migration_name',
    `In ${directory}, ${what}. Rename the one that has not landed.`,
  )
}

/** Line ends are evened out, for a checkout may change them. */
async function readMigration(directory: string, file: string): Promise<MigrationFile> {
  const path = join(directory, file)
  const sql = (await readFile(path, 'utf8')).replaceAll('\r\n', '\n')
  return {
    name: file.slice(0, -'.sql'.length),
    path,
    sql,
    hash: createHash('sha256').update(sql).digest('hex'),
  }
}
