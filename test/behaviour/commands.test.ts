/** Every command can at least say what it does: options that contradict each other would end the program at once. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))
const run = promisify(execFile)

test.each([[], ['start'], ['work'], ['migrate'], ['demo'], ['backup'], ['restore'], ['import', 'tickets']])(
  'attache %s --help',
  async (...command) => {
    const { stdout } = await run(process.execPath, [MAIN, ...command, '--help'])
    expect(stdout).toContain(`Usage: attache${command.length > 0 ? ` ${command.join(' ')}` : ''}`)
  },
)
