/** `attache away`: plan time off, ask who covers, accept, decline, see how far it is. */
import type { Command } from 'commander'
import { findPerson } from '../accounts/find.ts'
import { leaf, whole } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { NotFoundError } from '../app/errors.ts'
import { readMoment } from '../time/moment-input.ts'
import { askedText, planText, plansText, previewText } from './away-text.ts'
import { addDecisions, requestOf } from './decide.ts'
import { addSick } from './sick.ts'
import { whose } from './whose.ts'

interface Dates {
  readonly who?: string
  readonly from: string
  readonly to: string
}

/** Adds the commands. */
export function addAway(program: Command): void {
  const away = program
    .command('away')
    .description('Time off and who covers: what it means, asking, answering, how far it is.')
    .addHelpText('after', EXAMPLES)
  leaf(away, 'status', 'Time off that is planned, and what is open.', status, { isDefault: true })
    .option('--who <person>', 'whose; default: yours, or everybody’s for a token')
    .option('--id <plan>', 'one, with its accounts')
  dates(leaf(away, 'plan', 'What it would mean: nothing is stored, nobody is told.', plan))
  dates(leaf(away, 'send', 'Send it, and ask the first candidates of each account.', send))
    .option('--sick', 'sick leave: at once, nobody approves first')
    .option('--ask <number>', 'how many to ask for each account, 12 at most', whole(0, 12), 1)
  leaf(away, 'asked', 'What you are asked to cover.', asked)
  leaf(away, 'ask <plan> <account> <person...>', 'Ask one more about an account of a plan.', ask)
  leaf(away, 'accept <ask>', 'Accept: the first to accept covers.', accept)
    .option('--from <time>', 'only from this time')
    .option('--to <time>', 'only until this time')
  leaf(away, 'decline <ask>', 'Decline.', decline).option('--reason <text>', 'why not, if you want to say so')
  addSick(away)
  addDecisions(away)
}

const dates = (command: Command): Command =>
  command
    .option('--who <person>', 'who is away; default: you')
    .requiredOption('--from <time>', 'from when, as “2026-03-23 00:00”')
    .requiredOption('--to <time>', 'until when: the first moment back')

const EXAMPLES = `
  attache away plan --from "2026-03-23 00:00" --to "2026-04-04 00:00"
  attache away sick
  attache away send --from "2026-03-23 00:00" --to "2026-04-04 00:00" --ask 3
  attache away accept 019cadc6-9a80-701b-86ef-68b9421b0bc9 --to "2026-03-28 00:00"`

async function absence(cli: Cli, { who, from, to }: Dates) {
  const personId = await whose(cli, who)
  const [start, end] = [from, to].map((text) => readMoment(text, cli.view).instant.toString())
  return { personId, start: start!, end: end! }
}

async function plan(cli: Cli, _: [], options: Dates): Promise<void> {
  const body = { ...(await absence(cli, options)), kind: 'planned' as const }
  const answer = await cli.ask(cli.api.POST('/api/v1/absence-plans/preview', { body }))
  cli.show(answer, (view) => previewText(answer, view))
}

async function send(cli: Cli, _: [], options: Dates & { sick?: true; ask: number }): Promise<void> {
  const body = {
    ...(await absence(cli, options)),
    kind: options.sick ? ('sick' as const) : ('planned' as const),
  }
  const { accounts } = await cli.ask(cli.api.POST('/api/v1/absence-plans/preview', { body }))
  const asks = accounts.flatMap(({ accountId, absentPersonId, candidates }) => {
    const personIds = candidates.slice(0, options.ask).map((one) => one.personId)
    return personIds.length === 0 ? [] : [{ accountId, absentPersonId, personIds }]
  })
  const made = await cli.ask(cli.api.POST('/api/v1/absence-plans', { body: { ...body, asks } }))
  cli.show(made, (view) => planText(made, view))
}

async function status(cli: Cli, _: [], { who, id }: { who?: string; id?: string }): Promise<void> {
  if (id !== undefined) {
    const one = await cli.ask(cli.api.GET('/api/v1/absence-plans/{id}', { params: { path: { id } } }))
    return cli.show(one, (view) => planText(one, view))
  }
  const me = await cli.ask(cli.api.GET('/api/v1/me'))
  const query = {
    live: 'true' as const,
    limit: 100,
    ...(who !== undefined && { personId: (await findPerson(cli, who)).id }),
    of: who === undefined && me.kind === 'person' ? ('me' as const) : ('anybody' as const),
  }
  const answer = await cli.ask(cli.api.GET('/api/v1/absence-plans', { params: { query } }))
  cli.show(answer, (view) => plansText(answer.items, view))
}

async function asked(cli: Cli): Promise<void> {
  const answer = await cli.ask(cli.api.GET('/api/v1/cover-asks'))
  cli.show(answer, (view) => askedText(answer.items, view))
}

async function ask(cli: Cli, [id, account, people]: [string, string, string[]]): Promise<void> {
  const request = await requestOf(cli, id, account)
  const person = await findPerson(cli, people.join(' '))
  const params = { path: { id, requestId: request.id } }
  const body = { personIds: [person.id] }
  const answer = await cli.ask(
    cli.api.POST('/api/v1/absence-plans/{id}/requests/{requestId}/asks', { params, body }),
  )
  cli.show(answer, (view) => planText(answer, view))
}

async function accept(cli: Cli, [id]: [string], { from, to }: { from?: string; to?: string }): Promise<void> {
  const params = { path: { id } }
  const mine = (await cli.ask(cli.api.GET('/api/v1/cover-asks'))).items.find((one) => one.id === id)
  const at = (text: string | undefined, otherwise: string | undefined): string =>
    text === undefined ? (otherwise ?? '') : readMoment(text, cli.view).instant.toString()
  const isPart = from !== undefined || to !== undefined
  if (isPart && !mine)
    throw new NotFoundError(`You are asked nothing with the id ${id}.`, {
      todo: '`attache away asked` lists what you are asked.',
    })
  const hours = isPart ? [{ start: at(from, mine?.start), end: at(to, mine?.end) }] : null
  const answer = await cli.ask(cli.api.POST('/api/v1/cover-asks/{id}/accept', { params, body: { hours } }))
  cli.show(answer, (view) => [answer.taken.sentence, ...planText(answer, view)])
}

async function decline(cli: Cli, [id]: [string], { reason }: { reason?: string }): Promise<void> {
  const options = { params: { path: { id } }, body: { note: reason ?? null } }
  const answer = await cli.ask(cli.api.POST('/api/v1/cover-asks/{id}/decline', options))
  cli.show(answer, (view) => planText(answer, view))
}
