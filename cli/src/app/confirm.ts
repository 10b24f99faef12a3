/** Asks before something is written outside, where there is somebody to ask. */
import process from 'node:process'
import { EXIT, CliError } from './errors.ts'
import type { Cli } from './cli.ts'

/**
 * Goes on, or throws where the person at the terminal says no. Scripts and `--yes` are not asked. Answers whether somebody
 * said yes: a script without `--yes` has not. `seen` is what they say it to, shown before.
 */
export async function confirmOr(cli: Cli, question: string, seen: readonly string[] = []): Promise<boolean> {
  const { stdin, stderr } = process
  const isScript = !stdin.isTTY || !stderr.isTTY
  if (isScript && !cli.settings.yes) return false
  for (const line of seen) cli.warn(line)
  if (cli.settings.yes) return true
  const { confirm, isCancel } = await import('@clack/prompts')
  const answer = await confirm({ message: question, initialValue: false, output: stderr })
  if (isCancel(answer) || !answer) throw new CliError(EXIT.refused, 'Nothing was changed.')
  return true
}
