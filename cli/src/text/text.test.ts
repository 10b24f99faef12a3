import { describe, expect, test } from 'vitest'
import { clean, safeJson } from './clean.ts'
import { duration, fromNow, hoursInWords, moment } from './moments.ts'
import { styleFor } from './style.ts'
import { pairs, table } from './table.ts'
import type { Column } from './table.ts'
import { trail } from './trail.ts'
import { plainView, type View } from './view.ts'
import { displayWidth, pad } from './width.ts'
import { hang, wrap } from './wrap.ts'
import { linesWithZone, zoneLine } from './zone-line.ts'

const NOW = Temporal.Instant.from('2026-03-03T10:00:00Z')
const at = (width: number) => plainView('Europe/Amsterdam', NOW, width)

describe('width', () => {
  test.each([
    ['plain', 5],
    ['', 0],
    ['café', 4],
    ['cafe\u0301', 4],
    ['東京 花子', 9],
    ['👩‍💻 ok', 5],
    ['한국', 4],
    ['\u001b[31mred\u001b[39m', 3],
    ['–→●✓', 4],
  ])('%s takes %i columns', (text, columns) => expect(displayWidth(text)).toBe(columns))

  test('pads by columns, on either side', () => {
    expect(pad('東', 4)).toBe('東  ')
    expect(pad('7', 3, 'right')).toBe('  7')
    expect(pad('longer', 3)).toBe('longer')
  })
})

describe('wrap', () => {
  test('breaks between words, and within one only where it alone is too wide', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three'])
    expect(wrap('abcdefgh ij', 5)).toEqual(['abcde', 'fgh', 'ij'])
    expect(wrap('東京東京', 3)).toEqual(['東', '京', '東', '京'])
    expect(wrap('a\n\nb', 9)).toEqual(['a', '', 'b'])
  })

  test('hangs under its lead', () => {
    expect(hang('  ● ', 'one two three', 14)).toEqual(['  ● one two', '    three'])
  })
})

interface Row {
  readonly name: string
  readonly count: number
  readonly what: string
}
const rows: Row[] = [
  { name: 'Tasman Freight', count: 3, what: 'runners stay pending since the upgrade of last night' },
  { name: '東京', count: 12, what: 'short' },
]
const columns: Column<Row>[] = [
  { head: 'NAME', value: ({ name }) => name },
  { head: 'COUNT', value: ({ count }) => String(count), align: 'right', whole: true },
  { head: 'WHAT', value: ({ what }) => what },
]

describe('tables', () => {
  test('in a pipe nothing is broken and everything is aligned', () => {
    expect(table(rows, columns, at(Infinity))).toEqual([
      'NAME            COUNT  WHAT',
      'Tasman Freight      3  runners stay pending since the upgrade of last night',
      '東京               12  short',
    ])
  })

  test('at 40 columns the widest column is broken between words', () => {
    const lines = table(rows, columns, at(40))
    expect(lines).toEqual([
      'NAME            COUNT  WHAT',
      'Tasman Freight      3  runners stay',
      '                       pending since the',
      '                       upgrade of last',
      '                       night',
      '東京               12  short',
    ])
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(40)
  })

  test.each([20, 26, 33, 40, 61, 80])('never wider than a terminal of %i columns', (width) => {
    expect(Math.max(...table(rows, columns, at(width)).map(displayWidth))).toBeLessThanOrEqual(width)
  })

  test('where even that does not fit, each row is a block', () => {
    expect(table(rows.slice(0, 1), columns, at(24))).toEqual([
      'Tasman Freight',
      '  COUNT  3',
      '  WHAT   runners stay',
      '         pending since',
      '         the upgrade of',
      '         last night',
    ])
  })

  test('before that, columns that may be missing are left out', () => {
    const spare: Column<Row> = {
      head: 'UPDATED',
      value: () => 'Fri 20 Nov 17:45',
      optional: true,
      whole: true,
    }
    expect(table(rows, [...columns, spare], at(40))).toEqual(table(rows, columns, at(40)))
    expect(table(rows, [...columns, spare], at(80))[0]).toContain('UPDATED')
  })

  test('a column without any value is left out; line breaks do not break a row', () => {
    const empty: Column<Row> = { head: 'EMPTY', value: () => '' }
    const broken: Column<Row> = { head: 'NOTE', value: () => 'a\nb' }
    expect(table(rows.slice(1), [...columns.slice(0, 1), empty, broken], at(Infinity))).toEqual([
      'NAME  NOTE',
      '東京  a b',
    ])
  })

  test('labels stand beside their values', () => {
    const lines = pairs(
      [
        ['A', 'one'],
        ['Longer', 'two three four five'],
        ['None', null],
      ],
      at(20),
    )
    expect(lines).toEqual(['  A       one', '  Longer  two three', '          four five'])
  })
})

