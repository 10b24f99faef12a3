/** Where one can go: the sidebar of wide screens. */
import { Link } from '@tanstack/react-router'
import { IconApi } from '@tabler/icons-react'
import { Fragment } from 'react'
import { isLitExactly } from './navigation.ts'
import { PersonMenu } from './person-menu.tsx'
import { usePlaces } from './places.ts'
import { SearchButton } from '../search/search-host.tsx'
import { Wordmark } from './wordmark.tsx'
import css from './shell.module.css'

/** The sidebar of wide screens. */
export function Sidebar() {
  const places = usePlaces()
  return (
    <nav className={css.side} aria-label="Main">
      <Wordmark />
      <SearchButton />
      {places.map(({ to, label, icon: Icon, group }, index) => (
        <Fragment key={to}>
          {group && group !== places[index - 1]?.group && <h2>{group}</h2>}
          <Link to={to} className={css.nav} activeOptions={{ exact: isLitExactly(to) }}>
            <Icon size={16} stroke={1.7} aria-hidden="true" />
            {label}
          </Link>
        </Fragment>
      ))}
      <div className={css.foot}>
        <a className={css.nav} href="/docs">
          <IconApi size={16} stroke={1.7} aria-hidden="true" />
          API docs
        </a>
        <PersonMenu />
      </div>
    </nav>
  )
}
