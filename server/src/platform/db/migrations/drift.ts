/** How the ledger and the files can disagree. A pure decision. */
import type { Applied } from './ledger.ts'
import type { MigrationFile } from './migration-files.ts'

export interface Drift {
  readonly kind: 'edited' | 'missing' | 'unknown' | 'out of order'
  /** The migration's name. */
  readonly name: string
  /** What is wrong and what to do. */
  readonly message: string
}

/** Compares what was applied with the files, both in order of name; empty when the files merely go on from it. */
export function findDrift(
  applied: readonly Applied[],
  files: readonly Pick<MigrationFile, 'name' | 'hash'>[],
): Drift[] {
  const fileOf = new Map(files.map((file) => [file.name, file]))
  const known = new Set(applied.map(({ name }) => name))
  const newestFile = files.at(-1)?.name ?? ''
  const newestApplied = applied.at(-1)?.name ?? ''
  const ofApplied = applied.flatMap((entry) => driftOfApplied(entry, fileOf.get(entry.name), newestFile))
  const late = files.filter(({ name }) => !known.has(name) && name < newestApplied)
  return [...ofApplied, ...late.map(({ name }) => outOfOrder(name, newestApplied))]
}

function driftOfApplied(entry: Applied, file: { hash: string } | undefined, newestFile: string): Drift[] {
  const { name } = entry
  if (file) return file.hash === entry.hash ? [] : [edited(name)]
  if (name > newestFile) {
    const message = `${name} was applied by a newer release than this one. Run that release, or restore a backup of this one.`
    return [{ kind: 'unknown', name, message }]
  }
  const message = `${name} was applied, but its file is missing. Bring ${name}.sql back: migrations are append-only.`
  return [{ kind: 'missing', name, message }]
}

function edited(name: string): Drift {
  const message = `${name} was edited after it was applied. Undo the edit, and make the change in a new migration.`
  return { kind: 'edited', name, message }
}

function outOfOrder(name: string, newest: string): Drift {
  const message = `${name} was not applied, though ${newest} was. Give it a number after ${newest}.`
  return { kind: 'out of order', name, message }
}
