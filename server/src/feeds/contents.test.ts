import { expect, it } from 'vitest'
import { instant, world } from '../coverage/testing/world.ts'
import { feedEvents } from './contents.ts'

const CONTENTS = ['absences', 'coverage', 'on_call'] as const
/** Quorvex is for cleared people: Syd is its ASE and away for a week, Kim covers and is away for a day of it. */
const facts = world({
  guarded: ['quorvex'],
  cleared: ['syd', 'kim'],
  people: {
    syd: { off: ['2025-03-10T00:00Z/2025-03-17T00:00Z'] },
    kim: { off: ['2025-03-12T00:00Z/2025-03-13T00:00Z'] },
  },
  accounts: {
    quorvex: { ases: ['syd'], covers: [['syd', 'kim', '2025-03-10T00:00Z/2025-03-17T00:00Z']] },
  },
  shifts: [['kim', '2025-03-11T20:00Z/2025-03-12T06:00Z']],
})
const about = (contents: (typeof CONTENTS)[number], sees: boolean) =>
  feedEvents(facts, {
    ...{ contents, about: 'account', aboutId: 'quorvex' },
    ...{ today: instant('2025-03-06T00:00Z'), sees: () => sees },
  }).map(({ summary }) => summary)

it('absences of a restricted account are its ASEs’ and those of who covers, for who may know of it', () => {
  expect(about('absences', true)).toEqual(['syd: away', 'kim: away'])
})

it.each(CONTENTS)('of a restricted account nothing stands in %s for who may not', (contents) => {
  expect(about(contents, true)).not.toEqual([])
  expect(about(contents, false)).toEqual([])
})
