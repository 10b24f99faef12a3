/** What is written is read back as it was meant, whatever it is called. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCalendar } from './read-calendar.ts'
import { writeCalendar } from './write-calendar.ts'

const SECOND = 1000
const NOW = Date.UTC(2026, 10, 2)
const file = (
  events: Parameters<typeof writeCalendar>[0]['events'],
  name = 'Coverage of Tasman, Ltd; east',
) => writeCalendar({ name, revisedAt: NOW, refreshMinutes: 60, events })

test('says what it is, how often to ask, and times in UTC only', () => {
  const text = file([{ uid: 'a', summary: 'Away', start: NOW, end: NOW + 3_600_000, isFree: false }])
  expect(text.split('\r\n').slice(0, -1)).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Attache//Calendar feeds//EN',
    'CALSCALE:GREGORIAN',
    'NAME:Coverage of Tasman\\, Ltd\\; east',
    'X-WR-CALNAME:Coverage of Tasman\\, Ltd\\; east',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    'BEGIN:VEVENT',
    'UID:a',
    'DTSTAMP:20261102T000000Z',
    'DTSTART:20261102T000000Z',
    'DTEND:20261102T010000Z',
    'SUMMARY:Away',
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ])
})

test('a name with line ends in it adds no line of its own', () => {
  const text = file([], 'x\r\nBEGIN:VEVENT\r\nEND:VEVENT')
  expect(text.match(/^BEGIN:/gm)).toHaveLength(1)
})

test('is read back as it was written, in lines of 75 bytes at most', () => {
  const summary = fc
    .string({ unit: 'grapheme', maxLength: 120 })
    .map((one) => one.replaceAll(/[\p{Cc}\p{Cf}\\]/gu, '').trim())
  const event = fc.record({
    uid: fc.uuid(),
    summary,
    start: fc.integer({ min: 0, max: 2_000_000_000 }).map((one) => one * SECOND),
    lasts: fc.integer({ min: 1, max: 10_000_000 }).map((one) => one * SECOND),
    isFree: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.uniqueArray(event, { selector: ({ uid }) => uid, maxLength: 5 }), (events) => {
      const written = events.map(({ lasts, ...one }) => ({ ...one, end: one.start + lasts }))
      const text = file(written)
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      const read = readCalendar(text, { from: 0, to: 3e12, zone: 'Asia/Tokyo' })
      expect(read.problems).toEqual([])
      const plain = read.events.map(({ uid, summary: called, start, end, shows }) => ({
        uid,
        summary: called,
        start,
        end,
        isFree: shows === 'free',
      }))
      expect(plain.toSorted((a, b) => (a.uid < b.uid ? -1 : 1))).toEqual(
        written.toSorted((a, b) => (a.uid < b.uid ? -1 : 1)),
      )
    }),
    { numRuns: 100 },
  )
})
