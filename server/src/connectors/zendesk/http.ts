/** One HTTP exchange with Zendesk: kept-alive connections, one deadline, no redirects, no retries of its own. */
import { request } from 'undici'
import { createAddressGuard, isThisMachine } from '../../platform/net/index.ts'

export type ZendeskAuth =
  | { readonly kind: 'token'; readonly email: string; readonly token: string }
  | { readonly kind: 'oauth'; readonly token: string }

export interface Answer {
  readonly status: number
  header(name: string): string | null
  /** The parsed JSON, or undefined when there is none. */
  readonly body: unknown
}

/** Either an answer, or why there is none: then nobody knows whether the request was carried out. */
export type Exchange =
  { readonly kind: 'answer'; readonly answer: Answer } | { readonly kind: 'broken'; readonly cause: string }

export interface ZendeskHttp {
  send(method: 'GET' | 'PUT', path: string, body?: unknown, signal?: AbortSignal): Promise<Exchange>
  close(): Promise<void>
}

/** A client of one account; `timeoutMs` bounds the whole exchange. Internal hosts are refused but for those allowed. */
export function zendeskHttp(
  baseUrl: string,
  auth: ZendeskAuth,
  timeoutMs: number,
  allowInternal: readonly string[] = [],
): ZendeskHttp {
  const origin = new URL(baseUrl)
  // A desk on this machine is named by who runs the program, and meant.
  const own = isThisMachine(origin.hostname) ? [origin.host] : []
  const guard = createAddressGuard([...allowInternal, ...own], {
    connectTimeoutMs: Math.min(timeoutMs, 10_000),
  })
  const headers = {
    authorization: authorization(auth),
    accept: 'application/json',
    'content-type': 'application/json',
  }
  return {
    async send(method, path, body, signal) {
      const deadline = AbortSignal.timeout(timeoutMs)
      const stop = signal ? AbortSignal.any([deadline, signal]) : deadline
      const text = body === undefined ? null : JSON.stringify(body)
      try {
        const response = await request(new URL(path, origin), {
          method,
          headers,
          body: text,
          signal: stop,
          dispatcher: guard.dispatcher,
        })
        const raw = await response.body.text()
        const header = (name: string): string | null => [response.headers[name] ?? null].flat()[0] ?? null
        return { kind: 'answer', answer: { status: response.statusCode, header, body: parsed(raw) } }
      } catch (error) {
        return { kind: 'broken', cause: causeOf(error, deadline, timeoutMs) }
      }
    },
    close: () => guard.close(),
  }
}

function authorization(auth: ZendeskAuth): string {
  if (auth.kind === 'oauth') return `Bearer ${auth.token}`
  return `Basic ${Buffer.from(`${auth.email}/token:${auth.token}`).toString('base64')}`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** A short cause from the error's code alone: messages could carry addresses or text. */
function causeOf(error: unknown, deadline: AbortSignal, timeoutMs: number): string {
  if (deadline.aborted) return `no answer within ${timeoutMs} ms`
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^[A-Z_]{3,40}$/.test(code) ? `the connection broke (${code})` : 'the connection broke'
}
