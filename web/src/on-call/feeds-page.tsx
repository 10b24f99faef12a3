/** Calendars and pagers that shifts are read from: how they are, and who is who in them. */
import { useState } from 'react'
import { asProblem } from '../api/problem.ts'
import { useMay } from '../app/may.ts'
import { Badge } from '../ui/badge.tsx'
import { Buttons } from '../ui/fields/form.tsx'
import { PersonSelect } from '../ui/fields/person-select.tsx'
import { Empty, EmptyLine, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { Moment } from '../ui/time/moment.tsx'
import { distance } from '../ui/time/words.ts'
import { FeedForm } from './feed-form.tsx'
import { OnCallFrame } from './frame.tsx'
import { useFeeds, useReadFeed, useRemoveFeed, useSayWho, type Feed } from './queries.ts'
import css from './on-call.module.css'

/** The screen. */
export function FeedsPage() {
  const { data, error, isPending, refetch } = useFeeds()
  const mayChange = useMay('coverage.change_shift_feeds')
  const [isAdding, setAdding] = useState(false)
  return (
    <OnCallFrame title="Feeds" answer={data ? answerOf(data.items) : 'Where shifts are read from'}>
      {isPending && <PageSkeleton />}
      {error && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
      {mayChange && !isAdding && (
        <p>
          <button type="button" className="btn small" onClick={() => setAdding(true)}>
            Read from a calendar or the pager
          </button>
        </p>
      )}
      {isAdding && <FeedForm onDone={() => setAdding(false)} />}
      {data?.items.length === 0 && !isAdding && (
        <Empty title="Shifts are read from nowhere.">
          <p>
            Name a calendar’s address, or PagerDuty’s API with a read-only key. It is read every five minutes;
            who is not known is listed here, not dropped.
          </p>
        </Empty>
      )}
      <div className={css.page}>
        {data?.items.map((feed) => (
          <FeedView key={feed.id} feed={feed} mayChange={mayChange} />
        ))}
      </div>
    </OnCallFrame>
  )
}

function answerOf(feeds: readonly Feed[]): string {
  if (feeds.length === 0) return 'No calendar and no pager is read.'
  const failing = feeds.filter(({ error }) => error !== null).map(({ name }) => name)
  const unknown = feeds
    .flatMap(({ people }) => people)
    .filter(({ personId, entries }) => personId === null && entries > 0)
  if (failing.length > 0) return `${failing.join(' and ')} could not be read; the last known shifts stay.`
  if (unknown.length > 0)
    return `${unknown.length} of the feeds’ people ${unknown.length === 1 ? 'is' : 'are'} not known here: say who.`
  return 'Everything is read, and everybody in it is known.'
}

function FeedView({ feed, mayChange }: { feed: Feed; mayChange: boolean }) {
  const now = useNow()
  const read = useReadFeed()
  const remove = useRemoveFeed()
  const [isSure, setSure] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const params = { path: { id: feed.id } }
  return (
    <section aria-labelledby={`feed-${feed.id}`} className={css.feed}>
      <div className="section-head">
        <h2 id={`feed-${feed.id}`}>
          {feed.name} <Badge tone="outline">{feed.kind === 'pagerduty' ? 'PagerDuty' : 'Calendar'}</Badge>
        </h2>
      </div>
      <p className="muted">
        {feed.host}, {feed.lastReadAt ? `read ${distance(Date.parse(feed.lastReadAt), now)}` : 'not read yet'}
        {feed.isEnabled ? '' : ', switched off'}
      </p>
      {feed.error && (
        <p className="danger" role="status">
          {feed.error} Tried {feed.failures === 1 ? 'once' : `${feed.failures} times`}; again{' '}
          {distance(Date.parse(feed.nextReadAt), now)}.
        </p>
      )}
      <ul className={css.rows}>
        {feed.people.map((person) => (
          <PersonRow key={person.key} {...{ feed, person, mayChange }} />
        ))}
      </ul>
      {feed.people.length === 0 && feed.lastReadAt && (
        <EmptyLine>Nobody is on call there in the next 90 days.</EmptyLine>
      )}
      {isOpen && <FeedForm feed={feed} onDone={() => setOpen(false)} />}
      {mayChange && !isOpen && (
        <Buttons>
          <button
            type="button"
            className="btn small"
            disabled={read.isPending || !feed.isEnabled}
            onClick={() => read.mutate({ params })}
          >
            Read it now
          </button>
          <button type="button" className="btn small" onClick={() => setOpen(true)}>
            Change
          </button>
          <button
            type="button"
            className="btn quiet small"
            disabled={remove.isPending}
            onClick={() => (isSure ? remove.mutate({ params }) : setSure(true))}
          >
            {isSure ? 'Yes: remove it and its shifts to come' : 'Remove'}
          </button>
        </Buttons>
      )}
    </section>
  )
}

interface PersonRowProps {
  readonly feed: Feed
  readonly person: Feed['people'][number]
  readonly mayChange: boolean
}

function PersonRow({ feed, person, mayChange }: PersonRowProps) {
  const say = useSayWho()
  const { key, who, personId, personName, isSaid, entries, next } = person
  const choose = (id: string | null): void =>
    say.mutate({ params: { path: { id: feed.id } }, body: { people: [{ key, personId: id }] } })
  return (
    <li>
      <span>
        <b>{who}</b>{' '}
        <span className="muted">
          {entries} {entries === 1 ? 'shift' : 'shifts'}
          {next && (
            <>
              , next <Moment at={Date.parse(next)} />
            </>
          )}
        </span>
      </span>
      {personId === null && <Badge tone="warn">Not known</Badge>}
      {mayChange ? (
        <PersonSelect
          label={`${who} is`}
          none={isSaid || personId === null ? 'As found by itself' : 'Somebody'}
          value={personId}
          onChange={choose}
        />
      ) : (
        <span>{personName ?? ''}</span>
      )}
    </li>
  )
}
