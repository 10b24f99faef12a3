/** Where the rows of a list come from: a query that answers all of them, or pages by cursor (`usePages`). */
export interface Source<Row> {
  /** The same array until the data changes. */
  readonly items: readonly Row[]
  /** Nothing has come yet. */
  readonly isPending: boolean
  /** null: none. */
  readonly error: unknown
  readonly refetch: () => unknown
  /** What is shown is of another filter or order, until the answer comes. */
  readonly isPlaceholderData?: boolean
  /** The server has more. */
  readonly hasNextPage?: boolean
  readonly isFetchingNextPage?: boolean
  readonly fetchNextPage?: () => unknown
  /** Everything that the filters let through, page by page; says how many have come. */
  readonly loadAll?: (tell: (count: number) => void) => Promise<{ items: readonly Row[]; isCut: boolean }>
}
