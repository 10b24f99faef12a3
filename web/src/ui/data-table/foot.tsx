/** Below the rows: how many, and the next page, which comes by itself when the end is near. */
import { useIntersection } from '@mantine/hooks'
import { useEffect } from 'react'
import { counted } from './columns.ts'
import type { Source } from './source.ts'
import css from './data-table.module.css'

/** Further pages come by themselves up to here: a live update fetches again all that was loaded. */
const BY_ITSELF = 1000

interface FootProps<Row> {
  readonly label: string
  readonly shown: number
  readonly source: Source<Row>
}

/** Says how many rows are shown. */
export function Foot<Row>({ label, shown, source }: FootProps<Row>) {
  const { hasNextPage = false, isFetchingNextPage = false, fetchNextPage } = source
  const { ref, entry } = useIntersection({ rootMargin: '600px' })
  const isNear = entry?.isIntersecting ?? false
  const comes = hasNextPage && !isFetchingNextPage && isNear && shown < BY_ITSELF
  useEffect(() => {
    if (comes) void fetchNextPage?.()
    // By each page anew: `fetchNextPage` is another function at every render.
  }, [comes, shown]) // oxlint-disable-line react/exhaustive-deps
  return (
    <div ref={ref} className={css.foot}>
      <span role="status">
        {counted(shown, label)}
        {hasNextPage ? ' shown, there are more' : ''}
      </span>
      {hasNextPage && (
        <button
          type="button"
          className="btn small"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage?.()}
        >
          {isFetchingNextPage ? 'Fetching …' : 'Show more'}
        </button>
      )}
    </div>
  )
}
