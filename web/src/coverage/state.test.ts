import { expect, it } from 'vitest'
import type { NowAccount } from '../api/types.ts'
import { whoDetail } from './state.ts'

it('of a busy engineer it is said that they are, and until when; of one off duty only when they are back', () => {
  const back = '2026-11-22T14:49:00.000Z'
  const said = (presence: 'busy' | 'off_duty'): string | null => {
    const ase = { name: 'Yael Peretz', presence, nextAvailable: back } as NowAccount['ase']
    const acting = {
      kind: 'global_support',
      personId: null,
      personName: null,
      channel: null,
      until: null,
    } as const
    const account = {
      acting,
      ase,
      state: 'global_support',
      returnAt: back,
      noService: null,
      regionCode: 'EMEA',
    } as const
    return whoDetail(account, Date.parse('2026-11-22T13:29:00Z'))
  }
  expect(said('busy')).toBe('Yael Peretz, busy, in 1 h 20 min')
  expect(said('off_duty')).toBe('Yael Peretz in 1 h 20 min')
})
