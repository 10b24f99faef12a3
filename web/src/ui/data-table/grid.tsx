/** The table itself; of a long list only the rows near the window, all of them on paper. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useRowKeys } from './keys.ts'
import { Head, PlainBody, type BodyProps } from './table-parts.tsx'
import css from './data-table.module.css'

/** So many rows are simply there. */
const PLAIN = 100

// Lazy components forget that they are generic.
const VirtualBody = lazy(() =>
  import('./virtual-body.tsx').then((module) => ({ default: module.VirtualBody })),
) as unknown as typeof PlainBody

interface GridProps<Row> extends BodyProps<Row> {
  readonly label: string
  readonly sort: string
  readonly onSort: (sort: string) => void
  /** The rows are of another order or filter, until the answer comes. */
  readonly isOld: boolean
}

/** A head that stays, and the rows. */
export function Grid<Row>({ label, sort, onSort, isOld, ...body }: GridProps<Row>) {
  const table = useRef<HTMLTableElement>(null)
  useRowKeys(table)
  const isPrinting = usePrinting()
  const isLong = body.rows.length > PLAIN && !isPrinting
  return (
    <table
      ref={table}
      className={isOld ? `${css.table} ${css.old}` : css.table}
      aria-label={label}
      aria-busy={isOld}
      aria-rowcount={isLong ? body.rows.length + 1 : undefined}
    >
      <colgroup>
        {body.columns.map(({ key, width }) => (
          <col key={key} style={{ width }} />
        ))}
      </colgroup>
      <Head columns={body.columns} sort={sort} onSort={onSort} />
      {isLong ? (
        <Suspense fallback={<PlainBody {...body} rows={body.rows.slice(0, PLAIN)} />}>
          <VirtualBody {...body} />
        </Suspense>
      ) : (
        <PlainBody {...body} />
      )}
    </table>
  )
}

function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    // The rows have to be there before the browser makes its pages.
    const before = (): void => flushSync(() => setPrinting(true))
    const after = (): void => setPrinting(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return isPrinting
}
