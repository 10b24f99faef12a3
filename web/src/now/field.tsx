/** All accounts in one field of time, the present drawn through all of them. */
import { useMediaQuery } from '@mantine/hooks'
import type { Now } from '../api/types.ts'
import { Legend } from '../coverage/legend.tsx'
import { Axis, Grid, NowLine } from '../ui/strip/axis.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { HOUR } from '../ui/time/zone.ts'
import { GroupRows, OwnRows } from './group-rows.tsx'
import { groupsOf } from './groups.ts'
import { AFTER, BEFORE, PIECE } from './queries.ts'
import css from './now.module.css'

/** The groups of accounts under one axis; among many, the reader's own before all others. */
export function Field({ now }: { now: Now }) {
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
        {now.total > PIECE && <OwnRows window={window} />}
        {groupsOf(now).map((group) => (
          <GroupRows key={group.state} group={group} total={now.total} window={window} />
        ))}
        {!isPhone && (
          <div className={css.overlay} aria-hidden="true">
            <NowLine window={window} now={at} zone={zone} />
          </div>
        )}
      </div>
      <div className={css.legend}>
        <Legend
          kinds={['on', 'backup', 'gap', 'off']}
          withBusy={now.accounts.some(({ segments }) => segments.some(({ presence }) => presence === 'busy'))}
        />
      </div>
    </>
  )
}
