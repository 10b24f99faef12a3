/** Schemas that rooms' contracts share. */
import { z } from 'zod'

/** An instant as ISO 8601 in UTC, as answers carry it; give it `instant.toString()`. */
export const instantText = z.iso.datetime().meta({ description: 'An instant, ISO 8601 in UTC.' })

/** An instant in a query or a body, with `Z` or an offset. */
export const instantInput = z.iso
  .datetime({ offset: true, error: 'is not an instant like 2026-01-31T09:00:00Z' })
  .meta({ description: 'An instant, ISO 8601 with Z or an offset.' })

/** How many a page has. */
export const pageLimit = z.coerce.number().int().min(1).max(200).default(50)

/** The cursor of a page, as the last one gave it. */
export const pageCursor = z.string().max(500).optional()

/** Anything JSON can say. Not `z.json()`: it refers to itself by a name that the API document then lacks. */
export const anyJson = z.unknown().meta({ description: 'Any JSON.' })
