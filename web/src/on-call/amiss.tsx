/** Hours of the next 90 days with nobody on call, and shifts that want a swap. */
import { asProblem } from '../api/problem.ts'
import { Pip } from '../ui/pip.tsx'
import { EmptyLine, ErrorState, Skeleton } from '../ui/states.tsx'
import { Moment } from '../ui/time/moment.tsx'
import { duration } from '../ui/time/words.ts'
import { useWatch } from './queries.ts'
import css from './on-call.module.css'

const MOST = 30

/** The section. */
export function Amiss() {
  const { data, error, isPending, refetch } = useWatch()
  return (
    <section aria-labelledby="amiss">
      <div className="section-head">
        <h2 id="amiss">The next 90 days</h2>
      </div>
      {isPending && <Skeleton height={60} />}
      {error && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
      {data && data.gaps.length + data.findings.length === 0 && (
        <EmptyLine>Somebody is on call at every hour, and no shift wants a swap.</EmptyLine>
      )}
      <ul className={css.rows}>
        {data?.gaps.slice(0, MOST).map(({ start, end }) => (
          <li key={start}>
            <span className="duty">
              <Pip kind="gap" />
              <span>
                <b>Nobody</b> from <Moment at={Date.parse(start)} /> to <Moment at={Date.parse(end)} />
              </span>
            </span>
            <span className="muted">{duration(Date.parse(end) - Date.parse(start))}</span>
          </li>
        ))}
        {data?.findings.slice(0, MOST).map(({ code, personId, start, sentence }) => (
          <li key={`${code}${personId}${start}`}>
            <span className="duty">
              <Pip kind="away" />
              <span>{sentence}</span>
            </span>
            <Moment at={Date.parse(start)} />
          </li>
        ))}
      </ul>
      {data && data.gaps.length + data.findings.length > 2 * MOST && (
        <p className="meta muted">Only the first {MOST} of each are listed.</p>
      )}
    </section>
  )
}
