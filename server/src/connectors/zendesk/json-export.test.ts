import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJsonExport } from './json-export.ts'
import type { ExportEntry } from './json-export.ts'
import { jsonItems } from './json-items.ts'

const options = { source: 'export', markerFieldId: '360001', regionFieldId: '360003' }

const ticket = (id: number, more: object = {}): object => ({
  id,
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-03-02T10:00:00Z',
  subject: 'He said: "tickets": [ { \\" ünïcödé 🚒',
  status: 'open',
  priority: null,
  organization_id: 10002,
  assignee_id: null,
  requester_id: 501,
  tags: ['a', 'b'],
  follower_ids: [11],
  custom_fields: [
    { id: 360003, value: 'emea' },
    { id: 360001, value: 'w1' },
  ],
  ...more,
})

/** The text in pieces of `size` bytes, so that every cut falls somewhere, also inside a character. */
function inPieces(text: string, size: number): AsyncIterable<Uint8Array> {
  const bytes = Buffer.from(text)
  const count = Math.max(1, Math.ceil(bytes.length / size))
  return Readable.from(Array.from({ length: count }, (_, n) => bytes.subarray(n * size, (n + 1) * size)))
}

async function readAll(text: string, size = 7): Promise<ExportEntry[]> {
  const entries: ExportEntry[] = []
  for await (const entry of readJsonExport(inPieces(text, size), options)) entries.push(entry)
  return entries
}

const ids = (entries: ExportEntry[]): string[] =>
  entries.map((entry) => (entry.kind === 'event' ? entry.event.ticketId : `bad: ${entry.reason}`))

const three = [ticket(1), ticket(2), ticket(3)]
const shapes = {
  'an array': JSON.stringify(three),
  'a pretty array': JSON.stringify(three, null, 2),
  'one a line': three.map((one) => JSON.stringify(one)).join('\n'),
  'one a line, with empty lines and CRLF': three.map((one) => JSON.stringify(one)).join('\r\n\r\n') + '\r\n',
  'a page': JSON.stringify({
    count: 3,
    users: [{ id: 9, tags: ['tickets'] }],
    tickets: three,
    end_of_stream: true,
    after_url: 'x',
  }),
  'a pretty page': JSON.stringify(
    { after_cursor: 'tickets', meta: { tickets: [] }, tickets: three },
    null,
    2,
  ),
  'two pages, a line each': `${JSON.stringify({ tickets: three.slice(0, 2) })}\n${JSON.stringify({ tickets: three.slice(2) })}\n`,
  'two pretty pages': `${JSON.stringify({ tickets: three.slice(0, 2) }, null, 1)}\n${JSON.stringify({ tickets: three.slice(2) }, null, 1)}`,
}

describe('a ticket export', () => {
  it.each(Object.entries(shapes))('is read as %s, wherever its pieces are cut', async (_, text) => {
    for (const size of [1, 2, 3, 64, 1_000_000])
      expect(ids(await readAll(text, size))).toEqual(['1', '2', '3'])
  })

  it('gives the full state of a ticket, under its id and stamp, and nobody as actor', async () => {
    const [entry] = await readAll(JSON.stringify([three[0]]))
    expect(entry).toEqual({
      kind: 'event',
      place: { index: 1 },
      event: {
        source: 'export',
        key: 'export:1:2026-03-02T10:00:00Z',
        ticketId: '1',
        occurredAt: Date.UTC(2026, 2, 2, 10),
        actor: { id: null, kind: 'unknown' },
        writeId: null,
        comment: null,
        state: {
          organizationId: '10002',
          subject: 'He said: "tickets": [ { \\" ünïcödé 🚒',
          status: 'open',
          priority: null,
          form: null,
          tags: ['a', 'b'],
          preferredRegion: 'emea',
          assigneeId: null,
          groupId: null,
          requesterId: '501',
          createdAt: Date.UTC(2026, 0, 1),
          stamp: '2026-03-02T10:00:00Z',
          followerIds: ['11'],
        },
      },
    })
  })

  it('reports bad entries with their place and reads the rest', async () => {
    const lines = [
      ticket(1),
      { id: 2 },
      '{"id":3,',
      ticket(4, { updated_at: '2026-02-31T00:00:00Z' }),
      ticket(5, { status: 'odd' }),
      7,
      ticket(6),
    ]
    const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
    const entries = await readAll(text)
    expect(entries.map((entry) => [entry.kind, entry.place])).toEqual([
      ['event', { line: 1 }],
      ['bad', { line: 2 }],
      ['bad', { line: 3 }],
      ['bad', { line: 4 }],
      ['bad', { line: 5 }],
      ['bad', { line: 6 }],
      ['event', { line: 7 }],
    ])
    expect(ids(entries)[3]).toContain('updated_at is no date and time that exists')
    const array = await readAll(
      `[${JSON.stringify(ticket(1))}, {"id": oops}, 7, ${JSON.stringify(ticket(2))}]`,
    )
    expect(array.map((entry) => [entry.kind, entry.place])).toEqual([
      ['event', { index: 1 }],
      ['bad', { index: 2 }],
      ['bad', { index: 3 }],
      ['event', { index: 4 }],
    ])
  })

  it('says so when the file ends too early', async () => {
    expect(ids(await readAll(JSON.stringify(three).slice(0, -30)))).toEqual([
      '1',
      '2',
      'bad: the file ends inside this entry',
    ])
    expect(await readAll('')).toEqual([])
    expect(await readAll('[]')).toEqual([])
    expect(ids(await readAll(JSON.stringify(three[0])))).toEqual(['1'])
  })

  it('skips an entry that is too long without holding it', async () => {
    const long = `[{"id":1},{"x":"${'y'.repeat(500)}"},{"id":2}]`
    const items: unknown[] = []
    for await (const item of jsonItems(inPieces(long, 10), 100))
      items.push('text' in item ? item.text : item.broken)
    expect(items).toEqual(['{"id":1}', 'the entry is longer than 100 characters', '{"id":2}'])
    const lines: unknown[] = []
    for await (const item of jsonItems(inPieces(`{"id":1}\n{"x":"${'y'.repeat(500)}"}\n{"id":2}`, 10), 100))
      lines.push('text' in item ? item.text : item.broken)
    expect(lines).toEqual(['{"id":1}', 'the line is longer than 100 characters', '{"id":2}'])
  })

  it('cuts any array back into the values it was made of', async () => {
    const value = fc.jsonValue().filter((one) => typeof one === 'object' && one !== null)
    await fc.assert(
      fc.asyncProperty(
        fc.array(value),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        async (values, size, pretty) => {
          const cut: unknown[] = []
          for await (const item of jsonItems(inPieces(JSON.stringify(values, null, pretty ? 2 : 0), size)))
            cut.push('text' in item ? JSON.parse(item.text) : item)
          expect(cut).toEqual(JSON.parse(JSON.stringify(values)))
        },
      ),
    )
  })

  it('never throws, whatever bytes come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.constantFrom(...Object.values(shapes)).map((text) => text.slice(3)),
        ),
        async (text) => {
          await readAll(text)
        },
      ),
    )
  })
})
