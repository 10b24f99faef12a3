/** Which addresses are the public internet's, and which of the others the configuration allows. Pure. */
import ipaddr from 'ipaddr.js'

/** What ATTACHE_ALLOW_INTERNAL_HOSTS names: hosts, addresses or ranges, each with a port or without. */
export interface Allowed {
  readonly hosts: readonly { readonly host: string; readonly port: number | null }[]
  readonly ranges: readonly (readonly [ipaddr.IPv4 | ipaddr.IPv6, number])[]
}

const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')

/** Reads the entries; one that is neither a host, an address nor a range is named in `wrong`. */
export function readAllowed(entries: readonly string[]): { allowed: Allowed; wrong: readonly string[] } {
  const hosts: { host: string; port: number | null }[] = []
  const ranges: (readonly [ipaddr.IPv4 | ipaddr.IPv6, number])[] = []
  const wrong: string[] = []
  for (const entry of entries) {
    if (entry.includes('/') && ipaddr.isValidCIDR(entry)) ranges.push(ipaddr.parseCIDR(entry))
    else {
      const host = hostOf(entry)
      if (host) hosts.push(host)
      else wrong.push(entry)
    }
  }
  return { allowed: { hosts, ranges }, wrong }
}

function hostOf(entry: string): { host: string; port: number | null } | null {
  const bare = ipaddr.IPv6.isValid(entry) ? `[${entry}]` : entry
  if (!/^(\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(:\d{1,5})?$/i.test(bare) || !URL.canParse(`http://${bare}`))
    return null
  const { hostname, port } = new URL(`http://${bare}`)
  return { host: bareHost(hostname), port: port === '' ? (bare.endsWith(':80') ? 80 : null) : Number(port) }
}

/** A host name as it is compared: small letters, no brackets, no dot at its end. */
export function bareHost(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
}

/** Whether the configuration names this host, with this port or with any. */
export function isAllowedHost(allowed: Allowed, hostname: string, port: number): boolean {
  const host = bareHost(hostname)
  return allowed.hosts.some((one) => one.host === host && (one.port === null || one.port === port))
}

/** Whether an IP address is the public internet's, or in a range that the configuration allows. */
export function isAllowedAddress(allowed: Allowed, address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = unwrapped(ipaddr.parse(address))
  if (isPublic(parsed)) return true
  return allowed.ranges.some(([range, bits]) => range.kind() === parsed.kind() && parsed.match(range, bits))
}

/** The IPv4 address within an IPv6 one that only carries it (mapped, or by NAT64). */
function unwrapped(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (!(address instanceof ipaddr.IPv6)) return address
  if (address.isIPv4MappedAddress()) return address.toIPv4Address()
  return address.range() === 'rfc6052' ? new ipaddr.IPv4(address.toByteArray().slice(12)) : address
}

// Not loopback, link-local (where clouds serve their metadata), private, carrier-grade, multicast, documentation or reserved.
function isPublic(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (address.range() !== 'unicast') return false
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL_UNICAST)
}

/** Whether a host is written as an address or name of this machine. */
export function isThisMachine(hostname: string): boolean {
  const host = bareHost(hostname)
  return host === 'localhost' || (ipaddr.isValid(host) && ipaddr.process(host).range() === 'loopback')
}
