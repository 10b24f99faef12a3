import { expect, test } from 'vitest'
import { isClear, reviewRequest, type Candidate, type RequestUnderReview } from './review-request.ts'

const bob: Candidate = {
  id: 'bob',
  isCleared: false,
  name: 'Bob',
  leftOn: null,
  roles: ['ase'],
  helpDeskUserId: '7',
  maxAccounts: 5,
  accounts: 2,
  allocated: 50,
  sharedHours: 40,
}
const ann = { id: 'a1', personId: 'ann', startsOn: '2026-01-01', endsOn: null, isPrimary: true, position: 1 }
const contract = { startsOn: '2026-01-01', endsOn: '2026-12-31', aseCount: 1, instance: 'global' }
const base: RequestUnderReview = {
  kind: 'set',
  startsOn: '2026-03-02',
  overlapDays: 0,
  maxOverlapDays: 10,
  today: '2026-03-02',
  organizations: 1,
  isRestricted: false,
  contracts: [contract],
  assignments: [],
  incoming: bob,
  outgoingId: null,
}
const replace: RequestUnderReview = { ...base, kind: 'replace', assignments: [ann], outgoingId: 'ann' }

test('a sound request has no findings', () => {
  expect(reviewRequest(base)).toEqual([])
  expect(reviewRequest(replace)).toEqual([])
  expect(reviewRequest({ ...replace, kind: 'remove', incoming: null })).toEqual([])
})

test('a cleared person becomes the ASE of a restricted account', () => {
  expect(reviewRequest({ ...base, isRestricted: true, incoming: { ...bob, isCleared: true } })).toEqual([])
})

test.each<[string, RequestUnderReview, boolean]>([
  ['organization.missing', { ...base, organizations: 0 }, false],
  ['contract.missing', { ...base, contracts: [] }, false],
  ['contract.missing', { ...base, startsOn: '2027-01-01' }, false],
  ['contract.too_few', { ...base, assignments: [ann] }, false],
  ['contract.too_few', { ...base, assignments: [{ ...ann, startsOn: '2026-05-01' }] }, false],
  ['contract.ends_soon', { ...base, startsOn: '2026-12-15' }, true],
  ['person.left', { ...base, incoming: { ...bob, leftOn: '2026-03-01' } }, false],
  ['person.leaving', { ...base, incoming: { ...bob, leftOn: '2026-03-02' } }, true],
  ['person.full', { ...base, incoming: { ...bob, accounts: 5 } }, false],
  ['person.overallocated', { ...base, incoming: { ...bob, allocated: 80 } }, true],
  ['person.not_ase', { ...base, incoming: { ...bob, roles: [] } }, true],
  ['person.no_help_desk_user', { ...base, incoming: { ...bob, helpDeskUserId: null } }, true],
  ['person.already_assigned', { ...base, assignments: [{ ...ann, personId: 'bob' }] }, false],
  ['person.clearance', { ...base, isRestricted: true }, false],
  ['person.clearance', { ...base, contracts: [{ ...contract, instance: 'us_government' }] }, false],
  ['hours.few_shared', { ...base, incoming: { ...bob, sharedHours: 2 } }, true],
  ['date.past', { ...base, today: '2026-03-03' }, true],
  ['overlap.too_long', { ...replace, overlapDays: 11 }, false],
  ['overlap.without_replacement', { ...base, overlapDays: 1 }, false],
  ['outgoing.nobody', { ...replace, assignments: [] }, false],
  ['outgoing.unclear', { ...replace, outgoingId: null }, false],
  ['outgoing.not_assigned', { ...replace, outgoingId: 'cy' }, false],
  ['outgoing.same', { ...replace, incoming: { ...bob, id: 'ann' } }, false],
])('%s', (code, request, clear) => {
  const findings = reviewRequest(request)
  expect(findings.map((finding) => finding.code)).toContain(code)
  expect(isClear(findings)).toBe(clear)
  for (const finding of findings) expect(finding.todo).not.toBe('')
})

test('overlapping contracts add up, and a renewal without a gap is no warning', () => {
  const two = { ...base, assignments: [ann], contracts: [contract, contract] }
  expect(reviewRequest(two)).toEqual([])
  const renewed = {
    ...base,
    startsOn: '2026-12-15',
    contracts: [contract, { ...contract, startsOn: '2027-01-01', endsOn: '2027-12-31' }],
  }
  expect(reviewRequest(renewed)).toEqual([])
})
