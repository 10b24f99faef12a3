/** One's own time off: what is planned, how far it is, where planning begins. */
import { asProblem } from '../../api/problem.ts'
import { useMay } from '../../app/may.ts'
import { useSession } from '../../app/session.ts'
import { Empty, ErrorState, Skeleton } from '../../ui/states.tsx'
import { useNow } from '../../ui/time/clock.ts'
import { useReaderZone } from '../../ui/time/reader-zone.tsx'
import { Noted } from './noted.tsx'
import { PlanList } from './plan-list.tsx'
import { usePlans, type PlanRow } from './queries.ts'
import { PlanButtons, TimeOffFrame } from './time-off-frame.tsx'
import { hoursWords, isLive, periodWords } from './words.ts'

/** The screen. */
export function TimeOffPage() {
  const me = useSession().data
  const isPerson = me?.kind === 'person'
  const mayFile = useMay('absences.file')
  const { data, isError, error, refetch } = usePlans('me', isPerson)
  const now = useNow()
  const zone = useReaderZone()
  // The next one first; of what is past the last.
  const live = (data?.items ?? [])
    .filter(isLive)
    .toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start))
  const past = (data?.items ?? []).filter((plan) => !live.includes(plan))
  const [next] = live
  const headline = next
    ? `${next.phase === 'ahead' ? 'You are away next' : next.phase === 'away' ? 'You are away' : 'You are back from'} ${periodWords(next, zone, now, next.zone)}${next.openHours > 0 ? `; ${hoursWords(next.openHours)} are open` : ''}.`
    : isPerson && mayFile
      ? 'No time off of yours is being planned.'
      : isPerson
        ? 'Engineers plan their time off here.'
        : 'Time off is planned by people.'
  return (
    <TimeOffFrame title="Time off" headline={headline}>
      <section aria-labelledby="planned">
        <div className="section-head">
          <h2 id="planned">Planned</h2>
          {isPerson && <PlanButtons />}
        </div>
        {isError && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
        {isPerson && !data && !isError && <Skeleton height={60} />}
        {(!isPerson || (data && live.length === 0)) && (
          <Empty title={isPerson ? 'Nothing is planned.' : 'You came by a link, which takes no time off.'}>
            <p>
              {isPerson
                ? 'Pick dates: you see which hours of which accounts would have nobody, and whom to ask, before anybody is told.'
                : 'Sign in as a person, or in the demo borrow somebody’s eyes in the menu at the name.'}
            </p>
          </Empty>
        )}
        {live.length > 0 && <PlanList plans={live} />}
      </section>
      {isPerson && data && <Noted personId={me.id} plans={data.items.filter(stands)} />}
      {past.length > 0 && (
        <section aria-labelledby="past">
          <div className="section-head">
            <h2 id="past">Before</h2>
          </div>
          <PlanList plans={past} />
        </section>
      )}
    </TimeOffFrame>
  )
}

/** Its time off is that of a plan. */
const stands = ({ state }: PlanRow): boolean => state !== 'withdrawn' && state !== 'refused'
