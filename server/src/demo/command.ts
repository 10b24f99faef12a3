/** Making the demo, for the commands that do. */
import type { Clock } from '../platform/clock.ts'
import { APP_ROLE, openPool } from '../platform/db/index.ts'
import { AppError, invalid } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import { contentsOf, tidyUp } from '../platform/run/programme-database.ts'
import { begunDemo, isFinished } from './begun.ts'
import { buildDemo } from './build.ts'
import { SIZES, type HistorySize, type SizeName } from './tickets/history.ts'
import type { Pool } from 'pg'

/** The programme whose database holds the demo. */
export const DEMO_PROGRAMME = 'demo'
export const DEMO_SEED = 2026

/** What `--size` may say. */
export const demoSizes = Object.keys(SIZES) as SizeName[]

/** As the command line says it. */
export interface DemoWords {
  readonly seed?: string | undefined
  readonly size?: string | undefined
}

type Say = (text: string) => void

interface Database {
  readonly url: string
  readonly ownerUrl: string
  readonly log: Log
}

/** Refuses a database that holds anything but a demo; makes the demo where there is none, or goes on with one. */
export function demoPreparation(words: DemoWords, clock: Clock, say: Say) {
  const wanted = { seed: seedOf(words.seed), size: sizeOf(words.size) }
  return {
    async check({ ownerUrl }: { readonly ownerUrl: string }): Promise<void> {
      if ((await contentsOf(ownerUrl)) === 'something else') throw notADemo()
    },
    async fill({ url, ownerUrl, log }: Database): Promise<void> {
      const pool = openPool(url, { max: 4, applicationName: 'attache demo', log, role: APP_ROLE })
      try {
        await alone(pool, async () => {
          if (await isFinished(pool)) return
          // One that was begun goes on as it was begun, whatever is wanted now.
          const { size } = (await begunDemo(pool)) ?? wanted
          await build(pool, clock, say, { ...wanted, size })
          const { crowd }: HistorySize = SIZES[size]
          if (crowd) await tidyUp(ownerUrl)
        })
      } finally {
        await pool.end()
      }
    },
  }
}

function seedOf(text: string | undefined): number {
  if (text === undefined) return DEMO_SEED
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw invalid([{ path: '--seed', message: 'takes a whole number up to 999999999' }])
}

const sizeOf = (text: string | undefined): SizeName => demoSizes.find((size) => size === text) ?? 'full'

function notADemo(): AppError {
  const message =
    'This database holds a programme that is no demo: nothing was changed. The demo needs an empty database; without DATABASE_URL it makes its own.'
  return new AppError('not_a_demo', 409, message)
}

/** One process builds; another that wants to waits and finds it built. */
async function alone(pool: Pool, work: () => Promise<void>): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('demo.build'))`)
    await work()
  } finally {
    // The session's locks end with it.
    client.release(true)
  }
}

async function build(
  pool: Pool,
  clock: Clock,
  say: Say,
  wanted: { readonly seed: number; readonly size: SizeName },
): Promise<void> {
  const size: HistorySize = SIZES[wanted.size]
  say(announcement(size))
  const steps = size.crowd ? 20 : 4
  let step = 0
  const { events } = await buildDemo({ pool, clock }, wanted, (done, all) => {
    if (Math.floor((done / all) * steps) <= step) return
    step = Math.floor((done / all) * steps)
    say(`  ${(step * 100) / steps} % of ${all.toLocaleString('en')} ${size.crowd ? 'tickets' : 'events'}`)
  })
  say(`Made: ${events.toLocaleString('en')} events, all fictional. \`attache demo --remove\` removes it.`)
}

function announcement({ days, crowd }: HistorySize): string {
  if (!crowd)
    return `Making the demo programme: 45 accounts, 14 engineers, ${days} days of tickets. About half a minute.`
  const [accounts, people, tickets] = [crowd.accounts, crowd.people, crowd.tickets].map((n) =>
    n.toLocaleString('en'),
  )
  return `Making a large demo programme: ${accounts} accounts, ${people} people, ${tickets} tickets. Some minutes, and up to 8 GiB of disk; interrupted, the same command goes on.`
}
