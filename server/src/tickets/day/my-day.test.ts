import { describe, expect, it } from 'vitest'
import { instant, world } from '../../coverage/testing/world.ts'
import { accountsOfDay, becauseOf, endOfDay, inOrder, presenceOf, type Asked } from './my-day.ts'

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

const NOW = instant('2025-03-04T11:00Z')
const END = instant('2025-03-04T17:00Z')
const ticket = (words: Partial<Asked> = {}): Asked => ({
  ...{ isEmergency: false, isHeld: true, deadline: null, updatedAt: NOW },
  ...words,
})

describe('why a ticket stands where it does', () => {
  it.each<[string, Partial<Asked>, string]>([
    ['an emergency, whoever holds it', { isEmergency: true, isHeld: false }, 'emergency'],
    ['a target that has passed', { deadline: NOW - 1 }, 'overdue'],
    ['a target at the end of the day', { deadline: END }, 'due_today'],
    ['a target after it', { deadline: END + 1 }, 'due_later'],
    ['no customer waits', {}, 'held'],
    ['others hold it, whatever its target', { isHeld: false, deadline: NOW - 1 }, 'account'],
  ])('%s', (_, words, because) => expect(becauseOf(ticket(words), NOW, END)).toBe(because))

  it('orders by reason, then target, then what happened last', () => {
    const of = (words: Partial<Asked>) => ({ ...ticket(words), because: becauseOf(ticket(words), NOW, END) })
    const soon = of({ deadline: NOW + 1 })
    const later = of({ deadline: NOW + 2 })
    const [quiet, fresh] = [of({ updatedAt: NOW - 2 }), of({ updatedAt: NOW - 1 })]
    const emergency = of({ isEmergency: true })
    const sorted = [quiet, later, fresh, soon, emergency].toSorted(inOrder)
    expect(sorted).toEqual([emergency, soon, later, fresh, quiet])
  })
})

it('a working day ends with the duty that runs, else with the next', () => {
  const end = (at: string) => endOfDay(wren, presenceOf(wren, instant(at)), instant(at))
  expect(end('2025-03-04T11:00Z')).toBe(END)
  expect(end('2025-03-03T22:00Z')).toBe(END)
  expect(end('2025-03-08T11:00Z')).toBe(instant('2025-03-09T11:00Z'))
})
