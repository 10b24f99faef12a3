/** No two people act for the same account in the same role (domain.md 4.4): over random programmes, at every change. */
import { describe, expect, it } from 'vitest'
import { ALL_VISIBLE } from '../platform/auth/index.ts'
import type { Facts } from './compile-facts.ts'
import { rowsOf } from './now-rows.ts'
import { mayKnow } from './may-know.ts'
import { intervalAt, presenceAt } from './presence.ts'
import { atEveryChange } from './testing/crowded-programme.ts'
import { whoCovers, type Coverage } from './who-covers.ts'
import { onCallAt } from './who-is-on-call.ts'

const actingId = (coverage: Coverage): string | null =>
  coverage.kind === 'named' && 'personId' in coverage.acting ? coverage.acting.personId : null

const isThere = (facts: Facts, personId: string, at: number): boolean =>
  presenceAt(facts.person(personId)!, at).kind === 'on_duty'

describe('the acting engineer', () => {
  it('is one: each instant lies in one stretch of the timeline, and it, the list of now and the answer name the same', () => {
    atEveryChange(({ facts, account, at, segments }) => {
      const coverage = whoCovers(facts, account, at)
      const holding = segments.filter((one) => intervalAt([one], at))
      expect(holding.map(({ personId }) => personId)).toEqual([actingId(coverage)])
      const asked = { at, from: at, to: at + 1, zone: 'UTC', region: undefined, q: undefined }
      const rows = rowsOf(facts, { ...asked, limit: 100, visible: ALL_VISIBLE })
      const own = rows.filter((one) => one.account.row.id === account)
      expect(own.map((row) => actingId(row.coverage))).toEqual([actingId(coverage)])
    })
  })

  it('is there, and nobody who comes before them is: the ASEs in their order, then the covers in theirs', () => {
    let backups = 0
    atEveryChange(({ facts, account, at }) => {
      const coverage = whoCovers(facts, account, at)
      if (coverage.kind !== 'named') return
      const { acting, engineers } = coverage
      const ids = engineers.map(({ personId }) => personId)
      const ready = ids.find((id) => isThere(facts, id, at))
      if (ready !== undefined) return expect(acting).toEqual({ kind: 'ase', personId: ready })
      expect(acting.kind).not.toBe('ase')
      if (!('personId' in acting)) return
      expect(isThere(facts, acting.personId, at)).toBe(true)
      // Nobody acts in two roles: of an ASE it was asked above whether they are there.
      expect(ids).not.toContain(acting.personId)
      if (acting.kind !== 'backup') return
      const covers = facts
        .account(account)!
        .covers.filter((one) => intervalAt([one], at) && ids.includes(one.absentId))
        .map(({ backupId }) => backupId)
      const first = covers.find((id) => !ids.includes(id) && isThere(facts, id, at))
      if (first !== undefined) expect(acting.personId).toBe(first)
      backups += Number(new Set(covers).size > 1)
    })
    expect(backups, 'two covers of the same hours were met').toBeGreaterThan(0)
  })
})

describe('the contact on call', () => {
  it('is one and the same for all accounts, of a guarded one among those cleared: of whoever is here the one whose shift began first, else the setting’s', () => {
    let overlaps = 0
    atEveryChange(({ facts, account, at }) => {
      const running = facts.shifts(at, at + 1).filter(({ personId }) => {
        const person = facts.person(personId)
        return (
          mayKnow(facts, account, personId) && person && at < person.gone && !intervalAt(person.timeOff, at)
        )
      })
      const began = Math.min(...running.map(({ start }) => start))
      const first = running.filter(({ start }) => start === began).map(({ personId }) => personId)
      const coverage = whoCovers(facts, account, at)
      if (coverage.kind === 'unknown_account') throw new Error('it is known')
      if (!facts.rows.access.guarded.includes(account)) expect(coverage.onCallId).toBe(onCallAt(facts, at))
      if (coverage.onCallId !== null) expect(mayKnow(facts, account, coverage.onCallId)).toBe(true)
      const { personId: set } = facts.settings(at).settings.onCall
      expect(first.length > 0 ? first : [set, null]).toContain(coverage.onCallId)
      overlaps += Number(new Set(running.map(({ personId }) => personId)).size > 1)
    })
    expect(overlaps, 'shifts of two people were met at once').toBeGreaterThan(0)
  })
})
