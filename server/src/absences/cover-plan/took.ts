/** What somebody took, and what it leaves open, as it is told: to them, to whoever is away, to the manager. Pure. */
import type { AnsweredPlan } from './asks.contract.ts'
import { hoursInWords, totalOf } from '../../calendar/api.ts'
import { stretchOf } from './preview.ts'
import type { Took } from './take.ts'
import { hoursOf } from './wording.ts'

/** `Wren covers 25 h that need a name. 25 h stay open: Wren is not at work then.`; `who` may be `You`. */
export function tookInWords(who: string, { needed, open, notThere }: Took): string {
  const [taken, left, absent] = [needed, open, notThere].map(totalOf) as [number, number, number]
  const [covers, is] = who === 'You' ? ['You cover', 'you are'] : [`${who} covers`, `${who} is`]
  if (left === 0) return `${covers} ${hoursInWords(taken)} that need a name; nothing is open any more.`
  const why =
    absent === 0
      ? ''
      : absent === left
        ? `: ${is} not at work then`
        : `; in ${hoursInWords(absent)} of them ${is} not at work`
  return `${covers} ${hoursInWords(taken)} that need a name. ${hoursInWords(left)} stay open${why}. Others can take them.`
}

/** The same for the API. */
export function tookView(who: string, took: Took): AnsweredPlan['taken'] {
  return {
    hours: took.needed.map(stretchOf),
    takenHours: hoursOf(took.needed),
    openHours: hoursOf(took.open),
    notAtWorkHours: hoursOf(took.notThere),
    sentence: tookInWords(who, took),
  }
}
