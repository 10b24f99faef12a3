/** A checklist of an absence, ticked off in place. */
import { Badge } from '../../ui/badge.tsx'
import { useNow } from '../../ui/time/clock.ts'
import { useReaderZone } from '../../ui/time/reader-zone.tsx'
import { duration, timeWords } from '../../ui/time/words.ts'
import { Writing } from '../../ui/writing.tsx'
import { useTick, type Plan } from './queries.ts'
import css from './cover-plan.module.css'

interface StepsProps {
  readonly plan: Plan
  readonly phase: 'before' | 'return'
  readonly title: string
}

/** Nothing where there is none: it is made once the time off is confirmed. */
export function Steps({ plan, phase, title }: StepsProps) {
  const steps = plan.steps.filter((step) => step.phase === phase && step.state !== 'cancelled')
  if (steps.length === 0) return null
  const left = steps.filter(({ state }) => state === 'open').length
  return (
    <section aria-labelledby={phase}>
      <div className="section-head">
        <h2 id={phase}>
          {title} <span className="faint">{left === 0 ? 'all done' : `${left} to do`}</span>
        </h2>
      </div>
      <Writing>
        <ul className={css.rows}>
          {steps.map((step) => (
            <Step key={step.taskId} step={step} mayTick={plan.canChange} />
          ))}
        </ul>
      </Writing>
    </section>
  )
}

function Step({ step, mayTick }: { step: Plan['steps'][number]; mayTick: boolean }) {
  const now = useNow()
  const zone = useReaderZone()
  const tick = useTick()
  const due = step.dueAt === null ? null : Date.parse(step.dueAt)
  const isDone = step.state === 'done'
  return (
    <li>
      <label className={css.step} aria-label={step.title}>
        <input
          type="checkbox"
          checked={isDone || tick.isPending}
          disabled={!mayTick || isDone || tick.isPending}
          onChange={() => tick.mutate({ params: { path: { id: step.taskId } } })}
        />
        <span>
          <b className={isDone ? css.done : undefined}>{step.title}</b>
          {step.detail && <span className={css.why}>{step.detail}</span>}
        </span>
      </label>
      {due !== null && !isDone && due < now && <Badge tone="danger">{duration(now - due)} late</Badge>}
      {due !== null && !isDone && due >= now && <span className="muted">by {timeWords(due, zone, now)}</span>}
    </li>
  )
}
