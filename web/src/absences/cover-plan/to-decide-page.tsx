/** What waits for a manager: approvals, and hours that nobody took in time. */
import { sentenceCase } from '../../ui/badge.tsx'
import { Empty, Skeleton } from '../../ui/states.tsx'
import { countWords } from '../../ui/time/words.ts'
import { PlanList } from './plan-list.tsx'
import { usePlans } from './queries.ts'
import { TimeOffFrame } from './time-off-frame.tsx'

/** The screen. */
export function ToDecidePage() {
  const { data } = usePlans('mine_to_decide')
  const items = data?.items ?? []
  const overdue = items.filter(({ isOverdue }) => isOverdue)
  const waiting = items.filter(({ state }) => state === 'waiting')
  const headline =
    items.length === 0
      ? 'Nothing waits for you.'
      : [
          overdue.length > 0 &&
            `${countWords(overdue.length)} ${overdue.length === 1 ? 'absence has' : 'absences have'} hours that nobody took in time`,
          waiting.length > 0 &&
            `${countWords(waiting.length)} ${waiting.length === 1 ? 'absence waits' : 'absences wait'} for your approval`,
        ]
          .filter((words) => words !== false)
          .map((words, n) => (n === 0 ? sentenceCase(words) : words))
          .join('; ')
          .concat('.')
  return (
    <TimeOffFrame title="Time off to decide" headline={headline}>
      {!data && <Skeleton height={60} />}
      {data && items.length === 0 && (
        <Empty title="Nobody’s time off needs a decision.">
          <p>
            Three or more of a team away at once come here to be approved, and hours that nobody took in time
            to be assigned.
          </p>
        </Empty>
      )}
      {overdue.length > 0 && (
        <section aria-labelledby="overdue">
          <div className="section-head">
            <h2 id="overdue">To assign</h2>
          </div>
          <PlanList plans={overdue} named />
        </section>
      )}
      {waiting.length > 0 && (
        <section aria-labelledby="waiting">
          <div className="section-head">
            <h2 id="waiting">To approve</h2>
          </div>
          <PlanList plans={waiting} named />
        </section>
      )}
    </TimeOffFrame>
  )
}
