/** One account: who answers, over the week, and everything one needs to know. */
import { getRouteApi } from '@tanstack/react-router'
import { asProblem } from '../api/problem.ts'
import type { AccountOverview, Timeline } from '../api/types.ts'
import { Screen } from '../app/screen.tsx'
import { Because } from '../ui/because.tsx'
import { ErrorState, PageSkeleton, Skeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { AccountFacts, AccountHead } from './account-head.tsx'
import { AccountHistory, AccountTickets } from './account-lists.tsx'
import { Channels, Contacts, Contracts, Notes, Team } from './account-sections.tsx'
import { CoverageWeek } from './coverage-week.tsx'
import { useAccount, useTimeline } from './queries.ts'
import css from './account.module.css'

const route = getRouteApi('/accounts/$accountId')

/** The screen of one account. */
export function AccountPage() {
  const { accountId } = route.useParams()
  const overview = useAccount(accountId)
  const timeline = useTimeline(accountId, useNow(), useReaderZone())
  const name = overview.data?.account.name ?? 'Account'
  return (
    <Screen title={name} crumbs={[{ label: 'Accounts', link: { to: '/accounts', search: {} } }, { label: name }]}>
      {overview.isPending && <PageSkeleton />}
      {overview.isError && (
        <ErrorState problem={asProblem(overview.error)} onRetry={() => void overview.refetch()} />
      )}
      {overview.data && (
        <article className={css.page}>
          <AccountHead overview={overview.data} answer={timeline.data?.answer} />
          {timeline.isPending && <Skeleton height={220} />}
          {timeline.isError && (
            <ErrorState problem={asProblem(timeline.error)} onRetry={() => void timeline.refetch()} />
          )}
          {timeline.data && <Coverage overview={overview.data} timeline={timeline.data} />}
          <Sections overview={overview.data} />
        </article>
      )}
    </Screen>
  )
}

function Coverage({ overview, timeline }: { overview: AccountOverview; timeline: Timeline }) {
  const { because, sentence } = timeline.answer
  return (
    <>
      <AccountFacts overview={overview} answer={timeline.answer} />
      <CoverageWeek timeline={timeline} accountZone={overview.account.timeZone} />
      {because.length > 0 && (
        <section aria-labelledby="because">
          <div className="section-head">
            <h2 id="because">Because</h2>
          </div>
          <Because steps={because} conclusion={sentence} />
        </section>
      )}
    </>
  )
}

function Sections({ overview }: { overview: AccountOverview }) {
  return (
    <div className={css.sections}>
      <div className={css.wide}>
        <AccountTickets accountId={overview.account.id} />
        <AccountHistory accountId={overview.account.id} />
      </div>
      <div>
        <Contracts overview={overview} />
        <Contacts overview={overview} />
      </div>
      <div>
        <Channels overview={overview} />
        <Team overview={overview} />
        <Notes overview={overview} />
      </div>
    </div>
  )
}