test('only reasons that decided are filled and have an effect', () => {
  const reasons = [
    { decided: true, rule: 4, fact: 'Auto-assign', evidence: 'nobody on duty', effect: 'Assignee: Dana' },
    { decided: false, rule: 5, fact: 'Back in time', evidence: '', effect: 'no effect' },
  ]
  expect(trail(reasons, at(80))).toEqual([
    '  ● Auto-assign (nobody on duty)  rule 4',
    '    → Assignee: Dana',
    '  ○ Back in time  rule 5',
  ])
})

test('what others wrote cannot steer the terminal', () => {
  const subject = { subject: 'x\u001b]0;pwned\u0007\u009b31m\u202ey', tags: ['a\r\nb'] }
  expect(clean(subject)).toEqual({ subject: 'x�]0;pwned��31m�y', tags: ['a\nb'] })
  const json = safeJson(subject)
  // oxlint-disable-next-line no-control-regex -- looks for them
  expect(json).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/)
  expect(JSON.parse(json)).toEqual(subject)
})

test('colours only where they are wanted', () => {
  expect(styleFor(false).bad('no')).toBe('no')
  expect(styleFor(true).bad('no')).toBe('\u001b[31mno\u001b[39m')
})

test('moments are in the reader’s zone, with the year where it is another', () => {
  expect(moment('2026-03-03T09:05:00Z', at(80))).toBe('Tue 3 Mar 10:05')
  expect(moment('2025-12-31T23:30:00Z', at(80))).toBe('Thu 1 Jan 00:30')
  expect(moment('2025-06-01T00:00:00Z', at(80))).toBe('Sun 1 Jun 2025 02:00')
  expect([0, 59_000, 3_600_000, 5_400_000, 172_800_000, 180_000_000].map(duration)).toEqual([
    '0 s',
    '59 s',
    '1 h',
    '1 h 30 min',
    '2 d',
    '2 d 2 h',
  ])
  expect(fromNow('2026-03-03T12:00:00Z', at(80))).toBe('in 2 h')
  expect(fromNow('2026-03-03T09:59:00Z', at(80))).toBe('1 min ago')
})

describe('whose time it is', () => {
  const view = plainView('Asia/Tokyo', Temporal.Instant.from('2026-11-22T12:00:00Z'))
  const at = '2027-01-04T00:00:00Z'

  test('stands under what tells a time, however it is made', () => {
    const rows = (own: View): string[] =>
      table([at], [{ head: 'FROM', value: (one) => moment(one, own) }], own)
    expect(linesWithZone(rows, view)).toEqual(['FROM', 'Mon 4 Jan 2027 09:00', 'Times of Asia/Tokyo.'])
  })

  test('is not said where no time is told, nor twice', () => {
    expect(linesWithZone(() => ['Nothing is planned.'], view)).toEqual(['Nothing is planned.'])
    const first = (own: View): string[] => [`${moment(at, own)}, ${own.zone}`]
    expect(linesWithZone(first, view)).toEqual(['Mon 4 Jan 2027 09:00, Asia/Tokyo'])
    const within = (own: View): string[] => [moment(at, own), zoneLine(own), '', 'A message to copy']
    expect(linesWithZone(within, view)).toEqual(within(view))
  })
})

test('working time is told in hours and minutes, never in days or tenths', () => {
  expect([0, 18, 59.6, 60, 78, 1050, 72_615].map(hoursInWords)).toEqual([
    ...['0 min', '18 min', '1 h', '1 h', '1 h 18 min', '17 h 30 min', '1,210 h'],
  ])
})
