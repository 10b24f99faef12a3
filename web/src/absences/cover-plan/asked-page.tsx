/** What one is asked to cover, and what one covers. */
import { sentenceCase } from '../../ui/badge.tsx'
import { Empty, Skeleton } from '../../ui/states.tsx'
import { countWords } from '../../ui/time/words.ts'
import { AskedList } from './asked-list.tsx'
import { useAsked } from './queries.ts'
import { TimeOffFrame } from './time-off-frame.tsx'

/** The screen. */
export function AskedPage() {
  const { data } = useAsked()
  const items = data?.items ?? []
  const open = items.filter(({ state, openHours }) => state === 'open' && openHours > 0)
  const yours = items.filter(({ yours: hours }) => hours.length > 0)
  const headline =
    open.length === 0
      ? 'Nobody waits for an answer of yours.'
      : `${open.length === 1 ? 'One question waits' : `${sentenceCase(countWords(open.length))} questions wait`} for your answer. The first to accept covers.`
  return (
    <TimeOffFrame title="Asked of you" headline={headline}>
      {!data && <Skeleton height={60} />}
      {data && items.length === 0 && (
        <Empty title="Nobody asks you to cover.">
          <p>
            When a colleague plans time off and thinks of you, the question stands here, in your inbox and on
            your day.
          </p>
        </Empty>
      )}
      {open.length > 0 && (
        <section aria-labelledby="open">
          <div className="section-head">
            <h2 id="open">To answer</h2>
          </div>
          <AskedList items={open} />
        </section>
      )}
      {yours.length > 0 && (
        <section aria-labelledby="yours">
          <div className="section-head">
            <h2 id="yours">What you cover</h2>
          </div>
          <AskedList items={yours} />
        </section>
      )}
    </TimeOffFrame>
  )
}
