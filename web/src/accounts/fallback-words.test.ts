import { expect, test } from 'vitest'
import { choiceOf, LAST_STEPS, stepsOf, type Step } from './fallback-words.ts'

test('a choice becomes steps, and steps the same choice', () => {
  for (const asksPod of [true, false])
    for (const { value } of LAST_STEPS)
      expect(choiceOf(stepsOf(asksPod, value))).toEqual({ asksPod, last: value })
})

test.each<[Step[], Step[]]>([
  [['pod'], ['pod', 'global_support']],
  [['region'], ['region', 'global_support']],
  [
    ['pod', 'leave_unassigned'],
    ['pod', 'leave_unassigned'],
  ],
])('%j is kept as %j', (steps, kept) => {
  const { asksPod, last } = choiceOf(steps)
  expect(stepsOf(asksPod, last)).toEqual(kept)
})
