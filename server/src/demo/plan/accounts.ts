/** Accounts, their organisations in the help desk, and how their tickets are handled. */
import type { NewAccount, NewOrganization, NewPolicy } from '../../accounts/api.ts'
import { COMPANIES } from './companies.ts'
import type { Company } from './company.ts'
import { between, instant, slug, type Making } from './making.ts'
import { noteOf } from './notes.ts'
import { personOf, type PeoplePlan } from './people.ts'
import type { RegionsPlan } from './regions.ts'

/** An account with the company it was made of. */
export interface AccountPlan {
  readonly company: Company
  readonly row: NewAccount
  readonly organizations: readonly NewOrganization[]
}

const FIRST_ORGANIZATION = 36_070_001
/** The programme began so many days ago. */
const BEGAN = -740

export function planAccounts(making: Making, regions: RegionsPlan): AccountPlan[] {
  let organization = FIRST_ORGANIZATION
  return COMPANIES.map((company, i) => {
    const id = making.newId()
    const names = [company.name, ...(company.special.second ? [company.special.second] : [])]
    return {
      company,
      row: accountRow(company, i, id, making, regions),
      organizations: names.map((organizationName) => ({
        ...{ id: making.newId(), accountId: id, organizationName },
        organizationId: String(organization++),
        valid: between(instant(making, BEGAN), null),
      })),
    }
  })
}

function accountRow(
  company: Company,
  i: number,
  id: string,
  making: Making,
  regions: RegionsPlan,
): NewAccount {
  const { name, special } = company
  const [start, end] = special.ownHours ?? [540, 1050]
  return {
    ...{ id, name, timeZone: company.zone, crmId: `0018d0000${String(4_000 + i * 37)}` },
    regionId: regions.regions.find(({ code }) => code === company.region)!.id,
    aliases: [special.alias ?? initials(name)],
    domains: [
      `${slug(name, '')}.example`,
      ...(special.second ? [`${slug(special.second, '')}.example`] : []),
    ],
    ownHours: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, start, end })),
    priority: special.priority ?? 3,
    communication: COMMUNICATION[i % COMMUNICATION.length]!,
    businessCycles: special.cycle ?? null,
    specialNotes: special.note ?? null,
    note: noteOf(company),
    isRestricted: special.government ?? false,
    createdAt: instant(making, Math.min(special.starts ?? BEGAN, BEGAN + i * 3)),
  }
}

const COMMUNICATION = [
  'Slack first, then the ticket. A cadence call every Tuesday.',
  'Tickets only; a call every two weeks.',
  'Tickets, and a weekly call with the platform team.',
  'No cadence call: a written summary on Fridays.',
]

const initials = (name: string): string =>
  name
    .split(' ')
    .map((word) => word[0])
    .join('')
    .toUpperCase()

/** The policies of an account, one after the other: the mode changed, the account went live. */
export function planPolicies(account: AccountPlan, making: Making, people: PeoplePlan): NewPolicy[] {
  const { company, row } = account
  const { modeFor, liveFor, backup, nightContact, leaveUnassigned } = company.special
  const other = company.mode === 'engage' ? ('auto_assign' as const) : ('engage' as const)
  const cuts = [BEGAN, ...(modeFor ? [-modeFor] : []), ...(liveFor ? [-liveFor] : [])].sort((a, b) => a - b)
  const fallback = leaveUnassigned
    ? (['leave_unassigned'] as const)
    : company.kind === 'signature'
      ? row.priority <= 2
        ? (['pod', 'region', 'global_support'] as const)
        : (['region', 'global_support'] as const)
      : (['global_support'] as const)
  return cuts.map((from, n) => ({
    ...{ id: making.newId(), accountId: row.id, fallback },
    handlingMode: modeFor && from < -modeFor ? other : company.mode,
    standingBackupId: backup ? personOf(people, backup).id : null,
    nightContactId: nightContact ? personOf(people, nightContact).id : null,
    isLive: liveFor !== undefined && from >= -liveFor,
    valid: between(instant(making, from), n + 1 < cuts.length ? instant(making, cuts[n + 1]!) : null),
  }))
}
