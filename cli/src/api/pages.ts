/** Lists that come in pages. */

export interface Page<T> {
  items: T[]
  nextCursor: string | null
}

const MOST_A_PAGE = 500

/** Rows page by page until there are `limit`; in the same shape as one page, with the cursor to go on from. */
export async function readPages<T>(
  limit: number,
  ask: (page: { limit: number; cursor?: string }) => Promise<Page<T>>,
): Promise<Page<T>> {
  const items: T[] = []
  let cursor: string | null | undefined
  do {
    const size = Math.min(limit - items.length, MOST_A_PAGE)
    const page = await ask({ limit: size, ...(cursor ? { cursor } : {}) })
    items.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null && items.length < limit)
  return { items, nextCursor: cursor }
}

/** The line under a list that goes on. */
export function goesOn({ items, nextCursor }: Page<unknown>): string[] {
  return nextCursor === null
    ? []
    : ['', `The first ${items.length}; there are more: --limit N shows as many.`]
}
