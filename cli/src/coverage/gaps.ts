/** `attache gaps`: the hours of the next 90 days that have nobody, with the cheapest way to close each. */
import { Option, type Command } from 'commander'
import process from 'node:process'
import { findAccount, findPerson } from '../accounts/find.ts'
import { unwrap } from '../api/client.ts'
import { leaf, whole } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { cleanText } from '../text/clean.ts'
import { findRegion } from '../directory/regions.ts'
import { gapsText } from './gaps-text.ts'

const CAUSES = [
  'contract_without_ase',
  'time_off_without_backup',
  'backup_away_too',
  'backup_overloaded',
  'person_left',
  'no_overlap',
  'pod_too_thin',
] as const

const FIXES = ['ask_cover', 'name_ase', 'name_night_contact', 'none'] as const

interface Options {
  readonly account?: string
  readonly days: number
  readonly region?: string
  readonly cause?: (typeof CAUSES)[number]
  readonly ase?: string
  readonly fix?: (typeof FIXES)[number]
  readonly mine?: true
  readonly limit: number
  readonly csv?: true
}

/** Adds the command. */
export function addGaps(program: Command): void {
  leaf(program, 'gaps', 'Hours ahead that have nobody: why, and the cheapest way to close them.', gaps)
    .option('--account <account>', 'only this account')
    .option('--days <number>', 'how far to look ahead, 90 at most', whole(1, 90), 90)
    .option('--region <code>', 'only this region')
    .addOption(new Option('--cause <cause>', 'only this cause').choices(CAUSES))
    .option('--ase <person>', 'only gaps of this primary ASE')
    .addOption(
      new Option('--fix <kind>', 'only what such a fix closes; none: what nobody could').choices(FIXES),
    )
    .option('--mine', 'accounts whose ASE you are, for which you cover, or whose region you lead')
    .option('--limit <number>', 'gaps at most', whole(1, 200), 50)
    .option('--csv', 'all of them as CSV')
}

async function gaps(cli: Cli, _: [], options: Options): Promise<void> {
  const { account, ase, csv, limit, mine, ...rest } = options
  if (rest.region !== undefined) await findRegion(cli, rest.region)
  const query = {
    ...rest,
    ...(ase !== undefined && { ase: (await findPerson(cli, ase)).id }),
    ...(account !== undefined && { account: (await findAccount(cli, account)).id }),
    ...(mine && { mine: 'true' as const }),
  }
  if (csv) {
    const call = cli.api.GET('/api/v1/coverage/gaps/export', { params: { query }, parseAs: 'text' })
    const text = String(await unwrap(call))
    process.stdout.write(process.stdout.isTTY ? cleanText(text) : text)
    return
  }
  const answer = await cli.ask(
    cli.api.GET('/api/v1/coverage/gaps', { params: { query: { ...query, limit } } }),
  )
  cli.show(answer, (view) => gapsText(answer, view))
}
