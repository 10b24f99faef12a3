/** The CSV of rejected rows. */
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { neutralRow } from '../platform/csv.ts'
import { ImportError, type Rejection } from './problems.ts'

/** Throws where the rejects would overwrite the file they come from. */
export function checkRejectsPath(rejects: string, input: string): void {
  if (resolve(rejects) !== resolve(input)) return
  throw new ImportError(
    'import_option',
    '--rejects names the file to import: name another, or it would be overwritten.',
  )
}

/** Writes line, reason, value and row of each rejection, formulas neutralised; replaces the file. */
export async function writeRejects(path: string, rejections: readonly Rejection[]): Promise<void> {
  const rows = rejections.map(({ line, reason, value, row }) =>
    neutralRow([line, reason, value, row ?? null]),
  )
  await writeFile(path, neutralRow(['line', 'reason', 'value', 'row']) + rows.join(''))
}
