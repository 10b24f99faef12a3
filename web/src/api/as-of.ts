/** Looking at another moment: what is asked is asked as of then, and nothing can be changed. */
import { hashKey, type QueryKey } from '@tanstack/react-query'
import type { Middleware } from 'openapi-fetch'
import type { paths } from './schema.gen.ts'

/** Every address whose answers can be of another moment; a new one is missed by the type checker here. */
type TakesAt = {
  [Path in keyof paths]: paths[Path] extends { get: { parameters: { query?: infer Query } } }
    ? [NonNullable<Query>] extends [never]
      ? never
      : 'at' extends keyof NonNullable<Query>
        ? Path
        : never
    : never
}[keyof paths]

/** false: its `at` is another one than that of the screen. */
const TAKES_AT: Readonly<Record<TakesAt, boolean>> = {
  '/api/v1/now': true,
  '/api/v1/who': true,
  '/api/v1/search': true,
  '/api/v1/presence': true,
  '/api/v1/settings/effective': true,
  '/api/v1/accounts': true,
  '/api/v1/on-call': true,
  '/api/v1/accounts/{accountId}/timeline': true,
  '/api/v1/accounts/{accountId}/gaps': true,
  '/api/v1/coverage/gaps': true,
  '/api/v1/coverage/gaps/heat': true,
  // A link, which no question is asked by.
  '/api/v1/coverage/gaps/export': false,
}

const isAsked = (path: string): boolean => (TAKES_AT as Readonly<Record<string, boolean>>)[path] === true

let moment: number | null = null

/** Holds the moment that all answers are asked for from now on; null: the present. */
export function lookAt(at: number | null): void {
  moment = at
}

/** The moment that is looked at; null: the present. */
export function lookedAt(): number | null {
  return moment
}

/** The same question at another moment is another question. */
export function hashAsOf(key: QueryKey): string {
  return moment !== null && isAsked(String(key[1])) ? hashKey([moment, ...key]) : hashKey(key)
}

/** What changes only how the reader sees things, and may be done at any time. */
const OWN = [
  '/api/v1/me',
  '/api/v1/own',
  '/api/v1/inbox',
  '/api/v1/preferences',
  '/api/v1/notification-preferences',
  '/api/v1/sign-in',
  '/api/v1/sign-out',
  '/api/v1/demo/persona',
]
const isOwn = (path: string): boolean => OWN.some((own) => path === own || path.startsWith(`${own}/`))
const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']) // prettier-ignore

export const REFUSED = 'You are looking at another time: nothing can be changed there. Go back to now first.'

/** Adds the moment to questions that take one, and refuses changes before they leave the page. */
export const asOf: Middleware = {
  onRequest({ request, schemaPath }) {
    if (moment === null) return undefined
    if (!READS.has(request.method)) return isOwn(schemaPath) ? undefined : refusal()
    const url = new URL(request.url)
    if (!isAsked(schemaPath) || url.searchParams.has('at')) return undefined
    url.searchParams.set('at', new Date(moment).toISOString())
    return new Request(url, request)
  },
} // prettier-ignore

function refusal(): Response {
  const problem = { type: 'about:blank', status: 409, title: 'Not at another time', detail: REFUSED, code: 'as_of' }
  return new Response(JSON.stringify(problem), { status: 409, headers: { 'content-type': 'application/problem+json' } })
} // prettier-ignore
