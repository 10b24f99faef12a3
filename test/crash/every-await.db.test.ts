/** kill -9 at every await of the write worker: whoever goes on finishes the work, and the effect happens once. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  startLocalHelpDesk,
  type LocalHelpDesk,
} from '../../server/src/connectors/zendesk/testing/local-help-desk.ts'
import { manualClock, systemClock } from '../../server/src/platform/clock.ts'
import { DESK_USERS, MARKER, ORGANIZATIONS, STAFF } from '../../bench/lib/crash/world.ts'
import { carryOut } from './carry-out.ts'
import { intakeWorld, type IntakeWorld } from './intake-world.ts'

const CHILD = fileURLToPath(new URL('every-await-child.ts', import.meta.url))
const AT_ONCE = 5
/** Less than a worker waits before it believes that a write did not arrive. */
const SLOW_MS = 1_500

let world: IntakeWorld
let desks: LocalHelpDesk[] = []
let lastTicket = 0

/**
 * Mishaps befall the next request, so whoever runs at the same time has a desk of their own. Its clock stands still: all
 * that happens to a ticket is of one second, within which the guard of an update sees nothing.
 */
const aDesk = (): Promise<LocalHelpDesk> =>
  startLocalHelpDesk({
    clock: manualClock(systemClock.nowMs()),
    markerFieldId: Number(MARKER),
    control: true,
    limits: 'off',
    strictness: 'built-in',
    users: DESK_USERS,
    faults: { seed: 1, slowMs: SLOW_MS },
  })

beforeAll(async () => {
  world = await intakeWorld()
  desks = await Promise.all(Array.from({ length: AT_ONCE }, aDesk))
})
afterAll(async () => {
  await Promise.all(desks.map((desk) => desk.stop()))
  await world?.database.drop()
})

/** A new ticket on the desk and here, decided; answers its write. */
async function aWrite(desk: LocalHelpDesk): Promise<{ id: number; writeId: string }> {
  const id = (lastTicket += 1)
  desk.createTicket({ id, organization_id: ORGANIZATIONS.auto, status: 'open' })
  return { id, writeId: await world.aWrite(String(id), ORGANIZATIONS.auto) }
}

interface Ended {
  readonly steps: readonly string[]
  readonly killed: boolean
}

/** Runs the child until it kills itself at step `at`, or is through. */
function runChild(desk: LocalHelpDesk, writeId: string, at: number, mishap: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const given = [CHILD, world.database.url, desk.url, writeId, String(at), mishap]
    execFile(process.execPath, given, (error, out, stderr) => {
      const killed = (error as { signal?: string } | null)?.signal === 'SIGKILL'
      if (error && !killed) reject(new Error(stderr))
      else resolve({ killed, steps: killed ? [] : (JSON.parse(out) as string[]) })
    })
  })
}

/** What befalls the request after the first read: the write. */
const MISHAPS = {
  '': 'nothing else goes wrong',
  slow: 'the answer to the write is slow',
  dropAfterApply: 'the connection breaks once it is applied',
  dropBeforeApply: 'the connection breaks before it is applied',
} as const

async function trial(desk: LocalHelpDesk, mishap: string, at: number): Promise<Ended> {
  const { id, writeId } = await aWrite(desk)
  const ended = await runChild(desk, writeId, at, mishap)
  await carryOut(world.database.url, desk.url, writeId)
  // A request whose sender was killed is still carried out.
  if (mishap === 'slow') await systemClock.sleep(SLOW_MS)
  const ours = desk.journal().filter((entry) => entry.ticketId === String(id) && entry.actorId === 900)
  const where = `killed at step ${at}`
  expect(
    ours.map((entry) => entry.writeId),
    where,
  ).toEqual([writeId])
  expect(desk.store.ticket(id)?.assignee_id, where).toBe(STAFF.ada)
  expect(
    desk.store.comments(id).filter((comment) => !comment.public),
    where,
  ).toHaveLength(1)
  const { rows } = await world.database.pool.query('select state from help_desk_write where id = $1', [
    writeId,
  ])
  expect(rows, where).toEqual([{ state: 'applied' }])
  return ended
}

test.each(Object.entries(MISHAPS))(
  'killed at any await (%s), and %s: the effect happens once',
  async (mishap) => {
    const { steps } = await trial(desks[0]!, mishap, Infinity)
    expect(steps).toContain('during write')
    // Up to the write all is the same whatever befalls it; between the end of one await and the next nothing happens.
    const from = mishap === '' ? 0 : steps.indexOf('before write')
    const left = steps.flatMap((step, index) => (index < from || step.startsWith('after') ? [] : [index + 1]))
    const work = async (desk: LocalHelpDesk): Promise<void> => {
      for (let at = left.shift(); at !== undefined; at = left.shift())
        expect(await trial(desk, mishap, at)).toMatchObject({ killed: true })
    }
    await Promise.all(desks.map(work))
  },
)
