/**
 * Runs the tests: builds the pages if need be, runs vitest with the arguments given (`npm test -- server/src/coverage`),
 * tells why tests were skipped, and ends with `N passed, N failed`. `--at 2027-10-31T00:55Z`: as if it were then.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environmentAt } from '../test/harness/other-time.ts'
import { ROOT } from './lib/root.ts'
import { ENVIRONMENT } from './lib/run.ts'
import { SUMMARY_FILE } from './lib/test-summary.ts'
import type { Summary } from './lib/test-summary.ts'
import { ensureWeb } from './lib/web.ts'

const folder = mkdtempSync(join(tmpdir(), 'attache-summary-'))
const file = join(folder, 'summary.json')

const given = process.argv.slice(2)
const at = given.indexOf('--at')
const [, instant] = at < 0 ? [] : given.splice(at, 2)
const otherTime = instant === undefined ? {} : environmentAt(instant)

async function runVitest(): Promise<number> {
  const reporters = ['--reporter=default', '--reporter=./scripts/lib/test-summary.ts']
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...given]
  const env = { ...ENVIRONMENT, ...otherTime, [SUMMARY_FILE]: file }
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] })
  const stop = (signal: NodeJS.Signals): void => void child.kill(signal)
  process.on('SIGTERM', stop)
  process.on('SIGINT', () => {}) // the terminal tells vitest itself
  const [code] = (await once(child, 'close')) as [number | null]
  return code ?? 1
}

/** null: vitest ended before it could say. */
function readSummary(): Summary | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Summary
  } catch {
    return null
  }
}

function tellSkipped(skipped: Summary['skipped']): void {
  const groups = Map.groupBy(skipped, ({ file: where, why }) => `${why} (${where})`)
  if (groups.size > 0) console.log('Skipped:')
  for (const [text, tests] of groups) console.log(`  ${tests.length} × ${text}`)
}

await ensureWeb()
const status = await runVitest()
const summary = readSummary() ?? { passed: 0, failed: 1, skipped: [] }
rmSync(folder, { recursive: true, force: true })
// A run that ends badly has failed, whatever it counted.
const failed = summary.failed === 0 && status !== 0 ? 1 : summary.failed
tellSkipped(summary.skipped)
const tail = summary.skipped.length > 0 ? `, ${summary.skipped.length} skipped` : ''
console.log(`${summary.passed} passed, ${failed} failed${tail}`)
process.exitCode = failed === 0 ? 0 : 1
