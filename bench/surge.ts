/**
 * Surges of 2 × and 4 ×, a week long, planted into real logs, and false alarms on the logs as they are, looked at as the product
 * looks: once a local day, when it is over. The judged accounts are the locations of the ServiceNow log with at least 20 tickets
 * a week. Chance and factor were chosen on other partitions of the same log (categories, groups, who opened: tuned on), with the
 * figures of the locations in view; the Italian log, four years of one help desk, was never looked at for it (held out).
 */
import { remark, report, runAlone, type Emit } from './lib/figure.ts'
import { readLogs, type DayLog } from './lib/surge-logs.ts'
import { falseAlarms, fixedNumber, ours, recall, zScore, type Detector } from './lib/surge-trial.ts'

const SEED = 20261122

const METHODS: readonly [string, Detector][] = [
  ['negative binomial', ours],
  ['z-score over 3 on the last weeks', zScore],
  ['fixed number of 50 a week', fixedNumber],
]

/** Runs the bench; figures go to `emit`. */
export async function run(emit: Emit): Promise<void> {
  const figures = report('surge', emit)
  figures.declare([RECALL_2, RECALL_4, ALARMS])
  const logs = readLogs()
  if (!logs) return remark('the logs are not there: ../shared/data/event_logs')
  for (const [name, detect] of METHODS)
    for (const { of, log, isJudged } of logs) {
      const isFigure = isJudged && detect === ours
      const score = scoreOf(log, detect)
      const label = `${of}, ${name}`
      const against = { accounts: log.accounts.length }
      remark(`${label}: ${JSON.stringify({ ...against, ...score })}`)
      const names = isFigure
        ? [RECALL_2, RECALL_4, ALARMS]
        : ['recall of surges of 2 ×', 'recall of surges of 4 ×', ALARMS].map((what) => `${what}: ${label}`)
      const goals = isFigure ? [0.8, 0.95, 0.05] : []
      const values = [score.twice, score.fourfold, score.alarms]
      values.forEach((value, at) =>
        figures.figure({
          figure: names[at]!,
          value: Number(value.toFixed(4)),
          unit: at === 2 ? 'alarms per account and week' : 'share',
          ...(goals[at] === undefined ? {} : { goal: goals[at] }),
          judge: at === 2 ? 'value at most' : 'value',
        }),
      )
    }
  figures.verify()
}

const RECALL_2 = 'recall of surges of 2 ×, accounts of 20 tickets a week and more'
const RECALL_4 = 'recall of surges of 4 ×, accounts of 20 tickets a week and more'
const ALARMS = 'false alarms on the log as it is'

function scoreOf(log: DayLog, detect: Detector) {
  return {
    twice: recall(log, detect, 2, SEED),
    fourfold: recall(log, detect, 4, SEED + 1),
    alarms: falseAlarms(log, detect),
  }
}

if (import.meta.main) await runAlone(run)
