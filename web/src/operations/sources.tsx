/** Where tickets come from, and when something came last. */
import { Link } from '@tanstack/react-router'
import { asProblem } from '../api/problem.ts'
import { Badge } from '../ui/badge.tsx'
import { EmptyLine, ErrorState, Skeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { Moment } from '../ui/time/moment.tsx'
import { distance } from '../ui/time/words.ts'
import { useSources, type TicketSource } from './queries.ts'
import css from './operations.module.css'

const KINDS = { help_desk: 'Help desk', file: 'File', api: 'API' } as const

/** One line a source. */
export function Sources() {
  const { data, isPending, isError, error, refetch } = useSources()
  return (
    <section aria-labelledby="sources">
      <div className="section-head">
        <h2 id="sources">Sources</h2>
        <span className="meta faint">last 24 hours</span>
      </div>
      {isPending && <Skeleton height={60} />}
      {isError && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <EmptyLine>
          No ticket has come yet: connect the help desk below, import a file, or post events to the API.
        </EmptyLine>
      )}
      <ul className={css.sources}>
        {data?.items.map((source) => (
          <Source key={source.source} source={source} />
        ))}
      </ul>
    </section>
  )
}

function Source({ source }: { source: TicketSource }) {
  const now = useNow()
  const { kind, alwaysShadow, lastReceivedAt, lastDay, parked, connectedAt } = source
  const { events, late, echoes, isLeast } = lastDay
  return (
    <li>
      <span className={css.sourceName}>
        <b>{source.source}</b> <Badge tone="outline">{KINDS[kind]}</Badge>
        {alwaysShadow && <Badge>Shadow only</Badge>}
      </span>
      <span>
        {lastReceivedAt ? (
          <>
            Last delivery {distance(Date.parse(lastReceivedAt), now)}{' '}
            <span className="faint">
              (<Moment at={Date.parse(lastReceivedAt)} />)
            </span>
          </>
        ) : (
          <span className="muted">Nothing of it among the newest events</span>
        )}
      </span>
      <span className="muted">
        {events.toLocaleString('en-GB')}
        {isLeast ? ' or more' : ''} events, {echoes} of them caused by our own writes, {late} late
      </span>
      <span>
        {parked > 0 ? (
          <Link to="/jobs/parked" search={{}} className="link">
            {parked} could not be read
          </Link>
        ) : (
          <span className="faint">all were read</span>
        )}
        {connectedAt && (
          <span className="faint meta">
            {' '}
            · connected <Moment at={Date.parse(connectedAt)} />
          </span>
        )}
      </span>
    </li>
  )
}
