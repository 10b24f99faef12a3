/** Processes of the program, started again and again and killed without a word. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../../server/src/main.ts', import.meta.url))

export interface Process {
  readonly pid: number
  /** What it printed when it was ready. */
  readonly ready: RegExpExecArray
  /** Resolves when it has ended, however. */
  readonly ended: Promise<void>
  /** kill -9, and waits until it is gone. */
  kill(): Promise<void>
  /** Asks it to stop, and waits. */
  stop(): Promise<void>
}

/** Starts `attache <args>` and waits until it prints `ready`; throws what it said when it ends before. */
export async function launch(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  ready: RegExp,
): Promise<Process> {
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH, HOME, NODE_COMPILE_CACHE, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  living.add(child)
  const ended = once(child, 'exit').then(() => void living.delete(child))
  const signal = async (name: NodeJS.Signals): Promise<void> => {
    child.kill(name)
    await ended
  }
  return {
    pid: child.pid ?? 0,
    ready: await says(child, ready),
    ended,
    kill: () => signal('SIGKILL'),
    stop: () => signal('SIGTERM'),
  }
}

const living = new Set<ChildProcess>()

/** Ends whatever a trial that failed left running. */
export function killRemaining(): void {
  for (const child of living) child.kill('SIGKILL')
}

function says(child: ChildProcess, ready: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-20_000)
      const match = ready.exec(said)
      if (match) resolve(match)
    }
    child.stdout!.on('data', hear)
    child.stderr!.on('data', hear)
    child.once('exit', (code, signal) =>
      reject(new Error(`the program ended (${code ?? signal}) before it was ready:\n${said}`)),
    )
  })
}
