/** What routes read of their addresses: everything in one is a stranger’s text. Pure. */

/** What all screens share, and the root reads. */
const SHARED = 'at'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * A `validateSearch` from which the screen gets what it understood and nothing else. The router lays its answer over the
 * address’s own words, so that what is merely left out of it would come through: a text where an object is, and the reverse.
 */
export function understood<Asked extends Record<string, unknown>, Given extends object>(
  read: (search: Asked) => Given,
): (search: Asked) => Given {
  return (search) => ({
    ...Object.fromEntries(
      Object.keys(search).flatMap((name) => (name === SHARED ? [] : [[name, undefined]])),
    ),
    ...read(search),
  })
}

/** A text of an address; they are read as JSON: one of digits is a number there. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** An id of an address; what cannot be one is not asked for. */
export function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && UUID.test(value) ? value : undefined
}
