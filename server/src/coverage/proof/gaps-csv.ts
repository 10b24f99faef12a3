/** Gaps as CSV for a spreadsheet. Pure. */
import { neutralRow } from '../../platform/csv.ts'
import type { Proof } from './engine.ts'
import type { Gap } from './gaps.ts'
import type { MayKnowWhy } from './planned.ts'
import { gapView } from './proof-view.ts'

const HEAD =
  'account,region,zone,cause,ase,answered_by,from,to,minutes,sentence,cheapest_fix,fix_person,fix_minutes'

/** A line a gap with its cheapest fix, after a head, for a reader; what a spreadsheet would take for a formula is made plain text. */
export function* gapsCsv(proof: Proof, gaps: readonly Gap[], knowsWhy: MayKnowWhy): Generator<string> {
  yield neutralRow(HEAD.split(','))
  for (const gap of gaps) {
    const view = gapView(proof, gap, [], knowsWhy)
    yield neutralRow([
      view.accountName,
      view.regionCode,
      view.accountZone,
      view.cause,
      view.aseName,
      view.answeredBy.map(({ name }) => name).join('; '),
      view.start,
      view.end,
      view.minutes,
      view.sentence,
      view.fix?.sentence ?? null,
      view.fix?.personName ?? null,
      view.fix?.minutes ?? null,
    ])
  }
}
