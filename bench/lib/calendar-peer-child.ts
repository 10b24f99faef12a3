/*
 * Answers questions with one peer library, in a process of its own: peers work in the process's time zone (TZ),
 * keep their hours in a global, and may hang near clock changes, so the parent must be able to end them.
 * stdin: one PeerTask as JSON; stdout: one PeerAnswer a line.
 */
import { readFileSync } from 'node:fs'
import dayjs from 'dayjs'
import dayjsBusinessTime from 'dayjs-business-time'
import OpeningHours from 'opening_hours'
import type { CalendarDefinition, WeeklySpan } from '../../server/src/calendar/engine/index.ts'

/** One question: an instant, open minutes to add, and the end of a stretch to count. */
export interface PeerQuestion {
  readonly t: number
  readonly minutes: number
  readonly until: number
}

/** What a child is asked, from case `first` on. */
export interface PeerTask {
  readonly peer: string
  readonly first: number
  readonly cases: readonly {
    readonly definition: CalendarDefinition
    readonly questions: readonly PeerQuestion[]
  }[]
}

/** One operation's answers for one case, and how long they took. */
export interface PeerAnswer {
  readonly index: number
  readonly op: string
  readonly ms: number
  readonly answers: readonly (number | boolean)[]
}

type Ask = (question: PeerQuestion) => number | boolean
type Peer = (definition: CalendarDefinition) => Readonly<Record<string, Ask>>

const MINUTE = 60_000
const WARM_UP_MS = 30
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const PEERS: Readonly<Record<string, Peer>> = {
  'dayjs-business-time': (definition) => {
    setUpDayjs(definition)
    return {
      'open?': ({ t }) => dayjs(t).isBusinessTime(),
      add: ({ t, minutes }) => dayjs(t).addBusinessMinutes(minutes).valueOf(),
      between: ({ t, until }) => dayjs(t).businessMinutesDiff(dayjs(until)) * MINUTE,
    }
  },
  opening_hours: (definition) => {
    const hours = new OpeningHours(osmText(definition))
    return {
      'open?': ({ t }) => hours.getState(new Date(t)),
      between: ({ t, until }) => hours.getOpenDuration(new Date(t), new Date(until))[0],
    }
  },
}

function setUpDayjs(definition: CalendarDefinition): void {
  const week = DAYS.map((name, i) => {
    const spans = spansOf(definition, i + 1)
    const segments = spans.map(({ start, end }) => ({ start: `${clock(start)}:00`, end: `${clock(end)}:00` }))
    return [name, segments.length > 0 ? segments : null]
  })
  dayjs.setBusinessTime(Object.fromEntries(week) as Parameters<typeof dayjs.setBusinessTime>[0])
  dayjs.setHolidays((definition.holidays ?? []).map((one) => one.date))
}

function osmText(definition: CalendarDefinition): string {
  const week = DAYS.flatMap((name, i) => {
    const spans = spansOf(definition, i + 1).map(({ start, end }) => `${clock(start)}-${clock(end)}`)
    return spans.length > 0 ? [`${name[0]!.toUpperCase()}${name[1]!} ${spans.join()}`] : []
  })
  const holidays = (definition.holidays ?? []).map(({ date }) => {
    const [year, month, day] = date.split('-') as [string, string, string]
    return `${year} ${MONTHS[Number(month) - 1]!} ${day}`
  })
  return [...week, ...(holidays.length > 0 ? [`${holidays.join()} off`] : [])].join('; ')
}

function spansOf(definition: CalendarDefinition, weekday: number): readonly WeeklySpan[] {
  return definition.weekly[0]!.spans.filter((span) => span.weekday === weekday)
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

function answer({ peer, first, cases }: PeerTask): void {
  for (let index = first; index < cases.length; index++) {
    const { definition, questions } = cases[index]!
    for (const [op, ask] of Object.entries(PEERS[peer]!(definition))) {
      const line: PeerAnswer = { index, op, ...timed(() => questions.map(ask)) }
      process.stdout.write(`${JSON.stringify(line)}\n`)
    }
  }
}

/** The answers, and the CPU time of the last of as many rounds as warm up a library that is quick. */
function timed(round: () => (number | boolean)[]): { ms: number; answers: (number | boolean)[] } {
  const until = performance.now() + WARM_UP_MS
  for (;;) {
    const start = process.cpuUsage()
    const answers = round()
    const { user, system } = process.cpuUsage(start)
    if (performance.now() > until) return { ms: (user + system) / 1000, answers }
  }
}

if (import.meta.main) {
  dayjs.extend(dayjsBusinessTime)
  answer(JSON.parse(readFileSync(0, 'utf8')) as PeerTask)
}
