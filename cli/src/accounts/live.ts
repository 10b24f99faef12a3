/** `attache live ACCOUNT on|off`: whether an account's decisions are written to the help desk. */
import type { Command } from 'commander'
import { Argument } from 'commander'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { confirmOr } from '../app/confirm.ts'
import { findAccount } from './find.ts'
import { readShadow } from './shadow.ts'

/** Adds the command. */
export function addLive(program: Command): void {
  leaf(
    program,
    'live <account>',
    'Write an account’s decisions to the help desk (on), or only record them (off). For directors.',
    live,
  )
    .addArgument(new Argument('<position>').choices(['on', 'off']))
    .addHelpText('after', '\nLook at the difference first: attache shadow ACCOUNT.')
}

async function live(cli: Cli, [text, position]: [string, 'on' | 'off']): Promise<void> {
  const { id, name } = await findAccount(cli, text)
  const isLive = position === 'on'
  if (isLive) {
    const { sentence } = await readShadow(cli, id)
    cli.note(sentence)
    await confirmOr(cli, `${name} goes live: from now on its decisions are written to the help desk. Go on?`)
  }
  const params = { path: { id } }
  const { policy } = await cli.ask(cli.api.GET('/api/v1/accounts/{id}', { params }))
  const { handlingMode, fallback, standingBackupId, nightContactId } = policy
  const body = { handlingMode, fallback, standingBackupId, nightContactId, isLive }
  const answer = await cli.ask(cli.api.PUT('/api/v1/accounts/{id}/policy', { params, body }))
  cli.show(answer, () => [
    isLive
      ? `${name} is live: what is decided is written to the help desk.`
      : `${name} is in shadow: what is decided is recorded, and nothing is written outside.`,
  ])
}
