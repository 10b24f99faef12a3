/** Now: who answers for every account at this moment, and what was decided last. */
import { getRouteApi } from '@tanstack/react-router'
import { asProblem } from '../api/problem.ts'
import type { Now } from '../api/types.ts'
import { useMay } from '../app/may.ts'
import { Screen } from '../app/screen.tsx'
import { ErrorState, PageSkeleton } from '../ui/states.tsx'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { Decisions } from './decisions.tsx'
import { Field } from './field.tsx'
import { Filters } from './filters.tsx'
import { NoAccounts, NothingFound } from './now-empty.tsx'
import { useNowAnswer } from './queries.ts'
import css from './now.module.css'

const route = getRouteApi('/')

/** The first screen. */
export function NowPage() {
  const { region, q } = route.useSearch()
  const zone = useReaderZone()
  const answer = useNowAnswer({ zone, region, q })
  return (
    <Screen title="Now" crumbs={[{ label: 'Now' }]}>
      {answer.isPending && <PageSkeleton rows={14} />}
      {answer.isError && (
        <ErrorState problem={asProblem(answer.error)} onRetry={() => void answer.refetch()} />
      )}
      {answer.data && <NowView now={answer.data} filtered={Boolean(region ?? q)} />}
    </Screen>
  )
}

function NowView({ now, filtered }: { now: Now; filtered: boolean }) {
  if (now.total === 0 && !filtered) return <NoAccounts />
  return (
    <div className={css.layout}>
      <div className={css.head}>
        <h1 className="answer">
          {now.sentence} <span className={css.second}>{now.second}</span>
        </h1>
        <Filters regions={now.regions} />
      </div>
      <div>{now.total === 0 ? <NothingFound /> : <Field now={now} />}</div>
      {useMay('tickets.read') && <Decisions />}
    </div>
  )
}
