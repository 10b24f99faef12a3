/** `attache surge`: one surge with its three ways to go; the customer's choice recorded and taken back. */
import { Option, type Command } from 'commander'
import { findPerson } from '../accounts/find.ts'
import type { Answer, Body } from '../api/types.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { confirmOr } from '../app/confirm.ts'
import { NotFoundError, UsageError } from '../app/errors.ts'
import { hoursInWords, momentOr } from '../text/moments.ts'
import type { View } from '../text/view.ts'
import { wrap } from '../text/wrap.ts'
import { zoneLine } from '../text/zone-line.ts'

type Surge = Answer<'/api/v1/surges/{surgeId}'>
type Choice = Body<'/api/v1/surges/{surgeId}/choice', 'post'>['choice']

interface ChooseOptions {
  readonly helper?: string
  readonly own?: readonly string[]
}

const WAYS = ['ase', 'helper', 'engineers'] as const

/** A way as it is typed. */
const typedWay = (option: NonNullable<Surge['option']>): (typeof WAYS)[number] =>
  option === 'by_ase' ? 'ase' : option

/** Adds the commands to `attache surges`. */
export function addSurge(surges: Command): void {
  leaf(surges, 'show <surge>', 'One surge: how many, three ways to go, the prepared message.', show)
  leaf(
    surges,
    'choose <surge> <way>',
    'Record what the customer chose, and carry it out: ase, helper, engineers.',
    choose,
  )
    .option('--helper <person>', 'of `helper`: who investigates')
    .addOption(new Option('--own <ticket=person...>', 'of `engineers`: who owns which ticket, as 4711=Wren'))
  leaf(surges, 'undo <surge>', 'Take the choice back with what it did.', undo)
}

async function show(cli: Cli, [surgeId]: [string]): Promise<void> {
  const surge = await cli.ask(cli.api.GET('/api/v1/surges/{surgeId}', { params: { path: { surgeId } } }))
  cli.show(surge, (view) => surgeText(surge, view))
}

/** Its ways with estimates, its queue, its message. Pure. */
export function surgeText(surge: Surge, view: View): string[] {
  const { style } = view
  return [
    style.strong(surge.sentence),
    `Chosen: ${surge.option === null ? 'not yet' : `${typedWay(surge.option)}, by ${surge.chosenBy ?? 'somebody'}`}`,
    ...surge.ways.flatMap(({ option, title, hours, doneBy, pros, cons }) => [
      style.strong(
        `${typedWay(option)}  ${title}: about ${hoursInWords(hours * 60)}, done ${momentOr(doneBy, view, 'nobody can say when')}`,
      ),
      ...pros.map((one) => `  + ${one}`),
      ...cons.map((one) => `  - ${one}`),
    ]),
    style.quiet(surge.estimateRestsOn),
    // Not under the message, which is copied from here.
    zoneLine(view),
    ...surge.queue.map(
      ({ ticketId, priority, subject, owner }) =>
        `  ${ticketId}  ${priority ?? 'normal'}  ${subject ?? ''}${owner ? `, ${owner.name}` : ''}`,
    ),
    '',
    ...surge.message.split('\n').flatMap((line) => wrap(line, view.width)),
  ]
}

async function choose(cli: Cli, [surgeId, way]: [string, string], options: ChooseOptions): Promise<void> {
  const params = { path: { surgeId } }
  const surge = await cli.ask(cli.api.GET('/api/v1/surges/{surgeId}', { params }))
  const choice = await choiceOf(cli, surge, way, options)
  await confirmOr(cli, `Record it for ${surge.accountName}, and carry it out?`)
  const body = { choice }
  const made = await cli.ask(cli.api.POST('/api/v1/surges/{surgeId}/choice', { params, body }))
  cli.show(made, (view) => surgeText(made, view))
}

async function choiceOf(
  cli: Cli,
  surge: Surge,
  way: string,
  { helper, own }: ChooseOptions,
): Promise<Choice> {
  if (way === 'ase') return { option: 'by_ase', order: [] }
  if (way === 'helper') {
    if (helper === undefined) throw new UsageError('Say --helper: who investigates.')
    return { option: 'helper', order: [], helperId: (await findPerson(cli, helper)).id }
  }
  if (way !== 'engineers') throw new UsageError(`“${way}” is no way: ${WAYS.join(', ')}.`)
  if (!own || own.length === 0) throw new UsageError('Say --own: who owns which ticket, as 4711=Wren.')
  return {
    option: 'engineers',
    order: [],
    owners: await Promise.all(own.map((one) => ownerOf(cli, surge, one))),
  }
}

async function ownerOf(
  cli: Cli,
  surge: Surge,
  text: string,
): Promise<{ ticketId: string; personId: string }> {
  const [, number, name] = /^([^=]+)=(.+)$/.exec(text) ?? []
  if (number === undefined || name === undefined)
    throw new UsageError(`“${text}” says not who owns which ticket: write 4711=Wren.`)
  const ticket = surge.queue.find(({ ticketId }) => ticketId === number)
  if (!ticket) throw new NotFoundError(`Ticket ${number} is none of this surge.`)
  return { ticketId: ticket.id, personId: (await findPerson(cli, name)).id }
}

async function undo(cli: Cli, [surgeId]: [string]): Promise<void> {
  await confirmOr(cli, 'Take the choice back with what it did?')
  const params = { path: { surgeId } }
  const answer = await cli.ask(cli.api.POST('/api/v1/surges/{surgeId}/choice/undo', { params }))
  cli.show(answer, (view) => [
    ...surgeText(answer.surge, view),
    ...(answer.left.length === 0
      ? []
      : ['', `Left as it is: ${answer.left.length}.`, ...new Set(answer.left.map(({ why }) => why))]),
  ])
}
