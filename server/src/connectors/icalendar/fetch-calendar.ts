/** Asks an address for its calendar: guarded, bounded in size and time, and only for what changed since. */
import { AddressRefused, createAddressGuard, type GuardOptions } from '../../platform/net/index.ts'

/** What is known from the last reading, so that an unchanged calendar is not sent again. */
export interface LastSeen {
  readonly etag: string | null
  readonly lastModified: string | null
}

export type FetchedCalendar =
  | ({ readonly kind: 'fresh'; readonly text: string } & LastSeen)
  | { readonly kind: 'unchanged' }
  /** `message`: what is wrong and what to do; it never names the address, which is a secret. */
  | { readonly kind: 'failed'; readonly message: string; readonly retryAfterSeconds: number | null }

export interface CalendarSource {
  /** Why this address cannot be a calendar's, as the end of a sentence about it; null where it can. */
  problem(address: string): string | null
  fetch(address: string, seen: LastSeen): Promise<FetchedCalendar>
  close(): Promise<void>
}

const LARGEST_BYTES = 10 << 20
const MOST_REDIRECTS = 3
/** For all of it, wherever it leads. */
const WHOLE_MS = 10_000

/** `webcal:` is what programs call https where a calendar is meant. */
const asHttps = (address: string): string => address.trim().replace(/^webcals?:/i, 'https:')

/** The way out to calendars; internal hosts are refused but for those allowed, at every step of a redirect. */
export function calendarSource(allowInternal: readonly string[], options: GuardOptions = {}): CalendarSource {
  const guard = createAddressGuard(allowInternal, { maxResponseBytes: LARGEST_BYTES, ...options })
  return {
    problem: (address) => guard.problem(asHttps(address)),
    close: () => guard.close(),
    async fetch(address, seen) {
      try {
        const whole = AbortSignal.timeout(WHOLE_MS)
        return await followed(guard.fetch, asHttps(address), seen, whole, MOST_REDIRECTS)
      } catch (error) {
        return failed(brokenBy(error))
      }
    },
  }
}

async function followed(
  fetch: typeof globalThis.fetch,
  address: string,
  seen: LastSeen,
  signal: AbortSignal,
  redirectsLeft: number,
): Promise<FetchedCalendar> {
  const answer = await fetch(address, {
    signal,
    headers: {
      accept: 'text/calendar, text/plain;q=0.5, */*;q=0.1',
      ...(seen.etag ? { 'if-none-match': seen.etag } : {}),
      ...(seen.lastModified ? { 'if-modified-since': seen.lastModified } : {}),
    },
  })
  if (answer.status === 200) {
    const { headers } = answer
    const text = await answer.text()
    return { kind: 'fresh', text, etag: headers.get('etag'), lastModified: headers.get('last-modified') }
  }
  await answer.body?.cancel()
  if (answer.status === 304) return { kind: 'unchanged' }
  const onwards = answer.headers.get('location')
  if ([301, 302, 303, 307, 308].includes(answer.status) && onwards && URL.canParse(onwards, address)) {
    if (redirectsLeft === 0) return failed('The address leads on and on. Give the address it ends at.')
    return followed(fetch, new URL(onwards, address).href, seen, signal, redirectsLeft - 1)
  }
  const wait = Number(answer.headers.get('retry-after'))
  return failed(refusedWith(answer.status), Number.isFinite(wait) && wait > 0 ? wait : null)
}

const failed = (message: string, retryAfterSeconds: number | null = null): FetchedCalendar => ({
  kind: 'failed',
  message,
  retryAfterSeconds,
})

function refusedWith(status: number): string {
  if (status === 401 || status === 403)
    return `The calendar may not be read any more (status ${status}). Share it by link again and give its new address.`
  if (status === 404 || status === 410)
    return `There is no calendar at this address any more (status ${status}). Give its new address.`
  if (status === 429)
    return 'The calendar is asked too often (status 429). It is asked again later by itself.'
  if (status >= 500)
    return `The calendar's server has a fault (status ${status}). It is asked again by itself.`
  return `The calendar's server answered with status ${status} instead of a calendar. Check the address.`
}

/** From the error's kind alone: its message could carry the address. */
function brokenBy(error: unknown): string {
  const causes = [error, error instanceof Error ? error.cause : null]
  if (causes.some((one) => one instanceof AddressRefused || codeOf(one) === 'ADDRESS_REFUSED'))
    return 'The address, or where it leads, is on an internal network. Give a public one, or have an administrator name the host in ATTACHE_ALLOW_INTERNAL_HOSTS.'
  if (
    causes.some((one) => one instanceof Error && (one.name === 'TimeoutError' || one.name === 'AbortError'))
  )
    return 'The calendar did not come within ten seconds. It is asked again by itself.'
  if (causes.some((one) => /EXCEEDED|RES_EXCEED/.test(codeOf(one))))
    return `The calendar is larger than ${LARGEST_BYTES >> 20} MB. Give the address of a smaller one.`
  if (causes.some((one) => codeOf(one) === 'ENOTFOUND'))
    return 'The address names a host that does not exist. Check it.'
  if (causes.some((one) => /CERT|TLS|SSL/.test(codeOf(one))))
    return "The server's certificate cannot be trusted. Give an address whose certificate is valid."
  return 'The connection to the calendar broke. It is asked again by itself.'
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''
