/** `attache who ACCOUNT`: who answers for an account, now or at any instant. */
import type { Command } from 'commander'
import { withCandidates } from '../accounts/find.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { readMoment } from '../time/moment-input.ts'
import type { Understood } from '../time/moment-input.ts'
import { whoText } from './who-text.ts'

/** Adds the command. */
export function addWho(program: Command): void {
  leaf(program, 'who <account...>', 'Who answers for an account, now or at any time, and why.', who)
    .option(
      '--at <time>',
      'the time asked about, as “fri 03:00”, “tomorrow 9:00”, “in 2h” or “2026-03-27 03:00”',
    )
    .addHelpText('after', EXAMPLES)
}

const EXAMPLES = `
ACCOUNT is a name or a part of it, an alias, a mail domain, a help-desk organisation id or a CRM id.

  attache who Tasman Freight
  attache who tasman.example --at "fri 03:00" --zone Australia/Sydney`

async function who(cli: Cli, [words]: [string[]], { at }: { at?: string }): Promise<void> {
  const account = words.join(' ')
  const moment = at === undefined ? null : readMoment(at, cli.view)
  const query = { account, zone: cli.view.zone, ...(moment && { at: moment.instant.toString() }) }
  const answer = await withCandidates(cli, account, () =>
    cli.ask(cli.api.GET('/api/v1/who', { params: { query } })),
  )
  cli.show(answer, (view) => whoText(answer, view, moment satisfies Understood | null))
}
