/** One account: who answers, over the week, and everything one needs to know. */
import { getRouteApi } from '@tanstack/react-router'
import { asProblem } from '../api/problem.ts'
import type { Account, CoverageAnswer } from '../api/types.ts'
import { useIsAbout } from '../app/place-zone.ts'
import { useMay } from '../app/may.ts'
import { Screen } from '../app/screen.tsx'
import { Because } from '../ui/because.tsx'
import { ErrorState, PageSkeleton, Skeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { AccountActions, AccountGone } from './account-actions.tsx'
import { Fallback } from './account-fallback.tsx'
import { AccountFacts, AccountHead } from './account-head.tsx'
import { AccountGaps } from './account-gaps.tsx'
import { AccountEmergencies } from './account-emergencies.tsx'
import { AccountHistory, AccountTickets } from './account-lists.tsx'
import { AccountOrganizations } from './account-organizations.tsx'
import { AccountSurge } from './account-surge.tsx'
import { Channels, Contacts, Contracts, Notes, Team } from './account-sections.tsx'
import { CoverageWeek } from './coverage-week.tsx'
import { useAccount, useAnswer, useTimeline } from './queries.ts'
import css from './account.module.css'

const route = getRouteApi('/accounts/$accountId')

/** The screen of one account. */
export function AccountPage() {
  const { accountId } = route.useParams()
  const account = useAccount(accountId)
  const timeline = useTimeline(accountId, useNow(), useReaderZone())
  const answer = useAnswer(accountId, useReaderZone())
  useIsAbout(account.data?.timeZone)
  const name = account.data?.name ?? 'Account'
  return (
    <Screen
      title={name}
      crumbs={[{ label: 'Accounts', link: { to: '/accounts', search: {} } }, { label: name }]}
    >
      {account.isPending && <PageSkeleton />}
      {account.isError && (
        <AccountGone
          accountId={accountId}
          problem={asProblem(account.error)}
          onRetry={() => void account.refetch()}
        />
      )}
      {account.data && (
        <article className={css.page}>
          <AccountHead account={account.data} answer={answer.data} />
          <AccountSurge accountId={account.data.id} />
          <AccountActions account={account.data} />
          {answer.data && <AccountFacts account={account.data} answer={answer.data} />}
          {timeline.isPending && <Skeleton height={220} />}
          {timeline.isError && (
            <ErrorState problem={asProblem(timeline.error)} onRetry={() => void timeline.refetch()} />
          )}
          {timeline.data && <CoverageWeek timeline={timeline.data} accountZone={account.data.timeZone} />}
          <AccountGaps accountId={accountId} />
          {answer.data && <Why answer={answer.data} />}
          <Sections account={account.data} />
        </article>
      )}
    </Screen>
  )
}

function Why({ answer }: { answer: CoverageAnswer }) {
  if (answer.because.length === 0) return null
  return (
    <section aria-labelledby="because">
      <div className="section-head">
        <h2 id="because">Because</h2>
      </div>
      <Because steps={answer.because} conclusion={answer.sentence} />
    </section>
  )
}

function Sections({ account }: { account: Account }) {
  const seesTickets = useMay('tickets.read')
  return (
    <div className={css.sections}>
      {seesTickets && (
        <div className={css.wide}>
          <AccountTickets accountId={account.id} />
          <AccountEmergencies accountId={account.id} />
          <AccountHistory accountId={account.id} />
        </div>
      )}
      <div>
        <Contracts account={account} />
        <Fallback account={account} />
        <Contacts account={account} />
        <AccountOrganizations account={account} />
      </div>
      <div>
        <Channels account={account} />
        <Team account={account} />
        <Notes account={account} />
      </div>
    </div>
  )
}
