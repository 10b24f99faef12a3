/** A real HTTP server that serves one calendar, and fails as it is told. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface CalendarServer {
  readonly url: string
  /** What it serves; another ETag with each. */
  serve(text: string): void
  /** What it answers instead, until it serves again. */
  fail(status: number, headers?: Record<string, string>): void
  /** Statuses it answered. */
  readonly answered: number[]
  close(): Promise<void>
}

export async function calendarServer(): Promise<CalendarServer> {
  let text = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'
  let version = 0
  let failure: { status: number; headers: Record<string, string> } | null = null
  const answered: number[] = []
  const server = createServer((request, response) => {
    const etag = `"v${version}"`
    const isSame = request.headers['if-none-match'] === etag
    const status = failure?.status ?? (isSame ? 304 : 200)
    answered.push(status)
    response.writeHead(status, { etag, ...failure?.headers }).end(status === 200 ? text : '')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/private-token/basic.ics`,
    serve(next) {
      text = next
      version += 1
      failure = null
    },
    fail(status, headers = {}) {
      failure = { status, headers }
    },
    answered,
    close: () => new Promise((done) => server.close(() => done())),
  }
}

/** A calendar file of events given as lines. */
export function calendarFile(...events: readonly (readonly string[])[]): string {
  const lines = events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT'])
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
}
