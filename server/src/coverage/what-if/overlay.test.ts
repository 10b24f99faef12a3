/** What planned changes would leave standing, told by what coverage then answers. */
import { describe, expect, it } from 'vitest'
import { compileFacts } from '../compile-facts.ts'
import { requiredHours } from '../segments.ts'
import { during, instant, world, type WorldWords } from '../testing/world.ts'
import { whoCovers } from '../who-covers.ts'
import { overlay, type PlannedChange } from './overlay.ts'

const words: WorldWords = {
  people: { dana: { off: ['2025-03-10T00:00Z/2025-03-15T00:00Z'] }, wren: {} },
  accounts: { acme: { ases: ['dana'] }, zeta: { ases: ['wren'] } },
}

const MONDAY = instant('2025-03-03T10:00Z')

function after(...changes: readonly PlannedChange[]) {
  return compileFacts(overlay(world(words).rows, changes))
}

function actingOn(changes: readonly PlannedChange[], at: number, accountId = 'acme') {
  const answer = whoCovers(after(...changes), accountId, at)
  if (answer.kind !== 'named') return answer.kind
  return 'personId' in answer.acting ? answer.acting.personId : answer.acting.kind
}

const week = during('2025-03-03T00:00Z/2025-03-08T00:00Z')
const timeOff: PlannedChange = { kind: 'time_off', personId: 'dana', ...week }
const cover: PlannedChange = { kind: 'cover', accountId: 'acme', absentId: 'dana', backupId: 'wren', ...week }

