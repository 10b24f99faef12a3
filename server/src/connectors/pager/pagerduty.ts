/** PagerDuty's REST API, version 2: who is on call by its schedules (`GET /oncalls`). Read only. */
import { z } from 'zod'
import type { FeedAddress, FeedEntry, FeedReading, ShiftSource } from '../../coverage/api.ts'
import { createAddressGuard, type AddressGuard } from '../../platform/net/index.ts'

/** As far as we read it; what else it says is left alone. */
const onCallSchema = z.object({
  /** null: always on call. */
  start: z.iso.datetime({ offset: true }).nullable(),
  end: z.iso.datetime({ offset: true }).nullable(),
  user: z.object({
    id: z.string(),
    summary: z.string().nullish(),
    name: z.string().nullish(),
    email: z.string().nullish(),
  }),
  schedule: z.object({ id: z.string() }).nullish(),
})
const pageSchema = z.object({ oncalls: z.array(onCallSchema), more: z.boolean().nullish() })
type OnCall = z.infer<typeof onCallSchema>

const PAGE = 100
const MOST_PAGES = 50
/** It refuses what lies further ahead. */
const MOST_AHEAD_MS = 90 * 86_400_000

/** The source; internal hosts are refused but for those allowed. */
export function pagerDutySource(allowInternal: readonly string[]): ShiftSource {
  const guard = createAddressGuard(allowInternal)
  return {
    kind: 'pagerduty',
    problem: (url) => guard.problem(url),
    close: () => guard.close(),
    async read(address, from, to, signal) {
      try {
        return await readPages(guard, address, from, Math.min(to, from + MOST_AHEAD_MS), signal)
      } catch {
        return {
          kind: 'failed',
          message: 'The pager did not answer, or the connection broke. It is asked again by itself.',
        }
      }
    },
  }
}

async function readPages(
  guard: AddressGuard,
  address: FeedAddress,
  from: number,
  to: number,
  signal: AbortSignal,
): Promise<FeedReading> {
  const found: OnCall[] = []
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await guard.fetch(urlOf(address, from, to, page * PAGE), {
      signal,
      headers: {
        accept: 'application/vnd.pagerduty+json;version=2',
        authorization: `Token token=${address.token ?? ''}`,
      },
    })
    if (answer.status !== 200) return refusal(answer)
    const read = pageSchema.safeParse(await answer.json())
    if (!read.success)
      return {
        kind: 'failed',
        message:
          'The pager answered something else than its on-calls. Check the address: https://api.pagerduty.com.',
      }
    found.push(...read.data.oncalls)
    if (read.data.more !== true) return { kind: 'read', entries: entriesOf(found, from, to) }
  }
  return {
    kind: 'failed',
    message: `The pager names more than ${PAGE * MOST_PAGES} shifts: read fewer schedules.`,
  }
}

function urlOf({ url, scheduleIds }: FeedAddress, from: number, to: number, offset: number): string {
  const asked = new URL(`${url.replace(/\/+$/, '')}/oncalls`)
  const add = (name: string, value: string): void => asked.searchParams.append(name, value)
  add('time_zone', 'UTC')
  add('include[]', 'users')
  for (const id of scheduleIds) add('schedule_ids[]', id)
  add('since', iso(from))
  add('until', iso(to))
  add('limit', String(PAGE))
  add('offset', String(offset))
  return asked.href
}

async function refusal(answer: Response): Promise<FeedReading> {
  await answer.body?.cancel()
  const { status } = answer
  if (status === 401 || status === 403)
    return {
      kind: 'failed',
      message: `The pager refuses the key (status ${status}). Enter a read-only API key that is in force.`,
    }
  if (status === 404)
    return {
      kind: 'failed',
      message: 'The pager knows no such schedule (status 404). Check the ids of the schedules.',
    }
  if (status === 400)
    return {
      kind: 'failed',
      message:
        'The pager does not understand what it was asked (status 400). Check the ids of the schedules.',
    }
  // Seconds until the limit is lifted.
  const wait = Number(answer.headers.get('ratelimit-reset') ?? answer.headers.get('retry-after'))
  if (status === 429)
    return {
      ...{
        kind: 'failed',
        message: 'The pager is asked too often (status 429). It is asked again later by itself.',
      },
      ...(wait > 0 && { retryAfterMs: wait * 1000 }),
    }
  return { kind: 'failed', message: `The pager has a fault (status ${status}). It is asked again by itself.` }
}

/** One entry a person and stretch: the same shift stands in every escalation policy that names the schedule. */
function entriesOf(found: readonly OnCall[], from: number, to: number): FeedEntry[] {
  const entries = new Map<string, FeedEntry>()
  for (const { start, end, user, schedule } of found) {
    const name = `${schedule?.id ?? 'always'}:${user.id}:${start ?? 'always'}`
    entries.set(name, {
      externalId: name,
      start: start === null ? from : msOf(start),
      end: end === null ? to : msOf(end),
      who: { id: user.id, email: user.email ?? null, name: user.name ?? user.summary ?? user.id },
    })
  }
  return [...entries.values()]
}

const msOf = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds
const iso = (ms: number): string =>
  Temporal.Instant.fromEpochMilliseconds(ms).toString({ smallestUnit: 'second' })
