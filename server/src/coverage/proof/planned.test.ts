/** Time off that is only planned: its hours are open before it is a fact, and marked as planned. Hours Mon–Fri 08:00–18:00 Amsterdam. */
import { describe, expect, it } from 'vitest'
import { instant, world, type PlanWords, type WorldWords } from '../testing/world.ts'
import { whoCovers } from '../who-covers.ts'
import { provingAhead } from './ahead.ts'
import { finished, type Proof } from './engine.ts'
import { gapNotice } from './gap-notices.ts'
import { provingOne } from './one.ts'
import { plannedOf } from './planned.ts'
import { gapSentence } from './wording.ts'

const HOUR = 3_600_000
const FROM = instant('2025-03-03T00:00Z')
const TO = instant('2025-03-31T00:00Z')
const WEEK = '2025-03-10T00:00Z/2025-03-15T00:00Z'
const NEEDED = ['10', '11', '12', '13', '14'].map((day) => `2025-03-${day}T07:00Z/2025-03-${day}T17:00Z`)
const TWO_DAYS = '2025-03-10T00:00Z/2025-03-12T00:00Z'

const dana: PlanWords = { person: 'dana', during: WEEK, requests: { acme: { needed: NEEDED } } }
const words = (plans: readonly PlanWords[], more: WorldWords = {}): WorldWords => ({
  people: { dana: {}, wren: {}, ines: {} },
  accounts: { acme: { ases: ['dana'] }, calm: { ases: ['wren'] } },
  ...more,
  plans,
})
const ahead = (all: WorldWords): Proof => finished(provingAhead(null, world(all), FROM, TO))
const told = (all: WorldWords, id = 'acme') => {
  const proof = ahead(all)
  return proof.accounts.get(id)!.gaps.map((gap) => ({
    cause: gap.cause,
    hours: gap.hours.reduce((sum, { start, end }) => sum + (end - start) / HOUR, 0),
    sentence: gapSentence(proof.facts, gap, plannedOf(proof, gap)),
  }))
}

describe('a plan that still asks', () => {
  it('leaves its hours open, with how many are taken', () => {
    expect(told(words([dana]))).toEqual([
      {
        cause: 'time_off_without_backup',
        hours: 50,
        sentence:
          'dana plans to be away, and nobody has taken these hours. Planned, still asking: 0 of 50 h taken.',
      },
    ])
    const some = { acme: { needed: NEEDED, parts: [['wren', TWO_DAYS] as const] } }
    expect(told(words([{ ...dana, requests: some }]))).toMatchObject([
      { hours: 30, sentence: expect.stringContaining('still asking: 20 of 50 h taken.') },
    ])
  })
  it('that waits for approval says so', () => {
    expect(told(words([{ ...dana, state: 'waiting' }]))[0]!.sentence).toContain(
      'Planned, waiting for approval: 0 of 50 h taken.',
    )
  })
  it('whose hours are all taken leaves none open', () => {
    const all = { acme: { needed: NEEDED, parts: [['wren', WEEK] as const] } }
    expect(told(words([{ ...dana, requests: all }]))).toEqual([])
  })
  it('is no fact: whoever answers is who answered before', () => {
    const at = instant('2025-03-11T10:00Z')
    expect(whoCovers(world(words([dana])), 'acme', at)).toEqual(whoCovers(world(words([])), 'acme', at))
  })
  it('takes a backup away as well', () => {
    const facts: WorldWords = {
      people: { dana: { off: [WEEK] }, wren: {}, ines: {} },
      accounts: { acme: { ases: ['dana'], covers: [['dana', 'wren', WEEK]] } },
    }
    const plan = { person: 'wren', during: TWO_DAYS, requests: { acme: { absent: 'dana', needed: NEEDED } } }
    expect(told(words([plan], facts))).toMatchObject([
      { cause: 'backup_away_too', hours: 20, sentence: expect.stringContaining('Planned, still asking') },
    ])
  })
  it('does not mark what is open without it', () => {
    const off = { dana: { off: [WEEK] }, wren: {}, ines: {} }
    const later = { person: 'dana', during: '2025-03-24T00:00Z/2025-03-25T00:00Z' }
    const sentences = told(words([later], { people: off })).map(({ sentence }) => sentence)
    expect(sentences).toEqual([
      'dana is away and nobody is asked to stand in.',
      'dana plans to be away, and nobody has taken these hours. Planned, still asking.',
    ])
  })
  it('is told two weeks before it begins, as any other gap', () => {
    const proof = ahead(words([{ ...dana, during: '2025-03-24T00:00Z/2025-03-25T00:00Z' }]))
    const [gap] = proof.accounts.get('acme')!.gaps
    const notice = gapNotice(proof, gap!, FROM)
    expect(new Date(notice.dueAt).toISOString()).toBe('2025-03-10T08:00:00.000Z')
    expect(notice.body, 'as any other, whoever reads it').toContain(
      'dana is away and nobody is asked to stand in.',
    )
    expect(notice.body).not.toMatch(/plan/i)
  })
})

describe('the proof of one account', () => {
  it('is what the proof of all says of it', () => {
    const all = words([dana], {
      people: { dana: {}, wren: {}, ines: {}, gone: { leftOn: '2025-03-12' } },
      accounts: {
        acme: { ases: ['dana'], backup: 'ines' },
        calm: { ases: ['gone'], backup: 'ines' },
        west: { ases: ['gone'], backup: 'ines' },
        east: { ases: ['gone'], backup: 'ines' },
      },
    })
    const whole = ahead(all)
    for (const id of whole.facts.accountIds) {
      const one = finished(provingOne(id, world(all), FROM, TO))
      expect(one.accounts.get(id)!.gaps, id).toEqual(whole.accounts.get(id)!.gaps)
      expect(one.accounts.get(id)!.gaps.map((gap) => plannedOf(one, gap))).toEqual(
        whole.accounts.get(id)!.gaps.map((gap) => plannedOf(whole, gap)),
      )
    }
    expect(whole.accounts.get('calm')!.gaps.map(({ cause }) => cause)).toContain('backup_overloaded')
  })
})
