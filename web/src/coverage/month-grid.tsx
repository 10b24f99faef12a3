/** Four weeks as a grid: a line an account, a column a day. The usual is a thin line, the exception stands up. */
import { Link } from '@tanstack/react-router'
import { Fragment, useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import type { Month, MonthAccount, MonthDay } from '../api/types.ts'
import { firstName } from './people.ts'
import { dayWordsOf, weekdayOf } from './month-words.ts'
import css from './month.module.css'

interface GridProps {
  readonly month: Month
  /** The reader's date. */
  readonly today: string
  readonly opened: { readonly account: string; readonly day: string } | null
  readonly onOpen: (accountId: string, date: string) => void
}

const LETTERS = ['S', 'M', 'T', 'W', 'T', 'F', 'S']

/** Arrow keys go from day to day; Enter opens one. */
export function MonthGrid({ month, today, opened, onOpen }: GridProps) {
  const { dates } = month
  const groups = [...Map.groupBy(month.accounts, ({ regionCode }) => regionCode)]
  const shown = new Set(groups.map(([code]) => code))
  const box = useRef<HTMLDivElement>(null)
  const [first] = dates
  useLayoutEffect(() => {
    if (box.current) showToday(box.current)
  }, [first, today])
  return (
    <div ref={box} className={css.scroll} role="presentation" onKeyDown={move}>
      <table className={css.grid}>
        <thead>
          <tr>
            <th scope="col" className={css.name}>
              Account, engineer
            </th>
            {dates.map((date) => (
              <th key={date} scope="col" className={`${columnOf(date, today)} ${css.date}`}>
                <span className="hidden">{long(date)}</span>
                <i aria-hidden="true">{LETTERS[weekdayOf(date)]}</i>
                <b aria-hidden="true">{Number(date.slice(8))}</b>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(([code, accounts], group) => (
          <tbody key={code}>
            <tr className={css.group}>
              <th scope="rowgroup" colSpan={dates.length + 1}>
                <div className={css.groupName}>
                  {code} <span>{accounts.length === 1 ? '1 account' : `${accounts.length} accounts`}</span>
                </div>
              </th>
            </tr>
            {accounts.map((account, row) => (
              <Row
                key={account.accountId}
                account={account}
                today={today}
                openedDay={opened?.account === account.accountId ? opened.day : null}
                isFirst={group === 0 && row === 0}
                onOpen={(date) => onOpen(account.accountId, date)}
              />
            ))}
          </tbody>
        ))}
        <Away month={month} today={today} shown={shown} />
      </table>
    </div>
  )
}

/** Where the weeks are wider than the screen, today is the first of them that is seen: what is over is scrolled to. */
function showToday(box: HTMLElement): void {
  const head = box.querySelector('th')
  const column = box.querySelector<HTMLElement>(`th.${css.today}`)
  box.scrollLeft = head && column ? column.offsetLeft - head.offsetWidth : 0
}

const long = (date: string): string =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })

function columnOf(date: string, today: string): string {
  const monday = weekdayOf(date) === 1 ? css.monday : ''
  return `${monday} ${date === today ? css.today : ''}`
}

interface RowProps {
  readonly account: MonthAccount
  readonly today: string
  readonly openedDay: string | null
  readonly isFirst: boolean
  readonly onOpen: (date: string) => void
}

function Row({ account, today, openedDay, isFirst, onOpen }: RowProps) {
  return (
    <tr className={css.row}>
      <th scope="row" className={css.name}>
        <Link to="/accounts/$accountId" params={{ accountId: account.accountId }} className={css.account}>
          {account.accountName}
        </Link>
        {account.aseName && <span>{firstName(account.aseName)}</span>}
      </th>
      {account.days.map((day, index) => (
        <td key={day.date} className={columnOf(day.date, today)}>
          <button
            type="button"
            className={`${css.cell} ${openedDay === day.date ? css.opened : ''}`}
            aria-label={dayWordsOf(day, account.accountName, long(day.date))}
            aria-pressed={openedDay === day.date}
            tabIndex={openedDay === day.date || (openedDay === null && isFirst && index === 0) ? 0 : -1}
            onClick={() => onOpen(day.date)}
          >
            <DayShape day={day} />
          </button>
        </td>
      ))}
    </tr>
  )
}

/** The worst part of a day always shows. */
function DayShape({ day }: { day: MonthDay }) {
  if (day.kind === 'named') return <i className={css.named} />
  if (day.kind === 'off') return <i className={css.off} />
  if (day.kind === 'no_service') return null
  if (day.kind === 'holiday') return <i className={css.holiday} />
  const lost = day.needed - day.named - day.backup
  const parts = [
    { css: css.namedPart, minutes: day.named },
    { css: css.backupPart, minutes: day.backup },
    { css: css.gapPart, minutes: lost },
  ].filter(({ minutes }) => minutes > 0)
  return (
    <span className={css.parts}>
      {parts.map((part) => (
        <i key={part.css} className={part.css} style={{ flexGrow: Math.max(part.minutes, day.needed / 5) }} />
      ))}
    </span>
  )
}

function Away({ month, today, shown }: { month: Month; today: string; shown: ReadonlySet<string> }) {
  const rows = month.awayAtOnce.filter(({ regionCode }) => shown.has(regionCode))
  if (rows.length === 0) return null
  return (
    <tbody>
      <tr className={css.group}>
        <th scope="rowgroup" colSpan={month.dates.length + 1}>
          <div className={css.groupName}>
            Away at once <span>engineers on time off</span>
          </div>
        </th>
      </tr>
      {rows.map(({ regionCode, people }) => (
        <tr key={regionCode} className={css.counts}>
          <th scope="row" className={css.name}>
            {regionCode}
          </th>
          {people.map((count, index) => {
            const date = month.dates[index]!
            return (
              <td key={date} className={columnOf(date, today)}>
                <Fragment>{count === 0 ? <span className={css.none}>·</span> : <b>{count}</b>}</Fragment>
              </td>
            )
          })}
        </tr>
      ))}
    </tbody>
  )
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
}

/** Moves the focus as in a grid; rows without days are passed over. */
function move(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key]
  const button = (event.target as HTMLElement).closest('button')
  if (!step || !button) return
  const rows = [...event.currentTarget.querySelectorAll('tr')].map((row) => [
    ...row.querySelectorAll('button'),
  ])
  const lines = rows.filter((cells) => cells.length > 0)
  const row = lines.findIndex((cells) => cells.includes(button))
  const next = lines[row + step[0]]?.[(lines[row]?.indexOf(button) ?? 0) + step[1]]
  if (!next) return
  event.preventDefault()
  button.tabIndex = -1
  next.tabIndex = 0
  next.focus()
}
