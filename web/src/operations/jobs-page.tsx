/** What waits, what failed and why, and what to do about it. */
import { asProblem } from '../api/problem.ts'
import { EmptyLine, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { countWords, duration } from '../ui/time/words.ts'
import { FailedJobs } from './failed-jobs.tsx'
import { JobsFrame } from './frames.tsx'
import { useJobs } from './queries.ts'
import { useStopSwitch } from './stop-state.ts'
import css from './operations.module.css'

type Queue = NonNullable<ReturnType<typeof useJobs>['data']>['queues'][number]

/** The screen. */
export function JobsPage() {
  const jobs = useJobs()
  const isStopped = useStopSwitch().data?.outsideWrites === 'stopped'
  return (
    <JobsFrame title="Jobs" answer={jobs.data ? answerOf(jobs.data.queues, isStopped) : 'Jobs'}>
      {jobs.isPending && <PageSkeleton />}
      {jobs.isError && <ErrorState problem={asProblem(jobs.error)} onRetry={() => void jobs.refetch()} />}
      {jobs.data && (
        <>
          <FailedJobs />
          <Queues queues={jobs.data.queues} />
        </>
      )}
    </JobsFrame>
  )
}

const sum = (queues: readonly Queue[], count: (queue: Queue) => number): number =>
  queues.reduce((total, queue) => total + count(queue), 0)

function answerOf(queues: readonly Queue[], isStopped: boolean): string {
  const failed = sum(queues, (queue) => queue.failed)
  const held = sum(queues, (queue) => queue.heldBack)
  const waiting = sum(queues, (queue) => queue.waiting + queue.running)
  if (failed > 0) {
    const behind = held > 0 ? `, and ${countWords(held)} ${held === 1 ? 'waits' : 'wait'} behind` : ''
    return `${jobsWords(failed)} failed for good${behind}: somebody has to decide.`
  }
  if (isStopped)
    return `Nothing failed; ${jobsWords(waiting).toLowerCase()} to be done once writes are allowed again.`
  return waiting === 0
    ? 'Nothing waits and nothing failed.'
    : `Nothing failed; ${jobsWords(waiting).toLowerCase()} to be done.`
}

function jobsWords(count: number): string {
  const words = countWords(count)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${count === 1 ? 'job' : 'jobs'}`
}

function Queues({ queues }: { queues: readonly Queue[] }) {
  const now = useNow()
  return (
    <section aria-labelledby="queues" className={css.spaced}>
      <div className="section-head">
        <h2 id="queues">Queues</h2>
        <span className="meta faint">looked at every five seconds</span>
      </div>
      {queues.length === 0 && <EmptyLine>This program has no queues.</EmptyLine>}
      <ul className={css.queues}>
        {queues.map((queue) => (
          <li key={queue.name}>
            <span>
              <b className="mono">{queue.name}</b>
              <span className={css.small}>{queue.description}</span>
            </span>
            <Count label="waiting" count={queue.waiting} />
            <Count label="running" count={queue.running} />
            <Count label="failed" count={queue.failed} isBad />
            <span className="muted meta">
              {queue.oldestWaiting
                ? `the oldest for ${duration(now - Date.parse(queue.oldestWaiting))}`
                : 'nothing waits'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Count({ label, count, isBad = false }: { label: string; count: number; isBad?: boolean }) {
  return (
    <span className={isBad && count > 0 ? 'danger' : count === 0 ? 'faint' : ''}>
      <b>{count}</b> {label}
    </span>
  )
}
