import { describe, expect, it } from 'vitest'
import { changeOf, KINDS, type Added, type Draft } from './draft.ts'
import { readPlan } from './plan.ts'

const id = (n: number): string => `01890000-0000-7000-8000-00000000000${n}`
const whole: Draft = {
  ...{ kind: 'time_off', personId: id(1), accountId: id(2), absentId: id(3), timeOffId: id(4) },
  ...{ podId: id(5), first: '2026-12-01', last: '2026-12-04', ownHours: true },
}
const kinds = Object.keys(KINDS) as Added[]

describe('a change that is put together', () => {
  it.each(kinds)('of kind %s is one that an address holds', (kind) => {
    const change = changeOf({ ...whole, kind })
    expect(change).not.toBeNull()
    expect(readPlan([change])).toEqual([change])
  })
  it.each(kinds)('of kind %s is none while anything is missing', (kind) => {
    const lacking: Partial<Draft>[] = KINDS[kind].parts.flatMap((part): Partial<Draft>[] => {
      if (part === 'ownHours') return []
      const empty = { account: { accountId: null }, person: { personId: null }, timeOff: { timeOffId: '' } }
      const rest = { pod: { podId: '' }, first: { first: '' }, last: { last: '' } }
      return [{ ...empty, ...rest }[part]]
    })
    for (const part of lacking) expect(changeOf({ ...whole, kind, ...part }), JSON.stringify(part)).toBeNull()
  })
  it('covers for the primary ASE, who is somebody else', () => {
    const cover: Draft = { ...whole, kind: 'cover' }
    expect(changeOf(cover)).toMatchObject({ absentId: id(3), backupId: id(1) })
    expect(changeOf({ ...cover, absentId: null })).toBeNull()
    expect(changeOf({ ...cover, absentId: id(1) })).toBeNull()
  })
  it('does not end before it begins', () => {
    expect(changeOf({ ...whole, last: '2026-11-30' })).toBeNull()
  })
})
