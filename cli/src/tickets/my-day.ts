/** `attache my-day`: the accounts one answers for, and the open tickets in the order in which they need one. */
import type { Command } from 'commander'
import type { Answer } from '../api/types.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { KEY_ADVICE } from '../app/config.ts'
import { momentOr } from '../text/moments.ts'
import { table } from '../text/table.ts'
import type { View } from '../text/view.ts'

type MyDay = Answer<'/api/v1/my-day'>
type Row = MyDay['queue'][number]

/** Adds the command. */
export function addMyDay(program: Command): void {
  leaf(program, 'my-day', 'Your queue, the tickets that need you first, each with why.', myDay).addHelpText(
    'after',
    `\nA person’s. ${KEY_ADVICE}`,
  )
}

async function myDay(cli: Cli): Promise<void> {
  const day = await cli.ask(cli.api.GET('/api/v1/my-day'))
  cli.show(day, (view) => dayText(day, view))
}

/** The queue as a table. Pure. */
export function dayText({ personName, needed, total, queue }: MyDay, view: View): string[] {
  const head = view.style.strong(`${personName}: ${needed} of ${total} open tickets need you.`)
  if (queue.length === 0) return [head]
  const columns = [
    { head: 'TICKET', value: ({ ticketId }: Row) => ticketId, whole: true },
    { head: 'ACCOUNT', value: ({ accountName }: Row) => accountName ?? '', paint: view.style.strong },
    { head: 'SUBJECT', value: ({ subject }: Row) => subject ?? '' },
    { head: 'TARGET', value: ({ deadlineAt }: Row) => momentOr(deadlineAt, view, ''), whole: true },
    {
      head: 'WHY',
      value: ({ reasons }: Row) =>
        reasons
          .slice(0, 3)
          .map(({ code }) => REASONS[code])
          .join(', '),
    },
  ]
  return [head, ...table<Row>(queue, columns, view)]
}

/** The strongest three are shown, as on the page. */
const REASONS: Readonly<Record<Row['because'], string>> = {
  emergency: 'emergency',
  overdue: 'late',
  due_today: 'due today',
  due_later: 'due later',
  question: 'a question to you',
  reassigned: 'given on',
  no_progress: 'no progress',
  follow_up: 'a follow-up of yours',
  surge: 'a surge',
  surge_order: 'the customer’s order',
  priority: 'its priority',
  customer: 'the customer’s priority',
  hours: 'contracted hours',
  held: 'no customer waits',
  account: 'others hold it',
}
