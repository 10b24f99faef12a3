/** Whether a request to set, replace or remove an ASE can be applied, and what stands in its way. Dates are local. */
import { dateInWords } from '../calendar/api.ts'

export type RequestKind = 'set' | 'replace' | 'remove'

export interface Finding {
  readonly code: string
  /** `blocking`: is not applied until it is cleared. */
  readonly level: 'blocking' | 'warning'
  readonly message: string
  /** What to do about it. */
  readonly todo: string
}

export interface HeldAssignment {
  readonly id: string
  readonly personId: string
  readonly startsOn: string
  readonly endsOn: string | null
  readonly isPrimary: boolean
  readonly position: number
}

export interface BoughtService {
  readonly startsOn: string
  readonly endsOn: string
  readonly aseCount: number
  readonly instance: string
}

export interface Candidate {
  readonly id: string
  readonly name: string
  readonly leftOn: string | null
  /** For restricted and US-government accounts. */
  readonly isCleared: boolean
  readonly roles: readonly string[]
  readonly helpDeskUserId: string | null
  /** Own limit, else the programme's. */
  readonly maxAccounts: number
  /** Other accounts held on the first day. */
  readonly accounts: number
  /** Sum of shares for the other accounts, in percent. */
  readonly allocated: number
  /** Hours a week in which both work; null: the customer's hours are not known. */
  readonly sharedHours: number | null
}

export interface RequestUnderReview {
  readonly kind: RequestKind
  /** First day of the new state: of the incoming ASE, or without the outgoing one. */
  readonly startsOn: string
  readonly overlapDays: number
  readonly maxOverlapDays: number
  /** Today in the account's zone. */
  readonly today: string
  readonly organizations: number
  readonly isRestricted: boolean
  readonly contracts: readonly BoughtService[]
  readonly assignments: readonly HeldAssignment[]
  readonly incoming: Candidate | null
  readonly outgoingId: string | null
}

const DEFAULT_SHARE = 25
const FEW_HOURS = 10

/** Everything found, blocking first; an empty list: apply it. */
export function reviewRequest(request: RequestUnderReview): Finding[] {
  const findings = [
    ...dateFindings(request),
    ...accountFindings(request),
    ...contractFindings(request),
    ...outgoingFindings(request),
    ...(request.incoming ? personFindings(request, request.incoming) : []),
  ]
  return findings.sort((a, b) => a.level.localeCompare(b.level))
}

/** Whether nothing blocks. */
export function isClear(findings: readonly Finding[]): boolean {
  return !findings.some((finding) => finding.level === 'blocking')
}

const blocking = (code: string, message: string, todo: string): Finding => ({
  code,
  level: 'blocking',
  message,
  todo,
})
const warning = (code: string, message: string, todo: string): Finding => ({
  code,
  level: 'warning',
  message,
  todo,
})

/** Whether something held from one local date to another (inclusive; null: open) holds on a date. */
export function holdsOn(
  row: { readonly startsOn: string; readonly endsOn: string | null },
  date: string,
): boolean {
  return row.startsOn <= date && (row.endsOn === null || date <= row.endsOn)
}

function dateFindings({ kind, startsOn, today, overlapDays, maxOverlapDays }: RequestUnderReview): Finding[] {
  const findings: Finding[] = []
  if (startsOn < today) {
    const message = `The first day, ${dateInWords(startsOn)}, lies in the past.`
    findings.push(
      warning(
        'date.past',
        message,
        'Apply it only to put the record right; tickets decided since stay as decided.',
      ),
    )
  }
  if (overlapDays > maxOverlapDays) {
    const message = `A hand-over overlaps by ${maxOverlapDays} business days at most, not ${overlapDays}.`
    findings.push(
      blocking('overlap.too_long', message, 'Shorten the overlap, or have a director change the setting.'),
    )
  }
  if (overlapDays > 0 && kind !== 'replace') {
    findings.push(
      blocking(
        'overlap.without_replacement',
        'Only a replacement has an overlap.',
        'Leave the overlap at 0.',
      ),
    )
  }
  return findings
}

function accountFindings(request: RequestUnderReview): Finding[] {
  const { organizations, isRestricted, contracts, incoming } = request
  const findings: Finding[] = []
  if (organizations === 0) {
    const message = 'The account has no help-desk organisation: none of its tickets would be found.'
    findings.push(blocking('organization.missing', message, 'Link the organisation to the account first.'))
  }
  const isGuarded = isRestricted || contracts.some((one) => one.instance === 'us_government')
  if (isGuarded && incoming && !incoming.isCleared) {
    const message = `The account takes cleared people only, and ${incoming.name} is not.`
    const todo = 'Choose somebody who is cleared, or have a director record the clearance.'
    findings.push(blocking('person.clearance', message, todo))
  }
  return findings
}