describe('a planned change', () => {
  it('takes somebody away', () => {
    expect(actingOn([timeOff], MONDAY)).toBe('global_support')
  })
  it('names a backup meanwhile', () => {
    expect(actingOn([timeOff, cover], MONDAY)).toBe('wren')
  })
  it('gives time off back', () => {
    const inLeave = instant('2025-03-11T10:00Z')
    expect(actingOn([], inLeave)).toBe('global_support')
    expect(actingOn([{ kind: 'withdraw_time_off', timeOffId: 'off-0' }], inLeave)).toBe('dana')
  })
  it('moves an account from a date on', () => {
    const move: PlannedChange = {
      kind: 'assignment',
      accountId: 'acme',
      personId: 'wren',
      from: '2025-03-04',
      isPrimary: true,
    }
    expect(actingOn([move], MONDAY)).toBe('dana')
    expect(actingOn([move], instant('2025-03-04T10:00Z'))).toBe('wren')
  })
  it('adds a second ASE beside the first', () => {
    const second: PlannedChange = {
      kind: 'assignment',
      accountId: 'acme',
      personId: 'wren',
      from: '2025-03-01',
      isPrimary: false,
    }
    expect(actingOn([second], MONDAY)).toBe('dana')
    expect(actingOn([second, timeOff], MONDAY)).toBe('wren')
  })
  it('ends a contract', () => {
    const end: PlannedChange = { kind: 'end_contract', accountId: 'acme', lastDay: '2025-03-02' }
    expect(actingOn([end], instant('2025-02-28T10:00Z'))).toBe('dana')
    expect(actingOn([end], MONDAY)).toBe('no_service')
  })
  it('adds a contract where there was none', () => {
    const end: PlannedChange = { kind: 'end_contract', accountId: 'acme', lastDay: '2025-01-31' }
    const bought: PlannedChange = {
      kind: 'new_contract',
      accountId: 'acme',
      startsOn: '2025-03-03',
      endsOn: '2025-06-30',
      ownHoursCovered: false,
    }
    const facts = after(end, bought)
    expect(requiredHours(facts, 'acme', ...hoursOf('2025-02-28'))).toEqual([])
    expect(requiredHours(facts, 'acme', ...hoursOf('2025-03-03'))).toHaveLength(1)
  })
  it('lets somebody leave after their last day', () => {
    const leave: PlannedChange = { kind: 'leave', personId: 'dana', lastDay: '2025-03-03' }
    expect(actingOn([leave], MONDAY)).toBe('dana')
    expect(actingOn([leave], instant('2025-03-04T10:00Z'))).toBe('global_support')
  })
  it('names another standing backup from a day on', () => {
    const backup: PlannedChange = {
      kind: 'standing_backup',
      accountId: 'acme',
      personId: 'wren',
      from: '2025-03-04',
    }
    expect(actingOn([timeOff, backup], MONDAY)).toBe('global_support')
    expect(actingOn([timeOff, backup], instant('2025-03-04T10:00Z'))).toBe('wren')
    const nobody: PlannedChange = { ...backup, personId: null, from: '2025-03-05' }
    expect(actingOn([timeOff, backup, nobody], instant('2025-03-05T10:00Z'))).toBe('global_support')
  })
  it('names one also where nothing was said of the account yet', () => {
    const { rows } = world(words)
    const accounts = rows.accounts.accounts.map((account) => ({ ...account, policies: [] }))
    const bare = { ...rows, accounts: { ...rows.accounts, accounts } }
    const backup: PlannedChange = {
      kind: 'standing_backup',
      accountId: 'acme',
      personId: 'wren',
      from: '2025-03-03',
    }
    const answer = whoCovers(compileFacts(overlay(bare, [timeOff, backup])), 'acme', MONDAY)
    expect(answer).toMatchObject({ kind: 'named', acting: { personId: 'wren' } })
  })
  it('asks a member of a pod who is not cleared for nothing of a restricted account, also where they are only planned', () => {
    const { rows } = world({
      ...words,
      accounts: {
        acme: { ases: ['dana'], policies: [{ fallback: ['pod', 'global_support'] }], priority: 1 },
      },
      pods: { north: { members: ['dana'] } },
    })
    const joins: PlannedChange = {
      ...{ kind: 'pod_member', personId: 'wren', podId: rows.absences.pods[0]!.id, from: '2025-03-01' },
    }
    const acting = (guarded: readonly string[], cleared: readonly string[]) => {
      const access = { ...rows.access, guarded, cleared }
      const answer = whoCovers(compileFacts(overlay({ ...rows, access }, [timeOff, joins])), 'acme', MONDAY)
      return answer.kind === 'named' && 'personId' in answer.acting ? answer.acting.personId : 'nobody'
    }
    expect(acting([], [])).toBe('wren')
    expect(acting(['acme'], ['dana'])).toBe('nobody')
    expect(acting(['acme'], ['dana', 'wren'])).toBe('wren')
  })
  it('moves somebody from one pod to another on a day, and out of all', () => {
    const { rows } = world({
      ...words,
      pods: { north: { members: ['dana', 'wren'] }, south: { members: [] } },
    })
    const [north, south] = rows.absences.pods.map(({ id }) => id)
    const podOf = (changes: readonly PlannedChange[], at: string): string | undefined =>
      compileFacts(overlay(rows, changes)).podOf('wren', instant(at))?.row.id
    const move: PlannedChange = { kind: 'pod_member', personId: 'wren', podId: south!, from: '2025-03-04' }
    expect(podOf([move], '2025-03-03T10:00Z')).toBe(north)
    expect(podOf([move], '2025-03-04T10:00Z')).toBe(south)
    const out: PlannedChange = { ...move, podId: null, from: '2025-03-05' }
    expect(podOf([move, out], '2025-03-04T10:00Z')).toBe(south)
    expect(podOf([move, out], '2025-03-05T10:00Z')).toBeUndefined()
  })
  it('keeps every row that it does not touch, and never changes those it was given', () => {
    const { rows } = world(words)
    const before = structuredClone(rows.absences)
    const changed = overlay(rows, [timeOff, cover])
    expect(rows.absences).toEqual(before)
    expect(changed.accounts).toBe(rows.accounts)
    expect(changed.absences.timeOff[0]).toBe(rows.absences.timeOff[0])
  })
})

function hoursOf(date: string): [number, number] {
  return [instant(`${date}T00:00Z`), instant(`${date}T23:00Z`)]
}
