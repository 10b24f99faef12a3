/** Runs programs for the scripts: with this Node, in the project's directory, without a standard input. */
import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { ROOT } from './root.ts'

export interface Ran {
  readonly ok: boolean
  /** Standard output and error, as they came. */
  readonly output: string
  readonly seconds: number
}

/** This Node and the project's tools come first, whatever Node the machine has. */
export const ENVIRONMENT: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: [join(ROOT, 'node_modules/.bin'), dirname(process.execPath), process.env['PATH'] ?? ''].join(
    delimiter,
  ),
}

/** Runs a JavaScript or TypeScript program to its end and keeps what it says; `env` is set besides. */
export function runNode(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const begun = performance.now()
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...ENVIRONMENT, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const add = (chunk: Buffer): void => void (output += chunk.toString())
    child.stdout.on('data', add)
    child.stderr.on('data', add)
    const end = (ok: boolean): void => resolve({ ok, output, seconds: (performance.now() - begun) / 1000 })
    child.once('error', (error) => {
      output += error.message
      end(false)
    })
    child.once('close', (code) => end(code === 0))
  })
}
