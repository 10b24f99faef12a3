/** One surge: what came against what is usual, the three ways to go, the message, and what the customer chose. */
import { getRouteApi, Link } from '@tanstack/react-router'
import { asProblem } from '../api/problem.ts'
import type { Surge } from '../api/types.ts'
import { useIsAbout } from '../app/place-zone.ts'
import { Screen } from '../app/screen.tsx'
import { CopyButton } from '../operations/copy-button.tsx'
import { Markdown } from '../ui/markdown/markdown.tsx'
import { ErrorState, PageSkeleton } from '../ui/states.tsx'
import { useSurge } from './queries.ts'
import { SurgeChart } from './surge-chart.tsx'
import { SurgeQueue } from './surge-queue.tsx'
import { Ways } from './ways.tsx'
import css from './surges.module.css'

const route = getRouteApi('/surges/$surgeId')

/** The screen of one surge. */
export function SurgePage() {
  const { surgeId } = route.useParams()
  const answer = useSurge(surgeId)
  useIsAbout(answer.data?.zone)
  const name = answer.data?.accountName ?? 'Surge'
  return (
    <Screen
      title={`Surge at ${name}`}
      crumbs={[{ label: 'Surges', link: { to: '/surges', search: {} } }, { label: name }]}
    >
      {answer.isPending && <PageSkeleton />}
      {answer.isError && (
        <ErrorState isPage problem={asProblem(answer.error)} onRetry={() => void answer.refetch()} />
      )}
      {answer.data && <SurgeView surge={answer.data} />}
    </Screen>
  )
}

function SurgeView({ surge }: { surge: Surge }) {
  return (
    <article className={css.page}>
      <header>
        <h1 className="answer">{surge.sentence}</h1>
        <p className="muted">
          Chance alone brings so many in {chanceWords(surge.chance)}, by {surge.weeks}{' '}
          {surge.weeks === 1 ? 'week' : 'weeks'} of its own history.{' '}
          <Link to="/accounts/$accountId" params={{ accountId: surge.accountId }} className="link">
            Open the account
          </Link>
        </p>
      </header>
      <SurgeChart surge={surge} />
      <div className={css.columns}>
        <div>
          <Ways surge={surge} />
          <SurgeQueue surge={surge} />
        </div>
        <div>
          <section aria-labelledby="message">
            <div className="section-head">
              <h2 id="message">Message to the customer</h2>
              <CopyButton text={surge.message} what="Message" />
            </div>
            <p className="meta faint">Prepared: a person reads, changes and sends it.</p>
            <div className={css.message}>
              <Markdown source={surge.message} />
            </div>
          </section>
        </div>
      </div>
    </article>
  )
}

function chanceWords(chance: number): string {
  if (chance < 0.0001) return 'less than one look in 10,000'
  return `one look in ${Math.round(1 / chance).toLocaleString('en')}`
}
