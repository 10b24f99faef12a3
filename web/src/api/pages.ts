/** Lists that come in pages by cursor. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

export interface Page<T> {
  readonly items: readonly T[]
  readonly nextCursor: string | null
}

/** What openapi-fetch answers. */
interface Answer<T> {
  readonly data?: Page<T>
  readonly error?: unknown
}

/**
 * All pages loaded so far, joined. The key is built as for other queries, so that live updates find it.
 * openapi-react-query’s own version asks for page “0” first, which is no cursor.
 */
export function usePages<T>(
  path: string,
  query: object,
  load: (cursor: { cursor?: string }) => Promise<Answer<T>>,
) {
  const page = async (cursor: string | null): Promise<Page<T>> => {
    const { data, error } = await load(cursor === null ? {} : { cursor })
    if (!data) throw error
    return data
  }
  const list = useInfiniteQuery({
    queryKey: ['get', path, { params: { query } }, 'pages'],
    queryFn: ({ pageParam }) => page(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  })
  const { data } = list
  const items = useMemo(() => data?.pages.flatMap((one) => one.items) ?? [], [data])
  return { ...list, items, loadAll: (tell: (count: number) => void) => allPages(page, tell) }
}

/** As many rows as a file takes. */
const MOST = 10_000

/** Every page from the first on, at most `MOST` rows; tells how many have come. */
async function allPages<T>(
  page: (cursor: string | null) => Promise<Page<T>>,
  tell: (count: number) => void,
): Promise<{ items: T[]; isCut: boolean }> {
  const items: T[] = []
  let cursor: string | null = null
  do {
    tell(items.length)
    const { items: more, nextCursor }: Page<T> = await page(cursor)
    items.push(...more)
    cursor = nextCursor
  } while (cursor !== null && items.length < MOST)
  return { items, isCut: cursor !== null }
}
