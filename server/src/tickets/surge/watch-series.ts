/** One surge is one alarm: the course of an account's surges over days. Pure. */
import { judge, type Sensitivity, type Verdict } from './detect.ts'
import { WEEK, type Series, type Usual } from './history.ts'

/** A surge that runs since a local day. */
export interface Running {
  readonly began: number
  /** The last day on which the count was that of a surge. */
  readonly last: number
}

/** What a look at an account finds. */
export type Look =
  | { readonly kind: 'quiet'; readonly verdict: Verdict }
  | { readonly kind: 'began' | 'goes_on' | 'over'; readonly verdict: Verdict; readonly running: Running }

/**
 * One look, at the end of the local day `today`: looking more often would be more chances for a false alarm. A surge begins by chance's threshold and ends only where the count has come back near the usual one, so that a
 * count which hovers at the threshold is told once. While it runs, its own days are no history; see `surgedDays`.
 */
export function look(
  series: Series,
  today: number,
  usual: Usual,
  by: Sensitivity,
  running: Running | null,
): Look {
  const verdict = judge(series, today, usual, by)
  if (running === null)
    return verdict.isSurge
      ? { kind: 'began', verdict, running: { began: today, last: today } }
      : { kind: 'quiet', verdict }
  // A level that stays for a month is no surge any more: it is how the account is now.
  if (verdict.isOver || today - running.began >= LONGEST) return { kind: 'over', verdict, running }
  return { kind: 'goes_on', verdict, running: verdict.isSurge ? { ...running, last: today } : running }
}

/** Days after which a surge that goes on is called the new usual. */
const LONGEST = 4 * WEEK

/** The days of a surge: from a week before it was seen, for the count looks back so far, to its last. */
export function surgedDays({ began, last }: Running): number[] {
  const from = began - WEEK + 1
  return Array.from({ length: last - from + 1 }, (_, index) => from + index)
}
