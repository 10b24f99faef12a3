/** A table on its way: its columns, and grey where the rows will be. */
import { Skeleton } from '../states.tsx'
import type { DataColumn } from './columns.ts'
import css from './data-table.module.css'

const ROWS = Array.from({ length: 18 }, (_, row) => row)

/** As high as the first screen of rows, so that nothing jumps. */
export function TableSkeleton<Row>({ columns }: { columns: readonly DataColumn<Row>[] }) {
  return (
    <div role="status" aria-label="Loading">
      <table className={css.table} aria-hidden="true">
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ key, head, align }) => (
              <th key={key} className={align === 'right' ? css.right : ''}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row}>
              {columns.map(({ key, main, wideOnly }, column) => (
                <td key={key} className={main ? css.main : wideOnly ? css.wideOnly : ''}>
                  <Skeleton width={`${(main ? 80 : 60) - ((row * 17 + column * 11) % 34)}%`} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
