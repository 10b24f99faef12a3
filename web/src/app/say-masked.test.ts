import { expect, test, vi } from 'vitest'

vi.mock('../api/client.ts', () => ({ fetcher: { use: vi.fn() } }))
vi.mock('../ui/toast.tsx', () => ({ toast: vi.fn() }))
const { maskedWords } = await import('./say-masked.ts')

test('fields are said as people read them', () => {
  expect(maskedWords('specialNotes')).toBe(
    'Something in special notes looked like a secret: it was masked, and not stored.',
  )
  expect(maskedWords('note, contacts.1.expertise, reason')).toContain('note, expertise and reason')
})
