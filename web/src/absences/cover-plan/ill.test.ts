import { expect, it } from 'vitest'
import { consequences, illWords, untilInstant, type Until } from './ill.ts'
import type { Preview } from './queries.ts'

const NOW = Date.parse('2026-03-28T14:05:00Z')
const until = (part: Partial<Until>, zone: string): string | null => {
  const end = untilInstant({ day: 'today', date: '', time: null, ...part }, NOW, zone)
  return end === null ? null : new Date(end).toISOString()
}

it('until the end of a day is the next midnight of the person’s own zone, also where the clock changes', () => {
  expect(until({}, 'Europe/Amsterdam')).toBe('2026-03-28T23:00:00.000Z')
  // The 29th has 23 hours.
  expect(until({ day: 'tomorrow' }, 'Europe/Amsterdam')).toBe('2026-03-29T22:00:00.000Z')
  // In Sydney it is the 29th already.
  expect(until({}, 'Australia/Sydney')).toBe('2026-03-29T13:00:00.000Z')
  expect(until({ day: 'other', date: '2026-03-30', time: '13:00' }, 'Europe/Amsterdam')).toBe(
    '2026-03-30T11:00:00.000Z',
  )
})

it('what is over already, or no day, is no end', () => {
  expect(until({ day: 'other', date: '2026-03-27' }, 'Europe/Amsterdam')).toBeNull()
  expect(until({ day: 'other', date: '' }, 'Europe/Amsterdam')).toBeNull()
})

const PREVIEW = {
  end: '2026-03-28T23:00:00Z',
  zone: 'Europe/Amsterdam',
  answerBy: '2026-03-28T18:05:00Z',
  managerName: 'Mia',
  admission: { verdict: 'told', atOnce: 2 },
  accounts: [
    {
      accountName: 'Lumen',
      needed: [{ start: '2026-03-28T14:05:00Z', end: '2026-03-28T17:05:00Z' }],
      candidates: ['Wren', 'Max', 'Ines', 'Sam'].map((name) => ({ name })),
    },
    { accountName: 'Norde', needed: [], candidates: [] },
  ],
} as unknown as Preview

it('says before it is sent who is told, who is asked, and who assigns what nobody takes', () => {
  expect(illWords(PREVIEW)).toBe('Lumen needs somebody for 3 h.')
  const said = consequences(PREVIEW, NOW, 'Europe/Amsterdam').map(({ what, detail }) =>
    [what, detail].filter(Boolean).join(': '),
  )
  expect(said).toEqual([
    expect.stringMatching(/^You are away from now until .*Amsterdam: .*seen by you and Mia only\.$/),
    'Mia is told at once: Nobody has to approve.',
    'Your team is told: 2 are away at once',
    'Lumen: 3 h: Wren, Max and Ines are asked at once; the first to accept covers.',
    expect.stringMatching(/^What nobody has taken by .*19:05.* is assigned by Mia$/),
  ])
  const [away] = consequences({ ...PREVIEW, zone: 'Australia/Sydney' }, NOW, 'Europe/Amsterdam')
  expect(away!.what, 'both clocks').toMatch(/Amsterdam, .*10:00 Sydney$/)
  expect(illWords({ ...PREVIEW, accounts: [] })).toBe('No account needs anybody until then.')
})
