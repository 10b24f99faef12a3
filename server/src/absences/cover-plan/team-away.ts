/** When the others of somebody's team are away. Pure. */
import { clipIntervals, mergeIntervals, type Interval } from '../../calendar/api.ts'
import type { AwayPerson } from '../absent-at-once.ts'
import type { Outlook } from '../ports.ts'
import type { PlannedAway } from './candidates-for.ts'

/** By time off, by days off that come back, and by what is planned and no fact yet; as long as they are here. */
export function teamAway(
  outlook: Outlook,
  personId: string,
  during: Interval,
  planned: readonly PlannedAway[],
): AwayPerson[] {
  return outlook.team(personId, during.start).map((id) => {
    const plans = planned.filter((one) => one.personId === id).map(({ start, end }) => ({ start, end }))
    const away = mergeIntervals([...outlook.timeOff(id, during), ...plans])
    const until = Math.min(during.end, outlook.person(id)?.gone ?? Infinity)
    return { personId: id, away: clipIntervals(away, during.start, until) }
  })
}
