/** The large demo programme: built once into a data directory that is kept, and served from there. */
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startProgram, type Program } from '../bench-server.ts'
import { remark } from '../figure.ts'

const MAIN = fileURLToPath(new URL('../../../server/src/main.ts', import.meta.url))

/** `--data-dir=DIR` of the command line, else a folder of the machine's temporary files; PostgreSQL's account must enter it. */
export function dataDir(): string {
  const given = process.argv.find((word) => word.startsWith('--data-dir='))
  return given?.slice('--data-dir='.length) ?? join(tmpdir(), 'attache-large')
}

export interface Built {
  /** Only where this run built it from nothing. */
  readonly minutes: number | null
  readonly gibibytes: number
}

/** Makes the large demo, or goes on with one that was begun; one that is whole is left as it is. */
export async function buildLarge(directory: string): Promise<Built> {
  const isNew = !existsSync(directory)
  mkdirSync(directory, { recursive: true, mode: 0o755 })
  const began = performance.now()
  const child = spawn(process.execPath, [MAIN, 'demo', '--size', 'large', '--data-dir', directory], {
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ATTACHE_LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.on('data', (chunk: Buffer) => remark(chunk.toString().trimEnd()))
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`the large demo could not be built: exit ${code}`)
  const minutes = (performance.now() - began) / 60_000
  return { minutes: isNew ? minutes : null, gibibytes: sizeOf(directory) / 2 ** 30 }
}

function sizeOf(directory: string): number {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true })
  return entries.reduce((sum, one) => {
    if (!one.isFile()) return sum
    return sum + (statSync(join(one.parentPath, one.name), { throwIfNoEntry: false })?.size ?? 0)
  }, 0)
}

/** Serves it: pages and API, nothing that works beside. */
export function serveLarge(directory: string): Promise<Program> {
  return startProgram(['start', '--demo', '--no-work', '--port', '0', '--data-dir', directory], {
    ATTACHE_LOG_LEVEL: 'warn',
    ATTACHE_REQUESTS_PER_MINUTE: '1000000',
  })
}
