/**
 * kill -9 of the server, of a worker, of everything, while eight clients post; judged from the database and the help
 * desk's journal alone. A seed and a number of trials may follow: `node bench/crash.ts 7 1` repeats trial 7 by itself.
 */
import { remark, report, runAlone, type Emit } from './lib/figure.ts'
import type { Finding, Kind } from './lib/crash/evidence.ts'
import { judge, told } from './lib/crash/judge.ts'
import { startProgramme } from './lib/crash/nodes.ts'
import { cleanUp, startSession, type Session, type Subject } from './lib/crash/session.ts'
import { runThreeNodes, startThreeNodes } from './lib/crash/three-nodes.ts'
import { measureWrites } from './lib/crash/throughput.ts'
import { runTrial, type Trial } from './lib/crash/trial.ts'
import { median } from './lib/measure.ts'

const TRIALS = 100
const SEED = 20261122
/** Trials on one programme, before it is drained, judged and replaced. */
const TOGETHER = 10

const BY_KIND = {
  'acknowledged events lost': 'lost',
  'events decided twice': 'decided twice',
  'effects applied twice': 'applied twice',
  'effects out of order': 'out of order',
  'other findings': 'other',
} as const satisfies Record<string, Kind>

const NAMES = ['trials', 'acknowledged events', 'kills', 'recovery', 'three nodes, one killed', 'writes/s']

interface Judged {
  readonly trials: readonly Trial[]
  readonly findings: readonly Finding[]
}

/** Runs the bench; figures go to `emit`. */
export async function run(emit: Emit, seed = SEED, count = TRIALS): Promise<void> {
  const figures = report('crash', emit)
  figures.declare([...Object.keys(BY_KIND), ...NAMES])
  try {
    const { trials, findings } = await allTrials(seed, count)
    for (const [figure, kind] of Object.entries(BY_KIND))
      figures.figure({ figure, ...none(findings.filter((found) => found.kind === kind).length) })
    const sum = (of: (trial: Trial) => number): number => trials.reduce((all, trial) => all + of(trial), 0)
    const recoveries = median(trials.flatMap((trial) => trial.recoveries))
    const [fastest, slowest] = recoveries.spread.map(Math.round)
    figures.figure({ figure: 'trials', value: trials.length, unit: '', goal: count })
    figures.figure({
      figure: 'acknowledged events',
      value: sum((one) => one.events),
      unit: '',
      goal: count * 1000,
    })
    figures.figure({ figure: 'kills', value: sum((one) => one.kills.length), unit: '', goal: count * 3 })
    figures.figure({
      figure: 'recovery',
      value: Math.round(recoveries.median),
      unit: 'ms',
      against: 'from the death of the server to the next acknowledged event, its start included',
      spread: [fastest ?? NaN, slowest ?? NaN],
    })
    figures.figure({ figure: 'three nodes, one killed', ...none((await threeNodes(seed)).length) })
    figures.figure({
      figure: 'writes/s',
      value: Math.round(await measureWrites()),
      unit: '1/s',
      against: 'two workers, the local help desk, in order per ticket',
    })
  } finally {
    await cleanUp()
  }
  figures.verify()
}

const none = (value: number) => ({ value, unit: '', goal: 0, judge: 'value at most' }) as const

async function allTrials(seed: number, count: number): Promise<Judged> {
  const trials: Trial[] = []
  const findings: Finding[] = []
  for (let done = 0; done < count; done = trials.length) {
    const session = await startSession(startProgramme)
    const some: Trial[] = []
    for (let index = 0; index < Math.min(TOGETHER, count - done); index++) {
      const trial = await runTrial(session, index, seed + done + index)
      some.push(trial)
      remark(
        `${done + index + 1} of ${count}: seed ${trial.seed}, ${trial.events} events, ${trial.kills.join(', ')}`,
      )
    }
    findings.push(...(await judgeAll(session, some)))
    trials.push(...some)
    await session.stop()
  }
  return { trials, findings }
}

async function judgeAll(session: Session<Subject>, trials: readonly Trial[]): Promise<Finding[]> {
  await session.drain()
  await session.desk.control({ do: 'faults', plan: null })
  const all: Finding[] = []
  for (const trial of trials) {
    const findings = await judge(await session.evidence(trial.tickets))
    if (findings.length > 0) remark(`seed ${trial.seed}:\n${told(findings)}`)
    all.push(...findings)
  }
  return all
}

async function threeNodes(seed: number): Promise<Finding[]> {
  const session = await startSession(startThreeNodes)
  const findings = await judgeAll(session, [await runThreeNodes(session, seed)])
  await session.stop()
  return findings
}

if (import.meta.main) {
  const [seed = SEED, count = TRIALS] = process.argv.slice(2).map(Number)
  await runAlone((emit) => run(emit, seed, count))
}
