/** What an answer of Zendesk means for the one who asked: kinds of failure, and what a person is told to do. */
import type { Answer } from './http.ts'

/** A failure that reading and writing share. */
export type Failure =
  | { readonly kind: 'limited'; readonly retryAfterMs: number }
  | { readonly kind: 'gone' }
  | { readonly kind: 'broken'; readonly cause: string }
  | { readonly kind: 'refused'; readonly status: number; readonly message: string }

const DEFAULT_WAIT_MS = 30_000

/** The meaning of an answer that is not 2xx; 409 is the writer's own business. */
export function failureOf(answer: Answer, nowMs: number): Failure {
  const { status } = answer
  const wait = retryAfterMs(answer.header('retry-after'), nowMs)
  if (status === 429) return { kind: 'limited', retryAfterMs: wait ?? resetMs(answer) ?? DEFAULT_WAIT_MS }
  if (status === 503 && wait !== null) return { kind: 'limited', retryAfterMs: wait }
  if (status === 404 || status === 410) return { kind: 'gone' }
  if (status >= 500 || status === 408) return { kind: 'broken', cause: `Zendesk answered ${status}` }
  return { kind: 'refused', status, message: adviceFor(answer) }
}

/** Milliseconds until a Retry-After header's time, in seconds or as an HTTP date; null when it says nothing. */
export function retryAfterMs(header: string | null, nowMs: number): number | null {
  if (header === null) return null
  const text = header.trim()
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000)
  const date = /[A-Za-z]/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) ? null : Math.max(0, date - nowMs)
}

function resetMs(answer: Answer): number | null {
  const reset = answer.header('ratelimit-reset')
  return reset !== null && /^\d+$/.test(reset) ? Number(reset) * 1000 : null
}

function adviceFor(answer: Answer): string {
  const { status } = answer
  if (status === 401)
    return 'Zendesk does not accept the credentials: enter a valid e-mail and API token, or OAuth token, in the Zendesk connection.'
  if (status === 403)
    return "Zendesk does not let the integration's user do this: give that user a role that may edit tickets and organisations."
  if (status >= 300 && status < 400)
    return 'Zendesk answered with a redirect, which is never followed: correct the base URL in the Zendesk connection.'
  const about = complaintKeys(answer.body)
  const where = about.length > 0 ? ` It names: ${about.join(', ')}.` : ''
  if (status === 422)
    return `Zendesk refused the values.${where} Check that the ticket is not closed, that assignee and followers are active agents, and that the configured field ids exist.`
  return `Zendesk refused the request with ${status}.${where} See Zendesk's API log for the reason.`
}

/** Names of refused properties only: descriptions may repeat customers' text and are left out. */
function complaintKeys(body: unknown): string[] {
  if (typeof body !== 'object' || body === null || !('details' in body)) return []
  const { details } = body
  if (typeof details !== 'object' || details === null) return []
  return Object.keys(details)
    .filter((key) => /^[a-z_0-9]{1,40}$/i.test(key))
    .slice(0, 10)
}
