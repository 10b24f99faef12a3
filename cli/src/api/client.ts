/** The server's API, typed by its own document; every fault becomes a `CliError`. */
import createClient from 'openapi-fetch'
import type { Client } from 'openapi-fetch'
import { EXIT, CliError } from '../app/errors.ts'
import { problemError } from './problems.ts'
import type { paths } from './schema.gen.ts'

export type Api = Client<paths>

export interface Connection {
  readonly server: string
  /** Read when first needed. */
  readonly token: () => string
  readonly userAgent: string
}

const TIMEOUT_MS = 60_000

/** These answer as long as there are rows. */
const ENDLESS = new Set(['/api/v1/export'])

/** The typed client of a server. */
export function openApi(connection: Connection): Api {
  return createClient<paths>({ baseUrl: connection.server, fetch: fetchWith(connection) })
}

function fetchWith({ server, token, userAgent }: Connection): (request: Request) => Promise<Response> {
  return async (request) => {
    request.headers.set('authorization', `Bearer ${token()}`)
    request.headers.set('user-agent', userAgent)
    const signal = ENDLESS.has(new URL(request.url).pathname) ? null : AbortSignal.timeout(TIMEOUT_MS)
    return reach(server, () => fetch(request, { signal }))
  }
}

/** Runs a request, and says what is the matter where nothing answers. */
export async function reach(server: string, ask: () => Promise<Response>): Promise<Response> {
  try {
    return await ask()
  } catch (error) {
    throw unreachable(server, error)
  }
}

function unreachable(server: string, error: unknown): CliError {
  const { name, cause } = error as { name?: string; cause?: { code?: string; message?: string } }
  if (name === 'TimeoutError')
    return new CliError(EXIT.fault, `${server} did not answer within ${TIMEOUT_MS / 1000} seconds.`, {
      todo: 'Ask `attache doctor` what it is about.',
      cause: error,
    })
  const refused = cause?.code === 'ECONNREFUSED'
  const why = refused ? '' : ` (${cause?.code ?? cause?.message ?? (error as Error).message})`
  return new CliError(EXIT.fault, `Nothing answers at ${server}${why}: start it with \`attache start\`.`, {
    todo: 'Does it run elsewhere? Name it by --server, or its data directory by --data-dir.',
    cause: error,
  })
}

interface Outcome<T> {
  readonly data?: T
  readonly error?: unknown
  readonly response: Response
}

/** The answer's body; a refusal is thrown as a `CliError`. */
export async function unwrap<T>(call: Promise<Outcome<T>>): Promise<T> {
  const { data, error, response } = await call
  if (!response.ok) throw problemError(error, response)
  return data as T
}
