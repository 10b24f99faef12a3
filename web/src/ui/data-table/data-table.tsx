/**
 * The one table of every list; README.md beside it has an example to copy.
 *
 *     const list = useList('people', 'name')
 *     <DataTable label="People" list={list} columns={COLUMNS} filters={FILTERS} source={source}
 *       rowKey={(row) => row.id} open={(row) => ({ to: '/people/$personId', params: { personId: row.id } })}
 *       search="Name or e-mail" empty={<Empty title="Nobody yet.">…</Empty>} />
 */
import { type ReactNode } from 'react'
import { asProblem } from '../../api/problem.ts'
import { Empty, ErrorState } from '../states.tsx'
import type { DataColumn, Filter } from './columns.ts'
import { ColumnsMenu } from './columns-menu.tsx'
import { CsvButton } from './csv-button.tsx'
import { Filters } from './filters.tsx'
import { Foot } from './foot.tsx'
import { Grid } from './grid.tsx'
import type { List } from './list-state.ts'
import { useRows } from './rows.ts'
import { TableSkeleton } from './skeleton.tsx'
import type { Source } from './source.ts'
import type { Opens } from './table-parts.tsx'
import { ViewsMenu } from './views-menu.tsx'
import css from './data-table.module.css'

export type { DataColumn, Filter } from './columns.ts'
export { useList, type List } from './list-state.ts'

interface DataTableProps<Row> {
  /** What the rows are, in the plural: “Tickets”. */
  readonly label: string
  readonly list: List
  readonly columns: readonly DataColumn<Row>[]
  readonly source: Source<Row>
  readonly rowKey: (row: Row) => string
  /** Where a row leads: a link, or what is done. */
  readonly open?: Opens<Row>
  readonly filters?: readonly Filter<Row>[]
  /** What the text is searched in: “Name or alias”. Absent: there is no text. */
  readonly search?: string
  /** Stands where rows would, as long as nothing is there at all. */
  readonly empty: ReactNode
  /** Stands there when nothing but the first filter narrows: that part of the list is empty, and nothing is to be searched for. */
  readonly emptyPart?: ReactNode
  /** Stands among the filters: a button of this list’s own. */
  readonly tools?: ReactNode
}

/** Filters and menus, the rows, and how many there are. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, list, columns, source, filters = [], search, tools } = props
  const { shown, rows, sort, chosen, choose } = useRows({ list, columns, source, filters })
  return (
    <div className={css.list}>
      <div className={css.toolbar} role="group" aria-label={`What is shown of ${label.toLowerCase()}`}>
        <Filters list={list} filters={filters} search={search} />
        <div className={css.menus}>
          {tools}
          <ViewsMenu list={list} />
          <ColumnsMenu columns={columns} chosen={chosen} onChange={choose} />
          <CsvButton name={list.name} columns={shown} rows={rows} source={source} />
        </div>
      </div>
      <Content {...props} rows={rows} shown={shown} sort={sort} />
    </div>
  )
}

interface ContentProps<Row> extends DataTableProps<Row> {
  readonly rows: readonly Row[]
  readonly shown: readonly DataColumn<Row>[]
  readonly sort: string
}

function Content<Row>(props: ContentProps<Row>) {
  const { label, list, source, rows, shown, sort, rowKey, open } = props
  const { items, isPending, error, refetch } = source
  if (isPending) return <TableSkeleton columns={shown} />
  if (error && items.length === 0)
    return <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />
  if (rows.length === 0) return <NoRows {...props} />
  return (
    <>
      {Boolean(error) && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
      <Grid
        label={label}
        columns={shown}
        rows={rows}
        rowKey={rowKey}
        open={open}
        sort={sort}
        isOld={source.isPlaceholderData === true}
        onSort={(next) => list.change({ sort: next })}
      />
      <Foot label={label} shown={rows.length} source={source} />
    </>
  )
}

function NoRows<Row>({ label, list, filters = [], empty, emptyPart }: ContentProps<Row>) {
  if (!list.isNarrowed) return empty
  const first = filters.find(({ isFirst }) => isFirst)?.key
  const isOfPart = emptyPart !== undefined && list.narrowing.every((key) => key === first)
  return isOfPart ? emptyPart : <NothingFound label={label} list={list} />
}

function NothingFound({ label, list }: { label: string; list: List }) {
  return (
    <Empty title={`No ${label.toLowerCase()} match.`}>
      <p>Change the filters, or look at all of them.</p>
      <button
        type="button"
        className="btn small"
        onClick={() => list.change(Object.fromEntries(list.narrowing.map((key) => [key, ''])))}
      >
        Show all
      </button>
    </Empty>
  )
}
