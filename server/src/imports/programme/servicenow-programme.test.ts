import { expect, test } from 'vitest'
import type { IntakeEvent } from '../../tickets/api.ts'
import { chooseEngineers, chooseOnCall, MAX_ACCOUNTS } from './engineers.ts'
import { logFacts } from './log-facts.ts'
import { random } from './random.ts'
import { homeRegion } from './regions.ts'
import { servicenowProgramme } from './servicenow-programme.ts'

const MARCH = Date.UTC(2016, 2, 1)
const HOUR = 3_600_000

/** A log of `organizations` locations, the first the largest, worked by `people` resolvers over forty days. */
function someLog(organizations: number, people: number): IntakeEvent[] {
  const events: IntakeEvent[] = []
  const chance = random(1)
  for (let organization = 0; organization < organizations; organization++) {
    for (let ticket = 0; ticket < organizations - organization; ticket++) {
      const id = `INC${organization}-${ticket}`
      events.push({
        source: 'log',
        key: id,
        ticketId: id,
        occurredAt: MARCH + chance.int(0, 40 * 24) * HOUR,
        actor: { id: null, kind: 'unknown' },
        writeId: null,
        comment: null,
        state: {
          organizationId: `Location ${organization}`,
          assigneeId: `Resolver ${Math.min(people - 1, chance.int(0, people) * chance.int(0, 1))}`,
        },
      })
    }
  }
  return events.sort((a, b) => a.occurredAt - b.occurredAt)
}

const facts = logFacts(someLog(45, 12))
const plan = (seed: number) => servicenowProgramme(facts, 'Europe/Amsterdam', seed)

test('organisations come by size, assignees by how often', () => {
  expect(facts.organizations.slice(0, 3).map(({ id, tickets }) => [id, tickets])).toEqual([
    ['Location 0', 45],
    ['Location 1', 44],
    ['Location 2', 43],
  ])
  expect(facts.assignees[0]).toBe('Resolver 0')
})

test('the ASE is the most frequent assignee who has room, and nobody holds more than five', () => {
  const chosen = chooseEngineers(facts, 30)
  expect(chosen.slice(0, MAX_ACCOUNTS).map(({ ase }) => ase)).toEqual(Array(MAX_ACCOUNTS).fill('Resolver 0'))
  expect(chosen[MAX_ACCOUNTS]!.ase).not.toBe('Resolver 0')
  for (const held of Map.groupBy(chosen, ({ ase }) => ase).values())
    expect(held.length).toBeLessThanOrEqual(5)
  for (const { ase, backup } of chosen) expect(backup).not.toBe(ase)
})

test('an organisation for which nobody has room is left out', () => {
  const few = logFacts(someLog(45, 2))
  expect(chooseEngineers(few, 30)).toHaveLength(2 * MAX_ACCOUNTS)
})

test('whoever is on call is nobody’s ASE where that can be', () => {
  const chosen = chooseEngineers(facts, 30)
  expect(chosen.map(({ ase }) => ase)).not.toContain(chooseOnCall(facts, chosen))
  expect(chooseOnCall(logFacts([]), [])).toBeNull()
})

test('the same log, zone and seed give the same programme; another seed another', () => {
  expect(plan(7)).toEqual(plan(7))
  expect(plan(7)).not.toEqual(plan(8))
})

test.each([1, 2, 3, 2016, 999_999_999])(
  'with seed %i there is everything that the rules ask about',
  (seed) => {
    const { accounts, people, onCall } = plan(seed)
    const day = (share: number): string => new Date(facts.when(share)).toISOString().slice(0, 10)
    const contracts = accounts.flatMap((account) => account.contracts)
    expect(accounts).toHaveLength(30)
    expect(new Set(accounts.map(({ mode }) => mode))).toEqual(new Set(['engage', 'auto_assign']))
    expect(new Set(contracts.map(({ source }) => source))).toEqual(new Set(['signature', 'standalone']))
    expect(contracts.some(({ weekendZone }) => weekendZone !== null)).toBe(true)
    expect(
      accounts.filter((account) => account.contracts[0]!.startsOn > day(0.1)).length,
    ).toBeGreaterThanOrEqual(8)
    expect(
      accounts.filter((account) => account.contracts.at(-1)!.endsOn < day(0.9)).length,
    ).toBeGreaterThanOrEqual(4)
    expect(accounts.slice(0, 6).some((account) => account.contracts[0]!.startsOn > day(0.1))).toBe(true)
    expect(people.some(({ timeOff }) => timeOff.length > 0)).toBe(true)
    expect(accounts.some(({ covers }) => covers.length > 0)).toBe(true)
    expect(onCall).not.toBeNull()
    const known = new Set(people.map(({ helpDeskUserId }) => helpDeskUserId))
    for (const { ase, standingBackup, nightContact } of accounts) {
      expect(known).toContain(ase)
      for (const named of [standingBackup, nightContact]) if (named !== null) expect(known).toContain(named)
    }
  },
)

test('time off of one person never overlaps', () => {
  for (let seed = 0; seed < 200; seed++) {
    for (const { timeOff } of plan(seed).people) {
      const inOrder = [...timeOff].sort((a, b) => a.from - b.from)
      inOrder.slice(1).forEach((next, index) => expect(next.from).toBeGreaterThanOrEqual(inOrder[index]!.to))
    }
  }
})

test.each([
  ['Europe/Lisbon', 'EMEA'],
  ['America/Sao_Paulo', 'EMEA'],
  ['America/Chicago', 'AMER'],
  ['Asia/Tokyo', 'APAC'],
  ['Pacific/Auckland', 'APAC'],
])('the region nearest to %s is %s', (zone, code) => {
  expect(homeRegion(zone, MARCH).code).toBe(code)
})
