/** What is left to ask for when accounts come and go while a plan runs. Hours of one day, as numbers. */
import { describe, expect, test } from 'vitest'
import type { Interval } from '../../../calendar/api.ts'
import { refit, sameHours, type Asked, type Missing } from './refit.ts'

const at = (text: string): Interval[] =>
  text === ''
    ? []
    : text.split(' ').map((one) => {
        const [start = 0, end = 0] = one.split('-').map(Number)
        return { start, end }
      })
const request = (needed: string, held = '', state: Asked['state'] = 'open'): Asked => ({
  ...{ stretch: { start: 0, end: 100 }, needed: at(needed), held: at(held), state },
})
const account = (needed: string, shared = '', required = needed, stretch = '0-100'): Missing => ({
  ...{ stretch: at(stretch)[0]!, needed: at(needed), shared: at(shared), required: at(required) },
})

describe('a request after accounts came and went', () => {
  test.each<[what: string, request: Asked, account: Missing | null, now: number, expected: string]>([
    ['of an account that is another’s now asks for nothing', request('10-20'), null, 0, 'ends'],
    [
      'that nothing changed for asks as before',
      request('10-20 30-40'),
      account('10-20 30-40'),
      0,
      '0-100: 10-20 30-40',
    ],
    ['asks for the hours that came', request('10-20'), account('10-20 30-40'), 0, '0-100: 10-20 30-40'],
    [
      'ends with the assignment',
      request('10-20 30-40'),
      account('10-20', '', '10-20', '0-25'),
      0,
      '0-25: 10-20',
    ],
    ['keeps what has passed and was covered', request('10-20 30-40', '0-100'), null, 25, '0-25: 10-20'],
    ['keeps nothing that has passed and nobody covered', request('10-20 30-40'), null, 25, 'ends'],
    [
      'is not cut short where hours begin late',
      request('15-20 30-40', '0-100'),
      account('10-20 30-40'),
      25,
      '0-100: 15-20 30-40',
    ],
    [
      'keeps hours that were named for somebody by hand',
      request('10-20', '10-20'),
      account('', '', '10-20'),
      0,
      '0-100: 10-20',
    ],
    [
      'needs nobody in hours of a second ASE, whoever has them',
      request('10-20 30-40', '0-100'),
      account('30-40', '10-20', '10-20 30-40'),
      0,
      '0-100: 30-40',
    ],
    [
      'that had ended asks anew for an account that is back',
      request('10-20', '', 'cancelled'),
      account('30-40'),
      25,
      '0-100: 30-40',
    ],
    ['that had ended stays so', request('10-20', '0-100', 'cancelled'), null, 25, 'ends'],
  ])('%s', (_, before, now, instant, expected) => {
    const found = refit(before, now, instant)
    const words = found && `${text([found.stretch])}: ${text(found.needed)}`
    expect(words ?? 'ends').toBe(expected)
  })

  test('is the same where its stretch and its hours are', () => {
    expect(sameHours(request('10-20 20-30'), request('10-30'))).toBe(true)
    expect(sameHours(request('10-20'), request('10-21'))).toBe(false)
    expect(sameHours(request('10-20'), { stretch: { start: 0, end: 99 }, needed: at('10-20') })).toBe(false)
  })
})

const text = (list: readonly Interval[]): string => list.map(({ start, end }) => `${start}-${end}`).join(' ')
