/** The newest decisions as they happen, each with its because. */
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useLive } from '../api/live.ts'
import { asProblem } from '../api/problem.ts'
import type { DecisionSummary } from '../api/types.ts'
import { Badge } from '../ui/badge.tsx'
import { EmptyLine, ErrorState, Skeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { timeWords } from '../ui/time/words.ts'
import { useRecentDecisions } from './queries.ts'
import css from './decisions.module.css'

/** The right column of Now. */
export function Decisions() {
  const { data, error, isPending, refetch } = useRecentDecisions(useReaderZone())
  const isLive = useLive() === 'live'
  const fresh = useFresh(data?.items)
  return (
    <section aria-labelledby="decisions" className={css.column}>
      <div className="section-head">
        <h2 id="decisions" className={css.title}>
          <i className="acute" /> Decisions {isLive && <small>live</small>}
        </h2>
        <Link to="/tickets" search={{}} className="link meta">
          All tickets
        </Link>
      </div>
      {isPending && <Skeleton height={60} />}
      {error && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <EmptyLine>
          Nothing decided yet. A decision appears here as soon as a ticket’s event arrives.
        </EmptyLine>
      )}
      <ol className={css.list}>
        {data?.items.map((decision) => (
          <DecisionRow key={decision.id} decision={decision} isFresh={fresh.has(decision.id)} />
        ))}
      </ol>
    </section>
  )
}

function DecisionRow({ decision, isFresh }: { decision: DecisionSummary; isFresh: boolean }) {
  const now = useNow()
  const zone = useReaderZone()
  const params = { source: decision.source, ticket: decision.ticketId }
  return (
    <li className={isFresh ? `${css.decision} ${css.fresh}` : css.decision}>
      {isFresh && <i className={`acute ${css.mark}`} />}
      <span className={css.time}>{timeWords(Date.parse(decision.at), zone, now)}</span>
      <span className={css.head}>
        <Link to="/tickets/$source/$ticket" params={params} className={css.open}>
          <b>{decision.accountName ?? 'No account'}</b> <span className="muted">{decision.ticketId}</span>
        </Link>
        {decision.isEmergency && <Badge tone="emergency">Emergency</Badge>}
        {decision.state !== 'standing' && (
          <Badge tone="outline">{decision.state === 'undone' ? 'Undone' : 'Override'}</Badge>
        )}
      </span>
      <span className={css.sentence}>{decision.sentence}</span>
      {decision.because && <span className={css.because}>because {decision.because}</span>}
    </li>
  )
}

const SETTLE_MS = 4000

/** Ids that came after the first answer, for as long as they keep their mark. */
function useFresh(items: readonly DecisionSummary[] | undefined): ReadonlySet<string> {
  const seen = useRef<Set<string> | null>(null)
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    if (!items) return
    const before = seen.current
    seen.current = new Set([...(before ?? []), ...items.map(({ id }) => id)])
    const added = before ? items.filter(({ id }) => !before.has(id)).map(({ id }) => id) : []
    if (added.length === 0) return
    setFresh(new Set(added))
    const timer = setTimeout(() => setFresh(new Set()), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [items])
  return fresh
}
