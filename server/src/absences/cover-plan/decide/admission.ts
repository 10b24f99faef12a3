/** Whether time off may be sent just so: how many of the team are away at once, and how much notice there is. Pure. */
import type { EpochMs, Interval } from '../../../calendar/api.ts'
import { absentAtOnce, mostAbsent, type AbsentStretch, type AwayPerson } from '../../absent-at-once.ts'
import { isShortNotice } from './notice.ts'

export interface Admission {
  /** The most who are away at once, the person included. */
  readonly atOnce: number
  /** `fine`: nothing to do. `told`: the team is told. `approved`: a manager approves first. */
  readonly verdict: 'fine' | 'told' | 'approved'
  /** Stretches in which others are away too, in order, with who. */
  readonly together: readonly AbsentStretch[]
  /** Planned with less than the notice. */
  readonly isShortNotice: boolean
}

export interface AdmissionRules {
  readonly noticeDays: number
  readonly tellTeamFrom: number
  readonly approveFrom: number
}

/** The admission of one absence, in the zone of whoever is away. Sick leave informs and never waits: three away are told, not approved. */
export function admit(
  kind: 'planned' | 'sick',
  during: Interval,
  team: readonly AwayPerson[],
  rules: AdmissionRules,
  now: EpochMs,
  zone: string,
): Admission {
  const together = absentAtOnce(team, during.start, during.end)
  const atOnce = 1 + mostAbsent(together)
  return {
    atOnce,
    verdict: verdictOf(kind, atOnce, rules),
    together,
    isShortNotice: kind === 'planned' && isShortNotice(now, during.start, rules.noticeDays, zone),
  }
}

/** What so many away at once mean. */
export function verdictOf(
  kind: 'planned' | 'sick',
  atOnce: number,
  { tellTeamFrom, approveFrom }: Pick<AdmissionRules, 'tellTeamFrom' | 'approveFrom'>,
): Admission['verdict'] {
  if (kind === 'planned' && atOnce >= approveFrom) return 'approved'
  return atOnce >= Math.min(tellTeamFrom, approveFrom) ? 'told' : 'fine'
}
