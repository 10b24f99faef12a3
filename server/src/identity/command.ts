/** `attache user …`: recovery on the machine itself, straight on the database. */
import type { Command } from 'commander'
import { ROLES, systemActor, type Role } from '../platform/auth/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { Config, Flags } from '../platform/config.ts'
import { APP_ROLE, openPool, transaction } from '../platform/db/index.ts'
import { AppError } from '../platform/errors.ts'
import { createEvents } from '../platform/events/index.ts'
import type { Log } from '../platform/log.ts'
import { isUuid, queryOn } from '../platform/store/index.ts'
import { identityDeps, type IdentityDeps } from './deps.ts'
import { makeLink } from './links.ts'
import { peopleService, type Handed } from './people.service.ts'
import { findByEmail, findById, hasDirector, type SignInPerson } from './people.store.ts'
import { setRoles } from './roles.ts'
import { peopleTable } from './command-text.ts'

interface Lent {
  readonly url: string
  readonly log: Log
}

export interface UserWiring {
  readonly config: (flags: Flags) => Config
  /** Finds or starts the database of the settings, brings it up to date, and stops afterwards what it started. */
  readonly withDatabase: <T>(config: Config, use: (database: Lent) => Promise<T>) => Promise<T>
  /** Where people open the program. */
  readonly addressOf: (config: Config) => Promise<string>
  readonly clock: Clock
  readonly common: (command: Command) => Command
  readonly stdout?: { write(text: string): unknown }
}

const OPERATOR = systemActor('identity.command', 'Command line')

/** What a command works with. */
interface At {
  readonly deps: IdentityDeps
  readonly address: string
  readonly say: (text: string) => void
  person(name: string): Promise<SignInPerson>
}

type Work<Own> = (at: At, args: readonly string[], flags: Own) => Promise<void>

/** Registers `user` with its commands. */
export function userCommand(program: Command, wiring: UserWiring): void {
  const group = program.command('user').description('Who can sign in: invite, reset, switch off, recover.')
  const add = <Own extends object>(usage: string, about: string, work: Work<Own>): Command => {
    const [name = '', ...parameters] = usage.split(' ')
    const command = wiring.common(group.command(name).description(about))
    for (const parameter of parameters) command.argument(parameter)
    // Commander gives the arguments, the options, and the command itself.
    return command.action((...given: unknown[]) => {
      const flags = given.at(-2) as Flags & Own
      const { own, settings } = apart(flags)
      const args = given.slice(0, -2).flat() as string[]
      return run(wiring, settings, (at) => work(at, args, own as Own))
    })
  }

  add<{ json?: boolean }>('list', 'People and how they sign in.', list).option('--json', 'as JSON')
  add('invite <person>', 'Print a link with which somebody sets their first password.', invite)
  add('reset-password <person>', 'Print a link with which somebody sets a new password.', reset)
  add('set-roles <person> [roles...]', `Set somebody’s roles; none takes all. ${ROLES.join(', ')}.`, roles)
  add<{ reason?: string }>('disable <person>', 'Switch somebody’s sign-in off, at once.', disable).option(
    '--reason <text>',
    'kept in the audit log',
  )
  add('enable <person>', 'Switch it on again.', enable)
  add('sign-out <person>', 'End all sessions of somebody.', signOut)
  add('setup-link', 'Print a link that makes a director, good once for 30 minutes.', setupLink)
  group.addHelpText('after', '\nA person is named by e-mail address or id.')
}

const OWN = new Set(['json', 'reason'])

function apart(flags: object): { own: object; settings: Flags } {
  const entries = Object.entries(flags)
  return {
    own: Object.fromEntries(entries.filter(([name]) => OWN.has(name))),
    settings: Object.fromEntries(entries.filter(([name]) => !OWN.has(name))),
  }
}

async function run(wiring: UserWiring, flags: Flags, work: (at: At) => Promise<void>): Promise<void> {
  const config = wiring.config(flags)
  const stdout = wiring.stdout ?? process.stdout
  const address = await wiring.addressOf(config)
  await wiring.withDatabase(config, (database) =>
    withDeps(database, config, wiring.clock, (deps) =>
      work({ deps, address, say: (text) => stdout.write(`${text}\n`), person: (name) => find(deps, name) }),
    ),
  )
}

