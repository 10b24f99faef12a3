/** The coverage proof: 5,000 accounts × 90 days from scratch, from PostgreSQL, after one change, and against a judge. */
import {
  compileFacts,
  createFactsCache,
  overlay,
  prove,
  proveAgain,
  type Proof,
} from '../server/src/coverage/api.ts'
import { ORACLE_CAUSES, ProofOracle } from '../server/src/coverage/testing/proof-oracle.ts'
import { openPool, transaction } from '../server/src/platform/db/index.ts'
import { silentLog } from '../server/src/platform/log.ts'
import { startBenchDatabase } from './lib/bench-server.ts'
import { remark, report, runAlone, type Emit, type Report } from './lib/figure.ts'
import { median } from './lib/measure.ts'
import { proveAfterCommits, type AfterCommit } from './lib/proof-commits.ts'
import { ACCOUNTS, insertProofProgramme, PEOPLE } from './lib/proof-world.ts'
import { seeded } from './lib/seeded.ts'

const SEED = 20261122
const TODAY = '2026-10-12'
const DAY = 86_400_000
const MINUTE = 60_000
const FROM = Date.parse(`${TODAY}T00:00:00Z`)
const TO = FROM + 90 * DAY
const ROUNDS = 5
const CHANGES = 30
const JUDGED = 200

const SCRATCH = 'the proof of 5,000 accounts × 90 days from scratch, facts in memory'
const WHOLE = 'the same from PostgreSQL, end to end'
const CHANGE = 'the proof after one change, facts in memory, median of 30'
const COMMIT =
  'from the commit of one change to the new proof, facts read again from PostgreSQL, median of 30'
const WRONG = 'accounts of 200 that differ from the minute-by-minute oracle'

type Facts = Proof['facts']

/** Runs the bench; figures go to `emit`. */
export async function run(emit: Emit): Promise<void> {
  const figures = report('proof', emit)
  figures.declare([SCRATCH, WHOLE, CHANGE, COMMIT, WRONG])
  const database = await startBenchDatabase()
  const pool = openPool(await database.database('proof'), {
    max: 2,
    applicationName: 'bench',
    log: silentLog,
  })
  try {
    await transaction(pool, (tx) => insertProofProgramme(tx.query, SEED, TODAY))
    const wholes: number[] = []
    let facts: Facts | null = null
    for (let round = 0; round < ROUNDS; round++) {
      // A cache of its own each time: nothing is read before the clock runs.
      const began = performance.now()
      facts = await createFactsCache((read) => transaction(pool, (tx) => read(tx.query))).current()
      prove(facts, FROM, TO)
      wholes.push(performance.now() - began)
    }
    fromScratch(figures, facts!)
    seconds(figures, WHOLE, wholes, 6)
    const proof = prove(facts!, FROM, TO)
    tell(proof)
    afterChanges(figures, proof)
    const { each, last } = await proveAfterCommits(pool, FROM, CHANGES, seeded(SEED))
    afterEach(figures, COMMIT, each)
    sameAsScratch(last)
    judge(figures, proof)
  } finally {
    await pool.end()
    await database.stop()
  }
  figures.verify()
}

function seconds(figures: Report, figure: string, times: readonly number[], goal: number): void {
  const { median: ms, spread } = median(times)
  const rounded = (value: number): number => Number((value / 1000).toFixed(3))
  figures.figure({
    figure,
    value: rounded(ms),
    unit: 's',
    goal,
    judge: 'value at most',
    spread: [rounded(spread[0]), rounded(spread[1])],
  })
}

/** Rows are in memory; calendars, people and accounts are compiled anew each time. */
function fromScratch(figures: Report, { rows }: Facts): void {
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now()
    prove(compileFacts(rows), FROM, TO)
    return performance.now() - began
  })
  seconds(figures, SCRATCH, times, 2)
}

function tell({ accounts }: Proof): void {
  const gaps = [...accounts.values()].flatMap((account) => account.gaps)
  const causes = Map.groupBy(gaps, ({ cause }) => cause)
  remark(
    `${ACCOUNTS} accounts, ${PEOPLE} schedules, ${gaps.length} gaps: ${[...causes].map(([cause, of]) => `${cause} ${of.length}`).join(', ')}`,
  )
}

/** Time off, a cover or a move of one account, each on the proof before; rows are new objects, as if read again. */
function afterChanges(figures: Report, first: Proof): void {
  const random = seeded(SEED)
  let proof = first
  const cache = new Map()
  const times = Array.from({ length: CHANGES }, (_, n) => {
    const planned = overlay(proof.facts.rows, [changeOf(proof, n, random.next)])
    const rows = structuredClone(planned)
    const began = performance.now()
    proof = proveAgain(proof, compileFacts(rows, cache), FROM, TO)
    const ms = performance.now() - began
    return { ms, proven: proof.proven }
  })
  afterEach(figures, CHANGE, times)
  sameAsScratch(proof)
}

function afterEach(figures: Report, figure: string, times: readonly AfterCommit[]): void {
  const { median: ms, spread } = median(times.map((time) => time.ms))
  remark(`accounts proven again: ${times.map(({ proven }) => proven).join(' ')}`)
  figures.figure({
    figure,
    value: Number(ms.toFixed(1)),
    unit: 'ms',
    goal: 50,
    judge: 'value at most',
    spread: [Number(spread[0].toFixed(1)), Number(spread[1].toFixed(1))],
  })
}

function sameAsScratch(proof: Proof): void {
  const scratch = prove(proof.facts, proof.from, proof.to)
  const differ = [...scratch.accounts].filter(
    ([id, { gaps }]) => JSON.stringify(gaps) !== JSON.stringify(proof.accounts.get(id)?.gaps),
  )
  if (differ.length > 0)
    throw new Error(`after ${CHANGES} changes ${differ.length} accounts differ from scratch`)
}

function changeOf({ facts }: Proof, n: number, next: () => number) {
  const pick = (ids: readonly string[]): string => ids[Math.floor(next() * ids.length)]!
  const start = FROM + Math.floor(next() * 80) * DAY
  const accountId = pick(facts.accountIds)
  if (n % 3 === 0)
    return { kind: 'time_off', personId: pick(facts.personIds), start, end: start + 7 * DAY } as const
  if (n % 3 === 1)
    return {
      kind: 'assignment',
      accountId,
      personId: pick(facts.personIds),
      from: new Date(start).toISOString().slice(0, 10),
      isPrimary: true,
    } as const
  return { kind: 'end_contract', accountId, lastDay: new Date(start).toISOString().slice(0, 10) } as const
}

function judge(figures: Report, proof: Proof): void {
  const random = seeded(SEED + 1)
  const oracle = new ProofOracle(proof.facts.rows, FROM, TO)
  const withGaps = proof.facts.accountIds.filter((id) => proof.accounts.get(id)!.gaps.length > 0)
  const ids = Array.from({ length: JUDGED }, (_, n) =>
    random.pick(n % 2 === 0 ? withGaps : proof.facts.accountIds),
  )
  const wrong = ids.filter((id) => {
    const causes = new Uint8Array((TO - FROM) / MINUTE)
    for (const { cause, hours } of proof.accounts.get(id)!.gaps)
      for (const { start, end } of hours)
        causes.fill(ORACLE_CAUSES.indexOf(cause), (start - FROM) / MINUTE, (end - FROM) / MINUTE)
    const judged = oracle.causes(id)
    return causes.some((cause, minute) => cause !== judged[minute])
  })
  figures.figure({ figure: WRONG, value: wrong.length, unit: 'accounts', goal: 0, judge: 'value at most' })
}

if (import.meta.main) await runAlone(run)
