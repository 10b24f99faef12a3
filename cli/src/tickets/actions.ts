/** What people do with tickets: override, undo, lift-lock. */
import type { Command } from 'commander'
import { findPerson } from '../accounts/find.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { confirmOr } from '../app/confirm.ts'
import { EXIT } from '../app/errors.ts'
import type { ExitCode } from '../app/errors.ts'
import { readTicket } from './why.ts'
import type { Ticket } from './why-text.ts'

interface OverrideOptions {
  readonly to: string
  readonly reason: string
  readonly source?: string
}

const SOURCE = ['--source <source>', 'where the ticket comes from, where several have its number'] as const

/** Adds the commands. */
export function addTicketActions(program: Command): void {
  leaf(program, 'override <ticket>', 'Assign a ticket by hand; it stays so until lifted or closed.', override)
    .requiredOption('--to <person>', 'who holds it instead; `nobody` leaves it unassigned')
    .requiredOption('--reason <text>', 'what you know that the rules do not; kept with the decision')
    .option(...SOURCE)
  leaf(
    program,
    'undo <decision...>',
    'Undo decisions with what they wrote, the newest first.',
    undo,
  ).requiredOption('--reason <text>', 'why; kept with each decision')
  leaf(
    program,
    'lift-lock <ticket>',
    'Let the rules decide again: lifts a person’s assignment.',
    liftLock,
  ).option(...SOURCE)
}

const titled = ({ source, ticketId, subject }: Ticket): string => `${source} ${ticketId} “${subject ?? ''}”`
const pathOf = ({ source, ticketId }: Ticket) => ({ source, ticket: ticketId })

async function override(
  cli: Cli,
  [number]: [string],
  { to, reason, source }: OverrideOptions,
): Promise<void> {
  const ticket = await readTicket(cli, number, source)
  const person = to === 'nobody' ? null : await findPerson(cli, to)
  await confirmOr(cli, `${titled(ticket)}: assign it to ${person?.name ?? 'nobody'}?`)
  const assignTo = person ? { kind: 'person' as const, personId: person.id } : { kind: 'nobody' as const }
  const answer = await cli.ask(
    cli.api.POST('/api/v1/tickets/{source}/{ticket}/override', {
      params: { path: pathOf(ticket) },
      body: { assignTo, reason },
    }),
  )
  cli.show(answer, () => [
    `${titled(ticket)}: held by ${person?.name ?? 'nobody'} now, by your word.`,
    `\`attache why ${ticket.ticketId}\` shows it; \`attache lift-lock ${ticket.ticketId}\` takes it back.`,
  ])
}

async function liftLock(cli: Cli, [number]: [string], { source }: { source?: string }): Promise<void> {
  const ticket = await readTicket(cli, number, source)
  const holder = ticket.lock ? ` It was ${ticket.lock.assignee}, by ${ticket.lock.by}.` : ''
  await confirmOr(cli, `${titled(ticket)}: let the rules decide who holds it?${holder}`)
  const params = { path: pathOf(ticket) }
  const answer = await cli.ask(cli.api.POST('/api/v1/tickets/{source}/{ticket}/lift-lock', { params }))
  const after = cli.settings.json ? null : await readTicket(cli, ticket.ticketId, ticket.source)
  cli.show(answer, () => [`${titled(ticket)}: decided anew. ${after?.decision?.answer ?? ''}`.trimEnd()])
}

async function undo(cli: Cli, [decisionIds]: [string[]], { reason }: { reason: string }): Promise<ExitCode> {
  const many = decisionIds.length === 1 ? 'this decision' : `these ${decisionIds.length} decisions`
  await confirmOr(cli, `Undo ${many} with what was written to the help desk?`)
  const answer = await cli.ask(cli.api.POST('/api/v1/decisions/undo', { body: { decisionIds, reason } }))
  const { good, bad } = cli.view.style
  cli.show(answer, () => [
    ...answer.undone.map((id) => `${good('✓')} ${id} undone`),
    ...answer.left.map(({ id, why }) => `${bad('✗')} ${id} left: ${why}`),
  ])
  return answer.left.length > 0 ? EXIT.refused : EXIT.ok
}
