/** Gaps as people read them. Pure. */
import type { Answer } from '../api/types.ts'
import { hoursInWords, moment } from '../text/moments.ts'
import type { View } from '../text/view.ts'
import { hang, wrap } from '../text/wrap.ts'

type Gaps = Answer<'/api/v1/coverage/gaps'>
export type Gap = Gaps['items'][number]

/** The answer, what it adds up to by cause, and each gap with what closes it. */
export function gapsText({ sentence, items, total, summary }: Gaps, view: View): string[] {
  const { style, width } = view
  const more =
    total > items.length
      ? ['', style.quiet(`${total - items.length} more: --limit N shows as many, --csv all.`)]
      : []
  return [
    ...wrap(sentence, width).map(style.strong),
    ...summary.byCause.map(({ causeName, gaps, minutes }) =>
      style.quiet(`  ${causeName}: ${gaps === 1 ? '1 gap' : `${gaps} gaps`}, ${hoursInWords(minutes)}`),
    ),
    ...items.flatMap((gap) => ['', ...gapLines(gap, view)]),
    ...more,
  ]
}

/** One gap: what, when, why, and what to do about it. */
export function gapLines(gap: Gap, view: View): string[] {
  const { style, width } = view
  const when = `${moment(gap.start, view)} to ${moment(gap.end, view)}, ${hoursInWords(gap.minutes)}`
  const fix = gap.fix?.sentence ?? 'Nobody named works in these hours.'
  return [
    `${style.strong(gap.accountName)} (${gap.regionCode})  ${style.bad(gap.causeName)}${gap.plan ? ', planned' : ''}`,
    ...hang('  ', when, width),
    ...hang('  ', gap.sentence, width),
    ...hang('  → ', fix, width),
  ]
}
