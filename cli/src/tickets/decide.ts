/** `attache decide FILE`: what would be decided for an event, storing nothing. */
import type { Command } from 'commander'
import type { Body } from '../api/types.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { CliError, UsageError } from '../app/errors.ts'
import { readMoment } from '../time/moment-input.ts'
import { moment } from '../text/moments.ts'
import type { View } from '../text/view.ts'
import { decisionText } from './decision-text.ts'
import type { Decision } from './decision-text.ts'
import { readEvents } from './event-input.ts'
import type { EventInput } from './event-input.ts'
import { readText } from '../app/input.ts'

interface Options {
  readonly at?: string
  readonly note?: boolean
}

/** Adds the command. */
export function addDecide(program: Command): void {
  leaf(
    program,
    'decide <file>',
    'What would be decided for an event, storing nothing; - reads standard input.',
    decide,
  )
    .option('--at <time>', 'decide for this time; default: now')
    .option('--note', 'show the internal note as well')
    .addHelpText('after', EXAMPLE)
}

const EXAMPLE = `
FILE holds one event as JSON, an array of them, or one a line (NDJSON):

  {"ticketId": "1", "occurredAt": "2026-03-02T09:00:00Z",
   "state": {"organizationId": "901", "priority": "high", "status": "new"}}`

async function decide(cli: Cli, [file]: [string], { at, note = false }: Options): Promise<void> {
  const instant = at === undefined ? undefined : readMoment(at, cli.view).instant
  const events = readEvents(await readText(file))
  const decisions: Decision[] = []
  for (const event of events) decisions.push(await preview(cli, event, instant?.toString()))
  const heads = events.length > 1
  cli.show(heads ? decisions : decisions[0], (view) =>
    decisions.flatMap((decision, index) => [
      ...(heads ? [...(index > 0 ? [''] : []), view.style.quiet(headOf(events[index], decision, view))] : []),
      ...decisionText(decision, view, { note, isPreview: true }),
    ]),
  )
}

const headOf = (event: EventInput | undefined, { ticketId, at }: Decision, view: View): string =>
  `${event?.place ?? ''}: ticket ${ticketId}, ${moment(at, view)}`

async function preview(cli: Cli, { value, place }: EventInput, at: string | undefined): Promise<Decision> {
  // The server judges the event; what is wrong comes back with the field's path.
  const event = value as Body<'/api/v1/decisions/preview', 'post'>['event']
  const body = { event, zone: cli.view.zone, ...(at !== undefined && { at }) }
  try {
    return await cli.ask(cli.api.POST('/api/v1/decisions/preview', { body }))
  } catch (error) {
    if (!(error instanceof CliError) || !isFieldProblem(error.problem)) throw error
    const lines = error.problem.errors.map(
      ({ path, message }) => `${pointerOf(path)}: ${message}${found(value, path)}`,
    )
    throw new UsageError(`${place} cannot be decided: fields are wrong.`, {
      lines,
      problem: error.problem,
      cause: error,
    })
  }
}

interface FieldProblem {
  readonly status: number
  readonly errors: readonly { path: string; message: string }[]
}

const isFieldProblem = (problem: unknown): problem is FieldProblem =>
  Array.isArray((problem as Partial<FieldProblem> | undefined)?.errors) &&
  (problem as FieldProblem).status === 400

const steps = (path: string): string[] => path.split('.').slice(path.startsWith('event.') ? 1 : 0)

/** JSON Pointer (RFC 6901) of a dotted path. */
const pointerOf = (path: string): string =>
  steps(path)
    .map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')

function found(value: unknown, path: string): string {
  const inner = steps(path).reduce(
    (at: unknown, step) => (at as Record<string, unknown> | null | undefined)?.[step],
    value,
  )
  return inner === undefined ? ' (it is not there)' : ` (it is ${JSON.stringify(inner)?.slice(0, 80)})`
}
