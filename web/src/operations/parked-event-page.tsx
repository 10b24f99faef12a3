/** One delivery that could not be read: as it came, why, try it again, discard it. */
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem } from '../api/problem.ts'
import { useMay } from '../app/may.ts'
import { FactRow } from '../ui/fact-row.tsx'
import { Buttons, Refused } from '../ui/fields/form.tsx'
import { ErrorState, PageSkeleton } from '../ui/states.tsx'
import { Moment } from '../ui/time/moment.tsx'
import { CopyButton } from './copy-button.tsx'
import { JobsFrame } from './frames.tsx'
import { PARKED_WORDS } from './parked-page.tsx'
import { useDiscardParked, useParkedEvent, useRetryParked, type ParkedDetail } from './queries.ts'
import css from './operations.module.css'

const route = getRouteApi('/jobs/parked/$parkedId')

/** The screen. */
export function ParkedEventPage() {
  const { parkedId } = route.useParams()
  const { data, isPending, isError, error, refetch } = useParkedEvent(parkedId)
  return (
    <JobsFrame title="Parked event" answer={data ? answerOf(data) : 'Parked event'}>
      {isPending && <PageSkeleton />}
      {isError && <ErrorState isPage problem={asProblem(error)} onRetry={() => void refetch()} />}
      {data && <Event event={data} />}
    </JobsFrame>
  )
}

function answerOf({ state, reason, settledBy }: ParkedDetail): string {
  if (state === 'taken_in') return `It was taken in, tried again by ${settledBy ?? 'somebody'}.`
  if (state === 'discarded') return `${settledBy ?? 'Somebody'} discarded it.`
  return reason
}

function Event({ event }: { event: ParkedDetail }) {
  const { source, state, attempts, receivedAt, settledAt, problems, length, raw } = event
  return (
    <>
      <FactRow
        facts={[
          {
            label: 'State',
            value: PARKED_WORDS[state],
            detail: settledAt && <Moment at={Date.parse(settledAt)} />,
          },
          { label: 'Source', value: source },
          { label: 'Delivered', value: <Moment at={Date.parse(receivedAt)} /> },
          { label: 'Attempts', value: attempts },
          { label: 'Length', value: `${length.toLocaleString('en-GB')} characters` },
        ]}
      />
      <section aria-labelledby="problems" className={css.spaced}>
        <div className="section-head">
          <h2 id="problems">What could not be read</h2>
        </div>
        <ul className={css.plain}>
          {problems.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              {path && <span className="mono">{path} </span>}
              {message}
            </li>
          ))}
          {problems.length === 0 && <li>{event.reason}</li>}
        </ul>
      </section>
      {state === 'parked' && <Decide event={event} />}
      <section aria-label="As delivered" className={css.code}>
        <div className={css.codeHead}>
          <b>As delivered</b>
          <span className="faint meta">
            customers’ text may stand here
            {raw.length < length && ` · the first ${raw.length.toLocaleString('en-GB')} characters`}
          </span>
          <CopyButton text={raw} what="the delivery" />
        </div>
        <pre tabIndex={0}>{pretty(raw)}</pre>
      </section>
    </>
  )
}

/** Indented where it is JSON, else as it came. */
function pretty(raw: string): string {
  try {
    return JSON.stringify(JSON.parse(raw), null, 2)
  } catch {
    return raw
  }
}

function Decide({ event }: { event: ParkedDetail }) {
  const mayRepair = useMay('platform.repair_jobs')
  const retry = useRetryParked()
  const discard = useDiscardParked()
  const [isSure, setSure] = useState(false)
  const path = { parkedId: event.id }
  if (!mayRepair) return <p className="faint meta">Managers and support operations decide about it.</p>
  return (
    <div className={css.panel}>
      <p>
        Try it again after the trigger was mended or a newer release reads it. Discarded, nothing of it is
        taken in.
      </p>
      {retry.isError && <Refused error={retry.error} />}
      <Buttons>
        <button
          type="button"
          className="btn primary"
          disabled={retry.isPending}
          onClick={() => retry.mutate({ params: { path } })}
        >
          Try again
        </button>
        {isSure ? (
          <button
            type="button"
            className={`btn ${css.stop}`}
            disabled={discard.isPending}
            onClick={() => discard.mutate({ params: { path } })}
          >
            Discard it for good
          </button>
        ) : (
          <button type="button" className="btn quiet" onClick={() => setSure(true)}>
            Discard
          </button>
        )}
      </Buttons>
    </div>
  )
}
