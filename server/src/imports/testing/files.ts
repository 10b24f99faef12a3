/** Files for tests of imports. */
import { createReadStream, existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createGunzip } from 'node:zlib'

/** The real log, where it lies beside the project. */
export const REAL_LOG = fileURLToPath(
  new URL(
    '../../../../../shared/data/event_logs/servicenow_incident_event_log_until_2016-04-14.csv.gz',
    import.meta.url,
  ),
)
export const hasRealLog = existsSync(REAL_LOG)

/** The header and the first `rows` rows of the real log. */
export async function firstRows(rows: number): Promise<string[]> {
  const lines: string[] = []
  const input = createReadStream(REAL_LOG)
  const reader = createInterface({ input: input.pipe(createGunzip()), crlfDelay: Infinity })
  for await (const line of reader) {
    lines.push(line)
    if (lines.length > rows) break
  }
  reader.close()
  input.destroy()
  return lines
}

export interface Folder {
  /** Writes a file and answers its path. */
  write(name: string, content: string | Buffer): Promise<string>
  readonly path: string
  remove(): Promise<void>
}

/** A folder of its own for a test file. */
export async function folder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'attache-imports-'))
  return {
    path,
    write: async (name, content) => {
      await writeFile(join(path, name), content)
      return join(path, name)
    },
    remove: () => rm(path, { recursive: true, force: true }),
  }
}
