import { expect, test } from 'vitest'
import type { Draft } from '../presets/preset.ts'
import { batchesOf, laneOf, workLanes } from './lanes.ts'
import { inOrder } from './order.ts'

const draft = (ticketId: string, occurredAt: number, order: number, line: number): Draft => ({
  line,
  order,
  event: {
    source: 's',
    key: `${ticketId}:${line}`,
    ticketId,
    occurredAt,
    actor: { id: null, kind: 'unknown' },
    writeId: null,
    comment: null,
    state: {},
  },
})

test('events come by time, and within a minute of one ticket by its own counter', () => {
  const drafts = [draft('b', 5, 1, 1), draft('a', 9, 2, 2), draft('a', 9, 1, 3), draft('a', 3, 0, 4)]
  expect(inOrder(drafts).map(({ line }) => line)).toEqual([4, 1, 3, 2])
})

test('what finishes a ticket sees its events in order', () => {
  const seen: number[][] = []
  inOrder([draft('a', 9, 0, 1), draft('b', 1, 0, 2), draft('a', 3, 0, 3)], (ofOne) => {
    seen.push(ofOne.map(({ line }) => line))
    return ofOne
  })
  expect(seen).toEqual([[3, 1], [2]])
})

test('a ticket stays in one lane, in order, and nothing is lost', () => {
  const items = Array.from({ length: 1000 }, (_, index) => ({ ticket: `T${index % 37}`, index }))
  const lanes = batchesOf(items, ({ ticket }) => ticket, { lanes: 3, batch: 10 })
  expect(lanes.flat(2)).toHaveLength(1000)
  lanes.forEach((lane, number) => {
    const flat = lane.flat()
    expect(flat.every(({ ticket }) => laneOf(ticket, 3) === number)).toBe(true)
    expect(flat.map(({ index }) => index)).toEqual([...flat.map(({ index }) => index)].sort((a, b) => a - b))
    expect(Math.max(...lane.map((batch) => batch.length))).toBeLessThanOrEqual(10)
  })
})

test('the first failure stops the other lanes and is thrown', async () => {
  const worked: string[] = []
  const work = async (batch: string): Promise<void> => {
    await Promise.resolve()
    if (batch === 'bad') throw new Error('broken')
    worked.push(batch)
  }
  const lanes = [
    ['bad', 'never'],
    ['x1', 'x2', 'x3', 'x4', 'x5', 'x6', 'x7'],
  ]
  await expect(workLanes(lanes, work, new AbortController().signal)).rejects.toThrow('broken')
  expect(worked).not.toContain('never')
  expect(worked).not.toContain('x7')
})
