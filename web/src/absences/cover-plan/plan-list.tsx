/** Absences in a list: when, how far, what is open. */
import { Link } from '@tanstack/react-router'
import { Badge, type BadgeTone } from '../../ui/badge.tsx'
import { useNow } from '../../ui/time/clock.ts'
import { useReaderZone } from '../../ui/time/reader-zone.tsx'
import { timeWords } from '../../ui/time/words.ts'
import type { PlanRow } from './queries.ts'
import { hoursWords, periodWords, stateWord } from './words.ts'
import css from './cover-plan.module.css'

const TONES: Readonly<Partial<Record<PlanRow['state'], BadgeTone>>> = {
  waiting: 'warn',
  asking: 'warn',
  confirmed: 'accent',
}

/** `named`: with who is away. */
export function PlanList({ plans, named = false }: { plans: readonly PlanRow[]; named?: boolean }) {
  const now = useNow()
  const zone = useReaderZone()
  return (
    <ul className={css.rows}>
      {plans.map((plan) => (
        <li key={plan.id}>
          <span>
            <Link to="/time-off/$planId" params={{ planId: plan.id }}>
              <b>
                {named && `${plan.personName}, `}
                {periodWords(plan, zone, now, plan.zone)}
              </b>
            </Link>{' '}
            <span className={css.why}>{openWords(plan, zone, now)}</span>
          </span>
          <Badge tone={plan.isOverdue ? 'danger' : (TONES[plan.state] ?? 'plain')}>
            {plan.isOverdue ? 'To assign' : stateWord[plan.state]}
          </Badge>
        </li>
      ))}
    </ul>
  )
}

function openWords(plan: PlanRow, zone: string, now: number): string {
  if (plan.state === 'waiting') return `${plan.managerName ?? 'A manager'} approves first`
  if (plan.openHours === 0) return plan.phase === 'back' ? 'over' : 'every hour that needs a name has one'
  const by =
    plan.dueAt && !plan.isOverdue
      ? `, assigned by a manager after ${timeWords(Date.parse(plan.dueAt), zone, now)}`
      : ''
  const of = plan.openHours < plan.neededHours ? ` of ${hoursWords(plan.neededHours)}` : ''
  return `${hoursWords(plan.openHours)}${of} that need a name are open${by}`
}
