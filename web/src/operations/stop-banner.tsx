/** The line on every page while nothing may be written to the outside. */
import { IconHandStop } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Moment } from '../ui/time/moment.tsx'
import { useStopSwitch } from './stop-state.ts'
import css from './stop-banner.module.css'

/** Nothing while writes are allowed. */
export function StopBanner() {
  const { data } = useStopSwitch()
  if (data?.outsideWrites !== 'stopped') return null
  return (
    <aside className={css.stopped} role="status" aria-label="Outside writes are stopped">
      <IconHandStop size={16} stroke={1.8} aria-hidden="true" />
      <span>
        <b>Nothing is written to the help desk.</b> Stopped by {data.changedBy ?? 'somebody'}
        {data.changedAt && (
          <>
            {' '}
            <Moment at={Date.parse(data.changedAt)} />
          </>
        )}
        {data.reason && `: “${data.reason}”`}
      </span>
      <Link to="/connections" className="link">
        Look at it
      </Link>
    </aside>
  )
}
