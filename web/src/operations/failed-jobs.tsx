/** Jobs that a person has to decide about: why they failed, what to do, retry or give up. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem } from '../api/problem.ts'
import { useMay } from '../app/may.ts'
import { TextField } from '../ui/fields/field.tsx'
import { Buttons, Form } from '../ui/fields/form.tsx'
import { EmptyLine, ErrorState, Skeleton } from '../ui/states.tsx'
import { Moment } from '../ui/time/moment.tsx'
import { More } from './more.tsx'
import { adviceFor, failureOf } from './job-advice.ts'
import {
  useFailedJobs,
  useOpenWrites,
  useRetryJob,
  useSkipJob,
  type FailedJob,
  type OpenWrite,
} from './queries.ts'
import css from './operations.module.css'

/** The newest first. */
export function FailedJobs() {
  const failed = useFailedJobs()
  const writes = useOpenWrites().data ?? []
  return (
    <section aria-labelledby="failed">
      <div className="section-head">
        <h2 id="failed">Failed for good</h2>
      </div>
      {failed.isPending && <Skeleton height={60} />}
      {failed.isError && (
        <ErrorState problem={asProblem(failed.error)} onRetry={() => void failed.refetch()} />
      )}
      {failed.data && failed.items.length === 0 && (
        <EmptyLine>
          Nothing. What fails for a while is tried again by itself; only what cannot go on stands here.
        </EmptyLine>
      )}
      <ul className={css.failed}>
        {failed.items.map((job) => (
          <Job key={job.id} job={job} write={writes.find(({ id }) => id === writeIdOf(job))} />
        ))}
      </ul>
      {failed.hasNextPage && <More shown={failed.items.length} list={failed} />}
    </section>
  )
}

function writeIdOf({ data }: FailedJob): string | undefined {
  const { writeId } = (data ?? {}) as { writeId?: unknown }
  return typeof writeId === 'string' ? writeId : undefined
}

function Job({ job, write }: { job: FailedJob; write: OpenWrite | undefined }) {
  const { queue, attempts, failedAt, holdsBack } = job
  const { what, advice } = adviceFor(queue)
  const { message, code } = failureOf(job.failure)
  return (
    <li>
      <div>
        <p>
          <b>{what}</b>{' '}
          {write && (
            <>
              of{' '}
              <Link
                to="/tickets/$source/$ticket"
                params={{ source: write.ticketSource, ticket: write.ticketId }}
                className="link"
              >
                ticket {write.ticketId}
              </Link>
              : {write.parts.join(', ')}
            </>
          )}
        </p>
        <p className="danger">{message}</p>
        <p className={css.small}>{advice}</p>
        <p className="faint meta">
          {attempts === 1 ? 'one attempt' : `${attempts} attempts`}
          {failedAt && (
            <>
              , given up <Moment at={Date.parse(failedAt)} />
            </>
          )}
          {holdsBack > 0 && <b className="warn"> · {holdsBack} more wait behind it</b>}
          {code && <span className="mono"> · {code}</span>}
        </p>
      </div>
      <Repair job={job} />
    </li>
  )
}

function Repair({ job }: { job: FailedJob }) {
  const mayRepair = useMay('platform.repair_jobs')
  const retry = useRetryJob()
  const skip = useSkipJob()
  const [isSkipping, setSkipping] = useState(false)
  const [reason, setReason] = useState('')
  const path = { id: job.id }
  if (!mayRepair) return <span className="faint meta">Managers and support operations decide.</span>
  if (!isSkipping)
    return (
      <Buttons>
        <button
          type="button"
          className="btn"
          disabled={retry.isPending}
          onClick={() => retry.mutate({ params: { path }, body: {} })}
        >
          Try again
        </button>
        <button type="button" className="btn quiet" onClick={() => setSkipping(true)}>
          Give up
        </button>
      </Buttons>
    )
  return (
    <Form
      onSubmit={() =>
        skip.mutate({ params: { path }, body: reason.trim() === '' ? {} : { reason: reason.trim() } })
      }
    >
      <TextField label="Reason" value={reason} onChange={setReason} help={adviceFor(job.queue).skipping} />
      <Buttons>
        <button type="submit" className="btn" disabled={skip.isPending}>
          Give it up
        </button>
        <button type="button" className="btn quiet" onClick={() => setSkipping(false)}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}
