/** Of many rows only those near the window are in the page. Loaded when a list is long. */
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { TableRow, type BodyProps } from './table-parts.tsx'

/** As high as a row is, until it is measured. */
const HEIGHT = 36
/** Rows kept beyond the window on both sides; also how far a key can move before more are drawn. */
const BEYOND = 20

/** The rows of the window, and room for the others. */
export function VirtualBody<Row>({ columns, rows, rowKey, open }: BodyProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const box = body.current?.getBoundingClientRect()
    if (box) setTop(box.top + window.scrollY)
  }, [])
  const getItemKey = useCallback((index: number) => rowKey(rows[index]!), [rows, rowKey])
  // Its functions are called here and nowhere else.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => HEIGHT,
    overscan: BEYOND,
    scrollMargin: top,
    getItemKey,
  })
  const items = virtual.getVirtualItems()
  const before = (items[0]?.start ?? top) - top
  const after = virtual.getTotalSize() - ((items.at(-1)?.end ?? top) - top)
  return (
    <tbody ref={body}>
      <Room height={before} columns={columns.length} />
      {items.map(({ index, key }) => (
        <TableRow
          key={key}
          row={rows[index]!}
          columns={columns}
          open={open}
          index={index}
          measure={virtual.measureElement}
        />
      ))}
      <Room height={after} columns={columns.length} />
    </tbody>
  )
}

function Room({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden="true" data-room="">
      <td aria-hidden="true" colSpan={columns} style={{ height }} />
    </tr>
  )
}
