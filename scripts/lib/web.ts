/** The built web pages: made when they are missing or older than what they are made from. */
import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.ts'
import { runNode } from './run.ts'
import type { Ran } from './run.ts'

const SOURCES = ['web/src/**/*', 'web/public/**/*', 'web/*.{html,ts}', 'package-lock.json']
const BUILT = 'web/dist/index.html'

/** Where the built pages lie. */
export const WEB_DIR = join(ROOT, 'web/dist')

const changedAt = (path: string): number =>
  statSync(join(ROOT, path), { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY

export function isWebCurrent(): boolean {
  const built = changedAt(BUILT)
  return globSync(SOURCES, { cwd: ROOT }).every((path) => changedAt(path) <= built)
}

/** Builds the pages as they are shipped into web/dist; with a folder, for development into that one. */
export function buildWeb(developmentDir?: string): Promise<Ran> {
  const mode = developmentDir === undefined ? 'production' : 'development'
  const into = developmentDir === undefined ? [] : ['--outDir', developmentDir]
  const given = ['--config', 'web/vite.config.ts', '--logLevel', 'error', '--mode', mode, ...into]
  return runNode(['node_modules/vite/bin/vite.js', 'build', ...given], { NODE_ENV: mode })
}

/** Builds the pages if need be, in one line; ends the process with 1 when they cannot be built. */
export async function ensureWeb(): Promise<void> {
  if (isWebCurrent()) return
  process.stderr.write('Building the web pages … ')
  const { ok, output, seconds } = await buildWeb()
  process.stderr.write(ok ? `done in ${seconds.toFixed(1)} s\n` : `failed\n${output}\n`)
  if (!ok) process.exit(1)
}
