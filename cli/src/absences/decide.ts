/** What a manager does about an absence: approve, refuse, assign, leave open; and what is done at its end. */
import type { Command } from 'commander'
import { findPerson } from '../accounts/find.ts'
import type { Answer } from '../api/types.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { NotFoundError } from '../app/errors.ts'
import type { View } from '../text/view.ts'
import { planText } from './away-text.ts'

type Plan = Answer<'/api/v1/absence-plans/{id}'>
type Return = Answer<'/api/v1/absence-plans/{id}/return'>

/** Adds the commands. */
export function addDecisions(away: Command): void {
  leaf(away, 'approve <plan>', 'Approve time off that waits for you; its questions go out.', approve)
  leaf(away, 'refuse <plan>', 'Refuse time off that waits for you.', refuse).requiredOption(
    '--reason <text>',
    'why; the person is told',
  )
  leaf(away, 'assign <plan> <account> <person...>', 'Assign the open hours of an account.', assign)
  leaf(
    away,
    'leave-open <plan> <account>',
    'Leave open hours to the account’s fallback.',
    leaveOpen,
  ).requiredOption('--reason <text>', 'why nobody covers them; kept with the plan')
  leaf(away, 'give-back <ask>', 'Step back from hours you took.', giveBack)
  leaf(away, 'return <plan>', 'What happened with the covered accounts meanwhile.', meanwhile)
  leaf(away, 'close <plan>', 'Everything is handed back: close it.', close)
}

async function show(cli: Cli, call: Parameters<typeof cli.ask<Plan>>[0]): Promise<void> {
  const plan = await cli.ask(call)
  cli.show(plan, (view) => planText(plan, view))
}

/** The request of a plan about an account, by the account's name or id. */
export async function requestOf(cli: Cli, id: string, account: string): Promise<Plan['requests'][number]> {
  const plan = await cli.ask(cli.api.GET('/api/v1/absence-plans/{id}', { params: { path: { id } } }))
  const wanted = account.toLowerCase()
  const request = plan.requests.find(
    (one) => one.accountName.toLowerCase() === wanted || one.accountId === account,
  )
  if (request) return request
  throw new NotFoundError(`The plan has no account “${account}”.`, {
    lines: plan.requests.map(({ accountName }) => accountName),
  })
}

const approve = (cli: Cli, [id]: [string]): Promise<void> =>
  show(cli, cli.api.POST('/api/v1/absence-plans/{id}/approve', { params: { path: { id } }, body: {} }))

const refuse = (cli: Cli, [id]: [string], { reason }: { reason: string }): Promise<void> =>
  show(
    cli,
    cli.api.POST('/api/v1/absence-plans/{id}/refuse', { params: { path: { id } }, body: { note: reason } }),
  )

async function assign(cli: Cli, [id, account, people]: [string, string, string[]]): Promise<void> {
  const request = await requestOf(cli, id, account)
  const { id: personId } = await findPerson(cli, people.join(' '))
  const options = { params: { path: { id, requestId: request.id } }, body: { personId } }
  await show(cli, cli.api.POST('/api/v1/absence-plans/{id}/requests/{requestId}/assign', options))
}

async function leaveOpen(
  cli: Cli,
  [id, account]: [string, string],
  { reason }: { reason: string },
): Promise<void> {
  const request = await requestOf(cli, id, account)
  const options = { params: { path: { id, requestId: request.id } }, body: { note: reason } }
  await show(cli, cli.api.POST('/api/v1/absence-plans/{id}/requests/{requestId}/leave-open', options))
}

const giveBack = (cli: Cli, [id]: [string]): Promise<void> =>
  show(cli, cli.api.POST('/api/v1/cover-asks/{id}/withdraw', { params: { path: { id } } }))

const close = (cli: Cli, [id]: [string]): Promise<void> =>
  show(cli, cli.api.POST('/api/v1/absence-plans/{id}/close', { params: { path: { id } } }))

async function meanwhile(cli: Cli, [id]: [string]): Promise<void> {
  const answer = await cli.ask(cli.api.GET('/api/v1/absence-plans/{id}/return', { params: { path: { id } } }))
  cli.show(answer, (view) => meanwhileText(answer, view))
}

/** Account after account, its tickets below. Pure. */
export function meanwhileText({ accounts }: Return, { style }: View): string[] {
  if (accounts.length === 0) return ['Nothing to tell: no account was covered yet.']
  return accounts.flatMap(({ accountName, backups, opened, solved, emergencies, tickets }) => [
    style.strong(`${accountName}, covered by ${backups.length === 0 ? 'nobody' : backups.join(', ')}`),
    `  ${opened} opened, ${solved} solved, ${emergencies} ${emergencies === 1 ? 'emergency' : 'emergencies'}`,
    ...tickets.map(
      ({ ticketId, status, priority, assigneeName, subject }) =>
        `  ${ticketId}  ${[status, priority, assigneeName ?? 'nobody'].filter(Boolean).join(' · ')}  ${subject}`,
    ),
  ])
}
