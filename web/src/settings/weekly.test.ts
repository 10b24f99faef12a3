import { expect, test } from 'vitest'
import { copied, hoursOf, minutesOf, overlap, spanOf, spanWords, type Span } from './weekly.ts'

const span = (weekday: Span['weekday'], start: number, end: number): Span => ({ weekday, start, end })

test('spans in words', () => {
  expect(spanWords({ start: 480, end: 1080 })).toBe('08:00–18:00')
  expect(spanWords({ start: 1320, end: 1800 })).toBe('22:00–06:00 next day')
  expect(spanWords({ start: 0, end: 1440 })).toBe('all day')
  expect(spanWords({ start: 900, end: 1440 })).toBe('15:00–24:00')
})

test('an end that is not after the start is the next day’s', () => {
  expect(spanOf(1, '08:00', '18:00')).toEqual(span(1, 480, 1080))
  expect(spanOf(1, '22:00', '06:00')).toEqual(span(1, 1320, 1800))
  expect(spanOf(1, '00:00', '00:00')).toEqual(span(1, 0, 1440))
  expect(spanOf(1, '', '06:00')).toBeNull()
  expect(minutesOf('25')).toBeNull()
})

test('a day’s hours are taken over to others, which lose theirs', () => {
  const week = [span(1, 480, 720), span(1, 780, 1080), span(2, 0, 60), span(6, 0, 60)]
  expect(copied(week, 1, [2, 3])).toEqual([
    span(1, 480, 720),
    span(1, 780, 1080),
    span(2, 480, 720),
    span(2, 780, 1080),
    span(3, 480, 720),
    span(3, 780, 1080),
    span(6, 0, 60),
  ])
})

test('hours of a week', () => expect(hoursOf([span(1, 480, 1080), span(2, 480, 510)])).toBe(10.5))

test('overlaps are found, over midnight and over the end of the week too', () => {
  expect(overlap([span(1, 480, 1080), span(1, 1080, 1200)])).toBeNull()
  expect(overlap([span(1, 480, 1080), span(1, 1000, 1200)])).toBe('Two spans overlap on Mon.')
  expect(overlap([span(1, 1320, 1800), span(2, 300, 600)])).toBe('Two spans overlap on Tue.')
  expect(overlap([span(7, 1320, 1800), span(1, 300, 600)])).toBe('Two spans overlap on Mon.')
})
