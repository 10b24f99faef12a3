/** `attache erase person|contact|account <id>`: what would go, then, once the name is repeated, the receipt. */
import type { Command } from 'commander'
import { Argument } from 'commander'
import process from 'node:process'
import type { Answer } from '../api/types.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { EXIT, CliError } from '../app/errors.ts'
import { moment } from '../text/moments.ts'
import { table } from '../text/table.ts'
import type { View } from '../text/view.ts'

const KINDS = ['person', 'contact', 'account'] as const
type Kind = (typeof KINDS)[number]
type Preview = Answer<'/api/v1/erasures/preview'>
type Receipt = Answer<'/api/v1/erasures'>['items'][number]

/** Adds the command. */
export function addErase(program: Command): void {
  leaf(
    program,
    'erase',
    'Erase a person, contact or account for good: shows what would go, asks for the name, gives a receipt.',
    erase,
  )
    .addArgument(new Argument('<kind>').choices(KINDS))
    .argument('<id>', 'its id, as the API and the pages’ addresses have it')
    .option('--confirm <name>', 'the name, to erase without being asked')
    .option('--preview', 'only show what would go')
}

async function erase(
  cli: Cli,
  [kind, id]: [Kind, string],
  options: { confirm?: string; preview?: boolean },
): Promise<void> {
  const preview = await cli.ask(cli.api.GET('/api/v1/erasures/preview', { params: { query: { kind, id } } }))
  if (options.preview) return cli.show(preview, (view) => previewLines(preview, view))
  const confirm = options.confirm ?? (await askForName(cli, preview))
  const receipt = await cli.ask(cli.api.POST('/api/v1/erasures', { body: { kind, id, confirm } }))
  cli.show(receipt, (view) => receiptLines(receipt, view))
}

/** Only a person at a terminal is asked; a script says the name by --confirm. */
async function askForName(cli: Cli, preview: Preview): Promise<string> {
  for (const line of previewLines(preview, cli.view)) cli.note(line)
  if (preview.refusals.length > 0) throw new CliError(EXIT.refused, 'Nothing was erased.')
  const { stdin, stderr } = process
  if (!stdin.isTTY || !stderr.isTTY)
    throw new CliError(EXIT.refused, 'Nothing was erased.', {
      todo: 'Repeat the name: --confirm "…". With --preview only this list is shown.',
    })
  const { text, isCancel } = await import('@clack/prompts')
  const message = `Erasing cannot be taken back. Type the name to go on: ${preview.name}`
  const answer = await text({ message, output: stderr })
  if (isCancel(answer) || answer.trim() !== preview.name)
    throw new CliError(EXIT.refused, 'That is not the name: nothing was erased.')
  return answer
}

/** What would go, or why it cannot. Pure. */
export function previewLines({ kind, name, refusals, erased }: Preview, view: View): string[] {
  const why = refusals.map((refusal) => view.style.bad(`Not yet: ${refusal}`))
  return [`${name} (${kind}): this would be erased.`, ...rows(erased, view), ...why]
}

/** What went. Pure. */
export function receiptLines({ id, at, kind, subjectId, done }: Receipt, view: View): string[] {
  const head = view.style.good(`Erased: ${kind} ${subjectId}, ${moment(at, view)}. Receipt ${id}.`)
  return [head, ...rows(done, view)]
}

function rows(erased: Preview['erased'], view: View): string[] {
  if (erased.length === 0) return ['  nothing that is personal was found']
  const words = { deleted: 'deleted', blanked: 'emptied of what is personal' } as const
  return table(
    erased,
    [
      { head: 'ROWS', value: ({ rows: count }) => String(count), align: 'right', whole: true },
      { head: 'OF', value: ({ what }) => what },
      { head: 'ARE', value: ({ how }) => words[how] },
      { head: 'ROOM', value: ({ room }) => room, optional: true },
    ],
    view,
  )
}
