/** The bar above every screen: where we are, what time it is where, and whether the screen is live. */
import { Link, type LinkProps } from '@tanstack/react-router'
import { IconChevronRight } from '@tabler/icons-react'
import { api } from '../api/client.ts'
import { Bell } from '../inbox/bell.tsx'
import { Pip } from '../ui/pip.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { clockTime, dateWords, dayWords } from '../ui/time/words.ts'
import { cityOf } from '../ui/time/zone.ts'
import { TimePill } from './time-pill.tsx'
import css from './shell.module.css'

export interface Crumb {
  readonly label: string
  /** Absent on the last one: the page itself. */
  readonly link?: LinkProps
}

/** Crumbs, region clocks and the time pill. */
export function TopBar({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <header className={css.top}>
      <nav className={css.crumbs} aria-label="Breadcrumbs">
        <ol>
          {crumbs.map(({ label, link }, index) => (
            <li key={label}>
              {index > 0 && <IconChevronRight size={14} stroke={1.6} aria-hidden="true" />}
              {link ? <Link {...link}>{label}</Link> : <b className="clip">{label}</b>}
            </li>
          ))}
        </ol>
      </nav>
      <div className={css.clocks}>
        <RegionClocks />
        <Bell />
        <TimePill />
      </div>
    </header>
  )
}

/** Each region's own time, with whether its schedule is open. */
function RegionClocks() {
  const now = useNow()
  const reader = useReaderZone()
  const { data } = api.useQuery('get', '/api/v1/now', { params: { query: { limit: 1 } } })
  return data?.regions.map(({ code, zone, isOpen }) => {
    const day = dayWords(now, zone, now) || otherDay(now, zone, reader)
    return (
      <span key={code} className={css.clock} title={`${cityOf(zone)}, ${isOpen ? 'open' : 'closed'}`}>
        <Pip kind={isOpen ? 'on' : 'off'} />
        {code} <b>{clockTime(now, zone)}</b> {day}
      </span>
    )
  })
}

function otherDay(now: number, zone: string, reader: string): string {
  const there = dateWords(now, zone, now).split(' ')[0] ?? ''
  return there === dateWords(now, reader, now).split(' ')[0] ? '' : there
}
