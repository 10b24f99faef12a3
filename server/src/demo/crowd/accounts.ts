/** The accounts of the crowd with what they bought, who serves them, and who stands around them. */
import type {
  NewAccount,
  NewAssignment,
  NewChannel,
  NewContact,
  NewContract,
  NewOrganization,
  NewPolicy,
  NewTeamMember,
} from '../../accounts/api.ts'
import { between, day, instant, slug, type Making } from '../plan/making.ts'
import type { RegionCode } from '../plan/people-names.ts'
import type { DemoPlan } from '../plan/plan.ts'
import { companyName, crowdPersonName } from './names.ts'
import { regionAt, zonesOf, type CrowdPeople, type CrowdPerson } from './people.ts'

/** One account with all its rows; offsets are days from the demo's present. */
export interface CrowdAccount {
  readonly row: NewAccount
  readonly region: RegionCode
  readonly organizations: readonly NewOrganization[]
  readonly policies: readonly NewPolicy[]
  readonly contracts: readonly NewContract[]
  readonly assignments: readonly NewAssignment[]
  readonly contacts: readonly NewContact[]
  readonly channels: readonly NewChannel[]
  readonly team: readonly NewTeamMember[]
  /** The engineer of today, where there is one. */
  readonly ase: CrowdPerson | null
}

interface Service {
  readonly from: number
  readonly to: number
  /** Nobody was assigned though a contract runs. */
  readonly isWithoutAse: boolean
}

const FIRST_ORGANIZATION = 37_000_001
const FIRST_CUSTOMER = 38_000_001
const YEAR = 365
const BEGAN = -760

/** `count` accounts beside those of the plan, each with an engineer of its region in turn. */
export function planCrowdAccounts(
  plan: DemoPlan,
  making: Making,
  people: CrowdPeople,
  count: number,
): CrowdAccount[] {
  const taken = new Set(plan.accounts.map(({ row }) => row.name))
  const turns: Record<RegionCode, number> = { AMER: 0, EMEA: 0, APAC: 0 }
  const accounts: CrowdAccount[] = []
  for (let n = 0; accounts.length < count; n++) {
    const name = companyName(n)
    if (taken.has(name)) continue
    const region = regionAt(accounts.length / count)
    const service = serviceOf(making)
    const served = service !== null && !service.isWithoutAse
    const engineers = people.ases[region]
    const ase = served ? engineers[turns[region]++ % engineers.length]! : null
    accounts.push(accountOf({ plan, making, people, name, region, service, ase, n: accounts.length }))
  }
  return accounts
}

/** Most are served; some are over, some to come, some wait for an engineer, some have no contract at all. */
function serviceOf({ random }: Making): Service | null {
  const kind = random.weighted([
    ['runs', 78],
    ['over', 6],
    ['to come', 4],
    ['waits', 8],
    ['none', 4],
  ] as const)
  const before = -(random.chance(0.75) ? random.int(725, 755) : random.int(30, 724))
  if (kind === 'none') return null
  if (kind === 'over') return { from: before - 30, to: -random.int(1, 29), isWithoutAse: false }
  if (kind === 'to come') return { from: random.int(3, 60), to: random.int(368, 500), isWithoutAse: false }
  return { from: before, to: random.int(10, 720), isWithoutAse: kind === 'waits' }
}

interface Wanted {
  readonly plan: DemoPlan
  readonly making: Making
  readonly people: CrowdPeople
  readonly name: string
  readonly region: RegionCode
  readonly service: Service | null
  readonly ase: CrowdPerson | null
  readonly n: number
}

function accountOf(wanted: Wanted): CrowdAccount {
  const { making, name, region, service, ase, n } = wanted
  const row = accountRow(wanted)
  const names = n % 9 === 4 ? [name, `${name} Services`] : [name]
  return {
    ...{ row, region, ase: service && service.from <= 0 && service.to >= 0 ? ase : null },
    organizations: names.map((organizationName, i) => ({
      ...{ id: making.newId(), accountId: row.id, organizationName },
      organizationId: String(FIRST_ORGANIZATION + 2 * n + i),
      valid: between(instant(making, BEGAN), null),
    })),
    policies: policiesOf(wanted, row),
    contracts: service ? contractsOf(wanted, row, service) : [],
    assignments: service && ase ? assignmentsOf(wanted, row, service, ase) : [],
    ...aroundOf(wanted, row),
  }
}

function accountRow({ plan, making, name, region, ase, n }: Wanted): NewAccount {
  const { random } = making
  const start = random.pick([480, 510, 540])
  return {
    ...{ id: making.newId(), name, aliases: [`${name.replaceAll(/[a-z ]/g, '')}${n + 100}`] },
    ...{ domains: [`${slug(name, '')}.example`], crmId: `0018d2${String(n).padStart(8, '0')}` },
    ...{ timeZone: random.pick(zonesOf(region)), priority: 1 + (n % 5), isRestricted: n % 97 === 41 },
    regionId: plan.regions.find(({ code }) => code === region)!.id,
    ownHours: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, start, end: start + 510 })),
    note: [
      `**Who is the ASE:** ${ase ? ase.row.name : `nobody; ask the manager of ${region}`}.`,
      `**Region:** ${region}. **Outside their hours:** work it as any other ticket.`,
      '**Emergencies:** the on-call engineer leads. Tell the ASE in the thread.',
    ].join('\n\n'),
    createdAt: instant(making, BEGAN + (n % 700)),
  }
}

