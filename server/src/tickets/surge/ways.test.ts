import { describe, expect, it } from 'vitest'
import { instant, world } from '../../coverage/testing/world.ts'
import { helpersOf } from './helpers.ts'
import { surgeMessage } from './message.ts'
import { surgeOrder, type Orderable } from './order.ts'
import { waysOf, type SurgeFacts } from './ways.ts'

const facts = world({
  people: { dana: {}, wren: {}, gone: { leftOn: '2025-03-01' } },
  accounts: { acme: { ases: ['dana'], backup: 'wren' } },
})
const who = (name: string) => ({ personId: name, name, duty: facts.person(name)!.duty })
/** Tuesday, 09:00 in Amsterdam. */
const AT = instant('2025-03-04T08:00Z')
const given = (more: Partial<SurgeFacts> = {}): SurgeFacts => ({
  ...{ at: AT, openTickets: 12, pressing: 2, hoursPerTicket: 1.5, hoursPerWeek: 8 },
  ...{ ase: who('dana'), helpers: [who('wren')], ...more },
})

describe('the three ways', () => {
  it('stand in the order of the message, with hours of work', () => {
    expect(waysOf(given()).map(({ option, estimate }) => [option, estimate.hours])).toEqual([
      ['by_ase', 18],
      ['helper', 21],
      ['engineers', 20],
    ])
  })

  it('the more people, the sooner it is through, in their working hours', () => {
    const [alone, helped, split] = waysOf(given()).map(({ estimate }) => estimate.doneBy!)
    expect(alone).toBeGreaterThan(helped!)
    expect(alone).toBeGreaterThan(split!)
    for (const at of [alone!, helped!, split!]) expect(facts.person('dana')!.duty.isOpen(at - 1)).toBe(true)
  })

  it('contracted hours bound what the ASE gives: half of them take twice as long', () => {
    const worked = (hours: number) => {
      const until = waysOf(given({ hoursPerWeek: hours }))[0]!.estimate.doneBy!
      return facts.person('dana')!.duty.between(AT, until)
    }
    expect(worked(4) / worked(8)).toBeCloseTo(2, 1)
  })

  it('who is not known makes no promise', () => {
    const ways = waysOf(given({ ase: null, helpers: [] }))
    expect(ways.map(({ estimate }) => estimate.doneBy)).toEqual([null, null, null])
    expect(ways[1]!.cons.join(' ')).toContain('Nobody who could help')
  })

  it('are estimates: quarters of an hour below four hours, whole hours above', () => {
    const hours = waysOf(given({ openTickets: 1, hoursPerTicket: 1.1 })).map(({ estimate }) => estimate.hours)
    expect(hours).toEqual([1, 1.25, 1.25])
  })

  it('name the ASE on a page; in the message it is the ASE who speaks', () => {
    const own = (speaks: 'page' | 'ase') => waysOf(given(), speaks)[0]!.cons[1]
    expect([own('page'), own('ase')]).toEqual([
      'Proactive work of dana stands still meanwhile.',
      'My proactive work stands still meanwhile.',
    ])
  })

  it('the message says of every way what speaks for and against it, and calls estimates so', () => {
    const ways = waysOf(given(), 'ase')
    const text = surgeMessage({
      ...{
        at: AT,
        accountName: 'Acme',
        aseName: 'Dana',
        zone: 'Europe/Amsterdam',
        tickets: 31,
        openTickets: 12,
        usual: 12.4,
      },
      ways,
    })
    expect(text.match(/For it/g)?.length).toBeGreaterThanOrEqual(3)
    expect(text.match(/Against it/g)?.length).toBeGreaterThanOrEqual(3)
    expect(text.match(/Estimate, not a promise/g)).toHaveLength(3)
    expect(text).toContain('about 12 are usual')
    expect(text).toContain('about 18 h of work, through by about ')
  })
})

it('who could help: the standing backup first, nobody who left, not the ASE', () => {
  const names = helpersOf(facts, facts.account('acme')!, AT).map(({ row }) => row.name)
  expect(names[0]).toBe('wren')
  expect(names).not.toContain('dana')
  expect(names).not.toContain('gone')
})

describe('the order of the tickets', () => {
  const one = (id: string, more: Partial<Orderable> = {}): Orderable => ({
    ...{ id, isEmergency: false, priority: 'normal', deadline: null, createdAt: 0, ...more },
  })
  it('is emergency, priority, target, age', () => {
    const sorted = surgeOrder([
      one('low', { priority: 'low' }),
      one('none', { priority: null, createdAt: 1 }),
      one('due', { deadline: 5 }),
      one('old'),
      one('high', { priority: 'high' }),
      one('fire', { isEmergency: true, priority: 'low' }),
    ])
    expect(sorted.map(({ id }) => id)).toEqual(['fire', 'high', 'due', 'old', 'none', 'low'])
  })
})
