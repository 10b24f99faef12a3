/** Whether people, accounts and regions are complete enough to decide by. */
import { readPages } from '../../api/pages.ts'
import type { Item } from '../../api/types.ts'
import type { Cli } from '../../app/cli.ts'
import { counted, good, someNames, warn } from './finding.ts'
import type { Finding } from './finding.ts'

const ALL = 100_000

/** One promise a check. */
export function peopleAndAccounts(cli: Cli): Promise<Finding[]>[] {
  return [accounts(cli), people(cli), regions(cli), onCall(cli), unknown(cli)]
}

type Account = Item<'/api/v1/accounts'>

async function accounts(cli: Cli): Promise<Finding[]> {
  const { items } = await readPages(ALL, (query) =>
    cli.ask(cli.api.GET('/api/v1/accounts', { params: { query } })),
  )
  if (items.length === 0)
    return [
      warn('There is no account yet.', 'Add one in the web pages, or bring them: attache import --help.'),
    ]
  const without = (what: string, lacks: (account: Account) => boolean, todo: string): Finding[] => {
    const names = items.filter(lacks).map(({ name }) => name)
    return names.length === 0
      ? []
      : [warn(`${counted(names.length, 'account')} without ${what}: ${someNames(names)}`, todo)]
  }
  const lacking = [
    ...without(
      'ASE',
      ({ ases }) => ases.length === 0,
      'attache capacity --suggest ACCOUNT, then attache request-ase set ACCOUNT PERSON --from today.',
    ),
    ...without(
      'a running contract',
      ({ contractEndsOn }) => contractEndsOn === null,
      'Nothing is decided for them; record the contract on the account’s page.',
    ),
    ...without(
      'organisation',
      ({ organizationIds }) => organizationIds.length === 0,
      'Their tickets are not recognised: attache link ORGANISATION ACCOUNT.',
    ),
  ]
  const live = items.filter(({ isLive }) => isLive).length
  return [...lacking, good(`${counted(items.length, 'account')}, ${live} of them live`)]
}

async function people(cli: Cli): Promise<Finding[]> {
  const { items } = await readPages(ALL, (query) =>
    cli.ask(cli.api.GET('/api/v1/people', { params: { query } })),
  )
  const missing = items.filter(
    ({ helpDeskUserId, roles }) => helpDeskUserId === null && roles.some((role) => WORKING.has(role)),
  )
  if (missing.length === 0)
    return [good(`${items.length} people; who works tickets has a user in the help desk`)]
  const names = someNames(missing.map(({ name }) => name))
  return [
    warn(
      `Without help-desk user id: ${names}`,
      'Tickets cannot be assigned to them: add the id on the person’s page.',
    ),
  ]
}

const WORKING: ReadonlySet<string> = new Set(['ase', 'support_engineer'])

async function regions(cli: Cli): Promise<Finding[]> {
  const { items } = await cli.ask(cli.api.GET('/api/v1/regions'))
  if (items.length === 0) return [warn('There is no region yet.', 'Accounts and people need one.')]
  const names = items.filter(({ leaderId }) => leaderId === null).map(({ code }) => code)
  return names.length === 0
    ? [good(`${counted(items.length, 'region')}, each with a leader`)]
    : [
        warn(
          `Without leader: ${someNames(names)}`,
          'Nobody is paged there when nobody is on call: name the leader of the region.',
        ),
      ]
}

async function onCall(cli: Cli): Promise<Finding[]> {
  const { current } = await cli.ask(cli.api.GET('/api/v1/settings'))
  return current.settings.onCall.personId === null
    ? [
        warn(
          'Nobody is on call: an emergency pages the region’s leader.',
          'attache settings set "onCall.personId=NAME" --reason "…".',
        ),
      ]
    : [good('Somebody is on call')]
}

async function unknown(cli: Cli): Promise<Finding[]> {
  const organizations = await cli.ask(cli.api.GET('/api/v1/unknown-organizations'))
  if (organizations.length === 0) return []
  const tickets = organizations.reduce((sum, one) => sum + one.tickets, 0)
  const many = `${counted(organizations.length, 'organisation')} with ${counted(tickets, 'ticket')} of no account`
  return [good(`${many} (normal for most of a help desk; attache unknown-organizations)`)]
}
