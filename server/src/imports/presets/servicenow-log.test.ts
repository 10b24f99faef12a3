import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folder, firstRows, hasRealLog, type Folder } from '../testing/files.ts'
import { readTickets, type TicketFile } from '../run/read-tickets.ts'
import { servicenowLog } from './servicenow-log.ts'

const noJson = (): never => {
  throw new Error('no JSON here')
}

let files: Folder
beforeAll(async () => {
  files = await folder()
})
afterAll(() => files.remove())

async function read(lines: readonly string[]): Promise<TicketFile> {
  const path = await files.write('log.csv', lines.join('\n'))
  return readTickets({
    path,
    source: 'log',
    preset: servicenowLog,
    readJson: noJson,
    timeZone: 'Europe/Amsterdam',
  })
}

const HEADER =
  'number,incident_state,sys_mod_count,caller_id,opened_at,sys_updated_by,sys_updated_at,location,category,priority,assignment_group,assigned_to,resolved_at,closed_at'
const row = (
  number: string,
  state: string,
  count: number,
  at: string,
  more: Partial<Record<'by' | 'to' | 'priority' | 'opened', string>> = {},
): string =>
  [
    number,
    state,
    count,
    'Caller 1',
    more.opened ?? '1/3/2016 08:00',
    more.by ?? 'Updated by 5',
    at,
    'Location 9',
    'Category 2',
    more.priority ?? '3 - Moderate',
    'Group 4',
    more.to ?? '?',
    '9/9/2016 09:00',
    '9/9/2016 10:00',
  ].join(',')

test('every state and priority has its word; a question mark is nothing', async () => {
  const states = [
    'New',
    'Active',
    'Awaiting User Info',
    'Awaiting Vendor',
    'Awaiting Problem',
    'Awaiting Evidence',
    'Resolved',
    'Closed',
  ]
  const priorities = ['1 - Critical', '2 - High', '3 - Moderate', '4 - Low']
  const lines = states.map((state, index) =>
    row('INC1', state, index, `1/3/2016 09:0${index}`, {
      priority: priorities[index % 4]!,
      to: 'Resolver 3',
    }),
  )
  const { drafts, rejections } = await read([HEADER, ...lines, row('INC2', 'New', 0, '1/3/2016 09:30')])
  expect(rejections).toEqual([])
  expect(drafts.slice(0, 8).map(({ event }) => event.state.status)).toEqual([
    'new',
    'open',
    'pending',
    'hold',
    'hold',
    'hold',
    'solved',
    'closed',
  ])
  expect(drafts.slice(0, 4).map(({ event }) => event.state.priority)).toEqual([
    'urgent',
    'high',
    'normal',
    'low',
  ])
  expect(drafts[8]!.event.state.assigneeId).toBeNull()
})

test('the first row past New is the first reply; only that one', async () => {
  const { drafts } = await read([
    HEADER,
    row('INC1', 'New', 0, '1/3/2016 09:00'),
    row('INC1', 'New', 1, '1/3/2016 09:10'),
    row('INC1', 'Active', 2, '1/3/2016 09:10'),
    row('INC1', 'Active', 3, '1/3/2016 09:20'),
  ])
  expect(drafts.map(({ event }) => event.comment?.author ?? null)).toEqual([null, null, 'agent', null])
})

test('rows of one minute stay in the order of their counter, wherever they stand in the file', async () => {
  const { drafts } = await read([
    HEADER,
    row('INC1', 'Resolved', 10, '1/3/2016 09:10'),
    row('INC1', 'Active', 9, '1/3/2016 09:10'),
    row('INC1', 'New', 0, '1/3/2016 09:10'),
  ])
  expect(drafts.map(({ order }) => order)).toEqual([0, 9, 10])
})

test('what is known only at the end is never read: resolved_at and closed_at leave no trace', async () => {
  const { drafts, unused } = await read([HEADER, row('INC1', 'New', 0, '1/3/2016 09:00')])
  expect(JSON.stringify(drafts)).not.toContain(String(Date.UTC(2016, 8, 9, 7)))
  expect(unused).toEqual(['resolved_at', 'closed_at'])
})

test('a ticket is not younger than its first row', async () => {
  const { drafts } = await read([
    HEADER,
    row('INC1', 'New', 0, '1/3/2016 09:00', { opened: '2/3/2016 09:00' }),
  ])
  expect(drafts[0]!.event.state.createdAt).toBe(drafts[0]!.event.occurredAt)
})

test('bad rows are rejected with line, reason and value; the others are read', async () => {
  const { rows, drafts, rejections } = await read([
    HEADER,
    row('INC1', 'New', 0, '31/02/2016 09:00'),
    row('INC2', 'Frozen', 0, '1/3/2016 09:00'),
    row('INC3', 'New', 0, '1/3/2016 09:00', { priority: '5 - Whatever' }),
    row('', 'New', 0, '1/3/2016 09:00'),
    row('INC4', 'New', 0, '1/3/2016 09:00', { to: `=cmd|'/C calc'!A0` }),
    row('INC4', 'New', 0, '1/3/2016 09:00'),
    row('I'.repeat(300), 'New', 0, '1/3/2016 09:00'),
    row('INC5\u0000', 'New', 0, '1/3/2016 09:00'),
  ])
  expect([rows, drafts.length]).toEqual([8, 1])
  expect(drafts[0]!.event.state.assigneeId).toBe(`=cmd|'/C calc'!A0`)
  expect(rejections.map(({ line, reason, value }) => [line, reason, value])).toEqual([
    [2, '“sys_updated_at” names day 31 of month 2 in 2016, which has 29 days', '31/02/2016 09:00'],
    [3, expect.stringMatching(/“incident_state” is none of “new”/), 'Frozen'],
    [4, expect.stringMatching(/“priority” is none of/), '5 - Whatever'],
    [5, '“number” is missing', ''],
    [7, 'the same event stands on line 6', 'INC4:0:1/3/2016 09:00'],
    [8, expect.stringMatching(/has 300 characters/), expect.any(String)],
    [9, expect.stringMatching(/a character that is none/), 'INC5\uFFFD'],
  ])
})

test('without a time zone the file cannot be read, and one that is none is named', async () => {
  const path = await files.write('zone.csv', HEADER)
  const request = { path, source: 'log', preset: servicenowLog, readJson: noJson }
  await expect(readTickets(request)).rejects.toThrow(/--time-zone Europe\/Amsterdam/)
  await expect(readTickets({ ...request, timeZone: 'Europe/Atlantis' })).rejects.toThrow(
    /no time zone “Europe\/Atlantis”/,
  )
})

describe.skipIf(!hasRealLog)('the real log (skipped where ../shared/data is missing)', () => {
  test('its first two thousand rows are understood, whole', async () => {
    const { rows, drafts, rejections } = await read(await firstRows(2_000))
    expect([rows, drafts.length, rejections]).toEqual([2_000, 2_000, []])
    const { event } = drafts.find(({ line }) => line === 6)!
    expect(event).toMatchObject({
      key: 'INC0000047:0:29/2/2016 04:57',
      ticketId: 'INC0000047',
      occurredAt: Temporal.Instant.from('2016-02-29T03:57:00Z').epochMilliseconds,
      actor: { id: 'Updated by 746', kind: 'agent' },
      state: {
        organizationId: 'Location 165',
        assigneeId: 'Resolver 89',
        groupId: 'Group 70',
        requesterId: 'Caller 2403',
      },
    })
    const times = drafts.map((draft) => draft.event.occurredAt)
    expect(times).toEqual([...times].sort((a, b) => a - b))
  })
})
