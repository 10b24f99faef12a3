/** The three guides. */
import { Link } from '@tanstack/react-router'
import { asProblem } from '../api/problem.ts'
import { Screen } from '../app/screen.tsx'
import { Badge } from '../ui/badge.tsx'
import { ErrorState, PageSkeleton } from '../ui/states.tsx'
import { Moment } from '../ui/time/moment.tsx'
import { useGuides, type GuideItem } from './queries.ts'
import css from './guides.module.css'

/** The screen. */
export function GuidesPage() {
  const { data, isPending, isError, error, refetch } = useGuides()
  return (
    <Screen title="Guides" crumbs={[{ label: 'Guides' }]}>
      <h1 className="answer">How we work with ASEs, and as one: read it here, and mend it here.</h1>
      {isPending && <PageSkeleton rows={4} />}
      {isError && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
      <ul className={css.list}>
        {data?.items.map((guide) => (
          <Item key={guide.slug} guide={guide} />
        ))}
      </ul>
    </Screen>
  )
}

function Item({ guide }: { guide: GuideItem }) {
  const { slug, title, audience, summary, isShipped, recordedAt, recordedBy } = guide
  return (
    <li>
      <h2>
        <Link to="/guides/$slug" params={{ slug }} className={css.open}>
          {title}
        </Link>
      </h2>
      <p className="faint meta">
        For {/^[A-Z]{2}/.test(audience) ? audience : audience.charAt(0).toLowerCase() + audience.slice(1)}
      </p>
      <p className={css.summary}>{summary}</p>
      <p className="meta muted">
        {isShipped ? <Badge tone="outline">As shipped</Badge> : <Badge>Own text</Badge>}{' '}
        {recordedAt && (
          <>
            changed by {recordedBy} <Moment at={Date.parse(recordedAt)} />
          </>
        )}
      </p>
    </li>
  )
}
