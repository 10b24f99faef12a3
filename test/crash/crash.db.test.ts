/**
 * kill -9 at random points, under load. Ten trials follow each other on one running programme; each has tickets of its
 * own, a thousand acknowledged events of them, and three deaths at least. They share the drain at the end, for what a
 * dead process held comes back after ten seconds, and are judged one by one.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Evidence, Finding } from '../../bench/lib/crash/evidence.ts'
import { judge, told } from '../../bench/lib/crash/judge.ts'
import { startProgramme, type Programme } from '../../bench/lib/crash/nodes.ts'
import { cleanUp, startSession, type Session } from '../../bench/lib/crash/session.ts'
import { runThreeNodes, startThreeNodes } from '../../bench/lib/crash/three-nodes.ts'
import { EVENTS, runTrial, type Trial } from '../../bench/lib/crash/trial.ts'

const TRIALS = 10
const SEED = 1

const kindsOf = (findings: readonly Finding[]): string[] => [...new Set(findings.map(({ kind }) => kind))]

describe('killed again and again', () => {
  let session: Session<Programme>
  const trials: Trial[] = []

  beforeAll(async () => {
    session = await startSession(startProgramme)
    for (let index = 0; index < TRIALS; index++) trials.push(await runTrial(session, index, SEED + index))
    await session.drain()
    await session.desk.control({ do: 'faults', plan: null })
  }, 900_000)
  afterAll(async () => {
    await cleanUp()
    await session?.stop()
  })

  test.each(Array.from({ length: TRIALS }, (_, index) => ({ seed: SEED + index, index })))(
    'with seed $seed nothing acknowledged is lost, nothing happens twice or out of order',
    async ({ index }) => {
      const trial = trials[index]!
      expect(trial.events).toBeGreaterThanOrEqual(EVENTS)
      expect(trial.kills.length).toBeGreaterThanOrEqual(3)
      expect(told(await judge(await session.evidence(trial.tickets)))).toBe('')
    },
  )

  test('the judge sees what is lost, twice and out of order', async () => {
    const real = await session.evidence(trials[0]!.tickets)
    const found = async (changed: Partial<Evidence>) => kindsOf(await judge({ ...real, ...changed }))
    const unheard = JSON.stringify({ ticket_id: trials[0]!.tickets[0], subject: 'nobody took me in' })
    expect(await found({ acknowledged: [...real.acknowledged, unheard] })).toEqual(['lost'])
    expect(await found({ seenLive: new Set() })).toEqual(['lost'])
    const ours = ofOneTicket(real)
    const [first, second] = ours
    expect(await found({ journal: real.journal.filter((entry) => entry !== first) })).toContain('lost')
    expect(await found({ journal: [...real.journal, first!] })).toContain('applied twice')
    const swapped = real.journal.map((entry) =>
      entry === first
        ? { ...entry, writeId: second!.writeId }
        : entry === second
          ? { ...entry, writeId: first!.writeId }
          : entry,
    )
    expect(await found({ journal: swapped })).toContain('out of order')
  })
})

/** Our effects on the ticket that has the most of them. */
function ofOneTicket({ journal, tickets, ownUser }: Evidence): Evidence['journal'] {
  const judged = new Set(tickets)
  const ours = journal.filter(({ actorId, ticketId }) => actorId === ownUser && judged.has(ticketId))
  const byTicket = [...Map.groupBy(ours, ({ ticketId }) => ticketId).values()]
  return byTicket.toSorted((a, b) => b.length - a.length)[0]!
}

test('of three nodes on one database one dies, and the others do its work', async () => {
  const session = await startSession(startThreeNodes)
  try {
    const trial = await runThreeNodes(session, SEED)
    await session.drain()
    await session.desk.control({ do: 'faults', plan: null })
    expect(told(await judge(await session.evidence(trial.tickets)))).toBe('')
  } finally {
    await cleanUp()
    await session.stop()
  }
})
