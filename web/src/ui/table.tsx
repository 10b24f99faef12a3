/** Plain good tables: rows of 36, name first, what is due last, the whole row opens. */
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import css from './table.module.css'

export interface Column<Row> {
  readonly key: string
  readonly head: string
  readonly width?: string
  readonly align?: 'right'
  /** Takes the first line of a row on a phone. */
  readonly main?: boolean
  /** Left out on a phone. */
  readonly wideOnly?: boolean
  readonly cell: (row: Row) => ReactNode
  /** The list's order by this column, as the server names it; a second press asks for `reverse`. */
  readonly sort?: string
  readonly reverse?: string
  /** `sort` puts the greatest first. */
  readonly descending?: boolean
}

interface TableProps<Row> {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly sort?: string
  readonly onSort?: (sort: string) => void
}

/** Links in a cell take `tableLink`, so that their row is their target. */
export function Table<Row>({ label, columns, rows, rowKey, sort, onSort }: TableProps<Row>) {
  return (
    <table className={css.table} aria-label={label}>
      <colgroup>
        {columns.map(({ key, width }) => (
          <col key={key} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <td key={column.key} className={cellClass(column)}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function cellClass<Row>({ main, wideOnly, align }: Column<Row>): string {
  return [main && css.main, wideOnly && css.wideOnly, align === 'right' && css.right]
    .filter(Boolean)
    .join(' ')
}

interface HeadProps<Row> {
  readonly column: Column<Row>
  readonly sort: string | undefined
  readonly onSort: ((sort: string) => void) | undefined
}

function Head<Row>({ column, sort, onSort }: HeadProps<Row>) {
  const { head, align } = column
  const className = align === 'right' ? css.right : undefined
  if (!column.sort || !onSort) return <th className={className}>{head}</th>
  const isForward = sort === column.sort
  const isReverse = column.reverse !== undefined && sort === column.reverse
  const next = isForward && column.reverse ? column.reverse : column.sort
  const isDown = column.descending ? isForward : isReverse
  const order = isForward || isReverse ? (isDown ? 'descending' : 'ascending') : undefined
  return (
    <th className={className} aria-sort={order}>
      <button type="button" onClick={() => onSort(next)}>
        {head}
        {order === 'ascending' && <IconArrowUp size={12} stroke={2} aria-hidden="true" />}
        {order === 'descending' && <IconArrowDown size={12} stroke={2} aria-hidden="true" />}
      </button>
    </th>
  )
}

/** The class of the link that opens a row. */
export const tableLink = css.open

/** What stands above a table: filters and search. */
export function Toolbar({ children }: { children: ReactNode }) {
  return <div className={css.toolbar}>{children}</div>
}

/** What stands below: how many, and more of them. */
export function TableFoot({
  shown,
  more,
  isLoading,
  onMore,
}: {
  shown: number
  more: boolean
  isLoading: boolean
  onMore: () => void
}) {
  return (
    <div className={css.foot} role="status">
      {shown} shown{more ? ', there are more' : ''}
      {more && (
        <button type="button" className="btn small" disabled={isLoading} onClick={onMore}>
          Show more
        </button>
      )}
    </div>
  )
}
