import { describe, expect, it } from 'vitest'
import { eventReader } from './event-stream.ts'

describe('server-sent events', () => {
  it('are read across chunks, with beats and retry lines left out', () => {
    const read = eventReader()
    expect(read('retry: 2000\n\n: still here\n\nid: 1-2-3\nevent: tickets.dec')).toEqual([])
    expect(read('ided\ndata: {"decisionIds":["a:b"]}\n\nevent: hello\n')).toEqual([
      { kind: 'tickets.decided', id: '1-2-3' },
    ])
    expect(read('data: {}\n\n')).toEqual([{ kind: 'hello', id: null }])
  })
})
