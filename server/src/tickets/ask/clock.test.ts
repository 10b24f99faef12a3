import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant, world, type WorldWords } from '../../coverage/testing/world.ts'
import { chainOf } from './chain.ts'
import { clockOf, firstStep, type Standing } from './clock.ts'

const HOURS = 4
const given = (more: WorldWords['people'] = {}) => {
  const facts = world({
    people: {
      dana: { manager: 'mara' },
      wren: {},
      mara: {},
      sam: {},
      ...more,
    },
    accounts: { acme: { ases: ['dana'], backup: 'wren' } },
  })
  return { facts, account: facts.account('acme')! }
}
const first = (at: string, more?: WorldWords['people']) => {
  const { facts, account } = given(more)
  const { role, personId, dueAt } = firstStep(facts, account, 'sam', instant(at), HOURS)
  return [role, personId, dueAt === null ? null : new Date(dueAt).toISOString()]
}

describe('who is asked first', () => {
  it.each<[string, string, WorldWords['people'], unknown[]]>([
    [
      'the ASE on duty: four working hours later it goes on',
      '2025-03-04T08:00Z',
      {},
      ['ase', 'dana', '2025-03-04T12:00:00.000Z'],
    ],
    [
      'at night too: the hours begin in the morning',
      '2025-03-04T22:00Z',
      {},
      ['ase', 'dana', '2025-03-05T11:00:00.000Z'],
    ],
    [
      'before a weekend: the rest of the hours is Monday’s',
      '2025-03-07T15:00Z',
      {},
      ['ase', 'dana', '2025-03-10T09:00:00.000Z'],
    ],
    [
      'over the change of the clock in spring, in the north',
      '2025-03-28T16:00Z',
      {},
      ['ase', 'dana', '2025-03-31T09:00:00.000Z'],
    ],
    ['and in autumn', '2025-10-24T15:00Z', {}, ['ase', 'dana', '2025-10-27T10:00:00.000Z']],
    [
      'in the south, where it goes the other way',
      '2025-04-04T06:00Z',
      { dana: { zone: 'Australia/Sydney', hours: 'Mon-Fri 09:00-18:00', manager: 'mara' } },
      ['ase', 'dana', '2025-04-07T02:00:00.000Z'],
    ],
    [
      'while the ASE is away, the backup',
      '2025-03-04T08:00Z',
      { dana: { off: ['2025-03-03T00:00Z/2025-03-10T00:00Z'], manager: 'mara' } },
      ['backup', 'wren', '2025-03-04T12:00:00.000Z'],
    ],
    [
      'an hour off stops the clock of the ASE, and sends nothing on',
      '2025-03-04T08:00Z',
      { dana: { off: ['2025-03-04T08:00Z/2025-03-04T09:00Z'], manager: 'mara' } },
      ['ase', 'dana', '2025-03-04T13:00:00.000Z'],
    ],
    [
      'a holiday too: the hours begin the day after',
      '2025-03-04T08:00Z',
      { dana: { holidays: ['2025-03-04'], manager: 'mara' } },
      ['ase', 'dana', '2025-03-05T11:00:00.000Z'],
    ],
    [
      'both away: the manager, after whom nobody comes',
      '2025-03-04T08:00Z',
      {
        dana: { off: ['2025-03-03T00:00Z/2025-03-10T00:00Z'], manager: 'mara' },
        wren: { off: ['2025-03-03T00:00Z/2025-03-10T00:00Z'] },
      },
      ['manager', 'mara', null],
    ],
  ])('%s', (_, at, people, expected) => expect(first(at, people)).toEqual(expected))

  it('nobody is asked their own question', () => {
    const { facts, account } = given()
    expect(firstStep(facts, account, 'dana', instant('2025-03-04T08:00Z'), HOURS).personId).toBe('wren')
  })
})