function contractFindings(request: RequestUnderReview): Finding[] {
  if (request.kind === 'remove') return []
  const { startsOn, contracts, assignments, outgoingId, incoming } = request
  const running = contracts.filter((one) => holdsOn(one, startsOn))
  if (running.length === 0) return [noContract(request)]
  const findings: Finding[] = []
  const leaving = request.kind === 'replace' ? outgoingId : null
  const others = assignments.filter((one) => one.personId !== leaving && one.personId !== incoming?.id)
  const crowded = crowdedDay(startsOn, contracts, others)
  if (crowded) {
    const message = `The contract bought ${count(crowded.bought, 'ASE')}, and ${crowded.others} would already be assigned on ${dateInWords(crowded.day)}.`
    findings.push(
      blocking('contract.too_few', message, 'Replace one of them, or record the contract that buys more.'),
    )
  }
  const last =
    running
      .map((one) => one.endsOn)
      .sort()
      .at(-1) ?? startsOn
  const soon = addDays(startsOn, 30)
  if (last < soon && !contracts.some((one) => one.startsOn > startsOn && one.startsOn <= addDays(last, 1))) {
    findings.push(
      warning(
        'contract.ends_soon',
        `The contract ends on ${dateInWords(last)}.`,
        'Ask the account team about the renewal.',
      ),
    )
  }
  return findings
}

/** The first day from `startsOn` on when one more would be more than was bought; days without contract do not count. */
function crowdedDay(
  startsOn: string,
  contracts: readonly BoughtService[],
  others: readonly HeldAssignment[],
) {
  const days = [startsOn, ...others.map((one) => one.startsOn).filter((day) => day > startsOn)].sort()
  return days
    .map((day) => ({
      day,
      bought: contracts.filter((one) => holdsOn(one, day)).reduce((sum, one) => sum + one.aseCount, 0),
      others: others.filter((one) => holdsOn(one, day)).length,
    }))
    .find(({ bought, others: held }) => bought > 0 && held + 1 > bought)
}

function noContract({ startsOn, contracts }: RequestUnderReview): Finding {
  const next = contracts
    .map((one) => one.startsOn)
    .filter((day) => day > startsOn)
    .sort()[0]
  const message = `No contract runs on ${dateInWords(startsOn)}.`
  const todo = next
    ? `Start on ${dateInWords(next)}, when the contract begins, or correct the contract.`
    : 'Record the contract first.'
  return blocking('contract.missing', message, todo)
}

function outgoingFindings({
  kind,
  outgoingId,
  assignments,
  startsOn,
  incoming,
}: RequestUnderReview): Finding[] {
  if (kind === 'set') return []
  const current = assignments.filter((one) => one.endsOn === null || one.endsOn >= startsOn)
  if (current.length === 0) {
    return [
      blocking(
        'outgoing.nobody',
        `Nobody is assigned on ${dateInWords(startsOn)} or later.`,
        'Set an ASE instead.',
      ),
    ]
  }
  if (outgoingId === null) {
    return [blocking('outgoing.unclear', 'Several ASEs are assigned.', 'Name whose assignment ends.')]
  }
  if (!current.some((one) => one.personId === outgoingId)) {
    const message = 'The person whose assignment is to end has none on that day or later.'
    return [blocking('outgoing.not_assigned', message, 'Choose one of the account’s ASEs.')]
  }
  if (incoming?.id === outgoingId) {
    return [blocking('outgoing.same', 'Nobody replaces themselves.', 'Choose another person.')]
  }
  return []
}

function personFindings({ startsOn, assignments }: RequestUnderReview, person: Candidate): Finding[] {
  const { name } = person
  const findings: Finding[] = []
  if (person.leftOn !== null && person.leftOn < startsOn) {
    findings.push(
      blocking(
        'person.left',
        `${name} left on ${dateInWords(person.leftOn)}.`,
        'Choose somebody who is here.',
      ),
    )
  } else if (person.leftOn !== null) {
    findings.push(
      warning('person.leaving', `${name} leaves on ${dateInWords(person.leftOn)}.`, 'Plan who comes after.'),
    )
  }
  const already = assignments.some(
    (one) => one.personId === person.id && (one.endsOn === null || one.endsOn >= startsOn),
  )
  if (already) {
    const message = `${name} is assigned to this account on ${dateInWords(startsOn)} or later already.`
    findings.push(blocking('person.already_assigned', message, 'Choose another person or another day.'))
  }
  if (!person.roles.includes('ase')) {
    findings.push(
      warning(
        'person.not_ase',
        `${name} does not have the role of an ASE.`,
        'Give the role in the directory.',
      ),
    )
  }
  if (person.helpDeskUserId === null) {
    const message = `${name} has no help-desk user: tickets cannot be assigned to them.`
    findings.push(
      warning('person.no_help_desk_user', message, 'Enter the help-desk user id in the directory.'),
    )
  }
  return [...findings, ...roomFindings(person)]
}

function roomFindings(person: Candidate): Finding[] {
  const { name, accounts, maxAccounts, allocated, sharedHours } = person
  const findings: Finding[] = []
  if (accounts + 1 > maxAccounts) {
    const message = `${name} has ${count(accounts, 'account')}, and the limit is ${maxAccounts}.`
    const todo = 'Choose somebody with room, or record a higher limit for this person with the reason.'
    findings.push(blocking('person.full', message, todo))
  }
  if (allocated + DEFAULT_SHARE > 100) {
    const message = `${name}’s shares would add up to ${allocated + DEFAULT_SHARE} %.`
    findings.push(warning('person.overallocated', message, 'Lower the shares of other accounts.'))
  }
  if (sharedHours !== null && sharedHours < FEW_HOURS) {
    const message = `${name} and the customer share ${Math.round(sharedHours * 10) / 10} hours a week.`
    findings.push(
      warning(
        'hours.few_shared',
        message,
        'Choose somebody nearer, or name a backup in the customer’s hours.',
      ),
    )
  }
  return findings
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`
}

/** The local date `days` after `date`. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}
