/** The rows of one group: some at first, the others piece by piece when somebody wants to see them. */
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem } from '../api/problem.ts'
import type { NowAccount, State } from '../api/types.ts'
import { ErrorState, Skeleton } from '../ui/states.tsx'
import type { TimeWindow } from '../ui/strip/geometry.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { AccountRow } from './account-row.tsx'
import { rowsAtFirst, type Group } from './groups.ts'
import { PIECE, useNowPart } from './queries.ts'
import css from './now.module.css'

const route = getRouteApi('/')

interface GroupProps {
  readonly group: Group
  readonly total: number
  readonly window: TimeWindow
}

/** A group with its head. */
export function GroupRows({ group, total, window }: GroupProps) {
  const [pieces, setPieces] = useState(0)
  const first = rowsAtFirst(group, total)
  const isWhole = group.accounts.length === group.count
  const shown = pieces > 0 && isWhole ? group.accounts : group.accounts.slice(0, first)
  const seen = pieces > 0 ? (isWhole ? group.count : Math.min(group.count, pieces * PIECE)) : first
  return (
    <div role="rowgroup">
      <GroupHead title={group.title} count={group.count} due={group.due} />
      {pieces === 0 || isWhole
        ? shown.map((account) => <AccountRow key={account.accountId} account={account} window={window} />)
        : Array.from({ length: pieces }, (_, n) => (
            <Piece key={n} state={group.state} offset={n * PIECE} window={window} />
          ))}
      {seen < group.count && (
        <div role="row" className={css.more}>
          <span role="cell">
            <button type="button" className="link" onClick={() => setPieces(pieces + 1)}>
              {moreWords(seen, group.count, pieces)}
            </button>
          </span>
        </div>
      )}
    </div>
  )
}

function moreWords(seen: number, count: number, pieces: number): string {
  if (count <= PIECE) return `Show all ${count}`
  const next = Math.min(PIECE, pieces === 0 ? count : count - seen)
  return pieces === 0
    ? `Show the first ${next} of ${count.toLocaleString('en')}`
    : `Show ${next} more of ${count.toLocaleString('en')}`
}

function GroupHead({ title, count, due }: { title: string; count: number; due: string }) {
  return (
    <div className={`${css.row} ${css.group}`} role="row">
      <div role="cell" className={css.groupTitle}>
        <h2>
          {title} <small>{count.toLocaleString('en')}</small>
        </h2>
      </div>
      <span role="cell" />
      <span role="cell" />
      <span role="cell" className={css.groupDue}>
        {due}
      </span>
    </div>
  )
}

/** So many accounts of a state from a place on. */
function Piece({ state, offset, window }: { state: State; offset: number; window: TimeWindow }) {
  const { region, q } = route.useSearch()
  const { data, error, isPending, refetch } = useNowPart(
    { zone: useReaderZone(), region, q },
    { state, offset },
  )
  if (isPending)
    return (
      <div role="row">
        <span role="cell">
          <Skeleton height={36} />
        </span>
      </div>
    )
  if (error) return <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />
  return <Accounts accounts={data.accounts} window={window} />
}

/** The accounts whose engineer the reader is, or for which they cover; nothing where there are none. */
export function OwnRows({ window }: { window: TimeWindow }) {
  const { region, q } = route.useSearch()
  const { data } = useNowPart({ zone: useReaderZone(), region, q }, { mine: true })
  if (!data || data.accounts.length === 0) return null
  return (
    <div role="rowgroup">
      <GroupHead title="Yours" count={data.accounts.length} due="" />
      <Accounts accounts={data.accounts} window={window} />
    </div>
  )
}

function Accounts({ accounts, window }: { accounts: readonly NowAccount[]; window: TimeWindow }) {
  return accounts.map((account) => <AccountRow key={account.accountId} account={account} window={window} />)
}
