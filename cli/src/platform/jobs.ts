/** `attache jobs`: what waits, runs and has failed in the background, and what to do about it. */
import type { Command } from 'commander'
import type { Answer } from '../api/types.ts'
import { leaf, limitOption } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { confirmOr } from '../app/confirm.ts'
import { fromNow, momentOr } from '../text/moments.ts'
import { table } from '../text/table.ts'
import type { View } from '../text/view.ts'
import { hang } from '../text/wrap.ts'

type Queue = Answer<'/api/v1/jobs'>['queues'][number]
type FailedJob = Answer<'/api/v1/jobs/failed'>['jobs'][number]

/** Adds the commands. */
export function addJobs(program: Command): void {
  const jobs = leaf(program, 'jobs', 'Background work by queue: waiting, running, failed.', listQueues)
  leaf(jobs, 'failed', 'Failed jobs, newest first, with the cause.', listFailed)
    .option('--queue <queue>', 'only of this queue')
    .addOption(limitOption(20))
  leaf(jobs, 'retry <id>', 'Try a failed job again.', repair('retry')).option('--reason <text>', 'why')
  leaf(
    jobs,
    'skip <id>',
    'Give a failed job up: its effect never happens, the next one goes on.',
    repair('skip'),
  ).requiredOption('--reason <text>', 'why')
}

async function listQueues(cli: Cli): Promise<void> {
  const answer = await cli.ask(cli.api.GET('/api/v1/jobs'))
  cli.show(answer, (view) => queuesText(answer.queues, view))
}

/** The queues as a table. Pure. */
export function queuesText(rows: readonly Queue[], view: View): string[] {
  const { style } = view
  const count = (number: number): string => (number === 0 ? '0' : String(number))
  const lines = table<Queue>(
    rows,
    [
      { head: 'QUEUE', value: ({ name }) => name, paint: style.strong },
      { head: 'WAITING', value: ({ waiting }) => count(waiting), align: 'right', whole: true },
      { head: 'RUNNING', value: ({ running }) => count(running), align: 'right', whole: true },
      {
        head: 'FAILED',
        value: ({ failed }) => count(failed),
        align: 'right',
        whole: true,
        paint: (text, { failed }) => (failed > 0 ? style.bad(text) : text),
      },
      { head: 'HELD BACK', value: ({ heldBack }) => count(heldBack), align: 'right', whole: true },
      {
        head: 'OLDEST',
        value: ({ oldestWaiting }) => (oldestWaiting === null ? '' : fromNow(oldestWaiting, view)),
      },
      { head: 'WHAT IT DOES', value: ({ description }) => description },
    ],
    view,
  )
  const failed = rows.some((row) => row.failed > 0)
  return failed ? [...lines, '', '`attache jobs failed` shows why.'] : lines
}

async function listFailed(
  cli: Cli,
  _: [],
  { limit, queue }: { limit: number; queue?: string },
): Promise<void> {
  const query = { limit: Math.min(limit, 100), ...(queue && { queue }) }
  const answer = await cli.ask(cli.api.GET('/api/v1/jobs/failed', { params: { query } }))
  cli.show(answer, (view) => failedText(answer.jobs, view))
}

/** Failed jobs, each with its cause. Pure. */
export function failedText(jobs: readonly FailedJob[], view: View): string[] {
  if (jobs.length === 0) return ['No job has failed.']
  const lines = jobs.flatMap((job) => {
    const held = job.holdsBack > 0 ? `, holds ${job.holdsBack} others back` : ''
    return [
      `${view.style.strong(job.id)}  ${job.queue}, ${momentOr(job.failedAt, view)}, ${job.attempts} attempts${held}`,
      ...hang('  ', causeOf(job.failure), view.width),
    ]
  })
  return [...lines, '', '`attache jobs retry ID`, or `attache jobs skip ID --reason …` gives it up.']
}

function causeOf(failure: unknown): string {
  const { message } = (failure ?? {}) as { message?: unknown }
  return typeof message === 'string'
    ? message
    : failure === null
      ? 'no cause was kept'
      : JSON.stringify(failure)
}

function repair(how: 'retry' | 'skip') {
  return async (cli: Cli, [id]: [string], { reason }: { reason?: string }): Promise<void> => {
    await confirmOr(
      cli,
      how === 'retry' ? 'Try it again? It may write outside.' : 'Give it up? Its effect never happens.',
    )
    const options = { params: { path: { id } }, body: reason === undefined ? {} : { reason } }
    const answer = await cli.ask(
      how === 'retry'
        ? cli.api.POST('/api/v1/jobs/{id}/retry', options)
        : cli.api.POST('/api/v1/jobs/{id}/skip', options),
    )
    cli.show(answer, () => [`${answer.id}: ${answer.state}.`])
  }
}
