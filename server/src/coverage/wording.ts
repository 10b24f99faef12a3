/** Coverage in sentences. Times are the reader's, with the city where the zone differs. */
import { moment } from '../calendar/api.ts'
import type { Facts } from './compile-facts.ts'
import type { Coverage, CoverageReason } from './who-covers.ts'

export interface CoverageWording {
  readonly facts: Facts
  readonly zone: string
  readonly at: number
}

const nameOf = (facts: Facts, id: string): string => facts.person(id)?.row.name ?? 'somebody unknown'

const NO_SERVICE: Readonly<Record<string, string>> = {
  no_contract: 'it has no contract',
  contract_not_yet: 'its contract has not started',
  contract_over: 'its contract is over',
  nobody_assigned: 'nobody is assigned',
  not_yet: 'the assignment has not started',
  over: 'the assignment is over',
}

/** The answer in one sentence. */
export function coverageSentence(coverage: Coverage, accountName: string, wording: CoverageWording): string {
  const { facts, zone, at } = wording
  if (coverage.kind === 'unknown_account') return 'No account of that name.'
  if (coverage.kind === 'no_service')
    return `Global Support answers for ${accountName}: ${NO_SERVICE[coverage.why]}.`
  const { acting } = coverage
  if (acting.kind === 'ase') {
    const engineer = coverage.engineers.find((one) => one.personId === acting.personId)!
    const until =
      engineer.presence.kind === 'on_duty'
        ? `, on duty until ${moment(engineer.presence.until, zone, at)}`
        : ''
    return `${nameOf(facts, acting.personId)} answers for ${accountName}${until}.`
  }
  const back =
    coverage.returnAt === null ? 'does not come back' : `is back ${moment(coverage.returnAt, zone, at)}`
  const who = nameOf(facts, firstBack(coverage).personId)
  if (acting.kind === 'backup' || acting.kind === 'pod' || acting.kind === 'night_contact')
    return `${nameOf(facts, acting.personId)} answers for ${accountName}; ${who} ${back}.`
  if (acting.kind === 'nobody') return `Nobody answers for ${accountName}, as it wishes; ${who} ${back}.`
  return `Global Support answers for ${accountName}; ${who} ${back}.`
}

type Named = Extract<Coverage, { readonly kind: 'named' }>

/** Whose return `returnAt` is: the primary's, if they come back first. */
function firstBack({ ase, engineers, returnAt }: Named): { readonly personId: string } {
  if (returnAt === null) return ase
  return [ase, ...engineers].find(({ nextAvailable }) => nextAvailable === returnAt) ?? ase
}

/** One line of the trail. */
export interface CoverageReasonText {
  readonly decided: boolean
  readonly fact: string
  readonly evidence: string
  readonly effect: string
}

/** The trail in words. */
export function coverageReasons(
  because: readonly CoverageReason[],
  wording: CoverageWording,
): CoverageReasonText[] {
  return because.map((reason) => ({ decided: reason.decided, ...reasonText(reason, wording) }))
}

function reasonText(
  { code, decided, params }: CoverageReason,
  { facts, zone, at }: CoverageWording,
): Omit<CoverageReasonText, 'decided'> {
  const who = typeof params['personId'] === 'string' ? nameOf(facts, params['personId']) : ''
  const until = typeof params['until'] === 'number' ? moment(params['until'], zone, at) : null
  const next = typeof params['next'] === 'number' ? moment(params['next'], zone, at) : 'never'
  const answers = decided ? (['on duty', `${who} answers`] as const) : (['not on duty now', ''] as const)
  const lines: Readonly<Record<string, readonly [string, string, string]>> = {
    ase_on_duty: [`${who} is on duty`, `until ${until}`, `${who} answers`],
    ase_busy: [`${who} is busy`, `until ${until}`, 'takes no more until then'],
    ase_off_duty: [`${who} is off duty`, `back ${next}`, ''],
    ase_away: [`${who} is away`, `until ${until}, on duty ${next}`, 'the backup is asked'],
    ase_left: [`${who} has left`, '', 'a successor is due'],
    accepted_cover: [`${who} accepted the cover`, ...answers],
    standing_backup: [`${who} is the standing backup`, ...answers],
    pod_member: [`${who} is of the same pod`, ...answers],
    night_contact: [`${who} answers at night`, ...answers],
    not_cleared: [`${who} is named, but not cleared for this account`, '', 'not asked'],
    fallback_region: ['The account’s fallback is its region', '', 'the region’s Global Support answers'],
    fallback_global_support: ['The fallback is Global Support', '', 'Global Support answers'],
    fallback_leave_unassigned: ['The account asked to leave tickets unassigned', '', 'nobody answers'],
    unknown_account: ['No such account', '', ''],
  }
  const known = lines[code] ?? [
    NO_SERVICE[code] ? `No ASE service: ${NO_SERVICE[code]}` : code.replaceAll('_', ' '),
    '',
    'Global Support answers',
  ]
  return { fact: known[0], evidence: known[1], effect: known[2] }
}
