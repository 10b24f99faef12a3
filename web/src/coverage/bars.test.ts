import { describe, expect, it } from 'vitest'
import { answerBars, laneBars } from './bars.ts'

const segment = (
  start: string,
  end: string,
  kind: 'ase' | 'backup' | 'global_support' | 'region',
  presence: 'on_duty' | 'away' | 'busy' | 'off_duty',
) => ({
  start: `2026-11-17T${start}Z`,
  end: `2026-11-17T${end}Z`,
  kind,
  presence,
  personId: null,
  personName: kind === 'ase' ? 'Dana Whitlock' : kind === 'backup' ? 'Wren Adeyemi' : null,
})
const stretch = (start: string, end: string) => ({ start: `2026-11-17T${start}Z`, end: `2026-11-17T${end}Z` })
const at = (time: string): number => Date.parse(`2026-11-17T${time}Z`)

describe('bars of who answers', () => {
  it('have a gap where ground has no name, and none on ordinary nights', () => {
    const segments = [
      segment('00:00', '08:00', 'global_support', 'off_duty'),
      segment('08:00', '12:00', 'backup', 'away'),
      segment('12:00', '17:00', 'global_support', 'away'),
      segment('17:00', '23:00', 'global_support', 'off_duty'),
    ]
    expect(answerBars(segments, [stretch('08:00', '17:00')], true)).toEqual([
      { kind: 'backup', start: at('08:00'), end: at('12:00'), label: 'Wren' },
      { kind: 'gap', start: at('12:00'), end: at('17:00') },
    ])
  })
  it('count a busy engineer as there', () => {
    const segments = [
      segment('08:00', '10:00', 'ase', 'on_duty'),
      segment('10:00', '12:00', 'region', 'busy'),
    ]
    expect(answerBars(segments, [stretch('08:00', '12:00')]).map((bar) => bar.kind)).toEqual(['on', 'busy'])
  })
  it('are the same in the lane of who answers: a busy engineer is no gap there either', () => {
    const part = (
      start: string,
      end: string,
      kind: 'ase' | 'global_support',
      presence: 'on_duty' | 'busy',
    ) => ({
      ...stretch(start, end),
      ...{ kind, label: kind === 'ase' ? 'Dana Whitlock' : null, presence },
    })
    const segments = [
      part('08:00', '10:00', 'ase', 'on_duty'),
      part('10:00', '12:00', 'global_support', 'busy'),
    ]
    const lane = { role: 'who_answers' as const, personId: null, personName: null, zone: null, segments }
    expect(laneBars(lane, [stretch('08:00', '12:00')])).toEqual([
      { kind: 'on', start: at('08:00'), end: at('10:00'), label: 'Dana' },
      { kind: 'busy', start: at('10:00'), end: at('12:00'), label: undefined },
    ])
  })
})
