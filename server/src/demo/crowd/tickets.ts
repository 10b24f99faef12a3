/** The crowd's tickets into the database, stretch by stretch: what is there already is left alone. */
import type { Facts } from '../../coverage/api.ts'
import { copyNotices } from '../../notify/api.ts'
import { manualClock } from '../../platform/clock.ts'
import { transaction } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids.ts'
import { queryOn } from '../../platform/store/index.ts'
import { copyTasks } from '../../tasks/api.ts'
import { copyLives, recordOf } from '../../tickets/api.ts'
import { seededRandom } from '../plan/random.ts'
import { DEMO_SOURCE } from '../tickets/scene.ts'
import { livesOf, type Lives } from './lives.ts'
import type { CrowdScene } from './scene.ts'
import { writingTime } from './scene.ts'
import type { CrowdSize } from './size.ts'
import { crowdStory, type CrowdTicket } from './story.ts'
import type { Pool } from 'pg'

export interface CrowdTelling {
  readonly pool: Pool
  readonly facts: Facts
  readonly scene: CrowdScene
  readonly size: CrowdSize
  readonly seed: number
  /** The demo's present, epoch milliseconds. */
  readonly now: number
  /** Tickets that are written in one transaction. */
  readonly stretch: number
}

/** The first of the crowd's tickets; each has the next number. */
export const FIRST_CROWD_NUMBER = 1_000_001
const DAY = 86_400_000
const STRANGERS = 0.36

/** Decides one stretch while the database still takes the one before; `onProgress` hears how many tickets are there. */
export async function tellCrowd(
  telling: CrowdTelling,
  onProgress: (done: number) => void,
): Promise<{ readonly events: number }> {
  const { pool, size, stretch } = telling
  const stretches = Math.ceil(size.tickets / stretch)
  let events = 0
  let writing: Promise<void> = Promise.resolve()
  for (let n = 0; n < stretches; n++) {
    const first = String(FIRST_CROWD_NUMBER + n * stretch)
    const isThere = (await recordOf(queryOn(pool), DEMO_SOURCE, first)) !== null
    const lives = isThere ? null : livesIn(telling, n)
    events += lives?.events.length ?? 0
    await writing
    const done = Math.min(size.tickets, (n + 1) * stretch)
    writing = (lives ? write(pool, lives) : Promise.resolve()).then(() => onProgress(done))
    // Awaited a stretch later: until then a failure is nobody's.
    writing.catch(() => undefined)
  }
  await writing
  return { events }
}

const write = (pool: Pool, lives: Lives): Promise<void> =>
  transaction(pool, async (tx) => {
    await copyLives(tx, lives)
    await copyNotices(tx, lives.notices)
    await copyTasks(tx, lives.tasks)
  })

/** The `n`th stretch of time with the tickets that began in it. */
function livesIn({ facts, scene, size, seed, now, stretch }: CrowdTelling, n: number): Lives {
  const random = seededRandom(seed * 7919 + n)
  const from = now - size.days * DAY
  const length = (size.days * DAY * stretch) / size.tickets
  const count = Math.min(stretch, size.tickets - n * stretch)
  const begins = { from: from + n * length, to: Math.min(now - 60_000, from + (n + 1) * length) }
  const clock = manualClock(Math.floor(begins.from))
  const { lives, add } = livesOf({ facts, now, newId: () => newId(clock) })
  const drafts = Array.from({ length: count }, (): Omit<CrowdTicket, 'number'> => {
    const isStranger = random.chance(STRANGERS)
    const account = isStranger ? scene.stranger(random) : scene.account(random)
    return { account, isStranger, at: writingTime(random, begins.from, begins.to, account.zone) }
  }).sort((a, b) => a.at - b.at)
  const told = { random, now, accounts: [], support: scene.support }
  drafts.forEach((draft, i) =>
    add(crowdStory(told, { ...draft, number: String(FIRST_CROWD_NUMBER + n * stretch + i) })),
  )
  return lives
}
