/** The parts of a table: its head, a row, the rows one after the other. */
import { Link, type LinkProps } from '@tanstack/react-router'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { Ref } from 'react'
import { nextSort, orderOf, type DataColumn } from './columns.ts'
import { ROW_LINK } from './keys.ts'
import css from './data-table.module.css'

/** Where a row leads, or what opening it does. */
export type Opens<Row> = (row: Row) => LinkProps | (() => void)

export interface BodyProps<Row> {
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly open?: Opens<Row> | undefined
}

interface HeadProps<Row> {
  readonly columns: readonly DataColumn<Row>[]
  readonly sort: string
  readonly onSort: (sort: string) => void
}

/** The names of the columns; those that order the list are buttons. */
export function Head<Row>({ columns, sort, onSort }: HeadProps<Row>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const order = orderOf(column, sort)
          const next = nextSort(column, sort)
          return (
            <th key={column.key} scope="col" className={classOf(column)} aria-sort={order}>
              {next === undefined ? (
                column.head
              ) : (
                <button type="button" onClick={() => onSort(next)}>
                  {column.head}
                  {order === 'ascending' && <IconArrowUp size={12} stroke={2} aria-hidden="true" />}
                  {order === 'descending' && <IconArrowDown size={12} stroke={2} aria-hidden="true" />}
                </button>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

/** All rows, one after the other. */
export function PlainBody<Row>({ columns, rows, rowKey, open }: BodyProps<Row>) {
  return (
    <tbody>
      {rows.map((row) => (
        <TableRow key={rowKey(row)} row={row} columns={columns} open={open} />
      ))}
    </tbody>
  )
}

interface RowProps<Row> {
  readonly row: Row
  readonly columns: readonly DataColumn<Row>[]
  readonly open?: Opens<Row> | undefined
  /** Its place among all rows, where only some of them are in the page. */
  readonly index?: number
  readonly measure?: Ref<HTMLTableRowElement>
}

/** A row: the whole of it opens what its main cell links to. */
export function TableRow<Row>({ row, columns, open, index, measure }: RowProps<Row>) {
  const place = index === undefined ? {} : { 'aria-rowindex': index + 2, 'data-index': index }
  return (
    <tr ref={measure} {...place}>
      {columns.map((column) => (
        <td
          key={column.key}
          className={classOf(column)}
          data-head={column.isNumber ? column.head : undefined}
        >
          {column.main && open ? <Opener to={open(row)}>{column.cell(row)}</Opener> : column.cell(row)}
          {column.beside?.(row)}
        </td>
      ))}
    </tr>
  )
}

function Opener({ to, children }: { to: LinkProps | (() => void); children: React.ReactNode }) {
  const mark = { [ROW_LINK]: '' }
  if (typeof to !== 'function')
    return (
      <Link {...to} className={css.open} {...mark}>
        {children}
      </Link>
    )
  return (
    <button type="button" className={css.open} onClick={to} {...mark}>
      {children}
    </button>
  )
}

function classOf<Row>({ main, wideOnly, align }: DataColumn<Row>): string {
  return [main && css.main, wideOnly && css.wideOnly, align === 'right' && css.right]
    .filter(Boolean)
    .join(' ')
}
