/** All accounts in one field of time, the present drawn through all of them. */
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import type { Now } from '../api/types.ts'
import { Legend } from '../coverage/legend.tsx'
import { Axis, Grid, NowLine } from '../ui/strip/axis.tsx'
import type { TimeWindow } from '../ui/strip/geometry.ts'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { HOUR } from '../ui/time/zone.ts'
import { AccountRow } from './account-row.tsx'
import { groupsOf, rowsAtFirst, type Group } from './groups.ts'
import { AFTER, BEFORE } from './queries.ts'
import css from './now.module.css'

/** The groups of accounts under one axis. `onMore`: somebody wants to see more than were loaded. */
export function Field({ now, onMore }: { now: Now; onMore: () => void }) {
  const at = useNow()
  const zone = useReaderZone()
  const isPhone = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  const window = { from: at - BEFORE * HOUR, to: at + AFTER * HOUR }
  return (
    <>
      <div className={css.field} role="table" aria-label="Who answers for each account">
        {!isPhone && (
          <div className={css.overlay} aria-hidden="true">
            <Grid window={window} zone={zone} step={3} now={at} />
          </div>
        )}
        <div className={css.axisRow} role="rowgroup">
          <div className={css.row} role="row">
            <span role="columnheader">Account</span>
            <span role="columnheader">Who answers</span>
            <span role="columnheader">
              <span className="hidden">Three hours before to nine hours from now</span>
              <Axis window={window} zone={zone} step={3} now={at} />
            </span>
            <span role="columnheader">
              <span className="hidden">Until, or engineer back</span>
            </span>
          </div>
        </div>
        {groupsOf(now).map((group) => (
          <GroupRows key={group.state} group={group} total={now.total} window={window} onMore={onMore} />
        ))}
        {!isPhone && (
          <div className={css.overlay} aria-hidden="true">
            <NowLine window={window} now={at} zone={zone} />
          </div>
        )}
      </div>
      <div className={css.legend}>
        <Legend kinds={['on', 'backup', 'gap', 'off']} />
      </div>
    </>
  )
}

interface GroupProps {
  readonly group: Group
  readonly total: number
  readonly window: TimeWindow
  readonly onMore: () => void
}

function GroupRows({ group, total, window, onMore }: GroupProps) {
  const [isOpen, setOpen] = useState(false)
  const first = rowsAtFirst(group, total)
  const shown = isOpen ? group.accounts : group.accounts.slice(0, first)
  const open = (): void => {
    setOpen(true)
    if (group.accounts.length < group.count) onMore()
  }
  return (
    <div role="rowgroup">
      <div className={`${css.row} ${css.group}`} role="row">
        <div role="cell" className={css.groupTitle}>
          <h2>
            {group.title} <small>{group.count}</small>
          </h2>
        </div>
        <span role="cell" />
        <span role="cell" />
        <span role="cell" className={css.groupDue}>
          {group.due}
        </span>
      </div>
      {shown.map((account) => (
        <AccountRow key={account.accountId} account={account} window={window} />
      ))}
      {shown.length < group.count && !isOpen && (
        <div role="row" className={css.more}>
          <span role="cell">
            <button type="button" className="link" onClick={open}>
              Show all {group.count}
            </button>
          </span>
        </div>
      )}
    </div>
  )
}
