/** Asks before something is written outside, where there is somebody to ask. */
import process from 'node:process'
import { EXIT, CliError } from './errors.ts'
import type { Cli } from './cli.ts'

/** Goes on, or throws where the person at the terminal says no. Scripts and `--yes` are not asked. */
export async function confirmOr(cli: Cli, question: string): Promise<void> {
  const { stdin, stderr } = process
  if (cli.settings.yes || !stdin.isTTY || !stderr.isTTY) return
  const { confirm, isCancel } = await import('@clack/prompts')
  const answer = await confirm({ message: question, initialValue: false, output: stderr })
  if (isCancel(answer) || !answer) throw new CliError(EXIT.refused, 'Nothing was changed.')
}
