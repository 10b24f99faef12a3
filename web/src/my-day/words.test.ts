import { describe, expect, it } from 'vitest'
import type { MyDay, QueueItem } from '../api/types.ts'
import { alsoWords, becauseWords, daySentences } from './words.ts'

const AT = '2026-11-17T14:12:00Z'
const account = (role: 'ase' | 'backup'): MyDay['accounts'][number] => ({
  accountId: role,
  accountName: 'Velo Post',
  zone: 'UTC',
  role,
  state: 'named',
  coverEndsAt: null,
  openTickets: 0,
  hoursPerWeek: 8,
  surgeId: null,
})
const day = (words: Partial<MyDay> = {}): MyDay => ({
  personId: 'p',
  personName: 'Marta',
  zone: 'UTC',
  at: AT,
  presence: 'on_duty',
  endsAt: '2026-11-17T17:00:00Z',
  nextDutyAt: null,
  duty: [{ start: '2026-11-17T08:00:00Z', end: '2026-11-17T17:00:00Z' }],
  accounts: [account('ase'), account('ase'), account('backup')],
  needed: 4,
  neededToday: 2,
  total: 6,
  queue: [],
  ...words,
})

describe('the sentences on top', () => {
  it.each<[Partial<MyDay>, string]>([
    [{}, 'Four tickets need you, two before you finish at 17:00.'],
    [{ neededToday: 0 }, 'Four tickets need you, none before you finish at 17:00.'],
    [{ needed: 1, neededToday: 1 }, 'One ticket needs you, before you finish at 17:00.'],
    [{ needed: 0, neededToday: 0, total: 0 }, 'No ticket needs you.'],
    [{ needed: 0, neededToday: 0, total: 1 }, 'No reply is due from you; one ticket is open.'],
    [{ needed: 0, neededToday: 0 }, 'No reply is due from you; six tickets are open.'],
    [{ presence: 'away' }, 'Four tickets need you.'],
  ])('%j', (words, first) => expect(daySentences(day(words), 'UTC').first).toBe(first))

  it('say what one answers for, and when one is back', () => {
    expect(daySentences(day(), 'UTC').second).toBe('You answer for two accounts and as backup for one. ')
    const night = day({ presence: 'off_duty', nextDutyAt: '2026-11-18T08:00:00Z', accounts: [] })
    expect(daySentences(night, 'UTC').second).toBe(
      'You answer for no account. You are off duty until Wed 08:00.',
    )
  })
})

it('says why a ticket stands where it does', () => {
  const item = (words: Partial<QueueItem>) => becauseWords(words as QueueItem, Date.parse(AT))
  const deadlineAt = '2026-11-17T15:30:00Z'
  expect(item({ because: 'due_today', deadlineAt })).toEqual({
    text: 'reply due in 1 h 18 min',
    isPressing: true,
  })
  expect(item({ because: 'account', assignee: null, deadlineAt }).text).toBe('nobody holds it')
  expect(item({ because: 'account', assignee: null, deadlineAt: '2026-11-17T13:12:00Z' }).text).toBe(
    'nobody holds it, late by 1 h',
  )
  expect(item({ because: 'emergency', assignee: 'Cole Mercer', isHeld: false, deadlineAt }).text).toBe(
    'emergency, Cole Mercer holds it',
  )
})

it('says what else moved it up, the strongest first, and not its own reason again', () => {
  const reasons = ['question', 'no_progress', 'surge_order', 'priority', 'customer', 'held'].map((code) => ({
    code,
    points: 1,
  }))
  const item = { because: 'question', reasons, surgePosition: 1, priority: 'high' } as unknown as QueueItem
  expect(alsoWords(item)).toBe('no progress, 2. in the customer’s order, high priority')
})