/** In shadow at first; one of sixteen that are served went live some months ago. */
function policiesOf({ making, people, region, ase, n }: Wanted, row: NewAccount): NewPolicy[] {
  const { random } = making
  const liveSince = ase && n % 16 === 3 ? -random.int(8, 300) : null
  const colleagues = people.ases[region]
  const backup = random.chance(0.5) ? random.pick(colleagues).row.id : null
  const shared = {
    handlingMode: random.pick(['engage', 'engage', 'auto_assign', null] as const),
    fallback:
      n % 40 === 7
        ? (['leave_unassigned'] as const)
        : random.pick([['region', 'global_support'], ['global_support']] as const),
    standingBackupId: backup === ase?.row.id ? null : backup,
    nightContactId: n % 25 === 2 ? random.pick(people.support[region]).row.id : null,
  }
  const cuts = [BEGAN, ...(liveSince === null ? [] : [liveSince])]
  return cuts.map((from, i) => ({
    ...{ ...shared, id: making.newId(), accountId: row.id, isLive: i > 0 },
    valid: between(instant(making, from), i + 1 < cuts.length ? instant(making, cuts[i + 1]!) : null),
  }))
}

/** Years counted back from the end, each a contract; the first takes what is left. */
function contractsOf({ plan, making, n }: Wanted, row: NewAccount, { from, to }: Service): NewContract[] {
  const standalone = n % 3 === 1
  const cuts = [from]
  for (let cut = to - YEAR; cut > from + 60; cut -= YEAR) cuts.splice(1, 0, cut)
  return cuts.map((first, i) => ({
    ...{ id: making.newId(), contractId: making.newId(), accountId: row.id },
    source: standalone ? 'standalone' : 'signature',
    signedOn: day(making, first - 20),
    startsOn: day(making, first),
    endsOn: day(making, i + 1 < cuts.length ? cuts[i + 1]! - 1 : to),
    ...{ subscription: n % 2 === 0 ? 'ultimate' : 'premium', tier: standalone ? 'Add-on' : 'Signature' },
    ...{ offering: (['self_managed', 'dedicated', 'com'] as const)[n % 3]!, instance: 'global' },
    ...{ aseCount: standalone ? 2 : 1, hoursPerWeek: n % 7 === 3 ? 12 : 8, ownHoursCovered: n % 11 === 5 },
    weekendZone: n % 12 === 6 ? row.timeZone : null,
    replyScheduleId: n % 20 === 9 ? plan.aroundTheClockId : null,
    statementOfWork: `https://contracts.attache-demo.example/${row.crmId}`,
    recordedAt: instant(making, Math.min(first - 19, -1)),
  }))
}

/** One in seven was another's before; of those with an add-on some have two. */
function assignmentsOf(
  { making, people, region, n }: Wanted,
  row: NewAccount,
  { from, to }: Service,
  ase: CrowdPerson,
): NewAssignment[] {
  const { random } = making
  const others = people.ases[region].filter((one) => one !== ase)
  const end = to < 0 ? day(making, to) : null
  const add = (who: CrowdPerson, since: number, until: string | null, isPrimary = true): NewAssignment => ({
    ...{ id: making.newId(), assignmentId: making.newId(), accountId: row.id, personId: who.row.id },
    ...{ startsOn: day(making, since), endsOn: until, isPrimary, position: isPrimary ? 1 : 2 },
    recordedAt: instant(making, Math.min(since - 6, -1)),
  })
  const former = n % 7 === 2 && from < -200 && to >= 0 && others.length > 0 ? random.pick(others) : null
  const since = former ? -random.int(20, 180) : from
  const second = n % 3 === 1 && n % 5 === 0 && others.length > 1 ? random.pick(others) : null
  return [
    ...(former ? [add(former, from, day(making, since - 1))] : []),
    add(ase, since, end),
    ...(second && second !== former ? [add(second, since, end, false)] : []),
  ]
}

function aroundOf({ making, n }: Wanted, row: NewAccount) {
  const { random } = making
  const name = slug(row.name)
  const at = { accountId: row.id }
  const contact = (role: string, i: number): NewContact => {
    const who = crowdPersonName(n * 2 + i + 977)
    return {
      ...{ ...at, id: making.newId(), name: who, role, timeZone: row.timeZone, expertise: null },
      ...{
        email: `${slug(who, '.')}@${row.domains[0]!}`,
        helpDeskUserId: String(FIRST_CUSTOMER + 2 * n + i),
      },
      ...{ isPrimary: i === 0, assessesEngagement: i === 0 },
    }
  }
  const channels: NewChannel[] = [
    {
      ...at,
      id: making.newId(),
      name: `#ext-${name}`,
      purpose: 'Talk with the customer',
      visibility: 'external',
    },
    {
      ...at,
      id: making.newId(),
      name: `#acct-${name}`,
      purpose: 'Account team and ASE',
      visibility: 'internal',
    },
  ]
  const team: NewTeamMember[] = (['csm', 'account_executive'] as const).map((role) => {
    const who = crowdPersonName(random.int(0, 2_000))
    return { ...at, id: making.newId(), role, name: who, email: `${slug(who, '.')}@attache-demo.example` }
  })
  return { contacts: ['Platform lead', 'Build engineer'].map(contact), channels, team }
}
