import { expect, test } from 'vitest'
import { contractEnds } from './contract-ends.ts'
import type { AccountRow, ContractRow } from './facts.ts'

const contract = (startsOn: string, endsOn: string): ContractRow => ({
  id: `c-${startsOn}`,
  source: 'standalone',
  startsOn,
  endsOn,
  aseCount: 1,
  hoursPerWeek: 8,
  weekendZone: null,
  replyScheduleId: null,
  ownHoursCovered: false,
})
const assignment = {
  id: 's',
  personId: 'ann',
  startsOn: '2026-01-01',
  endsOn: null,
  isPrimary: true,
  position: 1,
  replacedById: null,
}
const account = (...contracts: ContractRow[]): AccountRow => ({
  id: 'a',
  name: 'A',
  regionId: 'r',
  zone: 'UTC',
  priority: 3,
  ownHours: null,
  note: null,
  organizations: [],
  policies: [],
  contracts,
  assignments: [assignment],
})
const year = contract('2026-01-01', '2026-12-31')
const look = (today: string, ...contracts: ContractRow[]) => {
  const { notices, ending } = contractEnds(account(...contracts), today, [90, 60, 30])
  return { days: notices.map((one) => one.days), ending: ending.map((one) => one.endsOn) }
}

test.each<[string, string, ContractRow[], number[], string[]]>([
  ['long before: all three stand ahead', '2026-02-01', [year], [90, 60, 30], []],
  ['recorded late: of the missed ones the latest, and what is ahead', '2026-11-10', [year], [60, 30], []],
  ['in the last days: the last once more by its key', '2026-12-20', [year], [30], []],
  ['the last day of service still serves', '2026-12-31', [year], [30], []],
  ['the day after, assignments end on the last day', '2027-01-01', [year], [], ['2026-12-31']],
  [
    'a renewal without a gap keeps everything',
    '2027-01-01',
    [year, contract('2027-01-01', '2027-12-31')],
    [90, 60, 30],
    [],
  ],
  [
    'a contract to come keeps what was assigned for it',
    '2027-01-10',
    [year, contract('2027-02-01', '2027-12-31')],
    [],
    [],
  ],
  ['no contract began yet', '2025-12-01', [year], [], []],
  ['never any contract', '2026-02-01', [], [], []],
])('%s', (_what, today, contracts, days, ending) => {
  expect(look(today, ...contracts)).toEqual({ days, ending })
})

test('an assignment that ended before, or ends with the service, is left alone', () => {
  const ended = { ...account(year), assignments: [{ ...assignment, endsOn: '2026-12-31' }] }
  expect(contractEnds(ended, '2027-01-01', [90]).ending).toEqual([])
})
