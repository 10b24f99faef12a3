/** Calendar feeds: made, copied once, seen when they were last used, taken back. */
import { useState } from 'react'
import { api, queryClient } from '../api/client.ts'
import type { paths } from '../api/schema.gen.ts'
import { asProblem } from '../api/problem.ts'
import { Screen } from '../app/screen.tsx'
import { EmptyLine, ErrorState, Skeleton } from '../ui/states.tsx'
import { SureButton } from '../ui/sure-button.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { countWords, timeWords } from '../ui/time/words.ts'
import { cityOf } from '../ui/time/zone.ts'
import { toast, toastProblem } from '../ui/toast.tsx'
import { FeedAddress } from './feed-address.tsx'
import { FeedForm } from './feed-form.tsx'
import { PreferenceTabs } from './tabs.tsx'
import css from './feeds.module.css'

type Feeds = paths['/api/v1/feeds']['get']['responses'][200]['content']['application/json']
type Feed = Feeds['items'][number]

const refresh = (): void =>
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === '/api/v1/feeds' })

/** The page. */
export function FeedsPage() {
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/v1/feeds')
  const [url, setUrl] = useState<string | null>(null)
  const count = data?.items.length ?? 0
  return (
    <Screen
      title="Calendar feeds"
      crumbs={[{ label: 'Preferences', link: { to: '/preferences' } }, { label: 'Calendar feeds' }]}
    >
      <h1 className="answer">
        {count === 0
          ? 'You give no calendar out.'
          : `You give ${countWords(count)} ${count === 1 ? 'calendar' : 'calendars'} out by a link.`}
      </h1>
      <PreferenceTabs />
      <div className={css.page}>
        {url && <FeedAddress url={url} isBelow onDone={() => setUrl(null)} />}
        <section aria-labelledby="new-feed" className={css.fields}>
          <div className="section-head">
            <h2 id="new-feed">Make a link</h2>
          </div>
          <FeedForm
            onMade={(made) => {
              setUrl(made)
              refresh()
            }}
          />
        </section>
        <section aria-labelledby="feeds">
          <div className="section-head">
            <h2 id="feeds">Links that are good</h2>
          </div>
          {isPending && <Skeleton height={60} />}
          {error && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
          {data && count === 0 && (
            <EmptyLine>None. A calendar program reads a link by itself, every hour or so.</EmptyLine>
          )}
          <ul className={css.rows}>
            {data?.items.map((feed) => (
              <Row key={feed.id} feed={feed} />
            ))}
          </ul>
        </section>
      </div>
    </Screen>
  )
}

function Row({ feed }: { feed: Feed }) {
  const now = useNow()
  const zone = useReaderZone()
  const revoke = api.useMutation('delete', '/api/v1/feeds/{id}', {
    onSuccess: () => {
      refresh()
      void toast({ words: 'Taken back: the link shows nothing any more.' })
    },
    onError: (error) => void toastProblem(error),
  })
  const when = (instant: string): string => timeWords(Date.parse(instant), zone, now)
  return (
    <li className={css.row}>
      <span>
        <b>{feed.name}</b>
        <span className={css.small}>
          {feed.lastUsedAt === null ? 'Never read' : `Last read ${when(feed.lastUsedAt)}`} · good until{' '}
          {when(feed.expiresAt)} {cityOf(zone)}
        </span>
      </span>
      <SureButton
        label="Take back"
        sure="Yes: its link ends for good"
        disabled={revoke.isPending}
        onSure={() => revoke.mutate({ params: { path: { id: feed.id } } })}
      />
    </li>
  )
}
