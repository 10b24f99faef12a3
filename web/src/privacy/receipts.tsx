/** The receipts of what was erased: ids and counts, no names. */
import { asProblem } from '../api/problem.ts'
import { EmptyLine, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { Moment } from '../ui/time/moment.tsx'
import { ErasedTable } from './erased-table.tsx'
import css from './privacy.module.css'
import { useReceipts, type Receipt } from './queries.ts'

/** The newest first. */
export function Receipts() {
  const receipts = useReceipts()
  return (
    <section className={css.part}>
      <div className={css.head}>
        <h2>Receipts</h2>
      </div>
      {receipts.isPending && <PageSkeleton rows={3} />}
      {receipts.isError && (
        <ErrorState problem={asProblem(receipts.error)} onRetry={() => void receipts.refetch()} />
      )}
      {receipts.data?.items.length === 0 && <EmptyLine>Nobody has been erased.</EmptyLine>}
      {receipts.data && receipts.data.items.length > 0 && (
        <ul className={css.receipts}>
          {receipts.data.items.map((receipt) => (
            <OneReceipt key={receipt.id} receipt={receipt} />
          ))}
        </ul>
      )}
    </section>
  )
}

function OneReceipt({ receipt: { at, kind, subjectId, done } }: { receipt: Receipt }) {
  const rows = done.reduce((sum, part) => sum + part.rows, 0)
  return (
    <li>
      <details>
        <summary>
          <span>
            A{kind === 'account' ? 'n' : ''} {kind}, {rows} {rows === 1 ? 'row' : 'rows'}
          </span>
          <Moment at={Date.parse(at)} />
          <span className="mono faint">{subjectId}</span>
        </summary>
        <ErasedTable erased={done} />
      </details>
    </li>
  )
}