async function withDeps<T>(
  { url, log }: Lent,
  config: Config,
  clock: Clock,
  use: (deps: IdentityDeps) => Promise<T>,
): Promise<T> {
  const pool = openPool(url, { max: 2, applicationName: 'attache user', log, role: APP_ROLE })
  try {
    return await use(identityDeps({ pool, clock, events: createEvents(clock), config, log }))
  } finally {
    await pool.end()
  }
}

async function find({ pool }: IdentityDeps, name: string): Promise<SignInPerson> {
  const query = queryOn(pool)
  const person = (await findByEmail(query, name)) ?? (isUuid(name) ? await findById(query, name) : undefined)
  if (person) return person
  const message = `There is nobody with the address or id ${name} in the directory. \`attache user list\` shows who there is.`
  throw new AppError('not_found', 404, message)
}

const list: Work<{ json?: boolean }> = async ({ deps, say }, _args, { json = false }) => {
  const service = peopleService(deps)
  const people = []
  let cursor: string | null | undefined
  while (cursor !== null) {
    const page = await service.list(OPERATOR, { limit: 500, ...(cursor ? { cursor } : {}) })
    people.push(...page.items)
    cursor = page.nextCursor
  }
  say(json ? JSON.stringify(people, null, 2) : peopleTable(people))
}

const invite: Work<object> = async ({ deps, address, say, person }, [name = '']) => {
  const { id, email } = await person(name)
  say(handed(await peopleService(deps).invite(OPERATOR, id, address), email))
}

const reset: Work<object> = async ({ deps, address, say, person }, [name = '']) => {
  const { id, email } = await person(name)
  say(handed(await peopleService(deps).reset(OPERATOR, id, address), email))
}

function handed({ url, expiresAt, mailProblem }: Handed, email: string): string {
  const until = `It is good once, until ${expiresAt.slice(0, 16).replace('T', ' ')} UTC.`
  if (url === null) return `Mailed to ${email}. ${until}`
  return `${mailProblem === null ? '' : `${mailProblem}\n`}Pass this link on to ${email}:\n\n  ${url}\n\n${until}`
}

const roles: Work<object> = async ({ deps, say, person }, [name = '', ...wanted]) => {
  const { id, email } = await person(name)
  const unknown = wanted.filter((role) => !(ROLES as readonly string[]).includes(role))
  if (unknown.length > 0)
    throw new AppError('invalid_request', 400, `${unknown.join(', ')}: no role. Roles: ${ROLES.join(', ')}.`)
  await transaction(deps.pool, (tx) => setRoles(deps, tx, OPERATOR, id, wanted as Role[]))
  say(wanted.length > 0 ? `${email} is now: ${wanted.join(', ')}.` : `${email} has no role any more.`)
}

const disable: Work<{ reason?: string }> = async ({ deps, say, person }, [name = ''], { reason }) => {
  const { id, email } = await person(name)
  await peopleService(deps).disable(OPERATOR, id, reason ?? null)
  say(`${email} can no longer sign in, and is signed out everywhere.`)
}

const enable: Work<object> = async ({ deps, say, person }, [name = '']) => {
  const { id, email } = await person(name)
  await peopleService(deps).enable(OPERATOR, id)
  say(`${email} can sign in again.`)
}

const signOut: Work<object> = async ({ deps, say, person }, [name = '']) => {
  const { id, email } = await person(name)
  await peopleService(deps).signOut(OPERATOR, id)
  say(`${email} is signed out everywhere.`)
}

const setupLink: Work<object> = async ({ deps, address, say }) => {
  say(
    `Open this link and set up a director:\n\n  ${await newSetupLink(deps, address)}\n\nIt is good once, for 30 minutes.`,
  )
}

async function newSetupLink(deps: IdentityDeps, address: string): Promise<string> {
  const link = { kind: 'setup', personId: null, actor: OPERATOR, address } as const
  return (await transaction(deps.pool, (tx) => makeLink(tx, deps.clock, link))).url
}

/** What `start` prints as long as no director can sign in: a link that makes the first one. */
export function setUpGreeting(config: Config, clock: Clock) {
  return (database: Lent, address: string): Promise<string | null> =>
    withDeps(database, config, clock, async (deps) => {
      const today = clock.now().toString().slice(0, 10)
      if (await hasDirector(queryOn(deps.pool), today)) return null
      return `${await newSetupLink(deps, address)}\n              good once, for 30 minutes: makes the first director`
    })
}
