import { expect, test } from 'vitest'
import { timeReader } from '../times/date-format.ts'
import { rowFields } from './fields.ts'
import { mappedCsv, parseMap, parseWords } from './generic-csv.ts'
import { findPreset } from './index.ts'
import type { CsvPreset, Draft, FieldProblem } from './preset.ts'

function readRow(
  preset: CsvPreset,
  row: Record<string, string>,
): { draft: Draft; problems: readonly FieldProblem[] } {
  const times = timeReader('iso', null)
  const fields = rowFields(Object.keys(row), preset.missing, times)
  fields.lay({ line: 2, fields: Object.values(row) })
  const draft = preset.read(fields, { source: 'mine', times })!
  return { draft, problems: fields.take() }
}

const MAP = parseMap('ticket_id=no,occurred_at=when,status=st,priority=p,tags=labels,actor=who,comment=reply')
const ROW = {
  no: '7',
  when: '2016-03-01T10:00:00Z',
  st: 'Open',
  p: 'high',
  labels: 'a b;c',
  who: 'u1',
  reply: 'agent',
}

test('a mapped row becomes an event that says only what its columns say', () => {
  const { draft, problems } = readRow(mappedCsv(MAP), ROW)
  expect(problems).toEqual([])
  expect(draft.event).toMatchObject({
    source: 'mine',
    ticketId: '7',
    occurredAt: Date.UTC(2016, 2, 1, 10),
    actor: { id: 'u1', kind: 'agent' },
    comment: { id: null, author: 'agent', public: true },
    state: { status: 'open', priority: 'high', tags: ['a', 'b', 'c'] },
  })
  expect(Object.keys(draft.event.state)).not.toContain('organizationId')
})

test('words of the file are told apart by --words; others are a problem that names the list', () => {
  const preset = mappedCsv(MAP, parseWords('status.Erledigt=solved,priority.P1=urgent'))
  expect(readRow(preset, { ...ROW, st: 'erledigt', p: 'p1' }).draft.event.state).toMatchObject({
    status: 'solved',
    priority: 'urgent',
  })
  const { problems } = readRow(preset, { ...ROW, p: 'enormous' })
  expect(problems).toEqual([
    { column: 'p', reason: expect.stringMatching(/is none of “urgent”/), value: 'enormous' },
  ])
})

test('what is wrong with a row is said all at once', () => {
  const { problems } = readRow(mappedCsv(MAP), { ...ROW, no: '', when: '2016-02-31T00:00:00Z', st: 'Gone' })
  expect(problems.map(({ column }) => column)).toEqual(['no', 'when', 'st'])
})

test('without a key the event is named by ticket, time and content: the same row again is the same event', () => {
  const key = (row: typeof ROW): string => readRow(mappedCsv(MAP), row).draft.event.key
  expect(key(ROW)).toBe(key({ ...ROW }))
  expect(key(ROW)).not.toBe(key({ ...ROW, st: 'solved' }))
})

test.each([
  ['ticket_id', /does not understand “ticket_id”/],
  ['ticket=no', /targets are ticket_id/],
  ['ticket_id=a,ticket_id=b', /twice/],
])('--map %s says what to write', (map, message) => {
  expect(() => parseMap(map)).toThrow(message)
})

test('--map without the two that every event needs, and --words of no list, are refused', () => {
  expect(() => mappedCsv(parseMap('ticket_id=a'))).toThrow(/at least/)
  expect(() => parseWords('colour.Red=urgent')).toThrow(/--words does not understand/)
  expect(() => parseWords('status.Red=urgent')).toThrow(/--words does not understand/)
})

test('a preset that is none, or a mapping where none belongs, is refused with what there is', () => {
  expect(() => findPreset('csv', {})).toThrow(/servicenow-log, zendesk-json, zendesk-csv, generic-csv/)
  expect(() => findPreset('constructor', {})).toThrow(/There is no preset/)
  expect(() => findPreset('servicenow-log', { map: 'ticket_id=a' })).toThrow(/belong to --preset generic-csv/)
  expect(() => findPreset('generic-csv', {})).toThrow(/needs --map/)
})
