/** The programme that crashes: every way a ticket can take, on few accounts; engineers who are on duty at any hour. */
import {
  aContract,
  anAccount,
  anAssignment,
  anOrganization,
  aPolicy,
} from '../../../server/src/accounts/testing/builders.ts'
import {
  aPerson,
  aRegion,
  somePersonHours,
  someSettings,
  type Into,
} from '../../../server/src/directory/testing/builders.ts'

export const SECRET = 'the-signing-secret-of-the-crash-test'
export const MARKER = '9001'
export const OWN_USER = 900
export const CUSTOMER = 501
export const EMERGENCY_FORM = 77

/** Help-desk users: the ASE on duty, the engineer on call, an ASE who is off duty, and their backup. */
export const STAFF = { ada: 11, ben: 12, cleo: 13, dora: 14 } as const

/** Organisations: an account in auto-assign, one in engage, one whose ASE is off duty, one in shadow; and strangers. */
export const ORGANIZATIONS = { auto: 7001, engage: 7002, offDuty: 7003, shadow: 7004 } as const
export const STRANGERS = [9001, 9002, 9003] as const

/** Users of the local help desk. */
export const DESK_USERS = [
  { id: OWN_USER, name: 'Attaché', email: 'attache@example.test', role: 'Admin', token: 'local-token' },
  { id: STAFF.ada, name: 'Ada', email: 'ada@example.test', role: 'Agent', token: 'ada-token' },
  { id: STAFF.ben, name: 'Ben', email: 'ben@example.test', role: 'Agent' },
  { id: STAFF.cleo, name: 'Cleo', email: 'cleo@example.test', role: 'Agent' },
  { id: STAFF.dora, name: 'Dora', email: 'dora@example.test', role: 'Agent' },
  { id: CUSTOMER, name: 'Customer', email: 'customer@example.test', role: 'End-user' },
] as const

const ALWAYS = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, start: 0, end: 1440 }))

/** A weekday three days away: whoever works only then is off duty now and for days. */
function farDay(nowMs: number) {
  const today = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO('Europe/Amsterdam').dayOfWeek
  const weekday = (((today + 2) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7
  return [{ weekday, start: 540, end: 600 }]
}

/** Inserts the programme. */
export async function insertWorld(into: Into, nowMs: number): Promise<void> {
  const region = await aRegion(into, { code: 'EMEA' })
  const person = (name: string, user: number, roles: readonly ('ase' | 'support_engineer')[]) =>
    aPerson(into, { name, regionId: region.id, helpDeskUserId: String(user), roles })
  const ada = await person('Ada Lovelace', STAFF.ada, ['ase'])
  const ben = await person('Ben Franklin', STAFF.ben, ['support_engineer'])
  const cleo = await person('Cleo Egypt', STAFF.cleo, ['ase'])
  const dora = await person('Dora Maar', STAFF.dora, ['support_engineer'])
  for (const { id } of [ada, ben, dora]) await somePersonHours(into, { personId: id, weekly: ALWAYS })
  await somePersonHours(into, { personId: cleo.id, weekly: farDay(nowMs) })
  await someSettings(into, { onCall: { personId: ben.id } })
  const { auto, engage, offDuty, shadow } = ORGANIZATIONS
  const account = (organization: number, ase: string, mode: 'auto_assign' | 'engage', isLive: boolean) =>
    anAccountOf(into, region.id, { organization, ase, mode, isLive, backup: dora.id })
  await account(auto, ada.id, 'auto_assign', true)
  await account(engage, ada.id, 'engage', true)
  await account(offDuty, cleo.id, 'auto_assign', true)
  await account(shadow, ada.id, 'auto_assign', false)
}

interface AccountOf {
  readonly organization: number
  readonly ase: string
  readonly backup: string
  readonly mode: 'auto_assign' | 'engage'
  readonly isLive: boolean
}

async function anAccountOf(into: Into, regionId: string, account: AccountOf): Promise<void> {
  const { id: accountId } = await anAccount(into, { name: `Account ${account.organization}`, regionId })
  await anOrganization(into, { accountId, organizationId: String(account.organization) })
  await aContract(into, { accountId, startsOn: '2026-01-01', endsOn: '2036-12-31' })
  await anAssignment(into, { accountId, personId: account.ase })
  await aPolicy(into, {
    accountId,
    handlingMode: account.mode,
    standingBackupId: account.backup,
    isLive: account.isLive,
  })
}
