import { describe, expect, it } from 'vitest'
import { admit } from './admission.ts'

const RULES = { noticeDays: 14, tellTeamFrom: 2, approveFrom: 3 }
const NOW = Temporal.Instant.from('2026-03-16T09:00:00Z').epochMilliseconds
const DAY = 86_400_000
const HOUR = 3_600_000
const after = (ms: number) => ({ start: NOW + ms, end: NOW + ms + 5 * DAY })

describe('the notice of time off', () => {
  it.each<[string, 'planned' | 'sick', number, boolean]>([
    ['exactly fourteen days ahead is in time', 'planned', 14 * DAY, false],
    ['a millisecond less is short', 'planned', 14 * DAY - 1, true],
    ['an hour more is in time', 'planned', 14 * DAY + HOUR, false],
    ['sick leave has none to keep', 'sick', 0, false],
  ])('%s', (_, kind, ahead, isShort) => {
    expect(admit(kind, after(ahead), [], RULES, NOW, 'UTC').isShortNotice).toBe(isShort)
  })
})
