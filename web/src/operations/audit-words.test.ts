import { expect, test } from 'vitest'
import { actionWords, kindWords, nameIn, shortId } from './audit-words.ts'

test('actions and subjects read as words', () => {
  expect(actionWords('accounts.set_policy')).toEqual({ room: 'accounts', what: 'Set policy' })
  expect(actionWords('accounts.request_ase').what).toBe('Request ASE')
  expect(kindWords('ase_request')).toBe('Request')
  expect(kindWords('task')).toBe('Task')
})

test('long ids are short, ids that say something stay', () => {
  expect(shortId('0193b0aa-1111-7222-8333-444455556666')).toBe('…556666')
  expect(shortId('global-support')).toBe('global-support')
})

test('a subject is named by its own values', () => {
  expect(nameIn({ name: 'Old' }, { name: 'New' })).toBe('New')
  expect(nameIn({ name: 'Old' }, null)).toBe('Old')
  expect(nameIn(null, { isLive: true })).toBeNull()
})
