/** Whether two accounts can become one, and what moves. Pure; dates are local and inclusive. */
import { dateInWords } from '../../calendar/api.ts'
import { notClearedWords, type NotCleared } from '../../directory/api.ts'
import type { Finding } from '../review-request.ts'

export interface MergeContract {
  readonly id: string
  readonly instance: string
  readonly startsOn: string
  readonly endsOn: string
}

export interface MergeAssignment {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly startsOn: string
  readonly endsOn: string | null
  readonly isPrimary: boolean
}

export interface MergeSide {
  readonly name: string
  readonly aliases: readonly string[]
  readonly domains: readonly string[]
  readonly crmId: string | null
  readonly timeZone: string
  readonly regionId: string
  readonly isLive: boolean
  readonly isRestricted: boolean
  /** Who is named for it and not cleared. */
  readonly notCleared: readonly NotCleared[]
  readonly contracts: readonly MergeContract[]
  readonly assignments: readonly MergeAssignment[]
  /** Requests under way. */
  readonly openRequests: number
}

export interface MergePlan {
  readonly findings: readonly Finding[]
  /** What has not ended goes along; what has stays with the old account as its history. */
  readonly contracts: readonly MergeContract[]
  readonly assignments: readonly MergeAssignment[]
  readonly aliases: string[]
  readonly domains: string[]
  readonly crmId: string | null
}

interface Dated {
  readonly startsOn: string
  readonly endsOn: string | null
}

/** Plans the merge of `from` into `into` on a date; a blocking finding: nothing is done. */
export function planMerge(from: MergeSide, into: MergeSide, today: string): MergePlan {
  const goesOn = (row: Dated): boolean => row.endsOn === null || row.endsOn >= today
  const contracts = from.contracts.filter(goesOn)
  const assignments = from.assignments.filter(goesOn)
  const others = into.assignments.filter(goesOn)
  const findings = [
    ...contractFindings(contracts, into.contracts.filter(goesOn), into.name),
    ...assignmentFindings(assignments, others, into.name),
    ...sideFindings(from, into),
    ...clearanceFindings(from, into, contracts),
  ]
  return {
    findings: findings.sort((a, b) => a.level.localeCompare(b.level)),
    contracts,
    assignments,
    aliases: distinct([...into.aliases, from.name, ...from.aliases]).filter(
      (alias) => alias.toLowerCase() !== into.name.toLowerCase(),
    ),
    domains: distinct([...into.domains, ...from.domains]),
    crmId: into.crmId ?? from.crmId,
  }
}

function contractFindings(mine: readonly MergeContract[], theirs: readonly MergeContract[], name: string) {
  return mine.flatMap((one): Finding[] => {
    const other = theirs.find((row) => overlaps(row, one))
    if (!other) return []
    return [
      {
        code: 'contract.overlap',
        level: 'blocking',
        message: `Its contract ${dateInWords(one.startsOn)} to ${dateInWords(one.endsOn)} overlaps one of ${name}, ${dateInWords(other.startsOn)} to ${dateInWords(other.endsOn)}.`,
        todo: 'Revise one of them to end before the other starts, or withdraw the one that never was.',
      },
    ]
  })
}

function assignmentFindings(
  mine: readonly MergeAssignment[],
  theirs: readonly MergeAssignment[],
  name: string,
) {
  return mine.flatMap((one): Finding[] => {
    const same = theirs.find((row) => row.personId === one.personId && overlaps(row, one))
    const primary = theirs.find((row) => row.isPrimary && one.isPrimary && overlaps(row, one))
    if (!same && !primary) return []
    const message = same
      ? `${one.name} is assigned to both accounts at the same time.`
      : `${one.name} and ${primary?.name ?? ''} would both be primary ASE of ${name}.`
    const todo = 'Request that one of the assignments ends first.'
    return [
      { code: same ? 'assignment.twice' : 'assignment.two_primaries', level: 'blocking', message, todo },
    ]
  })
}

const isOfGovernment = ({ instance }: MergeContract): boolean => instance === 'us_government'

/** Whoever is named for what comes to be for cleared people only: an ASE stands in the way, others lose their place. */
function clearanceFindings(from: MergeSide, into: MergeSide, going: readonly MergeContract[]): Finding[] {
  const isGuarded = into.isRestricted || into.contracts.some(isOfGovernment)
  if (!isGuarded && !going.some(isOfGovernment)) return []
  // Of the one that goes, assignments and covers go along; its policies do not.
  const along = from.notCleared.filter(({ as }) => as === 'ase' || as === 'cover')
  const wasGuarded = from.isRestricted || from.contracts.some(isOfGovernment)
  const concerned = [...(isGuarded ? [] : into.notCleared), ...(wasGuarded && isGuarded ? [] : along)]
  const each = new Map(concerned.map((one) => [`${one.as} ${one.personId}`, one]))
  return [...each.values()].map((one) => ({
    code: 'account.not_cleared',
    level: one.blocks ? 'blocking' : 'warning',
    message: `${into.name} is for cleared people only with the merge. ${notClearedWords(one)}: ${one.becomes}`,
    todo: one.todo,
  }))
}

function sideFindings(from: MergeSide, into: MergeSide): Finding[] {
  const findings: Finding[] = []
  const warn = (code: string, message: string, todo: string): void =>
    void findings.push({ code, level: 'warning', message, todo })
  if (from.openRequests > 0) {
    const message = 'A request to set, replace or remove its ASE is under way.'
    findings.push({
      code: 'request.open',
      level: 'blocking',
      message,
      todo: 'Apply, refuse or withdraw it first.',
    })
  }
  if (from.isRestricted !== into.isRestricted) {
    const message = 'One of the two is for cleared people only, the other is not.'
    findings.push({
      code: 'account.restricted',
      level: 'blocking',
      message,
      todo: 'Decide which holds, and make both the same first.',
    })
  }
  if (from.crmId !== null && into.crmId !== null && from.crmId !== into.crmId)
    warn('account.crm_id', `Both have a CRM id; ${into.crmId} stays, ${from.crmId} goes.`, 'Correct the CRM.')
  if (from.timeZone !== into.timeZone)
    warn(
      'account.zone',
      `Dates were in ${from.timeZone} and will be in ${into.timeZone}.`,
      'Look at the first and last days of its contracts.',
    )
  if (from.isLive !== into.isLive)
    warn(
      'account.live',
      into.isLive ? 'Its tickets go live with the merge.' : 'Its tickets go back into shadow with the merge.',
      'Tell those who work them.',
    )
  return findings
}

function overlaps(a: Dated, b: Dated): boolean {
  return (a.endsOn === null || b.startsOn <= a.endsOn) && (b.endsOn === null || a.startsOn <= b.endsOn)
}

/** Without repetitions, whatever their letters' case; the first spelling stays. */
function distinct(words: readonly string[]): string[] {
  const seen = new Set<string>()
  return words.filter((word) => {
    const key = word.toLowerCase()
    return seen.has(key) ? false : seen.add(key)
  })
}
