/** Filters, sorts and picks columns, by TanStack Table; what the server has done already is left as it is. */
import {
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import { setListPreference, useListPreference } from '../../api/preferences.ts'
import { compare, matching, orderOf, shownKeys, type DataColumn, type Filter } from './columns.ts'
import type { List } from './list-state.ts'
import type { Source } from './source.ts'

const FEATURES = tableFeatures({
  columnVisibilityFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
})

/** What the table holds: rows of any type. */
interface Held<Row> {
  readonly of: Row
}

interface Wanted<Row> {
  readonly list: List
  readonly columns: readonly DataColumn<Row>[]
  readonly source: Source<Row>
  readonly filters: readonly Filter<Row>[]
}

interface Rows<Row> {
  readonly shown: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly sort: string
  readonly chosen: readonly string[] | null
  readonly choose: (keys: readonly string[] | null) => void
}

/** The rows as they are shown, and the columns. */
export function useRows<Row>({ list, columns, source, filters }: Wanted<Row>): Rows<Row> {
  const { search, sort } = list
  const isWhole = source.fetchNextPage === undefined
  const data = useMemo(
    () =>
      (isWhole ? matching(source.items, columns, filters, search) : source.items).map((of): Held<Row> => ({
        of,
      })),
    [isWhole, source.items, columns, filters, search],
  )
  const own = useListPreference(list.name)?.columns ?? null
  const chosen = list.columns ?? own
  const keys = shownKeys(columns, chosen)
  const ordering = columns.find((column) => column.by && orderOf(column, sort) !== undefined)
  const table = useTable({
    features: FEATURES,
    columns: useMemo(() => columns.map((column) => definition(column)), [columns]),
    data,
    state: {
      columnVisibility: Object.fromEntries(columns.map(({ key }) => [key, keys.includes(key)])),
      sorting:
        isWhole && ordering ? [{ id: ordering.key, desc: orderOf(ordering, sort) === 'descending' }] : [],
    },
    manualSorting: !isWhole,
  })
  const byKey = new Map(columns.map((column) => [column.key, column]))
  return {
    shown: table.getVisibleLeafColumns().flatMap(({ id }) => byKey.get(id) ?? []),
    rows: table.getRowModel().rows.map((row) => row.original.of),
    sort,
    chosen,
    choose: (next) => {
      void setListPreference(list.name, { columns: next && [...next] })
      list.change({ columns: next?.join('.') })
    },
  }
}

function definition<Row>({ key, by, main }: DataColumn<Row>): ColumnDef<typeof FEATURES, Held<Row>> {
  return {
    id: key,
    accessorFn: ({ of }) => by?.(of) ?? undefined,
    sortFn: (a, b, id) => compare(a.getValue(id), b.getValue(id)),
    sortUndefined: 'last',
    enableHiding: !main,
  }
}
