/** Making and removing the demo, for the commands that do. */
import type { Clock } from '../platform/clock.ts'
import { APP_ROLE, openPool } from '../platform/db/index.ts'
import { AppError } from '../platform/errors.ts'
import { createEvents } from '../platform/events/index.ts'
import type { Log } from '../platform/log.ts'
import { readProgramme } from '../platform/programme.ts'
import { buildDemo } from './build.ts'

/** The programme whose database holds the demo. */
export const DEMO_PROGRAMME = 'demo'
const SEED = 2026

export interface LentDatabase {
  readonly url: string
  readonly log: Log
}

/** Builds the demo where it is not there yet; a half-built one is refused with what to do. */
export async function ensureDemo(
  { url, log }: LentDatabase,
  clock: Clock,
  say: (text: string) => void,
): Promise<void> {
  const pool = openPool(url, { max: 4, applicationName: 'attache demo', log, role: APP_ROLE })
  try {
    if ((await readProgramme(pool)).isDemo) return
    const { rows } = await pool.query<{ used: boolean }>(
      'select exists (select 1 from ticket_source) or exists (select 1 from person) or exists (select 1 from account) as used',
    )
    if (rows[0]?.used) throw notEmpty()
    say('Making the demo programme: 45 accounts, 14 engineers, 90 days of tickets.')
    let said = 0
    const built = await buildDemo({ pool, clock, events: createEvents(clock) }, SEED, (done, all) => {
      const share = Math.floor((done / all) * 4)
      if (share > said)
        say(`  ${Math.round((done / all) * 100)} % of ${all.toLocaleString('en')} events decided`)
      said = Math.max(said, share)
    })
    say(
      `Made: ${built.tickets.toLocaleString('en')} tickets, all fictional. \`attache demo --remove\` removes it.`,
    )
  } finally {
    await pool.end()
  }
}

function notEmpty(): AppError {
  const message =
    'This database holds a programme that is not a finished demo. If a demo was interrupted here, remove it with `attache demo --remove` and start again; a real programme is never touched.'
  return new AppError('not_a_demo', 409, message)
}

/** Whether a database may be dropped as the demo: it is marked so, or was never finished under the demo's own name. */
export async function isDemoDatabase({ url, log }: LentDatabase): Promise<boolean> {
  const pool = openPool(url, { max: 1, applicationName: 'attache demo', log, role: APP_ROLE })
  try {
    return (await readProgramme(pool)).isDemo
  } finally {
    await pool.end()
  }
}
