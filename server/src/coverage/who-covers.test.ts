import { describe, expect, it } from 'vitest'
import { instant, world, type AccountWords, type PersonWords, type WorldWords } from './testing/world.ts'
import { whoCovers, type Coverage } from './who-covers.ts'

const NOON = '2025-03-04T11:00Z'
const NIGHT = '2025-03-04T20:00Z'
const away: PersonWords = { off: ['2025-03-03T00:00Z/2025-03-08T00:00Z'] }

function answer(acme: AccountWords, people: Record<string, PersonWords>, at: string, more: WorldWords = {}) {
  const facts = world({ people, accounts: { acme }, ...more })
  return whoCovers(facts, 'acme', instant(at))
}

function actor(coverage: Coverage): string {
  if (coverage.kind !== 'named') return coverage.kind
  const { acting } = coverage
  return 'personId' in acting
    ? `${acting.kind} ${acting.personId}`
    : 'channel' in acting
      ? `${acting.kind} ${acting.channel}`
      : acting.kind
}

describe('who acts', () => {
  const covers = [['dana', 'wren', '2025-03-03T00:00Z/2025-03-08T00:00Z']] as const
  const west = { region: 'AMER' }
  it.each<[string, AccountWords, Record<string, PersonWords>, string, string]>([
    ['the ASE on duty', { ases: ['dana'] }, { dana: {} }, NOON, 'ase dana'],
    [
      'Global Support on an ordinary night',
      { ases: ['dana'] },
      { dana: {} },
      NIGHT,
      'global_support #support',
    ],
    [
      'no backup on an ordinary night',
      { ases: ['dana'], backup: 'wren' },
      { dana: {}, wren: west },
      NIGHT,
      'global_support #support',
    ],
    [
      'the night contact on duty',
      { ases: ['dana'], nightContact: 'wren' },
      { dana: {}, wren: west },
      NIGHT,
      'night_contact wren',
    ],
    [
      'nobody named where the night contact is off duty too',
      { ases: ['dana'], nightContact: 'wren' },
      { dana: {}, wren: {} },
      NIGHT,
      'global_support #support',
    ],
    [
      'the region’s channel where that is the fallback',
      { ases: ['dana'], fallback: ['region'] },
      { dana: {} },
      NIGHT,
      'region #support-emea',
    ],
    [
      'nobody where the account opted into it',
      { ases: ['dana'], fallback: ['leave_unassigned'] },
      { dana: {} },
      NIGHT,
      'nobody',
    ],
    [
      'the fallback after pods, which come later',
      { ases: ['dana'], fallback: ['pod', 'region'] },
      { dana: {} },
      NIGHT,
      'region #support-emea',
    ],
    [
      'the accepted cover while the ASE is away',
      { ases: ['dana'], covers, backup: 'ines' },
      { dana: away, wren: {}, ines: {} },
      NOON,
      'backup wren',
    ],
    [
      'the standing backup where the accepted one is off duty',
      { ases: ['dana'], covers, backup: 'ines' },
      { dana: away, wren: west, ines: {} },
      NOON,
      'backup ines',
    ],
    [
      'the standing backup where the accepted one is busy',
      { ases: ['dana'], covers, backup: 'ines' },
      { dana: away, wren: { busy: ['2025-03-04T00:00Z/2025-03-05T00:00Z'] }, ines: {} },
      NOON,
      'backup ines',
    ],
    [
      'the standing backup where the accepted one is away',
      { ases: ['dana'], covers, backup: 'ines' },
      { dana: away, wren: away, ines: {} },
      NOON,
      'backup ines',
    ],
    [
      'the standing backup where the accepted one has left',
      { ases: ['dana'], covers, backup: 'ines' },
      { dana: away, wren: { leftOn: '2025-02-01' }, ines: {} },
      NOON,
      'backup ines',
    ],
    [
      'the fallback where no backup is on duty',
      { ases: ['dana'], covers, backup: 'ines' },
      { dana: away, wren: west, ines: west },
      NOON,
      'global_support #support',
    ],
    [
      'a backup in a night of the time off',
      { ases: ['dana'], backup: 'wren' },
      { dana: away, wren: west },
      NIGHT,
      'backup wren',
    ],
    [
      'no night contact in a night of the time off',
      { ases: ['dana'], nightContact: 'wren' },
      { dana: away, wren: west },
      NIGHT,
      'global_support #support',
    ],
    [
      'no cover of another time',
      { ases: ['dana'], covers: [['dana', 'wren', '2025-03-06T00:00Z/2025-03-08T00:00Z']] },
      { dana: away, wren: {} },
      NOON,
      'global_support #support',
    ],
    ['no cover while the ASE is there', { ases: ['dana'], covers }, { dana: {}, wren: {} }, NOON, 'ase dana'],
    [
      'the standing backup on the ASE’s holiday',
      { ases: ['dana'], backup: 'wren' },
      { dana: { holidays: ['2025-03-04'] }, wren: {} },
      NOON,
      'backup wren',
    ],
    [
      'the standing backup once the ASE has left',
      { ases: ['dana'], backup: 'wren' },
      { dana: { leftOn: '2025-03-03' }, wren: {} },
      NOON,
      'backup wren',
    ],
    ['the primary of several on duty', { ases: ['dana', 'kai'] }, { dana: {}, kai: {} }, NOON, 'ase dana'],
    [
      'the next on duty while the primary is away',
      { ases: ['dana', 'kai'], covers },
      { dana: away, kai: {}, wren: {} },
      NOON,
      'ase kai',
    ],
    [
      'the next on duty while the primary is busy',
      { ases: ['dana', 'kai'] },
      { dana: { busy: ['2025-03-04T10:00Z/2025-03-04T12:00Z'] }, kai: {} },
      NOON,
      'ase kai',
    ],
    [
      'the next on duty while the primary is off duty',
      { ases: ['dana', 'kai'] },
      { dana: west, kai: {} },
      NOON,
      'ase kai',
    ],
    [
      'Global Support while the only ASE is busy',
      { ases: ['dana'], backup: 'wren' },
      { dana: { busy: ['2025-03-04T10:00Z/2025-03-04T12:00Z'] }, wren: {} },
      NOON,
      'global_support #support',
    ],
    ['nobody without contract', { ases: ['dana'], contracts: [] }, { dana: {} }, NOON, 'no_service'],
  ])('is %s', (_, acme, people, at, expected) => {
    expect(actor(answer(acme, people, at))).toBe(expected)
  })

  it('is the policy’s of that instant', () => {
    const policies = [
      { nightContact: 'wren', valid: '/2025-03-04T00:00Z' },
      { fallback: ['region'] as const, valid: '2025-03-04T00:00Z/' },
    ]
    const people = { dana: {}, wren: west }
    expect(actor(answer({ ases: ['dana'], policies }, people, '2025-03-03T20:00Z'))).toBe(
      'night_contact wren',
    )
    expect(actor(answer({ ases: ['dana'], policies }, people, NIGHT))).toBe('region #support-emea')
  })
})

