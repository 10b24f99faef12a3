import { describe, expect, it } from 'vitest'
import { ALL_VISIBLE } from '../platform/auth/index.ts'
import { nowView } from './now.ts'
import { instant, world, type AccountWords, type PersonWords } from './testing/world.ts'

const away: PersonWords = { off: ['2025-03-03T00:00Z/2025-03-08T00:00Z'] }
const people = { dana: {}, wren: away }
const NOBODY = { fallback: ['leave_unassigned'] } as const

function second(accounts: Record<string, AccountWords>, at: string): string {
  const time = instant(at)
  const question = {
    at: time,
    from: time,
    to: time + 3_600_000,
    zone: 'UTC',
    region: undefined,
    q: undefined,
    limit: 9,
    visible: ALL_VISIBLE,
  }
  return nowView(world({ people, accounts }), question).second.replace(/(; the first.*)?\.$/, '')
}

describe('the headline of Now says what the others rest on', () => {
  const rests: AccountWords = { ases: ['wren'] }
  const left: AccountWords = { ases: ['wren'], ...NOBODY }
  const off: AccountWords = { ases: ['dana'], ...NOBODY }
  const NOON = '2025-03-04T11:00Z'
  const NIGHT = '2025-03-04T20:00Z'
  it.each<[string, Record<string, AccountWords>, string]>([
    ['One rests with Global Support', { a: rests, b: { ases: ['dana'] } }, NOON],
    ['One rests with Global Support; one has nobody, as it chose', { a: rests, b: left }, NOON],
    ['Two have nobody, as they chose', { a: left, b: left }, NOON],
    ['Two have nobody, as they chose, one while the engineer is away', { a: left, b: off }, NIGHT],
    ['Nobody rests with Global Support', { a: { ases: ['dana'] } }, NOON],
  ])('%s', (text, accounts, at) => expect(second(accounts, at)).toBe(text))
})
