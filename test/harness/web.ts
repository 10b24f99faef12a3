/** The built pages, for every file that shows them: made at most once for the run. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { buildWeb, isWebCurrent, WEB_DIR } from '../../scripts/lib/web.ts'
import { systemClock } from '../../server/src/platform/clock.ts'
import { acquireLock, type OwnerLock } from '../../server/src/platform/db/embedded/owner-lock.ts'

/** As they are shipped, or as React complains in them of what is wrong. */
export type Kind = 'shipped' | 'development'

const BUILT_WITHIN_MS = 500_000

/** Their folder. Who comes first builds them if need be; who comes meanwhile waits, as half a build looks current. */
export async function builtWeb(kind: Kind): Promise<string> {
  const runDir = inject('databaseDir')
  const lock = await takeTurn(join(runDir, `web-${kind}.lock`))
  try {
    return await (kind === 'shipped' ? shipped() : development(join(runDir, 'web')))
  } finally {
    await lock.release()
  }
}

async function shipped(): Promise<string> {
  if (!isWebCurrent()) await build()
  return WEB_DIR
}

async function development(folder: string): Promise<string> {
  if (!existsSync(join(folder, 'index.html'))) await build(folder)
  return folder
}

async function build(folder?: string): Promise<void> {
  const { ok, output } = await buildWeb(folder)
  if (!ok) throw new Error(`The pages cannot be built:\n${output}`)
}

async function takeTurn(path: string): Promise<OwnerLock> {
  const deadline = systemClock.nowMs() + BUILT_WITHIN_MS
  for (;;) {
    try {
      return await acquireLock(path)
    } catch (error) {
      if (systemClock.nowMs() > deadline) throw error
    }
    await systemClock.sleep(100)
  }
}
