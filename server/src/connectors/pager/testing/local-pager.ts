/** A PagerDuty of one's own for tests: answers `GET /oncalls` as the real one does, and refuses and remembers everything else. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface PagerUser {
  readonly id: string
  readonly name: string
  readonly email: string
}

export interface PagerShift {
  readonly schedule: string
  readonly user: PagerUser
  readonly start: string | null
  readonly end: string | null
}

const KNOWN = ['time_zone', 'include[]', 'schedule_ids[]', 'since', 'until', 'limit', 'offset']

/** Starts it. `shifts` may be changed at any time; `fault` is answered instead, once set. */
export async function startLocalPager(token: string) {
  const state = {
    shifts: [] as PagerShift[],
    fault: null as { readonly status: number; readonly headers?: Record<string, string> } | null,
    asked: 0,
    /** What should not have been asked. */
    unexpected: [] as string[],
  }
  const server = createServer((request, response) => answer(state, token, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    ...{ state, url: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}` },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve()).closeAllConnections()),
  }
}

type State = Awaited<ReturnType<typeof startLocalPager>>['state']

function answer(state: State, token: string, request: IncomingMessage, response: ServerResponse): void {
  state.asked++
  const url = new URL(request.url ?? '', 'http://pager')
  const say = (status: number, body: unknown, headers: Record<string, string> = {}): void => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify(body))
  }
  const wrong = problemOf(request, url)
  if (wrong !== null) {
    state.unexpected.push(`${request.method} ${url.pathname}: ${wrong}`)
    return say(400, { error: { message: wrong } })
  }
  if (state.fault) return say(state.fault.status, {}, state.fault.headers)
  if (request.headers.authorization !== `Token token=${token}`)
    return say(401, { error: { message: 'Unauthorized' } })
  const asked = new Set(url.searchParams.getAll('schedule_ids[]'))
  const [since, until] = [url.searchParams.get('since') ?? '', url.searchParams.get('until') ?? '']
  const limit = Number(url.searchParams.get('limit'))
  const offset = Number(url.searchParams.get('offset'))
  // Every shift stands there once an escalation policy.
  const all = state.shifts
    .filter((one) => asked.has(one.schedule) && overlaps(one, since, until))
    .flatMap((one) => ['P1', 'P2'].map((policy) => onCall(one, policy)))
  say(200, {
    oncalls: all.slice(offset, offset + limit),
    limit,
    offset,
    more: all.length > offset + limit,
    total: null,
  })
}

function problemOf(request: IncomingMessage, url: URL): string | null {
  if (request.method !== 'GET' || url.pathname !== '/oncalls') return 'unknown request'
  if (request.headers.accept !== 'application/vnd.pagerduty+json;version=2') return 'no version accepted'
  const unknown = [...url.searchParams.keys()].find((key) => !KNOWN.includes(key))
  if (unknown !== undefined) return `unknown parameter ${unknown}`
  if (!(Number(url.searchParams.get('limit')) <= 100)) return 'limit over 100'
  const [since, until] = ['since', 'until'].map((key) =>
    Temporal.Instant.from(url.searchParams.get(key) ?? ''),
  )
  return since!.until(until!).total('hours') > 90 * 24 ? 'more than 90 days' : null
}

function overlaps({ start, end }: PagerShift, since: string, until: string): boolean {
  const ms = (text: string): number => Temporal.Instant.from(text).epochMilliseconds
  return (start === null || ms(start) < ms(until)) && (end === null || ms(end) > ms(since))
}

const onCall = ({ schedule, user, start, end }: PagerShift, policy: string) => ({
  escalation_policy: { id: policy, type: 'escalation_policy_reference', summary: 'Emergencies' },
  escalation_level: 1,
  schedule: { id: schedule, type: 'schedule_reference', summary: 'Primary' },
  user: { ...user, type: 'user', summary: user.name },
  ...{ start, end },
})
