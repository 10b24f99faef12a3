import { compileCalendar, type CalendarDefinition, type EpochMs } from '../index.ts'
import { Oracle } from './oracle.ts'

/** Two instants and a duration, from which every operation's question is made. */
export interface Question {
  readonly t: EpochMs
  readonly u: EpochMs
  readonly ms: number
}

const DAY = 86_400_000
const REACH = 5 * DAY

/** Throws with the question and both answers where the engine and the oracle disagree around a moment. */
export function check(definition: CalendarDefinition, moment: EpochMs, questions: readonly Question[]): void {
  const from = moment - REACH
  const to = moment + REACH
  const calendar = compileCalendar(definition)
  const oracle = new Oracle(definition, from, to)
  for (const { t, u, ms } of questions) {
    equal('isOpen', [t], calendar.isOpen(t), oracle.isOpen(t))
    equal('between', [t, u], calendar.between(t, u), oracle.between(t, u))
    ahead('openFrom', [t], calendar.openFrom(t), oracle.openFrom(t), to)
    ahead('nextOpening', [t], calendar.nextOpening(t), oracle.nextOpening(t), to)
    ahead('nextClosing', [t], calendar.nextClosing(t), oracle.nextClosing(t), to)
    ahead('addClosing', [t, ms], calendar.addClosing(t, ms), oracle.addClosing(t, ms), to)
    ahead('addOpening', [t, ms], calendar.addOpening(t, ms), oracle.addOpening(t, ms), to)
    back('subtract', [t, ms], calendar.subtract(t, ms), oracle.subtract(t, ms), from)
  }
}

function equal(what: string, asked: readonly number[], engine: unknown, oracle: unknown): void {
  if (engine !== oracle)
    throw new Error(`${what}(${asked.map(show).join()}): ${show(engine)}, oracle ${show(oracle)}`)
}

/** Where the oracle's window ended first, the engine's answer must lie behind it, or be never. */
function ahead(
  what: string,
  asked: readonly number[],
  engine: EpochMs | null,
  oracle: number | undefined,
  to: EpochMs,
): void {
  if (oracle === undefined && (engine === null || engine >= to)) return
  equal(what, asked, engine, oracle)
}

function back(
  what: string,
  asked: readonly number[],
  engine: EpochMs | null,
  oracle: number | undefined,
  from: EpochMs,
): void {
  if (oracle === undefined && (engine === null || engine <= from)) return
  equal(what, asked, engine, oracle)
}

function show(value: unknown): string {
  return typeof value === 'number' && value > 1e9 ? new Date(value).toISOString() : String(value)
}
