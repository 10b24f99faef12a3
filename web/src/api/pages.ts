/** Lists that come in pages by cursor. */
import { useInfiniteQuery } from '@tanstack/react-query'

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
  const list = useInfiniteQuery({
    queryKey: ['get', path, { params: { query } }, 'pages'],
    queryFn: async ({ pageParam }) => {
      const { data, error } = await load(pageParam === null ? {} : { cursor: pageParam })
      if (!data) throw error
      return data
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
  return { ...list, items: list.data?.pages.flatMap((page) => page.items) ?? [] }
}
