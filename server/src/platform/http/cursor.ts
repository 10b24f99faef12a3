/** Cursors of pages: opaque to callers, checked when they come back. */
import type { z } from 'zod'
import { invalid } from '../errors.ts'

/** Packs where a page ended. */
export function packCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** Unpacks a cursor whose parts have this shape; null without one; throws 400 on anything that `packCursor` did not make. */
export function unpackCursor<T extends z.ZodType>(cursor: string | undefined, shape: T): z.output<T> | null {
  if (cursor === undefined) return null
  const parsed = shape.safeParse(parse(cursor))
  if (parsed.success) return parsed.data
  const message = 'is not a cursor of this list: take `next` of the page before, or leave it out'
  throw invalid([{ path: 'querystring.cursor', message }])
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return undefined
  }
}
