import { expect, test } from 'vitest'
import { clockOf, daysWords, layerWords, minuteOf } from './rota-words.ts'

test.each([
  [[1, 2, 3, 4, 5, 6, 7], 'every day'],
  [[1, 2, 3, 4, 5], 'Mon–Fri'],
  [[5, 1], 'Mon, Fri'],
  [[6, 7], 'Sat, Sun'],
])('%j is “%s”', (days, words) => {
  expect(daysWords(days)).toBe(words)
})

test('times of day go there and back', () => {
  for (const minute of [0, 59, 60, 150, 1439]) expect(minuteOf(clockOf(minute))).toBe(minute)
  expect(minuteOf('')).toBe(0)
})

test('a layer is said in one line', () => {
  const layer = {
    weekdays: [1, 2, 3, 4, 5],
    startMinute: 1200,
    endMinute: 360,
    turnWeekdays: [1],
    everyTurns: 1,
  }
  expect(layerWords(layer)).toBe('20:00–06:00, Mon–Fri; turns change Mon')
  expect(
    layerWords({
      ...layer,
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      startMinute: 540,
      endMinute: 540,
      everyTurns: 2,
    }),
  ).toBe('around the clock from 09:00, every day; turns change Mon of every 2 weeks')
})
