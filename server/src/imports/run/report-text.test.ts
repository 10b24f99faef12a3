import { describe, expect, it } from 'vitest'
import type { ImportReport } from './report.ts'
import { reportText } from './report-text.ts'

const REPORT: ImportReport = {
  runId: 'r',
  state: 'done',
  file: 'log.csv',
  preset: 'generic',
  source: 'file',
  timeZone: null,
  programme: { kind: 'none' },
  rows: { read: 2, new: 2, known: 0, late: 0, rejected: 0 },
  rejections: [],
  notes: [],
  resumed: null,
  tally: {
    tickets: 2,
    ticketsOfUnknown: 0,
    ticketsOfNone: 0,
    unknownOrganizations: 0,
    settled: [],
    fired: [],
  },
  seconds: 1,
  perSecond: 2,
}
const tickets = (tally: Partial<ImportReport['tally']>): string | undefined =>
  reportText({ ...REPORT, tally: { ...REPORT.tally, ...tally } })
    .split('\n')
    .find((line) => line.startsWith('Tickets'))

describe('the tickets of a report', () => {
  it.each([
    [{}, 'Tickets    2'],
    [{ ticketsOfNone: 2 }, 'Tickets    2, 2 without an organisation, as they stand now'],
    [
      { tickets: 3000, ticketsOfUnknown: 1239, unknownOrganizations: 157, ticketsOfNone: 3 },
      'Tickets    3,000, 1,239 of 157 organisations that no account claims, 3 without an organisation, as they stand now',
    ],
  ])('%j', (tally, text) => expect(tickets(tally)).toBe(text))
})
