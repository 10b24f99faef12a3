/** One’s own time off that was noted without a plan of cover: it stands beside what is planned, and is changed on one’s page. */
import { Link } from '@tanstack/react-router'
import { usePerson, useTimeOff } from '../../people/queries.ts'
import { useNow } from '../../ui/time/clock.ts'
import { useReaderZone } from '../../ui/time/reader-zone.tsx'
import type { Stretch } from './queries.ts'
import { periodWords } from './words.ts'
import css from './cover-plan.module.css'

interface NotedProps {
  readonly personId: string
  readonly plans: readonly Stretch[]
}

/** Nothing where every time off has its plan. */
export function Noted({ personId, plans }: NotedProps) {
  const now = useNow()
  const zone = useReaderZone()
  const theirs = usePerson(personId).data?.timeZone ?? zone
  const { data } = useTimeOff(personId, now, theirs)
  const noted = data?.items.filter((row) => !plans.some((plan) => meets(plan, row))) ?? []
  if (noted.length === 0) return null
  return (
    <section aria-labelledby="noted">
      <div className="section-head">
        <h2 id="noted">Noted without a plan</h2>
        <Link to="/people/$personId" params={{ personId }} className="link meta">
          Change it on your page
        </Link>
      </div>
      <ul className={css.rows}>
        {noted.map((row) => (
          <li key={row.id}>
            <b>{periodWords(row, zone, now, theirs)}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}

const meets = (one: Stretch, other: Stretch): boolean =>
  Date.parse(one.start) < Date.parse(other.end) && Date.parse(other.start) < Date.parse(one.end)
