import { describe, expect, it } from 'vitest'
import { listAnswer } from './list-answer.ts'

const asked = { name: null, now: Date.parse('2026-11-17T14:12:00Z'), zone: 'UTC' }
const ticket = (deadlineAt: string | null) => ({ ticketId: '48213', accountName: 'Velo Post', deadlineAt })

describe('the answer over the list of tickets', () => {
  it('says which reply is due next', () => {
    expect(listAnswer([], ticket('2026-11-17T18:04:00Z'), asked)).toBe(
      'No emergency is open. The next reply is due 18:04, on 48213 of Velo Post.',
    )
  })
  it('says what burns, and what is late', () => {
    expect(listAnswer([{}, {}], ticket('2026-11-17T12:12:00Z'), asked)).toBe(
      'Two emergencies are open. 48213 of Velo Post waits longest, late by 2 h.',
    )
  })
  it('speaks of one account where one is shown', () => {
    const one = { ...asked, name: 'Velo Post' }
    expect(listAnswer([{}], ticket(null), one)).toBe('One emergency of Velo Post is open. No reply is due.')
    expect(listAnswer([], null, one)).toBe('Velo Post has no open ticket.')
  })
  it('counts no further than a dozen', () => {
    expect(listAnswer(Array.from({ length: 13 }), ticket(null), asked)).toMatch(
      /^More than twelve emergencies/,
    )
  })
})
