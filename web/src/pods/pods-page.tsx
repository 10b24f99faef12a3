/** Coverage pods: who covers for whom, whether hours meet, what is amiss. */
import { Link } from '@tanstack/react-router'
import { asProblem } from '../api/problem.ts'
import { useMay } from '../app/may.ts'
import { PeopleFrame } from '../people/people-frame.tsx'
import { Badge } from '../ui/badge.tsx'
import { Empty, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { countWords } from '../ui/time/words.ts'
import { coversWords, Findings } from './findings.tsx'
import { noteOf, PodHours } from './pod-hours.tsx'
import { usePods, type Pod } from './queries.ts'
import css from './pods.module.css'

/** The screen. */
export function PodsPage() {
  const { data, error, isPending, refetch } = usePods()
  const mayMake = useMay('pods.change')
  const date = sameDay(data?.items ?? [])
  return (
    <PeopleFrame title="Pods" answer={data ? answerOf(data.items) : 'Coverage pods'}>
      <div className={css.frame}>
        <div className={css.actions}>
          {mayMake && (
            <Link to="/people/pods/new" className="btn small">
              Make a pod
            </Link>
          )}
          <Link to="/people/pods/rotation" className="btn small quiet">
            Rotation
          </Link>
        </div>
        {isPending && <PageSkeleton />}
        {error && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
        {data?.items.length === 0 && (
          <Empty title="There are no pods yet.">
            <p>
              A pod is three or so ASEs of roughly one time zone who cover for each other while one of them is
              away.
              {mayMake ? ' Make the first.' : ' A manager of the region makes them.'}
            </p>
          </Empty>
        )}
        {date !== null && <p className={`meta muted ${css.day}`}>{noteOf(date)}</p>}
        <div className={css.grid}>
          {data?.items.map((pod) => (
            <PodCard key={pod.id} pod={pod} isNoted={date !== null} />
          ))}
        </div>
      </div>
    </PeopleFrame>
  )
}

/** The day of all of them, which is said once then; at some hours some have the next day already. */
function sameDay(pods: readonly Pod[]): string | null {
  const [first, ...others] = new Set(pods.map(({ day }) => day.date))
  return first !== undefined && others.length === 0 ? first : null
}

function PodCard({ pod, isNoted }: { pod: Pod; isNoted: boolean }) {
  return (
    <section className={css.card} aria-labelledby={`pod-${pod.id}`}>
      <div className={css.head}>
        <h2 id={`pod-${pod.id}`}>
          <Link to="/people/pods/$podId" params={{ podId: pod.id }}>
            {pod.name}
          </Link>
        </h2>
        <Badge tone="outline">{pod.regionCode}</Badge>
      </div>
      <PodHours pod={pod} isNoted={isNoted} />
      <p className="meta muted">{coversWords(pod)}.</p>
      <Findings pod={pod} />
    </section>
  )
}

function answerOf(pods: readonly Pod[]): string {
  if (pods.length === 0) return 'Nobody covers for anybody as a pod yet.'
  const amiss = pods.filter(({ findings }) => findings.length > 0).length
  const words = countWords(pods.length)
  const first = `${words.charAt(0).toUpperCase()}${words.slice(1)} ${pods.length === 1 ? 'pod covers' : 'pods cover'} for their members`
  if (amiss === 0) return `${first}; nothing is amiss.`
  return `${first}; ${countWords(amiss)} ${amiss === 1 ? 'wants' : 'want'} a look.`
}
