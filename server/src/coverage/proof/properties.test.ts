/** What holds of every proof: judged minute by minute, over random programmes and the clock changes of both hemispheres. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../compile-facts.ts'
import { dayEnd, dayStart } from '../local-days.ts'
import { intersectIntervals, mergeIntervals, subtractIntervals } from '../../calendar/api.ts'
import { coverageSegments, requiredHours } from '../segments.ts'
import { ORACLE_CAUSES, ProofOracle } from '../testing/proof-oracle.ts'
import { change, FIRST_DAY, LAST_DAY, programme } from '../testing/random-programme.ts'
import { instant, world } from '../testing/world.ts'
import { provingAhead } from './ahead.ts'
import { finished, prove, proveAgain, type Proof } from './engine.ts'
import type { Gap } from './gaps.ts'
import { plannedOf } from './planned.ts'

const FROM = instant(`${FIRST_DAY}T00:00Z`)
const TO = instant(`${LAST_DAY}T00:00Z`)
const MINUTE = 60_000

function minutesOf(gaps: readonly Gap[]): string[] {
  const causes: string[] = Array.from({ length: (TO - FROM) / MINUTE }, () => 'none')
  for (const { cause, hours } of gaps)
    for (const { start, end } of hours)
      for (let at = start; at < end; at += MINUTE) {
        expect(causes[(at - FROM) / MINUTE], 'one cause an hour').toBe('none')
        causes[(at - FROM) / MINUTE] = cause
      }
  return causes
}

function gapsOf(proof: Proof): Record<string, readonly Gap[]> {
  return Object.fromEntries(
    [...proof.accounts].sort(([a], [b]) => a.localeCompare(b)).map(([id, { gaps }]) => [id, gaps]),
  )
}

describe('the proof', () => {
  it('says of every minute what somebody who looks at each minute says', () => {
    fc.assert(
      fc.property(programme, (words) => {
        const facts = world(words)
        const proof = prove(facts, FROM, TO)
        const oracle = new ProofOracle(facts.rows, FROM, TO)
        for (const id of facts.accountIds) {
          const judged = [...oracle.causes(id)].map((n) => ORACLE_CAUSES[n]!)
          const { gaps } = proof.accounts.get(id)!
          expect(minutesOf(gaps), id).toEqual(judged)
          expect(new Set(gaps.map(({ cause, since }) => `${cause} ${since}`)).size, 'one of each').toBe(
            gaps.length,
          )
        }
      }),
      { numRuns: 25 },
    )
  })

  it('after any sequence of changes is the proof from scratch', () => {
    fc.assert(
      fc.property(programme, fc.array(change, { minLength: 1, maxLength: 6 }), (words, changes) => {
        let now = words
        let proof = prove(world(now), FROM, TO)
        for (const make of changes) {
          now = make(now)
          proof = proveAgain(proof, world(now), FROM, TO)
          const scratch = prove(proof.facts, FROM, TO)
          expect(gapsOf(proof)).toEqual(gapsOf(scratch))
          expect([...proof.accounts.keys()].sort()).toEqual([...scratch.accounts.keys()].sort())
        }
      }),
      { numRuns: 150 },
    )
  })

  it('with plans laid over it, after any sequence of changes of facts and plans, is the proof from scratch', () => {
    fc.assert(
      fc.property(programme, fc.array(change, { minLength: 1, maxLength: 6 }), (words, changes) => {
        let now = words
        let proof = finished(provingAhead(null, world(now), FROM, TO))
        for (const make of changes) {
          now = make(now)
          const facts = world(now)
          proof = finished(provingAhead(proof, facts, FROM, TO))
          const scratch = finished(provingAhead(null, facts, FROM, TO))
          expect(gapsOf(proof)).toEqual(gapsOf(scratch))
          expect(gapsOf(proof.firm ?? proof)).toEqual(gapsOf(scratch.firm ?? scratch))
          expect(marksOf(proof)).toEqual(marksOf(scratch))
        }
        expect(gapsOf(proof)).toEqual(gapsOf(prove(proof.facts, FROM, TO)))
      }),
      { numRuns: 50 },
    )
  })

  it('reports every hour in which nobody named answers, and only hours that need a name', () => {
    fc.assert(
      fc.property(programme, (words) => {
        const facts = world(words)
        const proof = prove(facts, FROM, TO)
        for (const id of facts.accountIds) expectNothingHidden(facts, proof, id)
      }),
      { numRuns: 60 },
    )
  })

  it('lets one person at a time act for an account', () => {
    fc.assert(
      fc.property(programme, (words) => {
        const facts = world(words)
        for (const id of facts.accountIds) {
          const segments = coverageSegments(facts, id, FROM, TO)
          segments.slice(1).forEach((segment, n) => expect(segment.start).toBe(segments[n]!.end))
        }
      }),
      { numRuns: 60 },
    )
  })
})

/** The plan of each gap. */
const marksOf = (proof: Proof): (string | undefined)[] =>
  Object.values(gapsOf(proof)).flatMap((gaps) => gaps.map((gap) => plannedOf(proof, gap)?.plan.id))

/** Where the answer is Global Support or nobody in an hour that needs a name, there is a gap; no other hour is one. */
function expectNothingHidden(facts: Facts, proof: Proof, id: string): void {
  const gaps = mergeIntervals(proof.accounts.get(id)!.gaps.flatMap(({ hours }) => hours))
  const required = requiredHours(facts, id, FROM, TO)
  const unnamed = coverageSegments(facts, id, FROM, TO).filter(
    ({ kind }) => !['ase', 'backup', 'pod', 'night_contact'].includes(kind),
  )
  expect(subtractIntervals(intersectIntervals(required, unnamed), gaps), id).toEqual([])
  expect(subtractIntervals(gaps, required), id).toEqual([])
}

describe('a day off', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
  const days = fc
    .integer({ min: 0, max: 364 })
    .map((n) => Temporal.PlainDate.from('2025-01-01').add({ days: n }))
  it('covers exactly that local day, in any zone', () => {
    fc.assert(
      fc.property(zones, days, (zone, date) => {
        const start = dayStart(date.toString(), zone)
        const end = dayEnd(date.toString(), zone)
        const facts = world({
          people: {
            dana: { zone, hours: 'Mon-Sun 00:00-24:00', off: [`${iso(start)}/${iso(end)}`] },
          },
          accounts: {
            acme: {
              zone,
              ases: [{ person: 'dana', from: '2024-01-01' }],
              contracts: [{ from: '2024-01-01', to: '2026-12-31' }],
            },
          },
        })
        const proof = prove(facts, start - 3 * 86_400_000, end + 3 * 86_400_000)
        const hours = proof.accounts.get('acme')!.gaps.flatMap((gap) => gap.hours)
        expect(hours).toEqual([{ start, end }])
        const local = (at: number): string =>
          Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString()
        expect([local(start), local(end - 1)]).toEqual([date.toString(), date.toString()])
        expect([local(start - 1), local(end)]).not.toContain(date.toString())
      }),
      { numRuns: 300 },
    )
  })
})

const iso = (at: number): string => new Date(at).toISOString()
