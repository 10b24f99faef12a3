import { compileCalendar, type Calendar } from '../server/src/calendar/engine/index.ts'
import { Oracle } from '../server/src/calendar/engine/testing/oracle.ts'
import { randomCalendar, randomInstant, YEARS } from './lib/calendar-cases.ts'
import { besidePeers, PEER_FIGURES } from './lib/calendar-peers.ts'
import { remark, report, runAlone, type Emit, type Report } from './lib/figure.ts'
import { rate } from './lib/measure.ts'
import { seeded } from './lib/seeded.ts'

const CALENDARS = 1000
const QUESTIONS = 1_000_000
const SAMPLE = 150
const MINUTE = 60_000
const DAY = 86_400_000

const FIGURES = ['open?', 'add', 'between', 'tables built', 'tables in memory', 'equal to the oracle']

/** The pure time engine: questions a second over many calendars, tables, and whether the answers are right. */
export async function run(emit: Emit): Promise<void> {
  const out = report('calendar', emit)
  out.declare([...FIGURES, ...PEER_FIGURES])
  const definitions = madeFrom(20150101)
  const calendars = building(out, definitions)
  asking(out, calendars)
  judging(out, calendars)
  await besidePeers(out)
  out.verify()
}

function madeFrom(seed: number): ReturnType<typeof randomCalendar>[] {
  const random = seeded(seed)
  return Array.from({ length: CALENDARS }, () => randomCalendar(random))
}

function building(out: Report, definitions: ReturnType<typeof madeFrom>): Calendar[] {
  const before = process.memoryUsage()
  const build = (): Calendar[] =>
    // A new object each time: a definition that was seen before would skip its checks.
    definitions.map((definition) => compileCalendar({ ...definition }, { horizon: YEARS }))
  let calendars = build()
  const after = process.memoryUsage()
  const speed = rate(CALENDARS, () => (calendars = build()))
  out.figure({
    figure: 'tables built',
    value: speed.median,
    unit: '20-year calendars/s',
    spread: speed.spread,
  })
  // Slabs are shared, so what the process holds is what counts, not the sum of the tables.
  const bytes = after.arrayBuffers - before.arrayBuffers
  out.figure({ figure: 'tables in memory', value: bytes / 1e6, unit: 'MB per 1,000 calendars × 20 years' })
  return calendars
}

/** Questions in random order over all calendars and years, so that nothing but the layout helps the cache. */
function asking(out: Report, calendars: readonly Calendar[]): void {
  const random = seeded(7)
  const whose = Int32Array.from({ length: QUESTIONS }, () => random.int(0, CALENDARS - 1))
  const at = Float64Array.from({ length: QUESTIONS }, () => randomInstant(random))
  const other = Float64Array.from({ length: QUESTIONS }, () => randomInstant(random))
  const length = Float64Array.from({ length: QUESTIONS }, () => random.int(1, 40 * 60) * MINUTE)
  // Summed up so that no question can be left out; in locals, because a captured sum is a write a question.
  let sum = 0
  const speeds = {
    'open?': rate(QUESTIONS, () => {
      let open = 0
      for (let i = 0; i < QUESTIONS; i++) open += Number(calendars[whose[i]!]!.isOpen(at[i]!))
      sum += open
    }),
    add: rate(QUESTIONS, () => {
      let ends = 0
      for (let i = 0; i < QUESTIONS; i++) ends += calendars[whose[i]!]!.addClosing(at[i]!, length[i]!) ?? 0
      sum += ends
    }),
    between: rate(QUESTIONS, () => {
      let open = 0
      for (let i = 0; i < QUESTIONS; i++) open += calendars[whose[i]!]!.between(at[i]!, other[i]!)
      sum += open
    }),
  }
  for (const [figure, { median, spread }] of Object.entries(speeds)) {
    out.figure({ figure, value: median, unit: '1/s', goal: figure === 'open?' ? 10e6 : 5e6, spread })
  }
  remark(`calendar: checksum ${sum}`)
}

/** A random sample of the same calendars, answered minute by minute by the oracle. */
function judging(out: Report, calendars: readonly Calendar[]): void {
  const random = seeded(11)
  let right = 0
  for (let i = 0; i < SAMPLE; i++) {
    const calendar = random.pick(calendars)
    const t = randomInstant(random)
    const ms = random.int(1, 40 * 60) * MINUTE
    const end = calendar.addClosing(t, ms)
    const far = Math.min(end ?? t, t + 45 * DAY)
    const oracle = new Oracle(calendar.definition, t - DAY, far + DAY)
    const expected = oracle.addClosing(t, ms)
    const added = expected === end || (expected === undefined && (end === null || end > far))
    const counted = calendar.between(t, far) === oracle.between(t, far)
    if (added && counted && calendar.isOpen(t) === oracle.isOpen(t)) right++
  }
  out.figure({ figure: 'equal to the oracle', value: (100 * right) / SAMPLE, unit: '%', goal: 100 })
}

if (import.meta.main) await runAlone(run)
