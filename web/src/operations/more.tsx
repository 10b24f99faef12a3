/** How much of a list is shown, and more of it. */
import css from './operations.module.css'

interface MoreProps {
  readonly shown: number
  readonly list: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly fetchNextPage: () => unknown
  }
}

/** The next page is fetched when it is asked for. */
export function More({ shown, list }: MoreProps) {
  return (
    <div className={css.more} role="status">
      {shown} shown{list.hasNextPage ? ', there are more' : ''}
      {list.hasNextPage && (
        <button
          type="button"
          className="btn small"
          disabled={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          Show more
        </button>
      )}
    </div>
  )
}
