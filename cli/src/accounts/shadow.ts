/** `attache shadow ACCOUNT`: what going live would have changed. */
import type { Command } from 'commander'
import { Option } from 'commander'
import type { Answer } from '../api/types.ts'
import { leaf, readCount } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { moment } from '../text/moments.ts'
import { table } from '../text/table.ts'
import type { View } from '../text/view.ts'
import { wrap } from '../text/wrap.ts'
import { findAccount } from './find.ts'

export type Shadow = Answer<'/api/v1/accounts/{accountId}/shadow'>
type Difference = Shadow['differs'][number]

/** Adds the command. */
export function addShadow(program: Command): void {
  leaf(
    program,
    'shadow <account...>',
    'What going live would have changed: read it before `live … on`.',
    shadow,
  ).addOption(new Option('--days <number>', 'how far back').default(30).argParser(readCount))
}

async function shadow(cli: Cli, [words]: [string[]], { days }: { days: number }): Promise<void> {
  const { id } = await findAccount(cli, words.join(' '))
  const answer = await readShadow(cli, id, days)
  cli.show(answer, (view) => shadowText(answer, view))
}

/** The shadow decisions of an account beside who really holds its tickets. */
export function readShadow(cli: Cli, accountId: string, days = 30): Promise<Shadow> {
  const params = { path: { accountId }, query: { days } }
  return cli.ask(cli.api.GET('/api/v1/accounts/{accountId}/shadow', { params }))
}

/** The difference as a table. Pure. */
export function shadowText({ sentence, differs, byOutcome }: Shadow, view: View): string[] {
  const outcomes = byOutcome
    .map(({ outcome, decisions }) => `${decisions} ${outcome.replaceAll('_', ' ')}`)
    .join(', ')
  const lines = table<Difference>(
    differs,
    [
      { head: 'TICKET', value: ({ ticketId }) => ticketId, whole: true, paint: view.style.strong },
      { head: 'AT', value: ({ at }) => moment(at, view) },
      { head: 'RULE', value: ({ rule }) => (rule === null ? '' : String(rule)), align: 'right', whole: true },
      { head: 'WOULD ASSIGN', value: ({ would }) => would, paint: view.style.good },
      { head: 'HOLDS IT NOW', value: ({ holds }) => holds },
    ],
    view,
  )
  return [
    ...wrap(sentence, view.width).map(view.style.strong),
    ...(outcomes === '' ? [] : wrap(outcomes, view.width).map(view.style.quiet)),
    ...(differs.length === 0 ? [] : ['', ...lines]),
  ]
}
