/** What the search finds for what is typed, and whether that is already the answer to it. */
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import type { Found } from './options.ts'

export interface Asked {
  readonly found: Found | null
  /** Whether `found` is the answer to what is typed now. */
  readonly isFresh: boolean
  readonly error: unknown
}

const PAUSE_MS = 90

/** Asks a moment after the last key; until the answer is there, the one before stays. */
export function useFound(typed: string): Asked {
  const zone = useReaderZone()
  const [q] = useDebouncedValue(typed, PAUSE_MS)
  const isEmpty = q.trim() === ''
  const { data, error, isPlaceholderData } = api.useQuery(
    'get',
    '/api/v1/search',
    { params: { query: { q, zone, limit: 5 } } },
    { enabled: !isEmpty, placeholderData: keepPreviousData, staleTime: 10_000 },
  )
  if (typed.trim() === '') return { found: null, isFresh: true, error: null }
  return { found: data ?? null, isFresh: q === typed && !isPlaceholderData && (data !== undefined || error !== null), error }
} // prettier-ignore
