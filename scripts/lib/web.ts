/** The built web pages: made when they are missing or older than what they are made from. */
import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.ts'
import { runNode } from './run.ts'

const SOURCES = ['web/src/**/*', 'web/public/**/*', 'web/*.{html,ts}', 'package-lock.json']
const BUILT = 'web/dist/index.html'

const changedAt = (path: string): number =>
  statSync(join(ROOT, path), { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY

export function isWebCurrent(): boolean {
  const built = changedAt(BUILT)
  return globSync(SOURCES, { cwd: ROOT }).every((path) => changedAt(path) <= built)
}

/** Builds the pages if need be, in one line; ends the process with 1 when they cannot be built. */
export async function ensureWeb(): Promise<void> {
  if (isWebCurrent()) return
  process.stderr.write('Building the web pages … ')
  const vite = [
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    'web/vite.config.ts',
    '--logLevel',
    'warn',
  ]
  const { ok, output, seconds } = await runNode(vite)
  process.stderr.write(ok ? `done in ${seconds.toFixed(1)} s\n` : `failed\n${output}\n`)
  if (!ok) process.exit(1)
}
