import { describe, expect, it } from 'vitest'
import { askedWords, canRetry, isUndecided } from './request-words.ts'

describe('what is asked', () => {
  it.each([
    ['set', 'Ann', null, 'Ann becomes ASE of Acme'],
    ['replace', 'Ann', 'Bob', 'Ann replaces Bob on Acme'],
    ['remove', null, 'Bob', 'Bob stops being ASE of Acme'],
  ] as const)('%s', (kind, incoming, outgoing, words) => {
    expect(askedWords(kind, 'Acme', incoming, outgoing)).toBe(words)
  })
})

describe('what can be done', () => {
  const step = {
    position: 1,
    name: 'assignments',
    state: 'done',
    detail: null,
    attempts: 0,
    finishedAt: null,
  } as const
  it('a step that failed is tried again; findings that block are no step', () => {
    expect(canRetry({ state: 'failed', steps: [step] })).toBe(true)
    expect(canRetry({ state: 'failed', steps: [] })).toBe(false)
    expect(canRetry({ state: 'applying', steps: [step] })).toBe(false)
  })
  it('is decided once something was done, or it is closed', () => {
    expect(isUndecided({ closedAt: null, steps: [] })).toBe(true)
    expect(isUndecided({ closedAt: null, steps: [step] })).toBe(false)
    expect(isUndecided({ closedAt: '2026-01-01T00:00:00Z', steps: [] })).toBe(false)
  })
})
