/** Who and what stands around an account: contacts, channels, the account team. */
import type { NewChannel, NewContact, NewTeamMember } from '../../accounts/api.ts'
import type { NewPerson } from '../../directory/api.ts'
import type { AccountPlan } from './accounts.ts'
import { contactName } from './contact-names.ts'
import { slug, type Making } from './making.ts'
import { ACCOUNT_TEAM } from './people-names.ts'

const ROLES: readonly (readonly [role: string, expertise: string])[] = [
  ['Platform lead', 'Architecture, upgrades'],
  ['Site reliability engineer', 'Gitaly, Geo, database'],
  ['Build engineer', 'Runners, pipelines'],
  ['Head of engineering', 'Decides on changes'],
]

const FIRST_CUSTOMER = 36_500_001

/** Two to four people of each customer. */
export function planContacts(accounts: readonly AccountPlan[], making: Making): NewContact[] {
  const taken = new Set<string>()
  let user = FIRST_CUSTOMER
  return accounts.flatMap(({ row }) =>
    ROLES.slice(0, making.random.int(2, 4)).map(([role, expertise], n) => {
      const name = contactName(making.random, row.timeZone, taken)
      return {
        ...{ id: making.newId(), accountId: row.id, name, role, expertise, timeZone: row.timeZone },
        email: `${slug(name, '.')}@${row.domains[0]!}`,
        ...{ isPrimary: n === 0, assessesEngagement: n === 0, helpDeskUserId: String(user++) },
      }
    }),
  )
}

/** One external channel, one internal; Signature accounts have one for escalations. */
export function planChannels({ row, company }: AccountPlan, making: Making): NewChannel[] {
  const name = slug(row.name)
  const channel = (text: string, purpose: string, visibility: NewChannel['visibility']): NewChannel => ({
    ...{ id: making.newId(), accountId: row.id, name: text, purpose, visibility },
  })
  return [
    channel(`#ext-${name}`, 'Everyday talk with the customer', 'external'),
    channel(`#acct-${name}`, 'Account team and ASE', 'internal'),
    ...(company.kind === 'signature' && (row.priority ?? 3) <= 2
      ? [channel(`#esc-${name}`, 'Escalations', 'internal')]
      : []),
  ]
}

/** Somebody of the region for each role; Signature accounts have a CSA as well. */
export function planTeam(
  { row, company }: AccountPlan,
  making: Making,
  people: readonly NewPerson[],
): NewTeamMember[] {
  const roles =
    company.kind === 'signature' ? ['csm', 'csa', 'account_executive'] : ['csm', 'account_executive']
  return ACCOUNT_TEAM.filter(({ region, role }) => region === company.region && roles.includes(role)).map(
    ({ name, role }) => ({
      ...{
        id: making.newId(),
        accountId: row.id,
        role,
        name,
        email: `${slug(name, '.')}@attache-demo.example`,
        personId: people.find((person) => person.name === name)?.id,
      },
    }),
  )
}
