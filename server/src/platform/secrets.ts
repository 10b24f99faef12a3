/** Which keys carry secrets, and how they are masked wherever values are kept or shown. */

const SECRET_KEY =
  /(token|secret|password|passwd|authorization|cookie|credential|api[_-]?key|private[_-]?key)/i

/** What stands in a secret's place. */
export const MASK = '[masked]'

/** Whether a value under this key is taken for a secret. */
export function isSecretKey(key: string): boolean {
  return SECRET_KEY.test(key)
}

/** A copy in which every value under a secret's key is replaced; the input is plain data. */
export function maskSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskSecrets)
  if (!isPlainObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, masked(key, inner)]))
}

function masked(key: string, value: unknown): unknown {
  const empty = value === null || value === undefined
  return isSecretKey(key) && !empty ? MASK : maskSecrets(value)
}

// Dates and Temporal values have a toJSON of their own and are left to it.
function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
