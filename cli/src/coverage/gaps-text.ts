/** Gaps as people read them. Pure. */
import type { Answer } from '../api/types.ts'
import { moment } from '../text/moments.ts'
import type { View } from '../text/view.ts'
import { hang, wrap } from '../text/wrap.ts'

type Gaps = Answer<'/api/v1/coverage/gaps'>
export type Gap = Gaps['items'][number]

/** The answer, what it adds up to by cause, and each gap with what closes it. */
export function gapsText({ sentence, items, total, summary }: Gaps, view: View): string[] {
  const { style, width } = view
  const more =
    total > items.length ? ['', style.quiet(`${total - items.length} more: --limit, or --csv.`)] : []
  return [
    ...wrap(sentence, width).map(style.strong),
    ...summary.byCause.map(({ causeName, gaps, minutes }) =>
      style.quiet(`  ${causeName}: ${gaps}, ${hoursInWords(minutes)}`),
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
    `${style.strong(gap.accountName)} (${gap.regionCode})  ${style.bad(gap.causeName.toLowerCase())}${gap.plan ? ', planned' : ''}`,
    ...hang('  ', when, width),
    ...hang('  ', gap.sentence, width),
    ...hang('  → ', `${fix}`, width),
  ]
}

/** `48 h 45 min`: working time is never told in days. */
export function hoursInWords(minutes: number): string {
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  return minutes % 60 === 0 || hours >= 100
    ? `${Math.round(minutes / 60)} h`
    : `${hours} h ${minutes % 60} min`
}
