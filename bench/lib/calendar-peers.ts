import { spawn } from 'node:child_process'
import {
  compileCalendar,
  type Calendar,
  type CalendarDefinition,
} from '../../server/src/calendar/engine/index.ts'
import { plainCalendar, randomInstant, YEARS } from './calendar-cases.ts'
import type { PeerAnswer, PeerQuestion, PeerTask } from './calendar-peer-child.ts'
import { remark, type Report } from './figure.ts'
import { rate } from './measure.ts'
import { seeded, type Seeded } from './seeded.ts'

const CALENDARS = 120
const QUESTIONS = 20
const HANG_MS = 4000
const MINUTE = 60_000
const PEERS: Readonly<Record<string, readonly string[]>> = {
  'dayjs-business-time': ['open?', 'add', 'between'],
  opening_hours: ['open?', 'between'],
}

/** The figures that `besidePeers` reports. */
export const PEER_FIGURES = Object.entries(PEERS).flatMap(([peer, ops]) => [
  ...ops.map((op) => `${op} beside ${peer}`),
  `wrong or missing answers of ${peer}`,
])

interface Case {
  readonly definition: CalendarDefinition
  readonly questions: readonly PeerQuestion[]
}

interface Tally {
  readonly asked: Record<string, number>
  readonly ms: Record<string, number>
  readonly wrong: Record<string, number>
  hung: number
}

/** Asks peers what they can express and us the same: speed, and how many of their answers are wrong. */
export async function besidePeers(out: Report): Promise<void> {
  const cases = madeCases()
  for (const [peer, ops] of Object.entries(PEERS)) {
    const tally: Tally = { asked: {}, ms: {}, wrong: {}, hung: 0 }
    const zones = new Set(cases.map((one) => one.definition.zone))
    for (const zone of zones) {
      await askZone(
        peer,
        ops.length,
        zone,
        cases.filter((one) => one.definition.zone === zone),
        tally,
      )
    }
    for (const op of ops) beside(out, peer, op, cases, tally)
    summary(out, peer, tally, cases.length)
  }
}

function madeCases(): Case[] {
  const random = seeded(42)
  return Array.from({ length: CALENDARS }, () => {
    const definition = plainCalendar(random)
    const questions = Array.from({ length: QUESTIONS }, () => {
      const t = random.chance(0.3) ? nearChange(random, definition.zone) : wholeMinute(randomInstant(random))
      return { t, minutes: random.int(1, 40 * 60), until: t + random.int(1, 30 * 1440) * MINUTE }
    })
    return { definition, questions }
  })
}

/** An instant within a day of a clock change of the zone, where business time is hard; anywhere if it has none. */
function nearChange(random: Seeded, zone: string): number {
  const t = randomInstant(random)
  const change = Temporal.Instant.fromEpochMilliseconds(t)
    .toZonedDateTimeISO(zone)
    .getTimeZoneTransition('next')
  if (change === null || change.epochMilliseconds >= YEARS.end) return wholeMinute(t)
  return wholeMinute(change.epochMilliseconds) + random.int(-1440, 1440) * MINUTE
}

function wholeMinute(t: number): number {
  return Math.floor(t / MINUTE) * MINUTE
}

/** Runs a child over the zone's cases; one that says nothing for some seconds hangs, and its case is passed over. */
async function askZone(peer: string, ops: number, zone: string, cases: Case[], tally: Tally): Promise<void> {
  for (let first = 0; first < cases.length;) {
    const answers = await runChild({ peer, first, cases }, zone)
    for (const answer of answers) judge(cases[answer.index]!, answer, tally)
    const done = first + Math.floor(answers.length / ops)
    if (done < cases.length) tally.hung++
    first = done + 1
  }
}

function runChild(task: PeerTask, zone: string): Promise<PeerAnswer[]> {
  return new Promise((resolve) => {
    const script = new URL('calendar-peer-child.ts', import.meta.url).pathname
    const child = spawn(process.execPath, [script], {
      env: { ...process.env, TZ: zone },
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    let text = ''
    let timer = setTimeout(() => child.kill('SIGKILL'), HANG_MS)
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      clearTimeout(timer)
      timer = setTimeout(() => child.kill('SIGKILL'), HANG_MS)
    })
    child.on('close', () => {
      clearTimeout(timer)
      const whole = text.slice(0, text.lastIndexOf('\n') + 1)
      resolve(
        whole
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as PeerAnswer),
      )
    })
    child.stdin.end(JSON.stringify(task))
  })
}

function judge({ definition, questions }: Case, { op, ms, answers }: PeerAnswer, tally: Tally): void {
  const calendar = compileCalendar(definition)
  const right = answers.filter((answer, i) =>
    rightAnswers(calendar, op, questions[i]!).includes(answer),
  ).length
  tally.asked[op] = (tally.asked[op] ?? 0) + answers.length
  tally.ms[op] = (tally.ms[op] ?? 0) + ms
  tally.wrong[op] = (tally.wrong[op] ?? 0) + answers.length - right
}

/** Both conventions of an addition that is used up at a closing count as right. */
function rightAnswers(calendar: Calendar, op: string, { t, minutes, until }: PeerQuestion): unknown[] {
  if (op === 'open?') return [calendar.isOpen(t)]
  if (op === 'between') return [calendar.between(t, until)]
  return [calendar.addClosing(t, minutes * MINUTE), calendar.addOpening(t, minutes * MINUTE)]
}

function beside(out: Report, peer: string, op: string, cases: readonly Case[], tally: Tally): void {
  const calendars = cases.map((one) => compileCalendar(one.definition, { horizon: YEARS }))
  const rounds = 50
  let checksum = 0
  const ours = rate(cases.length * QUESTIONS * rounds, () => {
    let sum = 0
    for (let round = 0; round < rounds; round++) {
      cases.forEach((one, i) =>
        one.questions.forEach((question) => (sum += askOurs(calendars[i]!, op, question))),
      )
    }
    checksum += sum
  })
  remark(`calendar: checksum ${checksum}`)
  const theirs = (tally.asked[op]! / tally.ms[op]!) * 1000
  out.figure({
    figure: `${op} beside ${peer}`,
    value: ours.median,
    unit: '1/s',
    against: `${peer} ${Math.round(theirs)}/s on the same questions`,
    ratio: ours.median / theirs,
    goal: 1,
    judge: 'ratio',
    spread: ours.spread,
  })
}

function askOurs(calendar: Calendar, op: string, { t, minutes, until }: PeerQuestion): number {
  if (op === 'open?') return Number(calendar.isOpen(t))
  if (op === 'between') return calendar.between(t, until)
  return calendar.addClosing(t, minutes * MINUTE) ?? 0
}

function summary(out: Report, peer: string, tally: Tally, cases: number): void {
  const total = (counts: Record<string, number>): number => Object.values(counts).reduce((a, b) => a + b, 0)
  const wrong = Object.entries(tally.wrong).map(([op, count]) => `${count} of ${tally.asked[op]} ${op}`)
  remark(`calendar: ${peer}: wrong ${wrong.join(', ')}; hung in ${tally.hung} of ${cases} calendars`)
  out.figure({
    figure: `wrong or missing answers of ${peer}`,
    value: (100 * total(tally.wrong)) / total(tally.asked),
    unit: '% of answers',
    against: `ours: equal to the oracle; hung in ${tally.hung} of ${cases} calendars`,
  })
}
