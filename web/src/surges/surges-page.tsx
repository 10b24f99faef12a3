/** Surges that run, and those that are over. */
import { Link } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import type { SurgeSummary } from '../api/types.ts'
import { Screen } from '../app/screen.tsx'
import { Badge } from '../ui/badge.tsx'
import { EmptyLine, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { timeWords } from '../ui/time/words.ts'
import css from './surges.module.css'

const EVERY_MS = 60_000

/** The screen of all surges, the newest first. */
export function SurgesPage() {
  const query = { state: 'all', limit: 100 } as const
  const answer = api.useQuery('get', '/api/v1/surges', { params: { query } }, { refetchInterval: EVERY_MS })
  const all = answer.data?.items ?? []
  const running = all.filter(({ isRunning }) => isRunning)
  const over = all.filter(({ isRunning }) => !isRunning)
  return (
    <Screen title="Surges" crumbs={[{ label: 'Surges' }]}>
      {answer.isPending && <PageSkeleton rows={6} />}
      {answer.isError && (
        <ErrorState isPage problem={asProblem(answer.error)} onRetry={() => void answer.refetch()} />
      )}
      {answer.data && (
        <div className={css.page}>
          <h1 className="answer">{sentenceOf(running.length)}</h1>
          <List id="running" title="Running" rows={running}>
            Once an account’s own day is over, its new tickets of seven days are held against its history.
            Nothing stands out now.
          </List>
          {over.length > 0 && <List id="over" title="Over" rows={over} />}
        </div>
      )}
    </Screen>
  )
}

const sentenceOf = (count: number): string =>
  count === 0
    ? 'No account has a surge.'
    : count === 1
      ? 'One account has a surge.'
      : `${count} accounts have a surge.`

interface ListProps {
  readonly id: string
  readonly title: string
  readonly rows: readonly SurgeSummary[]
  readonly children?: string
}

function List({ id, title, rows, children }: ListProps) {
  const now = useNow()
  const zone = useReaderZone()
  return (
    <section aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>
          {title} <span className="faint">{rows.length}</span>
        </h2>
      </div>
      {rows.length === 0 && children && <EmptyLine>{children}</EmptyLine>}
      <ul className={css.rows}>
        {rows.map((surge) => (
          <li key={surge.id}>
            <Link to="/surges/$surgeId" params={{ surgeId: surge.id }} className={css.row}>
              <span>
                <b>{surge.accountName}</b>
                <span className={css.small}>{surge.sentence}</span>
              </span>
              <span className={css.end}>
                {surge.isRunning && surge.option === null && <Badge tone="warn">Not chosen yet</Badge>}
                <span className="faint">since {timeWords(Date.parse(surge.beganAt), zone, now)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
