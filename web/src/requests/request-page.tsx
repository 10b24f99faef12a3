/** One request: what is asked, what was found, its steps, and what the reader may do about it. */
import { getRouteApi, Link } from '@tanstack/react-router'
import { asProblem } from '../api/problem.ts'
import { Screen } from '../app/screen.tsx'
import { usePersonName } from '../people/queries.ts'
import { Badge } from '../ui/badge.tsx'
import { Deliveries, type Delivery, type DeliveryState } from '../ui/deliveries.tsx'
import { FactRow, type Fact } from '../ui/fact-row.tsx'
import { EmptyLine, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { Moment } from '../ui/time/moment.tsx'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { plainDate, timeWords } from '../ui/time/words.ts'
import { Findings } from './findings.tsx'
import { useAccountName, useRequest, type AseRequest, type Step } from './queries.ts'
import { RequestActions } from './request-actions.tsx'
import { askedWords, STATE_WORDS, STEP_WORDS } from './request-words.ts'
import css from './requests.module.css'

const route = getRouteApi('/requests/$requestId')

/** The screen. */
export function RequestPage() {
  const { requestId } = route.useParams()
  const request = useRequest(requestId)
  return (
    <Screen title="Request" crumbs={[{ label: 'Requests', link: { to: '/requests' } }, { label: 'Request' }]}>
      {request.isPending && <PageSkeleton />}
      {request.isError && (
        <ErrorState isPage problem={asProblem(request.error)} onRetry={() => void request.refetch()} />
      )}
      {request.data && <Whole request={request.data} />}
    </Screen>
  )
}

function Whole({ request }: { request: AseRequest }) {
  const { label, tone } = STATE_WORDS[request.state]
  const account = useAccountName(request.accountId)
  const incoming = usePersonName(request.personId)
  const outgoing = usePersonName(request.outgoingPersonId)
  return (
    <article className={css.page}>
      <header className={css.head}>
        <Badge tone={tone}>{label}</Badge>
        <h1 className="answer">
          {askedWords(request.kind, account, incoming, outgoing)} from {plainDate(request.startsOn)} on.
        </h1>
        <p className="muted">{nextWords(request)}</p>
      </header>
      <FactRow facts={factsOf(request, account, incoming, outgoing)} />
      <div className={css.columns}>
        <div>
          <FoundSection request={request} />
          <StepsSection request={request} />
        </div>
        <div>
          <RequestActions key={request.state} request={request} />
          <Tracking request={request} />
        </div>
      </div>
    </article>
  )
}

/** What happens next, or what came of it. */
function nextWords({ state, steps, decidedBy }: AseRequest): string {
  const by = decidedBy === null ? '' : ` by ${decidedBy}`
  switch (state) {
    case 'waiting':
      return 'Nothing has changed yet: a director applies or refuses it.'
    case 'applying':
      return `Applied${by}. The last step is under way; the request closes itself.`
    case 'done':
      return `Applied${by}. Everything is done.`
    case 'failed':
      return steps.length > 0
        ? 'A step failed: do what it says, then try again.'
        : 'Something stands in the way. Clear it, then apply again.'
    case 'refused':
      return `Refused${by}. Nothing changed.`
    case 'withdrawn':
      return 'Withdrawn. Nothing changed.'
  }
}

function factsOf(
  request: AseRequest,
  account: string,
  incoming: string | null,
  outgoing: string | null,
): Fact[] {
  const { accountId, personId, outgoingPersonId, overlapDays } = request
  const person = (id: string | null, name: string | null) =>
    id === null ? (
      'Nobody'
    ) : (
      <Link to="/people/$personId" params={{ personId: id }} className="link">
        {name}
      </Link>
    )
  return [
    {
      label: 'Account',
      value: (
        <Link to="/accounts/$accountId" params={{ accountId }} className="link">
          {account}
        </Link>
      ),
    },
    ...(request.kind === 'remove' ? [] : [{ label: 'Comes', value: person(personId, incoming) }]),
    ...(request.kind === 'set' ? [] : [{ label: 'Goes', value: person(outgoingPersonId, outgoing) }]),
    { label: 'First day', value: plainDate(request.startsOn), detail: 'in the account’s zone' },
    ...(overlapDays > 0
      ? [{ label: 'Overlap', value: `${overlapDays} business days`, detail: 'both hold the account' }]
      : []),
  ]
}

function FoundSection({ request }: { request: AseRequest }) {
  return (
    <section aria-labelledby="found">
      <div className="section-head">
        <h2 id="found">What the review found</h2>
      </div>
      <Findings findings={request.findings} clear="Nothing stands in the way." />
    </section>
  )
}

const STEP_STATES: Readonly<Record<Step['state'], DeliveryState>> = {
  waiting: 'planned',
  done: 'done',
  failed: 'failed',
  skipped: 'shadow',
}

function StepsSection({ request }: { request: AseRequest }) {
  const now = useNow()
  const zone = useReaderZone()
  const items = request.steps.map(({ position, name, state, detail, attempts, finishedAt }): Delivery => ({
    id: String(position),
    state: STEP_STATES[state],
    title: STEP_WORDS[name],
    detail: [detail, attempts > 1 && `tried ${attempts} times`].filter(Boolean).join(', '),
    when: finishedAt === null ? '' : timeWords(Date.parse(finishedAt), zone, now),
  }))
  const done = request.steps.filter(({ finishedAt }) => finishedAt !== null).length
  return (
    <section aria-labelledby="steps">
      <div className="section-head">
        <h2 id="steps">Steps</h2>
        {items.length > 0 && <span className="meta faint">{`${done} of ${items.length}`}</span>}
      </div>
      {items.length === 0 && <EmptyLine>They begin when it is applied.</EmptyLine>}
      {request.state === 'applying' && (
        <progress className={css.progress} max={items.length} value={done} aria-label="Steps done" />
      )}
      <Deliveries items={items} />
    </section>
  )
}

function Tracking({ request }: { request: AseRequest }) {
  const { requestedBy, requestedAt, decidedBy, decidedAt, closedAt, reason, handoverId } = request
  const rows = [
    { words: 'Asked by', who: requestedBy, at: requestedAt },
    { words: request.state === 'refused' ? 'Refused by' : 'Decided by', who: decidedBy, at: decidedAt },
    { words: 'Closed', who: '', at: closedAt },
  ]
  return (
    <section aria-labelledby="record">
      <div className="section-head">
        <h2 id="record">Record</h2>
        {handoverId && (
          <Link to="/requests" search={{ handover: handoverId }} className="link meta">
            The whole hand-over
          </Link>
        )}
      </div>
      <ol className={css.record}>
        {rows.map(({ words, who, at }) =>
          at === null ? null : (
            <li key={words}>
              <span>
                {words} {who && <b>{who}</b>}
              </span>
              <Moment at={Date.parse(at)} />
            </li>
          ),
        )}
      </ol>
      {reason && <p className={css.reason}>“{reason}”</p>}
    </section>
  )
}
