/** Whether the work gets done: jobs, writes, parked events, requests. */
import type { Cli } from '../../app/cli.ts'
import { fromNow } from '../../text/moments.ts'
import { switchText } from '../stop-switch.ts'
import { bad, counted, good, warn } from './finding.ts'
import type { Finding } from './finding.ts'

const STUCK_AFTER_MS = 10 * 60_000

/** One promise a check. */
export function working(cli: Cli): Promise<Finding[]>[] {
  return [stopSwitch(cli), jobs(cli), writes(cli), parked(cli), requests(cli)]
}

async function stopSwitch(cli: Cli): Promise<Finding[]> {
  const answer = await cli.ask(cli.api.GET('/api/v1/stop-switch'))
  if (answer.outsideWrites === 'allowed') return [good('Writes to the outside are allowed')]
  const plain = { ...cli.view, style: { ...cli.view.style, bad: (text: string) => text } }
  return [
    warn(switchText(answer, plain), 'A director allows them again: attache stop-switch off --reason "…".'),
  ]
}

async function jobs(cli: Cli): Promise<Finding[]> {
  const { queues } = await cli.ask(cli.api.GET('/api/v1/jobs'))
  const failed = queues.flatMap((queue) =>
    queue.failed === 0
      ? []
      : [
          bad(
            `${counted(queue.failed, 'job')} of ${queue.name} failed${queue.heldBack > 0 ? `, ${queue.heldBack} wait behind them` : ''}.`,
            'attache jobs failed shows why; then attache jobs retry ID.',
          ),
        ],
  )
  const stuck = queues.flatMap(({ name, oldestWaiting, running }) => {
    if (oldestWaiting === null || running > 0) return []
    const waits = cli.view.now.since(oldestWaiting).total('milliseconds') > STUCK_AFTER_MS
    return waits
      ? [
          warn(
            `${name}: the oldest job was due ${fromNow(oldestWaiting, cli.view)}.`,
            'Does a process work? attache start, or attache work beside it.',
          ),
        ]
      : []
  })
  return failed.length + stuck.length > 0 ? [...failed, ...stuck] : [good('No job has failed, none is stuck')]
}

async function writes(cli: Cli): Promise<Finding[]> {
  const open = await cli.ask(cli.api.GET('/api/v1/writes/open'))
  const stuck = open.filter(({ state }) => state === 'parked')
  if (stuck.length === 0) return [good('No write to the help desk is parked')]
  const [first] = stuck
  return [
    bad(
      `${counted(stuck.length, 'write')} to the help desk parked; the first: ticket ${first?.ticketId}, ${first?.lastProblem ?? 'no cause kept'}.`,
      `attache why ${first?.ticketId} shows it; attache jobs failed, then attache jobs retry ID.`,
    ),
  ]
}

async function parked(cli: Cli): Promise<Finding[]> {
  const { items, nextCursor } = await cli.ask(
    cli.api.GET('/api/v1/parked-events', { params: { query: { limit: 500 } } }),
  )
  if (items.length === 0) return [good('Every event could be read')]
  const many = nextCursor === null ? counted(items.length, 'event') : `More than ${items.length} events`
  return [
    warn(`${many} could not be read: ${items[0]?.reason ?? ''}`, 'attache parked lists them; none is lost.'),
  ]
}

async function requests(cli: Cli): Promise<Finding[]> {
  const query = { open: 'true' as const, limit: 500 }
  const { items } = await cli.ask(cli.api.GET('/api/v1/ase-requests', { params: { query } }))
  const failed = items.filter(({ state }) => state === 'failed')
  if (failed.length === 0) return []
  return [
    warn(
      `${counted(failed.length, 'request')} for an ASE failed or is blocked.`,
      'attache requests list --open, then attache requests show ID says what to do.',
    ),
  ]
}
