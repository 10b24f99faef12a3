/** Gaps one below the other: which account, when, why, and what closes it. */
import { Link } from '@tanstack/react-router'
import type { Gap } from '../../api/types.ts'
import { Badge } from '../../ui/badge.tsx'
import { Pip } from '../../ui/pip.tsx'
import { useNow } from '../../ui/time/clock.ts'
import { Moment } from '../../ui/time/moment.tsx'
import type { Change } from '../what-if/plan.ts'
import { hoursInWords } from './causes.ts'
import { FixLine, OpenAccount, OpenPlan } from './fix-line.tsx'
import css from './gaps.module.css'

interface ListProps {
  readonly gaps: readonly Gap[]
  /** On an account's own page its name is said already. */
  readonly isOfOne?: boolean
  /** Of a plan: what closes a gap goes into the plan too. Absent: it is done where it is done. */
  readonly onAdd?: (change: Change) => void
  /** Of a plan: these would be closed. */
  readonly isClosed?: boolean
}

export function GapList({ gaps, isOfOne = false, onAdd, isClosed = false }: ListProps) {
  return (
    <ul className={css.list}>
      {gaps.map((gap) => (
        <li key={`${gap.key}${gap.start}`} className={css.gap}>
          <Pip kind={isClosed ? 'on' : 'gap'} />
          <div className={css.what}>
            <p className={css.line}>
              {!isOfOne && (
                <Link to="/accounts/$accountId" params={{ accountId: gap.accountId }} className={css.account}>
                  {gap.accountName}
                </Link>
              )}
              {!isOfOne && <span className="faint meta">{gap.regionCode}</span>}
              <Badge tone="danger">{gap.causeName}</Badge>
              {gap.plan && <Badge tone="warn">Planned</Badge>}
            </p>
            <p>{gap.sentence}</p>
            <When gap={gap} />
          </div>
          {!isClosed && (
            <div className={css.fix}>
              {gap.fix ? (
                <FixLine gap={gap} fix={gap.fix} onAdd={onAdd} isOfOne={isOfOne} />
              ) : (
                <NoFix gap={gap} isLed={onAdd === undefined} isOfOne={isOfOne} />
              )}
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

interface NoFixProps {
  readonly gap: Gap
  /** To where something is done about it. */
  readonly isLed: boolean
  readonly isOfOne: boolean
}

function NoFix({ gap, isLed, isOfOne }: NoFixProps) {
  return (
    <>
      <p className="faint">Nobody named works in these hours.</p>
      {isLed && (gap.plan !== null || !isOfOne) && (
        <p className={css.actions}>
          {gap.plan ? (
            <OpenPlan planId={gap.plan.id} accountId={gap.accountId} />
          ) : (
            <OpenAccount accountId={gap.accountId} />
          )}
        </p>
      )}
    </>
  )
}

function When({ gap: { start, end, minutes, accountZone } }: { gap: Gap }) {
  const now = useNow()
  const first = Date.parse(start)
  return (
    <p className={css.when}>
      <b>{hoursInWords(minutes)}</b> from <Moment at={first} placeZone={accountZone} /> to{' '}
      <Moment at={Date.parse(end)} placeZone={accountZone} />
      {first <= now && <span className="danger">, now</span>}
    </p>
  )
}
