/** Hours without a name by account: weeks or days side by side, the darker the more. */
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState, type KeyboardEvent } from 'react'
import { api } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import type { paths } from '../../api/schema.gen.ts'
import { ErrorState, Skeleton } from '../../ui/states.tsx'
import { useReaderZone } from '../../ui/time/reader-zone.tsx'
import { cityOf } from '../../ui/time/zone.ts'
import { CAUSE_NAMES, hoursInWords } from './causes.ts'
import { columnWords, dayAndMonth, hoursOf, shareOf, steppedTo } from './heat-words.ts'
import css from './heat.module.css'

type Heat = paths['/api/v1/coverage/gaps/heat']['get']['responses'][200]['content']['application/json']

interface HeatProps {
  readonly filters: Readonly<Record<string, string>>
  readonly by: 'week' | 'day'
  /** Shows the gaps of one account below. */
  readonly onAccount: (name: string) => void
}

const FEW = 12

/** The accounts with most hours first. */
export function AccountHeat({ filters, by, onAccount }: HeatProps) {
  const zone = useReaderZone()
  const [isAll, setAll] = useState(false)
  const query = { ...filters, by, zone, limit: isAll ? 200 : FEW }
  const { data, error, refetch } = api.useQuery(
    'get',
    '/api/v1/coverage/gaps/heat',
    { params: { query } },
    { placeholderData: keepPreviousData, refetchInterval: 60_000 },
  )
  if (error) return <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />
  if (!data) return <Skeleton height={280} />
  return (
    <div>
      <HeatTable heat={data} onAccount={onAccount} />
      {data.total > FEW && (
        <button type="button" className="btn small quiet" onClick={() => setAll(!isAll)}>
          {isAll ? `Show the ${FEW} with most` : `Show ${Math.min(200, data.total)} accounts`}
        </button>
      )}
    </div>
  )
}

interface TableProps {
  readonly heat: Heat
  readonly onAccount: (name: string) => void
}

/** One cell takes the Tab key, the arrow keys go from cell to cell, Enter shows the account's gaps. */
function HeatTable({ heat, onAccount }: TableProps) {
  const { rows, columns, by, zone } = heat
  const [at, setAt] = useState({ row: 0, column: 0 })
  const table = useRef<HTMLTableElement>(null)
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells))
  const keys = (event: KeyboardEvent): void => {
    const next = steppedTo(event.key, at, { rows: rows.length, columns: columns.length })
    if (!next) return
    event.preventDefault()
    setAt(next)
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus()
  }
  return (
    <>
      <div className={css.scroll}>
        <table ref={table} className={css.heat} data-by={by}>
          <caption className="hidden">
            Hours without a name, by account and {by}, days of {cityOf(zone)}. Arrow keys go from cell to
            cell.
          </caption>
          <Head heat={heat} />
          <tbody>
            {rows.map((row, n) => (
              <Row
                key={row.accountId}
                {...{ row, n, heat, most, onAccount, keys }}
                focus={at.row === n || (n === 0 && at.row >= rows.length) ? at.column : null}
                onFocus={(column) => setAt({ row: n, column })}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Said heat={heat} at={at} most={most} />
    </>
  )
}

/** Weeks by their Monday; of days the Mondays. */
function Head({ heat: { columns, by, all } }: { heat: Heat }) {
  const isNamed = (date: string): boolean => by === 'week' || new Date(date).getUTCDay() === 1
  return (
    <thead>
      <tr>
        <th scope="col" className={css.name}>
          {by === 'week' ? 'Hours, week of' : 'Hours, day by day'}
        </th>
        {columns.map((date, n) => (
          <th key={date} scope="col">
            {isNamed(date) && <span aria-hidden="true">{dayAndMonth(date)}</span>}
            <b className="hidden">
              {columnWords(date, by)}, all {hoursInWords(all[n] ?? 0)}
            </b>
          </th>
        ))}
        <th scope="col" className={css.total}>
          All
        </th>
      </tr>
    </thead>
  )
}

interface RowProps {
  readonly row: Heat['rows'][number]
  readonly n: number
  readonly heat: Heat
  readonly most: number
  /** Which of its cells takes the Tab key; null: none. */
  readonly focus: number | null
  readonly onFocus: (column: number) => void
  readonly keys: (event: KeyboardEvent) => void
  readonly onAccount: (name: string) => void
}

function Row({ row, n, heat: { columns, by }, most, focus, onFocus, keys, onAccount }: RowProps) {
  const { accountId, accountName, cells, minutes } = row
  return (
    <tr>
      <th scope="row" className={css.name}>
        <Link to="/accounts/$accountId" params={{ accountId }}>
          {accountName}
        </Link>
      </th>
      {cells.map((value, column) => (
        <td key={columns[column]}>
          <button
            type="button"
            data-cell={`${n}-${column}`}
            data-share={value === 0 ? undefined : shareOf(value, most)}
            tabIndex={focus === column ? 0 : -1}
            className={value === 0 ? css.none : css.hot}
            onFocus={() => onFocus(column)}
            onMouseEnter={() => onFocus(column)}
            onClick={() => onAccount(accountName)}
            onKeyDown={keys}
          >
            {by === 'week' && <span aria-hidden="true">{value === 0 ? '·' : hoursOf(value)}</span>}
            <span className="hidden">
              {accountName}, {columnWords(columns[column] ?? '', by)}:{' '}
              {value === 0 ? 'no gap' : hoursInWords(value)}
            </span>
          </button>
        </td>
      ))}
      <td className={css.total}>{hoursInWords(minutes)}</td>
    </tr>
  )
}

interface SaidProps {
  readonly heat: Heat
  readonly at: { readonly row: number; readonly column: number }
  readonly most: number
}

/** The cell that is pointed at, in words, and what the colours mean. */
function Said({ heat: { rows, columns, by, total }, at, most }: SaidProps) {
  const row = rows[at.row] ?? rows[0]
  const date = columns[at.column] ?? columns[0]
  if (!row || !date) return null
  const minutes = row.cells[at.column] ?? 0
  return (
    <div className={css.said}>
      <p>
        <b>{row.accountName}</b>, {columnWords(date, by)}:{' '}
        {minutes === 0 ? 'every hour has a name' : `${hoursInWords(minutes)} without a name`}
        <span className="faint">
          {' '}
          · {row.causes.map((cause) => CAUSE_NAMES[cause]).join(', ')}
          {row.aseName && ` · ASE ${row.aseName}`}
        </span>
      </p>
      <p className={css.scale}>
        <span className="faint">{total === 1 ? 'One account' : `${total} accounts`} with gaps. Up to</span>
        {[1, 2, 3, 4].map((share) => (
          <i key={share} data-share={share}>
            {hoursOf((most * share) / 4)} h
          </i>
        ))}
      </p>
    </div>
  )
}
