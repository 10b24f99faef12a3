/** The bell of the top bar: how much waits to be read. */
import { Link } from '@tanstack/react-router'
import { IconBell } from '@tabler/icons-react'
import { useSession } from '../app/session.ts'
import { useUnread } from './queries.ts'
import css from './bell.module.css'

/** Leads to the inbox. */
export function Bell() {
  const unread = useUnread(useSession().data?.kind === 'person') ?? 0
  const words = unread === 0 ? 'Inbox, nothing unread' : `Inbox, ${unread} unread`
  return (
    <Link to="/inbox" className={css.bell} aria-label={words} title={words}>
      <IconBell size={17} stroke={1.7} aria-hidden="true" />
      {unread > 0 && <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>}
    </Link>
  )
}
