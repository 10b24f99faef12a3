/** 45 accounts: what they bought, who is assigned since when, how their tickets are handled. */
import {
  insertAccounts,
  insertAllocations,
  insertAssignments,
  insertChannels,
  insertContacts,
  insertContracts,
  insertOrganizations,
  insertPolicies,
  insertTeamMembers,
} from '../accounts/api.ts'
import type { Query } from '../platform/store/index.ts'
import { assignmentRows, contractRows, TWO_ASES, type DemoAccount } from './contracts.ts'
import { ACCOUNTS, CONTACTS } from './names.ts'
import type { DemoPeople } from './people.ts'
import { instant, type Making } from './random.ts'

const LEFT_UNASSIGNED = 7

/** Inserts them and says what the tickets need to know. */
export async function makeAccounts(query: Query, making: Making, people: DemoPeople): Promise<DemoAccount[]> {
  const load = new Map<string, number>()
  const accounts = ACCOUNTS.map(([name, region, zone], i) => {
    const own = people.ases.filter((ase) => ase.region === region)
    const primary = own[i % own.length]!
    const second = own[(i + 1) % own.length]!
    load.set(primary.id, (load.get(primary.id) ?? 0) + 1)
    return {
      id: making.newId(),
      name,
      region,
      zone,
      organizations: [String(7_000 + i), ...(i === 4 || i === 23 ? [String(7_100 + i)] : [])],
      mode: i % 2 === 0 ? ('auto_assign' as const) : ('engage' as const),
      ases: TWO_ASES.has(i) ? [primary, second] : [primary],
      backup: i % 7 === 6 ? null : own[(i + 2) % own.length]!,
    }
  })
  await insertAccounts(
    query,
    accounts.map((account, i) => accountRow(account, i, making, people)),
  )
  await insertOrganizations(
    query,
    accounts.flatMap((account) =>
      account.organizations.map((organizationId, n) => ({
        id: making.newId(),
        accountId: account.id,
        organizationId,
        organizationName: n === 0 ? account.name : `${account.name} (subsidiary)`,
        valid: `[${instant(making, -740)},)`,
      })),
    ),
  )
  await insertPolicies(
    query,
    accounts.flatMap((account, i) => policyRows(account, i, making, people)),
  )
  await insertContracts(
    query,
    accounts.flatMap((account, i) => contractRows(account, i, making)),
  )
  await insertAssignments(
    query,
    accounts.flatMap((account, i) => assignmentRows(account, i, making, people)),
  )
  await makeAround(query, making, accounts, people)
  return accounts
}

function accountRow(account: DemoAccount, i: number, making: Making, people: DemoPeople) {
  const slug = account.name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z ]/g, '')
    .replaceAll(' ', '')
  const short = account.name
    .split(' ')
    .map((word) => word[0])
    .join('')
  return {
    id: account.id,
    name: account.name,
    aliases: [`${short}${i % 3 === 0 ? 'G' : ''}`],
    domains: [`${slug}.example`],
    crmId: `CRM-${1_000 + i}`,
    regionId: people.regions[account.region].id,
    timeZone: account.zone,
    ownHours: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, start: 540, end: 1050 })),
    priority: (i % 5) + 1,
    communication: i % 2 === 0 ? 'Slack first, then the ticket.' : 'Tickets; a call every two weeks.',
    businessCycles: i % 4 === 0 ? 'Change freeze from 14 December to 4 January.' : null,
    specialNotes: i % 6 === 0 ? 'Never restart the primary before 06:00 local time.' : null,
    note: `Environment: ${i % 2 === 0 ? 'self-managed, reference architecture for 3,000 users' : 'Dedicated'}. Tickets older than the service keep their assignee.`,
    isRestricted: account.name === 'Quillon Defence',
    createdAt: instant(making, -740),
  }
}

function policyRows(account: DemoAccount, i: number, making: Making, people: DemoPeople) {
  const night = people.support.filter((one) => one.region !== account.region)
  const base = {
    accountId: account.id,
    fallback:
      i === LEFT_UNASSIGNED
        ? (['leave_unassigned'] as const)
        : i % 3 === 0
          ? (['region', 'global_support'] as const)
          : (['global_support'] as const),
    standingBackupId: account.backup?.id ?? null,
    nightContactId: i === 10 || i === 34 ? night[0]!.id : null,
    isLive: false,
  }
  const changed = instant(making, -120 - i)
  const other = account.mode === 'engage' ? ('auto_assign' as const) : ('engage' as const)
  // A third of the accounts changed their mode some months ago.
  if (i % 3 !== 0)
    return [{ ...base, id: making.newId(), handlingMode: account.mode, valid: `[${instant(making, -740)},)` }]
  return [
    { ...base, id: making.newId(), handlingMode: other, valid: `[${instant(making, -740)},${changed})` },
    { ...base, id: making.newId(), handlingMode: account.mode, valid: `[${changed},)` },
  ]
}

async function makeAround(
  query: Query,
  making: Making,
  accounts: readonly DemoAccount[],
  people: DemoPeople,
): Promise<void> {
  const id = making.newId
  await insertContacts(
    query,
    accounts.flatMap((account, i) =>
      [0, 1].map((n) => ({
        id: id(),
        accountId: account.id,
        name: CONTACTS[(i + n * 3) % CONTACTS.length]!,
        role: n === 0 ? 'Platform lead' : 'Site reliability engineer',
        timeZone: account.zone,
        expertise: n === 0 ? 'Architecture, upgrades' : 'Runners, CI',
        isPrimary: n === 0,
        assessesEngagement: n === 0,
        helpDeskUserId: String(90_000 + i * 2 + n),
      })),
    ),
  )
  await insertChannels(
    query,
    accounts.flatMap((account) => {
      const slug = account.name
        .toLowerCase()
        .normalize('NFD')
        .replaceAll(/[^a-z ]/g, '')
        .replaceAll(' ', '-')
      return [
        {
          id: id(),
          accountId: account.id,
          name: `#ext-${slug}`,
          purpose: 'Everyday talk with the customer',
          visibility: 'external' as const,
        },
        {
          id: id(),
          accountId: account.id,
          name: `#acct-${slug}`,
          purpose: 'Account team and ASE',
          visibility: 'internal' as const,
        },
      ]
    }),
  )
  await insertTeamMembers(
    query,
    accounts.flatMap((account, i) => [
      {
        id: id(),
        accountId: account.id,
        role: i % 2 === 0 ? ('csm' as const) : ('csa' as const),
        name: people.team[i % people.team.length]!.name,
      },
      {
        id: id(),
        accountId: account.id,
        role: 'account_executive' as const,
        name: people.team[(i + 3) % people.team.length]!.name,
      },
    ]),
  )
  await insertAllocations(
    query,
    accounts
      .slice(0, 8)
      .map((account) => ({ id: id(), personId: account.ases[0]!.id, accountId: account.id, percent: 20 })),
  )
}
