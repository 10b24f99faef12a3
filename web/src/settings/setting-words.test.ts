import { expect, test } from 'vitest'
import { settingAbout } from './setting-list.ts'
import { minutesWords, settingWords, wayValue, wayWords } from './setting-words.ts'

const names = { schedule: () => 'EMEA hours', person: () => 'Dana Whitlock' }
const said = (key: string, value: unknown): string => settingWords(settingAbout(key)!, value, names)

test.each([
  [30, '30 min'],
  [240, '4 h'],
  [90, '1 h 30 min'],
  [1440, '24 h'],
  [2880, '2 d'],
  [0, '0 min'],
])('%i minutes are %s', (count, words) => expect(minutesWords(count)).toBe(words))

test('values read as people say them', () => {
  expect(said('maxAccountsPerAse', 5)).toBe('5 accounts')
  expect(said('whoMaySetAse', 'directors')).toBe('Directors only')
  expect(said('globalScheduleId', null)).toBe('Around the clock')
  expect(said('globalScheduleId', 'x')).toBe('EMEA hours')
  expect(said('onCall', { personId: null })).toBe('Nobody is on call')
  expect(said('contractEndNoticeDays', [90, 60])).toBe('90, 60 days before')
  expect(said('fiscalYearStartMonth', 2)).toBe('1 February')
  expect(said('replyTargets', { urgent: { first: 30, next: 240 } })).toBe('urgent 30 min / 4 h')
  expect(said('preferredRegions', {})).toBe('none')
  expect(said('ticketsWithoutProgress', { businessDays: 3, reassignments: 3 })).toBe(
    'nothing for 3 business days · or given on 3 times',
  )
  expect(said('plannedChanges', { announcedRisks: ['medium', 'high'], hoursBefore: null })).toBe(
    'Of medium and high risk, when the working day before begins',
  )
  expect(said('plannedChanges', { announcedRisks: ['high'], hoursBefore: 12 })).toBe(
    'Of high risk, 12 hours before the window opens',
  )
  expect(said('plannedChanges', { announcedRisks: [], hoursBefore: null })).toBe('None is announced')
  expect(said('planningRequests', { forms: [], tags: ['planning_request'] })).toBe(
    'forms: none · tags: planning_request',
  )
})

test('what changed is named by its setting', () => {
  expect(wayWords('replyTargets.high.first')).toBe('Reply targets, high, first')
  expect(wayWords('maxAccountsPerAse')).toBe('Accounts per ASE, at most')
  expect(wayValue('replyTargets.high.first', 90, names)).toBe('1 h 30 min')
  expect(wayValue('onCall.personId', 'x', names)).toBe('Dana Whitlock')
})
