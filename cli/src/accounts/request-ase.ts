/** `attache request-ase`: asks to set, replace or remove the ASE of an account. */
import type { Command } from 'commander'
import { Argument, InvalidArgumentError } from 'commander'
import type { Body } from '../api/types.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { confirmOr } from '../app/confirm.ts'
import { EXIT, UsageError } from '../app/errors.ts'
import type { ExitCode } from '../app/errors.ts'
import { readDay } from '../time/day-input.ts'
import { findAccount, findPerson } from './find.ts'
import { findingsText } from './request-text.ts'
import { showRequest } from './requests.ts'

type Kind = 'set' | 'replace' | 'remove'
type RequestBody = Body<'/api/v1/ase-requests', 'post'>

interface Options {
  readonly from: string
  readonly outgoing?: string
  readonly overlap?: number
  readonly reason?: string
  readonly review?: true
}

/** Adds the command. */
export function addRequestAse(program: Command): void {
  leaf(
    program,
    'request-ase',
    'Set, replace or remove an account’s ASE; applied at once where you may and nothing blocks.',
    request,
  )
    .addArgument(new Argument('<kind>').choices(['set', 'replace', 'remove']))
    .argument('<account>')
    .argument('[person]', 'who becomes the ASE; not with remove')
    .requiredOption(
      '--from <day>',
      'first day of the new state, in the account’s zone: 2026-03-27, today, tomorrow',
    )
    .option('--outgoing <person>', 'whose assignment ends; default: the only or primary ASE')
    .option('--overlap <days>', 'business days on which both hold the account (replace)', readDays)
    .option('--reason <text>', 'why')
    .option('--review', 'only show what it would meet; nothing is recorded')
}

function readDays(text: string): number {
  if (!/^\d{1,2}$/.test(text)) throw new InvalidArgumentError('Write a number of days.')
  return Number(text)
}

async function request(
  cli: Cli,
  [kind, account, person]: [Kind, string, string | undefined],
  options: Options,
): Promise<ExitCode | void> {
  const { body, question } = await readRequest(cli, kind, account, person, options)
  if (options.review) return review(cli, body)
  await confirmOr(cli, question)
  await showRequest(cli, await cli.ask(cli.api.POST('/api/v1/ase-requests', { body })))
}

async function readRequest(
  cli: Cli,
  kind: Kind,
  accountText: string,
  personText: string | undefined,
  { from, outgoing, overlap, reason }: Options,
): Promise<{ body: RequestBody; question: string }> {
  if ((kind === 'remove') !== (personText === undefined))
    throw new UsageError(
      kind === 'remove'
        ? 'Remove takes no new ASE; name who goes by --outgoing.'
        : `Who becomes the ASE? attache request-ase ${kind} ACCOUNT PERSON`,
    )
  const startsOn = readDay(from, cli.view)
  const account = await findAccount(cli, accountText)
  const person = personText === undefined ? null : await findPerson(cli, personText)
  const leaving = outgoing === undefined ? null : await findPerson(cli, outgoing)
  const body = {
    ...{ accountId: account.id, kind, startsOn, overlapDays: overlap ?? 0 },
    ...(person && { personId: person.id }),
    ...(leaving && { outgoingPersonId: leaving.id }),
    ...(reason !== undefined && { reason }),
  }
  const who = person?.name ?? leaving?.name ?? 'the ASE'
  return { body, question: `${account.name}: ${kind} ${who} from ${startsOn} on?` }
}

async function review(cli: Cli, body: RequestBody): Promise<ExitCode> {
  const answer = await cli.ask(cli.api.POST('/api/v1/ase-requests/review', { body }))
  const { good, bad } = cli.view.style
  const how = answer.appliedAtOnce
    ? 'it would be applied at once'
    : 'it would wait for somebody who may set ASEs'
  cli.show(answer, (view) => [
    answer.clear ? good(`Nothing blocks it: ${how}.`) : bad('It cannot be applied as it is:'),
    ...findingsText(answer.findings, view),
  ])
  return answer.clear ? EXIT.ok : EXIT.refused
}
