import { describe, expect, it } from 'vitest'
import { instant, world } from '../../coverage/testing/world.ts'
import { accountsOfDay, endOfDay, presenceOf } from './my-day.ts'

const facts = world({
  people: { dana: { off: ['2025-03-10T00:00Z/2025-03-13T00:00Z'] }, wren: {} },
  accounts: {
    zeta: { ases: ['wren'] },
    acme: { ases: ['dana'], covers: [['dana', 'wren', '2025-03-10T00:00Z/2025-03-12T00:00Z']] },
    other: { ases: ['dana'] },
  },
})
const wren = facts.person(facts.personIds.find((id) => facts.person(id)?.row.name === 'wren')!)!
const names = (at: string) =>
  accountsOfDay(facts, wren, instant(at)).map(({ accountId, role, state }) => [
    facts.account(accountId)?.row.name,
    role,
    state,
  ])

describe('the accounts of a day', () => {
  it('are those of the ASE', () => expect(names('2025-03-04T11:00Z')).toEqual([['zeta', 'ase', 'named']]))
  it('and those covered, while the cover runs', () => {
    expect(names('2025-03-11T11:00Z')).toEqual([
      ['acme', 'backup', 'backup'],
      ['zeta', 'ase', 'named'],
    ])
    expect(names('2025-03-12T11:00Z')).toEqual([['zeta', 'ase', 'named']])
  })
})

const END = instant('2025-03-04T17:00Z')

it('a working day ends with the duty that runs, else with the next', () => {
  const end = (at: string) => endOfDay(wren, presenceOf(wren, instant(at)), instant(at))
  expect(end('2025-03-04T11:00Z')).toBe(END)
  expect(end('2025-03-03T22:00Z')).toBe(END)
  expect(end('2025-03-08T11:00Z')).toBe(instant('2025-03-09T11:00Z'))
  expect(end('2025-03-09T11:00Z'), 'the whole of the next, past a day from now').toBe(
    instant('2025-03-10T17:00Z'),
  )
})