describe('the answer', () => {
  it('names an unknown account as such', () => {
    expect(whoCovers(world(), 'nobody', instant(NOON)).kind).toBe('unknown_account')
  })

  it('returns when the first of several ASEs is on duty and not busy', () => {
    const people = { dana: away, kai: { region: 'APAC' } }
    const coverage = answer({ ases: ['dana', 'kai'] }, people, NIGHT)
    expect(coverage).toMatchObject({ ase: { personId: 'dana' }, returnAt: instant('2025-03-04T23:00Z') })
  })

  it('never returns once everybody has left', () => {
    expect(answer({ ases: ['dana'] }, { dana: { leftOn: '2025-01-31' } }, NOON)).toMatchObject({
      returnAt: null,
      ase: { presence: { kind: 'left' } },
    })
  })

  it('names the on-call engineer while here', () => {
    const people = { dana: {}, omar: { leftOn: '2025-03-04' } }
    const more = { onCall: 'omar' }
    expect(answer({ ases: ['dana'] }, people, NOON, more)).toMatchObject({ onCallId: 'omar' })
    expect(answer({ ases: ['dana'] }, people, '2025-03-05T11:00Z', more)).toMatchObject({ onCallId: null })
  })

  it('asks somebody who is both accepted and standing once', () => {
    const acme = {
      ases: ['dana'],
      backup: 'wren',
      covers: [['dana', 'wren', '2025-03-03T00:00Z/2025-03-08T00:00Z']] as const,
    }
    const { because } = answer(acme, { dana: away, wren: { region: 'AMER' } }, '2025-03-04T08:00Z')
    expect(because.filter(({ params }) => params['personId'] === 'wren')).toHaveLength(1)
  })
})

describe('of a guarded account', () => {
  const acme: AccountWords = {
    ases: ['dana'],
    backup: 'kim',
    nightContact: 'nils',
    covers: [['dana', 'wren', '2025-03-03T00:00Z/2025-03-08T00:00Z']],
  }
  const people = (dana: PersonWords) => ({ dana, wren: {}, kim: {}, nils: { region: 'AMER' } })
  const asked = (dana: PersonWords, at: string, cleared: string[]) =>
    answer(acme, people(dana), at, { guarded: ['acme'], cleared })

  it('an accepted cover whose backup is no longer cleared counts for nothing, and so on down the line', () => {
    expect(actor(asked(away, NOON, ['dana', 'wren', 'kim']))).toBe('backup wren')
    expect(actor(asked(away, NOON, ['dana', 'kim']))).toBe('backup kim')
    expect(actor(asked(away, NOON, ['dana']))).toBe('global_support #support')
    expect(actor(asked({}, NIGHT, ['dana', 'nils']))).toBe('night_contact nils')
    expect(actor(asked({}, NIGHT, ['dana']))).toBe('global_support #support')
  })

  it('the answer says who is named and not asked', () => {
    const passedOver = (cleared: string[]) =>
      asked(away, NOON, cleared)
        .because.filter(({ code }) => code === 'not_cleared')
        .map(({ params }) => params['personId'])
    expect(passedOver(['dana', 'wren', 'kim', 'nils'])).toEqual([])
    expect(passedOver(['dana', 'kim'])).toEqual(['wren', 'nils'])
  })

  it('on call is the next who is cleared', () => {
    const shifts = [['omar', '2025-03-04T00:00Z/2025-03-05T00:00Z']] as const
    const onCall = (cleared: string[]) => {
      const more = { guarded: ['acme'], cleared, shifts, onCall: 'olu' }
      const coverage = answer(acme, { ...people({}), omar: {}, olu: {} }, NOON, more)
      return coverage.kind === 'named' ? coverage.onCallId : coverage.kind
    }
    expect(onCall(['omar', 'olu'])).toBe('omar')
    expect(onCall(['olu'])).toBe('olu')
    expect(onCall([])).toBeNull()
  })
})
