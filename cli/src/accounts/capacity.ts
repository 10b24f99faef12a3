/** `attache capacity`: how full every ASE is, and who suits an account best. */
import type { Command } from 'commander'
import type { Answer } from '../api/types.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { table } from '../text/table.ts'
import type { View } from '../text/view.ts'
import { hang } from '../text/wrap.ts'
import { findAccount } from './find.ts'

type Ase = Answer<'/api/v1/capacity'>['items'][number]
type Suggestion = Answer<'/api/v1/capacity/suggestions'>['items'][number]

/** Adds the command. */
export function addCapacity(program: Command): void {
  leaf(program, 'capacity', 'Accounts and hours of every ASE against the limits.', capacity)
    .option('--on <date>', 'as of this day, YYYY-MM-DD; default: today')
    .option('--suggest <account>', 'instead: who suits this account best as its ASE, with the reasons')
}

async function capacity(cli: Cli, _: [], { on, suggest }: { on?: string; suggest?: string }): Promise<void> {
  if (suggest !== undefined) return suggestions(cli, suggest, on)
  const answer = await cli.ask(cli.api.GET('/api/v1/capacity', { params: { query: on ? { on } : {} } }))
  cli.show(answer, (view) => capacityText(answer.items, view))
}

/** Every ASE's load as a table. Pure. */
export function capacityText(rows: readonly Ase[], view: View): string[] {
  if (rows.length === 0) return ['There is no ASE yet: give people the role `ase`.']
  const { style } = view
  const full = (text: string, { room }: Ase): string =>
    (room < 0 ? style.bad : room === 0 ? style.warn : style.good)(text)
  return table<Ase>(
    rows,
    [
      { head: 'ASE', value: ({ name }) => name, paint: style.strong },
      { head: 'ROOM', value: ({ room }) => String(room), align: 'right', whole: true, paint: full },
      {
        head: 'ACCOUNTS',
        value: ({ accounts, maxAccounts }) => `${accounts.length} of ${maxAccounts}`,
        whole: true,
      },
      { head: 'HOURS A WEEK', value: hours, whole: true },
      { head: 'SHARE', value: ({ share }) => `${share} %`, align: 'right', whole: true },
      { head: 'HOLDS', value: ({ accounts }) => accounts.map(({ name }) => name).join(', ') },
      { head: 'BUT', value: ({ warnings }) => warnings.join('; '), paint: style.warn },
    ],
    view,
  )
}

const hours = ({ hoursPerWeek, workingHours }: Ase): string =>
  `${hoursPerWeek}${workingHours === null ? '' : ` of ${workingHours}`}`

async function suggestions(cli: Cli, account: string, startsOn: string | undefined): Promise<void> {
  const { id, name } = await findAccount(cli, account)
  const query = { accountId: id, ...(startsOn && { startsOn }) }
  const answer = await cli.ask(cli.api.GET('/api/v1/capacity/suggestions', { params: { query } }))
  cli.show(answer, (view) => [view.style.strong(`For ${name}`), ...suggestionsText(answer.items, view)])
}

/** Who suits best, with the reasons. Pure. */
export function suggestionsText(items: readonly Suggestion[], view: View): string[] {
  if (items.length === 0) return ['Nobody: there is no ASE yet.']
  return items.flatMap(({ name, points, canTakeIt, reasons }) => [
    `${view.style.strong(name)}  ${points} points${canTakeIt ? '' : view.style.bad(', no room')}`,
    ...reasons.flatMap(({ text, points: own }) => hang(`  ${String(own).padStart(3)}  `, text, view.width)),
  ])
}
