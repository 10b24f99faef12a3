/** My day: an engineer's hours, the tickets that need them, what they owe, and the accounts they answer for. */
import { api } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import type { MyDay } from '../api/types.ts'
import { Screen } from '../app/screen.tsx'
import { useSession } from '../app/session.ts'
import { Empty, EmptyLine, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { DayQuestions, DaySurges, NewTickets } from './asked-and-new.tsx'
import { IllOrBack } from '../absences/cover-plan/ill-or-back.tsx'
import { AskedOfYou } from '../absences/cover-plan/asked-of-you.tsx'
import { DayAccounts } from './day-accounts.tsx'
import { DayStrip } from './day-strip.tsx'
import { FollowUps } from './follow-ups.tsx'
import { Queue } from './queue.tsx'
import { daySentences } from './words.ts'
import css from './my-day.module.css'

const EVERY_MS = 60_000

/** For people; a token or an enter link has no day. */
export function MyDayPage() {
  const { data: me } = useSession()
  const isPerson = me?.kind === 'person'
  const day = api.useQuery('get', '/api/v1/my-day', {}, { enabled: isPerson, refetchInterval: EVERY_MS })
  return (
    <Screen title="My day" crumbs={[{ label: 'My day' }]}>
      {me && !isPerson && <Nobody />}
      {isPerson && day.isPending && <PageSkeleton rows={12} />}
      {day.isError && <ErrorState isPage problem={asProblem(day.error)} onRetry={() => void day.refetch()} />}
      {day.data && <DayView day={day.data} />}
    </Screen>
  )
}

function Nobody() {
  return (
    <Empty isPage title="Only people have a day.">
      You came by an enter link, which is nobody in particular. Sign in as a person, or in the demo borrow
      somebody’s eyes in the menu at the name.
    </Empty>
  )
}

function DayView({ day }: { day: MyDay }) {
  const zone = useReaderZone()
  const { first, second } = daySentences(day, zone)
  return (
    <div className={css.page}>
      <div className={css.head}>
        <h1 className="answer">
          {first} <span className={css.second}>{second}</span>
        </h1>
        <IllOrBack />
      </div>
      <DayStrip day={day} />
      <div className={css.columns}>
        <div>
          <section aria-labelledby="queue">
            <div className="section-head">
              <h2 id="queue">
                Queue <span className="faint">{day.total}, by need, target, customer and priority</span>
              </h2>
            </div>
            {day.queue.length === 0 ? (
              <EmptyLine>
                {day.accounts.length === 0
                  ? 'You are ASE or backup of no account now. Tickets that you hold in the help desk appear here too.'
                  : 'No open ticket in your accounts.'}
              </EmptyLine>
            ) : (
              <Queue day={day} />
            )}
          </section>
          <DayQuestions />
          <AskedOfYou />
          <FollowUps />
          <NewTickets />
        </div>
        <div className={css.side}>
          <DaySurges day={day} />
          <DayAccounts day={day} />
        </div>
      </div>
    </div>
  )
}
