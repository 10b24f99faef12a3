/** “I am ill today”, or for whoever is away already: the absence that runs, and its end. */
import { Link } from '@tanstack/react-router'
import { useMay } from '../../app/may.ts'
import { BackNow } from './plan-actions.tsx'
import { useRunning } from './queries.ts'
import css from './cover-plan.module.css'

/** Nothing for whoever takes no time off here. */
export function IllOrBack() {
  const mayFile = useMay('absences.file')
  const running = useRunning(mayFile)
  if (!mayFile) return null
  if (!running)
    return (
      <Link to="/time-off/ill" className="btn">
        I am ill today
      </Link>
    )
  return (
    <span className={css.actions}>
      <Link to="/time-off/$planId" params={{ planId: running.id }} className="btn">
        Open your time off
      </Link>
      {running.state !== 'waiting' && <BackNow plan={running} />}
    </span>
  )
}