describe('the clock', () => {
  const at = instant('2025-03-04T08:00Z')
  const standing = (more: Partial<Standing> = {}): Standing => ({
    role: 'ase',
    personId: 'dana',
    at,
    notAgain: ['sam', 'dana'],
    ...more,
  })
  const asked = (now: string, more: Partial<Standing> = {}, people?: WorldWords['people']) => {
    const { facts, account } = given(people)
    const found = clockOf(facts, account, standing(more), instant(now), HOURS)
    return found.kind === 'waits' ? 'waits' : [found.step.role, found.step.personId]
  }

  it('waits until the hours are used up', () => expect(asked('2025-03-04T11:59Z')).toBe('waits'))
  it('then the backup is asked', () => expect(asked('2025-03-04T12:00Z')).toEqual(['backup', 'wren']))
  it('then the manager', () => {
    const more = { role: 'backup', personId: 'wren', notAgain: ['sam', 'dana', 'wren'] } as const
    expect(asked('2025-03-04T12:00Z', more)).toEqual(['manager', 'mara'])
  })
  it('and nobody after them', () => {
    expect(
      asked('2025-04-04T12:00Z', {
        role: 'manager',
        personId: 'mara',
        notAgain: ['sam', 'dana', 'wren', 'mara'],
      }),
    ).toBe('waits')
  })
  it('an ASE who falls ill meanwhile is not waited for', () => {
    const ill = { dana: { off: ['2025-03-04T09:00Z/2025-03-12T00:00Z'], manager: 'mara' } }
    expect(asked('2025-03-04T08:30Z', {}, ill)).toBe('waits')
    expect(asked('2025-03-04T09:00Z', {}, ill)).toEqual(['backup', 'wren'])
  })
  it('an ASE who takes an hour off is waited for, their hour longer', () => {
    const off = { dana: { off: ['2025-03-04T09:00Z/2025-03-04T10:00Z'], manager: 'mara' } }
    expect(asked('2025-03-04T09:30Z', {}, off)).toBe('waits')
    expect(asked('2025-03-04T12:59Z', {}, off)).toBe('waits')
    expect(asked('2025-03-04T13:00Z', {}, off)).toEqual(['backup', 'wren'])
  })
  it('a manager who leaves is followed by whoever leads', () => {
    const more = { role: 'manager', personId: 'mara', notAgain: ['sam', 'dana', 'wren', 'mara'] } as const
    expect(asked('2025-03-05T09:00Z', more)).toBe('waits')
    expect(asked('2025-03-05T09:00Z', more, { mara: { leftOn: '2025-03-04' } })).toEqual([
      'manager',
      'lead-emea',
    ])
  })
  it('with nobody who could be asked it waits for somebody to come', () => {
    expect(asked('2025-03-04T09:00Z', { role: 'nobody', personId: null, notAgain: ['sam'] })).toEqual([
      'ase',
      'dana',
    ])
  })

  it('always ends, asks nobody twice, and goes only forward: ASE, backup, manager', () => {
    const { facts, account } = given()
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 24 }), (minutes) => {
        const start = at + minutes * 60_000 * 7
        const step = firstStep(facts, account, 'sam', start, HOURS)
        const path = [step.role]
        let now: Standing = {
          ...standing(),
          role: step.role,
          personId: step.personId,
          at: start,
          notAgain: ['sam', step.personId!],
        }
        for (let hour = 1; hour < 24 * 21; hour++) {
          const found = clockOf(facts, account, now, start + hour * 3_600_000, HOURS)
          if (found.kind === 'waits') continue
          expect(now.notAgain).not.toContain(found.step.personId)
          path.push(found.step.role)
          now = {
            role: found.step.role,
            personId: found.step.personId,
            at: start + hour * 3_600_000,
            notAgain: [...now.notAgain, found.step.personId!],
          }
        }
        expect(path).toEqual(['ase', 'backup', 'manager'])
      }),
      { numRuns: 30 },
    )
  })
})

it('the chain names nobody who left, and a leader where there is no manager', () => {
  const { facts, account } = given({ dana: { leftOn: '2025-03-01' }, wren: { leftOn: '2025-03-01' } })
  expect(chainOf(facts, account, instant('2025-03-04T08:00Z')).map(({ role }) => role)).toEqual(['manager'])
})

describe('of a guarded account only cleared people are asked', () => {
  const managers = (cleared: string[]) => {
    const facts = world({
      people: { dana: { manager: 'mara' }, mara: {}, dora: { roles: ['director'] } },
      accounts: { acme: { ases: ['dana'] } },
      guarded: ['acme'],
      cleared: ['dana', ...cleared],
    })
    return chainOf(facts, facts.account('acme')!, instant('2025-03-04T08:00Z'))
      .filter(({ role }) => role === 'manager')
      .map(({ person }) => person.row.id)
  }
  it.each([
    [['mara', 'lead-emea', 'dora'], ['mara']],
    [['lead-emea', 'dora'], ['lead-emea']],
    [['dora'], ['dora']],
    [[], []],
  ])('of %j, %j', (cleared, expected) => expect(managers(cleared)).toEqual(expected))
})
