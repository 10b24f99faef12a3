/** A day of the members' working hours, one under the other: on the reader's clock, with the pod's beside it. */
import { Link } from '@tanstack/react-router'
import { Axis, Grid } from '../ui/strip/axis.tsx'
import { Strip } from '../ui/strip/strip.tsx'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { clockTime, plainDate } from '../ui/time/words.ts'
import { cityOf, HOUR, sameClocks } from '../ui/time/zone.ts'
import type { Pod } from './queries.ts'
import css from './pods.module.css'

/** No present moment: the day stands for every working day. */
const NEVER = -HOUR

/** The strips; `noted`: what they are of is said elsewhere. */
export function PodHours({ pod, isNoted = false }: { pod: Pod; isNoted?: boolean }) {
  const zone = useReaderZone()
  const window = { from: Date.parse(pod.day.from), to: Date.parse(pod.day.to) }
  const isElsewhere = !sameClocks(pod.zone, zone, window.from, window.to)
  return (
    <div className={css.hours}>
      <div className={css.hourRow}>
        <span className="meta muted">{cityOf(zone)}</span>
        <span className={css.track}>
          <Axis window={window} zone={zone} step={6} now={NEVER} />
        </span>
      </div>
      {pod.members.map((member) => {
        const bars = member.hours.map(({ start, end }) => ({
          kind: member.isPresent ? ('on' as const) : ('backup' as const),
          start: Date.parse(start),
          end: Date.parse(end),
        }))
        const said = bars.map((bar) => `${clockTime(bar.start, zone)}–${clockTime(bar.end, zone)}`).join(', ')
        return (
          <div key={`${member.personId}${member.from}`} className={css.hourRow}>
            <Link to="/people/$personId" params={{ personId: member.personId }} className={css.name}>
              {member.name}
            </Link>
            <span className={css.track}>
              <Grid window={window} zone={zone} step={6} now={NEVER} />
              <Strip
                window={window}
                label={
                  said === ''
                    ? `${member.name}: off on ${weekdayOf(pod.day.date)}s`
                    : `${member.name}: ${said}, ${cityOf(zone)}`
                }
                bars={bars}
              />
              {bars.length === 0 && (
                <span className={css.off} aria-hidden="true">
                  off on {weekdayOf(pod.day.date)}s
                </span>
              )}
            </span>
          </div>
        )
      })}
      {isElsewhere && (
        <div className={css.hourRow}>
          <span className="meta muted">{cityOf(pod.zone)}</span>
          <span className={css.track}>
            <Axis window={window} zone={pod.zone} step={6} now={NEVER} />
          </span>
        </div>
      )}
      {!isNoted && <p className="meta muted">{noteOf(pod.day.date)}</p>}
    </div>
  )
}

/** What the strips are of. */
export const noteOf = (date: string): string =>
  `Working hours of ${weekdayOf(date)} ${plainDate(date)}; holidays and time off are not taken out.`

const weekdayOf = (date: string): string =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' })
