/** How a process ends: callers first, then jobs, then rooms, then the connections they stood on. */
import type { Workers } from '../jobs/workers.ts'
import type { App } from '../room.ts'
import type { Parts } from './process.ts'

const REQUESTS_MS = 10_000
const JOBS_MS = 10_000

interface Stopping extends Parts {
  readonly app: App | null
  readonly workers: Workers | null
}

/** Stops everything; a step that fails is logged and the next one still happens. */
export async function stopInOrder(parts: Stopping): Promise<void> {
  const { app, workers, rooms, live, reader, listener, pool, abort, endAnnouncements, log } = parts
  const step = async (what: string, action: () => unknown): Promise<void> => {
    try {
      await action()
    } catch (error) {
      log.warn({ error }, `${what} did not stop cleanly`)
    }
  }
  await step('live streams', () => live.stop())
  await step('the server', () => app && closeWithin(app, REQUESTS_MS))
  abort.abort(new Error('the process is stopping'))
  await step('the job queue', () => workers?.stop(JOBS_MS))
  for (const room of rooms.toReversed()) await step(`the room ${room.name}`, () => room.stop?.())
  await step('the reader of the outbox', () => reader.stop())
  await step('the listener', () => listener.stop())
  await step('announcements', () => endAnnouncements())
  await step('the pool', () => pool.end())
}

// Running requests may finish; what is still open then is cut. A connection that is kept alive would hold the server open
// after its last answer, so idle ones are closed as they come.
async function closeWithin(app: App, ms: number): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), 50)
  const late = setTimeout(() => app.server.closeAllConnections(), ms)
  try {
    await app.close()
  } finally {
    clearInterval(idle)
    clearTimeout(late)
  }
}
