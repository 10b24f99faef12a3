/** Finds the one account or the one person that somebody means. */
import type { Answer, Item } from '../api/types.ts'
import type { Cli } from '../app/cli.ts'
import { CliError, EXIT, NotFoundError } from '../app/errors.ts'

type Match = Answer<'/api/v1/directory/search'>['items'][number]

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export interface Named {
  readonly id: string
  readonly name: string
}

/** Whether the text is an id of ours. */
export function isId(text: string): boolean {
  return UUID.test(text)
}

/** The account of that id, name, alias, domain, organisation id or CRM id; throws with the candidates otherwise. */
export async function findAccount(cli: Cli, text: string): Promise<Named> {
  if (isId(text)) {
    const { id, name } = await cli.ask(
      cli.api.GET('/api/v1/accounts/{id}', { params: { path: { id: text } } }),
    )
    return { id, name }
  }
  const matches = await searchAccounts(cli, text)
  const exact = matches.filter(({ matched }) => matched.value.toLowerCase() === text.toLowerCase())
  const [first, ...others] = exact.length > 0 ? exact : matches
  if (!first || others.length > 0) throw unclearAccount(text, matches)
  return { id: first.accountId, name: first.name }
}

async function searchAccounts(cli: Cli, text: string): Promise<Match[]> {
  const query = { q: text, limit: 20 }
  const { items } = await cli.ask(cli.api.GET('/api/v1/directory/search', { params: { query } }))
  return items.filter(({ matched }) => matched.by !== 'person')
}

/** Runs a question about an account, and adds the candidates where it names none or several. */
export async function withCandidates<T>(cli: Cli, text: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof CliError) || error.exit !== EXIT.notFound) throw error
    const { items } = await cli.ask(
      cli.api.GET('/api/v1/directory/search', { params: { query: { q: text, limit: 20 } } }),
    )
    throw unclearAccount(text, items, error)
  }
}

function unclearAccount(text: string, matches: readonly Match[], cause?: CliError): NotFoundError {
  const details = { ...(cause && { cause, problem: cause.problem }) }
  if (matches.length === 0)
    return new NotFoundError(`No account is called “${text}”.`, {
      ...details,
      todo: '`attache accounts` lists them; `attache unknown-organizations` lists organisations that no account claims.',
    })
  const message =
    matches.length === 1
      ? `No account is called “${text}”. Is it this one?`
      : `“${text}” may be several accounts:`
  return new NotFoundError(message, {
    ...details,
    lines: matches.map(candidate),
    todo: 'Write more of the name.',
  })
}

function candidate({ name, matched, ases }: Match): string {
  const by = matched.by === 'name' ? '' : ` (${matched.by} ${matched.value})`
  const [ase] = ases
  return `${name}${by}${ase ? `, ASE ${ase.name}` : ', no ASE'}`
}

/** The person of that id, name, address or id elsewhere; throws with the candidates otherwise. */
export async function findPerson(cli: Cli, text: string): Promise<Item<'/api/v1/people'>> {
  if (isId(text)) return cli.ask(cli.api.GET('/api/v1/people/{id}', { params: { path: { id: text } } }))
  const query = { q: text, limit: 20 }
  const { items } = await cli.ask(cli.api.GET('/api/v1/people', { params: { query } }))
  const wanted = text.toLowerCase()
  const exact = items.filter(
    ({ name, email }) => name.toLowerCase() === wanted || email.toLowerCase() === wanted,
  )
  const [first, ...others] = exact.length > 0 ? exact : items
  if (first && others.length === 0) return first
  if (!first) throw new NotFoundError(`Nobody is called “${text}”.`, { todo: '`attache people` lists them.' })
  const lines = items.map(({ name, email }) => `${name} <${email}>`)
  throw new NotFoundError(`“${text}” may be several people:`, {
    lines,
    todo: 'Write more of the name, or the address.',
  })
}
