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

/** The pod of Brio: Rob and Mia, Mia from Wednesday on; Nan is not cleared. Brio is Ase's, of the highest priority. */
const withPod = (
  over: { guarded?: string[]; fallback?: ('pod' | 'global_support')[]; priority?: number } = {},
) =>
  world({
    guarded: over.guarded ?? [],
    cleared: ['ase', 'rob', 'mia'],
    people: {
      ase: {},
      rob: { off: ['2025-03-10T00:00Z/2025-03-11T00:00Z'] },
      mia: { off: ['2025-03-10T00:00Z/2025-03-11T00:00Z', '2025-03-13T00:00Z/2025-03-14T00:00Z'] },
      nan: { off: ['2025-03-13T00:00Z/2025-03-14T00:00Z'] },
    },
    pods: {
      brio: {
        members: ['ase', 'rob', { person: 'mia', from: '2025-03-12' }, 'nan'],
        covers: 'high_priority',
      },
    },
    accounts: {
      brio: {
        ases: ['ase'],
        priority: over.priority ?? 1,
        fallback: over.fallback ?? ['pod', 'global_support'],
      },
    },
  })
const podAbsences = (over?: Parameters<typeof withPod>[0]) =>
  feedEvents(withPod(over), {
    ...{ contents: 'absences', about: 'account', aboutId: 'brio' },
    ...{ today: instant('2025-03-06T00:00Z'), sees: () => true },
  })
    .map(({ summary, start }) => `${summary} ${new Date(start).toISOString().slice(0, 10)}`)
    .toSorted()

it('absences of an account are those of its pod’s members too, as long as they are members', () => {
  expect(podAbsences()).toEqual(['mia: away 2025-03-13', 'nan: away 2025-03-13', 'rob: away 2025-03-10'])
})

it('of a restricted account nobody of the pod who is not cleared', () => {
  expect(podAbsences({ guarded: ['brio'] }).join()).not.toContain('nan')
})

it('a pod that does not cover the account is none of its business', () => {
  expect(podAbsences({ fallback: ['global_support'] })).toEqual([])
  expect(podAbsences({ priority: 3 })).toEqual([])
})
