/**
 * The way out to addresses that people configure: services, feeds, identity providers. What is not the public internet is
 * refused unless the configuration allows it, by the address that is really connected to: the name is resolved once, judged,
 * and connected to as resolved, so that a name which changes its mind reaches nothing. Redirects are not followed.
 */
import { lookup as dnsLookup, type LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, buildConnector, fetch as undiciFetch } from 'undici'
import { bareHost, isAllowedAddress, isAllowedHost, readAllowed, type Allowed } from './addresses.ts'

/** Thrown (as the cause of a failed request) when an address may not be reached. */
export class AddressRefused extends Error {
  readonly code = 'ADDRESS_REFUSED'

  constructor(host: string) {
    super(
      `${host} is an address of this machine or of an internal network. If that is meant, name it in ATTACHE_ALLOW_INTERNAL_HOSTS and start again.`,
    )
    this.name = 'AddressRefused'
  }
}

export interface GuardOptions {
  readonly connectTimeoutMs?: number
  readonly connections?: number
  readonly keepAliveMs?: number
  /** The largest answer that is read. */
  readonly maxResponseBytes?: number
  /** Instead of the system's, for tests. */
  readonly lookup?: typeof dnsLookup
}

export interface AddressGuard {
  /** Why this address may not be configured, as the end of a sentence about it; null: it may, as far as its text tells. */
  problem(url: string): string | null
  /** For undici's own `request` and `fetch`: every connection is judged, whoever asks for it. */
  readonly dispatcher: Agent
  /** `fetch` that reaches only what may be reached, gives up after ten seconds, and answers a redirect as it is. */
  readonly fetch: typeof globalThis.fetch
  close(): Promise<void>
}

const TEN_SECONDS = 10_000
const EIGHT_MB = 8 << 20

/** Names that no public name server knows. */
const INTERNAL_NAME = /(^|\.)(localhost|local|internal|home\.arpa)$/
const NOTHING: Allowed = { hosts: [], ranges: [] }

/** A guard that lets the public internet through, and what `allowInternal` names (hosts, addresses, ranges). */
export function createAddressGuard(
  allowInternal: readonly string[],
  options: GuardOptions = {},
): AddressGuard {
  const { allowed } = readAllowed(allowInternal)
  const dispatcher = new Agent({
    connections: options.connections ?? 16,
    keepAliveTimeout: options.keepAliveMs ?? TEN_SECONDS,
    maxResponseSize: options.maxResponseBytes ?? EIGHT_MB,
    connect: guardedConnector(allowed, options),
  })
  return {
    problem: (url) => problemOf(allowed, url),
    dispatcher,
    fetch: fetchOver(allowed, dispatcher),
    close: () => dispatcher.close(),
  }
}

function problemOf(allowed: Allowed, text: string): string | null {
  if (!URL.canParse(text)) return 'is not an address like https://example.com'
  const { protocol, hostname, port, username, password } = new URL(text)
  if (protocol !== 'https:' && protocol !== 'http:') return 'must begin with https://'
  if (username !== '' || password !== '') return 'must not carry a name or password'
  const host = bareHost(hostname)
  if (isAllowedHost(allowed, host, portOf(protocol, port))) return null
  const isPublic = isIP(host) === 0 ? !INTERNAL_NAME.test(host) : isAllowedAddress(NOTHING, host)
  const isAllowed = isPublic || isAllowedAddress(allowed, host)
  if (!isAllowed)
    return 'is an address of this machine or of an internal network: ATTACHE_ALLOW_INTERNAL_HOSTS has to name it'
  // In the clear only where the configuration vouches for the network.
  return protocol === 'http:' && isPublic ? 'must begin with https://' : null
}

const portOf = (protocol: string, port: string): number =>
  port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port)

function guardedConnector(allowed: Allowed, options: GuardOptions): buildConnector.connector {
  const timeout = options.connectTimeoutMs ?? TEN_SECONDS
  const free = buildConnector({ timeout })
  const judged = buildConnector({
    timeout,
    lookup: judgingLookup(allowed, options.lookup ?? dnsLookup),
  })
  return (target, callback) => {
    const host = bareHost(target.hostname)
    if (isAllowedHost(allowed, host, portOf(target.protocol, target.port))) return free(target, callback)
    // An address is connected to without a lookup: it is judged here.
    if (isIP(host) !== 0 && !isAllowedAddress(allowed, host)) return callback(new AddressRefused(host), null)
    return judged(target, callback)
  }
}

/** Resolves a name, and answers its addresses only where every one of them may be reached. */
function judgingLookup(allowed: Allowed, lookup: typeof dnsLookup): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return callback(error, '', 0)
      const [first] = found
      if (!first || !found.every(({ address }) => isAllowedAddress(allowed, address)))
        return callback(new AddressRefused(hostname), '', 0)
      return options.all ? callback(null, found) : callback(null, first.address, first.family)
    })
  }
}

function fetchOver(allowed: Allowed, dispatcher: Agent): typeof globalThis.fetch {
  return async (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input)
    const problem = problemOf(allowed, url)
    if (problem !== null) throw new TypeError(`The address ${problem}.`, { cause: new AddressRefused(url) })
    const asked = input instanceof Request ? await partsOf(input) : {}
    const deadline = AbortSignal.timeout(TEN_SECONDS)
    const stop = init.signal ? AbortSignal.any([deadline, init.signal]) : deadline
    const all = { ...asked, ...init, redirect: 'manual', signal: stop, dispatcher }
    // The same thing by two type declarations, where those of browsers are known too.
    const answer: unknown = await undiciFetch(url, all as Parameters<typeof undiciFetch>[1])
    return answer as Response
  }
}

async function partsOf(request: Request): Promise<RequestInit> {
  const { method, headers, body } = request
  return {
    method,
    headers: Object.fromEntries(headers),
    ...(body ? { body: await request.arrayBuffer() } : {}),
  }
}
