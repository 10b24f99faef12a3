/** The tabs at the bottom of a phone: four places, and everything else behind the fifth. */
import { useClickOutside, useHotkeys } from '@mantine/hooks'
import { Link, useLocation } from '@tanstack/react-router'
import { IconApi, IconDots } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { ColourSchemeButton } from './colour-scheme.tsx'
import { TABS } from './navigation.ts'
import { PersonPlaces } from './person-menu.tsx'
import { usePlaces } from './places.ts'
import { Personas } from './personas.tsx'
import { useMe } from './session.ts'
import css from './shell.module.css'

const isTab = (to: string): boolean => TABS.includes(to)

/** Five at most. */
export function BottomTabs() {
  const places = usePlaces()
  return (
    <nav className={css.tabs} aria-label="Main">
      {places
        .filter(({ to }) => isTab(to))
        .map(({ to, label, icon: Icon }) => (
          <Link key={to} to={to} className={css.tab} activeOptions={{ exact: to === '/' }}>
            <Icon size={20} stroke={1.6} aria-hidden="true" />
            {label}
          </Link>
        ))}
      <More />
    </nav>
  )
}

function More() {
  const me = useMe()
  const places = usePlaces()
  const [openAt, setOpenAt] = useState<string | null>(null)
  const { pathname } = useLocation()
  // Another page is another menu: it closes by going.
  const isOpen = openAt === pathname
  const id = useId()
  const box = useClickOutside<HTMLDivElement>(() => setOpenAt(null), ['mousedown', 'touchstart', 'focusin'])
  const close = (): void => {
    setOpenAt(null)
    document.getElementById(id)?.focus()
  }
  useHotkeys([['Escape', () => isOpen && close(), { preventDefault: false }]], [])
  return (
    <div ref={box} className={css.more}>
      <button
        id={id}
        type="button"
        className={css.tab}
        aria-haspopup="true"
        aria-expanded={isOpen}
        onClick={() => setOpenAt(isOpen ? null : pathname)}
      >
        <IconDots size={20} stroke={1.6} aria-hidden="true" />
        More
      </button>
      {isOpen && (
        <div className={css.moreMenu}>
          {places
            .filter(({ to }) => !isTab(to))
            .map(({ to, label, icon: Icon }) => (
              <Link key={to} to={to} className={css.nav}>
                <Icon size={18} stroke={1.7} aria-hidden="true" />
                {label}
              </Link>
            ))}
          <p className="faint meta">
            {me.name}, {me.role}
          </p>
          <PersonPlaces onGo={close} />
          <Personas />
          <a className={css.nav} href="/docs">
            <IconApi size={16} stroke={1.7} aria-hidden="true" />
            API docs
          </a>
          <ColourSchemeButton />
        </div>
      )}
    </div>
  )
}
